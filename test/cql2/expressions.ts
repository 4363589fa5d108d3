/** Random CQL2 expressions: all that the grammar allows, sense or not. */
import fc from 'fast-check'
import {
  ARITHMETIC,
  ARRAY,
  COMPARISONS,
  type Expression,
  type Operator,
  SPATIAL,
  TEMPORAL,
} from '../../src/cql2/tree.ts'
import { geometry } from '../core/geometries.ts'

const names = fc.oneof(
  fc.constantFrom('a', 'eo:cloud_cover', 'landsat:id.x', 'مكان', 'Straße', 'date', 'AND', 'point', 'with space', 'q"q'),
  fc.string({ minLength: 1 }),
)
const functionNames = fc.constantFrom('avg', 'Buffer', 'f:x', 'مسافة')

const string = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom("'", '\\', '\n', '%', '_', 'n', 'é', '\u0007') }),
  )
  .map((value): Expression => ({ kind: 'string', value }))
const number = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((value): Expression => ({ kind: 'number', value }))
const property = names.map((name): Expression => ({ kind: 'property', name }))
const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
const date = days.map((day): Expression => ({ kind: 'date', value: day.toISOString().slice(0, 10) }))
const timestamp = days.map(
  (day): Expression => ({ kind: 'timestamp', value: day.toISOString().replace(/\.?0*Z$/, 'Z') }),
)
const bbox = fc
  .array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 6, maxLength: 6 })
  .chain((numbers) => fc.constantFrom(numbers, numbers.slice(0, 4)))
  .map((bbox): Expression => ({ kind: 'bbox', bbox }))

const operation = (op: Operator, args: readonly Expression[]): Expression => ({ kind: 'operation', op, args })

const { expression } = fc.letrec<
  Record<'expression' | 'item' | 'call' | 'scalar' | 'pattern' | 'interval', Expression>
>((tie) => {
  const scalar = tie('scalar')
  const item = tie('item')
  const end = fc.oneof(date, timestamp, property, tie('call'), fc.constant<Expression>({ kind: 'open' }))
  const items = fc.array(item, { maxLength: 3 })
  const array = items.map((items): Expression => ({ kind: 'array', items }))
  const pair = fc.tuple(scalar, scalar)
  return {
    call: fc.tuple(functionNames, items).map(([name, args]): Expression => ({ kind: 'function', name, args })),
    interval: fc.tuple(end, end).map((ends): Expression => ({ kind: 'interval', ends })),
    pattern: fc.oneof(
      { depthSize: 'small' },
      string,
      fc.tuple(fc.constantFrom('casei', 'accenti'), tie('pattern')).map(([op, arg]) => operation(op, [arg])),
    ),
    item: fc.oneof(scalar, array),
    scalar: fc.oneof(
      { depthSize: 'medium' },
      property,
      string,
      number,
      fc.boolean().map((value): Expression => ({ kind: 'boolean', value })),
      date,
      timestamp,
      bbox,
      geometry.map((geometry): Expression => ({ kind: 'geometry', geometry })),
      tie('interval'),
      tie('call'),
      fc
        .tuple(fc.constantFrom('and', 'or'), fc.array(scalar, { minLength: 2, maxLength: 4 }))
        .map(([op, args]) => operation(op, args)),
      fc.tuple(fc.constantFrom('not', 'isNull', 'casei', 'accenti'), scalar).map(([op, arg]) => operation(op, [arg])),
      fc
        .tuple(fc.constantFrom(...COMPARISONS, ...ARITHMETIC, ...SPATIAL, ...TEMPORAL), pair)
        .map(([op, args]) => operation(op, args)),
      fc.tuple(fc.constantFrom(...ARRAY), fc.tuple(item, item)).map(([op, args]) => operation(op, args)),
      fc.tuple(scalar, scalar, scalar).map((args) => operation('between', args)),
      fc.tuple(scalar, tie('pattern')).map((args) => operation('like', args)),
      fc
        .tuple(scalar, fc.array(scalar, { minLength: 1, maxLength: 3 }))
        .map(([value, items]) => operation('in', [value, { kind: 'array', items }])),
    ),
    expression: scalar,
  }
})

export { expression }
