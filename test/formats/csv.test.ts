// A reader of CSV gets every column of every feature, and a spreadsheet no formula.
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { CollectionFeature } from '../../src/core/collection.ts'
import { ARTICLES, EVENTS, PLACES } from '../../src/core/collections.ts'
import { csv } from '../../src/formats/csv.ts'
import type { FeatureTable } from '../../src/formats/format.ts'
import { event } from '../fixtures/feed.ts'
import { ARTICLE_FEATURES, arbitraryText, EVENT_FEATURES, inXml, PLACE_FEATURES, tableOf, textOf } from './tables.ts'

const BYTE_ORDER_MARK = '\ufeff'

/** The rows, each from column to text. */
async function read(table: FeatureTable): Promise<Record<string, string>[]> {
  const text = await textOf(csv, table)
  expect(text.startsWith(BYTE_ORDER_MARK)).toBe(true)
  const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), {
    header: true,
    delimiter: ',',
    newline: '\r\n',
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  return data
}

const only = async (feature: unknown) => (await read(tableOf([feature as CollectionFeature])))[0] ?? {}

/** What formulas and cells are made of, in some programs. */
const arbitraryPiece = fc.constantFrom(...'=+-@＝＋－＠;,\t\r\n"\' 1aع\u00a0'.split(''), '\r\n', '=cmd|', 'HYPERLINK(')

describe('CSV', () => {
  it('has every column in order, longitude and latitude after the identifier', async () => {
    const columns = Object.keys((await read(tableOf(EVENT_FEATURES)))[0] ?? {})
    const [id, ...others] = EVENTS.columns.map(({ name }) => name)
    expect(columns).toEqual([id, 'lon', 'lat', ...others])
  })

  it('has the values as they are, null as nothing', async () => {
    const rows = await read(tableOf(EVENT_FEATURES))
    for (const [index, { geometry, properties }] of EVENT_FEATURES.entries()) {
      const row = rows[index]
      expect([Number(row?.lon), Number(row?.lat)]).toEqual(geometry?.coordinates)
      for (const { name, type } of EVENTS.columns) {
        if (type !== 'json') expect(row?.[name]).toBe(String(properties[name] ?? ''))
      }
    }
  })

  it('joins lists so that they can be read', async () => {
    const row = await only(EVENT_FEATURES[0])
    expect(row.actors).toBe('Iraqi Security Forces (initiator); Islamic State (target)')
    expect(row.sources).toBe('wire-2016-11-08')
    const [place] = await read(tableOf(PLACE_FEATURES, { collection: PLACES }))
    expect(place?.aliases).toBe('Mossul; Musil')
  })

  it('has several points as well-known text', async () => {
    const rows = await read(tableOf(ARTICLE_FEATURES, { collection: ARTICLES }))
    expect(rows.map(({ WKT }) => WKT)).toEqual([
      'MULTIPOINT ((43.13 36.34), (39.01 35.95))',
      'MULTIPOINT ((43.13 36.34))',
      '',
    ])
    expect(rows[0]).not.toHaveProperty('lon')
  })

  it('has no coordinates where they were not asked for, and only the columns that were', async () => {
    const columns = EVENTS.columns.filter(({ name }) => name === 'fatalities')
    const rows = await read(tableOf(EVENT_FEATURES, { columns, hasGeometry: false }))
    expect(rows[0]).toEqual({ fatalities: '12' })
  })

  it('gives back any text but what no text file can hold, once apostrophes before formulas are taken off', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          arbitraryText,
          fc.array(arbitraryPiece).map((pieces) => pieces.join('')),
        ),
        async (text) => {
          const { location = '' } = await only(event('ev-1', [43, 36], { location: text }))
          // As the README has it.
          const mark = /(?<=^|[;\t\r\n])'(?='*(["\s]*[=+\-@＝＋－＠]|(?<=^'+)[\t\r\n]))/g
          expect(location.replace(mark, '')).toBe(inXml(text))
        },
      ),
      { numRuns: 300 },
    )
  })

  it.each([',', ';', '\t'])('has no cell that begins a formula, where %j divides cells', async (delimiter) => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryPiece, { minLength: 1 }), async (pieces) => {
        const feature = event('ev-1', [43, 36], { location: pieces.join('') }) as unknown as CollectionFeature
        const columns = EVENTS.columns.filter(({ name }) => ['event_id', 'location', 'notes'].includes(name))
        const text = (await textOf(csv, tableOf([feature], { columns, hasGeometry: false }))).slice(1)
        const lines = delimiter === ',' ? text : text.replace(/\r\n?/g, '\n')
        const { data } = Papa.parse<string[]>(lines, { delimiter, newline: delimiter === ',' ? '\r\n' : '\n' })
        const formula = delimiter === ',' ? /^["\s]*[=+\-@＝＋－＠]|^[\t\r\n]/ : /^["\s]*[=+\-@＝＋－＠]/
        for (const cell of data.flat()) expect(cell).not.toMatch(formula)
      }),
      { numRuns: 300 },
    )
  })

  it('marks what is a formula, and nothing else', async () => {
    for (const formula of [
      '=1',
      '+1',
      '-1',
      '@A1',
      '＝1',
      '＋1',
      '－1',
      '＠A1',
      ' =1',
      '\u00a0=1',
      '\t=1',
      '\r1',
      '"=1"',
      "'=1",
    ]) {
      expect((await only(event('ev-1', [43, 36], { location: formula }))).location?.[0]).toBe("'")
    }
    for (const text of ['a = b', 'a-b', "Al-Qa'im", "'quoted'", '1-2', 'x; y', 'two\nlines', '– 5', '~=', '\\=']) {
      expect((await only(event('ev-1', [43, 36], { location: text }))).location).toBe(text)
    }
  })

  it('leaves negative numbers alone', async () => {
    const row = await only(event('ev-1', [-0.5, -33.25]))
    expect([row.lon, row.lat]).toEqual(['-0.5', '-33.25'])
  })
})
