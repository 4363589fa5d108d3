/** The events: pages of them, one of them, all of them in one file, and their schema. */
import { RequestFault } from '../core/errors.ts'
import { EVENT_SCHEMA } from '../core/event-schema.ts'
import type { EventQuery } from '../core/query.ts'
import { featureCollection, withDistance, withMember } from '../formats/geojson.ts'
import type { EventPage } from '../store/store.ts'
import { jsonDocument } from './document.ts'
import { address, baseUrl, type Link } from './links.ts'
import { MEDIA } from './media.ts'
import { EVENT_QUERY_PARAMETERS, eventQuery } from './params/event-query.ts'
import { formatParameter } from './params/format.ts'
import { encodeCursor, limitParameter, pageParameters } from './params/paging.ts'
import { type Parameters, readParameters } from './params/parameters.ts'
import { respond } from './respond.ts'
import type { RequestContext, Services } from './services.ts'

const PAGE_PARAMETERS = [...EVENT_QUERY_PARAMETERS, 'limit', 'offset', 'cursor', 'f']
const FILE_PARAMETERS = [...EVENT_QUERY_PARAMETERS, 'limit', 'f']
const FORMATS = ['geojson', 'json'] as const
const ITEMS = '/collections/events/items'

/** `/collections/events/items`: one page of the events that the query chooses. */
export async function eventItems(c: RequestContext, { store, gazetteer }: Services): Promise<Response> {
  const parameters = readParameters(new URL(c.req.url), PAGE_PARAMETERS)
  formatParameter(parameters, FORMATS)
  const { query, nearReport } = eventQuery(parameters, gazetteer)
  const page = pageParameters(parameters, query)
  const link = (changes: Record<string, string>) =>
    address(
      baseUrl(c),
      ITEMS,
      new Map([...parameters, ...Object.entries({ ...changes, f: 'geojson' })]),
      PAGE_PARAMETERS,
    )
  return respond(c, {
    type: MEDIA.geojson,
    identity: [link({}), await store.version()],
    body: async () => {
      const answer = await store.select(query, page)
      const links: Link[] = [
        { href: link({}), rel: 'self', type: MEDIA.geojson },
        ...nextLink(answer, query, page.limit, link),
        { href: `${baseUrl(c)}/collections/events?f=json`, rel: 'collection', type: MEDIA.json },
      ]
      return collectionOf(answer, nearReport, links)
    },
  })
}

/** Clients look in `next` for what they know: an offset that is a multiple of the limit, or the cursor, or neither. */
function nextLink(
  answer: EventPage,
  query: EventQuery,
  limit: number,
  link: (changes: Record<string, string>) => string,
): Link[] {
  if (answer.end === null) return []
  const offset = answer.offset + answer.hits.length
  const cursor = encodeCursor(query, offset, answer.end)
  const href = link({ limit: String(limit), offset: String(offset), cursor })
  return [{ href, rel: 'next', type: MEDIA.geojson, title: 'Next page' }]
}

/** `/events.geojson`: the same query in one file, without pages; a limit is for those who want no more. */
export async function eventFile(c: RequestContext, { store, gazetteer }: Services): Promise<Response> {
  const parameters = readParameters(new URL(c.req.url), FILE_PARAMETERS)
  formatParameter(parameters, FORMATS)
  const { query, nearReport } = eventQuery(parameters, gazetteer)
  const limit = limitParameter(parameters, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
  const given: Parameters = new Map([...parameters, ['f', 'geojson']])
  const self = address(baseUrl(c), '/events.geojson', given, FILE_PARAMETERS)
  return respond(c, {
    type: MEDIA.geojson,
    identity: [self, await store.version()],
    body: async () => {
      const paged = address(baseUrl(c), ITEMS, given, FILE_PARAMETERS)
      return collectionOf(await store.select(query, { limit, offset: 0, after: null }), nearReport, [
        { href: self, rel: 'self', type: MEDIA.geojson },
        { href: paged, rel: 'alternate', type: MEDIA.geojson, title: 'The same in pages' },
        { href: `${baseUrl(c)}/collections/events?f=json`, rel: 'collection', type: MEDIA.json },
      ])
    },
  })
}

function collectionOf(answer: EventPage, near: object | null, links: Link[]): string {
  return featureCollection(
    { numberMatched: answer.numberMatched, numberReturned: answer.hits.length, near: near ?? undefined, links },
    answer.hits.map(({ json, distanceKm, bearingDeg }) =>
      distanceKm === null || bearingDeg === null ? json : withDistance(json, distanceKm, bearingDeg),
    ),
  )
}

/** `/collections/events/items/{id}`. Throws RequestFault (404) when there is no such event. */
export async function eventItem(c: RequestContext, { store }: Services): Promise<Response> {
  formatParameter(readParameters(new URL(c.req.url), ['f']), FORMATS)
  const id = c.req.param('id') ?? ''
  const json = await store.event(id)
  if (json === null) {
    throw new RequestFault({ status: 404, message: `There is no event ${id}.`, parameter: 'id', value: id })
  }
  const base = baseUrl(c)
  const self = `${base}${ITEMS}/${encodeURIComponent(id)}?f=geojson`
  return respond(c, {
    type: MEDIA.geojson,
    identity: [self, await store.version()],
    body: () =>
      withMember(json, 'links', [
        { href: self, rel: 'self', type: MEDIA.geojson },
        { href: `${base}/collections/events?f=json`, rel: 'collection', type: MEDIA.json },
      ] satisfies Link[]),
  })
}

/** `/collections/events/schema`: the JSON Schema of an event. */
export function eventSchema(c: RequestContext, services: Services): Promise<Response> {
  return jsonDocument(c, services, (base) => ({ $id: `${base}${c.req.path}`, ...EVENT_SCHEMA }), MEDIA.schema)
}
