// GDAL, and so QGIS, reads every feature with typed fields, where GDAL is installed.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FeatureCollection } from 'geojson'
import { afterAll, describe, expect, it } from 'vitest'
import { ARTICLES } from '../../src/core/collections.ts'
import type { FeatureTable } from '../../src/formats/format.ts'
import { FORMATS } from '../../src/formats/formats.ts'
import { ARTICLE_FEATURES, bytesOf, EVENT_FEATURES, HOSTILE_FEATURES, tableOf } from './tables.ts'

const start = (command: string, ...args: string[]) => spawnSync(command, args, { encoding: 'utf8' })

/** The formats that this GDAL can open; Debian's has no Parquet. */
const drivers = start('ogrinfo', '--formats').stdout ?? ''
const readable = FORMATS.filter(({ name }) => {
  const driver = { geojson: 'GeoJSON', geojsonseq: 'GeoJSONSeq', ndjson: 'GeoJSONSeq', csv: 'CSV', kml: 'LIBKML' }[name]
  return drivers.includes(
    ` ${driver ?? { atom: 'GeoRSS', fgb: 'FlatGeobuf', parquet: 'Parquet', xlsx: 'XLSX' }[name]} `,
  )
})

/** What GDAL needs to be told of a file: nothing, but that a CSV has types and coordinates. */
const OPTIONS: Record<string, string[]> = {
  csv: ['AUTODETECT_TYPE=YES', 'X_POSSIBLE_NAMES=lon', 'Y_POSSIBLE_NAMES=lat'].flatMap((option) => ['-oo', option]),
}

describe.skipIf(drivers === '')('GDAL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'formats-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  /** A file in the format. */
  async function fileOf({ extension, encode }: (typeof FORMATS)[number], table: FeatureTable): Promise<string> {
    const file = join(folder, `features.${extension}`)
    writeFileSync(file, await bytesOf(encode, table))
    return file
  }

  function run(command: string, ...args: string[]): string {
    const { status, stdout, stderr } = start(command, ...args)
    expect(stderr).toBe('')
    expect(status).toBe(0)
    return stdout
  }

  const features = (file: string, ...args: string[]) =>
    (JSON.parse(run('ogr2ogr', '-f', 'GeoJSON', '/vsistdout/', file, ...args)) as FeatureCollection).features

  /** Each field's type. */
  function fieldsOf(file: string, ...args: string[]): Record<string, string> {
    const lines = run('ogrinfo', '-ro', '-al', '-so', file, ...args).matchAll(/^(\w+): (\w+) \([\d.]+\)/gm)
    return Object.fromEntries([...lines].map(([, name, type]) => [name, type]))
  }

  it.each(readable)('reads every event from $name', async (format) => {
    const file = await fileOf(format, tableOf(EVENT_FEATURES))
    const found = features(file, ...(OPTIONS[format.name] ?? []))
    expect(found).toHaveLength(EVENT_FEATURES.length)
    if (format.name === 'xlsx') return // A sheet has no geometry.
    const points = (all: readonly { geometry: unknown }[]) => all.map(({ geometry }) => JSON.stringify(geometry)).sort()
    expect(points(found)).toEqual(points(EVENT_FEATURES))
  })

  it.each(readable)('reads hostile texts from $name', async (format) => {
    const file = await fileOf(format, tableOf(HOSTILE_FEATURES))
    expect(features(file, ...(OPTIONS[format.name] ?? []))).toHaveLength(HOSTILE_FEATURES.length)
  })

  it.each([
    [
      'csv',
      { event_date: 'Date', updated_at: 'DateTime', fatalities: 'Integer', confidence: 'Real', actor1: 'String' },
    ],
    ['kml', { begin: 'DateTime', end: 'DateTime', fatalities: 'Integer', confidence: 'Real', actor1: 'String' }],
    ['atom', { title: 'String', published: 'DateTime', updated: 'DateTime', category_term: 'String' }],
    [
      'fgb',
      { event_date: 'DateTime', fatalities: 'Integer', injured: 'Integer', confidence: 'Real', actors: 'String' },
    ],
    ['xlsx', { event_date: 'Date', updated_at: 'DateTime', fatalities: 'Integer', confidence: 'Real' }],
  ])('reads the types of %s', async (name, types) => {
    const format = readable.find((one) => one.name === name)
    if (!format) return
    expect(fieldsOf(await fileOf(format, tableOf(EVENT_FEATURES)), ...(OPTIONS[name] ?? []))).toMatchObject(types)
  })

  it.each(readable.filter(({ name }) => ['csv', 'kml', 'fgb'].includes(name)))(
    'reads several points from $name',
    async (format) => {
      const file = await fileOf(format, tableOf(ARTICLE_FEATURES, { collection: ARTICLES }))
      const several = features(file).find(({ properties }) => properties?.article_id === 'several')
      expect(several?.geometry).toEqual(ARTICLE_FEATURES[0]?.geometry)
    },
  )

  it('finds by the index of FlatGeobuf what lies in a box', async () => {
    const format = readable.find(({ name }) => name === 'fgb')
    if (!format) return
    const found = features(await fileOf(format, tableOf(EVENT_FEATURES)), '-spat', '38', '34', '41', '36')
    expect(found.map(({ properties }) => properties?.event_id).sort()).toEqual([
      'ev-deir',
      'ev-palmyra',
      'ev-qaim',
      'ev-raqqa',
      'ev-tabqa',
    ])
  })
})
