// Every page over one small feed, each of whose texts can be given.

import type { Change } from '../../../src/api/change.ts'
import type { Link } from '../../../src/api/links.ts'
import { apiPage } from '../../../src/api/pages/api-page.ts'
import { changesPage } from '../../../src/api/pages/changes-page.ts'
import { collectionPage } from '../../../src/api/pages/collection-page.ts'
import { collectionsPage } from '../../../src/api/pages/collections-page.ts'
import { conformancePage } from '../../../src/api/pages/conformance-page.ts'
import { countsPage } from '../../../src/api/pages/counts-page.ts'
import { functionsPage } from '../../../src/api/pages/functions-page.ts'
import { itemPage } from '../../../src/api/pages/item-page.ts'
import { itemsPage } from '../../../src/api/pages/items-page.ts'
import { landingPage } from '../../../src/api/pages/landing-page.ts'
import type { MapGround } from '../../../src/api/pages/mini-map.ts'
import { problemPage } from '../../../src/api/pages/problem-page.ts'
import { revisionsPage } from '../../../src/api/pages/revisions-page.ts'
import { schemaPage } from '../../../src/api/pages/schema-page.ts'
import { tileMatrixSetPage, tileMatrixSetsPage } from '../../../src/api/pages/tile-matrix-set-page.ts'
import { tilesetPage, tilesetsPage } from '../../../src/api/pages/tileset-page.ts'
import type { ToldRevision } from '../../../src/api/revisions.ts'
import type { Collection, CollectionFeature, Queryable } from '../../../src/core/collection.ts'
import { ARTICLES, COLLECTIONS, DISTANCE_COLUMNS, EVENTS, PLACES } from '../../../src/core/collections.ts'
import type { PLACE_PROPERTIES } from '../../../src/core/place-schema.ts'
import { event } from '../../fixtures/feed.ts'

export const BASE = 'https://feed.test/war'

export const GROUND: MapGround = {
  outline: { box: [26, 24, 58, 44], land: 'M2600-2400l0-1000 1000 0z', borders: 'M3800-3300l300-300' },
  towns: [
    { name: 'Mosul', position: [43.13, 36.34] },
    { name: 'Erbil', position: [44.01, 36.19] },
  ],
}

type Text = (usual: string) => string

const asUsual: Text = (usual) => usual

/** Two events at one place and one at another, their texts as `text` makes them. */
export function sampleEvents(text: Text = asUsual): CollectionFeature[] {
  const claim = {
    article: text('gazette'),
    publisher: text('La Gazette'),
    title: text('Une semaine'),
    url: text('https://example.org/gazette'),
    language: 'fr',
    published: '2016-06-01',
    spans: [
      [760, 1039],
      [1100, 1180],
    ] as [number, number][],
  }
  const given = {
    actor1: text('Iraqi Security Forces'),
    location: text('Mosul'),
    admin1: text('Nineveh'),
    country: text('Iraq'),
    notes: text('Fighting was reported.'),
    source: text('La Gazette'),
    actors: [{ name: text('Peshmerga'), role: 'initiator' as const }],
    sources: [claim],
  }
  const toll = { fatalities: 144, fatalities_low: 80, fatalities_high: 144, injured: 34 }
  return [
    event(text('ev-1'), [43.13, 36.34], { ...given, ...toll }),
    event(text('ev-2'), [43.13, 36.34], { ...given, event_date_end: '2016-06-02', event_type: 'Protests' }),
    event(text('ev-3'), [44.01, 36.19], { ...given, event_type: 'Explosions/Remote violence' }),
  ] as unknown as CollectionFeature[]
}

function samplePlace(text: Text): CollectionFeature {
  const properties = {
    name_en: text('Mosul'),
    name_fr: text('Mossoul'),
    name_ar: text('الموصل'),
    kind: 'city',
    radius_km: 10,
    part_of: text('mosul-district'),
    country: text('IQ'),
    prominence: 3,
    geonames_id: 99072,
    origin: text('geonames'),
    aliases: [text('Mawsil')],
  }
  return {
    type: 'Feature',
    id: text('mosul'),
    geometry: { type: 'Point', coordinates: [43.13, 36.34] },
    properties: { place_id: text('mosul'), ...properties } satisfies Record<keyof typeof PLACE_PROPERTIES, unknown>,
  }
}

function sampleArticle(text: Text): CollectionFeature {
  return {
    type: 'Feature',
    id: text('gazette'),
    geometry: {
      type: 'MultiPoint',
      coordinates: [
        [43.13, 36.34],
        [44.01, 36.19],
      ],
    },
    properties: {
      article_id: text('gazette'),
      publisher: text('La Gazette'),
      title: text('Une semaine'),
      url: text('https://example.org/gazette'),
      language: text('fr'),
      published: '2016-06-01',
      event_count: 3,
    },
  }
}

