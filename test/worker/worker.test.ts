// The Worker as it is deployed, in workerd, on the bundled feed and gazetteer.
import { exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../api/client.ts'

const get = (path: string, init?: RequestInit) => exports.default.fetch(`https://feed.test${path}`, init)
const collection = async (query: Record<string, string>) =>
  (await (await get(`/events.geojson?${new URLSearchParams(query)}`)).json()) as Answer

const found = async (query: Record<string, string>) =>
  (await collection(query)).features.map((feature) => String(feature.id)).sort()

describe('the Worker', () => {
  it('answers which events lie within 60 km of Mosul, nearest first', async () => {
    const answer = await collection({ near: 'Mosul', within: '60km' })
    const distances = answer.features.map((feature) => feature.properties.distance_km ?? Number.NaN)
    expect(distances.length).toBeGreaterThan(0)
    expect(distances).toEqual(distances.toSorted((a, b) => a - b))
    expect(distances.every((km) => km <= 60)).toBe(true)
    for (const near of ['Mossoul', 'Moussoul', 'الموصل', '43.13,36.34']) {
      expect(await found({ near, within: '60km' })).toEqual(answer.features.map((feature) => feature.id).sort())
    }
  })

  it('narrows by days and by box', async () => {
    const all = await collection({})
    const days = await collection({ datetime: '2016-05-01/2016-06-30' })
    const box = await collection({ bbox: '43,36,44,37' })
    expect(days.numberMatched).toBeLessThan(all.numberMatched)
    expect(box.numberMatched).toBeLessThan(all.numberMatched)
    expect(days.features.every(({ properties }) => properties.event_date <= '2016-06-30')).toBe(true)
    expect(days.features.every(({ properties }) => properties.event_date_end >= '2016-05-01')).toBe(true)
  })

  it('gives every event once in pages', async () => {
    const walked: string[] = []
    let path = '/collections/events/items?limit=7'
    while (path !== '') {
      const page = (await (await get(path)).json()) as Answer
      walked.push(...page.features.map((feature) => String(feature.id)))
      path = page.links.find((link) => link.rel === 'next')?.href.replace('https://feed.test', '') ?? ''
    }
    expect(walked.toSorted()).toEqual(await found({}))
  })

  it.each([
    ['near=Atlantis', 'near', 'Atlantis'],
    ['near=Mosul&within=-3km', 'within', '-3km'],
    ['near=Mosul&within=far', 'within', 'far'],
    ['bbox=1,2,3', 'bbox', '1,2,3'],
    ['datetime=yesterday', 'datetime', 'yesterday'],
    ['limit=abc', 'limit', 'abc'],
    ['offset=-1', 'offset', '-1'],
    ['foo=bar', 'foo', undefined],
  ])('refuses %s', async (query, parameter, value) => {
    const response = await get(`/collections/events/items?${query}`)
    expect(response.status).toBe(400)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ status: 400, parameter, ...(value && { value }) })
  })

  it('suggests Mosul for Mosoul', async () => {
    const fault = (await (await get('/events.geojson?near=Mosoul')).json()) as { suggestions: string[] }
    expect(fault.suggestions[0]).toBe('Mosul')
  })

  it('has nothing where there is nothing', async () => {
    expect((await get('/collections/events/items/nope')).status).toBe(404)
    expect((await get('/nope')).status).toBe(404)
  })

  it('answers HEAD with a length, and 304 to who has the answer', async () => {
    const head = await get('/events.geojson', { method: 'HEAD' })
    expect(Number(head.headers.get('Content-Length'))).toBeGreaterThan(0)
    const again = await get('/events.geojson', { headers: { 'If-None-Match': head.headers.get('ETag') ?? '' } })
    expect(again.status).toBe(304)
  })

  it('answers 300 requests for features in a burst: GDAL makes 252 of a feed of 2,500 events', async () => {
    const headers = { 'CF-Connecting-IP': '192.0.2.8' }
    const burst = Array.from({ length: 300 }, (_, i) =>
      get(`/collections/events/items?limit=1&offset=${i % 50}`, { headers }),
    )
    const statuses = (await Promise.all(burst)).map(({ status }) => status)
    expect(statuses.filter((status) => status !== 200)).toEqual([])
  })

  it('finds places as one types', async () => {
    const places = (await (await get('/places?q=Mossou')).json()) as Answer
    expect(places.features[0]?.id).toBe('mosul')
  })

  it('reads an article that somebody sends, so many from one address', async () => {
    const article = { text: 'Iraqi forces retook the town of Hit on Monday.', published: '2016-11-08' }
    const headers = { 'Content-Type': 'application/json', 'CF-Connecting-IP': '192.0.2.7' }
    const send = () => get('/try', { method: 'POST', headers, body: JSON.stringify(article) })
    const first = (await (await send()).json()) as Answer
    expect(first.features.map(({ properties }) => properties.location)).toEqual(['Hit'])
    let refused: Response | undefined
    for (let i = 0; i < 100 && refused === undefined; i++) {
      const response = await send()
      if (response.status !== 200) refused = response
    }
    expect(refused?.status).toBe(429)
    expect(refused?.headers.get('Retry-After')).toBe('60')
  })
})
