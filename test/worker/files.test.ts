// Files of more events than are read at once: the feed of one moment, whatever is written while they are sent.
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { d1Feed } from '../../src/store/d1-feed.ts'
import { loadFeed } from '../../src/store/d1-load.ts'
import { memoryFeed } from '../../src/store/feed.ts'
import type { FeatureQuery } from '../../src/store/query.ts'
import type { FeatureRun } from '../../src/store/store.ts'
import { event } from '../fixtures/feed.ts'

const COUNT = 2500
const feed = {
  version: 'many',
  articles: [],
  events: Array.from({ length: COUNT }, (_, i) => {
    const day = String((i % 28) + 1).padStart(2, '0')
    return event(`ev-${(i * 7919) % 10_007}`, [40 + (i % 50) / 10, 33 + (i % 30) / 10], {
      event_date: `2016-05-${day}`,
      fatalities: i % 7 === 0 ? null : i % 5,
    })
  }),
}
const [database, memory] = [d1Feed(env.TEST_DB, []).events, memoryFeed(feed, []).events]

const ALL: FeatureQuery = {
  boxes: [],
  days: null,
  near: null,
  text: [],
  where: [],
  filter: null,
  sort: [],
  knownAt: null,
}
const NEAR: FeatureQuery = { ...ALL, near: { point: [42, 34], withinKm: 200, match: 'likely' } }
const QUERIES: [string, FeatureQuery][] = [
  ['all', ALL],
  ['by the dead', { ...ALL, sort: [{ property: 'fatalities', descending: true }] }],
  ['nearest first', { ...NEAR, sort: [{ property: 'distance_km', descending: false }] }],
]
const MOST = Number.MAX_SAFE_INTEGER

async function idsOf({ hits }: FeatureRun, meanwhile = async () => {}) {
  const ids: string[] = []
  for await (const part of hits) {
    if (ids.length === 0) await meanwhile()
    ids.push(...part.map(({ stored, distanceKm }) => `${stored.feature.id} ${distanceKm}`))
  }
  return ids
}

beforeAll(() => applyD1Migrations(env.TEST_DB, env.MIGRATIONS))
beforeEach(() => loadFeed(env.TEST_DB, feed))

describe('all features of an answer', () => {
  it.each(QUERIES)('come as from memory: %s', async (_, query) => {
    for (const limit of [MOST, 1500, 10]) {
      const [found, wanted] = [await database.selectAll(query, limit), await memory.selectAll(query, limit)]
      expect(found.numberMatched).toBe(wanted.numberMatched)
      expect(found.numberReturned).toBe(wanted.numberReturned)
      expect(await idsOf(found)).toEqual(await idsOf(wanted))
    }
  })

  it('are those of the moment when they were asked for', async () => {
    const before = await idsOf(await memory.selectAll(ALL, MOST))
    const run = await database.selectAll(ALL, MOST)
    const after = await idsOf(run, async () => {
      const statements = [
        "UPDATE events SET known_to = '2020-01-01T00:00:00.000Z'",
        "UPDATE feed SET version = 'other'",
      ]
      await env.TEST_DB.batch(statements.map((sql) => env.TEST_DB.prepare(sql)))
    })
    expect(after).toEqual(before)
    expect((await database.selectAll(ALL, MOST)).numberMatched).toBe(0)
  })

  it('break off where another feed is loaded, so that no file is of two', async () => {
    const run = await database.selectAll(ALL, MOST)
    const broken = idsOf(run, () => loadFeed(env.TEST_DB, { ...feed, version: 'another' }))
    await expect(broken).rejects.toThrow('another feed has been loaded')
  })
})
