// No answer says what only its asker said of the feed's address, and none is another's: what a cache on the way keeps is the feed's own.
import { describe, expect, it } from 'vitest'
import { routesWith } from '../../../src/api/routes.ts'
import { VIEWERS } from '../../../src/api/viewer.ts'
import { FEED } from '../../fixtures/feed.ts'
import { appOf, filled, REQUIRED } from '../client.ts'

const EVIL = 'evil.test'
const PUBLIC = 'https://feed.example.org/war'

/** Every path that can be read, and some that can't. */
const PATHS = [
  ...routesWith([]).flatMap(({ path, offered }) => {
    const needed = path in REQUIRED ? `${REQUIRED[path]}&` : ''
    return offered.map(({ name }) => `${filled(path)}?${needed}f=${name}`)
  }),
  ...VIEWERS.map(({ path }) => path),
  '/try',
  '/style.css',
  '/collections/events/items?limit=2&f=csv',
  '/api/try?path=/events.geojson&near=Mosul',
  '/nope',
  '/nope?f=html',
  '/events.geojson?nope=1',
]

/** What somebody may send so that another host, scheme or path is taken for the feed's. */
const CLAIMS: Record<string, string> = {
  Host: EVIL,
  'X-Forwarded-Host': EVIL,
  'X-Forwarded-Proto': 'gopher',
  'X-Forwarded-Port': '6161',
  'X-Forwarded-Prefix': `/${EVIL}`,
  'X-Forwarded-Server': EVIL,
  'X-Host': EVIL,
  'X-HTTP-Host-Override': EVIL,
  'X-Original-Host': EVIL,
  'X-Original-URL': `/${EVIL}`,
  'X-Rewrite-URL': `/${EVIL}`,
  'X-Forwarded-Path': `/${EVIL}`,
  Forwarded: `for=1.2.3.4;host=${EVIL};proto=gopher`,
  Origin: `https://${EVIL}`,
  Referer: `https://${EVIL}/`,
  Via: `1.1 ${EVIL}`,
  'X-Wap-Profile': `https://${EVIL}/`,
}

const app = appOf(FEED)

/** Status, headers and body, as one text. */
async function told(url: string, headers: Record<string, string> = {}, bindings: Partial<Env> = {}): Promise<string> {
  const response = await app.request(url, { headers }, bindings)
  const body = new TextDecoder('latin1').decode(await response.arrayBuffer())
  return `${response.status} ${[...response.headers].join('\n')}\n${body}`
}

describe.each(PATHS)('%s', (path) => {
  it('is the same whatever its asker says of the host', async () => {
    const plain = await told(`https://feed.test${path}`)
    expect(await told(`https://feed.test${path}`, CLAIMS)).toBe(plain)
    for (const [name, value] of Object.entries(CLAIMS)) {
      expect(await told(`https://feed.test${path}`, { [name]: value })).toBe(plain)
    }
  })

  it('is of the public address where that is set, whatever host was asked', async () => {
    const bindings = { PUBLIC_BASE_URL: PUBLIC }
    const plain = await told(`https://feed.test${path}`, {}, bindings)
    expect(await told(`https://${EVIL}${path}`, CLAIMS, bindings)).toBe(plain)
    expect(await told(`http://${EVIL}:6161${path}`, CLAIMS, bindings)).toBe(plain)
    expect(plain).not.toMatch(/evil\.test|feed\.test|gopher|6161/)
  })

  it('is of the host that was asked where it is not, and of no other', async () => {
    for (const round of [1, 2, 3]) {
      for (const [host, other] of [
        ['one.test', 'two.test'],
        ['two.test', 'one.test'],
      ]) {
        expect([round, await told(`https://${host}${path}`)]).not.toEqual([
          round,
          expect.stringContaining(other as string),
        ])
      }
    }
  })
})

describe('one address', () => {
  const request = (path: string, headers: Record<string, string> = {}) =>
    app.request(`https://feed.test${path}`, { headers })

  it('has one answer in a format, by whatever way it was chosen, and says that the way matters', async () => {
    const items = '/collections/events/items'
    for (const accept of [
      'text/html',
      'text/csv',
      'application/geo+json',
      '*/*',
      'text/html;q=0, text/csv',
      'x'.repeat(5000),
      'a/b,'.repeat(2000),
      ';;;,,,',
      'text/html\t;\tq=1',
    ]) {
      for (const _ of [1, 2, 3]) {
        const own = await request(`${items}?f=csv`, { Accept: accept })
        expect(own.headers.get('Content-Type')).toContain('text/csv')
        expect(own.headers.get('Vary')).toContain('Accept')
        const chosen = await request(items, { Accept: accept })
        expect(chosen.headers.get('Vary')).toContain('Accept')
        expect(chosen.status).toBe(200)
      }
    }
    expect((await request(items, { Accept: 'text/csv' })).headers.get('Content-Type')).toContain('text/csv')
    expect((await request(items)).headers.get('Content-Type')).toBe('application/geo+json')
  })

  it('has each parameter once: caches and the feed might read another of two', async () => {
    for (const query of [
      'country=Iraq&country=Syria',
      'f=csv&f=html',
      'limit=1&limit=2',
      'near=Mosul&within=1km&%6Eear=Raqqa',
      'f=csv&%66=html',
      'limit=1;limit=2',
      'country[]=Iraq',
      'utm_source=x',
      '__proto__=x',
    ]) {
      expect([query, (await request(`/collections/events/items?${query}`)).status]).toEqual([query, 400])
    }
  })

  it('in part is part of the very answer that was had, or all of it', async () => {
    const whole = await request('/events.csv')
    // Without its byte order mark, of three bytes.
    const [text, tag] = [await whole.text(), whole.headers.get('ETag') ?? '']
    const html = (await request('/collections/events/items?f=html')).headers.get('ETag') ?? ''
    for (const ifRange of [html, `W/${tag}`, '"x"', tag.slice(1, -1), '*', '', new Date().toUTCString()]) {
      const part = await request('/events.csv', { Range: 'bytes=0-9', 'If-Range': ifRange })
      expect([ifRange, part.status, await part.text()]).toEqual([ifRange, 200, text])
    }
    const part = await request('/events.csv', { Range: 'bytes=3-9', 'If-Range': tag })
    expect([part.status, part.headers.get('Vary'), await part.text()]).toEqual([206, 'Accept', text.slice(0, 7)])
    for (const range of [
      'bytes=0-0,1-1',
      'bytes=-',
      'bytes=a-b',
      'bytes=9-3',
      'lines=0-9',
      `bytes=${'9'.repeat(400)}-`,
      'bytes=0-1'.repeat(3000),
    ]) {
      expect([200, 416]).toContain((await request('/events.csv', { Range: range })).status)
    }
    expect(await (await request('/events.csv')).text()).toBe(text)
  })

  it('that is wrong is kept by no cache, and poisons no right one', async () => {
    for (const wrong of [
      '/events.geojson?nope=1',
      '/events.geojson?near=Atlantis',
      '/nope',
      '/collections/events/items?f=nope',
    ]) {
      const response = await request(wrong)
      expect([wrong, response.headers.get('Cache-Control')]).toEqual([wrong, 'no-store'])
    }
    for (const path of [
      '//evil.test/events.geojson',
      '/https://evil.test/',
      '/\\evil.test',
      '/events.geojson/.css',
      '/events.geojson/x.js',
      '/collections/events/items/nope.css',
      '/events.geojson%3Bx.css',
    ]) {
      const response = await request(path)
      expect([path, response.status]).toEqual([path, 404])
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      expect(response.headers.get('Location')).toBeNull()
    }
  })
})
