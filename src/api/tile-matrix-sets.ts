/** `/tileMatrixSets`: how vector tiles divide the world (OGC Two Dimensional Tile Matrix Set 2.0, 17-083r4). */
import { documentRoute } from './document.ts'
import type { Link, REL } from './links.ts'
import { MEDIA } from './media.ts'
import { tileMatrixSetPage, tileMatrixSetsPage } from './pages/tile-matrix-set-page.ts'
import type { Route } from './route.ts'

const ID = 'WebMercatorQuad'
const TITLE = 'Web Mercator, each tile divided into four'
const LIST_PATH = '/tileMatrixSets'
const PATH = `${LIST_PATH}/${ID}`

/** By which a tileset says how it is divided. */
export const WEB_MERCATOR = {
  id: ID,
  uri: `http://www.opengis.net/def/tilematrixset/OGC/1.0/${ID}`,
  crs: 'http://www.opengis.net/def/crs/EPSG/0/3857',
} as const

/** A level of the pyramid (17-083r4, table 6). */
interface TileMatrix {
  id: string
  scaleDenominator: number
  cellSize: number
  cornerOfOrigin: 'topLeft'
  pointOfOrigin: [number, number]
  tileWidth: number
  tileHeight: number
  matrixWidth: number
  matrixHeight: number
}

/** The registered definition has so many (17-083r4, annex D.1). */
const LAST_MATRIX = 24

/** From the equator's middle to its end, metres. */
const HALF_WORLD = Math.PI * 6_378_137

const TILE_PIXELS = 256

/** The side of a standard pixel, metres (17-083r4, 6.1.1). */
const PIXEL = 0.00028

const matrices = Array.from({ length: LAST_MATRIX + 1 }, (_, z): TileMatrix => {
  const across = 2 ** z
  const cellSize = (2 * HALF_WORLD) / TILE_PIXELS / across
  return {
    id: String(z),
    scaleDenominator: cellSize / PIXEL,
    cellSize,
    cornerOfOrigin: 'topLeft',
    pointOfOrigin: [-HALF_WORLD, HALF_WORLD],
    tileWidth: TILE_PIXELS,
    tileHeight: TILE_PIXELS,
    matrixWidth: across,
    matrixHeight: across,
  }
})

export const tileMatrixSetsRoute: Route = documentRoute({
  path: LIST_PATH,
  operationId: 'getTileMatrixSetsList',
  tag: 'Tiles',
  summary: 'How vector tiles divide the world',
  schema: 'tileMatrixSets',
  document: ({ base }, links) => ({
    tileMatrixSets: [
      { id: ID, title: TITLE, uri: WEB_MERCATOR.uri, crs: WEB_MERCATOR.crs, links: [tileMatrixSetLink(base, 'self')] },
    ],
    links,
  }),
  page: ({ tileMatrixSets }, input) => tileMatrixSetsPage({ ...input, tileMatrixSets }),
})

export const tileMatrixSetRoute: Route = documentRoute({
  path: PATH,
  operationId: 'getTileMatrixSet',
  tag: 'Tiles',
  summary: TITLE,
  schema: 'tileMatrixSet',
  document: () => ({
    id: ID,
    title: TITLE,
    uri: WEB_MERCATOR.uri,
    crs: WEB_MERCATOR.crs,
    orderedAxes: ['X', 'Y'],
    wellKnownScaleSet: 'http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible',
    tileMatrices: matrices,
  }),
  page: (definition, input) => tileMatrixSetPage({ ...input, definition }),
})

/** The link to the definition. */
export function tileMatrixSetLink(base: string, rel: 'self' | typeof REL.tilingScheme): Link {
  return { href: `${base}${PATH}?f=json`, rel, type: MEDIA.json, title: TITLE }
}
