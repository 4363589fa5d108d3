// What the tests of the formats share: tables of features, texts that break formats, and what encoders give.
import fc from 'fast-check'
import type { Collection, CollectionFeature } from '../../src/core/collection.ts'
import { ARTICLES, EVENTS, PLACES } from '../../src/core/collections.ts'
import type { Encode, FeatureTable } from '../../src/formats/format.ts'
import { event, FEED } from '../fixtures/feed.ts'

/** A table of events, unless another collection is given. */
export function tableOf(
  features: FeatureTable['features'],
  given: Partial<Omit<FeatureTable, 'features'>> = {},
): FeatureTable {
  const collection: Collection = given.collection ?? EVENTS
  return {
    collection,
    columns: collection.columns,
    hasGeometry: true,
    features,
    title: 'Events & "more"',
    self: `https://example.org/${collection.id}.x?country=Iraq&f=x`,
    updated: '2017-01-02T03:04:05Z',
    pageOf: (id) => `https://example.org/collections/${collection.id}/items/${encodeURIComponent(id)}?f=html`,
    ...given,
  }
}

/** The whole file, as bytes. */
export async function bytesOf(encode: Encode, table: FeatureTable): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: (string | Uint8Array<ArrayBuffer>)[] = []
  for await (const piece of encode(table)) pieces.push(piece as string | Uint8Array<ArrayBuffer>)
  return new Uint8Array(await new Blob(pieces).arrayBuffer())
}

/** The whole file, as the text that a reader of UTF-8 gets, with its byte order mark if it has one. */
export async function textOf(encode: Encode, table: FeatureTable): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await bytesOf(encode, table))
}

/** A feature of any collection from one of its own type. */
const feature = (given: unknown) => given as CollectionFeature

export const EVENT_FEATURES: CollectionFeature[] = FEED.events.map(feature)

export const PLACE_FEATURES: CollectionFeature[] = [
  feature({
    type: 'Feature',
    id: 'mosul',
    geometry: { type: 'Point', coordinates: [43.126, 36.34] },
    properties: {
      place_id: 'mosul',
      name_en: 'Mosul',
      name_fr: 'Mossoul',
      name_ar: 'الموصل',
      kind: 'city',
      radius_km: 10,
      part_of: null,
      country: 'IQ',
      prominence: 3,
      geonames_id: 99_072,
      origin: 'test',
      aliases: ['Mossul', 'Musil'],
    },
  }),
]

const article = (id: string, title: string | null, points: [number, number][]) =>
  feature({
    type: 'Feature',
    id,
    geometry: points.length === 0 ? null : { type: 'MultiPoint', coordinates: points },
    properties: {
      article_id: id,
      publisher: 'La Gazette',
      title,
      url: null,
      language: 'fr',
      published: '2016-06-01',
      event_count: points.length,
    },
  })

/** Of several places, of one, and of none. */
export const ARTICLE_FEATURES: CollectionFeature[] = [
  article('several', 'Une semaine de combats', [
    [43.13, 36.34],
    [39.01, 35.95],
  ]),
  article('one', null, [[43.13, 36.34]]),
  article('none', null, []),
]

export const TABLES: [name: string, table: FeatureTable][] = [
  ['events', tableOf(EVENT_FEATURES)],
  ['places', tableOf(PLACE_FEATURES, { collection: PLACES })],
  ['articles', tableOf(ARTICLE_FEATURES, { collection: ARTICLES })],
  ['no features', tableOf([])],
  [
    'no geometries',
    tableOf(
      EVENT_FEATURES.map((given) => ({ ...given, geometry: null })),
      { hasGeometry: false },
    ),
  ],
]

/** Texts that break a format, or do harm, where they are not escaped. */
export const HOSTILE = [
  'a "quoted", comma; and semicolon',
  'two\nlines',
  'a\r\nline by Windows',
  'the end ]]> of a section',
  '<script>alert(1)</script> & <b>bold</b>',
  '&amp; escaped already',
  'control \u0000\u0001\u0008\u000b\u001b\u001f characters',
  'non-characters \ufffe\uffff',
  'emoji 🕊️ and \u{1f468}\u200d\u{1f469}',
  'الموصل من اليمين',
  '=HYPERLINK("http://example.org","click")',
  '+1',
  '-1',
  '@SUM(A1)',
  '\tafter a tab',
  '\rafter a return',
  'lone \ud800 surrogate',
  '\udc00\ud800',
  '_x000D_ as Excel escapes',
  'constructor',
  '__proto__',
  ' spaces around ',
  "'quoted already",
]

/** An event for each hostile text, which it has in several properties. */
export const HOSTILE_FEATURES: CollectionFeature[] = HOSTILE.map((text, index) =>
  feature(
    event(`ev-${index}`, [43 + index / 100, 36], {
      location: text,
      actor1: text,
      notes: text,
      source: text,
      actors: [{ name: text, role: 'initiator' }],
    }),
  ),
)

/** Any string of UTF-16 units, with lone surrogates and control characters. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
)

/** The text as a file of XML 1.0 can hold it, said one character at a time. */
export function inXml(text: string): string {
  const allowed = (code: number) =>
    [9, 10, 13].includes(code) || (code >= 0x20 && code < 0xd800) || (code > 0xdfff && code < 0xfffe) || code > 0xffff
  return [...text].filter((character) => allowed(character.codePointAt(0) ?? 0)).join('')
}
