// Corrections as HTTP: tokens, tags and preconditions, media types, OPTIONS; and many who write at once.
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp } from '../../src/api/app.ts'
import { loadFeed } from '../../src/store/d1-load.ts'
import { memoryFeed } from '../../src/store/feed.ts'
import { FEED } from '../fixtures/feed.ts'
import { ASSETS, GAZETTEER, OUTLINE, PLACES } from '../fixtures/feed-gazetteer.ts'
import { analystsApp, asked, corrected, ITEMS, opened, read, sent, store } from './desk.ts'
import { faultyDatabase } from './faulty-database.ts'

const MOSUL = `${ITEMS}/ev-mosul-1`
const PATCHED = { properties: { fatalities: 13 } }

beforeEach(() => opened())

const WRITES = [
  ['POST', ITEMS, { type: 'Feature' }],
  ['PUT', MOSUL, { type: 'Feature' }],
  ['PATCH', MOSUL, PATCHED],
  ['DELETE', MOSUL, undefined],
  ['POST', `${MOSUL}/restore`, undefined],
  ['DELETE', `${MOSUL}/corrections`, undefined],
] as const

describe.each(WRITES)('%s %s', (method, path, body) => {
  it('needs a token', async () => {
    for (const token of [undefined, 'Bearer', 'Bearer wrong-token-of-the-tests']) {
      const headers = {
        'Content-Type': 'application/geo+json',
        'If-Match': '*',
        ...(token && { Authorization: token }),
      }
      const init = { method, headers, ...(body && { body: JSON.stringify(body) }) }
      const response = await asked(`${path}?reason=why`, init)
      expect(response.status).toBe(401)
      expect(response.headers.get('WWW-Authenticate')).toContain('Bearer')
    }
    expect((await store.events.changes(0, 100)).length).toBe(FEED.events.length)
  })

  it('needs a reason, of at most 1000 characters', async () => {
    for (const reason of ['', '  ', 'x'.repeat(1001), 'a\0b']) {
      const response = await sent(method, path, { ifMatch: '*', reason, ...(body && { body }) })
      expect([response.status, await response.json()]).toMatchObject([400, { parameter: 'reason' }])
    }
    expect((await store.events.changes(0, 100)).length).toBe(FEED.events.length)
  })
})

describe.each(['PUT', 'PATCH', 'DELETE'])('%s without the right tag', (method) => {
  const body = async () =>
    method === 'DELETE' ? {} : { body: method === 'PUT' ? (await read('ev-mosul-1')).event : PATCHED }

  it('is refused: 428 without any, 412 with one of another state', async () => {
    const { etag } = await read('ev-mosul-1')
    expect((await sent(method, MOSUL, await body())).status).toBe(428)
    const { etag: other } = await read('ev-mosul-2')
    for (const ifMatch of ['"0"', other, '""', 'junk', etag.replaceAll('"', ''), `"x${etag.slice(1)}`]) {
      const response = await sent(method, MOSUL, { ...(await body()), ifMatch })
      expect(response.status, ifMatch).toBe(412)
    }
    await corrected('ev-mosul-1', { injured: 1 })
    expect((await sent(method, MOSUL, { ...(await body()), ifMatch: etag })).status).toBe(412)
  })

  it('is 404 where there is no such event, whatever the tag', async () => {
    for (const ifMatch of [undefined, '*', '"xyz"']) {
      const given = { ...(await body()), ...(ifMatch !== undefined && { ifMatch }) }
      expect((await sent(method, `${ITEMS}/ev-nope`, given)).status).toBe(404)
    }
    expect((await asked(`${ITEMS}/ev-nope`)).status).toBe(404)
  })
})

