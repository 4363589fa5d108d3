/** Vector tiles of the events that a query chooses, and the TileJSON by which maps find them. */
import type { CollectionFeature, Column } from '../core/collection.ts'
import { DAY_COLUMNS, DISTANCE_COLUMNS, EVENTS } from '../core/collections.ts'
import { RequestFault } from '../core/errors.ts'
import { dayNumber } from '../core/interval.ts'
import { boxOfContent, vectorTile } from '../formats/mvt.ts'
import type { Extent, Hit } from '../store/store.ts'
import { type Asked, readAsked } from './feature-answer.ts'
import { DESCRIPTION, TITLE } from './landing.ts'
import { TILEJSON, VECTOR_TILE } from './media.ts'
import type { Parameter } from './params/parameter.ts'
import { SKIP_GEOMETRY } from './params/selection.ts'
import { TILE_VARIABLES, tileVariables } from './params/tile.ts'
import type { Route } from './route.ts'
import { tabled } from './served.ts'

/** The layer's name in each tile. */
export const LAYER = EVENTS.id

const TILE_PATH = '/tiles/events/{z}/{x}/{y}.mvt'
const TILEJSON_PATH = '/tiles/events.json'

/** What styles and pop-ups need; `properties` asks for others. */
const PROPERTIES = new Set([
  'event_id',
  'event_date',
  'event_date_end',
  'time_precision',
  'event_type',
  'sub_event_type',
  'actor1',
  'actor2',
  'location',
  'admin1',
  'country',
  'geo_precision',
  'uncertainty_km',
  'fatalities',
  'confidence',
  'status',
  'source_count',
])

const COLUMNS: readonly Column[] = EVENTS.columns.filter(({ name }) => PROPERTIES.has(name))

/** What the events of a tile have, where nothing else is asked for. */
export const TILE_FIELDS: readonly Column[] = [...COLUMNS, ...DAY_COLUMNS]

/** Of the parameters of a query, those that make a difference to a tile, and leave something of it. */
const ofTiles = (query: readonly Parameter[]) =>
  query.filter(({ name }) => name !== 'sortby' && name !== SKIP_GEOMETRY.name)

/** A unit of a tile is 0.6 m at this zoom level, and coordinates are told to a metre: maps draw these tiles larger. */
const LAST_ZOOM_OF_USE = 14

/** What an isolate of 128 MB can make a tile of, and more than anybody can tell apart on a map. */
const MOST_EVENTS = 50_000

/** One tile, of a query's events; empty where there are none. */
export function tileRoute(query: readonly Parameter[]): Route {
  return {
    path: TILE_PATH,
    variables: TILE_VARIABLES,
    operationId: 'events.collection.vector.getTile',
    tag: 'Tiles',
    summary: 'A vector tile of events',
    parameters: ofTiles(query),
    offered: [VECTOR_TILE],
    answer: (request) => {
      const tile = tileVariables(request.variables)
      const asked = readAsked(request, EVENTS)
      const within = { ...asked.query, boxes: [...asked.query.boxes, boxOfContent(tile)], sort: [] }
      return async () => {
        const { numberMatched, hits } = await request.services.feed.events.selectAll(within, Number.MAX_SAFE_INTEGER)
        if (numberMatched > MOST_EVENTS) throw tooMany(numberMatched)
        const columns = columnsOf(asked)
        const features: CollectionFeature[] = []
        for await (const part of hits) features.push(...part.map((hit) => withDays(hit, columns)))
        return { body: vectorTile(tile, { layer: LAYER, columns, features }) }
      }
    },
  }
}

/** TileJSON 3.0.0 of the same query. */
export function tileJsonRoute(query: readonly Parameter[]): Route {
  return {
    path: TILEJSON_PATH,
    operationId: 'getTileJson',
    tag: 'Tiles',
    summary: 'Where a map finds the vector tiles (TileJSON)',
    parameters: ofTiles(query),
    offered: [TILEJSON],
    schema: 'tileJson',
    answer: (request) => {
      const asked = readAsked(request, EVENTS)
      return async () => ({
        body: JSON.stringify({
          tilejson: '3.0.0',
          name: TITLE,
          description: DESCRIPTION,
          attribution: 'Frontline Feed; places: Who’s On First, GeoNames, Natural Earth, OurAirports',
          scheme: 'xyz',
          tiles: [request.address(VECTOR_TILE.name).replace(TILEJSON_PATH, TILE_PATH)],
          minzoom: 0,
          maxzoom: LAST_ZOOM_OF_USE,
          ...boundsMember(await request.services.feed.events.extent()),
          near: asked.nearReport ?? undefined,
          vector_layers: [
            {
              id: LAYER,
              description: EVENTS.description,
              minzoom: 0,
              maxzoom: LAST_ZOOM_OF_USE,
              fields: Object.fromEntries(columnsOf(asked).map(({ name, type }) => [name, fieldType(type)])),
            },
          ],
        }),
      })
    },
  }
}

/** The address of the tiles, their variables named as a client expects them. */
export function tileTemplate(base: string, [z, x, y]: readonly [string, string, string]): string {
  const path = TILE_PATH.replace('{z}', z).replace('{x}', x).replace('{y}', y)
  return `${base}${path}?f=${VECTOR_TILE.name}`
}

/** The address of the TileJSON of all events. */
export function tileJsonAddress(base: string): string {
  return `${base}${TILEJSON_PATH}?f=${TILEJSON.name}`
}

/** The columns that the events of an answer have. */
function columnsOf({ selection, nearReport }: Asked): Column[] {
  const near = nearReport === null ? [] : DISTANCE_COLUMNS
  return [...(selection.columns ?? COLUMNS), ...DAY_COLUMNS, ...near]
}

/** An event of a tile: no more of it than the tile has, as there may be many. */
function withDays(hit: Hit, columns: readonly Column[]): CollectionFeature {
  const feature = tabled(hit, { columns, hasGeometry: true })
  const { event_date, event_date_end } = hit.stored.feature.properties as { event_date: string; event_date_end: string }
  const days = { first_day: dayNumber(event_date), last_day: dayNumber(event_date_end) }
  return { ...feature, properties: { ...feature.properties, ...days } }
}

function tooMany(count: number): RequestFault {
  return new RequestFault({
    message: `There are ${count} events in this tile, which can hold ${MOST_EVENTS}: ask for fewer, by datetime or any other parameter, or at a higher zoom level.`,
    parameter: 'datetime',
  })
}

/** A field's type, as tools write it in TileJSON. */
function fieldType(type: Column['type']): string {
  if (type === 'boolean') return 'Boolean'
  return type === 'integer' || type === 'number' ? 'Number' : 'String'
}

/** Where events are, and a little more: one on the edge of a tile belongs to the next, which a map must ask for. */
function boundsMember({ box }: Extent): { bounds?: number[] } {
  if (box === null) return {}
  const [west, south, east, north] = box
  const within = (limit: number, degrees: number) => Math.max(-limit, Math.min(limit, degrees))
  return {
    bounds: [
      within(180, west - MARGIN),
      within(MAP_END, south - MARGIN),
      within(180, east + MARGIN),
      within(MAP_END, north + MARGIN),
    ],
  }
}

/** Degrees. */
const MARGIN = 0.01
const MAP_END = 85.051129
