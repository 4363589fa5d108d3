// The database answers as memory does: on random feeds and queries, the same features in the same order.
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Collection, Queryable } from '../../src/core/collection.ts'
import { ARTICLES, EVENTS } from '../../src/core/collections.ts'
import { MATCHES } from '../../src/core/query.ts'
import { Cql2Fault, compile, type Expression } from '../../src/cql2/cql2.ts'
import { d1Feed } from '../../src/store/d1-feed.ts'
import { loadFeed } from '../../src/store/d1-load.ts'
import { type Feed, memoryFeed } from '../../src/store/feed.ts'
import { type Condition, EVERYTHING, type FeatureQuery, type SortKey } from '../../src/store/query.ts'
import type { FeaturePage, FeatureStore } from '../../src/store/store.ts'
import { arbitraryDay, arbitraryPoint } from '../fixtures/feed.ts'
import { NAMES, randomFeed } from '../store/random-feed.ts'
import { filterOn } from '../store/random-filter.ts'

const FEEDS = 10
/** Of each feed: 500 in all. */
const QUERIES = { events: 40, articles: 10 }

const database = d1Feed(env.TEST_DB, [])

beforeAll(() => applyD1Migrations(env.TEST_DB, env.MIGRATIONS))

const box = fc
  .tuple(arbitraryPoint, arbitraryPoint)
  .map(([[west, a], [east, b]]) => [west, Math.min(a, b), east, Math.max(a, b)] as const)

const days = fc
  .tuple(fc.option(arbitraryDay), fc.option(arbitraryDay))
  .map(([a, b]) => (a !== null && b !== null && a > b ? { start: b, end: a } : { start: a, end: b }))

const near = fc.record({
  point: arbitraryPoint as fc.Arbitrary<number[]>,
  withinKm: fc.option(fc.oneof(fc.integer({ min: 0, max: 900 }), fc.double({ min: 0, max: 20016, noNaN: true })), {
    freq: 1,
  }),
  match: fc.constantFrom(...MATCHES),
})

/** Words and beginnings of words that texts have, in other letters, and what no text has. */
const term = fc.oneof(
  fc.tuple(fc.constantFrom(...NAMES), fc.integer({ min: 1, max: 9 })).map(([name, most]) => name.slice(0, most)),
  fc.constantFrom('AS IS  reported', 'so many wor', 'many so', 'ource', '…', 'nothing of the kind', '"', '\ud83d'),
)

/** Of events and articles that random feeds have. */
const IDS = [...Array.from({ length: 40 }, (_, i) => `ev-${(i * 7919) % 1009}`), 'article-1', 'article-2', 'article-3']

/** A filter that can be asked, or none. */
function filterFor(collection: Collection): fc.Arbitrary<FeatureQuery['filter']> {
  return fc.option(
    filterOn(collection, IDS).map((expression) => {
      try {
        return { expression, holds: compile(expression, collection.queryables) }
      } catch (error) {
        if (error instanceof Cql2Fault) return null
        throw error
      }
    }),
    { freq: 2 },
  )
}

/** Conditions on names, numbers and days, some of them met. */
function conditionFor({ queryables }: Collection): fc.Arbitrary<Condition> {
  const asked = [...queryables.values()].filter(({ type }) => type !== 'geometry')
  return fc.constantFrom(...asked).chain((queryable: Queryable) => {
    const value: fc.Arbitrary<string | number> =
      queryable.values !== undefined
        ? fc.constantFrom(...queryable.values)
        : queryable.type === 'integer' || queryable.type === 'number'
          ? fc.constantFrom(0, 0.3, 1, 2, 5)
          : queryable.type === 'date'
            ? arbitraryDay
            : fc.constantFrom(...NAMES, 'iraq', 'syria', 'article-3', 'FR', 'ar')
    return fc.array(value, { minLength: 1, maxLength: 6 }).map((anyOf) => ({ queryable, anyOf }))
  })
}

