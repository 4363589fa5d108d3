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
import type { Token } from './tokens.ts'

interface Alternative {
  text: string
  prefix: boolean
  verb: boolean
  capital: boolean
}

type Element = { gap: number } | { alternatives: Alternative[]; optional: boolean }

interface Compiled<Value> {
  elements: Element[]
  value: Value
  source: string
}

export interface PatternSet<Value> {
  byKey: Map<string, Compiled<Value>[]>
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

/** First letters by which patterns are looked up. */
const KEY_LENGTH = 3

function readElement(text: string): Element {
  if (text.startsWith('~')) return { gap: Number(text.slice(1)) }
  const optional = text.startsWith('?')
  const alternatives = (optional ? text.slice(1) : text).split('|').map((part) => {
    const mark = part.at(-1)
    const prefix = mark === '*' || mark === '+'
    return {
      text: foldWord(prefix ? part.slice(0, -1) : part),
      prefix,
      verb: mark === '+',
      capital: /^\p{Lu}/u.test(part),
    }
  })
  return { alternatives, optional }
}

/** Compiles patterns; throws where a first word is missing or too short a prefix to look up. */
export function compilePatterns<Value>(patterns: Iterable<[source: string, value: Value]>): PatternSet<Value> {
  const byKey = new Map<string, Compiled<Value>[]>()
  for (const [source, value] of patterns) {
    const elements = source.trim().split(/\s+/).map(readElement)
    const first = elements[0]
    if (!first || 'gap' in first || first.optional || first.alternatives.some(({ text }) => text === ''))
      throw new Error(`pattern must begin with a word: ${source}`)
    const keys = new Set<string>()
    for (const { text, prefix } of first.alternatives) {
      if (prefix && text.length < KEY_LENGTH) throw new Error(`prefix too short to look up: ${source}`)
      keys.add(text.slice(0, KEY_LENGTH))
    }
    for (const key of keys) {
      const row = byKey.get(key)
      if (row) row.push({ elements, value, source })
      else byKey.set(key, [{ elements, value, source }])
    }
  }
  return { byKey }
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
      if (!next || /[.;()]/.test(next.gap)) break
      const end = matchFrom(elements, e + 1, tokens, at + skip, verb)
      if (end !== -1) return end
    }
    return -1
  }
  const token = tokens[at]
  const follows = e > 0 && !('gap' in (elements[e - 1] as Element))
  if (token && !(follows && BREAK.test(token.gap))) {
    for (const { text, prefix, verb: isVerb, capital } of element.alternatives) {
      const fits = (prefix ? token.word.startsWith(text) : token.word === text) && (token.capital || !capital)
      if (!fits) continue
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
  for (const { elements, value, source } of set.byKey.get(token.word.slice(0, KEY_LENGTH)) ?? []) {
    const verb: { found: Verb | null } = { found: null }
    const to = matchFrom(elements, 0, tokens, at, verb)
    if (to <= at || (best !== null && to <= best.to)) continue
    const match = { from: at, to, value, source, verb: verb.found }
    if (accepts(match)) best = match
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
