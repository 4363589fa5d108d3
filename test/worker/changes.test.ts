// Changes over a database that is written to: each told once and in order, and enough to know the feed at any time.
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { createParser, type EventSourceMessage } from 'eventsource-parser'
import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/api/app.ts'
import type { Change } from '../../src/api/change.ts'
import type { Link } from '../../src/api/links.ts'
import type { CollectionFeature } from '../../src/core/collection.ts'
import { EVENTS } from '../../src/core/collections.ts'
import { d1Feed } from '../../src/store/d1-feed.ts'
import { loadFeed } from '../../src/store/d1-load.ts'
import { insertion, type NewRevision } from '../../src/store/insertion.ts'
import type { FeedStore } from '../../src/store/store.ts'
import { event, FEED } from '../fixtures/feed.ts'
import { ASSETS, GAZETTEER, OUTLINE, PLACES } from '../fixtures/feed-gazetteer.ts'

const DATABASE = env.TEST_DB

const appOver = (feed: FeedStore) =>
  createApp({ feed, gazetteer: GAZETTEER, outline: OUTLINE, assets: ASSETS, readArticle: () => Promise.reject() })

const app = appOver(d1Feed(DATABASE, PLACES))

const get = async (address: string, init?: RequestInit) => app.request(new URL(address, 'https://feed.test'), init)
const json = async <T>(address: string) => (await (await get(address)).json()) as T

interface Page {
  cursor: string
  links: Link[]
  changes: Change[]
}

/** What becomes of an event: of one that is there it is changed or retracted, of another it is added. */
interface Deed {
  id: string
  retracts: boolean
  fatalities: number
  lon: number
}

/** So many minutes after the feed was loaded. */
const atMinute = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString()

/** A writer of the feed that was just loaded, and what it holds at each minute. */
function writer() {
  const last = new Map<string, NewRevision>(
    FEED.events.map((feature) => [
      feature.id,
      {
        feature: feature as unknown as CollectionFeature,
        revision: 1,
        change: 'added',
        author: 'reader',
        reason: null,
        replacedBy: null,
        knownFrom: '',
        knownTo: 'open',
      },
    ]),
  )
  const written: NewRevision[] = []
  let minute = 0
  return {
    /** All that was written, in order. */
    written,
    /** What the feed holds by now. */
    held: () =>
      new Map(
        [...last.values()].flatMap(({ change, feature }) => (change === 'retracted' ? [] : [[feature.id, feature]])),
      ),
    /** Writes one revision of each of the events at once, in a minute of its own. */
    async write(deeds: readonly Deed[]) {
      const at = atMinute(++minute)
      const rows = deeds.map((deed) => revisionOf(deed, last.get(deed.id), at))
      for (const row of rows) last.set(row.feature.id, row)
      written.push(...rows)
      await DATABASE.batch([
        ...rows.map(({ feature }) =>
          DATABASE.prepare("UPDATE events SET known_to = ?2 WHERE event_id = ?1 AND known_to = 'open'").bind(
            feature.id,
            at,
          ),
        ),
        ...insertion(DATABASE, EVENTS, rows),
        DATABASE.prepare('UPDATE feed SET version = ?1, updated = ?2').bind(`written-${minute}`, at),
      ])
    },
  }
}

function revisionOf({ id, retracts, fatalities, lon }: Deed, before: NewRevision | undefined, at: string): NewRevision {
  const isThere = before !== undefined && before.change !== 'retracted'
  const change = !isThere ? 'added' : retracts ? 'retracted' : 'updated'
  const status = change === 'retracted' ? ('retracted' as const) : ('reported' as const)
  const told = change === 'retracted' ? before?.feature : null
  const made = event(id, [lon, 36], { fatalities, status, updated_at: at }) as unknown as CollectionFeature
  return {
    feature: told == null ? made : { ...told, properties: { ...told.properties, status, updated_at: at } },
    revision: (before?.revision ?? 0) + 1,
    change,
    author: 'desk',
    reason: change === 'added' ? null : `Because of ${fatalities}.`,
    replacedBy: change === 'retracted' && fatalities % 2 === 0 ? 'ev-raqqa' : null,
    knownFrom: at,
    knownTo: change === 'retracted' ? at : 'open',
  }
}

const IDS = [...FEED.events.slice(0, 6).map(({ id }) => id), 'ev-new-1', 'ev-new-2']

const deed = fc.record({
  id: fc.constantFrom(...IDS),
  retracts: fc.boolean(),
  fatalities: fc.integer({ min: 0, max: 99 }),
  lon: fc.integer({ min: 38, max: 46 }),
})

/** What one article or analyst writes after the other. */
const history = fc.array(fc.uniqueArray(deed, { minLength: 1, maxLength: 4, selector: ({ id }) => id }), {
  minLength: 10,
  maxLength: 20,
})

