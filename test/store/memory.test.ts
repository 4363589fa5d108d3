// The memory store answers as filtering all events and sorting them would.
import { distance } from '@turf/turf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Queryable } from '../../src/core/collection.ts'
import { EVENTS } from '../../src/core/collections.ts'
import type { EventFeature } from '../../src/core/event.ts'
import { MATCHES } from '../../src/core/query.ts'
import { type Feed, memoryFeed } from '../../src/store/feed.ts'
import { type Condition, EVERYTHING, type FeatureQuery, type SortKey } from '../../src/store/query.ts'
import type { Hit } from '../../src/store/store.ts'
import { arbitraryDay, arbitraryFeed, arbitraryPoint, event, FEED } from '../fixtures/feed.ts'

const eventsOf = (feed: Feed) => memoryFeed(feed, []).events
const condition = (name: string, anyOf: Condition['anyOf']): Condition => ({
  queryable: EVENTS.queryables.get(name) as Queryable,
  anyOf,
})
const ALL = { limit: Number.MAX_SAFE_INTEGER, offset: 0, after: null }

const arbitraryBox = fc
  .tuple(arbitraryPoint, arbitraryPoint)
  .map(([[west, a], [east, b]]) => [west, Math.min(a, b), east, Math.max(a, b)] as const)

const arbitraryDays = fc
  .tuple(fc.option(arbitraryDay), fc.option(arbitraryDay))
  .map(([a, b]) => (a !== null && b !== null && a > b ? { start: b, end: a } : { start: a, end: b }))

const arbitraryNear = fc.record({
  point: arbitraryPoint as fc.Arbitrary<number[]>,
  withinKm: fc.option(
    fc.oneof(fc.double({ min: 0, max: 500, noNaN: true }), fc.double({ min: 0, max: 20016, noNaN: true })),
  ),
  match: fc.constantFrom(...MATCHES),
})

const arbitrarySort: fc.Arbitrary<SortKey[]> = fc.uniqueArray(
  fc.record({
    property: fc.constantFrom('event_date', 'country', 'fatalities', 'uncertainty_km', 'distance_km'),
    descending: fc.boolean(),
  }),
  { maxLength: 3, selector: (key) => key.property },
)

const arbitraryQuery: fc.Arbitrary<FeatureQuery> = fc
  .record({
    boxes: fc.array(arbitraryBox, { maxLength: 2 }),
    days: fc.option(arbitraryDays),
    near: fc.option(arbitraryNear),
    text: fc.constant([]),
    knownAt: fc.constant(null),
    where: fc.constantFrom<FeatureQuery['where']>(
      [],
      [condition('country', ['iraq'])],
      [condition('event_type', ['Battles', 'Riots']), condition('fatalities', [0, 1, 2])],
    ),
    filter: fc.constant(null),
    sort: arbitrarySort,
  })
  .map((query) => ({ ...query, sort: query.sort.filter((key) => query.near || key.property !== 'distance_km') }))

/** Filters everything and sorts it, without the program's own predicates. */
function bruteForce(
  events: EventFeature[],
  { boxes, days, near, where, sort }: FeatureQuery,
): { id: string; km: number }[] {
  const found = events
    .map((feature) => ({ feature, km: near ? distance(near.point, feature.geometry.coordinates) : 0 }))
    .filter(({ feature: { geometry, properties }, km }) => {
      const [lon = 0, lat = 0] = geometry.coordinates
      for (const [west, south, east, north] of boxes) {
        const inside = west <= east ? west <= lon && lon <= east : west <= lon || lon <= east
        if (!inside || lat < south || lat > north) return false
      }
      if (days?.end && properties.event_date > days.end) return false
      if (days?.start && properties.event_date_end < days.start) return false
      if (near && near.withinKm !== null) {
        const slack = { likely: 0, possible: properties.uncertainty_km, certain: -properties.uncertainty_km }[
          near.match
        ]
        // The same sum, the other way round, would differ in the last bit.
        if (near.match === 'certain' ? km + properties.uncertainty_km > near.withinKm : km - slack > near.withinKm)
          return false
      }
      return where.every(({ queryable: { name }, anyOf }) =>
        anyOf.some((value) => {
          const own = (properties as unknown as Record<string, unknown>)[name]
          return typeof own === 'string' ? own.toLowerCase() === String(value).toLowerCase() : own === value
        }),
      )
    })
  const value = ({ feature, km }: (typeof found)[number], property: string) =>
    property === 'distance_km'
      ? km
      : ((feature.properties as unknown as Record<string, string | number | null>)[property] ?? null)
  const keys = [...sort, { property: 'event_date', descending: true }, { property: 'event_id', descending: false }]
  return found
    .sort((a, b) => {
      for (const { property, descending } of keys) {
        const [x, y] = [value(a, property), value(b, property)]
        if (x === y) continue
        if (x === null || y === null) return x === null ? 1 : -1
        return x < y === descending ? 1 : -1
      }
      return 0
    })
    .map(({ feature, km }) => ({ id: feature.id, km }))
}

const idOf = ({ stored }: Hit): string => JSON.parse(new TextDecoder().decode(stored.bytes)).id

