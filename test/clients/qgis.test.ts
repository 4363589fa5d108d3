/** The requests that QGIS makes of an OGC API - Features layer (its provider `OAPIF`, 3.34 and later), in its order. */
import { describe, expect, it } from 'vitest'
import type { EventFeature } from '../../src/core/event.ts'
import { idsWhere } from './feed.ts'
import { documentAt, type Linked, linkIn, type Page } from './requests.ts'

const ITEMS = 'application/geo+json, application/json'
const API = 'application/vnd.oai.openapi+json;version=3.0, application/openapi+json;version=3.0, application/json'

const landing = () => documentAt<Linked>('/', 'application/json')

/** QGIS asks for what is below the collections' address without its query. */
async function collectionAddress() {
  return `${linkIn(await landing(), 'data', 'application/json').replace(/\?.*/, '')}/events`
}

/** All pages from the first one on, by `next` links of GeoJSON's very type. */
async function walk(query: string): Promise<string[]> {
  const ids: string[] = []
  let address: string | undefined = `${await collectionAddress()}/items?${query}`
  while (address !== undefined) {
    const page: Page = await documentAt(address, ITEMS)
    ids.push(...page.features.map(({ id }) => id))
    address = page.features.length === 0 ? undefined : page.links.find(isNext)?.href
  }
  return ids.sort()
}

const isNext = ({ rel, type }: { rel: string; type?: string }) => rel === 'next' && type === 'application/geo+json'

interface Parameter {
  name: string
  in: string
  style?: string
  explode?: boolean
  schema: { type?: string; maximum?: number; default?: number }
}

interface Api {
  components: { parameters: Record<string, Parameter> }
  paths: Record<string, { get: { parameters: (Parameter | { $ref: string })[] } }>
}

interface Schema {
  properties: Record<string, { type?: string; format?: string; $ref?: string }>
}

type Properties = EventFeature['properties']

/** Filters as QGIS compiles its own expressions to CQL2, and the same by hand. */
const FILTERS: [filter: string, holds: (event: Properties) => boolean][] = [
  [`("event_type" = 'Battles')`, (event) => event.event_type === 'Battles'],
  [
    `(("fatalities" > 40) AND ("actor2" IS NULL))`,
    ({ fatalities, actor2 }) => (fatalities ?? 0) > 40 && actor2 === null,
  ],
  [`("event_date" >= DATE('2016-05-01'))`, (event) => event.event_date >= '2016-05-01'],
  [`("updated_at" < TIMESTAMP('2015-01-01T00:00:00.000Z'))`, (event) => event.updated_at < '2015-01-01'],
  [
    `(NOT (("country" = 'Iraq') OR ("confidence" >= 0.9)))`,
    (event) => event.country !== 'Iraq' && event.confidence < 0.9,
  ],
  [`(CASEI("location") LIKE CASEI('NEAR M%'))`, (event) => event.location.startsWith('near M')],
  [`"actor1" IN ('Peshmerga','Civilians')`, ({ actor1 }) => actor1 === 'Peshmerga' || actor1 === 'Civilians'],
  [`"uncertainty_km" BETWEEN 6 AND 12`, ({ uncertainty_km: km }) => km >= 6 && km <= 12],
]

