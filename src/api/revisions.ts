/** `/collections/{collection}/items/{id}/revisions`: what a feature was, and who changed it when, and why. */
import type { Collection, CollectionFeature } from '../core/collection.ts'
import { RequestFault } from '../core/errors.ts'
import type { ChangeKind, Revision } from '../store/store.ts'
import { documentRoute } from './document.ts'
import type { Link } from './links.ts'
import { GEOJSON } from './media.ts'
import { revisionsPage } from './pages/revisions-page.ts'
import type { Parameter } from './params/parameter.ts'
import type { Route } from './route.ts'

/** A revision as it is told. */
export interface ToldRevision {
  revision: number
  change: ChangeKind
  /** RFC 3339. */
  at: string
  author: string
  reason: string | null
  replaced_by: string | null
  /** The properties, and `geometry`, that are not as in the revision before. */
  changed: string[]
  /** To the feature as it was then; none to a retraction. */
  links: Link[]
}

/** The route of a collection's histories; `id` is the variable in its path. */
export function revisionsRoute(collection: Collection, id: Parameter): Route {
  return documentRoute({
    path: `/collections/${collection.id}/items/{id}/revisions`,
    variables: [id],
    operationId: `get${collection.title.replace(/s$/, '')}Revisions`,
    tag: 'Changes',
    summary: `Every revision of one of the ${collection.id}, the newest first`,
    schema: 'revisions',
    document: async ({ base, services, variables: { id = '' } }, links) => {
      const revisions = await services.feed[collection.id].revisions(id)
      const [newest] = revisions
      if (newest === undefined) {
        const message = `There is no ${id} among the ${collection.id}, and there never was.`
        throw new RequestFault({ status: 404, message, parameter: 'id', value: id })
      }
      return {
        id,
        links: [...links, ...currentLinks(base, collection, newest)],
        revisions: revisions.map((revision, i) => told(base, collection, revision, revisions[i + 1])),
      }
    },
    page: ({ id, revisions }, input) => revisionsPage({ ...input, collection, id, revisions }),
  })
}

/** Where the feature is now, or what stands for it (RFC 5829). */
function currentLinks(base: string, collection: Collection, { id, change, replacedBy }: Revision): Link[] {
  if (change !== 'retracted') {
    return [{ ...itemLink(base, collection, id), rel: 'latest-version', title: 'As it is now' }]
  }
  if (replacedBy === null) return []
  return [{ ...itemLink(base, collection, replacedBy), rel: 'successor-version', title: 'What stands in its place' }]
}

function told(base: string, collection: Collection, revision: Revision, before: Revision | undefined): ToldRevision {
  const { id, change, knownFrom, knownTo, author, reason, replacedBy } = revision
  const then = itemLink(base, collection, id, `known_at=${knownFrom}&`)
  return {
    revision: revision.revision,
    change,
    at: knownFrom,
    author,
    reason,
    replaced_by: replacedBy,
    changed: before === undefined ? [] : changedBetween(before.stored.feature, revision.stored.feature),
    links: knownTo === knownFrom ? [] : [{ ...then, rel: 'item', title: 'As it was then' }],
  }
}

function itemLink(base: string, collection: Collection, id: string, parameters = '') {
  const href = `${base}/collections/${collection.id}/items/${encodeURIComponent(id)}?${parameters}f=${GEOJSON.name}`
  return { href, type: GEOJSON.type }
}

/** The names of the properties that differ, in the order in which features have them, `geometry` the first. */
function changedBetween(before: CollectionFeature, after: CollectionFeature): string[] {
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
  const names = new Set([...Object.keys(after.properties), ...Object.keys(before.properties)])
  return [
    ...(isSame(before.geometry, after.geometry) ? [] : ['geometry']),
    ...[...names].filter((name) => !isSame(before.properties[name], after.properties[name])),
  ]
}
