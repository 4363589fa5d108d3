/** Numbers as English reports give them, in figures and in words. */
import type { Token } from '../../text/tokens.ts'
import type { CountMatch } from '../language.ts'

const SMALL: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const SCALE: Record<string, number> = { hundred: 100, thousand: 1000, million: 1_000_000 }
const UNCOUNTED = /^(?:dozens|scores|hundreds|thousands|several|many|numerous)$/

type Number = { value: number; to: number } | null

/** Figures, with the commas that group thousands: "3,000", "1 250", "1.5 million". */
function figuresAt(tokens: Token[], at: number): Number {
  const word = tokens[at]?.word ?? ''
  if (!/^\d{1,9}$/.test(word)) return null
  let digits = word
  let to = at + 1
  while (
    digits.length < 9 &&
    word.length <= 3 &&
    /^\d{3}$/.test(tokens[to]?.word ?? '') &&
    /^[, \u202f]$/.test(tokens[to]?.gap ?? '')
  ) {
    digits += tokens[to]?.word
    to += 1
  }
  let value = Number(digits)
  if (to === at + 1 && tokens[to]?.gap === '.' && /^\d$/.test(tokens[to]?.word ?? '')) {
    value += Number(`0.${tokens[to]?.word}`)
    to += 1
  }
  const scale = SCALE[tokens[to]?.word ?? '']
  return scale === undefined ? { value, to } : { value: Math.round(value * scale), to: to + 1 }
}

/** "half a dozen", "a dozen", "two dozen", "a hundred", "a couple". */
function dozensAt(tokens: Token[], at: number): Number {
  const word = (i: number) => tokens[i]?.word ?? ''
  if (word(at) === 'half' && word(at + 1) === 'a' && word(at + 2) === 'dozen') return { value: 6, to: at + 3 }
  const times = word(at) === 'a' ? 1 : SMALL[word(at)]
  if (times === undefined) return null
  if (word(at + 1) === 'dozen') return { value: 12 * times, to: at + 2 }
  if (times === 1 && word(at + 1) === 'couple') return { value: 2, to: at + 2 }
  const scale = word(at) === 'a' ? SCALE[word(at + 1)] : undefined
  return scale === undefined ? null : { value: scale, to: at + 2 }
}

/** A number in words: "twenty-one", "two hundred and thirty". */
function wordsAt(tokens: Token[], at: number): Number {
  const word = (i: number) => tokens[i]?.word ?? ''
  let total = 0
  let group = 0
  let i = at
  for (; i < at + 8; i++) {
    const small = SMALL[word(i)]
    const scale = SCALE[word(i)]
    if (small !== undefined) {
      const joins = i === at || group % 100 === 0 || (group % 10 === 0 && group % 100 >= 20 && small < 10)
      if (!joins) break
      group += small
    } else if (scale === 100 && group > 0) group *= 100
    else if (scale !== undefined && group > 0) {
      total += group * scale
      group = 0
    } else if (word(i) === 'and' && group >= 100 && SMALL[word(i + 1)] !== undefined) continue
    else break
  }
  return i > at && total + group > 0 ? { value: total + group, to: i } : null
}

/** Words that a number may begin with, besides figures. */
const OPENS = new Set([...Object.keys(SMALL), ...Object.keys(SCALE), 'a', 'half'])

/** The number that begins at token `at`, if one does. */
export function numberAt(tokens: Token[], at: number): Number {
  const word = tokens[at]?.word ?? ''
  if (!OPENS.has(word) && !/^\d/.test(word)) return null
  return figuresAt(tokens, at) ?? dozensAt(tokens, at) ?? wordsAt(tokens, at)
}

/** Units of measure and time: what is counted is no people. */
const UNIT =
  /^(?:km|kms|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|feet|hectares?|percent|per|cent|minutes?|hours?|days?|weeks?|months?|years?|am|pm|gmt|dollars?|euros?|barrels?|tonnes?|tons?|th|st|nd|rd|mm|degrees?|oclock|year|day|week|month|hour|storey|litres?)$/
/** "12 of them children", "one of the": a part of what was counted before, or no number at all. */
const PART = /^(?:of)$/
const CAUSES = /^(?:kill(?:ed|ing|s)?|wound(?:ed|ing|s)|injur(?:ed|ing|es)|and)$/
/** "was killed": what befell the one just named. */
const BEFALLEN_REACH = 6
const BEFALLEN = /^(?:was|has been|had been) (?:also )?(?:kill|wound|injur|shot|murder|assassinat|execut|behead|martyr)/
const PERSON =
  /^(?:captain|colonel|general|officer|soldier|policeman|civilian|child|boy|girl|woman|man|journalist|fighter|commander|militant|guard|peshmerga|marine|adviser|doctor|nurse|family|baby|driver|worker|villager|shepherd|farmer|rebel|sniper|student|pupil|teenager|prisoner|hostage|volunteer|paramedic|pilot|cleric|imam|mayor|judge|lawyer|activist|teacher|lieutenant|sergeant|major|brigadier|reporter|photographer|cameraman|resident|person|pilgrim|contractor|engineer|employee|official|agent|member|leader|engineer|councillor|candidate)$/

