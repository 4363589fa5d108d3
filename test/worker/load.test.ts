// Loading a feed and keeping what finds it: indexes, triggers and R*Trees are as the migrations made them, whatever happens.
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import rebuild from '../../data/rebuild.sql?raw'
import { d1Feed } from '../../src/store/d1-feed.ts'
import { loadFeed } from '../../src/store/d1-load.ts'
import { memoryFeed } from '../../src/store/feed.ts'
import type { FeatureQuery } from '../../src/store/query.ts'
import { FEED } from '../fixtures/feed.ts'

const database = env.TEST_DB
const all = { limit: Number.MAX_SAFE_INTEGER, offset: 0, after: null }

const NEAR: FeatureQuery = {
  boxes: [],
  days: { start: '2016-01-01', end: '2016-12-31' },
  near: { point: [43.13, 36.34], withinKm: 100, match: 'likely' },
  text: [],
  where: [],
  filter: null,
  sort: [],
  knownAt: null,
}

const ids = async (feed = d1Feed(database, []), query = NEAR) =>
  (await feed.events.select(query, all)).hits.map(({ stored }) => stored.feature.id).sort()

const rows = async (sql: string) => (await database.prepare(sql).bind().all<Record<string, unknown>>()).results
const run = (...statements: string[]) => database.batch(statements.map((sql) => database.prepare(sql)))
const trees = async () => ({
  events: await rows('SELECT * FROM events_box ORDER BY row'),
  articles: await rows('SELECT * FROM articles_box ORDER BY row'),
})
const schema = () =>
  rows("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE '%\\_box\\__%' ESCAPE '\\' ORDER BY type, name")

let migrated: unknown[]
beforeAll(async () => {
  await applyD1Migrations(database, env.MIGRATIONS)
  migrated = await schema()
})
beforeEach(() => loadFeed(database, FEED))

/** The database, of which the batch of that number fails. */
function failing(number: number): D1Database {
  let batches = 0
  return {
    prepare: (sql) => database.prepare(sql),
    withSession: (bookmark) => database.withSession(bookmark),
    batch: (statements) => (batches++ === number ? Promise.reject(new Error('killed')) : database.batch(statements)),
  }
}

describe('a load', () => {
  it('leaves indexes, triggers and R*Trees as the migrations made them', async () => {
    expect(await schema()).toEqual(migrated)
    expect((await trees()).events).toHaveLength(FEED.events.length)
  })

  it('that is interrupted, wherever, leaves no feed, nothing can be written, and the next is whole', async () => {
    for (let number = 1; ; number++) {
      const died = await loadFeed(failing(number), FEED).then(
        () => false,
        () => true,
      )
      if (!died) break
      const version = await d1Feed(database, [])
        .version()
        .catch(({ status }) => status)
      // Nothing is in, or some of it.
      expect(['empty', 503]).toContain(version)
      const written = run("INSERT INTO feed (row, version, updated) VALUES (1, 'a', 'b')")
      await expect(written).rejects.toThrow('a load was interrupted')
      await loadFeed(database, FEED)
      expect(await schema()).toEqual(migrated)
      expect(await ids()).toEqual(await ids(memoryFeed(FEED, [])))
    }
  })
})

describe('the R*Tree', () => {
  it('follows a row that is moved, added or deleted, and is left alone when a revision ends', async () => {
    const [before] = await rows("SELECT b.* FROM events_box b JOIN events e USING (row) WHERE e.event_id = 'ev-raqqa'")
    const ended = await run("UPDATE events SET known_to = '2020-01-01T00:00:00.000Z' WHERE event_id = 'ev-raqqa'")
    const still = await rows(`SELECT * FROM events_box WHERE row = ${before?.row}`)
    expect(still).toEqual([before])
    await run(
      "UPDATE events SET known_to = 'open', west = 43.1, east = 43.1, south = 36.3, north = 36.3 WHERE event_id = 'ev-raqqa'",
    )
    const [moved] = await rows(`SELECT west, south, first_day FROM events_box WHERE row = ${before?.row}`)
    expect(moved).toEqual({ west: Math.fround(43.1), south: Math.fround(36.3), first_day: before?.first_day })
    expect(ended[0]?.meta.rows_written).toBeLessThan(10)
    await run(
      "UPDATE events SET feature = json_set(feature, '$.properties.event_date_end', '2014-03-01') WHERE event_id = 'ev-raqqa'",
    )
    expect(await rows(`SELECT last_day FROM events_box WHERE row = ${before?.row}`)).toEqual([{ last_day: 16_130 }])
    await run("DELETE FROM events WHERE event_id = 'ev-raqqa'")
    expect(await rows(`SELECT * FROM events_box WHERE row = ${before?.row}`)).toEqual([])
  })

  it('is made anew by data/rebuild.sql', async () => {
    const [whole, found] = [await trees(), await ids()]
    expect(found.length).toBeGreaterThan(0)
    await run('DELETE FROM events_box', 'DELETE FROM articles_box WHERE row = 1')
    expect(await ids()).toEqual([])
    const statements = rebuild
      .replaceAll(/^--.*$/gm, '')
      .split(';')
      .filter((sql) => sql.trim() !== '')
    await run(...statements)
    expect(await trees()).toEqual(whole)
    expect(await ids()).toEqual(found)
  })
})
