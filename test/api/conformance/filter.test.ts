/** OGC API – Features, Part 3: Filtering (19-079r2), Annex A. */
import { describe, expect, it } from 'vitest'
import { collectionIds, ids, pages, wholeCollection } from './features.ts'
import { type Document, document, problem, query } from './service.ts'

const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'
const queryablesOf = async (collection: string): Promise<Record<string, Document>> =>
  (await document(`/collections/${collection}/queryables`, 'application/schema+json')).properties

const INVALID_TEXT = [
  'THIS IS NOT A FILTER',
  '',
  '(',
  "location = 'unclosed",
  'location =',
  "location == 'Mosul'",
  'fatalities BETWEEN 1',
  "S_INTERSECTS(geometry, 'POINT(1 2)')",
  'S_INTERSECTS(geometry)',
  'S_INTERSECTS(geometry, POINT(90 180))',
  'S_INTERSECTS(geometry, BBOX(1000000,1000000,2000000,2000000))',
  'S_INTERSECTS(geometry, POLYGON((0 0, 1 1)))',
  "T_DURING(event_date, INTERVAL('2016-01-01','2016-02-01'))",
  "event_date = DATE('2016-02-30')",
  'no_such_function(event_date) = 1',
  'fatalities = 1 ; DROP TABLE events',
]

const INVALID_JSON = [
  '',
  'null',
  '42',
  '[]',
  '{}',
  '{"op":"="}',
  '{"op":"nope","args":[]}',
  '{"op":"=","args":[{"property":"event_id"}]}',
  '{"op":"and","args":[{"property":7},true]}',
  '{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Point","coordinates":["1",2]}]}',
  '{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Point","coordinates":[90,180]}]}',
  '{"op":"=","args":[{"property":"event_id"},"a"]',
]

describe.each(collectionIds)('filters on %s', (collection) => {
  const items = `/collections/${collection}/items`

  it('/conf/filter/filter-param, filter-lang-default: {queryable} IS NULL, told in text, by default and in JSON', async () => {
    const whole = await wholeCollection(collection)
    for (const queryable of Object.keys(await queryablesOf(collection))) {
      const filter = `${queryable} IS NULL`
      const found = await ids(collection, { filter })
      expect(await ids(collection, { filter, 'filter-lang': 'cql2-text' })).toEqual(found)
      const json = JSON.stringify({ op: 'isNull', args: [{ property: queryable }] })
      expect(await ids(collection, { filter: json, 'filter-lang': 'cql2-json' })).toEqual(found)
      expect([...found, ...(await ids(collection, { filter: `${queryable} is not null` }))].sort()).toEqual(
        whole.map(({ id }) => id).sort(),
      )
    }
  })

  it('/conf/filter/expression-construction: an unknown queryable is refused', async () => {
    const unknown = [
      { filter: 'this_is_not_a_queryable IS NULL' },
      { filter: '{"op":"isNull","args":[{"property":"this_is_not_a_queryable"}]}', 'filter-lang': 'cql2-json' },
      { filter: 'S_INTERSECTS(this_is_not_a_queryable, POINT(1 2))' },
    ]
    for (const parameters of unknown) await problem(`${items}?${query(parameters as Record<string, string>)}`)
    const { additionalProperties } = await document(`/collections/${collection}/queryables`, 'application/schema+json')
    expect(additionalProperties).toBe(false)
  })

  it('/conf/filter/filter-crs-wgs84: the extent holds all, and metres are refused', async () => {
    const [[west, south, east, north]] = (await document(`/collections/${collection}`)).extent.spatial.bbox
    const placed = (await wholeCollection(collection)).filter(({ geometry }) => geometry).map(({ id }) => id)
    const filter = `S_INTERSECTS(geometry,BBOX(${west},${south},${east},${north}))`
    expect(await ids(collection, { filter })).toEqual(placed)
    expect(await ids(collection, { filter, 'filter-crs': CRS84 })).toEqual(placed)
    await problem(`${items}?${query({ filter: 'S_INTERSECTS(geometry,BBOX(1000000,1000000,2000000,2000000))' })}`)
  })

  it('/conf/filter/filter-crs-param: any other is refused', async () => {
    const filter = 'S_INTERSECTS(geometry,POINT(43 36))'
    for (const crs of ['http://www.opengis.net/def/crs/OGC/0/does_not_exist', 'EPSG:3857', '']) {
      await problem(`${items}?${query({ filter, 'filter-crs': crs })}`)
    }
  })

  it('/conf/filter/mixing-expression: filter AND bbox', async () => {
    const filter = 'S_INTERSECTS(geometry,BBOX(-180,-90,180,90))'
    const inBox = await ids(collection, { bbox: '41,34,42.5,35.5' })
    expect(await ids(collection, { filter, bbox: '41,34,42.5,35.5' })).toEqual(inBox)
    expect(await ids(collection, { filter: `NOT (${filter})`, bbox: '41,34,42.5,35.5' })).toEqual([])
  })

  it('/conf/features-filter/filter-on-items: a filter is kept on every page', async () => {
    const filter = 'S_INTERSECTS(geometry,POLYGON((40 33,44 33,44 37,40 37,40 33)))'
    const whole = await ids(collection, { filter })
    const paged = await pages(`${items}?${query({ filter, 'filter-lang': 'cql2-text', limit: 7 })}`)
    expect(paged.flatMap((page) => page.features.map(({ id }) => id))).toEqual(whole)
    for (const { numberMatched } of paged) expect(numberMatched).toBe(whole.length)
  })

  it('/conf/queryables-query-parameters/parameters: each simple queryable is a parameter', async () => {
    for (const [name, { type, enum: values }] of Object.entries(await queryablesOf(collection))) {
      if (![type].flat().some((each) => ['string', 'integer', 'number', 'boolean'].includes(each))) continue
      const known = (await wholeCollection(collection)).map(({ properties }) => properties[name])
      const value =
        values?.[0] ?? known.find((each) => each !== null && each !== undefined && !/[,%\\*]/.test(String(each)))
      if (value === undefined || value === null) continue
      const literal = typeof value === 'number' ? value : `'${String(value).replaceAll("'", "''")}'`
      const found = await ids(collection, { [name]: String(value) })
      const same = (each: unknown) => String(each).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
      const expected = known.filter((each) => same(each) === same(value)).length
      expect(found, `${name}=${literal}`).toHaveLength(expected)
    }
  })
})

