/** How browsers, GDAL, QGIS, ArcGIS and people with bad intentions ask, and what they get: an answer or a problem, never a 5xx. */
import { describe, expect, it } from 'vitest'
import { collectionIds, wholeCollection } from './features.ts'
import { BASE, document, get, mediaType, problem, query } from './service.ts'

const EVENTS = '/collections/events/items'
const [EVENT] = await wholeCollection('events')

const RESOURCES = [
  '/',
  '/conformance',
  '/api',
  '/collections',
  '/functions',
  ...collectionIds.flatMap((id) =>
    ['', '/items', '/items?limit=2', '/schema', '/queryables', '/sortables'].map((rest) => `/collections/${id}${rest}`),
  ),
  `${EVENTS}/${EVENT?.id}`,
]

describe.each(RESOURCES)('%s', (path) => {
  it('HEAD has the headers of GET, and no body', async () => {
    const [head, whole] = [await get(path, { method: 'HEAD' }), await get(path)]
    expect(head.status).toBe(whole.status)
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
    for (const name of ['Content-Type', 'ETag', 'Link', 'Vary', 'Cache-Control', 'Access-Control-Allow-Origin']) {
      expect(head.headers.get(name), name).toBe(whole.headers.get(name))
    }
  })

  it('what a client has is not sent again, and what it has not is', async () => {
    const first = await get(path)
    const etag = first.headers.get('ETag') ?? ''
    expect(etag).toMatch(/^(W\/)?".+"$/)
    for (const known of [etag, `"other", ${etag}`, '*']) {
      const again = await get(path, { headers: { 'If-None-Match': known } })
      expect([again.status, await again.text()], known).toEqual([304, ''])
      expect(again.headers.get('ETag')).toBe(etag)
    }
    expect((await get(path, { headers: { 'If-None-Match': '"another"' } })).status).toBe(200)
  })

  it('pages of other origins may read it, and ask first', async () => {
    const headers = { Origin: 'https://example.org', 'Access-Control-Request-Method': 'GET' }
    const preflight = await get(path, { method: 'OPTIONS', headers })
    expect(preflight.status).toBeLessThan(300)
    expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(preflight.headers.get('Access-Control-Allow-Methods')).toContain('GET')
    expect(
      (await get(path, { headers: { Origin: 'https://example.org' } })).headers.get('Access-Control-Allow-Origin'),
    ).toBe('*')
  })

  it('an answer that depends on Accept says so to caches', async () => {
    const [page, data] = [await get(path, { headers: { Accept: 'text/html' } }), await get(path)]
    if (mediaType(page) === mediaType(data)) return
    for (const { headers } of [page, data]) expect(headers.get('Vary') ?? '').toMatch(/\bAccept\b/i)
  })

  it('what is read only refuses to be written: 405, with what is allowed', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const response = await get(path, { method, ...(method === 'DELETE' ? {} : { body: '{}' }) })
      expect([method, response.status]).toEqual([method, 405])
      expect(response.headers.get('Allow')).toContain('GET')
    }
  })
})

