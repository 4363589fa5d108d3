// A feed that was exported and imported into another database gives the very answers that it gave, history and all.
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/api/app.ts'
import type { EventFeature } from '../../src/core/event.ts'
import { backupOperations } from '../../src/ingest/backup.ts'
import { backupOf } from '../../src/store/backup-export.ts'
import { d1Feed } from '../../src/store/d1-feed.ts'
import { loadFeed } from '../../src/store/d1-load.ts'
import type { Feed } from '../../src/store/feed.ts'
import { commit } from '../../src/store/ledger.ts'
import { SourceStore } from '../../src/store/sources.ts'
import { accept, settled, take } from '../../src/store/submissions.ts'
import { arbitraryDay, arbitraryPoint, event } from '../fixtures/feed.ts'
import { ASSETS, GAZETTEER, OUTLINE, PLACES } from '../fixtures/feed-gazetteer.ts'
import { name, randomFeed } from '../store/random-feed.ts'

const [FROM, TO] = [env.TEST_DB, env.OTHER_DB]
const TOKEN = 'keeper-token-0123456789'

const appOver = (database: D1Database) =>
  createApp({
    feed: d1Feed(database, PLACES),
    gazetteer: GAZETTEER,
    outline: OUTLINE,
    assets: ASSETS,
    readArticle: () => Promise.reject(),
    operations: backupOperations(database),
  })

const ask = (database: D1Database, path: string, init: RequestInit = {}) =>
  appOver(database).request(
    `https://feed.test${path}`,
    { ...init, headers: { Authorization: `Bearer ${TOKEN}`, ...(init.headers as Record<string, string>) } },
    { INGEST_TOKEN: `keeper=${TOKEN}` },
  )

const textOf = async (response: Response) => new TextDecoder().decode(await response.arrayBuffer())

const exported = async (database: D1Database) => textOf(await ask(database, '/export'))

interface Imported {
  status: number
  sha256?: string
  finished?: boolean
  detail?: string
}

const imported = async (body: string, type = 'application/x-ndjson'): Promise<Imported> => {
  const response = await ask(TO, '/import', { method: 'POST', headers: { 'Content-Type': type }, body })
  return { status: response.status, ...((await response.json()) as object) }
}

const TABLES = [
  'feed',
  'events',
  'articles',
  'words',
  'tellings',
  'corrections',
  'submissions',
  'imports',
  'source_items',
  'sources',
]
const emptied = (database: D1Database) =>
  database.batch(TABLES.map((table) => database.prepare(`DELETE FROM ${table}`)))

/** All rows of a table that a backup is to bring back, and of those that are made from them. */
const rowsOf = async (database: D1Database, table: string) =>
  (await database.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).bind().all()).results

/** What becomes of an event. */
const deed = fc.record({
  which: fc.nat(),
  retracts: fc.boolean(),
  point: arbitraryPoint,
  location: name,
  fatalities: fc.option(fc.nat(90)),
  event_date: arbitraryDay,
  reason: fc.option(name),
})

type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never

const atMinute = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString()

/** Gives the feed a history: each deed a commit a minute after the one before. */
async function lived(database: D1Database, { events }: Feed, deeds: readonly Deed[]) {
  const known = new Map(events.map((one) => [one.id, { revision: 1, event: one, isGone: false }]))
  for (const [minute, { which, retracts, point, reason, ...given }] of deeds.entries()) {
    const id = `ev-${[...known.keys()].length === 0 || which % 3 === 0 ? `new-${which % 20}` : [...known.keys()][which % known.size]?.slice(3)}`
    const before = known.get(id) ?? null
    const isGone = retracts && before !== null && !before.isGone
    const one: EventFeature = isGone
      ? before.event
      : event(id, point, { ...before?.event.properties, ...given, event_date_end: given.event_date })
    const change = isGone ? 'retracted' : before === null || before.isGone ? 'added' : 'updated'
    await commit(database, {
      author: 'desk',
      at: atMinute(minute),
      events: [{ change, event: one, before, reason, replacedBy: null }],
      writes: null,
      article: null,
      tellings: new Map([[id, [{ article: 'article-1', telling: { text: given.location } }]]]),
      corrections: minute % 4 === 0 ? new Map([[id, { location: given.location }]]) : new Map(),
      also: [],
    })
    known.set(id, { revision: (before?.revision ?? 0) + 1, event: one, isGone })
  }
}

