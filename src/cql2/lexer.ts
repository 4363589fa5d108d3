/** CQL2 text to tokens: names, numbers, strings and symbols, with where they stand (OGC 21-065r2, Annex B). */
import { Cql2Fault } from './fault.ts'

export interface Token {
  kind: 'name' | 'quoted' | 'number' | 'string' | 'symbol' | 'end'
  /** As written. */
  text: string
  /** The name without its quotes, the string without its escapes. */
  value: string
  offset: number
}

/** Rule `whitespace`. */
const SPACE = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*/y

/** Rules `identifierStart` and `identifierPart`. */
const START =
  ':_A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1ffe\\u200c\\u200d' +
  '\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}'
const PART = `${START}.0-9\\u0300-\\u036f\\u203f\\u2040`
const NAME = new RegExp(`[${START}][${PART}]*`, 'uy')
const WHOLE_NAME = new RegExp(`^[${START}][${PART}]*$`, 'u')

/** Rule `unsignedNumericLiteral`. */
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/iy

const SYMBOL = /<>|<=|>=|[<>=+\-*/%^(),]/y

/** What other languages write, and how CQL2 does. */
const FOREIGN = /!=|==|&&|\|\||!/y
const MEANT: Readonly<Record<string, string>> = { '!=': '<>', '==': '=', '&&': 'AND', '||': 'OR', '!': 'NOT' }

/** Requirement /req/cql2-text/escaping. A backslash before anything else stays, for LIKE to read. */
const ESCAPES: Readonly<Record<string, string>> = {
  "'": "'",
  '\\': '\\',
  a: '\u0007',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
}
const WRITTEN = new Map(Object.entries(ESCAPES).map(([letter, character]) => [character, `\\${letter}`]))

/** True where a name can stand without quotes, unless it is a keyword. */
export function isName(name: string): boolean {
  return WHOLE_NAME.test(name)
}

/** The string as CQL2 text writes it, in quotes. */
export function quoted(value: string): string {
  return `'${[...value].map((character) => (character === "'" ? "''" : (WRITTEN.get(character) ?? character))).join('')}'`
}

/** The tokens of a text; the last one is its end. Throws `Cql2Fault` at what can't be a token. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let offset = matched(SPACE, text, 0).length
  while (offset < text.length) {
    const token = tokenAt(text, offset)
    tokens.push(token)
    offset += token.text.length
    offset += matched(SPACE, text, offset).length
  }
  return [...tokens, { kind: 'end', text: '', value: '', offset }]
}

function tokenAt(text: string, offset: number): Token {
  const first = text[offset]
  if (first === "'") return stringAt(text, offset)
  if (first === '"') return quotedNameAt(text, offset)
  for (const [kind, pattern] of [
    ['name', NAME],
    ['number', NUMBER],
    ['symbol', SYMBOL],
  ] as const) {
    const found = matched(pattern, text, offset)
    if (found !== '') return { kind, text: found, value: found, offset }
  }
  const foreign = matched(FOREIGN, text, offset)
  const found = foreign === '' ? String.fromCodePoint(text.codePointAt(offset) ?? 0) : foreign
  const meant = MEANT[foreign]
  throw new Cql2Fault({ text, offset }, `${found} means nothing in CQL2`, found, meant === undefined ? [] : [meant])
}

function stringAt(text: string, offset: number): Token {
  let value = ''
  for (let at = offset + 1; at < text.length; at++) {
    const character = text[at] ?? ''
    const next = text[at + 1]
    if (character === "'" && next !== "'") {
      return { kind: 'string', text: text.slice(offset, at + 1), value, offset }
    }
    const escaped = character === '\\' && next !== undefined ? ESCAPES[next] : undefined
    if (character === "'" || escaped !== undefined) at++
    value += escaped ?? character
  }
  throw new Cql2Fault({ text, offset }, "a string begins here and has no closing '", text.slice(offset))
}

/** A name in double quotes may hold anything; a double quote in it is written twice. */
function quotedNameAt(text: string, offset: number): Token {
  let end = offset + 1
  while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) end += text[end] === '"' ? 2 : 1
  const written = text.slice(offset, end + 1)
  if (end >= text.length) throw new Cql2Fault({ text, offset }, 'a name begins here and has no closing "', written)
  const value = written.slice(1, -1).replaceAll('""', '"')
  if (value === '') throw new Cql2Fault({ text, offset }, 'expected a name between the quotes', written)
  return { kind: 'quoted', text: written, value, offset }
}

function matched(pattern: RegExp, text: string, offset: number): string {
  pattern.lastIndex = offset
  return pattern.exec(text)?.[0] ?? ''
}
