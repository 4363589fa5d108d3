/** An expression made ready to be evaluated: its type, and its value for each feature. */
import type { CollectionFeature } from '../core/collection.ts'
import type { Shape } from '../core/shape.ts'
import { faultOf } from './fault.ts'
import { dateOf, momentOf, type Span, timestampOf } from './time.ts'
import { toText } from './to-text.ts'
import type { Expression } from './tree.ts'

export type ValueType = 'string' | 'number' | 'boolean' | 'date' | 'timestamp' | 'interval' | 'geometry' | 'array'

/**
 * What an expression comes to. Dates and timestamps are moments, intervals are spans, geometries shapes, and arrays
 * sets of keys; null is unknown.
 */
export type Value = string | number | boolean | Span | Shape | ReadonlySet<string> | null

export interface Operand<V extends Value = Value> {
  expression: Expression
  type: ValueType
  /** True where the value is the same for all features. */
  constant: boolean
  evaluate(feature: CollectionFeature): V | null
  /** Of an array that the expression lists. */
  items?: readonly Operand[]
}

/** An operand of one value. */
export function constantly<V extends Value>(expression: Expression, type: ValueType, value: V): Operand<V> {
  return { expression, type, constant: true, evaluate: () => value }
}

/** The value of a constant operand. */
export function constantValue<V extends Value>({ evaluate }: Operand<V>): V | null {
  return evaluate(NOTHING)
}

/** No feature: a constant does without. */
const NOTHING = undefined as unknown as CollectionFeature

/** What comes of operands: found once where they are all constant. */
export function derived(
  expression: Expression,
  type: ValueType,
  operands: readonly Operand[],
  evaluate: (feature: CollectionFeature) => Value,
): Operand {
  if (operands.some(({ constant }) => !constant)) return { expression, type, constant: false, evaluate }
  return constantly(expression, type, evaluate(NOTHING))
}

/** What comes of two operands; unknown where one of them is. */
export function ofBoth<V extends Exclude<Value, null>>(
  expression: Expression,
  type: ValueType,
  [a, b]: readonly [Operand<V>, Operand<V>],
  result: (a: V, b: V) => Value,
): Operand {
  return derived(expression, type, [a, b], (feature) => {
    const one = a.evaluate(feature)
    const other = b.evaluate(feature)
    return one === null || other === null ? null : result(one, other)
  })
}

/** Both operands as one of these types. */
export function bothOfType<V extends Value>(
  [a, b]: readonly [Operand, Operand],
  types: readonly ValueType[],
  role: string,
): [Operand<V>, Operand<V>] {
  return [ofType<V>(a, types, role), ofType<V>(b, types, role)]
}

/** The operand as one of these types. A fault where it is of another. */
export function ofType<V extends Value>(operand: Operand, types: readonly ValueType[], role: string): Operand<V> {
  if (types.includes(operand.type)) return operand as Operand<V>
  throw faultOf(
    operand.expression,
    `${role} must be ${types.map(article).join(' or ')}, not ${described(operand)}`,
    shown(operand),
  )
}

/** The operand; where a string stands for a date or a timestamp, that. A fault where the string is none. */
export function asTime(operand: Operand): Operand {
  const { expression } = operand
  if (expression.kind !== 'string') return operand
  const time = dateOf(expression.value) ?? timestampOf(expression.value)
  if (time === null) {
    throw faultOf(
      expression,
      `expected a date such as '2014-06-10' or a time such as '2014-06-10T05:30:00Z', found ${shown(operand)}`,
      shown(operand),
    )
  }
  return constantly(expression, time.kind as 'date' | 'timestamp', momentOf((time as { value: string }).value))
}

/** True for dates and timestamps. */
export function isTime({ type }: Operand): boolean {
  return type === 'date' || type === 'timestamp'
}

/** What the operand is, for people: `a number (5)`. */
export function described(operand: Operand): string {
  return `${article(operand.type)} (${shown(operand)})`
}

/** The operand as text, cut where it is long. */
export function shown({ expression }: Operand): string {
  const text = toText(expression)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function article(type: ValueType): string {
  return `${/^[aei]/.test(type) ? 'an' : 'a'} ${type}`
}
