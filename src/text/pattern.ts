/**
 * Word patterns: how a language says what it recognises, and one pass that finds them all.
 *
 * A pattern is a row of words. `a|b` is either word; `stem*` any word that begins so; `stem+` likewise,
 * and its ending is reported (for the tense of a verb); `?word` may be missing; `~3` is up to three words
 * of any kind; a word written with a capital (`IS`) matches only such. Words are compared folded. A pattern's
 * first word decides where it is tried, so that the cost of a text grows as its length, whatever the number of
 * patterns.
 */
import { foldWord } from './fold.ts'
import { STEM_LENGTH, type Token } from './tokens.ts'

interface Stem {
  text: string
  verb: boolean
  capital: boolean
}

/** Some words wait for a capital (`true`), the others don't. */
type Element = { gap: number } | { words: Map<string, boolean>; stems: Stem[]; optional: boolean }

interface Compiled<Value> {
  elements: Element[]
  value: Value
  source: string
  /** Where it stands among the others: of two that match alike, the first wins. */
  order: number
}

/** Patterns by what their first word may be: a whole word, or the first letters of a stem. */
export interface PatternSet<Value> {
  byWord: Map<string, Compiled<Value>[]>
  byStem: Map<string, Compiled<Value>[]>
}

export interface PatternMatch<Value> {
  /** Half-open range of token indexes. */
  from: number
  to: number
  value: Value
  source: string
  /** Index of the token that matched a `stem+`, and what followed the stem there. */
  verb: { at: number; ending: string } | null
}

function readElement(text: string): Element {
  if (text.startsWith('~')) return { gap: Number(text.slice(1)) }
  const optional = text.startsWith('?')
  const words = new Map<string, boolean>()
  const stems: Stem[] = []
  for (const part of (optional ? text.slice(1) : text).split('|')) {
    const mark = part.at(-1)
    const prefix = mark === '*' || mark === '+'
    const folded = foldWord(prefix ? part.slice(0, -1) : part)
    const capital = /^\p{Lu}/u.test(part)
    if (prefix) stems.push({ text: folded, verb: mark === '+', capital })
    else words.set(folded, capital && words.get(folded) !== false)
  }
  return { words, stems, optional }
}

/** Compiles patterns; throws where a first word is missing or too short a stem to look up. */
export function compilePatterns<Value>(patterns: Iterable<[source: string, value: Value]>): PatternSet<Value> {
  const byWord = new Map<string, Compiled<Value>[]>()
  const byStem = new Map<string, Compiled<Value>[]>()
  const add = (to: typeof byWord, key: string, pattern: Compiled<Value>) => {
    const row = to.get(key)
    if (row === undefined) to.set(key, [pattern])
    else if (row.at(-1) !== pattern) row.push(pattern)
  }
  let order = 0
  for (const [source, value] of patterns) {
    const elements = source.trim().split(/\s+/).map(readElement)
    const first = elements[0]
    if (!first || 'gap' in first || first.optional || first.words.has(''))
      throw new Error(`pattern must begin with a word: ${source}`)
    const pattern = { elements, value, source, order: order++ }
    for (const word of first.words.keys()) add(byWord, word, pattern)
    for (const { text } of first.stems) {
      if (text.length < STEM_LENGTH) throw new Error(`prefix too short to look up: ${source}`)
      add(byStem, text.slice(0, STEM_LENGTH), pattern)
    }
  }
  return { byWord, byStem }
}

interface Verb {
  at: number
  ending: string
}

/** Punctuation that parts two words of a pattern; a gap may hold a comma. */
const BREAK = /[,;.:!?()]/

/**
 * First way to match `elements[e..]` at `tokens[at]`: where it ends, or -1. What is optional is taken where it
 * can be, and a gap is as short as it can be.
 */
function matchFrom(elements: Element[], e: number, tokens: Token[], at: number, verb: { found: Verb | null }): number {
  const element = elements[e]
  if (!element) return at
  if ('gap' in element) {
    for (let skip = 0; skip <= element.gap; skip++) {
      // A gap does not reach over a full stop, semicolon or bracket.
      const next = tokens[at + skip]
      if (!next || (next.gap !== ' ' && /[.;()]/.test(next.gap))) break
      const end = matchFrom(elements, e + 1, tokens, at + skip, verb)
      if (end !== -1) return end
    }
    return -1
  }
  const token = tokens[at]
  const follows = e > 0 && !('gap' in (elements[e - 1] as Element))
  if (token && !(follows && token.gap !== ' ' && BREAK.test(token.gap))) {
    const wantsCapital = element.words.get(token.word)
    if (wantsCapital !== undefined && (token.capital || !wantsCapital)) {
      const end = matchFrom(elements, e + 1, tokens, at + 1, verb)
      if (end !== -1) return end
    }
    const { stems } = element
    for (let i = 0; i < stems.length; i++) {
      const { text, verb: isVerb, capital } = stems[i] as Stem
      if (!token.word.startsWith(text) || (capital && !token.capital)) continue
      const end = matchFrom(elements, e + 1, tokens, at + 1, verb)
      if (end !== -1) {
        if (isVerb) verb.found = { at, ending: token.word.slice(text.length) }
        return end
      }
    }
  }
  return element.optional ? matchFrom(elements, e + 1, tokens, at, verb) : -1
}

/** The longest match of any pattern that begins at token `at` and is accepted, or null. */
export function matchAt<Value>(
  set: PatternSet<Value>,
  tokens: Token[],
  at: number,
  accepts: (match: PatternMatch<Value>) => boolean = () => true,
): PatternMatch<Value> | null {
  const token = tokens[at]
  if (!token) return null
  let best: PatternMatch<Value> | null = null
  let bestOrder = -1
  const rows = [set.byWord.get(token.word), set.byStem.get(token.stem)]
  if (!rows[0] && !rows[1]) return null
  const verb: { found: Verb | null } = { found: null }
  for (const row of rows) {
    for (const { elements, value, source, order } of row ?? []) {
      verb.found = null
      const to = matchFrom(elements, 0, tokens, at, verb)
      if (to <= at || (best !== null && (to < best.to || (to === best.to && order >= bestOrder)))) continue
      const match: PatternMatch<Value> = { from: at, to, value, source, verb: verb.found }
      if (!accepts(match)) continue
      best = match
      bestOrder = order
    }
  }
  return best
}

/** All matches, longest first at each word, not overlapping, from left to right. */
export function findPatterns<Value>(
  set: PatternSet<Value>,
  tokens: Token[],
  accepts?: (match: PatternMatch<Value>) => boolean,
): PatternMatch<Value>[] {
  const matches: PatternMatch<Value>[] = []
  for (let at = 0; at < tokens.length; ) {
    const match = matchAt(set, tokens, at, accepts)
    if (match) matches.push(match)
    at = match ? match.to : at + 1
  }
  return matches
}
