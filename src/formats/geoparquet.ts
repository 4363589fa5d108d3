/** GeoParquet 1.1: for DuckDB, GeoPandas, QGIS and the like. */
import type { SchemaElement } from 'hyparquet'
import { ByteWriter, geojsonToWkb, ParquetWriter } from 'hyparquet-writer'
import type { CollectionFeature, Column, PropertyType } from '../core/collection.ts'
import type { Box } from '../core/query.ts'
import type { Encode, FeatureTable } from './format.ts'
import { boxOf, pointsOf, union } from './points.ts'

/** Rows are held until there are so many, and written as one group then. */
const ROWS_IN_GROUP = 5_000

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } } as const

/** Parquet's type for each, with the converted type that readers of before 2017 look for. */
const TYPES: Record<Exclude<PropertyType, 'strings'>, Omit<SchemaElement, 'name'>> = {
  string: TEXT,
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  timestamp: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
  json: { type: 'BYTE_ARRAY', converted_type: 'JSON', logical_type: { type: 'JSON' } },
}

/** A column of the file: its part of the schema, and a feature's value in it. */
interface ParquetColumn {
  name: string
  schema: SchemaElement[]
  value(feature: CollectionFeature): unknown
}

const GEOMETRY: ParquetColumn = {
  name: 'geometry',
  schema: [{ name: 'geometry', type: 'BYTE_ARRAY', repetition_type: 'OPTIONAL' }],
  value: ({ geometry }) => geometry && geojsonToWkb(geometry),
}

/** The table's columns in order, then the geometry as well-known binary. */
export const geoparquet: Encode = async function* (table) {
  const columns = table.columns.map(parquetColumn)
  if (table.hasGeometry) columns.push(GEOMETRY)
  const metadata: { key: string; value: string }[] = []
  const writer = new ByteWriter()
  const parquet = new ParquetWriter({
    writer,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(({ schema }) => schema)],
    kvMetadata: metadata,
    createdBy: 'Frontline Feed',
  })
  let bounds = boxOf([])
  for await (const features of inGroups(table.features)) {
    const columnData = columns.map(({ name, value }) => ({ name, data: features.map(value) }))
    parquet.write({ columnData, rowGroupSize: ROWS_IN_GROUP })
    bounds = union([bounds, boxOf(features.flatMap(pointsOf))])
    yield taken(writer)
  }
  // The writer reads the metadata when it finishes.
  if (table.hasGeometry) metadata.push({ key: 'geo', value: JSON.stringify(geoMetadata(table, bounds)) })
  parquet.finish()
  yield taken(writer)
}

function parquetColumn({ name, type, nullable }: Column): ParquetColumn {
  const repetition_type = nullable ? 'OPTIONAL' : 'REQUIRED'
  const value = ({ properties }: CollectionFeature) => properties[name] ?? null
  if (type === 'strings') {
    const schema: SchemaElement[] = [
      { name, repetition_type, converted_type: 'LIST', logical_type: { type: 'LIST' }, num_children: 1 },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      { name: 'element', repetition_type: 'REQUIRED', ...TEXT },
    ]
    return { name, schema, value }
  }
  const schema = [{ name, repetition_type, ...TYPES[type] } as const]
  if (type !== 'date' && type !== 'timestamp') return { name, schema, value }
  // A day without a time is read as its midnight in UTC (ECMA-262, Date Time String Format).
  const instant = (text: unknown) => (text === null ? null : new Date(text as string))
  return { name, schema, value: (feature) => instant(value(feature)) }
}

/** The file's metadata on the geometry (GeoParquet 1.1.0); the reference system is CRS84 where none is named. */
function geoMetadata({ collection }: FeatureTable, bounds: Box) {
  const bbox = bounds.every(Number.isFinite) ? { bbox: bounds } : {}
  return {
    version: '1.1.0',
    primary_column: GEOMETRY.name,
    columns: { [GEOMETRY.name]: { encoding: 'WKB', geometry_types: [collection.geometryType], ...bbox } },
  }
}

async function* inGroups(features: FeatureTable['features']): AsyncGenerator<CollectionFeature[]> {
  let group: CollectionFeature[] = []
  for await (const feature of features) {
    group.push(feature)
    if (group.length < ROWS_IN_GROUP) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

/** What has been written since it was last taken. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = new Uint8Array(writer.getBuffer())
  writer.index = 0
  return bytes
}