describe('the tag of an event', () => {
  it('changes when the event does, and only then', async () => {
    const before = await read('ev-mosul-1')
    const feed = (await asked('/events.geojson')).headers.get('ETag')
    const page = (await asked(`${MOSUL}?f=html`)).headers.get('ETag')
    await corrected('ev-raqqa', { fatalities: 3 })
    expect((await read('ev-mosul-1')).etag).toBe(before.etag)
    expect((await asked('/events.geojson')).headers.get('ETag')).not.toBe(feed)
    expect((await asked(`${MOSUL}?f=html`)).headers.get('ETag')).not.toBe(page)
    const after = await corrected('ev-mosul-1', { fatalities: 3 })
    expect((await read('ev-mosul-1')).etag).toBe(after)
    expect(after).not.toBe(before.etag)
  })

  it('is another once the feed is loaded anew', async () => {
    const { etag } = await read('ev-mosul-1')
    await loadFeed(env.TEST_DB, FEED)
    expect((await sent('PATCH', MOSUL, { body: PATCHED, ifMatch: etag })).status).toBe(412)
  })

  it.each(['geojson', 'csv', 'atom', 'html'])('is taken in If-Match as %s has it', async (format) => {
    const etag = (await asked(`${MOSUL}?f=${format}`)).headers.get('ETag') ?? ''
    expect((await sent('PATCH', MOSUL, { body: PATCHED, ifMatch: `"other", W/${etag}` })).status).toBe(204)
    expect((await sent('PATCH', MOSUL, { body: { properties: { injured: 1 } }, ifMatch: etag })).status).toBe(412)
  })

  it('of a time that is past is not taken', async () => {
    const { etag } = await read('ev-mosul-1', `&known_at=${new Date().toISOString()}`)
    expect((await sent('PATCH', MOSUL, { body: PATCHED, ifMatch: etag })).status).toBe(412)
  })

  it('answers 304, HEAD and ranges, again and again', async () => {
    for (let time = 0; time < 3; time++) {
      const { etag } = await read('ev-mosul-1')
      const not = await asked(`${MOSUL}?f=geojson`, { headers: { 'If-None-Match': etag } })
      expect(not.status).toBe(304)
      const head = await asked(`${MOSUL}?f=geojson`, { method: 'HEAD' })
      expect([head.status, head.headers.get('ETag')]).toEqual([200, etag])
      const part = await asked(`${MOSUL}?f=geojson`, { headers: { Range: 'bytes=0-9', 'If-Range': etag } })
      expect([part.status, await part.text()]).toEqual([206, '{"type":"F'])
    }
    const { etag } = await read('ev-mosul-1')
    await corrected('ev-mosul-1', { fatalities: 3 })
    const changed = await asked(`${MOSUL}?f=geojson`, { headers: { 'If-None-Match': etag } })
    expect(changed.status).toBe(200)
    expect(await changed.json()).toMatchObject({ properties: { fatalities: 3 } })
  })
})

describe('what is sent', () => {
  it('needs a media type, and one that is taken', async () => {
    const { event } = await read('ev-mosul-1')
    const types: [method: string, path: string, type: string, status: number][] = [
      ['PUT', MOSUL, '', 400],
      ['PATCH', MOSUL, '', 400],
      ['POST', ITEMS, '', 400],
      ['PUT', MOSUL, 'application/gml+xml', 415],
      ['PATCH', MOSUL, 'application/json', 415],
      ['POST', ITEMS, 'text/plain', 415],
      ['PUT', MOSUL, 'application/geo+json; charset=utf-8', 204],
      ['PUT', MOSUL, 'Application/JSON', 204],
    ]
    for (const [method, path, type, status] of types) {
      const response = await sent(method, path, { body: new Blob([JSON.stringify(event)]), ifMatch: '*', type })
      expect(response.status, `${method} ${type}`).toBe(status)
    }
  })

  it('is JSON in UTF-8, no longer than a megabyte, with positions in CRS 84', async () => {
    expect((await sent('PATCH', MOSUL, { body: '{', ifMatch: '*' })).status).toBe(400)
    const long = `{"properties": {"notes": "${'x'.repeat(1_000_000)}"}}`
    expect((await sent('PATCH', MOSUL, { body: long, ifMatch: '*' })).status).toBe(413)
    for (const [crs, status] of [
      ['<http://www.opengis.net/def/crs/EPSG/0/32637>', 400],
      ['<http://www.opengis.net/def/crs/OGC/1.3/CRS84>', 204],
    ] as const) {
      const response = await sent('PATCH', MOSUL, { body: PATCHED, ifMatch: '*', headers: { 'Content-Crs': crs } })
      expect(response.status).toBe(status)
    }
  })
})

