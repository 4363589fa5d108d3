// A reader of workbooks gets days as dates, numbers as numbers, and text as text.
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import type { CollectionFeature } from '../../src/core/collection.ts'
import { EVENTS } from '../../src/core/collections.ts'
import type { FeatureTable } from '../../src/formats/format.ts'
import { xlsx } from '../../src/formats/xlsx.ts'
import { event } from '../fixtures/feed.ts'
import { bytesOf, EVENT_FEATURES, HOSTILE, HOSTILE_FEATURES, inXml, TABLES, tableOf } from './tables.ts'

/** The rows below the header, each from column to value. */
async function read(table: FeatureTable) {
  const [header = [], ...rows] = await readSheet(Buffer.from(await bytesOf(xlsx, table)), { trim: false })
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [String(name), row[index] ?? null])))
}

describe('Excel workbook', () => {
  it('has every column of every event', async () => {
    const rows = await read(tableOf(EVENT_FEATURES))
    for (const [index, { geometry, properties }] of EVENT_FEATURES.entries()) {
      const row = rows[index]
      expect([row?.lon, row?.lat]).toEqual(geometry?.coordinates)
      for (const { name, type } of EVENTS.columns) {
        const value = properties[name] ?? null
        if (type === 'json') continue
        expect(row?.[name]).toEqual(type === 'date' || type === 'timestamp' ? new Date(value as string) : value)
      }
    }
    expect(rows[0]?.actors).toBe('Iraqi Security Forces (initiator); Islamic State (target)')
  })

  it.each(TABLES)('of %s has all rows', async (_, table) => {
    expect(await read(table)).toHaveLength([...(table.features as Iterable<CollectionFeature>)].length)
  })

  it('has any text as it is, but for what no workbook can hold', async () => {
    const rows = await read(tableOf(HOSTILE_FEATURES))
    expect(rows.map(({ notes }) => notes)).toEqual(HOSTILE.map((text) => inXml(text) || null))
  })

  it('cuts what is longer than Excel takes, and says so', async () => {
    const [row] = await read(tableOf([event('ev-1', [43, 36], { notes: '🕊'.repeat(20_000) })] as never))
    expect(String(row?.notes).length).toBeLessThanOrEqual(32_767)
    expect(row?.notes).toMatch(/^(🕊)+\ufffd? \[…\]$/u)
  })
})
