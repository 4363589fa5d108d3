/** OGC API – Tiles, Part 1 (20-057), and the metadata and tile matrix set that it refers to (17-083r4). */
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { describe, expect, it } from 'vitest'
import { type Document, document, expectWholeLinks, get, linksTo, mediaType, pathOf, problem } from './service.ts'

const REL = 'http://www.opengis.net/def/rel/ogc/1.0/'
const REGISTERED = 'http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad'
const WEB_MERCATOR = 'http://www.opengis.net/def/crs/EPSG/0/3857'
const MVT = 'application/vnd.mapbox-vector-tile'

/** The one link with a relation that programs read, followed. */
const follow = async (links: Document[], rel: string) => {
  const found = links.find((link: Document) => link.rel === rel && link.type === 'application/json')
  expect(found, rel).toBeDefined()
  return document(pathOf(found.href))
}

const collection = await document('/collections/events')
const list = await follow(collection.links, `${REL}tilesets-vector`)
const tileset = await follow(list.tilesets[0].links, 'self')
const tileMatrixSet = await follow(tileset.links, `${REL}tiling-scheme`)
const template = linksTo(tileset, 'item')[0] as Document

const tilePath = (tileMatrix: unknown, tileRow: unknown, tileCol: unknown) => {
  const filled = template.href.replace('{tileMatrix}', tileMatrix)
  return pathOf(filled.replace('{tileRow}', tileRow).replace('{tileCol}', tileCol))
}

describe('/conf/geodata-tilesets', () => {
  it('desc-links, operation: the collection leads to its tilesets at …/tiles, in JSON and as a page', async () => {
    const [link] = linksTo(collection, `${REL}tilesets-vector`)
    expect(pathOf(link?.href ?? '')).toMatch(/^\/collections\/events\/tiles(\?|$)/)
    const page = await get(pathOf(link?.href ?? '').replace(/\?.*/, ''), { headers: { Accept: 'text/html' } })
    expect([page.status, mediaType(page)]).toEqual([200, 'text/html'])
  })
})

describe('/conf/tilesets-list', () => {
  it('tileset-links: each has its data type, CRS, tile matrix set and links', () => {
    expectWholeLinks(list.links, 'tilesets')
    for (const each of list.tilesets) {
      expect(each).toMatchObject({
        title: expect.any(String),
        dataType: 'vector',
        crs: WEB_MERCATOR,
        tileMatrixSetURI: REGISTERED,
      })
      expectWholeLinks(each.links, 'tileset')
      expect(linksTo(each, 'self')).toHaveLength(1)
      expect(linksTo(each, `${REL}tiling-scheme`)).toHaveLength(1)
    }
  })
})

describe('/conf/tileset', () => {
  it('tileset-description: the metadata is whole', () => {
    expect(tileset).toMatchObject({
      dataType: 'vector',
      crs: WEB_MERCATOR,
      tileMatrixSetURI: REGISTERED,
      mediaTypes: [MVT],
      layers: [{ id: 'events', dataType: 'vector', geometryDimension: 0 }],
    })
    expectWholeLinks(tileset.links, 'tileset')
    for (const rel of ['self', 'item', `${REL}tiling-scheme`, `${REL}geodata`]) {
      expect(linksTo(tileset, rel).length, rel).toBeGreaterThan(0)
    }
    const [west, south] = tileset.boundingBox.lowerLeft
    const [east, north] = tileset.boundingBox.upperRight
    expect([west, south, east, north]).toEqual(collection.extent.spatial.bbox[0])
  })

  it('tileset-description: the template has the three variables, and the type of what it leads to', () => {
    expect(template).toMatchObject({ templated: true, type: MVT })
    for (const name of ['tileMatrix', 'tileRow', 'tileCol']) expect(template.href).toContain(`{${name}}`)
  })

  it('the limits are those of the tile matrix set, for each level that there are tiles of', async () => {
    for (const { tileMatrix, minTileRow, maxTileRow, minTileCol, maxTileCol } of tileset.tileMatrixSetLimits) {
      const matrix = tileMatrixSet.tileMatrices.find(({ id }: Document) => id === tileMatrix)
      expect([minTileRow, minTileCol]).toEqual([0, 0])
      expect([maxTileRow + 1, maxTileCol + 1]).toEqual([matrix.matrixHeight, matrix.matrixWidth])
      expect((await get(tilePath(tileMatrix, maxTileRow, maxTileCol))).status).toBe(200)
    }
    const levels = tileset.tileMatrixSetLimits.map(({ tileMatrix }: Document) => tileMatrix)
    const without = tileMatrixSet.tileMatrices.filter(({ id }: Document) => !levels.includes(id))
    for (const { id } of without) await problem(tilePath(id, 0, 0), 404)
  })

  it('says of each property of a tile what type it has', async () => {
    const { properties } = tileset.layers[0].propertiesSchema
    for (const feature of await featuresOf(tilePath(0, 0, 0))) {
      for (const [name, value] of Object.entries(feature.properties)) {
        const type = typeof value === 'number' ? ['number', 'integer'] : ['string']
        expect(type, name).toContain(properties[name]?.type)
      }
    }
  })
})

