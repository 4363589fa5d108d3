/** Features: pages of them, one of them, all of them in one file. */
import type { Collection } from '../core/collection.ts'
import { RequestFault } from '../core/errors.ts'
import type { FeatureTable } from '../formats/format.ts'
import { FORMATS, type Format } from '../formats/formats.ts'
import { featureCollection, featureCollectionPieces, withMember } from '../formats/geojson.ts'
import type { FeatureQuery, PageRequest } from '../store/query.ts'
import type { FeaturePage, Hit } from '../store/store.ts'
import { itemContent, itemsContent } from './html.ts'
import type { Link } from './links.ts'
import { FEATURE_REPRESENTATIONS, GEOJSON, HTML_PAGE, MEDIA, type Representation } from './media.ts'
import { featureQuery } from './params/feature-query.ts'
import type { NearReport } from './params/near.ts'
import { CURSOR, encodeCursor, FILE_LIMIT, LIMIT, limitParameter, OFFSET, pageParameters } from './params/paging.ts'
import type { Parameter } from './params/parameter.ts'
import { type Selection, selectionParameters } from './params/selection.ts'
import type { Answer, Content } from './respond.ts'
import type { ApiRequest, Route } from './route.ts'
import { serialised, tableColumns, tabled } from './served.ts'

/** `/collections/{collection}/items`: one page of the features that the query chooses. */
export function itemsRoute(collection: Collection, query: readonly Parameter[]): Route {
  return {
    path: `/collections/${collection.id}/items`,
    operationId: `get${collection.title}`,
    tag: 'Features',
    summary: `${collection.title}, in pages`,
    parameters: [...query, LIMIT, OFFSET, CURSOR],
    offered: FEATURE_REPRESENTATIONS,
    schema: `${collection.id}Collection`,
    answer: (request) => {
      const asked = readAsked(request, collection, query)
      const page = pageParameters(request.parameters, asked.query, collection)
      return selectedAnswer(request, asked, page, (answer) => [
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
      const asked = readAsked(request, collection, query)
      const all = Number.MAX_SAFE_INTEGER
      const limit = limitParameter(request.parameters, all, all)
      const inPages = request.address(GEOJSON.name).replace(`${path}?`, `/collections/${collection.id}/items?`)
      return selectedAnswer(request, asked, { limit, offset: 0, after: null }, () => [
        { href: inPages, rel: 'alternate', type: GEOJSON.type, title: 'The same in pages' },
        collectionLink(request, collection),
      ])
    },
  }
}

/** `/collections/{collection}/items/{id}`. */
export function itemRoute(collection: Collection): Route {
  return {
    path: `/collections/${collection.id}/items/{id}`,
    operationId: `get${collection.title.replace(/s$/, '')}`,
    tag: 'Features',
    summary: `One of the ${collection.id}`,
    parameters: [],
    offered: FEATURE_REPRESENTATIONS,
    schema: `${collection.id}Feature`,
    answer: async (request) => {
      const { id, services, as } = request
      const stored = await services.feed[collection.id].feature(id)
      if (stored === null) {
        const message = `There is no ${id} among the ${collection.id}.`
        throw new RequestFault({ status: 404, message, parameter: 'id', value: id })
      }
      return async () => {
        const links = [...request.links(), collectionLink(request, collection)]
        if (as === GEOJSON) return { body: withMember(stored.bytes, 'links', links) }
        if (as === HTML_PAGE) return itemContent(request, collection, stored.feature, links)
        const hit: Hit = { stored, distanceKm: null, bearingDeg: null }
        return fileContent(request, { collection, selection: WHOLE, title: id }, [hit])
      }
    },
  }
}

/** What was asked for, once it is read. */
interface Asked {
  collection: Collection
  query: FeatureQuery
  nearReport: NearReport | null
  selection: Selection
  /** The names of the parameters that can be asked by. */
  known: readonly string[]
}

const WHOLE: Selection = { columns: null, hasGeometry: true }

/** Throws RequestFault. */
function readAsked({ parameters, services }: ApiRequest, collection: Collection, known: readonly Parameter[]): Asked {
  const { query, nearReport } = featureQuery(parameters, collection, services.gazetteer)
  return {
    collection,
    query,
    nearReport,
    selection: selectionParameters(parameters, collection),
    known: known.map(({ name }) => name),
  }
}

/** More features than this are sent piece by piece. */
const HELD_FEATURES = 1000

/** The answer to a query, in whatever is asked for; `more` are the links besides those to itself. */
function selectedAnswer(
  request: ApiRequest,
  asked: Asked,
  page: PageRequest,
  more: (answer: FeaturePage) => Link[],
): Answer {
  const { collection, query, nearReport, selection } = asked
  return async () => {
    const answer = await request.services.feed[collection.id].select(query, page)
    const { numberMatched, hits } = answer
    const links = [...request.links(), ...more(answer)]
    const counts = { numberMatched, numberReturned: hits.length }
    if (request.as === GEOJSON) {
      const members = { ...counts, near: nearReport ?? undefined, links }
      const features = hits.map((hit) => serialised(hit, selection))
      return {
        body: (features.length > HELD_FEATURES ? featureCollectionPieces : featureCollection)(members, features),
      }
    }
    if (request.as === HTML_PAGE) return itemsContent(request, { ...asked, title: titleOf(asked) }, answer, links)
    const content = await fileContent(request, { collection, selection, title: titleOf(asked) }, hits)
    // These formats have no room for links and counts (OGC API - Features, 7.15.6 and 7.15.7).
    const paging = links.filter(({ rel }) => ['self', 'next', 'prev'].includes(rel)).map(headerLink)
    const headers = {
      Link: paging.join(', '),
      'OGC-NumberMatched': String(counts.numberMatched),
      'OGC-NumberReturned': String(counts.numberReturned),
    }
    return { ...content, headers: { ...content.headers, ...headers } }
  }
}

/** The features in a format of the registry, named as a file. */
async function fileContent(
  request: ApiRequest,
  of: { collection: Collection; selection: Selection; title: string },
  hits: readonly Hit[],
): Promise<Content> {
  const format = FORMATS.find(({ name }) => name === request.as.name) as Format
  const { collection, selection, title } = of
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
    updated: await request.services.feed.updated(),
    pageOf: (id) => `${request.base}/collections/${collection.id}/items/${encodeURIComponent(id)}?f=html`,
  }
  const disposition = `${format.inline ? 'inline' : 'attachment'}; filename="${collection.id}.${format.extension}"`
  return { body: format.encode(table), headers: { 'Content-Disposition': disposition } }
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

/** A link as it is written in the `Link` header (RFC 8288). */
function headerLink({ href, rel, type }: Link): string {
  return `<${href}>; rel="${rel}"; type="${type.replaceAll('"', '')}"`
}

function collectionLink({ base }: ApiRequest, { id, title }: Collection): Link {
  return { href: `${base}/collections/${id}?f=json`, rel: 'collection', type: MEDIA.json, title }
}

/** Clients look in `next` for what they know: an offset that is a multiple of the limit, or the cursor, or neither. */
function pageLinks(request: ApiRequest, query: FeatureQuery, answer: FeaturePage, { limit }: PageRequest): Link[] {
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
    links.push(link('next', 'Next page', { offset: String(offset), cursor: encodeCursor(query, offset, answer.end) }))
  }
  if (answer.offset > 0) {
    const offset = String(Math.max(0, answer.offset - limit))
    links.push(link('prev', 'Previous page', { offset, cursor: undefined }))
  }
  return links
}
