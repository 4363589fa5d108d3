/** The feed in memory: its events, the places they are located by, and the articles that report them. */
import type { Position } from 'geojson'
import type { ArticleRecord } from '../core/article.ts'
import type { CollectionFeature } from '../core/collection.ts'
import { ARTICLES, EVENTS, PLACES } from '../core/collections.ts'
import type { EventFeature } from '../core/event.ts'
import type { Place } from '../core/place.ts'
import { MemoryStore } from './memory.ts'
import { type FeedStore, NEVER } from './store.ts'

/** A whole feed. */
export interface Feed {
  /** Changes with the content. */
  version: string
  events: EventFeature[]
  articles: ArticleRecord[]
}

/** The stores of a feed that does not change. */
export function memoryFeed(feed: Feed, places: readonly Place[]): FeedStore {
  let updated: string | undefined
  return {
    kind: 'memory',
    version: async () => feed.version,
    updated: async () => {
      updated ??= lastChange(feed)
      return updated
    },
    featureVersion: async () => feed.version,
    epoch: async () => feed.version,
    backlog: async () => null,
    events: new MemoryStore(EVENTS, () => feed.events as unknown as CollectionFeature[]),
    places: new MemoryStore(PLACES, () => places.map(placeFeature)),
    articles: new MemoryStore(ARTICLES, () => articleFeatures(feed)),
  }
}

/** When an event last changed; `NEVER` where there is none. */
function lastChange({ events }: Feed): string {
  const times = events.map(({ properties }) => properties.updated_at).sort()
  return times.at(-1) ?? NEVER
}

/** A place of the gazetteer as a feature. */
export function placeFeature({ id, lon, lat, aliases, ...rest }: Place): CollectionFeature {
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: { place_id: id, ...rest, aliases },
  }
}

/** The articles, each where the events lie that it reports, every point once. */
export function articleFeatures({ events, articles }: Feed): CollectionFeature[] {
  const gathered = articlesOf(articles)
  for (const event of events) gathered.add(event)
  return gathered.features()
}

/** Gathers from events, one after another, where the articles that report them lie. */
export function articlesOf(articles: readonly ArticleRecord[]): {
  add(event: EventFeature): void
  features(): CollectionFeature[]
} {
  const told = new Map(articles.map(({ id }) => [id, { points: new Map<string, Position>(), count: 0 }]))
  return {
    add({ geometry, properties }) {
      for (const article of new Set(properties.sources.map((claim) => claim.article))) {
        const entry = told.get(article)
        if (entry === undefined) continue
        entry.count++
        entry.points.set(geometry.coordinates.join(), geometry.coordinates)
      }
    },
    features: () =>
      articles.map(({ id, ...published }) => {
        const { points, count } = told.get(id) as { points: Map<string, Position>; count: number }
        return {
          type: 'Feature',
          id,
          geometry: points.size > 0 ? { type: 'MultiPoint', coordinates: [...points.values()] } : null,
          properties: { article_id: id, ...published, event_count: count },
        }
      }),
  }
}
