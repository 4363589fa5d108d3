/** OGC API – Features, Part 1 (17-069r4), Annex A: Core, but for the queries, and GeoJSON. */
import { describe, expect, it } from 'vitest'
import { collectionIds, collections, wholeCollection } from './features.ts'
import {
  BASE,
  type Document,
  document,
  expectWholeLinks,
  get,
  linksTo,
  mediaType,
  pathOf,
  problem,
  withoutParameters,
} from './service.ts'

const GEOJSON = 'application/geo+json'
const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'

const relations = ({ links }: Document): string[] => links.map(({ rel }: { rel: string }) => rel)

describe('landing page', () => {
  it('/conf/core/root-op, /conf/core/root-success', async () => {
    const landing = await document('/')
    expectWholeLinks(landing.links, '/')
    const rels = relations(landing)
    expect(rels).toEqual(expect.arrayContaining(['self', 'alternate']))
    expect(rels.some((rel) => rel === 'service-desc' || rel === 'service-doc')).toBe(true)
    for (const rel of ['conformance', 'data']) {
      expect(
        rels.filter((each) => each === rel || each === `http://www.opengis.net/def/rel/ogc/1.0/${rel}`),
      ).not.toEqual([])
    }
  })

  it('every link of it leads somewhere, to what its type says', async () => {
    for (const { href, type, rel } of (await document('/')).links) {
      if (!href.startsWith(BASE) || href.includes('{')) continue
      const response = await get(pathOf(href), { headers: { Accept: '*/*' } })
      expect(response.status, `${rel} ${href}`).toBe(200)
      expect(withoutParameters(type), `${rel} ${href}`).toBe(mediaType(response))
    }
  })

  it('/conf/core/api-definition-op, /conf/core/api-definition-success', async () => {
    const landing = await document('/')
    const [description] = linksTo(landing, 'service-desc')
    expect(description?.type).toBe('application/vnd.oai.openapi+json;version=3.0')
    expect((await document(pathOf(description?.href ?? ''), 'application/vnd.oai.openapi+json')).openapi).toMatch(
      /^3\.0\./,
    )
  })

  it('/conf/core/conformance-op, /conf/core/conformance-success', async () => {
    const { conformsTo } = await document('/conformance')
    expect(conformsTo).toContain('http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core')
    expect(new Set(conformsTo).size).toBe(conformsTo.length)
  })
})

describe('collections', () => {
  it('/conf/core/fc-md-op, /conf/core/fc-md-success, /conf/core/fc-md-links', async () => {
    const all = await document('/collections')
    expectWholeLinks(all.links, '/collections')
    expect(relations(all)).toEqual(expect.arrayContaining(['self', 'alternate']))
    expect(all.collections.length).toBeGreaterThan(0)
  })

  it.each(collections)('/conf/core/fc-md-items, /conf/core/fc-md-items-links: $id', async (collection) => {
    expect(collection).toMatchObject({ id: expect.any(String), title: expect.any(String), links: expect.any(Array) })
    expect(collection.itemType ?? 'feature').toBe('feature')
    expectWholeLinks(collection.links, collection.id)
    const types = linksTo(collection, 'items').map(({ type }) => withoutParameters(type))
    expect(types).toEqual(expect.arrayContaining([GEOJSON, 'text/html']))
    for (const { href, type } of linksTo(collection, 'items')) {
      const response = await get(pathOf(href), { headers: { Accept: '*/*' } })
      expect([response.status, mediaType(response)], href).toEqual([200, withoutParameters(type)])
    }
  })

  it.each(collections)('/conf/core/fc-md-extent: $id holds every geometry and every day', async ({ id, extent }) => {
    const features = await wholeCollection(id)
    const [[west, south, east, north]] = extent.spatial.bbox
    expect([undefined, CRS84]).toContain(extent.spatial.crs)
    for (const { geometry } of features) {
      if (!geometry || geometry.type === 'GeometryCollection') continue
      for (const [lon, lat] of [geometry.coordinates].flat(geometry.type === 'Point' ? 0 : 1) as number[][]) {
        expect(lat).toBeGreaterThanOrEqual(south)
        expect(lat).toBeLessThanOrEqual(north)
        if (west <= east) expect(lon).toSatisfy((x: number) => x >= west && x <= east)
        else expect(lon).toSatisfy((x: number) => x >= west || x <= east)
      }
    }
    const [start, end] = extent.temporal?.interval[0] ?? [null, null]
    for (const { properties } of features) {
      if (start) expect(String(properties.event_date ?? properties.published) >= start.slice(0, 10)).toBe(true)
      if (end) expect(String(properties.event_date_end ?? properties.published) <= end.slice(0, 10)).toBe(true)
    }
  })

  it.each(collections)(
    '/conf/core/sfc-md-op, /conf/core/sfc-md-success: $id is told alike by itself',
    async (listed) => {
      const { links, ...alone } = await document(`/collections/${listed.id}`)
      const { links: listedLinks, ...rest } = listed
      expect(alone).toEqual(rest)
      expectWholeLinks(links, listed.id)
      for (const link of linksTo(listed, 'items')) expect(links).toContainEqual(link)
      expect(relations({ links })).toEqual(expect.arrayContaining(['self', 'alternate', 'items']))
    },
  )

  it('a collection that is not there is a 404', async () => {
    for (const rest of ['', '/items', '/items/x', '/queryables', '/sortables', '/schema']) {
      await problem(`/collections/no-such-collection${rest}`, 404)
    }
  })
})

