/** Numbers as French reports give them, in figures and in words. */
import type { Token } from '../../text/tokens.ts'
import type { CountMatch } from '../language.ts'

const SMALL: Record<string, number> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  nonante: 90,
}
const SCALE: Record<string, number> = { cent: 100, cents: 100, mille: 1000 }
const ABOUT: Record<string, number> = {
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
  centaine: 100,
  millier: 1000,
}
const UNCOUNTED = /^(?:dizaines|centaines|milliers|plusieurs|nombreux|nombreuses|quelques)$/

/** Figures, with the spaces and dots that group thousands: "3 000", "1.500". */
function figuresAt(tokens: Token[], at: number): { value: number; to: number } | null {
  const word = tokens[at]?.word ?? ''
  if (!/^\d{1,9}$/.test(word)) return null
  let digits = word
  let to = at + 1
  while (digits.length < 9 && /^\d{3}$/.test(tokens[to]?.word ?? '') && /^[ .\u202f]$/.test(tokens[to]?.gap ?? '')) {
    if (to === at + 1 && word.length > 3) break
    digits += tokens[to]?.word
    to += 1
  }
  let value = Number(digits)
  if (tokens[to]?.word === 'millions' || tokens[to]?.word === 'million') {
    value *= 1_000_000
    to += 1
  }
  return { value, to }
}

/** Words that a number in words may begin with. */
const STARTS = new Set([...Object.keys(SMALL), ...Object.keys(SCALE), 'un', 'une'])

/** A number in words: "vingt et un", "quatre vingt dix", "deux cent trente", "une dizaine". */
function wordsAt(tokens: Token[], at: number): { value: number; to: number } | null {
  const word = (i: number) => tokens[i]?.word ?? ''
  if (!STARTS.has(word(at))) return null
  const about = ABOUT[word(at + 1)]
  if ((word(at) === 'une' || word(at) === 'un') && about !== undefined) return { value: about, to: at + 2 }
  let total = 0
  let group = 0
  let i = at
  for (; i < at + 8; i++) {
    const small = SMALL[word(i)]
    const scale = SCALE[word(i)]
    if (small !== undefined) {
      // "cent un", "quatre vingt un", but "vingt et un".
      if (i > at && small === 1 && word(i - 1) !== 'et' && group % 100 !== 0 && group % 100 !== 80) break
      if (small === 20 && group % 100 === 4) group += 76
      else if (
        i > at &&
        group % 10 !== 0 &&
        group < 100 &&
        SMALL[word(i - 1)] !== undefined &&
        small < 100 &&
        group % 100 < 17 &&
        group % 100 !== 0
      )
        break
      else group += small
    } else if (scale === 1000) {
      total += Math.max(1, group) * 1000
      group = 0
    } else if (scale === 100) group = Math.max(1, group) * 100
    else if (
      word(i) === 'et' &&
      i > at &&
      (word(i + 1) === 'un' || word(i + 1) === 'une' || word(i + 1) === 'onze') &&
      group >= 20
    )
      continue
    else break
  }
  return i > at ? { value: total + group, to: i } : null
}

/** The number that begins at token `at`, if one does. */
export function numberAt(tokens: Token[], at: number): { value: number; to: number } | null {
  return figuresAt(tokens, at) ?? wordsAt(tokens, at)
}

/** All counts in a sentence: numbers, "about", "more than", ranges, and words that give none. */
export function counts(tokens: Token[]): CountMatch[] {
  const word = (i: number) => tokens[i]?.word ?? ''
  const matches: CountMatch[] = []
  for (let at = 0; at < tokens.length; ) {
    if (UNCOUNTED.test(word(at))) {
      const to = word(at + 1) === 'de' && UNCOUNTED.test(word(at + 2)) ? at + 3 : at + 1
      matches.push({ from: at, to, low: null, high: null, rule: 'fr/count/uncounted' })
      at = to
      continue
    }
    const first = numberAt(tokens, at)
    if (!first) {
      at += 1
      continue
    }
    const joined = /^(?:a|ou|et)$/.test(word(first.to)) ? numberAt(tokens, first.to + 1) : null
    const between = word(first.to) !== 'et' || word(at - 1) === 'entre'
    if (joined && between && joined.value > first.value) {
      matches.push({ from: at, to: joined.to, low: first.value, high: joined.value, rule: 'fr/count/range' })
      at = joined.to
      continue
    }
    matches.push({ from: at, to: first.to, low: first.value, high: first.value, rule: 'fr/count/number' })
    at = first.to
  }
  return matches
}