describe('/conf/filter/filter-param: what is no filter is refused, with what is wrong and where', () => {
  it.each(INVALID_TEXT)('%s', async (filter) => {
    const { detail, parameter } = await problem(`/collections/events/items?${query({ filter })}`)
    expect(detail.length).toBeGreaterThan(20)
    expect(parameter).toBe('filter')
  })

  it.each(INVALID_JSON)('%s', async (filter) => {
    await problem(`/collections/events/items?${query({ filter, 'filter-lang': 'cql2-json' })}`)
  })

  it('an unknown filter-lang, and a filter in the other language', async () => {
    const filter = "location = 'Mosul'"
    await problem(`/collections/events/items?${query({ filter, 'filter-lang': 'ecql' })}`)
    await problem(`/collections/events/items?${query({ filter, 'filter-lang': 'cql2-json' })}`)
    await problem(`/collections/events/items?${query({ filter: '{"op":"isNull","args":[{"property":"actor1"}]}' })}`)
  })
})

it('filter, bbox, datetime, a queryable, sortby and limit together', async () => {
  const each = [
    { filter: 'fatalities > 3 OR fatalities IS NULL' },
    { bbox: '39,33,45,37' },
    { datetime: '2014-03-01/2017-01-01' },
    { country: 'Iraq' },
  ]
  const sets = await Promise.all(
    each.map(async (parameters) => new Set(await ids('events', parameters as Record<string, string>))),
  )
  const order = await ids('events', { sortby: '-event_date,event_id' })
  const expected = order.filter((id) => sets.every((set) => set.has(id)))
  const all = Object.assign({ sortby: '-event_date,event_id', limit: 2 }, ...each)
  const paged = await pages(`/collections/events/items?${query(all)}`)
  expect(paged.flatMap((page) => page.features.map(({ id }) => id))).toEqual(expected)
})

it('/conf/filter/get-functions: the functions are listed, each with its arguments and what it returns', async () => {
  const { functions } = await document('/functions')
  expect(functions.length).toBeGreaterThan(0)
  for (const { name, returns, arguments: parameters } of functions) {
    expect(name).toEqual(expect.any(String))
    expect(returns).toBeInstanceOf(Array)
    for (const { type } of parameters ?? []) expect(type).toBeInstanceOf(Array)
  }
})