/** Headers as these clients were seen to send them, and the type that each can read. */
const CLIENTS: [client: string, accept: string | undefined, items: string, others: string][] = [
  ['curl', '*/*', 'application/geo+json', 'application/json'],
  ['a script', undefined, 'application/geo+json', 'application/json'],
  ['GDAL 3.6', 'text/plain, application/json', 'application/geo+json|application/json', 'application/json'],
  ['GDAL 3.8', 'application/geo+json, application/json', 'application/geo+json', 'application/json'],
  ['QGIS', 'application/geo+json, application/json;q=0.9, */*;q=0.1', 'application/geo+json', 'application/json'],
  [
    'ArcGIS',
    'application/json, text/javascript, */*; q=0.01',
    'application/geo+json|application/json',
    'application/json',
  ],
  ['Firefox', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html', 'text/html'],
  ['a list with nothing known', 'application/x-unknown, */*;q=0.1', 'application/geo+json', 'application/json'],
]

describe.each(CLIENTS)('%s', (_, accept, items, others) => {
  it('gets what it can read', async () => {
    const headers: Record<string, string> = accept === undefined ? {} : { Accept: accept }
    for (const [path, types] of [
      [EVENTS, items],
      [`${EVENTS}/${EVENT?.id}`, items],
      ['/', others],
      ['/collections', others],
      ['/conformance', others],
      ['/collections/events', others],
    ] as const) {
      const response = await get(path, { headers })
      expect(response.status, path).toBe(200)
      expect(types.split('|'), path).toContain(mediaType(response))
    }
  })
})

it('f says more than Accept does, and a type that is not offered is a 406 or what there is', async () => {
  const response = await get(`${EVENTS}?f=json`, { headers: { Accept: 'text/html' } })
  expect(mediaType(response)).toMatch(/json$/)
  expect([200, 406]).toContain((await get(EVENTS, { headers: { Accept: 'application/x-unknown' } })).status)
})

describe('a parameter given twice is refused, and so is one that is no UTF-8', () => {
  it.each([
    'limit=1&limit=2',
    'bbox=0,0,1,1&bbox=2,2,3,3',
    'f=json&f=geojson',
    'filter=true&filter=false',
    'country=Iraq&country=Syria',
    'location=%FF',
    'filter=%C3%28',
    'location=%00',
  ])('%s', async (parameters) => {
    await problem(`${EVENTS}?${parameters}`)
  })
})

it('percent-encoding is undone once: letters, spaces as + and %20, commas as %2C', async () => {
  const total = async (parameters: string) =>
    (await document(`${EVENTS}?limit=1&${parameters}`, 'application/geo+json')).numberMatched
  const box = await total('bbox=41,34,43,36')
  expect(await total('bbox=41%2C34%2C43%2C36')).toBe(box)
  expect(await total('b%62ox=41,34,43,36')).toBe(box)
  const filter = await total(`filter=${encodeURIComponent("location = 'Mosul'")}`)
  expect(await total("filter=location+%3D+'Mosul'")).toBe(filter)
  expect(await total('filter=location%20=%20%27Mosul%27')).toBe(filter)
  await problem(`${EVENTS}?filter=location%2520%253D%25201`)
})

it('a collection or feature named in odd letters is a 404', async () => {
  for (const name of ['%2e%2e', 'EVENTS', 'events%00', '%F0%9F%92%A5', 'events%2Fitems', "'; --", '<script>']) {
    const response = await get(`/collections/${name.replaceAll(' ', '%20')}/items/x`)
    expect([404, 400], name).toContain(response.status)
    expect(mediaType(response)).toBe('application/problem+json')
  }
})

/** Each is to be answered, or refused as the caller's fault. */
const HOSTILE: Record<string, string> = {
  'an address of 16 KB': `${EVENTS}?location=${'x'.repeat(16_384)}`,
  'a list of 2000 terms': `${EVENTS}?filter=${encodeURIComponent(`fatalities IN (${Array.from({ length: 2000 }, (_, i) => i).join(',')})`)}`,
  'brackets 500 deep': `${EVENTS}?filter=${'('.repeat(500)}true${')'.repeat(500)}`,
  'NOT 500 deep': `${EVENTS}?filter=${'NOT%20'.repeat(500)}true`,
  'brackets that never close': `${EVENTS}?filter=${'('.repeat(5000)}`,
  'OR of 300': `${EVENTS}?filter=${encodeURIComponent(Array.from({ length: 300 }, (_, i) => `fatalities=${i}`).join(' OR '))}`,
  'JSON 150 deep': `${EVENTS}?filter-lang=cql2-json&filter=${encodeURIComponent(`${'{"op":"not","args":['.repeat(150)}true${']}'.repeat(150)}`)}`,
  'a list of lists': `${EVENTS}?filter-lang=cql2-json&filter=${'['.repeat(3000)}${']'.repeat(3000)}`,
  'a pattern that backtracks': `${EVENTS}?${query({ filter: `location LIKE '${'%a'.repeat(60)}'` })}`,
  'a date far away': `${EVENTS}?datetime=9999-12-31T23:59:60Z`,
  'numbers without end': `${EVENTS}?bbox=1e999,0,1,1`,
  'division by nothing': `${EVENTS}?${query({ filter: 'fatalities / 0 > 1 OR fatalities % 0 = 1 OR fatalities div 0 = 1' })}`,
  'a power too large': `${EVENTS}?${query({ filter: 'fatalities ^ 9999 > 10 ^ 999' })}`,
  'the names of objects': `${EVENTS}?${query({ filter: '__proto__ = 1' })}`,
  'functions of objects': `${EVENTS}?${query({ filter: 'constructor(1) = 1' })}`,
  'constructor as a parameter': `${EVENTS}?constructor=1&__proto__=2`,
  'a sort of everything': `${EVENTS}?sortby=${'event_date,'.repeat(200)}event_id`,
  'an offset too large': `${EVENTS}?offset=99999999999999999999`,
  'an offset below nothing': `${EVENTS}?offset=-1`,
  'a cursor of nothing': `${EVENTS}?cursor=%7B%7D`,
  'a limit too large': `${EVENTS}?limit=99999999999999999999`,
  'a path of 8 KB': `/${'x/'.repeat(4096)}`,
  'a path that climbs': '/collections/../../etc/passwd',
}

describe('never a 5xx', () => {
  it.each(Object.entries(HOSTILE))('%s', async (_, path) => {
    const response = await get(path)
    const text = await response.text()
    expect(response.status, text.slice(0, 300)).toBeLessThan(500)
    if (response.status < 400) return
    expect(mediaType(response)).toBe('application/problem+json')
    expect(JSON.parse(text)).toMatchObject({
      title: expect.any(String),
      status: response.status,
      detail: expect.any(String),
    })
    expect(text.length, 'a problem does not repeat all of what it refuses').toBeLessThan(4096)
    expect(text).not.toMatch(/\bat .+:\d+:\d+|node_modules|\.ts\b/)
  })
})

it('what is nested within reason is answered: 30 brackets, 30 NOTs', async () => {
  const total = async (filter: string) =>
    (await document(`${EVENTS}?${query({ filter, limit: 1 })}`, 'application/geo+json')).numberMatched
  const all = await total('true')
  expect(await total(`${'('.repeat(30)}true${')'.repeat(30)}`)).toBe(all)
  expect(await total(`${'NOT '.repeat(30)}true`)).toBe(all)
})

it('links carry the address that was asked for, whatever headers claim another', async () => {
  const response = await get('/', { headers: { 'X-Forwarded-Host': 'evil.example', Accept: 'application/json' } })
  for (const { href } of ((await response.json()) as { links: { href: string }[] }).links)
    expect(href.startsWith(BASE) || !href.includes('evil')).toBe(true)
})