describe('what can be done', () => {
  it('is said by OPTIONS', async () => {
    const items = await asked(ITEMS, { method: 'OPTIONS' })
    expect(items.status).toBe(200)
    expect(items.headers.get('Allow')).toBe('GET, HEAD, OPTIONS, POST')
    expect(items.headers.get('Accept-Post')).toBe('application/geo+json, application/json')
    const item = await asked(MOSUL, { method: 'OPTIONS' })
    expect(item.status).toBe(200)
    expect(item.headers.get('Allow')).toBe('GET, HEAD, OPTIONS, PUT, PATCH, DELETE')
    expect(item.headers.get('Accept-Patch')).toBe('application/merge-patch+json')
    const places = await asked('/collections/places/items/mosul', { method: 'OPTIONS' })
    expect(places.headers.get('Allow')).toBe('GET, HEAD, OPTIONS')
    expect((await asked('/collections/places/items/mosul', { method: 'DELETE' })).status).toBe(405)
  })

  it('is HEAD wherever it is GET', async () => {
    const corrections = await asked(`${MOSUL}/corrections`, { method: 'OPTIONS' })
    expect(corrections.headers.get('Allow')).toBe('GET, HEAD, OPTIONS, DELETE')
    const restore = await asked(`${MOSUL}/restore`, { method: 'OPTIONS' })
    expect(restore.headers.get('Allow')).toBe('OPTIONS, POST')
  })

  it('is declared where it can be done, and nowhere else', async () => {
    const declared = async (response: Response) =>
      ((await response.json()) as { conformsTo: string[] }).conformsTo.filter((name) =>
        /features-4|common-5/.test(name),
      )
    expect(await declared(await asked('/conformance'))).toEqual([
      ...['create-replace-delete', 'update', 'optimistic-locking-etags', 'features'].map(
        (name) => `http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/${name}`,
      ),
      ...['create-replace-delete', 'update', 'optimistic-locking-etags'].map(
        (name) => `http://www.opengis.net/spec/ogcapi-common-5/1.0/conf/${name}`,
      ),
    ])
    const bundled = createApp({
      feed: memoryFeed(FEED, PLACES),
      gazetteer: GAZETTEER,
      outline: OUTLINE,
      assets: ASSETS,
      readArticle: () => Promise.reject(),
    })
    expect(await declared(await bundled.request('https://feed.test/conformance'))).toEqual([])
    expect((await bundled.request(`https://feed.test${MOSUL}`, { method: 'PUT' })).status).toBe(405)
  })

  it('is documented, with its media types and If-Match', async () => {
    const { paths } = (await (await asked('/api')).json()) as {
      paths: Record<
        string,
        Record<string, { parameters: object[]; requestBody?: { content: object }; security: object[] }>
      >
    }
    const patch = paths['/collections/events/items/{id}']?.patch
    expect(patch?.parameters).toMatchObject([
      { name: 'id' },
      { name: 'reason', required: true },
      { name: 'If-Match', in: 'header' },
    ])
    expect(Object.keys(patch?.requestBody?.content ?? {})).toEqual(['application/merge-patch+json'])
    expect(patch?.security).toEqual([{ token: [] }])
    expect((await asked('/api?f=html')).status).toBe(200)
  })

  it('leaves out of the schema what the feed says', async () => {
    const { properties } = (await (await asked('/collections/events/schema')).json()) as {
      properties: Record<string, { readOnly?: boolean }>
    }
    const readOnly = Object.entries(properties).flatMap(([name, one]) => (one.readOnly ? [name] : []))
    expect(readOnly).toEqual(['event_id', 'source', 'source_count', 'first_reported', 'updated_at'])
  })
})

describe('many at once', () => {
  it('who have seen the same: one writes, the others are told', async () => {
    const { etag } = await read('ev-mosul-1')
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        sent('PATCH', MOSUL, { body: { properties: { fatalities: 100 + i } }, ifMatch: etag, reason: `${i}` }),
      ),
    )
    const winners = answers.filter(({ status }) => status === 204)
    expect(winners).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(19)
    const { event, etag: now } = await read('ev-mosul-1')
    expect(now).toBe(winners[0]?.headers.get('ETag'))
    const [newest, ...before] = await store.events.revisions('ev-mosul-1')
    expect(before).toHaveLength(1)
    expect(event.properties.fatalities).toBe(100 + Number(newest?.reason))
  })

  it('who take whatever stands: each writes, and nothing is lost', async () => {
    const members = ['injured', 'confidence', 'uncertainty_km', 'admin1', 'country', 'notes'] as const
    const values = [4, 0.5, 7, 'Anbar', 'Syria', 'A note.']
    const answers = await Promise.all(
      members.map((name, i) => sent('PATCH', MOSUL, { body: { properties: { [name]: values[i] } }, ifMatch: '*' })),
    )
    expect(answers.map(({ status }) => status)).toEqual(members.map(() => 204))
    const { event } = await read('ev-mosul-1')
    expect(members.map((name) => event.properties[name])).toEqual(values)
    expect(await store.events.revisions('ev-mosul-1')).toHaveLength(7)
  })

  it('of different events of one article: none is in another’s way', async () => {
    const ids = FEED.events.map(({ id }) => id)
    const answers = await Promise.all(
      ids.map((id, i) => sent('PATCH', `${ITEMS}/${id}`, { body: { properties: { injured: i } }, ifMatch: '*' })),
    )
    expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 204))
    for (const [i, id] of ids.entries()) expect((await read(id)).event.properties.injured).toBe(i)
    const numbers = (await store.events.changes(0, 100)).map(({ sequence }) => sequence)
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  })
})

describe('a change that is written', () => {
  it('is told of as such, though its tag cannot be had', async () => {
    const errors = vi.spyOn(console, 'error').mockReturnValue()
    const { event: like } = await read('ev-mosul-1')
    let calls = 0
    /** Adds an event; the database fails at that call. */
    const add = async (failing: number | null) => {
      calls = 0
      const database = faultyDatabase(env.TEST_DB, (call) => {
        calls = call
        return call === failing ? 'before' : null
      })
      const { event_id, source, source_count, first_reported, updated_at, ...properties } = like.properties
      const body = { type: 'Feature', geometry: like.geometry, properties }
      return sent('POST', ITEMS, { body, app: analystsApp(database) })
    }
    expect((await add(null)).status).toBe(201)
    const response = await add(calls)
    expect([response.status, response.headers.get('ETag')]).toEqual([201, null])
    expect((await asked(new URL(response.headers.get('Location') ?? '').pathname)).status).toBe(200)
    expect(await store.events.changes(0, 100)).toHaveLength(FEED.events.length + 2)
    expect(errors).toHaveBeenCalledOnce()
    errors.mockRestore()
  })
})
