/** Pages of features for people: the answer to a query, and one feature with its neighbours. */
import type { Collection, CollectionFeature } from '../core/collection.ts'
import { EVENTS } from '../core/collections.ts'
import { addDays } from '../core/interval.ts'
import type { NearReport } from '../core/query.ts'
import { NEIGHBOURS } from '../core/query.ts'
import { EVERYTHING, type FeatureQuery } from '../store/query.ts'
import type { FeaturePage } from '../store/store.ts'
import { PAGE_POLICY } from './headers.ts'
import type { Link } from './links.ts'
import { itemPage } from './pages/item-page.ts'
import { itemsPage } from './pages/items-page.ts'
import type { Selection } from './params/selection.ts'
import type { Content } from './respond.ts'
import type { ApiRequest } from './route.ts'
import { tableColumns, tabled } from './served.ts'

/** A page as the content of an answer. */
export function pageContent(page: { toString(): string }): Content {
  return { body: page.toString(), headers: { 'Content-Security-Policy': PAGE_POLICY } }
}

interface Shown {
  collection: Collection
  title: string
  selection: Selection
  nearReport: NearReport | null
  /** The names of the parameters that the items can be asked for by. */
  known: readonly string[]
}

/** The page of an answer; `links` are its links to itself, its other formats and the pages about it. */
export function itemsContent(request: ApiRequest, shown: Shown, answer: FeaturePage, links: readonly Link[]): Content {
  const { collection, title, selection, nearReport, known } = shown
  const hrefOf = (rel: string) => links.find((link) => link.rel === rel)?.href ?? null
  return pageContent(
    itemsPage({
      base: request.base,
      links,
      collection,
      title,
      columns: tableColumns(collection.columns, selection, nearReport !== null),
      features: answer.hits.map((hit) => tabled(hit, selection)),
      numberMatched: answer.numberMatched,
      offset: answer.offset,
      previous: hrefOf('prev'),
      next: hrefOf('next'),
      near: nearReport,
      known,
      parameters: request.parameters,
      formats: links.filter(({ rel }) => rel === 'alternate'),
      ground: request.services.ground,
    }),
  )
}

/** The page of one feature. */
export async function itemContent(
  request: ApiRequest,
  collection: Collection,
  feature: CollectionFeature,
  links: readonly Link[],
): Promise<Content> {
  const { base, services } = request
  const neighbours = collection === EVENTS ? await neighboursOf(request, feature) : []
  return pageContent(itemPage({ base, links, collection, feature, neighbours, ground: services.ground }))
}

/** As many as people read. */
const MOST_NEIGHBOURS = 20

/** The other events of about the same place and time, nearest first, with their distance. */
async function neighboursOf({ services }: ApiRequest, event: CollectionFeature): Promise<CollectionFeature[]> {
  const { event_date: start, event_date_end: end } = event.properties as { event_date: string; event_date_end: string }
  const query: FeatureQuery = {
    ...EVERYTHING,
    days: { start: addDays(start, -NEIGHBOURS.days), end: addDays(end, NEIGHBOURS.days) },
    near: { point: event.geometry?.coordinates as number[], withinKm: NEIGHBOURS.km, match: 'likely' },
    sort: [{ property: 'distance_km', descending: false }],
  }
  const { hits } = await services.feed.events.select(query, { limit: MOST_NEIGHBOURS + 1, offset: 0, after: null })
  return hits
    .filter(({ stored }) => stored.feature.id !== event.id)
    .slice(0, MOST_NEIGHBOURS)
    .map((hit) => tabled(hit, { columns: null, hasGeometry: true }))
}