describe('the memory store', () => {
  it('gives the events, order and distances of a brute-force search', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFeed, arbitraryQuery, async (feed, query) => {
        const answer = await eventsOf(feed).select(query, ALL)
        const expected = bruteForce(feed.events, query)
        expect(answer.hits.map(idOf)).toEqual(expected.map(({ id }) => id))
        expect(answer.numberMatched).toBe(expected.length)
        if (query.near) expect(answer.hits.map((hit) => hit.distanceKm)).toEqual(expected.map(({ km }) => km))
      }),
      { numRuns: 400 },
    )
  })

  it('holds an event that lies exactly on the edge, however far, to be within', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFeed, arbitraryPoint, fc.nat(), async (feed, point, which) => {
        const on = feed.events[which % Math.max(1, feed.events.length)]
        if (on === undefined) return
        const { uncertainty_km, event_date } = on.properties
        const km = distance(point, on.geometry.coordinates)
        const store = eventsOf(feed)
        for (const days of [null, { start: event_date, end: event_date }]) {
          for (const [match, withinKm] of [
            ['likely', km],
            ['possible', km - uncertainty_km],
            ['certain', km + uncertainty_km],
          ] as const) {
            const query = { ...EVERYTHING, days, near: { point, withinKm, match } }
            const answer = await store.select(query, ALL)
            expect(answer.hits.map(idOf)).toContain(on.id)
            expect(answer.hits.map(idOf)).toEqual(bruteForce(feed.events, query).map(({ id }) => id))
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it.each(['cursor', 'offset'])('gives each event once in a walk by %s, whatever the page size', async (by) => {
    await fc.assert(
      fc.asyncProperty(arbitraryFeed, arbitraryQuery, fc.integer({ min: 1, max: 40 }), async (feed, query, limit) => {
        const store = eventsOf(feed)
        const whole = await store.select(query, ALL)
        const walked: string[] = []
        let page = await store.select(query, { limit, offset: 0, after: null })
        for (;;) {
          walked.push(...page.hits.map(idOf))
          expect(page.numberMatched).toBe(whole.numberMatched)
          if (page.end === null) break
          expect(page.hits.length).toBe(limit)
          page = await store.select(query, { limit, offset: walked.length, after: by === 'cursor' ? page.end : null })
          expect(page.offset).toBe(walked.length)
          expect(page.hits.length).toBeGreaterThan(0)
        }
        expect(walked).toEqual(whole.hits.map(idOf))
      }),
      { numRuns: 100 },
    )
  })

  it('goes on after the same event when others came in meanwhile', async () => {
    const first = await eventsOf(FEED).select(EVERYTHING, { limit: 4, offset: 0, after: null })
    const grown = { ...FEED, events: [...FEED.events, event('ev-new', [44, 36], { event_date: '2017-01-01' })] }
    const before = await eventsOf(FEED).select(EVERYTHING, { limit: 4, offset: 4, after: null })
    const after = await eventsOf(grown).select(EVERYTHING, { limit: 4, offset: 4, after: first.end })
    expect(after.hits.map(idOf)).toEqual(before.hits.map(idOf))
    expect(after.offset).toBe(5)
  })

  it('compares strings without case and accents, and numbers as numbers', async () => {
    const store = eventsOf(FEED)
    const count = async (property: string, ...anyOf: (string | number)[]) =>
      (await store.select({ ...EVERYTHING, where: [condition(property, anyOf)] }, ALL)).numberMatched
    expect(await count('actor', 'ISLAMIC státe')).toBe(11)
    expect(await count('actor', 'Islamic')).toBe(0)
    expect(await count('article', 'wire-2016-11-08')).toBe(3)
    expect(await count('publisher', 'the wire')).toBe(3)
    expect(await count('fatalities', 3, 400)).toBe(2)
  })

  it('serves an empty feed', async () => {
    const store = eventsOf({ version: 'empty', events: [], articles: [] })
    const near = { point: [43, 36], withinKm: 60, match: 'likely' as const }
    expect(await store.select({ ...EVERYTHING, near }, ALL)).toEqual({
      numberMatched: 0,
      offset: 0,
      hits: [],
      end: null,
    })
    expect(await store.extent()).toEqual({ box: null, days: null })
  })

  it('knows what the feed covers and where each article lies', async () => {
    const { events, articles } = memoryFeed(FEED, [])
    const extent = { box: [38.27, 33.34, 44.4, 36.35], days: { start: '2014-01-01', end: '2016-11-04' } }
    expect(await events.extent()).toEqual(extent)
    const wire = await articles.feature('wire-2016-11-08', null)
    expect(wire?.feature).toMatchObject({ geometry: { type: 'MultiPoint' }, properties: { event_count: 3 } })
    expect(wire?.feature.geometry?.coordinates).toHaveLength(2)
  })

  it('finds articles by the nearest of their points', async () => {
    const { articles } = memoryFeed(FEED, [])
    const near = { point: [43.38, 36.35], withinKm: 1, match: 'likely' as const }
    const { hits } = await articles.select(
      { ...EVERYTHING, near, sort: [{ property: 'distance_km', descending: false }] },
      ALL,
    )
    expect(hits.map(idOf)).toEqual(['wire-2016-11-08'])
    expect(hits[0]?.distanceKm).toBe(0)
  })
})