/** Articles that came in, and where from. */
async function supplied(database: D1Database) {
  const one = (id: string, text: string) => ({
    id,
    newArticle: `article-${id}`,
    contentHash: `c-${id}`,
    textHash: `t-${id}`,
    url: `https://example.org/${id}`,
    sentUrl: `https://example.org/${id}`,
    article: JSON.stringify({ publisher: 'Wire', published: '2016-11-08', text }),
    receivedAt: atMinute(1),
    author: 'wire',
  })
  const long = 'الموصل "quoted" \\ \u2028 \u0000 '.repeat(20_000)
  await accept(database, [one('a', 'short'), one('b', long), one('c', 'waits')])
  for (const id of ['a', 'b']) await take(database, id, atMinute(2))
  await database.batch([settled(database, 'a', 'read', { result: { events: ['ev-1'] } })])
  await database.batch([settled(database, 'b', 'failed', { reason: 'it could not be read' })])
  const sources = new SourceStore(database)
  const source = { publisher: 'Wire', language: null, added_at: atMinute(0), added_by: 'desk' }
  for (const n of [1, 2]) await sources.add({ ...source, url: `https://news.example/${n}` })
  const [first] = await sources.list()
  const item = { url: 'https://news.example/a', taken: true, attempts: 1, reason: null, tried_at: atMinute(1) }
  await sources.note(first?.id ?? 0, item)
}

