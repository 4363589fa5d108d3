/** The parameters of a request as text: each known, given once and readable. The parsers beside this file make values of them. */

import { closest } from '../../core/closest.ts'
import { badValue, RequestFault, shown } from '../../core/errors.ts'

export type Parameters = ReadonlyMap<string, string>

/** Longer query strings are refused (414): Cloudflare passes 16 KB; other runtimes more, for polygons of many corners. */
const LONGEST_QUERY = 65_536

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const UNREADABLE = /[\u0000-\u001f\u007f\ufffd]/

/** Line breaks and tabs, which an expression may hold. */
const WHITE_SPACE = /[\t\n\r]/g

/** In a query string a + is a space (application/x-www-form-urlencoded). In these there is no space, and many forget to encode a +. */
const PLUS_IS_MEANT = new Set(['sortby', 'datetime'])

/** GDAL gives a `datetime` for each condition on a date. */
const MAY_REPEAT = new Set(['datetime'])

/** Stands between the values of a parameter that is given more than once; no value holds it. */
export const REPEATED = '\0'

/** Reads the query string of an address, `known` being the names that the path takes. Throws RequestFault for any other. */
export function readParameters(url: string, known: ReadonlySet<string>): Parameters {
  const parameters = new Map<string, string>()
  const begin = url.indexOf('?')
  if (begin < 0) return parameters
  const end = url.indexOf('#', begin)
  const query = url.slice(begin + 1, end < 0 ? undefined : end)
  if (query.length > LONGEST_QUERY) {
    throw new RequestFault({
      status: 414,
      message: `The query is ${query.length} characters long; at most ${LONGEST_QUERY} are read.`,
    })
  }
  for (const part of query.split('&')) {
    if (part === '') continue
    const equals = part.indexOf('=')
    const name = decoded(equals < 0 ? part : part.slice(0, equals), ' ')
    const value = equals < 0 ? '' : decoded(part.slice(equals + 1), PLUS_IS_MEANT.has(name) ? '%2B' : ' ')
    if (!known.has(name)) throw unknownParameter(name, [...known])
    const before = parameters.get(name)
    if (before !== undefined && !MAY_REPEAT.has(name)) {
      throw badValue(name, value, `${name} is given more than once; give it once`)
    }
    if (UNREADABLE.test(name === 'filter' ? value.replace(WHITE_SPACE, ' ') : value)) {
      throw badValue(name, value, `${name} holds a control character, or bytes that are not percent-encoded UTF-8`)
    }
    parameters.set(name, before === undefined ? value : before + REPEATED + value)
  }
  return parameters
}

/** A name or value as it was before it was encoded, `plus` being what a + stands for; \ufffd where it can't be. */
function decoded(text: string, plus: string): string {
  if (!text.includes('%') && !text.includes('+')) return text
  try {
    return decodeURIComponent(text.replaceAll('+', plus))
  } catch {
    return '\ufffd'
  }
}

/** Its value is not repeated: what has come to the wrong place may be a token. */
function unknownParameter(name: string, known: readonly string[]): RequestFault {
  const suggestions = closest(name, known)
  const meant = suggestions[0] === undefined ? '' : ` Did you mean ${suggestions[0]}?`
  return new RequestFault({
    message: `There is no parameter ${shown(name)} here.${meant}`,
    parameter: name,
    suggestions,
    allowed: known,
  })
}

/** A decimal number as people and programs write it, or NaN. */
export function decimal(text: string): number {
  return /^\s*[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?\s*$/.test(text) ? Number(text) : Number.NaN
}

/** The one of `allowed` that `value` names (case aside), or `allowed`'s fault. */
export function oneOf<T extends string>(parameter: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((choice) => choice.toLowerCase() === value.trim().toLowerCase())
  if (found !== undefined) return found
  throw badValue(parameter, value, `${parameter}=${shown(value)} is none of ${allowed.join(', ')}`, {
    suggestions: closest(value, allowed),
    allowed,
  })
}

/** What stands in a query string as it is. */
const PLAIN = /^[\w.~,/:-]*$/

/**
 * The parameters as a query string, in the order of `order`, with some changed, added or (undefined) left out. Easy to
 * read: `,`, `/` and `:` stay as they are.
 */
export function queryString(
  parameters: Parameters,
  order: readonly string[],
  changes: Record<string, string | undefined> = {},
): string {
  let query = ''
  // Few are given of many.
  const given = new Set([...parameters.keys(), ...Object.keys(changes)].filter((name) => order.includes(name)))
  for (const name of [...given].sort((a, b) => order.indexOf(a) - order.indexOf(b))) {
    const value = name in changes ? changes[name] : parameters.get(name)
    if (value === undefined) continue
    for (const one of value.split(REPEATED)) {
      const encoded = PLAIN.test(one) ? one : encodeURIComponent(one).replace(/%2C|%2F|%3A/g, decodeURIComponent)
      query += `${query === '' ? '' : '&'}${name}=${encoded}`
    }
  }
  return query
}
