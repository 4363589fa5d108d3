/** The tree of a CQL2 expression (OGC 21-065r2): the same for text and JSON, plain data that compares by content. */
import type { Geometry } from 'geojson'

export const COMPARISONS = ['=', '<>', '<', '>', '<=', '>='] as const
export type Comparison = (typeof COMPARISONS)[number]

export const ARITHMETIC = ['+', '-', '*', '/', '%', 'div', '^'] as const
export type Arithmetic = (typeof ARITHMETIC)[number]

export const SPATIAL = [
  's_intersects',
  's_equals',
  's_disjoint',
  's_touches',
  's_within',
  's_overlaps',
  's_crosses',
  's_contains',
] as const
export type Spatial = (typeof SPATIAL)[number]

export const TEMPORAL = [
  't_after',
  't_before',
  't_contains',
  't_disjoint',
  't_during',
  't_equals',
  't_finishedBy',
  't_finishes',
  't_intersects',
  't_meets',
  't_metBy',
  't_overlappedBy',
  't_overlaps',
  't_startedBy',
  't_starts',
] as const
export type Temporal = (typeof TEMPORAL)[number]

export const ARRAY = ['a_equals', 'a_contains', 'a_containedBy', 'a_overlaps'] as const
export type ArrayRelation = (typeof ARRAY)[number]

/** The standard's operators, as CQL2 JSON names them. */
export type Operator =
  | 'and'
  | 'or'
  | 'not'
  | 'like'
  | 'between'
  | 'in'
  | 'isNull'
  | 'casei'
  | 'accenti'
  | Comparison
  | Arithmetic
  | Spatial
  | Temporal
  | ArrayRelation

export interface Operation {
  kind: 'operation'
  op: Operator
  /** `in`: the value, and an array of what it may be. `between`: the value, the least, the greatest. */
  args: readonly Expression[]
}

/** A function that the standard doesn't define. */
export interface Call {
  kind: 'function'
  name: string
  args: readonly Expression[]
}

export interface Property {
  kind: 'property'
  name: string
}

type Literal =
  | { kind: 'string'; value: string }
  | { kind: 'number'; value: number }
  | { kind: 'boolean'; value: boolean }
  /** `YYYY-MM-DD`. */
  | { kind: 'date'; value: string }
  /** RFC 3339 in UTC, without needless zeros in the fraction of a second. */
  | { kind: 'timestamp'; value: string }

/** Start and end: dates, timestamps, properties, functions, or open. */
export interface Interval {
  kind: 'interval'
  ends: readonly [start: Expression, end: Expression]
}

export interface GeometryLiteral {
  kind: 'geometry'
  geometry: Geometry
}

/** Four numbers, or six with heights: west, south, (lowest,) east, north(, highest). */
export interface BoxLiteral {
  kind: 'bbox'
  bbox: readonly number[]
}

interface List {
  kind: 'array'
  items: readonly Expression[]
}

export type Expression =
  | Operation
  | Call
  | Property
  | Literal
  | Interval
  /** An interval's end that is `..`. */
  | { kind: 'open' }
  | GeometryLiteral
  | BoxLiteral
  | List

const arity = (operators: readonly Operator[], least: number, most = least) =>
  operators.map((op): [Operator, [number, number]] => [op, [least, most]])

/** How many arguments an operator takes: the least and the most. */
export const ARITY: ReadonlyMap<string, readonly [least: number, most: number]> = new Map([
  ...arity(['and', 'or'], 2, Number.POSITIVE_INFINITY),
  ...arity(['not', 'isNull', 'casei', 'accenti'], 1),
  ...arity(['between'], 3),
  ...arity(['like', 'in', ...COMPARISONS, ...ARITHMETIC, ...SPATIAL, ...TEMPORAL, ...ARRAY], 2),
])

/** The operators that text writes as functions, by their names in capitals. */
export const FUNCTION_OPERATORS: ReadonlyMap<string, Operator> = new Map(
  (['casei', 'accenti', ...SPATIAL, ...TEMPORAL, ...ARRAY] as const).map((op) => [op.toUpperCase(), op]),
)

/** The words that are no property's name unless quoted. Others that the grammar knows are names but before `(`. */
export const RESERVED: ReadonlySet<string> = new Set('AND OR NOT LIKE BETWEEN IN IS NULL TRUE FALSE DIV'.split(' '))

/** True for what LIKE can match with (rule `patternExpression`): a string, or CASEI or ACCENTI of a pattern. */
export function isPattern(expression: Expression): boolean {
  let inner: Expression | undefined = expression
  while (inner?.kind === 'operation' && (inner.op === 'casei' || inner.op === 'accenti')) inner = inner.args[0]
  return inner?.kind === 'string'
}
