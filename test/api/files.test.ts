// The same query in each format: as a file, as a page of items, in parts, and by what the client accepts.
import { describe, expect, it } from 'vitest'
import { FORMATS } from '../../src/formats/formats.ts'
import { FEED } from '../fixtures/feed.ts'
import { appOf, collection, IDS, ids, ORIGIN, problem, request } from './client.ts'

const text = async (path: string) => (await request(path)).text()

describe.each(FORMATS)('$name', ({ name, extension, mediaType, inline }) => {
  it('is what its extension, f and Accept ask for, with the query of any other', async () => {
    const query = 'near=Mosul&within=60km&event_type=Battles'
    const file = await request(`/events.${extension}?${query}`)
    expect(file.headers.get('Content-Type')?.replace('; charset=utf-8', '')).toBe(mediaType)
    const disposition = `${inline ? 'inline' : 'attachment'}; filename="events.${extension}"`
    expect(file.headers.get('Content-Disposition')).toBe(disposition)
    const accepted = await request(`/collections/events/items?${query}`, { headers: { Accept: mediaType } })
    expect(accepted.headers.get('Content-Type')).toBe(file.headers.get('Content-Type'))
    const matched = (await collection(`/events.geojson?${query}`)).numberMatched
    expect(file.headers.get('OGC-NumberMatched')).toBe(String(matched))
    expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(0)
  })

  it('tells in headers what it has no room for', async () => {
    const { headers } = await request(`/collections/events/items?limit=3&f=${name}`)
    expect(headers.get('OGC-NumberReturned')).toBe('3')
    expect(headers.get('Link')).toMatch(
      new RegExp(`<${ORIGIN}/collections/events/items\\?limit=3&offset=3&cursor=[\\w-]+&f=${name}>; rel="next"`),
    )
  })

  it.each(Object.keys(IDS))('holds all %s', async (id) => {
    const response = await request(`/${id}.${extension}`)
    expect(response.status).toBe(200)
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0)
  })

  it('is a file of nothing where nothing matches', async () => {
    const response = await request(`/events.${extension}?country=Atlantis`)
    expect(response.status).toBe(200)
    expect(response.headers.get('OGC-NumberMatched')).toBe('0')
    await response.arrayBuffer()
  })
})

describe('a file', () => {
  it('says in its name what it is, and refuses to be another', async () => {
    expect(await problem('/events.csv?f=kml')).toMatchObject({ status: 400, parameter: 'f', allowed: ['csv'] })
  })

  it('has the selected columns, and the distance in a radius query', async () => {
    const [header, first] = (await text('/events.csv?near=Mosul&properties=location,event_id')).split('\r\n')
    expect(header?.replace('\ufeff', '')).toBe('event_id,lon,lat,location,distance_km,bearing_deg')
    expect(first).toMatch(/^ev-mosul-2,43\.13,36\.34,Mosul,0(\.0+)?,/)
  })

  it('of many features is sent as it is made', async () => {
    const events = Array.from({ length: 20_000 }, (_, i) => ({
      ...(FEED.events[0] as (typeof FEED.events)[0]),
      id: `ev-${i}`,
    }))
    const app = appOf({ ...FEED, events })
    const response = await app.request(`${ORIGIN}/events.geojson`)
    expect(response.headers.get('Content-Length')).toBeNull()
    expect(((await response.json()) as { features: unknown[] }).features).toHaveLength(20_000)
    const lines = await (await app.request(`${ORIGIN}/events.geojsonl`)).text()
    expect(lines.split('\n')).toHaveLength(20_001)
  })
})

describe('a file of more features than its format can be made of', () => {
  const events = Array.from({ length: 50_001 }, (_, i) => ({
    ...(FEED.events[0] as (typeof FEED.events)[0]),
    id: `ev-${i}`,
  }))
  const app = appOf({ ...FEED, events })

  it.each(['fgb', 'parquet', 'xlsx'])('is refused with what would be right: %s', async (extension) => {
    const response = await app.request(`${ORIGIN}/events.${extension}`)
    expect(response.status).toBe(400)
    const { parameter, detail } = (await response.json()) as { parameter: string; detail: string }
    expect(parameter).toBe('limit')
    expect(detail).toMatch(/50001 features match.*limit=50000.*\.geojson, .*\.csv/)
  })

  it('is made of as many as are asked for', async () => {
    const response = await app.request(`${ORIGIN}/events.parquet?limit=20`)
    expect(response.status).toBe(200)
    expect(response.headers.get('OGC-NumberReturned')).toBe('20')
    await response.arrayBuffer()
  })
})

