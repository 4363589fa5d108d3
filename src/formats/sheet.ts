/** A table of features as a sheet: its columns, with those of the geometry, and one row for each feature. */
import type { Position } from 'geojson'
import type { CollectionFeature, PropertyType } from '../core/collection.ts'
import { type Cell, cellOf } from './cell.ts'
import type { FeatureTable } from './format.ts'
import { pointsOf } from './points.ts'

export interface SheetColumn {
  name: string
  type: PropertyType
  cell(feature: CollectionFeature): Cell
}

/** The table's columns in order; the geometry's come after the identifier. */
export function sheetColumns({ collection, columns, hasGeometry }: FeatureTable): SheetColumn[] {
  const sheet = columns.map(
    ({ name, type }): SheetColumn => ({
      name,
      type,
      cell: ({ properties }) => cellOf(type, properties[name]),
    }),
  )
  const afterId = columns.findIndex(({ role }) => role === 'id') + 1
  return hasGeometry ? sheet.toSpliced(afterId, 0, ...GEOMETRY_COLUMNS[collection.geometryType]) : sheet
}

/**
 * A point is `lon` and `lat`, in degrees, which sheets can compute with and map programs look for. Several points are
 * well-known text in a column named `WKT`, which GDAL and QGIS take for the geometry.
 */
const GEOMETRY_COLUMNS: Record<'Point' | 'MultiPoint', SheetColumn[]> = {
  Point: [
    { name: 'lon', type: 'number', cell: (feature) => pointsOf(feature)[0]?.[0] ?? null },
    { name: 'lat', type: 'number', cell: (feature) => pointsOf(feature)[0]?.[1] ?? null },
  ],
  MultiPoint: [{ name: 'WKT', type: 'string', cell: (feature) => feature.geometry && multiPoint(pointsOf(feature)) }],
}

function multiPoint(points: readonly Position[]): string {
  return `MULTIPOINT (${points.map(([lon, lat]) => `(${lon} ${lat})`).join(', ')})`
}
