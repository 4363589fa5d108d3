// Each address: what it serves, with valid GeoJSON and links that lead somewhere.
import geojsonValidation from 'geojson-validation'
import { describe, expect, it } from 'vitest'
import type { Link } from '../../src/api/links.ts'
import { eventFaults } from '../../src/core/validate.ts'
import { FEED } from '../fixtures/feed.ts'
import { PLACES } from '../fixtures/feed-gazetteer.ts'
import { appOf, collection, filled, ids, ORIGIN, problem, request } from './client.ts'

const json = async (path: string) => (await request(path)).json()

/** Every link of a document, wherever it stands. */
function linksIn(value: unknown): Link[] {
  if (typeof value !== 'object' || value === null) return []
  return 'href' in value ? [value as Link] : Object.values(value).flatMap(linksIn)
}

describe('links', () => {
  it('lead to what their type says, from the landing page on, each with f', async () => {
    const seen = new Map<string, string>()
    const queue = [`${ORIGIN}/`]
    for (let href = queue.pop(); href !== undefined; href = queue.pop()) {
      const response = await request(href.replace(ORIGIN, ''))
      expect(response.status, href).toBe(200)
      const type = response.headers.get('Content-Type') ?? ''
      if (seen.has(href)) expect(type.replace('; charset=utf-8', ''), href).toBe(seen.get(href))
      if (!/^application\/(geo\+|schema\+)?json$/.test(type)) continue
      for (const { href, type: told, templated } of linksIn(await response.json())) {
        const to = templated ? filled(href) : href
        expect(to).toMatch(/^https:\/\/feed\.test\/.*[?&]f=\w+$/)
        if (!seen.has(to)) queue.push(to)
        seen.set(to, told)
      }
    }
    expect([...seen.keys()].some((href) => href.includes('/schema'))).toBe(true)
  })

  it('begin with PUBLIC_BASE_URL where it is set, and never with what a header says', async () => {
    const headers = { Host: 'evil.test', 'X-Forwarded-Host': 'evil.test', Forwarded: 'host=evil.test' }
    const own = await (await request('/collections/events/items?limit=1', { headers })).text()
    expect(own).not.toContain('evil')
    const bindings = { PUBLIC_BASE_URL: 'https://example.org/feed/' }
    const set = await (await request('/collections/events/items?limit=1', {}, bindings)).text()
    expect(set).toContain('"https://example.org/feed/collections/events/items?limit=1&offset=1&cursor=')
    expect(set).not.toContain(ORIGIN)
  })
})

describe('events', () => {
  it.each([
    '/events.geojson',
    '/collections/events/items',
    '/events.geojson?near=Mosul',
    '/collections/events/items?near=0,90',
  ])('%s is valid GeoJSON whose features keep to the schema', async (path) => {
    const answer = await collection(path)
    expect(geojsonValidation.valid(answer, true)).toEqual([])
    expect(answer.features.flatMap(eventFaults)).toEqual([])
  })

  it('are served one by one, as in the feed', async () => {
    for (const event of FEED.events) {
      expect(await json(`/collections/events/items/${event.id}`)).toMatchObject(
        event as unknown as Record<string, unknown>,
      )
    }
    expect(await problem('/collections/events/items/ev-nope')).toMatchObject({
      status: 404,
      parameter: 'id',
      value: 'ev-nope',
    })
    expect((await problem('/collections/events/items/%00')).status).toBe(404)
    expect((await problem('/collections/events/items/%ff')).status).toBe(404)
  })

  it('that are none are an empty collection', async () => {
    const app = appOf({ version: 'empty', events: [], articles: [] })
    const file = await app.request(`${ORIGIN}/events.geojson?near=Mosul&within=60km`)
    expect(await file.json()).toMatchObject({ numberMatched: 0, features: [] })
    const info = (await (await app.request(`${ORIGIN}/collections/events`)).json()) as Record<string, unknown>
    expect(info).not.toHaveProperty('extent')
  })

  it('have a schema and an extent', async () => {
    const schema = (await json('/collections/events/schema')) as { $id: string; $schema: string }
    expect(schema).toMatchObject({
      $id: `${ORIGIN}/collections/events/schema`,
      $schema: expect.stringContaining('2020-12'),
    })
    expect(await json('/collections/events')).toMatchObject({
      id: 'events',
      extent: {
        spatial: { bbox: [[38.27, 33.34, 44.4, 36.35]] },
        temporal: { interval: [['2014-01-01T00:00:00Z', '2016-11-04T23:59:59Z']] },
      },
    })
  })
})