describe('a range of bytes', () => {
  const path = '/events.fgb'
  const part = async (range: string, more: Record<string, string> = {}) => {
    const response = await request(path, { headers: { Range: range, ...more } })
    return { response, bytes: new Uint8Array(await response.arrayBuffer()) }
  }

  it.each([
    ['bytes=0-7', 0, 8],
    ['bytes=8-', 8, undefined],
    ['bytes=-16', -16, undefined],
    ['bytes=10-99999999', 10, undefined],
  ])('%s is that part', async (range, from, to) => {
    const whole = new Uint8Array(await (await request(path)).arrayBuffer())
    const { response, bytes } = await part(range)
    expect(response.status).toBe(206)
    expect(bytes).toEqual(whole.slice(from, to))
    const first = from < 0 ? whole.length + from : from
    expect(response.headers.get('Content-Range')).toBe(`bytes ${first}-${first + bytes.length - 1}/${whole.length}`)
  })

  it.each(['bytes=7-3', 'bytes=-', 'bytes=0-1,4-5', 'lines=1-2'])('%s, which is none, is the whole', async (range) => {
    expect((await part(range)).response.status).toBe(200)
  })

  it('beyond the end is refused with the length', async () => {
    const { response } = await part('bytes=99999999-')
    expect(response.status).toBe(416)
    expect(response.headers.get('Content-Range')).toMatch(/^bytes \*\/\d+$/)
  })

  it('of an answer that has changed is the whole', async () => {
    const tag = (await request(path)).headers.get('ETag') ?? ''
    expect((await part('bytes=0-7', { 'If-Range': tag })).response.status).toBe(206)
    expect((await part('bytes=0-7', { 'If-Range': '"other"' })).response.status).toBe(200)
  })
})

describe('what is selected', () => {
  it('is the properties that are named, and the geometry unless it is skipped', async () => {
    const { features } = await collection('/collections/events/items?properties=country,event_date&skipGeometry=true')
    for (const feature of features) {
      expect(feature.geometry).toBeNull()
      expect(Object.keys(feature.properties)).toEqual(['event_date', 'country'])
    }
    expect(await problem('/events.geojson?properties=countri')).toMatchObject({
      parameter: 'properties',
      suggestions: ['country'],
    })
    expect(await problem('/events.geojson?skipGeometry=maybe')).toMatchObject({ parameter: 'skipGeometry' })
  })

  it('still tells the distance', async () => {
    const { features } = await collection('/events.geojson?near=Mosul&properties=event_id')
    expect(Object.keys(features[0]?.properties ?? {})).toEqual(['event_id', 'distance_km', 'bearing_deg'])
  })
})

describe('forms', () => {
  const led = async (query: string) => (await request(`/api/try?${query}`)).headers.get('Location')

  it('lead to the address that they ask for, without what is empty', async () => {
    const query = 'path=/collections/events/items&near=Mosul&within=&datetime-from=2016-05-01&datetime-to=&f=html'
    expect((await request(`/api/try?${query}`)).status).toBe(303)
    expect(await led(query)).toBe(`${ORIGIN}/collections/events/items?near=Mosul&f=html&datetime=2016-05-01/..`)
    expect(await led('path=/collections/events/items/{id}&id=ev-raqqa')).toBe(
      `${ORIGIN}/collections/events/items/ev-raqqa`,
    )
  })

  it('lead nowhere else', async () => {
    for (const path of ['//evil.test', 'https://evil.test/', '/nope', '']) {
      expect(await problem(`/api/try?path=${encodeURIComponent(path)}`)).toMatchObject({ parameter: 'path' })
    }
    expect(await led(`path=/collections/events/items/{id}&id=${encodeURIComponent('../../?x#y')}`)).toBe(
      `${ORIGIN}/collections/events/items/..%2F..%2F%3Fx%23y`,
    )
  })
})

it('a filter finds what it says, in text and in JSON, and says where it can not be read', async () => {
  const find = async (filter: string, lang = 'cql2-text') =>
    ids(await collection(`/events.geojson?filter=${encodeURIComponent(filter)}&filter-lang=${lang}`)).sort()
  const near = await find('distance(geometry, POINT(43.13 36.34)) < 60')
  expect(near).toEqual(ids(await collection('/events.geojson?near=43.13,36.34&within=59.999km')).sort())
  const json = {
    op: '<',
    args: [{ op: 'distance', args: [{ property: 'geometry' }, { type: 'Point', coordinates: [43.13, 36.34] }] }, 60],
  }
  expect(await find(JSON.stringify(json), 'cql2-json')).toEqual(near)
  expect(await find("A_CONTAINS(actor, ('Russian Armed Forces'))")).toEqual(['ev-tabqa'])
  expect(
    await problem(`/events.geojson?filter=${encodeURIComponent("event_type = 'Battles' AND fatalites > 3")}`),
  ).toEqual({
    type: 'about:blank',
    title: 'Bad Request',
    status: 400,
    detail: 'filter: column 28: there is no property fatalites to filter by; did you mean fatalities?',
    parameter: 'filter',
    value: "event_type = 'Battles' AND fatalites > 3",
    suggestions: ['fatalities'],
  })
  expect(await problem('/events.geojson?filter={&filter-lang=cql2-json')).toMatchObject({ parameter: 'filter' })
})

it('a problem is a page for a browser', async () => {
  const response = await request('/events.geojson?near=Atlantis', { headers: { Accept: 'text/html,*/*;q=0.8' } })
  expect(response.status).toBe(400)
  expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
  expect(await response.text()).toContain('No place called')
  const asked = await request('/events.geojson?near=Atlantis&f=geojson', { headers: { Accept: 'text/html' } })
  expect(asked.headers.get('Content-Type')).toBe('application/problem+json')
})
