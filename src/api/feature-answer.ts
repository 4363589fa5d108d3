/** What features are answered with: the content in each format, and the links that lead on from it. */
import type { Collection } from '../core/collection.ts'
import type { NearReport } from '../core/query.ts'
import type { FeatureTable } from '../formats/format.ts'
import { FORMATS, type Format } from '../formats/formats.ts'
import { featureCollection, featureCollectionPieces, withMember } from '../formats/geojson.ts'
import type { FeatureQuery, PageRequest } from '../store/query.ts'
import type { FeaturePage, Hit } from '../store/store.ts'
import { itemContent, itemsContent } from './html.ts'
import { headerLink, historyAddress, type Link, REL } from './links.ts'
import { GEOJSON, HTML_PAGE, JSON_DOCUMENT, MEDIA } from './media.ts'
import { featureQuery } from './params/feature-query.ts'
import { encodeCursor } from './params/paging.ts'
import { type Selection, selectionParameters } from './params/selection.ts'
import type { Answer, Content } from './respond.ts'
import type { ApiRequest } from './route.ts'
import { isWhole, serialised, tableColumns, tabled } from './served.ts'

/** What was asked for, once it is read. */
export interface Asked {
  collection: Collection
  query: FeatureQuery
  nearReport: NearReport | null
  selection: Selection
}

/** Reads what is asked for. Throws RequestFault. */
export function readAsked({ parameters, services }: ApiRequest, collection: Collection): Asked {
  const { query, nearReport } = featureQuery(parameters, collection, services.gazetteer)
  return { collection, query, nearReport, selection: selectionParameters(parameters, collection) }
}

/** More features than this are sent piece by piece. */
const HELD_FEATURES = 1000

/**
 * The answer to a query, in whatever is asked for. `known` are the names of the parameters that it can be asked by,
 * `more` the links besides those to itself.
 */
export function queryAnswer(
  request: ApiRequest,
  asked: Asked,
  page: PageRequest,
  known: readonly string[],
  more: (answer: FeaturePage) => Link[],
): Answer {
  const { collection, query, nearReport, selection } = asked
  return async () => {
    const answer = await request.services.feed[collection.id].select(query, page)
    const { numberMatched, hits } = answer
    const sortables = sortablesLink(request, collection)
    const counts = { numberMatched, numberReturned: hits.length }
    if (request.as === GEOJSON) {
      const members = { ...counts, near: nearReport ?? undefined }
      const linksJson = `${request.linksJson()},${JSON.stringify(more(answer)).slice(1, -1)}`
      const features = isWhole(selection) ? hits : hits.map((hit) => serialised(hit, selection))
      const collected = features.length > HELD_FEATURES ? featureCollectionPieces : featureCollection
      return { body: collected(members, linksJson, features), headers: { Link: sortables } }
    }
    const links = [...request.links(), ...more(answer)]
    if (request.as === HTML_PAGE)
      return itemsContent(request, { ...asked, title: titleOf(asked), known }, answer, links)
    const updated = await request.services.feed.updated()
    const content = await fileContent(request, { collection, selection, title: titleOf(asked), updated }, hits)
    // These formats have no room for links and counts (OGC API - Features, 7.15.6 and 7.15.7).
    const paging = links.filter(({ rel }) => ['self', 'next', 'prev'].includes(rel)).map(headerLink)
    const headers = {
      Link: [...paging, sortables].join(', '),
      'OGC-NumberMatched': String(counts.numberMatched),
      'OGC-NumberReturned': String(counts.numberReturned),
    }
    return { ...content, headers: { ...content.headers, ...headers } }
  }
}

/** The features in a format of the registry, named as a file. */
async function fileContent(
  request: ApiRequest,
  of: { collection: Collection; selection: Selection; title: string; updated: string },
  hits: readonly Hit[],
): Promise<Content> {
  const format = FORMATS.find(({ name }) => name === request.as.name) as Format
  const { collection, selection, title, updated } = of
  const table: FeatureTable = {
    collection,
    columns: tableColumns(
      collection.columns,
      selection,
      hits.some(({ distanceKm }) => distanceKm !== null),
    ),
    hasGeometry: selection.hasGeometry,
    features: hits.map((hit) => tabled(hit, selection)),
    title,
    self: request.address(request.as.name),
    updated,
    pageOf: (id) => `${request.base}/collections/${collection.id}/items/${encodeURIComponent(id)}?f=html`,
  }
  const disposition = `${format.inline ? 'inline' : 'attachment'}; filename="${collection.id}.${format.extension}"`
  return { body: format.encode(table), headers: { 'Content-Disposition': disposition } }
}

/** One feature, in whatever is asked for. */
export async function featureContent(
  request: ApiRequest,
  collection: Collection,
  selection: Selection,
  hit: Hit,
): Promise<Content> {
  const links = [...request.links(), collectionLink(request, collection), ...historyLinks(request, collection, hit)]
  if (request.as === GEOJSON) return { body: withMember(serialised(hit, selection).stored.bytes, 'links', links) }
  if (request.as === HTML_PAGE) return itemContent(request, collection, hit.stored.feature, links)
  const { feature } = hit.stored
  // Nothing that may change while the feature stays as it is: it is tagged by that.
  const updated = collection.knownFrom(feature) ?? (await request.services.feed.updated())
  return fileContent(request, { collection, selection, title: feature.id, updated }, [hit])
}

/** What an answer is, for a reader of the file. */
function titleOf({ collection, nearReport }: Asked): string {
  if (nearReport === null) return collection.title
  const { name, coordinates, within_km } = nearReport
  const centre = name ?? coordinates.join(', ')
  return within_km === null
    ? `${collection.title} by distance from ${centre}`
    : `${collection.title} within ${within_km} km of ${centre}`
}

/** Where a client finds what it can sort by (Part 8, /conf/sortables). */
function sortablesLink({ base }: ApiRequest, { id }: Collection): string {
  return headerLink({ href: `${base}/collections/${id}/sortables?f=json`, rel: REL.sortables, type: MEDIA.schema })
}

/** The link to the collection's document. */
export function collectionLink({ base }: ApiRequest, { id, title }: Collection): Link {
  return { href: `${base}/collections/${id}?f=json`, rel: 'collection', type: MEDIA.json, title }
}

/** The link to what became of a feature (RFC 5829), where that is recorded. */
function historyLinks({ base }: ApiRequest, { id, isRecorded }: Collection, { stored }: Hit): Link[] {
  if (!isRecorded) return []
  const href = historyAddress(base, id, stored.feature.id, JSON_DOCUMENT.name)
  return [{ href, rel: 'version-history', type: MEDIA.json, title: 'Its revisions' }]
}

/** The next page and the one before. Clients look in `next` for an offset that is a multiple of the limit, or the cursor, or neither. */
export function pageLinks(
  request: ApiRequest,
  query: FeatureQuery,
  answer: FeaturePage,
  { limit }: PageRequest,
): Link[] {
  const { as } = request
  const link = (rel: string, title: string, changes: Record<string, string | undefined>): Link => ({
    href: request.address(as.name, { limit: String(limit), ...changes }),
    rel,
    type: as.type,
    title,
  })
  const links: Link[] = []
  if (answer.end !== null) {
    const offset = answer.offset + answer.hits.length
    const cursor = encodeCursor(query, offset, answer.end)
    links.push(link('next', 'Next page', { offset: String(offset), cursor }))
  }
  if (answer.offset > 0) {
    const offset = String(Math.max(0, answer.offset - limit))
    links.push(link('prev', 'Previous page', { offset, cursor: undefined }))
  }
  return links
}
