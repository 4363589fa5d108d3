/** What features are answered with: the content in each format, and the links that lead on from it. */
import type { Collection } from '../core/collection.ts'
import { RequestFault } from '../core/errors.ts'
import type { NearReport } from '../core/query.ts'
import type { FeatureTable } from '../formats/format.ts'
import { FORMATS, type Format } from '../formats/formats.ts'
import { featureCollection, featureCollectionPieces, withMember } from '../formats/geojson.ts'
import type { FeatureQuery, PageRequest } from '../store/query.ts'
import type { FeaturePage, FeatureRun, Hit } from '../store/store.ts'
import { itemContent, itemsContent } from './html.ts'
import { headerLink, historyAddress, type Link, REL } from './links.ts'
import { GEOJSON, HTML_PAGE, JSON_DOCUMENT, MEDIA, type Representation } from './media.ts'
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
    const counts = { numberMatched, numberReturned: hits.length }
    if (request.as === GEOJSON) {
      const members = { ...counts, near: nearReport ?? undefined }
      const linksJson = `${request.linksJson()},${JSON.stringify(more(answer)).slice(1, -1)}`
      const features = isWhole(selection) ? hits : hits.map((hit) => serialised(hit, selection))
      const headers = { Link: sortablesLink(request, collection) }
      return { body: featureCollection(members, linksJson, features), headers }
    }
    const links = [...request.links(), ...more(answer)]
    if (request.as === HTML_PAGE)
      return itemsContent(request, { ...asked, title: titleOf(asked), known }, answer, links)
    const content = await fileContent(request, tableOf(asked), hits, await request.services.feed.updated())
    const headers = pagingHeaders(request, collection, counts, links)
    return { ...content, headers: { ...content.headers, ...headers } }
  }
}

/** The answer to a query as a whole, in one file of any size. `more` are the links besides that to itself. */
export function fileAnswer(request: ApiRequest, asked: Asked, limit: number, more: Link[]): Answer {
  const { collection, query, nearReport, selection } = asked
  return async () => {
    const { hits, ...counts } = await request.services.feed[collection.id].selectAll(query, limit)
    if (request.as === GEOJSON) {
      const members = { ...counts, near: nearReport ?? undefined }
      const linksJson = `${request.linksJson()},${JSON.stringify(more).slice(1, -1)}`
      const headers = { Link: sortablesLink(request, collection) }
      return { body: featureCollectionPieces(members, linksJson, serialisedParts(hits, selection)), headers }
    }
    checkRoom(request, counts.numberReturned)
    const content = await fileContent(request, tableOf(asked), oneByOne(hits), await request.services.feed.updated())
    const headers = pagingHeaders(request, collection, counts, request.links())
    return { ...content, headers: { ...content.headers, ...headers } }
  }
}

async function* serialisedParts(parts: AsyncIterable<readonly Hit[]>, selection: Selection) {
  for await (const hits of parts) yield hits.map((hit) => serialised(hit, selection))
}

async function* oneByOne<T>(parts: AsyncIterable<readonly T[]>): AsyncGenerator<T> {
  for await (const part of parts) yield* part
}

/** Throws RequestFault for more features than the format can be made of. */
function checkRoom({ as }: ApiRequest, count: number) {
  const most = formatOf(as).mostFeatures
  if (most === undefined || count <= most) return
  const others = FORMATS.filter(({ mostFeatures }) => mostFeatures === undefined).map(({ extension }) => extension)
  const endless = ['geojson', ...others].map((extension) => `.${extension}`).join(', ')
  throw new RequestFault({
    message: `${count} features match, and ${as.title} can be made of ${most} at most. Ask for fewer (datetime, bbox, near and within, limit=${most}), or for another format: ${endless}.`,
    parameter: 'limit',
  })
}

/** What formats that are no GeoJSON have no room for (OGC API - Features, 7.15.6 and 7.15.7): links and counts. */
function pagingHeaders(
  request: ApiRequest,
  collection: Collection,
  { numberMatched, numberReturned }: Pick<FeatureRun, 'numberMatched' | 'numberReturned'>,
  links: readonly Link[],
): Record<string, string> {
  const paging = links.filter(({ rel }) => ['self', 'next', 'prev'].includes(rel)).map(headerLink)
  return {
    Link: [...paging, sortablesLink(request, collection)].join(', '),
    'OGC-NumberMatched': String(numberMatched),
    'OGC-NumberReturned': String(numberReturned),
  }
}

const formatOf = (as: Representation) => FORMATS.find(({ name }) => name === as.name) as Format

/** What a file is a table of. */
interface TableOf {
  collection: Collection
  selection: Selection
  title: string
  hasDistance: boolean
}

function tableOf(asked: Asked): TableOf {
  const { collection, selection, query } = asked
  return { collection, selection, title: titleOf(asked), hasDistance: query.near !== null }
}

/** The features in a format of the registry, named as a file. */
async function fileContent(
  request: ApiRequest,
  { collection, selection, title, hasDistance }: TableOf,
  hits: Iterable<Hit> | AsyncIterable<Hit>,
  updated: string,
): Promise<Content> {
  const { encode, inline, extension } = formatOf(request.as)
  async function* features() {
    for await (const hit of hits) yield tabled(hit, selection)
  }
  const table: FeatureTable = {
    collection,
    columns: tableColumns(collection.columns, selection, hasDistance),
    hasGeometry: selection.hasGeometry,
    features: features(),
    title,
    self: request.address(request.as.name),
    updated,
    pageOf: (id) => `${request.base}/collections/${collection.id}/items/${encodeURIComponent(id)}?f=html`,
  }
  const disposition = `${inline ? 'inline' : 'attachment'}; filename="${collection.id}.${extension}"`
  return { body: encode(table), headers: { 'Content-Disposition': disposition } }
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
  return fileContent(request, { collection, selection, title: feature.id, hasDistance: false }, [hit], updated)
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
