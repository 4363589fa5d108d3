/** `f`, or else the `Accept` header: the format of the answer. */
import type { Representation } from '../media.ts'
import type { Parameter } from './parameter.ts'
import { oneOf, type Parameters } from './parameters.ts'

/** The parameter of a resource that has these representations. */
export function formatOf(offered: readonly Representation[]): Parameter {
  const names = offered.map(({ name }) => name)
  return {
    name: 'f',
    description: 'The format of the answer; without it, what the Accept header asks for.',
    schema: { type: 'string', enum: names, default: names[0] },
    ...(names[0] !== undefined && { example: names[0] }),
  }
}

/**
 * The representation asked for: the one that `f` names, else the first that the `Accept` header names, the most wanted
 * first, else the first offered (never a 406: a client that asks for something else can mostly read that).
 * `f=json` is GeoJSON where there is no other JSON. Throws RequestFault for an `f` that is not offered.
 */
export function negotiated(
  parameters: Parameters,
  accept: string | undefined,
  offered: readonly Representation[],
): Representation {
  const [first] = offered as [Representation]
  const text = parameters.get('f')
  if (text !== undefined) {
    const names = offered.map(({ name }) => name)
    if (text === 'json' && names.includes('geojson')) return first
    const name = oneOf('f', text, names)
    return offered.find((representation) => representation.name === name) ?? first
  }
  if (accept === undefined || accept === '*/*') return first
  for (const wanted of mediaRanges(accept)) {
    if (wanted === '*/*' || wanted === 'application/json') return first
    const found = offered.find(({ type }) => type.split(';', 1)[0] === wanted)
    if (found !== undefined) return found
  }
  return first
}

/** The media ranges of an `Accept` header (RFC 9110, 12.5.1), the most wanted first, those of no weight left out. */
function mediaRanges(accept: string): string[] {
  return accept
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
      const weight = parameters.find((parameter) => parameter.startsWith('q='))
      return { range, weight: weight === undefined ? 1 : Number(weight.slice(2)) }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ range }) => range)
}
