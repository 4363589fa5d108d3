/** What is said of a feature that the feed does not hold: there never was one, or it was retracted. */
import type { Collection } from '../core/collection.ts'
import { RequestFault } from '../core/errors.ts'
import type { Revision } from '../store/store.ts'
import { headerLink, historyAddress, type Link } from './links.ts'
import { GEOJSON, JSON_DOCUMENT } from './media.ts'
import type { ApiRequest } from './route.ts'

/** 410 where the feature is retracted, or was at the time that is asked about (`instant`; null is now); else 404. */
export async function whyMissing(
  request: ApiRequest,
  collection: Collection,
  id: string,
  knownAt: string | null,
): Promise<RequestFault> {
  const revisions = await request.services.feed[collection.id].revisions(id)
  const last = revisions.find(({ knownFrom }) => knownAt === null || knownFrom <= knownAt)
  if (last?.change === 'retracted') return gone(request, collection, last)
  const when = knownAt === null || revisions.length === 0 ? '' : ` at ${knownAt}`
  const message = `There is no ${id} among the ${collection.id}${when}.`
  return new RequestFault({ status: 404, message, parameter: 'id', value: id })
}

function gone({ base }: ApiRequest, collection: Collection, retraction: Revision): RequestFault {
  const { id, knownFrom, reason, replacedBy } = retraction
  const items = `${base}/collections/${collection.id}/items`
  const successor: Link[] =
    replacedBy === null
      ? []
      : [
          {
            href: `${items}/${encodeURIComponent(replacedBy)}?f=${GEOJSON.name}`,
            rel: 'successor-version',
            type: GEOJSON.type,
            title: 'What stands in its place',
          },
        ]
  const links: Link[] = [
    ...successor,
    {
      href: historyAddress(base, collection.id, id, JSON_DOCUMENT.name),
      rel: 'version-history',
      type: JSON_DOCUMENT.type,
      title: 'What became of it',
    },
  ]
  const because = reason === null ? '' : ` Reason: ${reason}`
  const instead = replacedBy === null ? '' : ` ${replacedBy} stands in its place.`
  return new RequestFault({
    status: 410,
    message: `${id} was retracted at ${knownFrom}.${instead}${because}`,
    parameter: 'id',
    value: id,
    members: { retracted_at: knownFrom, reason, replaced_by: replacedBy, links },
    headers: { Link: links.map(headerLink).join(', ') },
  })
}