function queryOf(collection: Collection): fc.Arbitrary<FeatureQuery> {
  const names = collection.columns.filter(({ type }) => type !== 'json' && type !== 'strings').map(({ name }) => name)
  const key: fc.Arbitrary<SortKey> = fc.record({
    property: fc.oneof(fc.constantFrom(...names), fc.constant('distance_km')),
    descending: fc.boolean(),
  })
  // Each now and then, so that most queries find something.
  const rarely = <T, N>(arbitrary: fc.Arbitrary<T>, none: N): fc.Arbitrary<T | N> =>
    fc.oneof({ weight: 3, arbitrary: fc.constant(none) }, { weight: 1, arbitrary })
  return fc
    .record({
      boxes: rarely(fc.array(box, { minLength: 1, maxLength: 2 }), []),
      days: rarely(days, null),
      near: rarely(near, null),
      text: rarely(fc.array(term, { minLength: 1, maxLength: 3 }), []),
      knownAt: rarely(
        arbitraryDay.map((day) => `${day}T00:00:00.500Z`),
        null,
      ),
      where: rarely(fc.array(conditionFor(collection), { minLength: 1, maxLength: 2 }), []),
      filter: filterFor(collection),
      sort: fc.oneof(
        fc.uniqueArray(key, { maxLength: 3, selector: ({ property }) => property }),
        fc.constant<SortKey[]>([{ property: 'distance_km', descending: false }]),
      ),
    })
    .map((query) => ({ ...query, sort: query.sort.filter((key) => query.near || key.property !== 'distance_km') }))
}

/** What a page says, in a form that compares. */
function told({ hits, end, ...page }: FeaturePage) {
  return {
    ...page,
    end: end?.position ?? null,
    hits: hits.map(({ stored, distanceKm, bearingDeg }) => ({
      json: new TextDecoder().decode(stored.bytes),
      distanceKm,
      bearingDeg,
    })),
  }
}

/** Walks through both stores by cursor, then by offset. */
async function expectSamePages(memory: FeatureStore, stored: FeatureStore, query: FeatureQuery, limit: number) {
  for (const by of ['cursor', 'offset']) {
    let ends: FeaturePage['end'][] = [null, null]
    let offset = 0
    for (let pages = 0; pages < 8; pages++) {
      const [page, found] = (await Promise.all(
        [memory, stored].map((store, i) =>
          store.select(query, { limit, offset, after: by === 'cursor' ? (ends[i] ?? null) : null }),
        ),
      )) as [FeaturePage, FeaturePage]
      expect(told(found)).toEqual(told(page))
      if (page.end === null) break
      ends = [page.end, found.end]
      offset += limit
    }
  }
}

async function expectSame(feed: Feed, id: 'events' | 'articles', query: FeatureQuery, limit: number) {
  const [memory, stored] = [memoryFeed(feed, [])[id], database[id]]
  await expectSamePages(memory, stored, query, limit)
  const all = { limit: Number.MAX_SAFE_INTEGER, offset: 0, after: null }
  expect(told(await stored.select(query, all))).toEqual(told(await memory.select(query, all)))
  const countable = [...memory.collection.queryables.values()].filter(({ type }) => type !== 'geometry')
  expect(await stored.counts(query, countable)).toEqual(await memory.counts(query, countable))
}

/** The same on every run. Extremes are tried elsewhere: here most queries are to find something. */
const seeded = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number, seed: number) =>
  fc.sample(fc.noBias(arbitrary), { numRuns, seed })

/** Queries with page sizes, of which nine in ten find something. */
async function telling(collection: Collection, memory: FeatureStore, count: number, seed: number) {
  const drawn = seeded(fc.tuple(queryOf(collection), fc.integer({ min: 1, max: 40 })), 4 * count, seed)
  const found = await Promise.all(drawn.map(([query]) => memory.select(query, { limit: 1, offset: 0, after: null })))
  const some = drawn.filter((_, n) => (found[n]?.numberMatched ?? 0) > 0)
  const none = drawn.filter((_, n) => found[n]?.numberMatched === 0)
  return [...some.slice(0, 0.9 * count), ...none.slice(0, 0.1 * count)]
}