const minute = fc.integer({ min: -1, max: 30 }).map(atMinute)
const format = fc.constantFrom('geojson', 'csv', 'html', 'geojsonl', 'fgb', 'kml', 'atom', 'parquet')
const parameter = fc.oneof(
  arbitraryPoint.map(([lon, lat]) => `near=${lon},${lat}&within=700km`),
  arbitraryPoint.map(([lon, lat]) => `bbox=${lon - 3},${lat - 3},${lon + 3},${lat + 3}`),
  fc.tuple(arbitraryDay, arbitraryDay).map((days) => `datetime=${days.sort().join('/')}`),
  name.map((location) => `location=${encodeURIComponent(location)}`),
  name.map((actor) => `filter=${encodeURIComponent(`casei(actor1) = casei('${actor.replaceAll("'", "''")}')`)}`),
  fc.constantFrom('q=mos', 'q=الموصل', 'sortby=-fatalities', 'sortby=location,-event_date', 'event_type=Battles'),
)
const path = fc.oneof(
  fc
    .record({
      to: fc.constantFrom(
        '/events.',
        '/collections/events/items?limit=7&f=',
        '/articles.',
        '/collections/articles/items?f=',
      ),
      format,
      parameters: fc.uniqueArray(parameter, { maxLength: 2, selector: (given) => given.slice(0, 4) }),
      known: fc.option(minute),
    })
    .map(({ to, format, parameters, known }) => {
      const asked = to.includes('articles') ? parameters.filter((one) => /^(near|bbox|datetime)/.test(one)) : parameters
      const all = [...asked, ...(known === null ? [] : [`known_at=${known}`])]
      return `${to}${format}${to.includes('?') ? '&' : '?'}${all.join('&')}`
    }),
  fc.nat(60).map((since) => `/changes?limit=${since + 1}`),
  fc.nat(20).map((n) => `/collections/events/items/ev-new-${n}`),
  fc.nat(20).map((n) => `/collections/events/items/ev-new-${n}/revisions`),
  minute.map((known) => `/counts?by=event_type,actor,event_date&known_at=${known}`),
  fc.constantFrom(
    '/collections',
    '/collections/events',
    '/',
    '/tiles/events/5/19/12.mvt',
    '/version',
    '/changes?f=atom',
  ),
)

const sampled = <T>(arbitrary: fc.Arbitrary<T>, count: number, seed: number) =>
  fc.sample(arbitrary, { numRuns: count, seed })

beforeAll(async () => {
  await applyD1Migrations(FROM, env.MIGRATIONS)
  await applyD1Migrations(TO, env.MIGRATIONS)
})

beforeEach(async () => {
  await emptied(FROM)
  await emptied(TO)
})

describe('a feed with a history', () => {
  it('is the same after export and import, row by row and answer by answer', async () => {
    const [feed] = sampled(randomFeed(150), 1, 7)
    await loadFeed(FROM, feed as Feed)
    await lived(FROM, feed as Feed, sampled(deed, 40, 11))
    await supplied(FROM)
    expect(await imported(await exported(FROM))).toMatchObject({ status: 200, finished: true })
    for (const table of [
      ...TABLES.filter((table) => table !== 'imports'),
      'events_names',
      'events_box',
      'articles_box',
    ]) {
      expect([table, await rowsOf(TO, table)]).toEqual([table, await rowsOf(FROM, table)])
    }
    const statuses: number[] = []
    for (const asked of sampled(path, 100, 13)) {
      const [before, after] = [await ask(FROM, asked), await ask(TO, asked)]
      expect([asked, after.status]).toEqual([asked, before.status])
      expect([...after.headers]).toEqual([...before.headers])
      expect([asked, new Uint8Array(await after.arrayBuffer())]).toEqual([
        asked,
        new Uint8Array(await before.arrayBuffer()),
      ])
      statuses.push(before.status)
    }
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(70)
  })

  it('goes on where it was: what is written next has the next number', async () => {
    const [feed] = sampled(randomFeed(20), 1, 3)
    await loadFeed(FROM, feed as Feed)
    await imported(await exported(FROM))
    const deeds = sampled(deed, 5, 5)
    for (const database of [FROM, TO]) await lived(database, feed as Feed, deeds)
    const after = await Promise.all(
      [FROM, TO].map(async (database) => textOf(await ask(database, '/changes?f=ndjson'))),
    )
    expect(after[1]).toBe(after[0])
  })
})

describe('an export', () => {
  it('is of one moment, whatever is written while it is read', async () => {
    const [feed] = sampled(randomFeed(60), 1, 17)
    await loadFeed(FROM, feed as Feed)
    await lived(FROM, feed as Feed, sampled(deed, 10, 19))
    const asked = ['/events.geojson', '/changes?limit=1000', '/articles.geojson', `/events.csv?known_at=${atMinute(5)}`]
    const answers = async (database: D1Database) =>
      JSON.stringify(await Promise.all(asked.map(async (one) => textOf(await ask(database, one)))))
    let backup = ''
    const moments: string[] = []
    for await (const piece of backupOf(FROM, null, () => atMinute(99))) {
      backup += piece
      moments.push(await answers(FROM))
      const [old] = JSON.parse(await textOf(await ask(FROM, '/events.geojson'))).features as EventFeature[]
      const late = `ev-late-${moments.length}`
      const [{ revision } = { revision: 0 }] = (
        await FROM.prepare('SELECT max(revision) AS revision FROM events WHERE event_id = ?1')
          .bind(old?.id ?? '')
          .all<{ revision: number }>()
      ).results
      await commit(FROM, {
        author: 'desk',
        at: atMinute(40 + moments.length),
        events: [
          { change: 'added', event: event(late, [43, 36]), before: null, reason: null, replacedBy: null },
          {
            change: moments.length % 2 === 0 ? 'retracted' : 'updated',
            event: old as EventFeature,
            before: { revision, event: old as EventFeature },
            reason: null,
            replacedBy: null,
          },
        ],
        writes: null,
        article: null,
        tellings: new Map([[late, [{ article: 'article-1', telling: null }]]]),
        corrections: new Map([[late, {}]]),
        also: [],
      })
    }
    expect(new Set(moments).size).toBeGreaterThan(4)
    expect(await imported(backup)).toMatchObject({ status: 200, finished: true })
    expect(moments).toContain(await answers(TO))
    const idsOf = async (table: string) =>
      (await rowsOf(TO, table)).map((row) => (row as { event_id: string }).event_id)
    const known = new Set(await idsOf('events'))
    for (const table of ['tellings', 'corrections']) {
      expect((await idsOf(table)).filter((id) => !known.has(id))).toEqual([])
    }
  })

  it('of a long feed comes in parts, which make one file', async () => {
    const text = 'x'.repeat(1_100_000)
    const one = (n: number) => ({
      id: `s-${n}`,
      newArticle: `article-${n}`,
      contentHash: `c-${n}`,
      textHash: `t-${n}`,
      url: null,
      sentUrl: null,
      article: JSON.stringify({ text: `${n} ${text}` }),
      receivedAt: atMinute(n),
      author: 'wire',
    })
    await loadFeed(FROM, { version: 'long', events: [], articles: [] })
    for (let n = 0; n < 50; n++) await accept(FROM, [one(n)])
    const first = await exported(FROM)
    const lines = first.trimEnd().split('\n')
    const { next } = JSON.parse(lines.pop() ?? '') as { next: string }
    const rest = await textOf(await ask(FROM, `/export?from=${next}`))
    expect(JSON.parse(rest.trimEnd().split('\n').pop() ?? '')).toMatchObject({ rows: { submissions: 50, feed: 1 } })
    let state: Imported | undefined
    for (const part of inParts(`${lines.join('\n')}\n${rest}`, 3)) state = await imported(part)
    expect(state).toMatchObject({ status: 200, finished: true })
    expect(await rowsOf(TO, 'submissions')).toEqual(await rowsOf(FROM, 'submissions'))
  })

  it('needs a token, and knows its own parts', async () => {
    const without = await appOver(FROM).request('https://feed.test/export', {}, { INGEST_TOKEN: `keeper=${TOKEN}` })
    expect(without.status).toBe(401)
    for (const from of ['x', 'bm90IGpzb24', btoa('{"table":"nothing"}')]) {
      expect((await ask(FROM, `/export?from=${encodeURIComponent(from)}`)).status).toBe(400)
    }
  })
})

/** The rows of a backup, without what was said when it was made. */
const rowsIn = (backup: string) => backup.split('\n').filter((line) => /^\{"[a-z_]+":\{/.test(line))

/** A backup in parts of so many blocks. */
function inParts(backup: string, blocks: number): string[] {
  const all = backup.split(/(?<="sha256":"[0-9a-f]{64}"\}\n)/)
  return Array.from({ length: Math.ceil(all.length / blocks) }, (_, i) =>
    all.slice(i * blocks, (i + 1) * blocks).join(''),
  )
}

describe('an import', () => {
  let backup: string
  const hasFeed = async () => (await rowsOf(TO, 'feed')).length > 0
  const counts = async () =>
    Promise.all(['events', 'articles', 'tellings'].map(async (table) => (await rowsOf(TO, table)).length))

  beforeEach(async () => {
    const [feed] = sampled(randomFeed(60), 1, 23)
    await loadFeed(FROM, feed as Feed)
    await lived(FROM, feed as Feed, sampled(deed, 10, 29))
    backup = await exported(FROM)
  })

  it('may be interrupted anywhere, and leaves no feed until it is whole', async () => {
    const parts = inParts(backup, 1)
    expect(parts.length).toBeGreaterThan(4)
    for (const [i, part] of parts.entries()) {
      // Lost on its way, and sent again.
      if (i % 2 === 1) await imported(part)
      const state = i % 2 === 1 ? await imported(parts.slice(0, i + 1).join('')) : await imported(part)
      expect(state).toMatchObject({ status: 200, finished: i === parts.length - 1 })
      expect(await hasFeed()).toBe(i === parts.length - 1)
      expect(state.sha256).toBe(JSON.parse(part.trimEnd().split('\n').at(-1) ?? '').sha256)
    }
    expect(rowsIn(await exported(TO))).toEqual(rowsIn(backup))
  })

  it('twice is once, also after the feed has gone on', async () => {
    await imported(backup)
    const before = await counts()
    expect(await imported(backup, 'application/jsonl; charset=utf-8')).toMatchObject({ status: 200, finished: true })
    expect(await counts()).toEqual(before)
  })

  it('of what is cut off goes no further than whole blocks', async () => {
    for (const length of [10, 500, backup.length - 2]) {
      const { status } = await imported(backup.slice(0, length))
      expect(status).toBe(length < 1000 ? 409 : 400)
      expect(await hasFeed()).toBe(false)
    }
    expect(await imported(backup)).toMatchObject({ status: 200, finished: true })
  })

  it('refuses what is damaged, and an end that is wrong', async () => {
    const end = backup.trimEnd().split('\n').pop() ?? ''
    const { sha256 } = JSON.parse(end)
    for (const damaged of [
      backup.replace('"added"', '"updated"'),
      backup.replace(end, end.replace(sha256, '0'.repeat(64))),
      backup.replace(end, end.replace(/"events":\d+/, '"events":1')),
      backup.replace(/\{"events":.*\n/, ''),
    ]) {
      await emptied(TO)
      expect(damaged).not.toBe(backup)
      expect((await imported(damaged)).status).toBe(409)
      expect(await hasFeed()).toBe(false)
    }
  })

  it('goes into an empty database only', async () => {
    await loadFeed(TO, { version: 'other', events: [event('ev-other', [43, 36])], articles: [] })
    expect(await imported(backup)).toMatchObject({
      status: 409,
      detail: expect.stringContaining('not empty: it has tellings,events,feed'),
    })
  })

  it('of another backup waits for none that is on its way', async () => {
    await imported(inParts(backup, 2)[0] ?? '')
    await lived(FROM, { version: '', events: [], articles: [] }, sampled(deed, 1, 31))
    expect(await imported(await exported(FROM))).toMatchObject({
      status: 409,
      detail: expect.stringContaining('Another backup'),
    })
    expect(await imported(inParts(backup, 2)[1] ?? '')).toMatchObject({ status: 200 })
    expect((await imported(inParts(backup, 2)[1] ?? '')).status).toBe(409)
  })

  it('at the same time as another takes each block once', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => imported(backup)))
    for (const { status } of all) expect([200, 409]).toContain(status)
    expect(await imported(backup)).toMatchObject({ status: 200, finished: true })
    expect(await counts()).toEqual(
      await Promise.all(['events', 'articles', 'tellings'].map(async (table) => (await rowsOf(FROM, table)).length)),
    )
  })

  it('takes nothing else', async () => {
    for (const body of ['', '{}', '{"format":"frontline-feed-backup","version":2}\n', '[]\n']) {
      expect((await imported(body)).status).toBe(409)
    }
    expect((await imported(backup, 'application/json')).status).toBe(415)
  })
})