describe('QGIS', () => {
  it('finds the definition, the collections and what is conformed to from the landing page', async () => {
    const links = await landing()
    expect(linkIn(links, 'service-desc', 'application/vnd.oai.openapi+json;version=3.0')).toMatch(/^http/)
    const conformance = await documentAt<{ conformsTo: string[] }>(linkIn(links, 'conformance'), 'application/json')
    const spec = 'http://www.opengis.net/spec/'
    const wanted = ['ogcapi-features-3/1.0/conf/filter', 'ogcapi-features-3/1.0/conf/features-filter']
    wanted.push('cql2/1.0/conf/basic-cql2', 'cql2/1.0/conf/cql2-text', 'ogcapi-features-5/1.0/conf/schemas')
    expect(conformance.conformsTo).toEqual(expect.arrayContaining(wanted.map((name) => spec + name)))
  })

  it('reads the largest page and the simple filters from the definition', async () => {
    const api = await documentAt<Api>(linkIn(await landing(), 'service-desc'), API)
    const limit = api.components.parameters.limit?.schema
    expect([limit?.default, limit?.maximum]).toEqual([expect.any(Number), expect.any(Number)])
    const given = api.paths['/collections/events/items']?.get.parameters ?? []
    const parameters = given.map((one) =>
      '$ref' in one ? api.components.parameters[one.$ref.split('/').at(-1) ?? ''] : one,
    )
    const simple = parameters.filter((one) => one?.in === 'query' && one.style === 'form' && one.explode === false)
    expect(simple.map((one) => one?.name)).toEqual(expect.arrayContaining(['event_type', 'actor1', 'country']))
  })

  it('reads the extent of the collection, and a plain type for each column from its schema', async () => {
    const collection = await documentAt<Linked & { extent: { spatial: { bbox: number[][] } } }>(
      await collectionAddress(),
      'application/json',
    )
    const [box] = collection.extent.spatial.bbox
    expect(box?.every(Number.isFinite)).toBe(true)
    const rel = 'http://www.opengis.net/def/rel/ogc/1.0/schema'
    const { properties } = await documentAt<Schema>(
      linkIn(collection, rel, 'application/schema+json'),
      'application/schema+json',
    )
    expect(properties.fatalities?.type).toBe('integer')
    expect(properties.event_date).toMatchObject({ type: 'string', format: 'date' })
  })

  it('finds each column and the geometry among the queryables', async () => {
    const { properties } = await documentAt<Schema>(
      `${await collectionAddress()}/queryables`,
      'application/schema+json',
    )
    for (const name of ['event_type', 'fatalities', 'actor1', 'actor2', 'country', 'event_date']) {
      expect(typeof properties[name]?.type, name).toBe('string')
    }
    // By its format, as Part 5 has it (/req/schemas/properties B and C): QGIS then tests areas itself.
    expect(properties.geometry?.format).toBe('geometry-point')
  })

  it('counts the features, and looks at ten', async () => {
    const items = `${await collectionAddress()}/items`
    const [one, ten] = await Promise.all([1, 10].map((limit) => documentAt<Page>(`${items}?limit=${limit}`, ITEMS)))
    expect(one?.numberMatched).toBe(idsWhere(() => true).length)
    expect(ten?.features).toHaveLength(10)
    expect(ten?.features.some(({ properties }) => 'id' in properties)).toBe(false)
  })

  it('walks all pages of a thousand', async () => {
    expect(await walk('limit=1000')).toEqual(idsWhere(() => true))
  })

  it.each(FILTERS)('filters by %s', async (filter, holds) => {
    const query = `limit=1000&filter=${encodeURIComponent(filter)}&filter-lang=cql2-text`
    expect(await walk(query)).toEqual(idsWhere(({ properties }) => holds(properties)))
  })

  it('asks for what the map shows, with a filter', async () => {
    const filter = encodeURIComponent(`("event_type" = 'Battles')`)
    const query = `limit=1000&filter=${filter}&filter-lang=cql2-text&bbox=42.25,34.125,45.0000000000000071,37`
    expect(await walk(query)).toEqual(
      idsWhere(({ properties, geometry: { coordinates } }) => {
        const [lon = 0, lat = 0] = coordinates
        return properties.event_type === 'Battles' && lon >= 42.25 && lon <= 45 && lat >= 34.125 && lat <= 37
      }),
    )
  })

  it.each([
    ['from a day on', 'datetime=2018-01-01T00:00:00Z%2F9999-12-31T00:00:00Z', '2018-01-01', '9999-12-31'],
    ['up to a day', 'datetime=0000-01-01T00:00:00Z%2F2014-06-30T00:00:00Z', '0000-01-01', '2014-06-30'],
  ])('asks, before 3.34, for events %s', async (_, query, start, end) => {
    expect(await walk(`limit=1000&${query}`)).toEqual(
      idsWhere(({ properties }) => properties.event_date <= end && properties.event_date_end >= start),
    )
  })
})
