/** `/counts`: how many of the events that a query chooses have each value of a property. */
import { EVENTS } from '../core/collections.ts'
import { pageContent } from './html.ts'
import { HTML_PAGE, JSON_DOCUMENT } from './media.ts'
import { countsPage } from './pages/counts-page.ts'
import { byOf, byParameter } from './params/by.ts'
import { featureQuery } from './params/feature-query.ts'
import type { Parameter } from './params/parameter.ts'
import { SKIP_GEOMETRY } from './params/selection.ts'
import type { Route } from './route.ts'

/** The parameters of a query that say how features are given. */
const OF_FEATURES = ['sortby', 'properties', SKIP_GEOMETRY.name]

/** What histograms and lists to choose from are drawn from. An event of several days counts on its first. */
export function countsRoute(query: readonly Parameter[]): Route {
  return {
    path: '/counts',
    operationId: 'getCounts',
    tag: 'Features',
    summary: 'How many events there are of each day, type, country, actor …',
    parameters: [byOf(EVENTS), ...query.filter(({ name }) => !OF_FEATURES.includes(name))],
    offered: [JSON_DOCUMENT, HTML_PAGE],
    schema: 'counts',
    answer: ({ parameters, services, as, base, links }) => {
      const queryables = byParameter(parameters, EVENTS)
      const { query: chosen, nearReport } = featureQuery(parameters, EVENTS, services.gazetteer)
      return async () => {
        const { numberMatched, lists } = await services.feed.events.counts(chosen, queryables)
        if (as === HTML_PAGE) {
          const shown = queryables.map((queryable, i) => ({ queryable, counts: lists[i] ?? [] }))
          return pageContent(countsPage({ base, links: links(), numberMatched, lists: shown }))
        }
        const counts = Object.fromEntries(queryables.map(({ name }, i) => [name, lists[i]]))
        return { body: JSON.stringify({ numberMatched, near: nearReport ?? undefined, links: links(), counts }) }
      }
    },
  }
}
