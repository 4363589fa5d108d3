/** What must hold of all features that a filter keeps, as far as an index can use it: ids, days, a box. */
import type { Collection } from '../core/collection.ts'
import type { Box, DayRange } from '../core/query.ts'
import { boxAround, boxOf } from './boxes.ts'
import { daysOf } from './days.ts'
import type { Expression, Operation } from './tree.ts'

/** Necessary, never sufficient; null bounds nothing. */
export interface Bounds {
  /** The feature's id is one of these. */
  ids: readonly string[] | null
  /** The feature's time overlaps these days. */
  days: DayRange | null
  /** The feature, or a point of it, lies in this box. */
  box: Box | null
}

const UNBOUNDED: Bounds = { ids: null, days: null, box: null }

/**
 * The bounds of the features for which a filter is true. Takes the tree of a filter that `compile` takes for the
 * collection's queryables.
 */
export function boundsOf(tree: Expression, collection: Collection): Bounds {
  if (tree.kind !== 'operation') return UNBOUNDED
  if (tree.op === 'and') return tree.args.map((term) => boundsOf(term, collection)).reduce(both)
  if (tree.op === 'or') return tree.args.map((term) => boundsOf(term, collection)).reduce(either)
  return { ids: idsOf(tree, collection), days: daysOf(tree, collection), box: boxOfPredicate(tree, collection) }
}

/** `id = 'a'` or `id IN ('a', 'b')`. */
function idsOf({ op, args: [first, second] }: Operation, collection: Collection): string[] | null {
  const isId = (expression: Expression | undefined) =>
    expression?.kind === 'property' && collection.queryables.get(expression.name)?.role === 'id'
  if (op === 'in' && isId(first) && second?.kind === 'array') {
    const ids = second.items.flatMap((item) => (item.kind === 'string' ? [item.value] : []))
    return ids.length === second.items.length ? ids : null
  }
  if (op !== '=') return null
  if (isId(first) && second?.kind === 'string') return [second.value]
  return isId(second) && first?.kind === 'string' ? [first.value] : null
}

/** All spatial functions but S_DISJOINT want a common point; a distance from points wants one in a circle. */
function boxOfPredicate({ op, args }: Operation, collection: Collection): Box | null {
  const [first, second, third] = args
  if (first === undefined || second === undefined) return null
  if (op.startsWith('s_') && op !== 's_disjoint') {
    const literal = isGeometry(first, collection) ? second : isGeometry(second, collection) ? first : null
    return literal === null ? null : boxOf(literal)
  }
  if (op === 'between') return third === undefined ? null : boxOfDistance(first, third, collection)
  if (op === '<' || op === '<=' || op === '=') {
    const box = boxOfDistance(first, second, collection)
    if (box !== null || op !== '=') return box
  }
  return op === '>' || op === '>=' || op === '=' ? boxOfDistance(second, first, collection) : null
}

function boxOfDistance(call: Expression, limit: Expression, collection: Collection): Box | null {
  if (call.kind !== 'function' || call.name.toLowerCase() !== 'distance' || limit.kind !== 'number') return null
  const [a, b] = call.args
  if (a === undefined || b === undefined) return null
  const literal = isGeometry(a, collection) ? b : isGeometry(b, collection) ? a : null
  // Great circles leave the box of their ends, so lines and areas bound nothing.
  return literal?.kind === 'geometry' && /Point$/.test(literal.geometry.type) ? boxAround(literal, limit.value) : null
}

function isGeometry(expression: Expression, collection: Collection): boolean {
  return expression.kind === 'property' && collection.queryables.get(expression.name)?.type === 'geometry'
}

/** What two conditions bound that must both hold. */
function both(a: Bounds, b: Bounds): Bounds {
  const ids = a.ids === null || b.ids === null ? (a.ids ?? b.ids) : a.ids.filter((id) => b.ids?.includes(id))
  // A MultiPoint may have one point in either box, so the smaller box it is, not their intersection.
  const box = a.box === null || b.box === null ? (a.box ?? b.box) : sizeOf(a.box) <= sizeOf(b.box) ? a.box : b.box
  return { ids, days: bothDays(a.days, b.days), box }
}

/** What two conditions bound of which one must hold. */
function either(a: Bounds, b: Bounds): Bounds {
  return {
    ids: a.ids === null || b.ids === null ? null : [...new Set([...a.ids, ...b.ids])],
    days: a.days === null || b.days === null ? null : eitherDays(a.days, b.days),
    box: a.box === null || b.box === null ? null : eitherBox(a.box, b.box),
  }
}

function bothDays(a: DayRange | null, b: DayRange | null): DayRange | null {
  if (a === null || b === null) return a ?? b
  const start = sorted(a.start, b.start).at(-1) ?? null
  const end = sorted(a.end, b.end)[0] ?? null
  // A span that reaches both back to `end` and on to `start`, which comes later, has all days between.
  return start !== null && end !== null && start > end ? { start: end, end: start } : { start, end }
}

function eitherDays(a: DayRange, b: DayRange): DayRange | null {
  const start = a.start === null || b.start === null ? null : (sorted(a.start, b.start)[0] ?? null)
  const end = a.end === null || b.end === null ? null : (sorted(a.end, b.end)[1] ?? null)
  return start === null && end === null ? null : { start, end }
}

/** The days that are known, in order. */
function sorted(...days: (string | null)[]): string[] {
  return days.filter((day) => day !== null).sort()
}

/** The box about two; none where one crosses the antimeridian. */
function eitherBox(a: Box, b: Box): Box | null {
  if (a[0] > a[2] || b[0] > b[2]) return null
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
}

function sizeOf([west, south, east, north]: Box): number {
  return ((east - west + 360) % 360) * (north - south)
}
