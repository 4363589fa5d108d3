/** The event store: what holds the feed and answers queries, whether in memory or in a database. */
import type { Position } from 'geojson'
import type { ArticleRecord } from '../core/article.ts'
import type { EventQuery, PageRequest, SortPosition } from '../core/query.ts'

/** One event of an answer. */
interface Hit {
  /** The feature, serialised; its last member is `properties`. */
  json: string
  /** From the query's `near`, km; null without it. */
  distanceKm: number | null
  /** From the query's `near`, degrees clockwise from north; null without it. */
  bearingDeg: number | null
}

export interface EventPage {
  /** How many events match in all, whatever the page. */
  numberMatched: number
  /** How many of them come before the page. */
  offset: number
  hits: Hit[]
  /** Where the page ends, or null when nothing follows. */
  end: SortPosition | null
}

/** What the feed covers; null when it is empty. */
export interface Extent {
  box: [west: number, south: number, east: number, north: number]
  start: string
  end: string
}

/** An article and where its events lie, each place once. */
export interface ArticleEntry {
  article: ArticleRecord
  points: Position[]
  eventCount: number
}

export interface EventStore {
  /** Changes whenever any answer may. */
  version(): Promise<string>
  select(query: EventQuery, page: PageRequest): Promise<EventPage>
  /** The event, serialised as in `Hit`, or null when there is none of that id. */
  event(id: string): Promise<string | null>
  extent(): Promise<Extent | null>
  articles(): Promise<ArticleEntry[]>
}