describe.each(seeded(randomFeed(120), FEEDS, 21_065).map((feed, i) => ({ feed, i, events: feed.events.length })))(
  'feed $i of $events events',
  ({ feed, i }) => {
    beforeAll(() => loadFeed(env.TEST_DB, feed))

    it.each([EVENTS, ARTICLES])('answers as memory does: $id', async (collection) => {
      const id = collection.id as 'events' | 'articles'
      for (const [query, limit] of await telling(collection, memoryFeed(feed, [])[id], QUERIES[id], i)) {
        try {
          await expectSame(feed, id, query, limit)
        } catch (error) {
          throw new Error(`${error}\n${JSON.stringify({ ...query, filter: query.filter?.expression })}`)
        }
      }
    })

    it('knows what it covers, and every feature by its id', async () => {
      const memory = memoryFeed(feed, [])
      for (const id of ['events', 'articles'] as const) {
        expect(await database[id].extent()).toEqual(await memory[id].extent())
      }
      expect(await database.version()).toBe(await memory.version())
      expect(await database.updated()).toBe(await memory.updated())
      for (const { id, properties } of feed.events.slice(0, 10)) {
        expect((await database.events.feature(id, null))?.feature.properties).toEqual(properties)
      }
      expect(await database.events.feature('nothing', null)).toBeNull()
    })
  },
)

describe('a filter', () => {
  const property = (name: string): Expression => ({ kind: 'property', name })
  const is = (value: number): Expression => ({
    kind: 'operation',
    op: '=',
    args: [property('fatalities'), { kind: 'number', value }],
  })
  const count = async (expression: Expression) => {
    const filter = { expression, holds: compile(expression, EVENTS.queryables) }
    const query = { ...EVERYTHING, filter }
    return (await database.events.select(query, { limit: 1, offset: 0, after: null })).numberMatched
  }

  it('may join a thousand terms', async () => {
    const terms = Array.from({ length: 1000 }, (_, i) => is(i))
    const some: Expression = { kind: 'operation', op: 'or', args: terms }
    const known: Expression = {
      kind: 'operation',
      op: 'not',
      args: [{ kind: 'operation', op: 'isNull', args: [property('fatalities')] }],
    }
    expect(await count(some)).toBe(await count(known))
  })

  it('may be nested as deep as text can be read', async () => {
    let filter = is(3)
    for (let depth = 0; depth < 900; depth++) filter = { kind: 'operation', op: 'not', args: [filter] }
    expect(await count(filter)).toBe(await count(is(3)))
  })

  it('may ask many things of the geometry', async () => {
    const boxes = Array.from({ length: 300 }, (_, i): Expression => {
      const bbox: Expression = { kind: 'bbox', bbox: [-180 + i, -90, -180 + i + 1, 90] }
      return { kind: 'operation', op: 's_intersects', args: [property('geometry'), bbox] }
    })
    const west: Expression = { kind: 'bbox', bbox: [-180, -90, 120, 90] }
    const once: Expression = { kind: 'operation', op: 's_intersects', args: [property('geometry'), west] }
    const either = (...args: Expression[]): Expression => ({ kind: 'operation', op: 'or', args })
    expect(await count(either(is(3), ...boxes))).toBe(await count(either(is(3), once)))
  })

  it('is refused where it is deeper than the database takes, or longer', async () => {
    let sum = property('fatalities')
    for (let depth = 0; depth < 300; depth++) {
      sum = { kind: 'operation', op: '+', args: [sum, property('injured')] }
    }
    const terms = Array.from({ length: 3000 }, () => property('location')).map((location): Expression => {
      return { kind: 'operation', op: '=', args: [{ kind: 'operation', op: 'casei', args: [location] }, location] }
    })
    const fault = { name: 'RequestFault', status: 400, parameter: 'filter' }
    const isZero: Expression = { kind: 'operation', op: '=', args: [sum, { kind: 'number', value: 0 }] }
    await expect(count(isZero)).rejects.toMatchObject(fault)
    await expect(count({ kind: 'operation', op: 'or', args: terms })).rejects.toMatchObject(fault)
  })
})
