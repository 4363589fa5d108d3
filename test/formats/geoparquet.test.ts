// A reader of Parquet gets every row with typed columns, and the geometry by GeoParquet's metadata.
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import type { CollectionFeature } from '../../src/core/collection.ts'
import { ARTICLES, EVENTS, PLACES } from '../../src/core/collections.ts'
import type { FeatureTable } from '../../src/formats/format.ts'
import { geoparquet } from '../../src/formats/geoparquet.ts'
import { event } from '../fixtures/feed.ts'
import {
  ARTICLE_FEATURES,
  bytesOf,
  EVENT_FEATURES,
  HOSTILE_FEATURES,
  PLACE_FEATURES,
  TABLES,
  tableOf,
} from './tables.ts'

async function read(table: FeatureTable) {
  const { buffer } = await bytesOf(geoparquet, table)
  const metadata = parquetMetadata(buffer)
  return { metadata, rows: await parquetReadObjects({ file: buffer }) }
}

const geoOf = ({ metadata }: Awaited<ReturnType<typeof read>>) => {
  const value = metadata.key_value_metadata?.find(({ key }) => key === 'geo')?.value
  return value === undefined ? undefined : JSON.parse(value)
}

describe('GeoParquet', () => {
  it('has the values: days and times as dates, lists as JSON, text as it is but for lone surrogates', async () => {
    const all = [...EVENT_FEATURES, ...HOSTILE_FEATURES]
    const { rows } = await read(tableOf(all))
    expect(rows).toHaveLength(all.length)
    for (const [index, { geometry, properties }] of all.entries()) {
      const row = rows[index]
      expect(row?.geometry).toEqual(geometry)
      for (const { name, type } of EVENTS.columns) {
        const value = properties[name] ?? null
        const isTime = (type === 'date' || type === 'timestamp') && value !== null
        const expected = typeof value === 'string' ? value.toWellFormed() : value
        expect(row?.[name] ?? null).toEqual(isTime ? new Date(value as string) : expected)
      }
    }
  })

  it('has lists of text as lists, and null geometries as null', async () => {
    expect((await read(tableOf(PLACE_FEATURES, { collection: PLACES }))).rows[0]?.aliases).toEqual(['Mossul', 'Musil'])
    const { rows } = await read(tableOf(ARTICLE_FEATURES, { collection: ARTICLES }))
    expect(rows.map(({ geometry }) => geometry ?? null)).toEqual(ARTICLE_FEATURES.map(({ geometry }) => geometry))
  })

  it('types columns by the schema, whatever the values', async () => {
    const { metadata } = await read(tableOf([]))
    const types = parquetSchema(metadata).children.map(
      ({ element: { name, type, converted_type, repetition_type } }) => [
        name,
        `${repetition_type} ${converted_type ?? type}`,
      ],
    )
    expect(Object.fromEntries(types)).toMatchObject({
      event_id: 'REQUIRED UTF8',
      event_date: 'REQUIRED DATE',
      actor1: 'OPTIONAL UTF8',
      uncertainty_km: 'REQUIRED DOUBLE',
      fatalities: 'OPTIONAL INT32',
      updated_at: 'REQUIRED TIMESTAMP_MILLIS',
      actors: 'REQUIRED JSON',
      geometry: 'OPTIONAL BYTE_ARRAY',
    })
    expect(types.map(([name]) => name)).toEqual([...EVENTS.columns.map(({ name }) => name), 'geometry'])
  })

  it('tells of the geometry as GeoParquet 1.1 does', async () => {
    expect(geoOf(await read(tableOf(EVENT_FEATURES)))).toEqual({
      version: '1.1.0',
      primary_column: 'geometry',
      columns: { geometry: { encoding: 'WKB', geometry_types: ['Point'], bbox: [38.27, 33.34, 44.4, 36.35] } },
    })
    expect(geoOf(await read(tableOf([])))?.columns.geometry).not.toHaveProperty('bbox')
    expect(geoOf(await read(tableOf([], { hasGeometry: false })))).toBeUndefined()
  })

  it.each(TABLES)('of %s has all rows', async (_, table) => {
    const { rows } = await read(table)
    expect(rows).toHaveLength([...(table.features as Iterable<CollectionFeature>)].length)
  })

  it('writes many rows in groups, and reads them in their order', async () => {
    const columns = EVENTS.columns.filter(({ name }) => name === 'event_id' || name === 'fatalities')
    const events = Array.from({ length: 5_001 }, (_, n) => event(`ev-${n}`, [43, 36], { fatalities: n % 3 ? n : null }))
    const { metadata, rows } = await read(tableOf(events as never, { columns, hasGeometry: false }))
    expect(metadata.row_groups.map(({ num_rows }) => num_rows)).toEqual([5_000n, 1n])
    expect(rows).toEqual(events.map(({ properties: { event_id, fatalities } }) => ({ event_id, fatalities })))
  })
})
