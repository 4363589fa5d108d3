// What became of the events, over a feed that does not change: pages by cursor in each format, what is refused, the stream.
import { createParser, type EventSourceMessage } from 'eventsource-parser'
import fc from 'fast-check'
import { parseAtomFeed } from 'feedsmith'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createApp } from '../../src/api/app.ts'
import type { Change } from '../../src/api/change.ts'
import type { Link } from '../../src/api/links.ts'
import type { FeedStore } from '../../src/store/store.ts'
import { FEED } from '../fixtures/feed.ts'
import { ASSETS, GAZETTEER, OUTLINE } from '../fixtures/feed-gazetteer.ts'
import { appOf, ORIGIN, problem, request } from './client.ts'

interface Page {
  numberReturned: number
  cursor: string
  links: Link[]
  changes: Change[]
}

const page = async (address: string) => (await (await request(address.replace(ORIGIN, ''))).json()) as Page
const linkOf = (links: readonly Link[], rel: string) => links.find((link) => link.rel === rel)?.href ?? null
const EVENTS = new Map(FEED.events.map((event) => [event.id, event]))

/** All changes from an address on, by `next`, with the last page. */
async function walked(address: string): Promise<{ changes: Change[]; last: Page }> {
  const changes: Change[] = []
  for (let next = address; ; ) {
    const one = await page(next)
    expect(one.numberReturned).toBe(one.changes.length)
    changes.push(...one.changes)
    const following = linkOf(one.links, 'next')
    if (following === null) return { changes, last: one }
    next = following
  }
}

