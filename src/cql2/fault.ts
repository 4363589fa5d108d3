/** What is wrong with an expression, and where in its text or JSON. */
import type { Expression } from './tree.ts'

/** Where something was read: in a text, or in JSON by the keys that lead to it, innermost first. */
export type Place = { text: string; offset: number } | { path: Path | null }

/** The way to a JSON value, from the inside out. */
export interface Path {
  key: string | number
  of: Path | null
}

/** Kept beside the tree, so that trees from text and from JSON compare by what they say. */
const PLACES = new WeakMap<Expression, Place>()

/** The same expression, its place noted. */
export function placed<E extends Expression>(expression: E, place: Place): E {
  PLACES.set(expression, place)
  return expression
}

/** An expression that can't be read or can't be evaluated, which is its author's to mend. */
export class Cql2Fault extends Error {
  /** From 1; null where the expression isn't text. */
  readonly line: number | null
  /** From 1, in UTF-16 units within the line; null where the expression isn't text. */
  readonly column: number | null
  /** JSON pointer (RFC 6901); null where the expression isn't JSON. */
  readonly pointer: string | null
  /** The offending piece, as it is written; empty at the end of a text. */
  readonly found: string
  /** Names that would have been right, likeliest first. */
  readonly suggestions: readonly string[]

  constructor(place: Place | undefined, problem: string, found: string, suggestions: readonly string[] = []) {
    const where = positionOf(place)
    const meant = suggestions.length === 0 ? '' : `; did you mean ${suggestions.join(' or ')}?`
    super(`${where.label}${problem}${meant}`)
    this.name = 'Cql2Fault'
    this.line = where.line
    this.column = where.column
    this.pointer = where.pointer
    this.found = found
    this.suggestions = suggestions
  }
}

/** A fault of an expression that was read, at the place where it was. */
export function faultOf(
  expression: Expression,
  problem: string,
  found = '',
  suggestions: readonly string[] = [],
): Cql2Fault {
  return new Cql2Fault(PLACES.get(expression), problem, found, suggestions)
}

function positionOf(place: Place | undefined) {
  if (place === undefined) return { label: '', line: null, column: null, pointer: null }
  if ('path' in place) {
    const pointer = pointerOf(place.path)
    return { label: `at ${pointer === '' ? 'the root' : pointer}: `, line: null, column: null, pointer }
  }
  const before = place.text.slice(0, place.offset).split('\n')
  const line = before.length
  const column = (before.at(-1)?.length ?? 0) + 1
  const several = place.text.includes('\n')
  return { label: `${several ? `line ${line}, ` : ''}column ${column}: `, line, column, pointer: null }
}

function pointerOf(path: Path | null): string {
  const keys: string[] = []
  for (let at = path; at !== null; at = at.of) keys.push(String(at.key))
  return keys
    .reverse()
    .map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('')
}