async function featuresOf(path: string) {
  const response = await get(path)
  expect([response.status, mediaType(response)]).toEqual([200, MVT])
  const { events } = new VectorTile(new PbfReader(await response.arrayBuffer())).layers
  return Array.from({ length: events?.length ?? 0 }, (_, i) => events?.feature(i) as NonNullable<Document>)
}

describe('/conf/core and /conf/mvt', () => {
  it('tc-success, content: a tile is points in the layer, of the collection that has them', async () => {
    const features = await featuresOf(tilePath(0, 0, 0))
    expect(features.length).toBeGreaterThan(0)
    for (const feature of features) {
      expect(feature.type).toBe(1)
      const { coordinates } = feature.toGeoJSON(0, 0, 0).geometry
      const item = await document(`/collections/events/items/${feature.properties.event_id}`, 'application/geo+json')
      const [lon, lat] = item.geometry.coordinates
      // The copy beyond the antimeridian, which the tile's buffer has, is a turn away.
      expect(((coordinates[0] - lon + 540) % 360) - 180).toBeCloseTo(0, 0)
      expect(coordinates[1]).toBeCloseTo(lat, 0)
    }
  })

  it('tc-error: a tile out of range is 404, one without events 200 and empty', async () => {
    for (const path of [tilePath(3, 8, 0), tilePath(3, 0, 8), tilePath(23, 0, 0), tilePath('x', 0, 0)]) {
      await problem(path, 404)
    }
    const empty = await get(tilePath(10, 0, 0))
    expect([empty.status, (await empty.arrayBuffer()).byteLength]).toEqual([200, 0])
  })
})

it('/conf/oas30: paths and operation ids', async () => {
  const { paths } = await document('/api', 'application/vnd.oai.openapi+json')
  const operationOf = (end: string) =>
    Object.entries<Document>(paths).filter(([, { get }]) => get?.operationId.endsWith(end))
  expect(operationOf('.collection.vector.getTileSetsList').map(([path]) => path)).toEqual(['/collections/events/tiles'])
  const tilesets = operationOf('.collection.vector.getTileSet').map(([path]) => path)
  expect(tilesets).toEqual(['/collections/events/tiles/WebMercatorQuad'])
  const [tile] = operationOf('.collection.vector.getTile')
  const variables = tile?.[1].get.parameters.filter((parameter: Document) => parameter.in === 'path')
  expect(variables).toHaveLength(3)
  for (const each of variables) {
    expect(tile?.[0]).toContain(`{${each.name}}`)
    expect(each).toMatchObject({ required: true, schema: { type: 'integer', minimum: 0 } })
  }
})

describe('the tile matrix set', () => {
  it('is listed, and the list is linked from the landing page', async () => {
    const sets = await follow((await document('/')).links, `${REL}tiling-schemes`)
    expect(sets.tileMatrixSets).toMatchObject([{ id: 'WebMercatorQuad', uri: REGISTERED, crs: WEB_MERCATOR }])
    expect(await follow(sets.tileMatrixSets[0].links, 'self')).toEqual(tileMatrixSet)
  })

  it('is WebMercatorQuad as it is registered (17-083r4, annex D.1)', () => {
    expect(tileMatrixSet).toMatchObject({
      id: 'WebMercatorQuad',
      uri: REGISTERED,
      crs: WEB_MERCATOR,
      orderedAxes: ['X', 'Y'],
      wellKnownScaleSet: 'http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible',
    })
    expect(tileMatrixSet.tileMatrices).toHaveLength(25)
    // As the register gives them.
    const registered = { 0: [559082264.028717, 156543.033928041], 9: [1091957.54693108, 305.748113140704] }
    for (const [level, [scale = 0, cell = 0]] of Object.entries(registered)) {
      const matrix = tileMatrixSet.tileMatrices[Number(level)]
      expect(matrix.scaleDenominator / scale).toBeCloseTo(1, 12)
      expect(matrix.cellSize / cell).toBeCloseTo(1, 12)
    }
    for (const [z, matrix] of tileMatrixSet.tileMatrices.entries()) {
      expect(matrix).toMatchObject({
        id: String(z),
        cornerOfOrigin: 'topLeft',
        tileWidth: 256,
        tileHeight: 256,
        matrixWidth: 2 ** z,
        matrixHeight: 2 ** z,
      })
      const [x, y] = matrix.pointOfOrigin
      expect(x).toBeCloseTo(-20037508.3427892, 6)
      expect(y).toBeCloseTo(20037508.3427892, 6)
      expect(matrix.cellSize * 256 * matrix.matrixWidth).toBeCloseTo(2 * y, 6)
      expect(matrix.scaleDenominator).toBeCloseTo(matrix.cellSize / 0.00028, 3)
    }
  })
})
