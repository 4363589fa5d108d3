/**
 * What a CQL2 filter (its JSON, OGC 21-065r2) selects, worked out on the client, feature by feature, as plainly as the
 * standard's words allow: truth is true, false or null (unknown), and a feature is selected when it is true.
 */
import type { Geometry } from 'geojson'
import type { AnyFeature } from '../features.ts'
import { related } from './oracle-geometry.ts'
import { holds, type Instant, type Interval } from './oracle-time.ts'

/** A node of CQL2 JSON: a literal, a list, or an object with one of the standard's members. */
// biome-ignore lint/suspicious/noExplicitAny: the tree is of the tests' own making.
export type Node = any

type Value = unknown

const EARTH_KM = 6371.0088
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance, km, by the haversine. */
function haversineKm([lon1 = 0, lat1 = 0]: number[], [lon2 = 0, lat2 = 0]: number[]): number {
  const a =
    Math.sin(radians(lat2 - lat1) / 2) ** 2 +
    Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.sin(radians(lon2 - lon1) / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)))
}

/** Lists that the service makes of a feature's objects. */
const MADE: Record<string, (feature: AnyFeature) => Value> = {
  geometry: ({ geometry }) => geometry,
  actor: ({ properties }) => (properties.actors as { name: string }[]).map(({ name }) => name),
  publisher: ({ properties }) =>
    properties.publisher ?? (properties.sources as { publisher: string }[]).map(({ publisher }) => publisher),
  article: ({ properties }) => (properties.sources as { article: string }[]).map(({ article }) => article),
}

const FUNCTIONS: Record<string, (...args: never[]) => Value> = {
  casei: (text: string) => text.toLowerCase(),
  accenti: (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC'),
  distance: (a: Geometry, b: Geometry) =>
    haversineKm(...([a, b].map((each) => 'coordinates' in each && each.coordinates) as [number[], number[]])),
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
  '%': (a: number, b: number) => a % b,
  div: (a: number, b: number) => Math.trunc(a / b),
  '^': (a: number, b: number) => a ** b,
  '=': (a: Value, b: Value) => order(a, b) === 0,
  '<>': (a: Value, b: Value) => order(a, b) !== 0,
  '<': (a: Value, b: Value) => order(a, b) < 0,
  '>': (a: Value, b: Value) => order(a, b) > 0,
  '<=': (a: Value, b: Value) => order(a, b) <= 0,
  '>=': (a: Value, b: Value) => order(a, b) >= 0,
  between: (value: Value, low: Value, high: Value) => order(value, low) >= 0 && order(value, high) <= 0,
  like: (text: string, pattern: string) => likeness(pattern).test(text),
  in: (value: Value, list: Value[]) => list.some((each) => order(value, each) === 0),
  a_equals: (a: Value[], b: Value[]) => contains(a, b) && contains(b, a),
  a_contains: (a: Value[], b: Value[]) => contains(a, b),
  a_containedBy: (a: Value[], b: Value[]) => contains(b, a),
  a_overlaps: (a: Value[], b: Value[]) => a.some((each) => b.includes(each)),
}

const contains = (a: Value[], b: Value[]) => b.every((each) => a.includes(each))

/** Instants by time, numbers by size, texts by code point. */
function order(a: Value, b: Value): number {
  if (a instanceof Date || b instanceof Date) return Number(new Date(a as string)) - Number(new Date(b as string))
  if (typeof a === 'string' && typeof b === 'string') {
    const [x, y] = [a, b].map((text) => [...text].map((letter) => letter.codePointAt(0) as number)) as [
      number[],
      number[],
    ]
    const at = x.findIndex((point, i) => point !== y[i])
    return at < 0 ? x.length - y.length : (x[at] as number) - (y[at] ?? -1)
  }
  return Number(a) - Number(b)
}

/** A LIKE pattern as a regular expression: `%` any text, `_` one character, `\` before either of them or itself. */
function likeness(pattern: string): RegExp {
  const parts = pattern.match(/\\.|[^\\]/gsu) ?? []
  const source = parts.map((part) => {
    if (part === '%' || part === '_') return part === '%' ? '.*' : '.'
    return `\\u{${part
      .replace(/^\\(?=.)/su, '')
      .codePointAt(0)
      ?.toString(16)}}`
  })
  return new RegExp(`^${source.join('')}$`, 'su')
}

/** The value of a node for a feature; null where it is unknown. */
function evaluate(node: Node, feature: AnyFeature): Value {
  if (Array.isArray(node)) return node.map((each) => evaluate(each, feature))
  if (typeof node !== 'object' || node === null) return node
  if ('property' in node) return MADE[node.property]?.(feature) ?? feature.properties[node.property] ?? null
  if ('date' in node) return new Date(node.date)
  if ('timestamp' in node) return new Date(node.timestamp)
  if ('op' in node) return applied(node.op, node.args, feature)
  return node // a geometry, a box or an interval
}

function applied(op: string, args: Node[], feature: AnyFeature): Value {
  if (op.startsWith('t_')) {
    const [a, b] = args.map((each) => instants(each, feature))
    return a && b ? holds(op, a, b) : null
  }
  const values = args.map((each) => evaluate(each, feature))
  if (op === 'and') return values.includes(false) ? false : values.includes(null) ? null : true
  if (op === 'or') return values.includes(true) ? true : values.includes(null) ? null : false
  if (op === 'not') return values[0] === null ? null : !values[0]
  if (op === 'isNull') return values[0] === null
  if (values.includes(null)) return null
  if (op.startsWith('s_')) return related(op, values[0] as Geometry, values[1] as Geometry)
  return (FUNCTIONS[op] as (...values: Value[]) => Value)(...values)
}

/** Start and end of a temporal node, ms, infinite where open; null where unknown. */
function instants(node: Node, feature: AnyFeature): Interval | null {
  const [start, end] = (node.interval ?? [node, node]).map((each: Node, i: number): Instant | null => {
    if (each === '..') return i === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
    const value = evaluate(each, feature)
    return value === null ? null : Number(new Date(value as string))
  })
  return start === null || end === null ? null : [start, end]
}

/** The ids of the features that a filter selects, in their order. */
export function selected(filter: Node, features: readonly AnyFeature[]): string[] {
  return features.filter((feature) => evaluate(filter, feature) === true).map(({ id }) => id)
}
