// What stands in the headers: caching, CORS, security, methods.
import { describe, expect, it, vi } from 'vitest'
import { createApp } from '../../src/api/app.ts'
import { routesWith } from '../../src/api/routes.ts'
import type { FeedStore } from '../../src/store/store.ts'
import { FEED } from '../fixtures/feed.ts'
import { ASSETS, GAZETTEER, OUTLINE } from '../fixtures/feed-gazetteer.ts'
import { appOf, filled, ORIGIN, problem, REQUIRED, request } from './client.ts'

/** A path of every route, and some queries. */
const PATHS = [
  ...routesWith([]).map(({ path }) => filled(path) + (path in REQUIRED ? `?${REQUIRED[path]}` : '')),
  '/?f=html',
  '/collections/events/items?f=csv',
  '/events.geojson?near=Mosul',
  '/style.css',
]
/** What is true of the moment only. */
const MOMENTARY = routesWith([]).flatMap(({ path, isOfTheMoment }) => (isOfTheMoment ? [path] : []))
const WRONG = ['/nope', '/events.geojson?foo=bar', '/collections/events/items/nope']

const etag = async (path: string, app = appOf(FEED), bindings: Partial<Env> = {}) =>
  (await app.request(ORIGIN + path, {}, bindings)).headers.get('ETag')

describe.each(PATHS)('%s', (path) => {
  it.skipIf(MOMENTARY.includes(path))('has a strong ETag, and answers 304 to who has it', async () => {
    const response = await request(path)
    const tag = response.headers.get('ETag') ?? ''
    expect(tag).toMatch(/^"[\w.-]+"$/)
    expect(response.headers.get('Cache-Control')).toMatch(/^public, max-age=\d+, stale-while-revalidate=\d+$/)
    for (const header of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await request(path, { headers: { 'If-None-Match': header } })
      expect(again.status).toBe(304)
      expect(await again.text()).toBe('')
      expect(again.headers.get('ETag')).toBe(tag)
    }
    expect((await request(path, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200)
  })

  it('answers HEAD with the headers of GET', async () => {
    const [get, head] = await Promise.all([request(path), request(path, { method: 'HEAD' })])
    const body = await get.arrayBuffer()
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
    expect([...head.headers]).toEqual([...get.headers])
    expect(head.headers.get('Content-Length')).toBe(String(body.byteLength))
  })

  it('can be read from every origin, and by no other method', async () => {
    const preflight = await request(path, {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://map.test',
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'if-none-match',
      },
    })
    expect(preflight.status).toBe(200)
    expect(preflight.headers.get('Access-Control-Allow-Methods')).toBe('GET,HEAD,OPTIONS')
    expect(preflight.headers.get('Access-Control-Allow-Headers')).toBe('if-none-match')
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const response = await request(path, { method })
      expect(response.status).toBe(405)
      expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS')
      expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    }
  })
})

describe.each([...PATHS, ...WRONG])('%s', (path) => {
  it('has CORS and security headers', async () => {
    const { headers } = await request(path)
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(headers.get('Access-Control-Expose-Headers')).toContain('ETag')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    expect(headers.get('Referrer-Policy')).toBe('no-referrer')
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
  })
})

describe('the ETag', () => {
  it('is another for another feed, deployment or format of an address, and the same for the same', async () => {
    const path = '/events.geojson?country=Iraq&near=Mosul'
    const own = await etag(path)
    expect(await etag('/events.geojson?near=Mosul&country=Iraq&f=json')).toBe(own)
    expect(await etag(path, appOf({ ...FEED, version: 'test-2' }))).not.toBe(own)
    expect(await etag(path, appOf(FEED), { VERSION: { id: 'b', tag: '', timestamp: '' } })).not.toBe(own)
    expect(await etag('/?f=html')).not.toBe(await etag('/?f=json'))
  })
})

describe('what is wrong', () => {
  it('is not cached', async () => {
    for (const path of WRONG) expect((await request(path)).headers.get('Cache-Control')).toBe('no-store')
  })

  it('is a problem document for a path that is none', async () => {
    for (const path of [
      '/nope',
      '/collections/nope',
      '/collections/nope/items',
      '/collections/',
      '/%00',
      '/%zz',
      `/${'a'.repeat(5000)}`,
    ]) {
      expect((await problem(path)).status).toBe(404)
    }
    expect((await problem('/nope', { method: 'POST' })).status).toBe(404)
  })

  it('is a problem document without particulars when the fault is ours', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const readArticle = () => Promise.reject(new Error('secret'))
    const feed = { version: () => Promise.reject(new Error('secret')) } as unknown as FeedStore
    const services = { feed, gazetteer: GAZETTEER, readArticle, outline: OUTLINE, assets: ASSETS }
    const response = await createApp(services).request(`${ORIGIN}/events.geojson`)
    expect(response.status).toBe(500)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(await response.text()).not.toMatch(/secret|\.ts|at /)
    expect(log).toHaveBeenCalledOnce()
    log.mockRestore()
  })
})
