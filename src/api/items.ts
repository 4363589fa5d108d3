/** Features: pages of them, one of them, all of them in one file. */
import type { Collection } from '../core/collection.ts'
import type { FeedStore, Hit } from '../store/store.ts'
import { collectionLink, featureContent, fileAnswer, pageLinks, queryAnswer, readAsked } from './feature-answer.ts'
import { FEATURE_REPRESENTATIONS, GEOJSON, HTML_PAGE, type Representation } from './media.ts'
import { KNOWN_AT, knownAtParameter } from './params/known-at.ts'
import { CURSOR, FILE_LIMIT, LIMIT, limitParameter, OFFSET, pageParameters } from './params/paging.ts'
import type { Parameter } from './params/parameter.ts'
import { SKIP_GEOMETRY, selectionParameters } from './params/selection.ts'
import { whyMissing } from './retraction.ts'
import type { AskedOf, Route } from './route.ts'

/** `/collections/{collection}/items`: one page of the features that the query chooses. */
export function itemsRoute(collection: Collection, query: readonly Parameter[]): Route {
  const known = query.map(({ name }) => name)
  return {
    path: `/collections/${collection.id}/items`,
    operationId: `get${collection.title}`,
    tag: 'Features',
    summary: `${collection.title}, in pages`,
    parameters: [...query, LIMIT, OFFSET, CURSOR],
    offered: FEATURE_REPRESENTATIONS,
    schema: `${collection.id}Collection`,
    answer: (request) => {
      const asked = readAsked(request, collection)
      const page = pageParameters(request.parameters, asked.query, collection)
      return queryAnswer(request, asked, page, known, (answer) => [
        ...pageLinks(request, asked.query, answer, page),
        collectionLink(request, collection),
      ])
    },
  }
}

/** `/{collection}.{extension}`: the same query in one file, without pages; a limit is for those who want no more. */
export function fileRoute(
  collection: Collection,
  query: readonly Parameter[],
  extension: string,
  as: Representation,
): Route {
  const path = `/${collection.id}.${extension}`
  return {
    path,
    operationId: `get${collection.title}As${as.name[0]?.toUpperCase()}${as.name.slice(1)}`,
    tag: 'Files',
    summary: `${collection.title}, in one file: ${as.title}`,
    parameters: [...query, FILE_LIMIT],
    offered: [as],
    schema: `${collection.id}Collection`,
    answer: (request) => {
      const asked = readAsked(request, collection)
      const all = Number.MAX_SAFE_INTEGER
      const limit = limitParameter(request.parameters, all, all)
      const inPages = request.address(GEOJSON.name).replace(`${path}?`, `/collections/${collection.id}/items?`)
      return fileAnswer(request, asked, limit, [
        { href: inPages, rel: 'alternate', type: GEOJSON.type, title: 'The same in pages' },
        collectionLink(request, collection),
      ])
    },
  }
}

export const ID: Parameter = { name: 'id', description: 'The identifier of the feature.', schema: { type: 'string' } }

/** `/collections/{collection}/items/{id}`. */
export function itemRoute(collection: Collection, query: readonly Parameter[]): Route {
  const own = [KNOWN_AT.name, 'properties', SKIP_GEOMETRY.name]
  return {
    path: `/collections/${collection.id}/items/{id}`,
    variables: [ID],
    operationId: `get${collection.title.replace(/s$/, '')}`,
    tag: 'Features',
    summary: `One of the ${collection.id}`,
    parameters: query.filter(({ name }) => own.includes(name)),
    offered: FEATURE_REPRESENTATIONS,
    schema: `${collection.id}Feature`,
    version: (feed, asked) => itemVersion(feed, collection, asked()),
    answer: async (request) => {
      const { services, parameters } = request
      const id = request.variables.id ?? ''
      const selection = selectionParameters(parameters, collection)
      const knownAt = knownAtParameter(parameters)
      const stored = await services.feed[collection.id].feature(id, knownAt)
      if (stored === null) throw await whyMissing(request, collection, id, knownAt)
      const hit: Hit = { stored, distanceKm: null, bearingDeg: null }
      return () => featureContent(request, collection, selection, hit)
    },
  }
}

/** That of the feature, so that its tag changes when it does and not before; a page also shows what lies near. */
async function itemVersion(feed: FeedStore, collection: Collection, { parameters, variables, as }: AskedOf) {
  if (knownAtParameter(parameters) !== null) return feed.version()
  const own = await feed.featureVersion(collection.id, variables.id ?? '')
  if (own === null) return feed.version()
  return as === HTML_PAGE ? `${own}.${await feed.version()}` : own
}
