/** Where a parser is in the tokens of a text, and what it may ask of them. */
import { DEEPEST } from './depth.ts'
import { Cql2Fault, type Place } from './fault.ts'
import { type Token, tokensOf } from './lexer.ts'

export interface Cursor {
  readonly text: string
  readonly tokens: readonly Token[]
  index: number
  depth: number
}

/** A cursor at the first token of a text. */
export function cursorOf(text: string): Cursor {
  return { text, tokens: tokensOf(text), index: 0, depth: 0 }
}

/** The token that comes next, or the one `ahead` of it. */
export function peek(cursor: Cursor, ahead = 0): Token {
  return cursor.tokens[Math.min(cursor.index + ahead, cursor.tokens.length - 1)] as Token
}

export function take(cursor: Cursor): Token {
  const token = peek(cursor)
  cursor.index++
  return token
}

/** Takes the next token where it is this symbol or this word, in any case. */
export function takeIf(cursor: Cursor, written: string): boolean {
  const is = isNext(cursor, written)
  if (is) cursor.index++
  return is
}

/** True where the next token, or the one `ahead` of it, is this symbol or this word. */
export function isNext(cursor: Cursor, written: string, ahead = 0): boolean {
  const token = peek(cursor, ahead)
  return (token.kind === 'symbol' || token.kind === 'name') && token.text.toUpperCase() === written
}

/** Takes the symbol or word; anything else is a fault. */
export function expect(cursor: Cursor, written: string): void {
  if (!takeIf(cursor, written)) throw unexpected(cursor, `"${written}"`)
}

/** The items between parentheses, of which the first is taken already; commas between them. */
export function listOf<T>(cursor: Cursor, item: (cursor: Cursor) => T): T[] {
  const items: T[] = []
  if (takeIf(cursor, ')')) return items
  do items.push(item(cursor))
  while (takeIf(cursor, ','))
  if (!takeIf(cursor, ')')) throw unexpected(cursor, '"," or ")"')
  return items
}

/** Goes one level deeper; whoever does so takes one off `depth` when done. (A callback would cost stack.) */
export function enter(cursor: Cursor): void {
  if (++cursor.depth > DEEPEST) {
    throw new Cql2Fault(placeOf(cursor), `nested deeper than ${DEEPEST} levels`, peek(cursor).text)
  }
}

/** The place of a token: the next one, unless said. */
export function placeOf(cursor: Cursor, token: Token = peek(cursor)): Place {
  return { text: cursor.text, offset: token.offset }
}

/** A fault: here something else was expected. */
export function unexpected(cursor: Cursor, expected: string, suggestions: readonly string[] = []): Cql2Fault {
  const token = peek(cursor)
  const before = cursor.tokens[cursor.index - 1]
  const after = before === undefined ? '' : ` after ${shown(before)}`
  const found = token.kind === 'end' ? 'the end of the expression' : shown(token)
  return new Cql2Fault(placeOf(cursor), `expected ${expected}${after}, found ${found}`, token.text, suggestions)
}

function shown({ kind, text }: Token): string {
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text
  return kind === 'string' || kind === 'quoted' ? short : `"${short}"`
}
