/** The collections' documents: what each is, where its features are, and what can be asked of them. */
import type { Collection } from '../core/collection.ts'
import { COLLECTIONS, EVENTS } from '../core/collections.ts'
import { FORMATS } from '../formats/formats.ts'
import type { Extent } from '../store/store.ts'
import { documentRoute } from './document.ts'
import { CRS84, type Link, REL } from './links.ts'
import { FEATURE_REPRESENTATIONS, GEOJSON, MEDIA } from './media.ts'
import { collectionPage } from './pages/collection-page.ts'
import { collectionsPage } from './pages/collections-page.ts'
import type { Route } from './route.ts'
import type { Services } from './services.ts'

/** A collection's document (OGC API - Features, 7.14). */
export interface CollectionDocument {
  id: string
  title: string
  description: string
  extent?: { spatial?: { bbox: number[][]; crs: string }; temporal?: { interval: (string | null)[][] } }
  itemType: 'feature'
  crs: string[]
  storageCrs: string
  links: Link[]
}

/** `/collections`. */
export const collectionsRoute: Route = documentRoute({
  path: '/collections',
  operationId: 'getCollections',
  tag: 'Collections',
  summary: 'The collections',
  schema: 'collections',
  document: async (request, links) => ({
    links,
    collections: await collectionDocuments(request.base, request.services),
  }),
  page: ({ collections }, input) => collectionsPage({ ...input, collections }),
})

/** `/collections/{collection}`. */
export function collectionRoute(collection: Collection): Route {
  return documentRoute({
    path: `/collections/${collection.id}`,
    operationId: `describe${collection.title}`,
    tag: 'Collections',
    summary: `What the ${collection.id} are`,
    schema: 'collection',
    document: ({ base, services }, links) => collectionDocument(base, services, collection, links),
    page: (document, input) => collectionPage({ ...input, collection, document }),
  })
}

/** The documents of all collections. */
export function collectionDocuments(base: string, services: Services): Promise<CollectionDocument[]> {
  return Promise.all(COLLECTIONS.map((collection) => collectionDocument(base, services, collection)))
}

async function collectionDocument(
  base: string,
  services: Services,
  collection: Collection,
  links: readonly Link[] = [],
): Promise<CollectionDocument> {
  const { id, title, description } = collection
  const path = `${base}/collections/${id}`
  const own: Link = { href: `${path}?f=json`, rel: 'self', type: MEDIA.json, title }
  return {
    id,
    title,
    description,
    ...extentMember(await services.feed[id].extent()),
    itemType: 'feature',
    crs: [CRS84],
    storageCrs: CRS84,
    links: [
      ...(links.length > 0 ? links : [own]),
      ...FEATURE_REPRESENTATIONS.map((as) => ({
        href: `${path}/items?f=${as.name}`,
        rel: REL.items,
        type: as.type,
        title: `${title} as ${as.title}`,
      })),
      {
        href: `${path}/feature-schema?f=json`,
        rel: 'describedby',
        type: MEDIA.schema,
        title: 'JSON Schema of a feature',
      },
      // GDAL 3.6 looks for this spelling, and reads types from a schema that gives each property one.
      {
        href: `${path}/feature-types?f=json`,
        rel: 'describedBy',
        type: MEDIA.schema,
        title: 'Types of the properties',
      },
      { href: `${path}/schema?f=json`, rel: REL.schema, type: MEDIA.schema, title: 'The properties' },
      { href: `${path}/queryables?f=json`, rel: REL.queryables, type: MEDIA.schema, title: 'What filters can name' },
      { href: `${path}/sortables?f=json`, rel: REL.sortables, type: MEDIA.schema, title: 'What can be sorted by' },
      ...fileLinks(base, collection),
      ...(collection === EVENTS ? [tilesetsLink(base)] : []),
    ],
  }
}

function tilesetsLink(base: string): Link {
  return {
    href: `${base}/collections/${EVENTS.id}/tiles?f=json`,
    rel: REL.tilesets,
    type: MEDIA.json,
    title: `${EVENTS.title} as vector tiles`,
  }
}

/** Whole collections, each in one file. */
export function fileLinks(base: string, { id, title }: Collection): Link[] {
  const files = [
    { ...GEOJSON, extension: 'geojson' },
    ...FORMATS.map((format) => ({ ...format, type: format.mediaType })),
  ]
  return files.map((file) => ({
    href: `${base}/${id}.${file.extension}?f=${file.name}`,
    rel: 'enclosure',
    type: file.type,
    title: `All ${title.toLowerCase()} in one file: ${file.title}`,
  }))
}

/** Days are given as the instants that they begin and end at. */
function extentMember({ box, days }: Extent): Pick<CollectionDocument, 'extent'> {
  if (box === null && days === null) return {}
  return {
    extent: {
      ...(box && { spatial: { bbox: [[...box]], crs: CRS84 } }),
      ...(days && { temporal: { interval: [[`${days.start}T00:00:00Z`, `${days.end}T23:59:59Z`]] } }),
    },
  }
}
