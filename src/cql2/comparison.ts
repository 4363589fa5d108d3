/** =, <>, <, >, <=, >=, BETWEEN and IN: of strings, numbers, booleans and times with their like. */
import type { CollectionFeature } from '../core/collection.ts'
import { faultOf } from './fault.ts'
import { asTime, constantValue, derived, described, isTime, type Operand, shown } from './operand.ts'
import { compareInstants } from './time.ts'
import type { Comparison, Expression } from './tree.ts'

const HOLDS: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
}

/** A comparison of two operands; unknown where one of them is. */
export function comparison(expression: Expression, op: Comparison, [a, b]: readonly [Operand, Operand]): Operand {
  const order = orderOf(a, b)
  const holds = HOLDS[op]
  return derived(expression, 'boolean', [a, b], (feature) => {
    const found = order(feature)
    return found === null ? null : holds(found)
  })
}

/**
 * BETWEEN, both limits included. The standard has it for numbers; here it is for all that has an order. Unknown where
 * one of the three is (requirement /req/advanced-comparison-operators/between-predicate, C).
 */
export function between(expression: Expression, operands: readonly [Operand, Operand, Operand]): Operand {
  const [value, from, to] = operands
  const above = orderOf(value, from)
  const below = orderOf(value, to)
  return derived(expression, 'boolean', operands, (feature) => {
    const low = above(feature)
    const high = below(feature)
    return low === null || high === null ? null : low >= 0 && high <= 0
  })
}

/** IN: true where the value equals an item, else unknown where the value or an item is, as in SQL. */
export function membership(expression: Expression, value: Operand, items: readonly Operand[]): Operand {
  const orders = items.map((item) => orderOf(value, item))
  const known = constants(value, items)
  return derived(expression, 'boolean', [value, ...items], (feature) => {
    if (known !== null) {
      const found = value.evaluate(feature)
      return found === null ? null : known.has(found)
    }
    let result: boolean | null = false
    for (const order of orders) {
      const found = order(feature)
      if (found === 0) return true
      if (found === null) result = null
    }
    return result
  })
}

/** The items as a set, where they are literals that are equal only to themselves. */
function constants(value: Operand, items: readonly Operand[]): ReadonlySet<unknown> | null {
  if (isTime(value) || items.some((item) => !item.constant || isTime(item))) return null
  const values = items.map(constantValue)
  return values.includes(null) ? null : new Set(values)
}

/** How two operands are ordered in a feature: below 0, 0, above 0, or unknown. A fault where they don't compare. */
function orderOf(a: Operand, b: Operand): (feature: CollectionFeature) => number | null {
  if (isTime(a) || isTime(b)) return orderOfTimes(asTime(a), asTime(b))
  if (a.type !== b.type || !['string', 'number', 'boolean'].includes(a.type)) throw unlike(a, b)
  return (feature) => {
    const one = a.evaluate(feature)
    const other = b.evaluate(feature)
    if (one === null || other === null) return null
    return one < other ? -1 : one > other ? 1 : 0
  }
}

function orderOfTimes(a: Operand, b: Operand): (feature: CollectionFeature) => number | null {
  if (!isTime(a) || !isTime(b)) throw unlike(a, b)
  return (feature) => {
    const one = a.evaluate(feature) as string | null
    const other = b.evaluate(feature) as string | null
    return one === null || other === null ? null : compareInstants(one, other)
  }
}

const INSTEAD: Partial<Record<Operand['type'], string>> = {
  array: 'A_EQUALS, A_CONTAINS, A_CONTAINEDBY or A_OVERLAPS',
  interval: 'T_EQUALS, T_INTERSECTS and their like',
  geometry: 'S_EQUALS, S_INTERSECTS and their like',
}

function unlike(a: Operand, b: Operand) {
  const instead = INSTEAD[a.type] ?? INSTEAD[b.type]
  const hint = instead === undefined ? '' : `; ${instead} compare such values`
  return faultOf(b.expression, `${described(a)} can't be compared with ${described(b)}${hint}`, shown(b))
}
