/** The parameters of a request as text: each known, given once and readable. The parsers beside this file make values of them. */

import { closest } from '../../core/closest.ts'
import { RequestFault } from '../../core/errors.ts'

export type Parameters = ReadonlyMap<string, string>

/** Longer query strings are refused (414): nothing that the feed understands needs them. */
const LONGEST_QUERY = 8192

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const UNREADABLE = /[\u0000-\u001f\u007f\ufffd]/

/** Reads the query string, `known` being the names that the path takes. Throws RequestFault for any other. */
export function readParameters(url: URL, known: readonly string[]): Parameters {
  if (url.search.length > LONGEST_QUERY) {
    throw new RequestFault({
      status: 414,
      message: `The query is ${url.search.length} characters long; at most ${LONGEST_QUERY} are read.`,
    })
  }
  const parameters = new Map<string, string>()
  for (const [name, value] of url.searchParams) {
    if (!known.includes(name)) throw unknownParameter(name, value, known)
    if (parameters.has(name)) throw badValue(name, value, `${name} is given more than once; give it once`)
    if (UNREADABLE.test(value)) {
      throw badValue(name, value, `${name} holds a control character, or bytes that are not percent-encoded UTF-8`)
    }
    parameters.set(name, value)
  }
  return parameters
}

function unknownParameter(name: string, value: string, known: readonly string[]): RequestFault {
  const suggestions = closest(name, known)
  const meant = suggestions[0] === undefined ? '' : ` Did you mean ${suggestions[0]}?`
  return new RequestFault({
    message: `There is no parameter ${shown(name)} here.${meant}`,
    parameter: name,
    value,
    suggestions,
    allowed: known,
  })
}

/** The fault of a parameter whose value can't be used: `message` says what is wrong and what would be right. */
export function badValue(
  parameter: string,
  value: string,
  message: string,
  more: { suggestions?: readonly string[]; allowed?: readonly string[] } = {},
): RequestFault {
  return new RequestFault({ message: `${message}.`, parameter, value, ...more })
}

/** A value as it is named in a message: quoted, cut where it is long. */
export function shown(value: string): string {
  return `"${value.length > 80 ? `${value.slice(0, 80)}…` : value}"`
}

/** A decimal number as people and programs write it, or NaN. */
export function decimal(text: string): number {
  return /^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?\s*$/.test(text) ? Number(text) : Number.NaN
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

/** The parameters as a query string, in the order of `order`, easy to read: `,`, `/` and `:` stay as they are. */
export function queryString(parameters: Parameters, order: readonly string[]): string {
  return order
    .flatMap((name) => {
      const value = parameters.get(name)
      return value === undefined
        ? []
        : [`${name}=${encodeURIComponent(value).replace(/%2C|%2F|%3A/g, decodeURIComponent)}`]
    })
    .join('&')
}
