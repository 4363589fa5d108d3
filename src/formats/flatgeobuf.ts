/** FlatGeobuf 3, with its spatial index: for GIS programs and maps that read a part of a file by ranges. */
import { Builder } from 'flatbuffers'
import { magicbytes } from 'flatgeobuf/lib/mjs/constants.js'
import { Column as ColumnTable } from 'flatgeobuf/lib/mjs/flat-geobuf/column.js'
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js'
import { Crs } from 'flatgeobuf/lib/mjs/flat-geobuf/crs.js'
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js'
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js'
import { buildFeature, type IProperties } from 'flatgeobuf/lib/mjs/generic/feature.js'
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js'
import type { Position } from 'geojson'
import type { CollectionFeature, Column, PropertyType } from '../core/collection.ts'
import type { Box } from '../core/query.ts'
import type { Encode, FeatureTable } from './format.ts'
import { hilbertOrder, NODE_SIZE, packedRTree } from './packed-rtree.ts'
import { boxOf, pointsOf, union } from './points.ts'

/** A day is a DateTime at midnight without a zone, as GDAL writes it: there is no type for days. */
const COLUMN_TYPES: Record<PropertyType, ColumnType> = {
  string: ColumnType.String,
  integer: ColumnType.Int,
  number: ColumnType.Double,
  boolean: ColumnType.Bool,
  date: ColumnType.DateTime,
  timestamp: ColumnType.DateTime,
  strings: ColumnType.Json,
  json: ColumnType.Json,
}

const WGS_84 = 4326

/**
 * Features in the order of the index, which has to stand before them: one copy of them, encoded, is held in memory.
 * A feature without geometry gets a MultiPoint of no points, which readers take; on none FlatGeobuf's own for
 * JavaScript fails, and on a Point of no coordinates GDAL.
 */
export const flatgeobuf: Encode = async function* (table) {
  const meta = metaOf(table)
  const features: Uint8Array[] = []
  const boxes: Box[] = []
  for await (const feature of table.features) {
    const points = pointsOf(feature)
    boxes.push(boxOf(points))
    features.push(encodeFeature(table, meta, feature, points))
  }
  const bounds = union(boxes)
  const order = hilbertOrder(boxes, bounds)
  yield magicbytes
  yield encodeHeader(table, meta, features.length, bounds)
  if (features.length > 0) {
    let offset = 0
    const offsets = order.map((index) => {
      const start = offset
      offset += features[index]?.length ?? 0
      return start
    })
    yield packedRTree(
      order.map((index) => boxes[index] as Box),
      offsets,
    )
  }
  for (const index of order) yield features[index] as Uint8Array
}

/** What the library's encoder of features has to know. */
function metaOf({ collection, columns, hasGeometry, title }: FeatureTable): HeaderMeta {
  return {
    geometryType: hasGeometry ? GeometryType[collection.geometryType] : GeometryType.MultiPoint,
    columns: columns.map(({ name, type, nullable, ...column }) => ({
      name,
      type: COLUMN_TYPES[type],
      title: column.title,
      description: null,
      width: -1,
      precision: -1,
      scale: -1,
      nullable,
      unique: false,
      primary_key: false,
    })),
    envelope: null,
    featuresCount: 0,
    indexNodeSize: NODE_SIZE,
    crs: null,
    title,
    description: collection.description,
    metadata: null,
  }
}

/** Nulls are left out. */
function encodeFeature(table: FeatureTable, meta: HeaderMeta, { properties }: CollectionFeature, points: Position[]) {
  const values = table.columns.map(({ name, type }) => {
    const value = properties[name] ?? null
    return [name, type === 'date' && value !== null ? `${value}T00:00:00` : value]
  })
  // The library says undefined where it means absent.
  const geometry = { xy: points.flat(), type: meta.geometryType } as Parameters<typeof buildFeature>[0]
  // The copy lets go of the library's buffer, which is larger.
  return buildFeature(geometry, Object.fromEntries(values) as IProperties, meta).slice()
}

/** The library's own encoder of headers knows no index, envelope or title. */
function encodeHeader({ collection, columns }: FeatureTable, meta: HeaderMeta, count: number, bounds: Box) {
  const builder = new Builder()
  const name = builder.createString(collection.id)
  const title = builder.createString(meta.title)
  const description = builder.createString(meta.description)
  const envelope = bounds.every(Number.isFinite) ? Header.createEnvelopeVector(builder, [...bounds]) : 0
  const columnTables = Header.createColumnsVector(
    builder,
    columns.map((column) => encodeColumn(builder, column)),
  )
  const org = builder.createString('EPSG')
  Crs.startCrs(builder)
  Crs.addOrg(builder, org)
  Crs.addCode(builder, WGS_84)
  const crs = Crs.endCrs(builder)
  Header.startHeader(builder)
  Header.addName(builder, name)
  if (envelope) Header.addEnvelope(builder, envelope)
  Header.addGeometryType(builder, meta.geometryType)
  Header.addColumns(builder, columnTables)
  Header.addFeaturesCount(builder, BigInt(count))
  // There is no tree over nothing; and a count of 0 says that the count is unknown.
  Header.addIndexNodeSize(builder, count === 0 ? 0 : NODE_SIZE)
  Header.addCrs(builder, crs)
  Header.addTitle(builder, title)
  Header.addDescription(builder, description)
  builder.finishSizePrefixed(Header.endHeader(builder))
  return builder.asUint8Array()
}

function encodeColumn(builder: Builder, { name, type, title, nullable, role }: Column): number {
  const [nameOffset, titleOffset] = [builder.createString(name), builder.createString(title)]
  ColumnTable.startColumn(builder)
  ColumnTable.addName(builder, nameOffset)
  ColumnTable.addType(builder, COLUMN_TYPES[type])
  ColumnTable.addTitle(builder, titleOffset)
  ColumnTable.addNullable(builder, nullable)
  ColumnTable.addUnique(builder, role === 'id')
  return ColumnTable.endColumn(builder)
}
