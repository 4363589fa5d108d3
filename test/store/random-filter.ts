// Random filters in CQL2 whose names and types go together: every operator, on the properties of a collection.
import fc from 'fast-check'
import type { Collection, Queryable } from '../../src/core/collection.ts'
import {
  ARITHMETIC,
  ARRAY,
  COMPARISONS,
  type Expression,
  type Operator,
  SPATIAL,
  TEMPORAL,
} from '../../src/cql2/tree.ts'
import { arbitraryDay, arbitraryPoint } from '../fixtures/feed.ts'
import { name } from './random-feed.ts'

type Arbitrary = fc.Arbitrary<Expression>

const op = (op: Operator, ...args: Expression[]): Expression => ({ kind: 'operation', op, args })
const string = (value: string): Expression => ({ kind: 'string', value })
const list = (items: Expression[]): Expression => ({ kind: 'array', items })

const date = arbitraryDay.map((value): Expression => ({ kind: 'date', value }))
const timestamp = fc
  .tuple(arbitraryDay, fc.constantFrom('00:00:00Z', '00:00:00.5Z', '12:00:00Z', '23:59:59Z'))
  .map(([day, time]): Expression => ({ kind: 'timestamp', value: `${day}T${time}` }))
const dayText = arbitraryDay.map(string)

/** Patterns with and without signs, some too long for GLOB in D1. */
const pattern = fc
  .oneof(
    name.map((text) => text.replace(/[%_\\]/g, '\\$&')),
    fc.tuple(name, fc.nat(4), fc.nat(4)).map(([text, from, more]) => `%${text.slice(from, from + more + 1)}%`),
    fc.tuple(name, fc.nat(3)).map(([text, at]) => `${text.slice(0, at)}_${text.slice(at + 1)}%`),
    fc.tuple(name, name).map(([a, b]) => `${a}: %${b}%as is reported, in so many words%`),
    fc.tuple(name, fc.nat(9)).map(([a, at]) => `%${a}%_s reported%in s_ many words.${'%'.repeat(at)}`),
    fc.constantFrom('', '%', '_', '%%', '\\%', '%_%', '____________________________________________________________%'),
  )
  .map(string)

const literalPoint = arbitraryPoint.map(
  (coordinates): Expression => ({ kind: 'geometry', geometry: { type: 'Point', coordinates } }),
)
const bbox = fc
  .tuple(arbitraryPoint, arbitraryPoint)
  .map(([[west, a], [east, b]]): Expression => ({ kind: 'bbox', bbox: [west, Math.min(a, b), east, Math.max(a, b)] }))
const polygon = fc
  .tuple(fc.integer({ min: 36, max: 44 }), fc.integer({ min: 30, max: 36 }), fc.integer({ min: 1, max: 6 }))
  .map(
    ([x, y, size]): Expression => ({
      kind: 'geometry',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [x, y],
            [x + size, y],
            [x + size / 2, y + size],
            [x, y],
          ],
        ],
      },
    }),
  )
const shape = fc.oneof(literalPoint, bbox, polygon)

