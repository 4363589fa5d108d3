// FlatGeobuf's own reader gets every feature, and through the index exactly those of a box.
import fc from 'fast-check'
import { geojson as flatGeobuf, type HeaderMeta } from 'flatgeobuf'
import type { Feature } from 'geojson'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CollectionFeature } from '../../src/core/collection.ts'
import { ARTICLES, EVENTS } from '../../src/core/collections.ts'
import { type Box, isInBox } from '../../src/core/query.ts'
import { flatgeobuf } from '../../src/formats/flatgeobuf.ts'
import { arbitraryFeed, arbitraryPoint, event } from '../fixtures/feed.ts'
import { ARTICLE_FEATURES, bytesOf, EVENT_FEATURES, HOSTILE_FEATURES, TABLES, tableOf } from './tables.ts'

// The reader tells the console of every node that it visits.
beforeEach(() => void vi.spyOn(console, 'debug').mockReturnValue())
afterEach(() => vi.restoreAllMocks())

/** The features and the header that the reader finds, in all of the file or in a box. */
async function read(file: Uint8Array | string, box?: Box) {
  const headers: HeaderMeta[] = []
  const rect = box && { rect: { minX: box[0], minY: box[1], maxX: box[2], maxY: box[3] } }
  const features: Feature[] = []
  for await (const feature of flatGeobuf.deserialize(file, {
    headerMetaFn: (meta) => void headers.push(meta),
    ...rect,
  })) {
    features.push(feature as Feature)
  }
  return { header: headers[0], features }
}

const idsOf = (features: readonly Feature[]) => features.map(({ properties }) => properties?.event_id as string).sort()

/** What a feature's properties are once they went through the format: nulls left out, days at midnight. */
function stored({ properties }: CollectionFeature, columns = EVENTS.columns) {
  return Object.fromEntries(
    columns.flatMap(({ name, type }) => {
      const value = properties[name]
      return value === null ? [] : [[name, type === 'date' ? `${value}T00:00:00` : value]]
    }),
  )
}

describe('FlatGeobuf', () => {
  it('has every feature with its properties, but for lone surrogates as they were', async () => {
    const all = [...EVENT_FEATURES, ...HOSTILE_FEATURES]
    const { features } = await read(await bytesOf(flatgeobuf, tableOf(all)))
    const wellFormed = (value: unknown): unknown => (typeof value === 'string' ? value.toWellFormed() : value)
    const byId = new Map(features.map((feature) => [feature.properties?.event_id, feature]))
    for (const feature of all) {
      const found = byId.get(feature.properties.event_id)
      expect(found?.geometry).toEqual(feature.geometry)
      const expected = Object.entries(stored(feature)).map(([name, value]) => [name, wellFormed(value)])
      expect(found?.properties).toEqual(Object.fromEntries(expected))
    }
    expect(features).toHaveLength(all.length)
  })

  it('says what it holds and where', async () => {
    const { header } = await read(await bytesOf(flatgeobuf, tableOf(EVENT_FEATURES)))
    expect(header).toMatchObject({
      featuresCount: EVENT_FEATURES.length,
      indexNodeSize: 16,
      title: 'Events & "more"',
      description: EVENTS.description,
      crs: { org: 'EPSG', code: 4326 },
    })
    expect([...(header?.envelope ?? [])]).toEqual([38.27, 33.34, 44.4, 36.35])
    expect(header?.columns?.map(({ name }) => name)).toEqual(EVENTS.columns.map(({ name }) => name))
    expect(header?.columns?.filter(({ nullable }) => nullable).map(({ name }) => name)).toEqual(
      EVENTS.columns.filter(({ nullable }) => nullable).map(({ name }) => name),
    )
  })

  it.each(TABLES)('of %s has all features', async (_, table) => {
    const expected = [...(table.features as Iterable<CollectionFeature>)]
    const { features } = await read(await bytesOf(flatgeobuf, table))
    expect(features).toHaveLength(expected.length)
  })

  it('has an article without a place, which no box holds', async () => {
    const file = await bytesOf(flatgeobuf, tableOf(ARTICLE_FEATURES, { collection: ARTICLES }))
    const ids = async (box?: Box) => (await read(file, box)).features.map(({ properties }) => properties?.article_id)
    expect((await ids()).sort()).toEqual(['none', 'one', 'several'])
    expect((await ids([-180, -90, 180, 90])).sort()).toEqual(['one', 'several'])
    expect(await ids([39, 35, 40, 36])).toEqual(['several'])
  })

  it('finds in any box the features that a scan finds', async () => {
    const corner = arbitraryPoint
    await fc.assert(
      fc.asyncProperty(arbitraryFeed, corner, corner, async ({ events }, [lon1, lat1], [lon2, lat2]) => {
        const box: Box = [Math.min(lon1, lon2), Math.min(lat1, lat2), Math.max(lon1, lon2), Math.max(lat1, lat2)]
        // An empty file has no index, and the reader fails on it.
        fc.pre(events.length > 0)
        const { features } = await read(await bytesOf(flatgeobuf, tableOf(events as never)), box)
        expect(idsOf(features)).toEqual(idsOf(events.filter(({ geometry }) => isInBox(box, geometry.coordinates))))
      }),
      { numRuns: 60 },
    )
  })

  it('lets a client fetch a small part of a large file for a small box', async () => {
    // A grid of a tenth of a degree, in four levels of nodes.
    const events = Array.from({ length: 5_000 }, (_, n) =>
      event(`ev-${n}`, [38 + (n % 100) / 10, 30 + Math.floor(n / 100) / 10]),
    )
    const file = await bytesOf(flatgeobuf, tableOf(events as never))
    let fetched = 0
    vi.stubGlobal('fetch', async (_: string, { headers }: { headers: Headers }) => {
      const [, from, to] = /bytes=(\d+)-(\d+)/.exec(headers.get('Range') ?? '') ?? []
      const part = file.slice(Number(from), Number(to) + 1)
      fetched += part.length
      return new Response(part, { status: 206 })
    })
    const box: Box = [42.95, 33.95, 43.25, 34.25]
    const { features } = await read('https://example.org/events.fgb', box)
    vi.unstubAllGlobals()
    expect(idsOf(features)).toEqual(idsOf(events.filter(({ geometry }) => isInBox(box, geometry.coordinates))))
    expect(features).toHaveLength(9)
    expect(fetched).toBeLessThan(file.length / 3)
  })
})
