/** The articles that the feed is made from, as features where their events lie. */
import type { EventStore } from '../store/store.ts'
import type { Entry } from './listing.ts'

/** All articles; `datetime` asks for the day of publication. */
export async function articleEntries(store: EventStore): Promise<Entry[]> {
  return (await store.articles()).map(({ article: { id, ...published }, points, eventCount }) => ({
    id,
    points,
    day: published.published,
    json: () =>
      JSON.stringify({
        type: 'Feature',
        id,
        geometry: points.length > 0 ? { type: 'MultiPoint', coordinates: points } : null,
        properties: { article_id: id, ...published, event_count: eventCount },
      }),
  }))
}