export const KNOWN = ['near', 'within', 'match', 'datetime', 'event_type', 'country', 'actor', 'status', 'q', 'filter']

/** A page of events about Mosul, with what is given instead. */
export function sampleItems(given: Partial<Parameters<typeof itemsPage>[0]> = {}, text: Text = asUsual): string {
  const near = {
    place: text('mosul'),
    name: text('Mosul'),
    coordinates: [43.13, 36.34],
    within_km: 60,
    match: 'likely' as const,
    others: [
      { place: text('mosul-2'), name: text('Mosul'), kind: 'village', country: text('SY'), coordinates: [41.5, 35.5] },
    ],
  }
  return String(
    itemsPage({
      base: BASE,
      links: sampleLinks(text),
      collection: EVENTS,
      title: text('Events within 60 km of Mosul'),
      columns: [...EVENTS.columns, ...DISTANCE_COLUMNS],
      features: sampleEvents(text).map((feature, index) => ({
        ...feature,
        properties: { ...feature.properties, distance_km: index * 10, bearing_deg: 90 },
      })),
      numberMatched: 1003,
      offset: 100,
      previous: `${BASE}/previous`,
      next: `${BASE}/next`,
      near,
      known: KNOWN,
      parameters: new Map([
        ['near', text('Mosul')],
        ['within', text('60km')],
        ['sortby', text('-fatalities')],
      ]),
      formats: [{ href: `${BASE}/events.csv?near=Mosul`, rel: 'alternate', type: 'text/csv', title: text('CSV') }],
      ground: GROUND,
      ...given,
    }),
  )
}

function sampleLinks(text: Text): Link[] {
  return [
    { href: `${BASE}/?f=html`, rel: 'self', type: 'text/html', title: text('This page') },
    { href: `${BASE}/?f=json`, rel: 'alternate', type: 'application/json', title: text('As JSON') },
  ]
}

function nextLink(text: Text): Link {
  return { href: `${BASE}/changes?before=x&f=html`, rel: 'next', type: 'text/html', title: text('The changes before') }
}

/** A change of each kind, the event's and its retraction. */
function sampleChanges(event: CollectionFeature, text: Text): Change[] {
  const told = { cursor: text('x.1'), sequence: 1, event_id: text('ev-1'), revision: 1, author: text('reader') }
  const added = { at: '2016-06-01T00:00:00.000Z', reason: null, replaced_by: null, feature: event }
  const retracted = { ...added, reason: text('Told twice.'), replaced_by: text('ev-2'), feature: null }
  return [
    { ...told, ...added, change: 'added' },
    { ...told, ...retracted, change: 'retracted' },
  ]
}

function sampleRevisions(text: Text): ToldRevision[] {
  const told = { at: '2016-06-01T00:00:00.000Z', author: text('reader') }
  const [link] = sampleLinks(text)
  return [
    {
      ...told,
      revision: 2,
      change: 'retracted',
      reason: text('Why'),
      replaced_by: text('ev-2'),
      changed: ['status'],
      links: [],
    },
    { ...told, revision: 1, change: 'added', reason: null, replaced_by: null, changed: [], links: [link as Link] },
  ]
}

function documentOf({ id, title, description }: Collection, text: Text) {
  const temporal = { interval: [['2016-05-28T00:00:00Z', '2016-06-02T23:59:59Z']] }
  const extent = { spatial: { bbox: [[43, 36, 45, 37]] }, temporal }
  return { id, title: text(title), description: text(description), extent, links: [] }
}

const COUNTRY = EVENTS.queryables.get('country') as Queryable

