/** Random filters, as deep as people write them, compared with the oracle: CQL2's tests `logical`, with every kind of operand. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ids, wholeCollection } from '../features.ts'
import { op, property } from './compare.ts'
import { type Node, selected } from './oracle.ts'
import { SPATIAL_FUNCTIONS } from './oracle-geometry.ts'
import { TEMPORAL_FUNCTIONS } from './oracle-time.ts'

const RUNS = { seed: 21_065, numRuns: 250 }

const half = (min: number, max: number) => fc.integer({ min: min * 2, max: max * 2 }).map((halves) => halves / 2)

/** On the grid of the feed, so that points lie on edges, corners and ends. */
const position = fc.tuple(half(39, 45), half(32, 38))

const corners = fc
  .uniqueArray(position, { minLength: 3, maxLength: 3, selector: String })
  .filter(
    ([[ax = 0, ay = 0] = [], [bx = 0, by = 0] = [], [cx = 0, cy = 0] = []]) =>
      (bx - ax) * (cy - ay) !== (cx - ax) * (by - ay),
  )

const shape: fc.Arbitrary<Node> = fc.oneof(
  position.map((coordinates) => ({ type: 'Point', coordinates })),
  fc
    .uniqueArray(position, { minLength: 1, maxLength: 4, selector: String })
    .map((coordinates) => ({ type: 'MultiPoint', coordinates })),
  fc
    .uniqueArray(position, { minLength: 2, maxLength: 4, selector: String })
    .map((coordinates) => ({ type: 'LineString', coordinates })),
  corners.map(([a, b, c]) => ({ type: 'Polygon', coordinates: [[a, b, c, a]] })),
  fc
    .tuple(half(39, 42), half(32, 35), half(1, 3), half(1, 3))
    .map(([west, south, width, height]) => ({ bbox: [west, south, west + width, south + height] })),
)

const days = (await wholeCollection('events')).flatMap(
  ({ properties }) => [properties.event_date, properties.event_date_end] as string[],
)

/** Days that events start and end on, so that intervals meet, start and finish together. */
const day = fc.constantFrom(...days)
const span = fc.tuple(day, day).map((pair) => ({ interval: pair.sort() }))
const opened = fc.oneof(
  span,
  day.map((start) => ({ interval: [start, '..'] })),
  day.map((end) => ({ interval: ['..', end] })),
)
const lasting = { interval: [property('event_date'), property('event_date_end')] }

const sign = fc.constantFrom('=', '<>', '<', '>', '<=', '>=')
const count = fc.constantFrom('fatalities', 'injured', 'fatalities_high')
const name = fc.constantFrom('Mosul', 'mosul', "Al-Qa'im", 'Peshmerga', 'Zeravani', 'back\\slash')
const named = fc.constantFrom('location', 'actor1', 'actor2')

const spatial = fc
  .tuple(fc.constantFrom(...SPATIAL_FUNCTIONS), shape)
  .map(([relation, shape]) => op(relation, property('geometry'), shape))

const predicate: fc.Arbitrary<Node> = fc.oneof(
  spatial,
  fc.tuple(fc.constantFrom(...TEMPORAL_FUNCTIONS), opened).map(([relation, other]) => op(relation, lasting, other)),
  fc.tuple(sign, day).map(([sign, date]) => op(sign, property('event_date'), { date })),
  fc.tuple(sign, count, fc.nat(20)).map(([sign, count, limit]) => op(sign, property(count), limit)),
  fc
    .tuple(sign, count, count, fc.nat(9))
    .map(([sign, a, b, more]) => op(sign, op('+', property(a), more), property(b))),
  fc.tuple(sign, named, name).map(([sign, named, name]) => op(sign, property(named), name)),
  fc
    .tuple(named, fc.array(name, { minLength: 1, maxLength: 3 }))
    .map(([named, names]) => op('in', property(named), names)),
  fc.tuple(count, fc.nat(10), fc.nat(10)).map(([count, low, more]) => op('between', property(count), low, low + more)),
  named.map((named) => op('isNull', property(named))),
  fc
    .tuple(fc.constantFrom('a_overlaps', 'a_contains', 'a_containedBy'), fc.uniqueArray(name, { minLength: 1 }))
    .map(([relation, names]) => op(relation, property('actor'), names)),
  fc
    .tuple(position, fc.integer({ min: 1, max: 500 }))
    .map(([coordinates, km]) =>
      op('<', op('distance', property('geometry'), { type: 'Point', coordinates }), km + 0.123),
    ),
)

const { filter } = fc.letrec<{ filter: Node }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    predicate,
    tie('filter').map((one) => op('not', one)),
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('filter'), { minLength: 2, maxLength: 4 }))
      .map(([name, all]) => op(name, ...all)),
  ),
}))

async function expectAgreement(collection: string, filter: Node) {
  const found = await ids(collection, { filter: JSON.stringify(filter), 'filter-lang': 'cql2-json' })
  expect(found).toEqual(selected(filter, await wholeCollection(collection)))
}

describe('whatever is asked', () => {
  it('of events: logic over comparisons, shapes, times and lists', async () => {
    await fc.assert(
      fc.asyncProperty(filter, (filter) => expectAgreement('events', filter)),
      RUNS,
    )
  })

  it.each(['places', 'articles'])('of %s: every relation with random shapes', async (collection) => {
    await fc.assert(
      fc.asyncProperty(spatial, (filter) => expectAgreement(collection, filter)),
      RUNS,
    )
  })
})