/** "[26]": the number of a note. */
const isNote = (tokens: Token[], at: number) => /\[$/.test(tokens[at]?.gap ?? '')

const isUnit = (tokens: Token[], at: number) => UNIT.test(tokens[at]?.word ?? '') || /^ ?%/.test(tokens[at]?.gap ?? '')

/** "killing a captain and four soldiers": one person, where somebody is killed or wounded. */
function onePerson(tokens: Token[], at: number): boolean {
  const word = (i: number) => tokens[i]?.word ?? ''
  if (!/^an?$/.test(word(at))) return false
  const person = [at + 1, at + 2, at + 3].find((i) => PERSON.test(word(i)))
  if (person === undefined) return false
  if (CAUSES.test(word(at - 1)) && person < at + 3) return true
  // "an employee of the ministry was shot": up to a comma.
  for (let i = person + 1; i <= person + BEFALLEN_REACH && !/[,;:.()]/.test(tokens[i]?.gap ?? '.'); i++)
    if (
      BEFALLEN.test(
        tokens
          .slice(i, i + 4)
          .map((token) => token.word)
          .join(' '),
      )
    )
      return true
  return false
}

/** First token of the words such as "at least" that open a number at `at`. */
function opening(tokens: Token[], at: number): number {
  const word = (i: number) => tokens[i]?.word ?? ''
  if (/^(?:least|most)$/.test(word(at - 1)) && word(at - 2) === 'at') return at - 2
  if (/^(?:than)$/.test(word(at - 1)) && /^(?:more|fewer|less)$/.test(word(at - 2))) return at - 2
  if (word(at - 1) === 'to' && (word(at - 2) === 'up' || word(at - 2) === 'close')) return at - 2
  if (word(at - 1) === 'as' && word(at - 2) === 'many') return at - 3
  return /^(?:about|around|over|some|nearly|almost|roughly|another|approximately)$/.test(word(at - 1)) ? at - 1 : at
}

/** All counts in a sentence: numbers, "at least", ranges, and words that give none. */
export function counts(tokens: Token[]): CountMatch[] {
  const word = (i: number) => tokens[i]?.word ?? ''
  const matches: CountMatch[] = []
  // End of the last number that is a part of another: "82 civilians, among them 11 women and 13 children".
  let part = -1
  for (let at = 0; at < tokens.length; ) {
    if (UNCOUNTED.test(word(at))) {
      const to = word(at + 1) === 'of' && UNCOUNTED.test(word(at + 2)) ? at + 3 : at + 1
      matches.push({ from: at, to, low: null, high: null, rule: 'en/count/uncounted' })
      at = to
      continue
    }
    // "six people, including a woman and two children": what follows the woman is a part too.
    if (/^(?:including|among)$/.test(word(at)) && /^(?:an?|his|her|their)$/.test(word(at + 1))) part = at + 2
    if (onePerson(tokens, at)) matches.push({ from: at, to: at + 1, low: 1, high: 1, rule: 'en/count/one' })
    const first = numberAt(tokens, at)
    if (!first || !Number.isInteger(first.value) || isNote(tokens, at)) {
      at = first?.to ?? at + 1
      continue
    }
    const dash = tokens[first.to]?.gap === '-' || tokens[first.to]?.gap === '–'
    const joins = /^(?:to|or)$/.test(word(first.to)) || (word(first.to) === 'and' && word(at - 1) === 'between')
    const last = joins ? numberAt(tokens, first.to + 1) : dash ? numberAt(tokens, first.to) : null
    const range = last !== null && last.value > first.value
    const to = range ? last.to : first.to
    const listed = part >= 0 && at - part <= 4
    if (
      /^(?:including|includes|included)$/.test(word(at - 1)) ||
      // "a cleric was among five killed": the five are all of them.
      (word(at - 1) === 'among' && !/^(?:was|were|is|are)$/.test(word(at - 2))) ||
      /^(?:among|including) (?:them|whom)$/.test(`${word(at - 2)} ${word(at - 1)}`) ||
      listed
    )
      part = to
    const people = !listed && !isUnit(tokens, to) && !PART.test(word(to)) && word(at - 1) !== 'no'
    if (people) {
      const high = range ? last.value : first.value
      matches.push({
        from: opening(tokens, at),
        to,
        low: first.value,
        high,
        rule: range ? 'en/count/range' : 'en/count/number',
      })
    }
    at = to
  }
  return matches
}