/** Filters on a collection, of whose features these are some ids. */
export function filterOn({ queryables, time }: Collection, ids: readonly string[]): Arbitrary {
  const all = [...queryables.values()]
  const ofTypes = (...types: Queryable['type'][]) =>
    fc.constantFrom(
      ...all.filter(({ type }) => types.includes(type)).map(({ name }): Expression => ({ kind: 'property', name })),
    )
  const geometry = ofTypes('geometry')
  const days = ofTypes('date')
  const times = all.some(({ type }) => type === 'timestamp') ? fc.oneof(days, ofTypes('timestamp')) : days
  const texts = ofTypes('string')
  const hasLists = all.some(({ type }) => type === 'strings')

  const { number } = fc.letrec<{ number: Expression }>((tie) => ({
    number: fc.oneof(
      { maxDepth: 3 },
      ofTypes('number', 'integer'),
      fc.integer({ min: -3, max: 12 }).map((value): Expression => ({ kind: 'number', value })),
      fc.constantFrom(0.1, 0.3, 1e308, -0).map((value): Expression => ({ kind: 'number', value })),
      fc.tuple(geometry, literalPoint).map((args): Expression => ({ kind: 'function', name: 'distance', args })),
      fc
        .tuple(fc.constantFrom(...ARITHMETIC.filter((op) => op !== '^')), tie('number'), tie('number'))
        .map(([sign, a, b]) => op(sign, a, b)),
      tie('number').map((base) => op('^', base, { kind: 'number', value: 2 })),
    ),
  }))
  const { text } = fc.letrec<{ text: Expression }>((tie) => ({
    text: fc.oneof(
      { maxDepth: 3 },
      texts,
      name.map(string),
      fc.tuple(fc.constantFrom('casei' as const, 'accenti' as const), tie('text')).map(([form, of]) => op(form, of)),
    ),
  }))
  const instant = fc.oneof(times, date, timestamp)
  const end = fc.oneof(date, timestamp, times, fc.constant<Expression>({ kind: 'open' }))
  const lasting: Expression[] =
    time === null
      ? []
      : [
          {
            kind: 'interval',
            ends: [
              { kind: 'property', name: time.start },
              { kind: 'property', name: time.end },
            ],
          },
        ]
  const interval = fc.oneof(
    fc.constantFrom(...lasting),
    fc.tuple(end, end).map((ends): Expression => ({ kind: 'interval', ends })),
  )
  const item = fc.oneof(text, number, date)
  const array = fc.oneof(
    ...(hasLists ? [ofTypes('strings'), ofTypes('strings')] : []),
    fc.array(name.map(string), { maxLength: 4 }).map(list),
    fc.array(item, { maxLength: 3 }).map(list),
    fc
      .array(fc.oneof(geometry, literalPoint, interval, fc.array(text, { maxLength: 2 }).map(list)), { maxLength: 2 })
      .map(list),
  )
  const sign = fc.constantFrom(...COMPARISONS)
  const value = fc.oneof(text, number, instant)

  const count = ofTypes('number', 'integer')
  /** As people ask: most of these are true of some features and not of others. */
  const plain: Arbitrary = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('<' as const, '<=' as const, '>' as const, '<>' as const),
        count,
        fc.integer({ min: 1, max: 6 }),
      )
      .map(([sign, a, value]) => op(sign, a, { kind: 'number', value })),
    fc
      .tuple(count, fc.nat(3), fc.nat(5))
      .map(([a, low, more]) => op('between', a, { kind: 'number', value: low }, { kind: 'number', value: low + more })),
    fc.tuple(sign, texts, name).map(([sign, a, b]) => op(sign, a, string(b))),
    fc
      .tuple(texts, fc.constantFrom('a', 'é', 'M', 'س', 's', 'R'))
      .map(([a, part]) => op('like', a, string(`%${part}%`))),
    fc
      .tuple(texts, fc.constantFrom('M', 'e', 's', 'ا'))
      .map(([a, part]) => op('like', op('accenti', op('casei', a)), op('accenti', op('casei', string(`%${part}%`))))),
    fc.tuple(sign, times, instant).map(([sign, a, b]) => op(sign, a, b)),
    fc
      .tuple(fc.constantFrom(...TEMPORAL), fc.constantFrom(...lasting), fc.tuple(arbitraryDay, arbitraryDay))
      .map(([relation, a, days]) => {
        const [from, to] = days.sort().map((value): Expression => ({ kind: 'date', value })) as [Expression, Expression]
        return op(relation, a, { kind: 'interval', ends: [from, to] })
      }),
    fc.tuple(fc.constantFrom(...SPATIAL), geometry, shape).map(([relation, a, b]) => op(relation, a, b)),
    ...(hasLists
      ? [
          fc
            .tuple(fc.constantFrom(...ARRAY), ofTypes('strings'), fc.uniqueArray(name, { minLength: 1, maxLength: 12 }))
            .map(([relation, a, names]) => op(relation, a, list(names.map(string)))),
        ]
      : []),
    fc.oneof(count, texts).map((a) => op('isNull', a)),
    fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 12 }).map((some) => {
      const id = all.find(({ role }) => role === 'id')?.name ?? ''
      return op('in', { kind: 'property', name: id }, list(some.map(string)))
    }),
  )

  const anything: Arbitrary = fc.oneof(
    fc.tuple(sign, number, number).map(([sign, a, b]) => op(sign, a, b)),
    fc.tuple(sign, text, text).map(([sign, a, b]) => op(sign, a, b)),
    fc.tuple(sign, instant, instant).map(([sign, a, b]) => op(sign, a, b)),
    fc.tuple(sign, times, dayText).map(([sign, a, b]) => op(sign, a, b)),
    fc.tuple(number, number, number).map((args) => op('between', ...args)),
    fc.tuple(text, text, text).map((args) => op('between', ...args)),
    fc.tuple(times, instant, instant).map((args) => op('between', ...args)),
    fc.tuple(text, fc.array(text, { minLength: 1, maxLength: 5 })).map(([a, items]) => op('in', a, list(items))),
    fc.tuple(number, fc.array(number, { minLength: 1, maxLength: 5 })).map(([a, items]) => op('in', a, list(items))),
    fc.tuple(instant, fc.array(instant, { minLength: 1, maxLength: 5 })).map(([a, items]) => op('in', a, list(items))),
    fc.tuple(texts, fc.array(name.map(string), { minLength: 1 })).map(([a, items]) => op('in', a, list(items))),
    fc.tuple(text, pattern).map(([a, pattern]) => op('like', a, pattern)),
    fc.tuple(texts, pattern).map(([a, pattern]) => op('like', op('casei', a), op('casei', pattern))),
    fc.tuple(texts, pattern).map(([a, pattern]) => op('like', op('accenti', op('casei', a)), op('accenti', pattern))),
    fc.oneof(value, array, interval, geometry).map((of) => op('isNull', of)),
    fc.tuple(fc.constantFrom(...SPATIAL), geometry, shape).map(([relation, a, b]) => op(relation, a, b)),
    fc.tuple(fc.constantFrom(...SPATIAL), shape, geometry).map(([relation, a, b]) => op(relation, a, b)),
    fc.tuple(fc.constantFrom(...TEMPORAL), interval, interval).map(([relation, a, b]) => op(relation, a, b)),
    fc
      .tuple(fc.constantFrom(...TEMPORAL), instant, fc.oneof(interval, dayText))
      .map(([relation, a, b]) => op(relation, a, b)),
    fc.tuple(fc.constantFrom(...ARRAY), array, array).map(([relation, a, b]) => op(relation, a, b)),
    fc.tuple(geometry, arbitraryPoint, fc.integer({ min: 0, max: 900 })).map(([a, coordinates, km]) =>
      op(
        '<',
        {
          kind: 'function',
          name: 'distance',
          args: [a, { kind: 'geometry', geometry: { type: 'Point', coordinates } }],
        },
        { kind: 'number', value: km },
      ),
    ),
  )

  const predicate = fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: anything })

  return fc.letrec<{ filter: Expression }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      { weight: 4, arbitrary: predicate },
      { weight: 1, arbitrary: tie('filter').map((one) => op('not', one)) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(
            fc.constantFrom('and' as const, 'or' as const),
            fc.array(tie('filter'), { minLength: 2, maxLength: 4 }),
          )
          .map(([name, all]) => op(name, ...all)),
      },
    ),
  })).filter
}
