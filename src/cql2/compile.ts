/** A tree to a test of features: names and types checked once, literals prepared once. */
import { closest } from '../core/closest.ts'
import type { CollectionFeature, Queryable } from '../core/collection.ts'
import { shapeOf } from '../core/shape.ts'
import { arithmetic } from './arithmetic.ts'
import { arrayOf, arrayRelation, keysOfStrings } from './arrays.ts'
import { between, comparison, membership } from './comparison.ts'
import { faultOf } from './fault.ts'
import { called } from './functions.ts'
import { junction, negation, nullness } from './logic.ts'
import { constantly, described, type Operand, shown, type Value, type ValueType } from './operand.ts'
import { boxOperand, geometryOperand, spatial } from './spatial.ts'
import { likeness, normalised } from './strings.ts'
import { intervalOf, temporal } from './temporal.ts'
import { momentOf } from './time.ts'
import {
  ARRAY,
  type Arithmetic,
  type ArrayRelation,
  COMPARISONS,
  type Comparison,
  type Expression,
  type Operation,
  type Property,
  SPATIAL,
  type Spatial,
  TEMPORAL,
  type Temporal,
} from './tree.ts'

type Queryables = ReadonlyMap<string, Queryable>

/**
 * The test that the expression is: true, false, or null for unknown; a filter keeps features for which it is true.
 * Throws `Cql2Fault` where a name is unknown, types don't go together, or the expression isn't a boolean.
 */
export function compile(tree: Expression, queryables: Queryables): (feature: CollectionFeature) => boolean | null {
  const operand = operandOf(tree, queryables)
  if (operand.type !== 'boolean') {
    throw faultOf(tree, `a filter must be true or false, not ${described(operand)}`, shown(operand))
  }
  return (operand as Operand<boolean>).evaluate
}

/** The expression made ready to be evaluated. Throws `Cql2Fault` as `compile` does. */
export function operandOf(expression: Expression, queryables: Queryables): Operand {
  switch (expression.kind) {
    case 'operation':
      return operation(expression, all(expression.args, queryables))
    case 'function':
      return called(expression, all(expression.args, queryables))
    case 'property':
      return property(expression, queryables)
    case 'string':
    case 'number':
    case 'boolean':
      return constantly(expression, expression.kind, expression.value)
    case 'date':
    case 'timestamp':
      return constantly(expression, expression.kind, momentOf(expression.value))
    case 'interval': {
      const [start, end] = expression.ends
      return intervalOf(expression, [endOf(start, queryables), endOf(end, queryables)])
    }
    case 'geometry':
      return geometryOperand(expression)
    case 'bbox':
      return boxOperand(expression)
    case 'array':
      return arrayOf(expression, all(expression.items, queryables))
    case 'open':
      throw faultOf(expression, "'..' stands only in INTERVAL")
  }
}

function all(expressions: readonly Expression[], queryables: Queryables): Operand[] {
  const operands: Operand[] = []
  for (const expression of expressions) operands.push(operandOf(expression, queryables))
  return operands
}

function endOf(expression: Expression, queryables: Queryables): Operand | null {
  return expression.kind === 'open' ? null : operandOf(expression, queryables)
}

function operation(expression: Operation, operands: readonly Operand[]): Operand {
  const { op } = expression
  // The parsers see to the number of arguments.
  const one = operands as readonly [Operand]
  const two = operands as readonly [Operand, Operand]
  switch (op) {
    case 'and':
    case 'or':
      return junction(expression, op, operands)
    case 'not':
      return negation(expression, one)
    case 'isNull':
      return nullness(expression, one)
    case 'between':
      return between(expression, operands as readonly [Operand, Operand, Operand])
    case 'in':
      return membership(expression, two[0], two[1].items ?? [])
    case 'like':
      return likeness(expression, two)
    case 'casei':
    case 'accenti':
      return normalised(expression, op, one)
    default:
      return binary(expression, op, two)
  }
}

function binary(
  expression: Operation,
  op: Comparison | Arithmetic | Spatial | Temporal | ArrayRelation,
  operands: readonly [Operand, Operand],
): Operand {
  if (isOneOf(COMPARISONS, op)) return comparison(expression, op, operands)
  if (isOneOf(SPATIAL, op)) return spatial(expression, op, operands)
  if (isOneOf(TEMPORAL, op)) return temporal(expression, op, operands)
  if (isOneOf(ARRAY, op)) return arrayRelation(expression, op, operands)
  return arithmetic(expression, op, operands)
}

function isOneOf<T extends string>(all: readonly T[], op: string): op is T {
  return (all as readonly string[]).includes(op)
}

const TYPES: Readonly<Record<Queryable['type'], ValueType>> = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamp',
  strings: 'array',
  geometry: 'geometry',
}

/** From a property as GeoJSON writes it, not null, to a value. */
const READ: Readonly<Record<Queryable['type'], (raw: never) => Value>> = {
  string: (raw) => raw,
  integer: (raw) => raw,
  number: (raw) => raw,
  boolean: (raw) => raw,
  date: momentOf,
  timestamp: momentOf,
  strings: keysOfStrings,
  geometry: shapeOf,
}

function property(expression: Property, queryables: Queryables): Operand {
  const { name } = expression
  const queryable = queryables.get(name)
  if (queryable === undefined) {
    throw faultOf(expression, `there is no property ${name} to filter by`, name, closest(name, [...queryables.keys()]))
  }
  const read = READ[queryable.type] as (raw: unknown) => Value
  return {
    expression,
    type: TYPES[queryable.type],
    constant: false,
    evaluate(feature) {
      const raw = queryable.valueOf(feature)
      return raw === null ? null : read(raw)
    },
  }
}