describe('/changes', () => {
  it('gives every event once as added, whatever the pages', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 14 }), async (limit) => {
        const { changes } = await walked(`/changes?limit=${limit}`)
        expect(changes.map(({ sequence }) => sequence)).toEqual(changes.map((_, i) => i + 1))
        expect(new Map(changes.map(({ event_id, feature }) => [event_id, feature]))).toEqual(EVENTS)
        for (const { event_id, ...change } of changes) {
          const at = new Date(EVENTS.get(event_id)?.properties.updated_at ?? '').toISOString()
          expect(change).toMatchObject({ change: 'added', revision: 1, author: 'reader', reason: null, at })
        }
      }),
      { numRuns: 14 },
    )
  })

  it('says where to ask again later once there is no more, and then has nothing and the same cursor', async () => {
    const { last } = await walked('/changes?limit=5')
    const later = linkOf(last.links, 'monitor') ?? ''
    expect(later).toContain(`since=${last.cursor}`)
    const again = await page(later)
    expect(again).toMatchObject({ numberReturned: 0, changes: [], cursor: last.cursor })
    expect(linkOf(again.links, 'monitor')).toBe(later)
    expect((await page('/changes?since=now')).cursor).toBe(last.cursor)
    expect((await page('/changes?limit=5')).links.map(({ rel }) => rel)).not.toContain('monitor')
  })

  it('goes on after any change by the cursor that stands with it', async () => {
    const { changes } = await walked('/changes')
    for (const [i, { cursor }] of changes.entries()) {
      expect((await page(`/changes?since=${cursor}`)).changes).toEqual(changes.slice(i + 1))
      expect((await page(`/changes?before=${cursor}`)).changes).toEqual(changes.slice(0, i).toReversed())
    }
  })

  it('has a line for each change, and says in the headers where to go on', async () => {
    const response = await request('/changes?f=ndjson&limit=5')
    const lines = (await response.text()).trimEnd().split('\n')
    const whole = await page('/changes?limit=5')
    expect(lines.map((line) => JSON.parse(line))).toEqual(whole.changes)
    const next = linkOf(whole.links, 'next')?.replace('f=json', 'f=ndjson')
    expect(response.headers.get('Link')).toContain(`<${next}>; rel="next"; type="application/x-ndjson"`)
    const end = await request('/changes?f=ndjson&since=now')
    expect(await end.text()).toBe('')
    expect(end.headers.get('Link')).toContain('rel="monitor"')
  })

  it('is to feed readers a feed of the newest, with pages that lead back', async () => {
    const seen: (string | undefined)[] = []
    let address: string | undefined = '/changes?f=atom&limit=5'
    while (address !== undefined) {
      const text: string = await (await request(address)).text()
      const feed = parseAtomFeed(text)
      seen.push(...(feed.entries ?? []).map(({ id }) => id))
      address = feed.links?.find(({ rel }) => rel === 'next')?.href?.replace(ORIGIN, '')
    }
    const { changes } = await walked('/changes')
    expect(seen).toEqual(
      changes.map(({ event_id }) => `${ORIGIN}/collections/events/items/${event_id}?f=html`).toReversed(),
    )
  })

  it('is to people a page of the newest', async () => {
    const text = await (await request('/changes?limit=2', { headers: { Accept: 'text/html' } })).text()
    const { changes } = await walked('/changes')
    const [newest, second, third] = changes.toReversed().map(({ event_id }) => `/items/${event_id}?f=html`)
    expect(text.indexOf(newest as string)).toBeGreaterThan(0)
    expect(text.indexOf(second as string)).toBeGreaterThan(text.indexOf(newest as string))
    expect(text).not.toContain(third)
    expect(text).toContain('Earlier changes')
  })

  it.each([
    ['since=', 400, 'since'],
    ['since=12', 400, 'since'],
    ['since=test-1.-1', 400, 'since'],
    ['since=test-1.1e3', 400, 'since'],
    ['before=now', 400, 'before'],
    ['since=test-1.3&before=test-1.5', 400, 'before'],
    ['since=test-0.3', 410, 'since'],
    ['before=test-0.3', 410, 'before'],
    ['limit=0', 400, 'limit'],
    ['bbox=40,33,42,35', 400, 'bbox'],
  ])('refuses %s with %i', async (query, status, parameter) => {
    for (const f of ['json', 'atom']) {
      expect(await problem(`/changes?${query}&f=${f}`)).toMatchObject({ status, parameter })
    }
  })

  it('goes on from nothing into any feed', async () => {
    expect(await page('/changes?since=empty.0')).toMatchObject({ numberReturned: FEED.events.length })
  })

  it('says to begin again when the feed was loaded anew', async () => {
    expect((await problem('/changes?since=test-0.3')).detail).toContain('Begin again without since')
  })

  it('is empty where nothing ever was', async () => {
    const app = appOf({ version: 'empty', events: [], articles: [] })
    for (const query of ['', '?since=now']) {
      const empty = (await (await app.request(`${ORIGIN}/changes${query}`)).json()) as Page
      expect(empty).toMatchObject({ changes: [], cursor: 'empty.0' })
    }
    const atom = parseAtomFeed(await (await app.request(`${ORIGIN}/changes?f=atom`)).text())
    expect(atom.entries ?? []).toEqual([])
  })
})

describe('revisions', () => {
  it('tell of an event that never changed that it was added, and lead to it', async () => {
    const address = '/collections/events/items/ev-raqqa'
    const item = (await (await request(address)).json()) as { links: Link[] }
    const history = linkOf(item.links, 'version-history')?.replace(ORIGIN, '') ?? ''
    const { revisions, links } = (await (await request(history)).json()) as {
      revisions: { links: Link[] }[]
      links: Link[]
    }
    expect(revisions).toMatchObject([{ revision: 1, change: 'added', author: 'reader', changed: [] }])
    const then = linkOf(revisions[0]?.links ?? [], 'item')?.replace(ORIGIN, '') ?? ''
    expect(await (await request(then)).json()).toMatchObject({ id: 'ev-raqqa' })
    expect(linkOf(links, 'latest-version')).toBe(`${ORIGIN}${address}?f=geojson`)
    expect(await problem('/collections/events/items/ev-none/revisions')).toMatchObject({
      status: 404,
      value: 'ev-none',
    })
  })
})