describe.each(collectionIds)('features of %s', (collection) => {
  const items = `/collections/${collection}/items`

  it('/conf/core/fc-op, /conf/core/fc-response, /conf/core/fc-links, /conf/geojson/content', async () => {
    const page = await document(`${items}?limit=3`, GEOJSON)
    expect(page.type).toBe('FeatureCollection')
    expectWholeLinks(page.links, items)
    const [self, ...more] = linksTo(page, 'self')
    expect(self?.type).toBe(GEOJSON)
    expect(more).toEqual([])
    expect(linksTo(page, 'alternate').map(({ type }) => withoutParameters(type))).toContain('text/html')
    for (const { href, type } of linksTo(page, 'alternate')) {
      const response = await get(pathOf(href), { headers: { Accept: '*/*' } })
      expect([response.status, mediaType(response)], href).toEqual([200, withoutParameters(type)])
    }
    expect((await document(pathOf(self?.href ?? ''), GEOJSON)).features).toEqual(page.features)
  })

  it('/conf/core/fc-timeStamp, /conf/core/fc-numberMatched, /conf/core/fc-numberReturned', async () => {
    const page = await document(`${items}?limit=3`, GEOJSON)
    if (page.timeStamp !== undefined) {
      expect(page.timeStamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
      expect(Math.abs(Date.parse(page.timeStamp) - Date.now())).toBeLessThan(86_400_000)
    }
    expect(page.numberReturned).toBe(page.features.length)
    expect(page.numberMatched).toBe((await wholeCollection(collection)).length)
  })

  it('/conf/core/crs84', async () => {
    const response = await get(`${items}?limit=1`, { headers: { Accept: GEOJSON } })
    expect([null, `<${CRS84}>`]).toContain(response.headers.get('Content-Crs'))
    for (const { geometry } of await wholeCollection(collection)) {
      if (!geometry || geometry.type === 'GeometryCollection') continue
      for (const [lon, lat] of [geometry.coordinates].flat(geometry.type === 'Point' ? 0 : 1) as number[][]) {
        expect(Math.abs(lon ?? Number.NaN)).toBeLessThanOrEqual(180)
        expect(Math.abs(lat ?? Number.NaN)).toBeLessThanOrEqual(90)
      }
    }
  })

  it('/conf/core/f-op, /conf/core/f-success, /conf/core/f-links', async () => {
    const [first] = await wholeCollection(collection)
    const feature = await document(`${items}/${encodeURIComponent(first?.id ?? '')}`, GEOJSON)
    expect(feature).toMatchObject({ type: 'Feature', id: first?.id, geometry: first?.geometry })
    expect(feature.properties).toEqual(first?.properties)
    expectWholeLinks(feature.links, items)
    expect(linksTo(feature, 'self').map(({ type }) => type)).toEqual([GEOJSON])
    expect(linksTo(feature, 'alternate').map(({ type }) => withoutParameters(type))).toContain('text/html')
    expect(linksTo(feature, 'collection').map(({ href }) => pathOf(href).split('?', 1)[0])).toContain(
      `/collections/${collection}`,
    )
    for (const { href } of feature.links) {
      if (href.startsWith(BASE))
        expect((await get(pathOf(href), { headers: { Accept: '*/*' } })).status, href).toBe(200)
    }
  })

  it('every feature has one id, and a feature that is not there is a 404', async () => {
    const all = await wholeCollection(collection)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    await problem(`${items}/no-such-feature`, 404)
  })

  it('/conf/core/query-param-unknown, /conf/core/query-param-invalid', async () => {
    for (const wrong of ['unknown=1', 'limit=abc', 'bbox=1,2,3', 'datetime=yesterday', 'f=no-such-format']) {
      await problem(`${items}?${wrong}`)
    }
    await problem(`${items}/x?unknown=1`)
  })
})

describe('/conf/core/query-param-unknown', () => {
  it.each(['/', '/conformance', '/collections', '/collections/events', '/api'])('%s', async (path) => {
    await problem(`${path}?unknown=1`)
  })
})
