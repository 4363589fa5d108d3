/** Collections that are few and small enough to be listed whole: the places and the articles. */
import type { Position } from 'geojson'
import { RequestFault } from '../core/errors.ts'
import { isInBox } from '../core/query.ts'
import { featureCollection, withMember } from '../formats/geojson.ts'
import type { CollectionInfo } from './collections.ts'
import { address, baseUrl, type Link } from './links.ts'
import { MEDIA } from './media.ts'
import { bboxParameter } from './params/bbox.ts'
import { datetimeParameter } from './params/datetime.ts'
import { formatParameter } from './params/format.ts'
import { DEFAULT_LIMIT, HIGHEST_LIMIT, limitParameter, offsetParameter } from './params/paging.ts'
import { readParameters } from './params/parameters.ts'
import { respond } from './respond.ts'
import type { RequestContext, Services } from './services.ts'

/** One feature of a listing. */
export interface Entry {
  id: string
  points: Position[]
  /** The day that `datetime` asks for; null when the feature has no time, and so matches any. */
  day: string | null
  /** The feature, serialised. */
  json: () => string
}

const PARAMETERS = ['bbox', 'datetime', 'limit', 'offset', 'f']
const FORMATS = ['geojson', 'json'] as const

/** `/collections/{id}/items`: one page of the entries in the box and of the days asked for. */
export async function listingItems(
  c: RequestContext,
  { store }: Services,
  info: CollectionInfo,
  entries: Entry[],
): Promise<Response> {
  const parameters = readParameters(new URL(c.req.url), PARAMETERS)
  formatParameter(parameters, FORMATS)
  const box = bboxParameter(parameters)
  const days = datetimeParameter(parameters)
  const limit = limitParameter(parameters, DEFAULT_LIMIT, HIGHEST_LIMIT)
  const offset = offsetParameter(parameters)
  const link = (changes: Record<string, string>) =>
    address(
      baseUrl(c),
      `/collections/${info.id}/items`,
      new Map([...parameters, ...Object.entries({ ...changes, f: 'geojson' })]),
      PARAMETERS,
    )
  return respond(c, {
    type: MEDIA.geojson,
    identity: [link({}), await store.version()],
    body: () => {
      const matched = entries.filter(
        ({ points, day }) =>
          (box === null || points.some((point) => isInBox(box, point))) &&
          (days === null || day === null || ((days.start ?? day) <= day && day <= (days.end ?? day))),
      )
      const page = matched.slice(offset, offset + limit)
      const links: Link[] = [{ href: link({}), rel: 'self', type: MEDIA.geojson }]
      if (offset + page.length < matched.length && page.length > 0) {
        const href = link({ limit: String(limit), offset: String(offset + limit) })
        links.push({ href, rel: 'next', type: MEDIA.geojson, title: 'Next page' })
      }
      links.push({ href: `${baseUrl(c)}/collections/${info.id}?f=json`, rel: 'collection', type: MEDIA.json })
      return featureCollection(
        { numberMatched: matched.length, numberReturned: page.length, links },
        page.map((entry) => entry.json()),
      )
    },
  })
}

/** `/collections/{id}/items/{item}`. Throws RequestFault (404) when there is no such entry. */
export async function listingItem(
  c: RequestContext,
  { store }: Services,
  info: CollectionInfo,
  entries: Entry[],
): Promise<Response> {
  formatParameter(readParameters(new URL(c.req.url), ['f']), FORMATS)
  const id = c.req.param('id') ?? ''
  const entry = entries.find((candidate) => candidate.id === id)
  if (entry === undefined) {
    throw new RequestFault({
      status: 404,
      message: `There is no ${id} among the ${info.id}.`,
      parameter: 'id',
      value: id,
    })
  }
  const collection = `${baseUrl(c)}/collections/${info.id}`
  const self = `${collection}/items/${encodeURIComponent(id)}?f=geojson`
  return respond(c, {
    type: MEDIA.geojson,
    identity: [self, await store.version()],
    body: () =>
      withMember(entry.json(), 'links', [
        { href: self, rel: 'self', type: MEDIA.geojson },
        { href: `${collection}?f=json`, rel: 'collection', type: MEDIA.json },
      ] satisfies Link[]),
  })
}