/** What is read of a stream until so many events, or comments, have come; then it is given up. */
async function readUntil(response: Response, enough: (events: EventSourceMessage[], comments: number) => boolean) {
  const events: EventSourceMessage[] = []
  let comments = 0
  let lastId = ''
  const parser = createParser({
    onEvent: (event) => events.push(event),
    onComment: () => {
      comments++
    },
  })
  const reader = (response.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader()
  while (!enough(events, comments)) {
    const { value, done } = await reader.read()
    if (done) break
    parser.feed(value)
    lastId = [...value.matchAll(/^id: (.*)$/gm)].at(-1)?.[1] ?? lastId
  }
  await reader.cancel()
  return { events, comments, lastId }
}

describe('/changes/stream', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('sends what the feed holds as added, then signs of life', async () => {
    const response = await request('/changes/stream')
    expect(response.headers.get('Content-Type')).toBe('text/event-stream')
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(response.headers.get('Cache-Control')).toBe('no-cache')
    const { events } = await readUntil(response, (_, comments) => comments > 0)
    const { changes } = await walked('/changes')
    expect(events.map(({ event, id, data }) => ({ event, id, data: JSON.parse(data) }))).toEqual(
      changes.map((change) => ({ event: 'added', id: change.cursor, data: change })),
    )
  })

  it.each([
    ['since', '?since=test-1.9', {}],
    ['what an EventSource saw last', '?since=test-1.2', { 'Last-Event-ID': 'test-1.9' }],
  ])('goes on from %s', async (_, query, headers) => {
    const { events } = await readUntil(await request(`/changes/stream${query}`, { headers }), (_, quiet) => quiet > 0)
    expect(events.map(({ id }) => id)).toEqual(['test-1.10', 'test-1.11', 'test-1.12'])
  })

  it('says from where it goes on before anything happens', async () => {
    const { events, lastId } = await readUntil(await request('/changes/stream?since=now'), (_, quiet) => quiet > 0)
    expect(events).toEqual([])
    expect(lastId).toBe('test-1.12')
  })

  it('ends by itself', async () => {
    vi.useFakeTimers()
    const response = await request('/changes/stream?since=now')
    const text = response.text()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(await text).toMatch(/^retry: \d+\nid: test-1\.12\n\n(:\n\n)+$/)
  })

  it.each([
    ['?since=12', {}, 400, 'since'],
    ['?since=test-0.1', {}, 410, 'since'],
    ['', { 'Last-Event-ID': 'test-0.1' }, 410, 'Last-Event-ID'],
    ['?limit=3', {}, 400, 'limit'],
  ])('refuses %s %o', async (query, headers, status, parameter) => {
    expect(await problem(`/changes/stream${query}`, { headers })).toMatchObject({ status, parameter })
  })

  it('ends where the feed fails, and tells neither the client nor the log what of', async () => {
    const error = vi.spyOn(console, 'error').mockReturnValue()
    const feed = {
      epoch: async () => 'test-1',
      version: () => Promise.reject(new Error('secret')),
      events: { changesBefore: async () => [{ sequence: 9 }] },
    } as unknown as FeedStore
    const services = { feed, gazetteer: GAZETTEER, outline: OUTLINE, assets: ASSETS }
    const app = createApp({ ...services, readArticle: () => Promise.reject() })
    const response = await app.request(`${ORIGIN}/changes/stream?since=test-1.9`)
    expect(await response.text()).toBe('retry: 3000\nid: test-1.9\n\n')
    expect(error).toHaveBeenCalledOnce()
    const [line] = error.mock.calls[0] as [string]
    expect(line).not.toContain('secret')
    expect(JSON.parse(line)).toMatchObject({ what: 'failure', method: 'GET', route: '/changes/stream', error: 'Error' })
    error.mockRestore()
  })

  it('answers HEAD, and no other method', async () => {
    const head = await request('/changes/stream', { method: 'HEAD' })
    expect([head.status, head.headers.get('Content-Type')]).toEqual([200, 'text/event-stream'])
    expect((await request('/changes/stream', { method: 'POST' })).status).toBe(405)
  })
})