/** The feed that the changes make of nothing. */
function replayed(changes: readonly Change[]): Map<string, CollectionFeature> {
  const held = new Map<string, CollectionFeature>()
  for (const { event_id, feature } of changes) {
    if (feature === null) held.delete(event_id)
    else held.set(event_id, feature)
  }
  return held
}

async function heldAt(query: string): Promise<Map<string, CollectionFeature>> {
  const { features } = await json<{ features: CollectionFeature[] }>(`/events.geojson?${query}`)
  return new Map(features.map((feature) => [feature.id, feature]))
}

/** Walks on from a cursor for as long as there is more. */
async function walk(address: string, limit: number): Promise<{ changes: Change[]; cursor: string }> {
  const changes: Change[] = []
  let next = `${address}${address.includes('?') ? '&' : '?'}limit=${limit}`
  for (;;) {
    const page = await json<Page>(next)
    changes.push(...page.changes)
    const link = page.links.find(({ rel }) => rel === 'next')
    if (link === undefined) return { changes, cursor: page.cursor }
    next = link.href
  }
}

beforeAll(() => applyD1Migrations(DATABASE, env.MIGRATIONS))
beforeEach(() => loadFeed(DATABASE, FEED))

describe('changes', () => {
  const drawn = fc.sample(fc.tuple(history, fc.integer({ min: 1, max: 7 })), { numRuns: 6, seed: 6 })

  it.each(drawn.map(([deeds, limit], i) => ({ i, deeds, limit })))(
    'are each told once and in order while others are made: history $i in pages of $limit',
    async ({ deeds, limit }) => {
      const { write, written, held } = writer()
      let isWriting = true
      const writing = (async () => {
        for (const some of deeds) await write(some)
        isWriting = false
      })()
      let { changes, cursor } = await walk('/changes', limit)
      while (isWriting) {
        const more = await walk(`/changes?since=${cursor}`, limit)
        changes = [...changes, ...more.changes]
        cursor = more.cursor
      }
      await writing
      changes = [...changes, ...(await walk(`/changes?since=${cursor}`, limit)).changes]

      expect(changes.slice(0, FEED.events.length).every(({ change }) => change === 'added')).toBe(true)
      expect(
        changes.slice(FEED.events.length).map(({ event_id, revision, change, at, reason, replaced_by, feature }) => {
          return { event_id, revision, change, at, reason, replaced_by, feature }
        }),
      ).toEqual(
        written.map(({ feature, revision, change, knownFrom, reason, replacedBy }) => ({
          event_id: feature.id,
          revision,
          change,
          at: knownFrom,
          reason,
          replaced_by: replacedBy,
          feature: change === 'retracted' ? null : feature,
        })),
      )
      const sequences = changes.map(({ sequence }) => sequence)
      expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b))

      expect(replayed(changes)).toEqual(held())
      expect(await heldAt('')).toEqual(held())
      for (let minute = 0; minute <= deeds.length; minute += 3) {
        const time = atMinute(minute)
        expect(replayed(changes.filter(({ at }) => at <= time))).toEqual(await heldAt(`known_at=${time}`))
      }
      const back = await walk(`/changes?before=${changes.at(-1)?.cursor}`, limit)
      expect(back.changes).toEqual(changes.slice(0, -1).toReversed())
    },
  )
})

describe('an event that was retracted', () => {
  const path = '/collections/events/items/ev-mosul-1'
  const retraction = { id: 'ev-mosul-1', retracts: true, fatalities: 2, lon: 43 }

  it('is gone, with why and what stands in its place, and was there before', async () => {
    const { write } = writer()
    await write([{ ...retraction, retracts: false, fatalities: 7 }])
    await write([retraction])
    const response = await get(path)
    expect(response.status).toBe(410)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    const successor = 'https://feed.test/collections/events/items/ev-raqqa?f=geojson'
    expect(response.headers.get('Link')).toContain(`<${successor}>; rel="successor-version"`)
    const gone = (await response.json()) as { links: Link[] }
    expect(gone).toMatchObject({
      status: 410,
      value: 'ev-mosul-1',
      retracted_at: atMinute(2),
      reason: 'Because of 2.',
      replaced_by: 'ev-raqqa',
    })
    expect(gone.links.find(({ rel }) => rel === 'successor-version')?.href).toBe(successor)
    for (const { href } of gone.links) expect((await get(href)).status).toBe(200)

    expect((await get(`${path}?known_at=${atMinute(3)}`)).status).toBe(410)
    const before = await json<CollectionFeature>(`${path}?known_at=${atMinute(1)}`)
    expect(before.properties).toMatchObject({ fatalities: 7, status: 'reported' })
    expect((await json<CollectionFeature>(`${path}?known_at=${atMinute(0)}`)).properties.fatalities).toBe(12)
    expect((await get(`${path}?known_at=2014-01-01`)).status).toBe(404)
    expect((await get('/collections/events/items/ev-none')).status).toBe(404)
    await write([{ ...retraction, retracts: false }])
    expect((await get(path)).status).toBe(200)
  })

  it('is told of to people, with the way on', async () => {
    await writer().write([retraction])
    const page = await (await get(path, { headers: { Accept: 'text/html' } })).text()
    expect(page).toContain('Because of 2.')
    expect(page).toContain('/collections/events/items/ev-raqqa?f=html')
    expect(page).toContain(`${path}/revisions?f=html`)
  })

  it('has its revisions, with what changed between them', async () => {
    const { write } = writer()
    await write([{ ...retraction, retracts: false, fatalities: 7, lon: 44 }])
    await write([retraction])
    const { revisions } = await json<{ revisions: { links: Link[]; changed: string[] }[] }>(`${path}/revisions`)
    expect(revisions).toMatchObject([
      { revision: 3, change: 'retracted', at: atMinute(2), author: 'desk', replaced_by: 'ev-raqqa', links: [] },
      { revision: 2, change: 'updated', at: atMinute(1), author: 'desk', reason: 'Because of 7.' },
      { revision: 1, change: 'added', author: 'reader', changed: [] },
    ])
    expect(revisions[0]?.changed).toEqual(['status', 'updated_at'])
    expect(revisions[1]?.changed).toEqual(expect.arrayContaining(['geometry', 'fatalities', 'updated_at']))
    expect(revisions[1]?.changed).not.toContain('status')
    const tolls = [revisions[1], revisions[2]].map(async (revision) => {
      const link = revision?.links.find(({ rel }) => rel === 'item')
      return (await json<CollectionFeature>(link?.href ?? '')).properties.fatalities
    })
    expect(await Promise.all(tolls)).toEqual([7, 12])
    const page = await (await get(`${path}/revisions?f=html`)).text()
    expect(page).toContain('Retracted')
    expect(page).toContain(`known_at=${atMinute(1)}`)
  })
})

