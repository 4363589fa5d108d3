/** Vector tiles (Mapbox Vector Tile Specification 2.1): the only door to geojson-vt and vt-pbf. */
import { geoJSONToTile } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import type { CollectionFeature, Column } from '../core/collection.ts'
import type { Box } from '../core/query.ts'
import { type Tile, tileBox } from '../core/tile.ts'
import { type Cell, cellOf } from './cell.ts'

export const MVT_TYPE = 'application/vnd.mapbox-vector-tile'

/** Units along the edge of a tile. */
const EXTENT = 4096

/**
 * A tile also has what lies so many units beyond its edges: QGIS and OpenLayers cut symbols at them. A symbol of 16
 * pixels about its point stays whole in a tile drawn 256 pixels wide, one of 32 in one of 512; PostGIS does the same.
 */
const BUFFER = 256

/** The box of all that may be in a tile: a unit more than its buffer, for roundings. */
export function boxOfContent(tile: Tile): Box {
  return tileBox(tile, (BUFFER + 1) / EXTENT)
}

/**
 * The tile, a layer of the features that lie in it with those of the columns that they have a value for; no bytes at
 * all where there is none. Latitudes beyond the map's must have been left out (`boxOfContent`).
 */
export function vectorTile(
  { z, x, y }: Tile,
  { layer, columns, features }: { layer: string; columns: readonly Column[]; features: readonly CollectionFeature[] },
): Uint8Array<ArrayBuffer> {
  // A tile's ids are numbers: those of features are among their properties.
  const withoutId = features.map(({ geometry, properties }) => ({
    type: 'Feature' as const,
    geometry: geometry as NonNullable<typeof geometry>,
    properties: knownCells(columns, properties),
  }))
  const collection = { type: 'FeatureCollection' as const, features: withoutId }
  const tile = geoJSONToTile(collection, z, x, y, { extent: EXTENT, buffer: BUFFER, clip: true, wrap: true })
  if (tile.features.length === 0) return new Uint8Array()
  return new Uint8Array(fromGeojsonVt({ [layer]: tile }, { version: 2, extent: EXTENT }))
}

function knownCells(columns: readonly Column[], properties: CollectionFeature['properties']): Record<string, Cell> {
  const cells: Record<string, Cell> = {}
  for (const { name, type } of columns) {
    const cell = cellOf(type, properties[name])
    if (cell !== null) cells[name] = cell
  }
  return cells
}
