// A feed reader gets a valid feed: identifiers, dates, links, categories and places.
import fc from 'fast-check'
import { parseAtomFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { ARTICLES, PLACES } from '../../src/core/collections.ts'
import { atom } from '../../src/formats/atom.ts'
import type { FeatureTable } from '../../src/formats/format.ts'
import { event } from '../fixtures/feed.ts'
import {
  ARTICLE_FEATURES,
  arbitraryText,
  EVENT_FEATURES,
  inXml,
  PLACE_FEATURES,
  TABLES,
  tableOf,
  textOf,
} from './tables.ts'
import { parseXml } from './xml-reader.ts'

const read = async (table: FeatureTable) => parseAtomFeed(await textOf(atom, table))

describe('Atom', () => {
  it('says what the feed is, when it changed and who made it', async () => {
    expect(await read(tableOf([]))).toMatchObject({
      id: 'https://example.org/events.x?country=Iraq&f=x',
      title: { value: 'Events & "more"' },
      updated: '2017-01-02T03:04:05Z',
      authors: [{ name: 'Frontline Feed' }],
      links: [{ rel: 'self', type: 'application/atom+xml', href: 'https://example.org/events.x?country=Iraq&f=x' }],
    })
  })

  it('has an entry for each event', async () => {
    const { entries } = await read(tableOf(EVENT_FEATURES))
    expect(entries?.[0]).toMatchObject({
      id: 'https://example.org/collections/events/items/ev-mosul-1?f=html',
      title: { value: 'Armed clash, Mosul, 2016-10-17' },
      published: '2016-11-08T00:00:00Z',
      updated: '2016-11-08T00:00:00Z',
      links: [
        { rel: 'alternate', type: 'text/html', href: 'https://example.org/collections/events/items/ev-mosul-1?f=html' },
      ],
      categories: [{ term: 'Battles' }],
      summary: { value: 'Fighting was reported.\nMosul, Nineveh, Iraq\nSource: The Wire\nStatus: reported' },
      georss: { point: { lat: 36.34, lng: 43.13 } },
    })
    expect(entries).toHaveLength(EVENT_FEATURES.length)
  })

  it.each(TABLES)('of %s has what RFC 4287 asks of a feed and of each entry, once', async (_, table) => {
    const document = parseXml(await textOf(atom, table))
    for (const parent of [document.documentElement, ...document.getElementsByTagName('entry')]) {
      const children = [...(parent?.childNodes ?? [])].map(({ nodeName }) => nodeName)
      for (const name of ['id', 'title', 'updated']) expect(children.filter((child) => child === name)).toHaveLength(1)
    }
    const ids = [...document.getElementsByTagName('id')].map(({ textContent }) => textContent)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { textContent } of document.getElementsByTagName('updated')) {
      expect(textContent).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    }
  })

  it('places an article by the box of its points, or by the one', async () => {
    const { entries } = await read(tableOf(ARTICLE_FEATURES, { collection: ARTICLES }))
    expect(entries?.map(({ georss }) => georss)).toEqual([
      { box: { lowerCorner: { lat: 35.95, lng: 39.01 }, upperCorner: { lat: 36.34, lng: 43.13 } } },
      { point: { lat: 36.34, lng: 43.13 } },
      undefined,
    ])
    expect(entries?.[0]).toMatchObject({ title: { value: 'Une semaine de combats' }, updated: '2016-06-01T00:00:00Z' })
  })

  it('dates a place by the feed', async () => {
    const { entries } = await read(tableOf(PLACE_FEATURES, { collection: PLACES }))
    expect(entries?.[0]).toMatchObject({ title: { value: 'Mosul' }, updated: '2017-01-02T03:04:05Z' })
  })

  it('gives back any text but what XML can not hold', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryText, async (text) => {
        const document = parseXml(await textOf(atom, tableOf([event('ev-1', [43, 36], { location: text })] as never)))
        const title = document.getElementsByTagName('title')[1]?.textContent
        expect(title).toBe(inXml(['Armed clash', text, '2016-05-28'].filter((part) => part !== '').join(', ')))
      }),
    )
  })
})
