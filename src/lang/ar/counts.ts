/** Numbers as Arabic reports give them, in figures of either set and in words. */
import type { Token } from '../../text/tokens.ts'
import type { CountMatch } from '../language.ts'
import { ownNumber } from './people.ts'
import { words } from './words.ts'

const UNITS: [number: number, words: string][] = [
  [1, 'واحد واحده احد احدي'],
  [2, 'اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي'],
  [3, 'ثلاث ثلاثه'],
  [4, 'اربع اربعه'],
  [5, 'خمس خمسه'],
  [6, 'ست سته'],
  [7, 'سبع سبعه'],
  [8, 'ثمان ثماني ثمانيه'],
  [9, 'تسع تسعه'],
  [10, 'عشر عشره'],
  [20, 'عشرون عشرين'],
  [30, 'ثلاثون ثلاثين'],
  [40, 'اربعون اربعين'],
  [50, 'خمسون خمسين'],
  [60, 'ستون ستين'],
  [70, 'سبعون سبعين'],
  [80, 'ثمانون ثمانين'],
  [90, 'تسعون تسعين'],
]
const HUNDREDS: [number: number, words: string][] = [
  [100, 'مئه مائه ميه'],
  [200, 'مئتان مئتين مئتي مئتا مائتان مائتين مائتي مائتا'],
  ...['ثلاث', 'اربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'].map((unit, i): [number, string] => [
    (i + 3) * 100,
    `${unit}مئه ${unit}مائه ${unit}ميه`,
  ]),
]
const tableOf = (rows: [number, string][]) =>
  new Map(rows.flatMap(([number, forms]) => words(forms).map((form) => [form, number] as const)))

const SMALL = tableOf(UNITS)
const HUNDRED = tableOf(HUNDREDS)
const SCALE = tableOf([
  [1000, 'الف الفا الاف'],
  [1_000_000, 'مليون مليونا ملايين'],
])
/** In the plural they are a number only behind one. */
const MANY_SCALES = /^(?:الاف|ملايين)$/
const TWICE = tableOf([
  [2000, 'الفان الفين الفي'],
  [2_000_000, 'مليونان مليونين مليوني'],
])

/** Figures of the eastern sets as western ones; other characters stay. */
export const westernFigures = (word: string): string =>
  word.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (figure) => String(figure.charCodeAt(0) & 0xf))

const FIGURE = /[\d\u0660-\u0669\u06f0-\u06f9]/

/** A word without the "and", "in", "to" and article glued to its front, where a number stands behind them. */
const bare = (word: string): string => westernFigures(word).replace(/^[وف]?[بلك]?(?:ال)?(?=\d)/, '')

interface Number {
  value: number
  to: number
}

/** "18:20": the time of day. */
const isOfClock = (tokens: Token[], at: number): boolean =>
  [at, at + 1].some(
    (i) =>
      tokens[i]?.gap === ':' && [i - 1, i].every((side) => /^\d{1,2}$/.test(westernFigures(tokens[side]?.word ?? ''))),
  )

/** "12", "3,000", "12 ألف", "و118", "الـ24". */
function figuresAt(tokens: Token[], at: number): Number | null {
  const word = tokens[at]?.word ?? ''
  if (!FIGURE.test(word)) return null
  let digits = bare(word)
  if (!/^\d{1,9}$/.test(digits) || isOfClock(tokens, at)) return null
  let to = at + 1
  const grouped = digits.length <= 3
  while (
    grouped &&
    digits.length < 9 &&
    /^\d{3}$/.test(westernFigures(tokens[to]?.word ?? '')) &&
    /^[.,٬\u202f]$/.test(tokens[to]?.gap ?? '')
  ) {
    digits += westernFigures(tokens[to]?.word ?? '')
    to += 1
  }
  const scale = SCALE.get(tokens[to]?.word ?? '')
  return scale ? { value: Number(digits) * scale, to: to + 1 } : { value: Number(digits), to }
}

/** Words of numbers with what may be glued to their front, and what they are without it. */
const PARTS = new Map<string, string>()
for (const head of ['', 'و', 'ف', 'ب', 'ل', 'ال', 'وال']) {
  for (const known of [SMALL, HUNDRED, SCALE, TWICE]) {
    for (const rest of known.keys()) {
      // "الأحد" is Sunday, "الاثنين" Monday, "الخمس" and the like are ordinals or fractions.
      const ordinal = head.endsWith('ال') && (SMALL.get(rest) ?? 99) < 20
      if (!ordinal && !PARTS.has(head + rest)) PARTS.set(head + rest, rest)
    }
  }
}

/** A word of a number, its "and" taken off. */
function part(word: string, joined: boolean): string {
  if (joined) return word.startsWith('و') ? word.slice(1) : ''
  return PARTS.get(word) ?? ''
}

