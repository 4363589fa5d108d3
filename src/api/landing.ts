/** `/`: where a client or a reader begins. */
import { COLLECTIONS, EVENTS } from '../core/collections.ts'
import type { Operation } from '../core/operation.ts'
import { EVERYTHING } from '../store/query.ts'
import { collectionDocuments, fileLinks } from './collections.ts'
import { conformanceOf } from './conformance.ts'
import { documentRoute } from './document.ts'
import { type Link, REL } from './links.ts'
import { GEOJSON, HTML_PAGE, MEDIA } from './media.ts'
import { conformancePage } from './pages/conformance-page.ts'
import { landingPage } from './pages/landing-page.ts'
import type { Route } from './route.ts'

export const TITLE = 'Frontline Feed'
export const DESCRIPTION =
  'Events of a war, read out of news articles and located: who did what, where and when, as GeoJSON.'

/** As many as the first page's map draws. */
const MOST_EVENTS = 500

export const landingRoute: Route = documentRoute({
  path: '/',
  operationId: 'getLandingPage',
  summary: 'Where to begin',
  schema: 'landingPage',
  document: ({ base }, links) => ({
    title: TITLE,
    description: DESCRIPTION,
    links: [...links, ...entryLinks(base)],
  }),
  page: async (_, input, { services }) => {
    const newest = await services.feed.events.select(EVERYTHING, { limit: MOST_EVENTS, offset: 0, after: null })
    const collections = await collectionDocuments(input.base, services)
    const events = newest.hits.map(({ stored }) => stored.feature)
    return landingPage({ ...input, collections, events, ground: services.ground })
  },
})

/** `/conformance` of an API with the operations. */
export function conformanceRoute(operations: readonly Operation[]): Route {
  const conformsTo = conformanceOf(operations)
  return documentRoute({
    path: '/conformance',
    operationId: 'getConformance',
    summary: 'The standards that this API conforms to',
    schema: 'conformance',
    document: (_, links) => ({ conformsTo, links }),
    page: (document, input) => conformancePage({ ...input, conformsTo: document.conformsTo }),
  })
}

function entryLinks(base: string): Link[] {
  return [
    {
      href: `${base}/api?f=json`,
      rel: 'service-desc',
      type: MEDIA.openapi,
      title: 'The API, for programs (OpenAPI 3.0)',
    },
    { href: `${base}/api?f=html`, rel: 'service-doc', type: HTML_PAGE.type, title: 'The API, to read and try' },
    { href: `${base}/conformance?f=json`, rel: 'conformance', type: MEDIA.json, title: 'Standards it conforms to' },
    { href: `${base}/conformance?f=json`, rel: REL.conformance, type: MEDIA.json, title: 'Standards it conforms to' },
    { href: `${base}/collections?f=json`, rel: 'data', type: MEDIA.json, title: 'Collections' },
    { href: `${base}/collections?f=json`, rel: REL.data, type: MEDIA.json, title: 'Collections' },
    {
      href: `${base}/functions?f=json`,
      rel: REL.functions,
      type: MEDIA.json,
      title: 'Functions that filters can call',
    },
    {
      href: `${base}/tileMatrixSets?f=json`,
      rel: REL.tilingSchemes,
      type: MEDIA.json,
      title: 'How vector tiles divide the world',
    },
    ...COLLECTIONS.map(({ id, title, description }) => ({
      href: `${base}/collections/${id}?f=json`,
      rel: 'item',
      type: MEDIA.json,
      title: `${title}: ${description}`,
    })),
    ...fileLinks(base, EVENTS),
    { href: `${base}/changes?f=json`, rel: 'monitor', type: MEDIA.json, title: 'What became of the events since' },
    {
      href: `${base}/events.geojson?near=Mosul&within=60km&f=geojson`,
      rel: 'related',
      type: GEOJSON.type,
      title: 'Events within 60 km of Mosul',
    },
    {
      href: `${base}/places?q=mos&f=geojson`,
      rel: 'search',
      type: GEOJSON.type,
      title: 'Places whose names begin with “mos”',
    },
  ]
}
