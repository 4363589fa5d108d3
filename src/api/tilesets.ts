/** `/collections/events/tiles`: the vector tiles as OGC API - Tiles, Part 1 (20-057), tells of them. */
import { EVENTS } from '../core/collections.ts'
import { tilesAcross } from '../core/tile.ts'
import { documentRoute } from './document.ts'
import { CRS84, type Link, REL } from './links.ts'
import { MEDIA, VECTOR_TILE } from './media.ts'
import { tilesetPage, tilesetsPage } from './pages/tileset-page.ts'
import { LAST_ZOOM } from './params/tile.ts'
import type { Route } from './route.ts'
import { tileMatrixSetLink, WEB_MERCATOR } from './tile-matrix-sets.ts'
import { LAYER, TILE_FIELDS, tileJsonAddress, tileTemplate } from './tiles.ts'
import { valueSchema } from './value-schema.ts'

const LIST_PATH = `/collections/${EVENTS.id}/tiles`
const PATH = `${LIST_PATH}/${WEB_MERCATOR.id}`
const TITLE = `${EVENTS.title} as vector tiles`

/** What the list says of a tileset (20-057, /req/tilesets-list/tileset-links). */
const TILESET = {
  title: TITLE,
  dataType: 'vector',
  crs: WEB_MERCATOR.crs,
  tileMatrixSetURI: WEB_MERCATOR.uri,
} as const

/** Each level that there are tiles of, all of it: what has no event is an empty tile. */
const LIMITS = Array.from({ length: LAST_ZOOM + 1 }, (_, z) => {
  const last = tilesAcross(z) - 1
  return { tileMatrix: String(z), minTileRow: 0, maxTileRow: last, minTileCol: 0, maxTileCol: last }
})

export const tilesetsRoute: Route = documentRoute({
  path: LIST_PATH,
  operationId: 'events.collection.vector.getTileSetsList',
  tag: 'Tiles',
  summary: 'The vector tiles there are of events',
  schema: 'tilesets',
  document: ({ base }, links) => ({
    links,
    tilesets: [
      {
        ...TILESET,
        links: [
          { href: `${base}${PATH}?f=json`, rel: 'self', type: MEDIA.json, title: TITLE },
          tileMatrixSetLink(base, REL.tilingScheme),
        ],
      },
    ],
  }),
  page: ({ tilesets }, input) => tilesetsPage({ ...input, tilesets }),
})

export const tilesetRoute: Route = documentRoute({
  path: PATH,
  operationId: 'events.collection.vector.getTileSet',
  tag: 'Tiles',
  summary: 'The vector tiles of events: where they are and what they hold',
  schema: 'tileset',
  document: async ({ base, services }, links) => {
    const { box } = await services.feed.events.extent()
    return {
      ...TILESET,
      description: EVENTS.description,
      mediaTypes: [VECTOR_TILE.type],
      ...(box && {
        boundingBox: {
          lowerLeft: [box[0], box[1]],
          upperRight: [box[2], box[3]],
          crs: CRS84,
          orderedAxes: ['Lon', 'Lat'],
        },
      }),
      tileMatrixSetLimits: LIMITS,
      layers: [
        {
          id: LAYER,
          title: EVENTS.title,
          dataType: 'vector',
          geometryDimension: 0,
          propertiesSchema: {
            type: 'object',
            properties: Object.fromEntries(
              TILE_FIELDS.map((column) => [column.name, { title: column.title, ...valueSchema(column) }]),
            ),
          },
        },
      ],
      links: [...links, ...tilesetLinks(base)],
    }
  },
  page: ({ title }, input) =>
    tilesetPage({
      ...input,
      title,
      tileJson: tileJsonAddress(input.base),
      template: tileTemplate(input.base, ['{z}', '{x}', '{y}']),
      fields: TILE_FIELDS,
    }),
})

function tilesetLinks(base: string): Link[] {
  const variables = ['{tileMatrix}', '{tileCol}', '{tileRow}'] as const
  return [
    { href: tileTemplate(base, variables), rel: 'item', type: VECTOR_TILE.type, title: 'A tile', templated: true },
    tileMatrixSetLink(base, REL.tilingScheme),
    { href: tileJsonAddress(base), rel: 'alternate', type: MEDIA.json, title: 'The same as TileJSON, for a query too' },
    {
      href: `${base}/collections/${EVENTS.id}?f=json`,
      rel: REL.geodata,
      type: MEDIA.json,
      title: EVENTS.title,
    },
  ]
}
