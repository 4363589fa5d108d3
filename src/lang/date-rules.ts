/** How a language's date rules are tried: at each word, the first that fits. */
import { compilePatterns, matchAt } from '../text/pattern.ts'
import type { Token } from '../text/tokens.ts'
import type { DateExpression, DateMatch } from './language.ts'

/** A sentence's words, as rules read them: past its ends there are empty ones. */
export interface Reader {
  tokens: Token[]
  word(at: number): string
}

/** A date that begins at a word, and where it ends; null for none. */
export type FoundDate = { to: number; value: DateExpression } | null

export type DateRule = [name: string, find: (reader: Reader, at: number) => FoundDate]

/** "2016": a year in figures, of the last century or this one. */
export const yearOf = (word: string): number | null =>
  word.length === 4 && /^(?:19|20)\d\d$/.test(word) ? Number(word) : null

/** A rule for words that always mean the same, such as "overnight" and "the next day": the longest wins. */
export function fixedDates(expressions: [words: string, value: DateExpression][]) {
  const patterns = compilePatterns(expressions)
  return ({ tokens }: Reader, at: number): FoundDate => {
    const match = matchAt(patterns, tokens, at)
    return match && { to: match.to, value: match.value }
  }
}

/**
 * Refuses a month with neither day nor year, unless one of `leads` stands before it: "March" and "May" are also
 * verbs, and "mars" is also a planet.
 */
export function refusingBareMonths(leads: RegExp) {
  return ({ word, tokens }: Reader, at: number, { to, value }: NonNullable<FoundDate>): boolean => {
    const bare = value.type === 'month' && value.year === null && value.part === 'whole' && to - at === 1
    // A chronicle's heading is nothing but its month.
    return !bare || tokens.length === 1 || leads.test(word(at - 1))
  }
}

/** The rule of a month, and of two that the language's `joins` or a dash join: "from January to April 2017", "March and May". */
export function monthOrRange(month: DateRule[1], joins: RegExp) {
  return (reader: Reader, at: number): FoundDate => {
    const from = month(reader, at)
    if (from?.value.type !== 'month') return from
    const dash = /^ ?[-–] ?$/.test(reader.tokens[from.to]?.gap ?? '')
    if (!dash && !joins.test(reader.word(from.to))) return from
    const until = month(reader, dash ? from.to : from.to + 1)
    if (until?.value.type !== 'month') return from
    const { year } = until.value
    const before = year === null ? null : year - Number(from.value.month > until.value.month)
    const first = { ...from.value, year: from.value.year ?? before }
    return { to: until.to, value: { type: 'range', from: first, to: until.value } }
  }
}

/**
 * All dates in a sentence, from left to right, not overlapping. `accepts` may refuse what a rule found;
 * `finish` takes in the words before a date ("since") and may drop it.
 */
export function readDates(
  tokens: Token[],
  rules: DateRule[],
  language: string,
  accepts: (reader: Reader, at: number, found: NonNullable<FoundDate>) => boolean,
  finish: (reader: Reader, match: DateMatch, before: DateMatch[]) => DateMatch | null,
): DateMatch[] {
  const reader: Reader = { tokens, word: (at) => tokens[at]?.word ?? '' }
  const matches: DateMatch[] = []
  for (let at = 0; at < tokens.length; ) {
    let to = at + 1
    for (const [name, find] of rules) {
      const found = find(reader, at)
      if (!found || !accepts(reader, at, found)) continue
      const match = { from: at, to: found.to, value: found.value, rule: `${language}/date/${name}` }
      const finished = finish(reader, match, matches)
      if (finished) matches.push(finished)
      to = found.to
      break
    }
    at = to
  }
  return matches
}