describe('places', () => {
  it('are features with their names', async () => {
    const answer = await collection('/collections/places/items')
    expect(geojsonValidation.valid(answer, true)).toEqual([])
    expect(ids(answer)).toEqual(PLACES.map((place) => place.id).toSorted())
    expect(await json('/collections/places/items/mosul')).toMatchObject({
      id: 'mosul',
      geometry: { coordinates: [43.13, 36.34] },
      properties: { name_en: 'Mosul', name_fr: 'Mossoul', name_ar: 'الموصل', aliases: ['Moussoul'] },
    })
    expect(ids(await collection('/collections/places/items?bbox=43,36,44,37'))).toEqual(['mosul'])
    expect(await problem('/collections/places/items/atlantis')).toMatchObject({ status: 404, value: 'atlantis' })
  })

  it('come in pages', async () => {
    const first = await collection('/collections/places/items?limit=3')
    expect(first).toMatchObject({ numberMatched: PLACES.length, numberReturned: 3 })
    const link = first.links.find(({ rel }) => rel === 'next')
    const second = await collection((link?.href ?? '').replace(ORIGIN, ''))
    expect([...ids(first), ...ids(second)]).toEqual(PLACES.map((place) => place.id).toSorted())
    expect(second.links.some(({ rel }) => rel === 'next')).toBe(false)
  })

  it.each([
    ['mos', 'mosul'],
    ['MOSSO', 'mosul'],
    ['الموص', 'mosul'],
    ['fall', 'fallujah'],
  ])('are found as one types %s', async (q, id) => {
    expect(ids(await collection(`/places?q=${encodeURIComponent(q)}`))[0]).toBe(id)
  })

  it.each(['/places', '/places?q=', `/places?q=${'a'.repeat(101)}`])('%s is refused', async (path) => {
    expect(await problem(path)).toMatchObject({ status: 400, parameter: 'q' })
  })
})

describe('articles', () => {
  it('lie where their events do, and can be asked for by day', async () => {
    const answer = await collection('/collections/articles/items?datetime=2016-11-01/..')
    expect(geojsonValidation.valid(answer, true)).toEqual([])
    expect(ids(answer)).toEqual(['wire-2016-11-08'])
    expect(answer.features[0]).toMatchObject({
      geometry: {
        type: 'MultiPoint',
        coordinates: [
          [43.13, 36.34],
          [43.38, 36.35],
        ],
      },
      properties: { publisher: 'The Wire', event_count: 3 },
    })
    const silent = appOf({ ...FEED, events: [] })
    const alone = await silent.request(`${ORIGIN}/collections/articles/items/wire-2016-11-08`)
    expect(await alone.json()).toMatchObject({ geometry: null, properties: { event_count: 0 } })
  })
})

describe('the landing page', () => {
  it.each([
    [undefined, 'application/json'],
    ['*/*', 'application/json'],
    ['text/plain, application/json', 'application/json'],
    ['application/json, text/html;q=0.5', 'application/json'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html; charset=utf-8'],
  ])('for Accept: %s is %s', async (accept, type) => {
    const response = await request('/', accept === undefined ? {} : { headers: { Accept: accept } })
    expect(response.headers.get('Content-Type')).toBe(type)
    expect(response.headers.get('Vary')).toContain('Accept')
  })

  it('goes by f before Accept', async () => {
    const response = await request('/?f=json', { headers: { Accept: 'text/html' } })
    expect(response.headers.get('Content-Type')).toBe('application/json')
    expect(await (await request('/?f=html')).text()).toContain('<h1>Frontline Feed</h1>')
    expect(await problem('/?f=xml')).toMatchObject({ parameter: 'f', allowed: ['json', 'html'] })
  })
})

it('GeoJSON is served whatever data the client says it accepts', async () => {
  for (const Accept of [
    '*/*',
    'text/plain, application/json',
    'application/geo+json',
    'text/html;q=0',
    'image/png',
    '',
  ]) {
    const response = await request('/collections/events/items', { headers: { Accept } })
    expect(response.headers.get('Content-Type')).toBe('application/geo+json')
  }
})
