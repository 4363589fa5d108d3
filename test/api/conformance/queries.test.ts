/** OGC API – Features, Part 1 (17-069r4), Annex A: Core's parameters limit, bbox and datetime, against the whole. */
import { describe, expect, it } from 'vitest'
import { type AnyFeature, collectionIds, features, ids, pages, wholeCollection } from './features.ts'
import { document, isInProcess, problem, query } from './service.ts'

const positionsOf = ({ geometry }: AnyFeature): number[][] => {
  if (geometry?.type === 'Point') return [geometry.coordinates]
  return geometry?.type === 'MultiPoint' ? geometry.coordinates : []
}

/** Whether a feature meets a box as the parameter bbox has it: west before east, or across the antimeridian. */
function liesIn(feature: AnyFeature, [west, south, east, north]: readonly number[]): boolean {
  const holds = (lon: number) =>
    (west as number) <= (east as number)
      ? lon >= (west as number) && lon <= (east as number)
      : lon >= (west as number) || lon <= (east as number)
  return positionsOf(feature).some(
    ([lon = 0, lat = 0]) => lat >= (south as number) && lat <= (north as number) && holds(lon),
  )
}

const BOXES = [
  [-180, -90, 180, 90],
  [41, 34, 42.5, 35.5],
  [43, 36, 43, 36],
  [40, 33, 44, 33],
  [-180, -90, 0, 90],
  [100, -80, 101, -79],
  [179, 5, -179, 15],
  [170, -90, -170, 90],
]

describe.each(collectionIds)('%s', (collection) => {
  const items = `/collections/${collection}/items`

  it.each([1, 7, 10])('/conf/core/fc-limit-response: pages of %d, all of them, are the whole, once', async (limit) => {
    const whole = await wholeCollection(collection)
    if (whole.length / limit > 1000) return // Thousands of requests to a running server would tell no more.
    const gathered = await pages(`${items}?limit=${limit}`)
    for (const page of gathered) expect(page.features.length).toBeLessThanOrEqual(limit)
    expect(gathered.flatMap((page) => page.features.map(({ id }) => id))).toEqual(whole.map(({ id }) => id))
    expect(gathered).toHaveLength(Math.max(1, Math.ceil(whole.length / limit)))
    expect(new Set(gathered.map((page) => page.numberMatched))).toEqual(new Set([whole.length]))
  })

  it('/conf/core/fc-limit-response: a limit above the maximum is lowered, and what is no limit refused', async () => {
    expect((await document(`${items}?limit=1000000`, 'application/geo+json')).features.length).toBeLessThanOrEqual(
      10_000,
    )
    for (const limit of ['0', '-1', '1.5', '', 'ten', '1e3', '0x10']) await problem(`${items}?limit=${limit}`)
  })

  it.each(BOXES)('/conf/core/fc-bbox-response: %d,%d,%d,%d', async (...box) => {
    const expected = (await wholeCollection(collection)).filter((feature) => liesIn(feature, box))
    expect(await ids(collection, { bbox: box.join(',') })).toEqual(expected.map(({ id }) => id))
  })

  it('/conf/core/fc-bbox-response: six numbers, and numbers that are no box', async () => {
    const box = await ids(collection, { bbox: '41,34,42.5,35.5' })
    expect(await ids(collection, { bbox: '41,34,-100,42.5,35.5,9000' })).toEqual(box)
    for (const wrong of ['', '1,2,3', '1,2,3,4,5', '1,2,3,x', '0,50,1,40', '0,0,1,91', 'NaN,0,1,1', '0,0,Infinity,1']) {
      await problem(`${items}?${query({ bbox: wrong })}`)
    }
  })
})

/** Each with the first and the last day (inclusive) that it means. */
const TIMES: [datetime: string, first: string, last: string][] = [
  ['2016-05-28', '2016-05-28', '2016-05-28'],
  ['2016-05-28T12:00:00Z', '2016-05-28', '2016-05-28'],
  ['2015-01-01/2015-06-30', '2015-01-01', '2015-06-30'],
  ['2015-01-01T00:00:00Z/2015-06-30T23:59:59Z', '2015-01-01', '2015-06-30'],
  ['../2014-12-31', '0000-00-00', '2014-12-31'],
  ['/2014-12-31', '0000-00-00', '2014-12-31'],
  ['2016-06-01/..', '2016-06-01', '9999-99-99'],
  ['2016-06-01/', '2016-06-01', '9999-99-99'],
  ['1990-01-01/1991-01-01', '1990-01-01', '1991-01-01'],
]

const SPAN_OF: Record<string, [first: string, last: string]> = {
  events: ['event_date', 'event_date_end'],
  articles: ['published', 'published'],
}

describe.each(collectionIds.filter((id) => id in SPAN_OF))('%s in time', (collection) => {
  const [start, end] = SPAN_OF[collection] as [string, string]

  it.each(TIMES)('/conf/core/fc-time-response: %s', async (datetime, first, last) => {
    const expected = (await wholeCollection(collection)).filter(
      ({ properties }) => String(properties[start]) <= last && String(properties[end]) >= first,
    )
    expect(await ids(collection, { datetime })).toEqual(expected.map(({ id }) => id))
  })

  it('/conf/core/fc-time-response: what is no time is refused', async () => {
    for (const wrong of [
      '',
      '..',
      '../..x',
      '2016-13-01',
      '2016-02-30',
      '2016',
      '2016-06-01/2016-05-01',
      'now',
      '20160528',
    ]) {
      await problem(`/collections/${collection}/items?${query({ datetime: wrong })}`)
    }
  })

  it('bbox, datetime, limit and paging together select what each selects', async () => {
    const [bbox, datetime] = ['40,33,44,37', '2014-06-01/2016-12-31']
    const timely = new Set(await ids(collection, { datetime }))
    const both = (await ids(collection, { bbox })).filter((id) => timely.has(id))
    const paged = await pages(`/collections/${collection}/items?${query({ bbox, datetime, limit: 3 })}`)
    expect(paged.flatMap((page) => page.features.map(({ id }) => id))).toEqual(both)
    expect(paged[0]?.numberMatched).toBe(both.length)
    if (isInProcess) expect(both.length).toBeGreaterThan(3)
  })
})

it('/conf/core/fc-time-response: features without a time answer every time', async () => {
  expect(await features('places', { datetime: '1990-01-01' })).toHaveLength((await wholeCollection('places')).length)
})

it('nothing found is 200, with no features and no next page', async () => {
  const nothing = await document('/collections/events/items?bbox=100,-80,101,-79', 'application/geo+json')
  expect(nothing).toMatchObject({ type: 'FeatureCollection', features: [], numberMatched: 0, numberReturned: 0 })
  expect(nothing.links.map(({ rel }: { rel: string }) => rel)).not.toContain('next')
})

it('an offset beyond the end is 200, with no features and no next page', async () => {
  const beyond = await document('/collections/events/items?limit=5&offset=1000000', 'application/geo+json')
  expect(beyond.features).toEqual([])
  expect(beyond.links.map(({ rel }: { rel: string }) => rel)).not.toContain('next')
})