/** A number in words: "خمسة وعشرين", "مئة وعشرة", "اثنا عشر", "ألف وخمسمئة", "ثلاثة آلاف". */
function wordsAt(tokens: Token[], at: number): Number | null {
  const word = (i: number) => tokens[i]?.word ?? ''
  let total = 0
  let group = 0
  let i = at
  for (; i < at + 9; i++) {
    const glued = /^و/.test(word(i))
    const here = part(word(i), i > at && glued)
    const small = SMALL.get(here)
    const joins = i === at || glued
    if (small !== undefined && joins) group += small
    // "ثلاثة عشر": ten is added with no "and".
    else if (small === 10 && group > 0 && group < 10) group += 10
    else if (HUNDRED.has(here) && joins) group += HUNDRED.get(here) ?? 0
    else if (HUNDRED.get(here) === 100 && group > 2 && group < 10) group *= 100
    // "آلاف النازحين" is no thousand.
    else if (SCALE.has(here) && (group > 0 || (joins && !MANY_SCALES.test(here)))) {
      total += Math.max(1, group) * (SCALE.get(here) ?? 1)
      group = 0
    } else if (TWICE.has(here) && joins) total += TWICE.get(here) ?? 0
    else break
  }
  return i > at ? { value: total + group, to: i } : null
}

/** The number that begins at token `at`, if one does. */
export function numberAt(tokens: Token[], at: number): Number | null {
  return figuresAt(tokens, at) ?? wordsAt(tokens, at)
}

const UNCOUNTED = new Set(
  words('@عشرات @مئات @مئه @الاف @عدد -عده -بضعه @ملايين').filter(
    (word) => !HUNDRED.has(word) && (!SCALE.has(word) || MANY_SCALES.test(word)),
  ),
)
const TO = /^(?:الي|او|و)$/
const KILLED_ONE =
  /^(?:[وف]?(?:ب|ال)?(?:مقتل|قتل|قتلت|استشهد|استشهدت|استشهاد|مصرع|اصيب|اصيبت|اصابه|جرح|جرحت|اعدام|اعدم|اغتيال|اغتيل|جثه|وفاه))$/

/** "20-30", "بين 20 و30", "20 إلى 30": the higher end, or null. */
function rangeEnd(tokens: Token[], first: Number, at: number): Number | null {
  const next = tokens[first.to]
  if (!next) return null
  if (next.gap === '-') return numberAt(tokens, first.to)
  if (TO.test(next.word) && next.word !== 'و') return numberAt(tokens, first.to + 1)
  const between = /^[وف]?بين$/.test(tokens[at - 1]?.word ?? '')
  return between && next.word.startsWith('و') ? numberAt(tokens, first.to) : null
}

/** "جنديان": the noun is its own number, and what is counted as well. */
function countedNoun(tokens: Token[], at: number): CountMatch | null {
  const word = tokens[at]?.word ?? ''
  const value = ownNumber(word)
  if (value === null) return null
  if (value === 1 && !KILLED_ONE.test(tokens[at - 1]?.word ?? '') && !KILLED_ONE.test(tokens[at + 1]?.word ?? ''))
    return null
  return { from: at, to: at, low: value, high: value, rule: 'ar/count/own-number' }
}

const OF_THEM = new Set(words('منهم منها بينهم منهن'))
/** How far behind a count its part may stand, in words. */
const PART_REACH = 5

/** All counts in a sentence: numbers, ranges, nouns that say one or two by their form, and words that give no number. */
export function counts(tokens: Token[]): CountMatch[] {
  const matches: CountMatch[] = []
  for (let at = 0; at < tokens.length; ) {
    const word = tokens[at]?.word ?? ''
    if (UNCOUNTED.has(word)) {
      matches.push({ from: at, to: at + 1, low: null, high: null, rule: 'ar/count/uncounted' })
      at += 1
      continue
    }
    const first = numberAt(tokens, at)
    if (!first) {
      // "سبعين مدنيا": counted already.
      const noun = matches.at(-1)?.to === at ? null : countedNoun(tokens, at)
      if (noun) matches.push(noun)
      // "مدنيان اثنان": said twice.
      at += noun && SMALL.get(tokens[at + 1]?.word ?? '') === noun.low ? 2 : 1
      continue
    }
    // "12 قتيلا، ثمانية منهم": a part of the count before.
    const before = matches.at(-1)
    if (before && at - before.to <= PART_REACH && OF_THEM.has(tokens[first.to]?.word ?? '')) {
      at = first.to
      continue
    }
    const last = rangeEnd(tokens, first, at)
    if (last && last.value > first.value)
      matches.push({ from: at, to: last.to, low: first.value, high: last.value, rule: 'ar/count/range' })
    else matches.push({ from: at, to: first.to, low: first.value, high: first.value, rule: 'ar/count/number' })
    at = last && last.value > first.value ? last.to : first.to
  }
  return matches
}