describe('a feed that is loaded anew', () => {
  it('refuses the cursors of the one before, though it is the same', async () => {
    const before = await get('/changes')
    const { cursor } = (await before.json()) as Page
    await loadFeed(DATABASE, FEED)
    for (const path of ['/changes', '/changes/stream']) {
      const response = await get(`${path}?since=${cursor}`)
      expect(response.status).toBe(410)
    }
    // Else a client that asks whether its answer still holds is told so, and keeps the old cursor for ever.
    const headers = { 'If-None-Match': before.headers.get('ETag') ?? '' }
    const again = await get('/changes', { headers })
    expect(again.status).toBe(200)
    expect(((await again.json()) as Page).cursor).not.toBe(cursor)
  })
})

describe('the stream', () => {
  /** What comes, as it comes. */
  function follow(response: Response) {
    const events: EventSourceMessage[] = []
    let isQuiet = false
    const parser = createParser({
      onEvent: (event) => events.push(event),
      onComment: () => {
        isQuiet = true
      },
    })
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    const decoder = new TextDecoder()
    const readUntil = async (isEnough: () => boolean) => {
      while (!isEnough()) {
        const { value, done } = await reader.read()
        if (done) throw new Error('it ended')
        parser.feed(decoder.decode(value, { stream: true }))
      }
      return events
    }
    return {
      reader,
      until: (count: number) => readUntil(() => events.length >= count),
      /** Until it says that there is nothing more for now. */
      untilQuiet: () => readUntil(() => isQuiet),
    }
  }

  it('tells what is written while it is open', async () => {
    const { write } = writer()
    const { reader, until } = follow(await get('/changes/stream?since=now'))
    await reader.read()
    await write([{ id: 'ev-new-1', retracts: false, fatalities: 3, lon: 40 }])
    await write([{ id: 'ev-new-1', retracts: true, fatalities: 3, lon: 40 }])
    const events = await until(2)
    expect(events.map(({ event }) => event)).toEqual(['added', 'retracted'])
    const { changes } = await walk('/changes', 100)
    expect(events.map(({ data }) => JSON.parse(data))).toEqual(changes.slice(-2))
    await reader.cancel()
  })

  it('ends where the feed is loaded anew', async () => {
    const { reader } = follow(await get('/changes/stream?since=now'))
    await reader.read()
    await loadFeed(DATABASE, { ...FEED, version: 'anew' })
    let isDone = false
    while (!isDone) isDone = (await reader.read()).done
    expect(isDone).toBe(true)
  })

  it('asks the feed nothing more once its client has gone, and no more than a slow client reads', async () => {
    const feed = d1Feed(DATABASE, PLACES)
    let asked = 0
    const counted: FeedStore = {
      ...feed,
      version: () => {
        asked++
        return feed.version()
      },
    }
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
    const response = await appOver(counted).request('https://feed.test/changes/stream')
    // Nobody reads: it waits with the first of its events.
    await pause(1000)
    expect(asked).toBe(1)
    const { reader, untilQuiet } = follow(response)
    await untilQuiet()
    const before = asked
    expect(before).toBeGreaterThan(1)
    await reader.cancel()
    // Longer than the stream leaves the feed alone.
    await pause(6000)
    expect(asked).toBe(before)
  })
})
