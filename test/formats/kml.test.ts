// A reader of KML gets the points, the fields with their types, the days and the colours, and no markup from the data.
import { kml as toGeoJson } from '@tmcw/togeojson'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CollectionFeature } from '../../src/core/collection.ts'
import { ARTICLES, EVENTS } from '../../src/core/collections.ts'
import { EVENT_TYPES, SUB_EVENT_TYPES } from '../../src/core/event.ts'
import type { FeatureTable } from '../../src/formats/format.ts'
import { kml } from '../../src/formats/kml.ts'
import { event } from '../fixtures/feed.ts'
import { ARTICLE_FEATURES, arbitraryText, EVENT_FEATURES, inXml, TABLES, tableOf, textOf } from './tables.ts'
import { parseXml } from './xml-reader.ts'

const documentOf = async (table: FeatureTable) => parseXml(await textOf(kml, table))

/** The features that a converter of KML makes of it. */
async function read(table: FeatureTable) {
  return toGeoJson(await documentOf(table), { skipNullGeometry: false }).features
}

const textsOf = (document: Awaited<ReturnType<typeof documentOf>>, name: string) =>
  [...document.getElementsByTagName(name)].map(({ textContent }) => textContent ?? '')

describe('KML', () => {
  it.each(TABLES)('of %s has every feature with its geometry', async (_, table) => {
    const features = [...(table.features as Iterable<CollectionFeature>)]
    const points = (await read(table)).map(({ geometry }) => {
      if (geometry?.type === 'GeometryCollection') return geometry.geometries.map((one) => Object(one).coordinates)
      return geometry && Object(geometry).coordinates
    })
    // A placemark with one point of several is a point to the converter.
    const expected = features.map(({ geometry }) => {
      const coordinates = geometry?.coordinates ?? null
      return geometry?.type === 'MultiPoint' && coordinates?.length === 1 ? coordinates[0] : coordinates
    })
    expect(points).toEqual(expected)
  })

  it('has the fields with their types, and none where the value is null', async () => {
    const [first] = await read(tableOf(EVENT_FEATURES))
    expect(first?.properties).toMatchObject({
      name: 'Armed clash, Mosul, 2016-10-17',
      event_id: 'ev-mosul-1',
      event_date: '2016-10-17',
      fatalities: 12,
      uncertainty_km: 5,
      confidence: 0.8,
      actors: 'Iraqi Security Forces (initiator); Islamic State (target)',
    })
    expect(first?.properties).not.toHaveProperty('injured')
  })

  it('declares every column in the schema that the data refer to', async () => {
    const document = await documentOf(tableOf(EVENT_FEATURES))
    const declared = [...document.getElementsByTagName('SimpleField')].map((field) => field.getAttribute('name'))
    expect(declared).toEqual(EVENTS.columns.map(({ name }) => name))
    const schema = document.getElementsByTagName('Schema')[0]?.getAttribute('id')
    const references = [...document.getElementsByTagName('SchemaData')].map((data) => data.getAttribute('schemaUrl'))
    expect(new Set(references)).toEqual(new Set([`#${schema}`]))
  })

  it('spans the days from the first to the last', async () => {
    const [span] = await read(
      tableOf([event('ev-1', [43, 36], { event_date: '2016-03-24', event_date_end: '2016-03-26' })] as never),
    )
    expect(span?.properties?.timespan).toEqual({ begin: '2016-03-24', end: '2016-03-26' })
  })

  it('gives each event type a colour of its own, and needs nothing from the network', async () => {
    const features = EVENT_TYPES.map((event_type, index) =>
      event(`ev-${index}`, [43, 36], { event_type, sub_event_type: SUB_EVENT_TYPES[event_type][0] }),
    )
    const document = await documentOf(tableOf(features as never))
    const colours = new Map(
      [...document.getElementsByTagName('Style')].map((style) => [
        `#${style.getAttribute('id')}`,
        style.getElementsByTagName('color')[0]?.textContent,
      ]),
    )
    const used = textsOf(document, 'styleUrl').map((url) => colours.get(url))
    expect(new Set(used).size).toBe(EVENT_TYPES.length)
    expect(used.every((colour) => /^ff[0-9a-f]{6}$/.test(colour ?? ''))).toBe(true)
    expect(textsOf(document, 'href')).toEqual([])
  })

  it('links to itself and to the page of each feature', async () => {
    const document = await documentOf(tableOf(ARTICLE_FEATURES, { collection: ARTICLES }))
    const links = [...document.getElementsByTagName('atom:link')].map((link) => link.getAttribute('href'))
    expect(links[0]).toBe('https://example.org/articles.x?country=Iraq&f=x')
    expect(links[1]).toBe('https://example.org/collections/articles/items/several?f=html')
    expect(links).toHaveLength(1 + ARTICLE_FEATURES.length)
  })

  it('gives back any text but what XML can not hold, and never as HTML', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryText, async (text) => {
        const document = await documentOf(tableOf([event('ev-1', [43, 36], { location: text, notes: text })] as never))
        const data = [...document.getElementsByTagName('SimpleData')]
        const notes = data.find((field) => field.getAttribute('name') === 'notes')
        expect(notes?.textContent).toBe(inXml(text))
        // Google Earth reads a description as HTML: no tag but our own line breaks.
        expect(textsOf(document, 'description').at(-1)?.replaceAll('<br>', '')).not.toMatch(/</)
      }),
    )
  })
})