/** Every page by its name. */
export function samplePages(text: Text = asUsual): Record<string, string> {
  const links = sampleLinks(text)
  const frame = { base: BASE, links, ground: GROUND }
  const [first, ...neighbours] = sampleEvents(text) as [CollectionFeature, ...CollectionFeature[]]
  const collections = COLLECTIONS.map((collection) => documentOf(collection, text))
  const pages = {
    landing: landingPage({ ...frame, collections, events: sampleEvents(text) }),
    conformance: conformancePage({ ...frame, conformsTo: [text('http://www.opengis.net/spec/x')] }),
    collections: collectionsPage({ ...frame, collections }),
    collection: collectionPage({ ...frame, collection: EVENTS, document: documentOf(EVENTS, text) }),
    schema: schemaPage({
      ...frame,
      collection: PLACES,
      title: text('Queryables'),
      description: text('What a filter can name.'),
      properties: { [text('kind')]: { type: 'string', title: text('Kind'), enum: [text('city')] } },
    }),
    counts: countsPage({
      ...frame,
      numberMatched: 12,
      lists: [
        { queryable: COUNTRY, counts: [{ value: text('Iraq'), count: 8 }] },
        { queryable: { ...COUNTRY, name: text('actor'), title: text('Every actor by name') }, counts: [] },
      ],
    }),
    changes: changesPage({ ...frame, links: [...links, nextLink(text)], changes: sampleChanges(first, text) }),
    revisions: revisionsPage({ ...frame, collection: EVENTS, id: text('ev-1'), revisions: sampleRevisions(text) }),
    tilesets: tilesetsPage({ ...frame, tilesets: [{ title: text('Events as vector tiles'), links }] }),
    tileset: tilesetPage({
      ...frame,
      title: text('Events as vector tiles'),
      tileJson: text(`${BASE}/tiles/events.json?f=json`),
      template: text(`${BASE}/tiles/events/{z}/{x}/{y}.mvt?f=mvt`),
      fields: [
        { name: text('uncertainty_km'), title: text('Radius'), type: 'number', nullable: false, unit: text('km') },
      ],
    }),
    'tile matrix sets': tileMatrixSetsPage({
      ...frame,
      tileMatrixSets: [{ id: text('WebMercatorQuad'), title: text('Web Mercator'), links }],
    }),
    'tile matrix set': tileMatrixSetPage({
      ...frame,
      definition: {
        id: text('WebMercatorQuad'),
        title: text('Web Mercator'),
        crs: text('http://www.opengis.net/def/crs/EPSG/0/3857'),
        tileMatrices: [{ id: text('0'), scaleDenominator: 559082264, cellSize: 156543, matrixWidth: 1 }],
      },
    }),
    functions: functionsPage({
      ...frame,
      functions: [
        {
          name: text('distance'),
          description: text('Kilometres'),
          returns: ['number'],
          arguments: [{ title: text('from'), type: ['geometry'] }],
        },
      ],
    }),
    items: sampleItems({}, text),
    'items of places': sampleItems(
      { collection: PLACES, columns: PLACES.columns, features: [samplePlace(text)] },
      text,
    ),
    'items of articles': sampleItems(
      { collection: ARTICLES, columns: ARTICLES.columns, features: [sampleArticle(text)] },
      text,
    ),
    'no items': sampleItems({ features: [], numberMatched: 0, previous: null, next: null }, text),
    event: itemPage({
      ...frame,
      collection: EVENTS,
      feature: first,
      neighbours: neighbours.map((one) => ({ ...one, properties: { ...one.properties, distance_km: 1.25 } })),
    }),
    place: itemPage({ ...frame, collection: PLACES, feature: samplePlace(text), neighbours: [] }),
    article: itemPage({ ...frame, collection: ARTICLES, feature: sampleArticle(text), neighbours: [] }),
    api: apiPage({ ...frame, document: sampleOpenApi(text) }),
    problem: problemPage({
      ...frame,
      problem: {
        title: text('Bad Request'),
        status: 400,
        detail: text('No such place.'),
        parameter: text('near'),
        value: text('Mosoul'),
        suggestions: [text('Mosul')],
        allowed: [text('near')],
      },
    }),
    retraction: problemPage({
      ...frame,
      problem: { title: 'Gone', status: 410, detail: text('ev-1 was retracted.'), links: [nextLink(text)] },
    }),
  }
  return Object.fromEntries(Object.entries(pages).map(([name, page]) => [name, String(page)]))
}

/** Two paths, with a parameter of each kind that documents have. */
export function sampleOpenApi(text: Text = asUsual) {
  const limit = {
    name: 'limit',
    in: 'query',
    description: text('How many a page.'),
    schema: { $ref: '#/components/schemas/limit' },
  }
  const kinds = { name: 'kind', in: 'query', schema: { type: 'array', items: { enum: ['city', text('town')] } } }
  return {
    info: { title: text('Frontline Feed'), description: text('Events.') },
    paths: {
      '/places': {
        get: {
          summary: text('Places'),
          parameters: [
            { $ref: '#/components/parameters/limit' },
            kinds,
            { name: 'q', in: 'query', required: true, schema: { type: 'string' }, example: text('mos') },
          ],
          responses: { '200': { description: text('The places') }, '400': { $ref: '#/components/responses/problem' } },
        },
      },
      '/places/{id}': {
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        get: { summary: 'One place', responses: { '200': { description: 'The place' } } },
        put: { summary: 'Correct it', description: text('For editors.'), responses: {} },
      },
    },
    components: {
      parameters: { limit },
      schemas: { limit: { type: 'integer', minimum: 1, maximum: 500, default: 10 } },
      responses: { problem: { description: text('A problem') } },
    },
  }
}
