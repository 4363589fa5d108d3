/** What holds the feed and answers queries, whether in memory or in a database. */
import type { Collection, CollectionFeature, Queryable } from '../core/collection.ts'
import type { Box } from '../core/query.ts'
import type { FeatureQuery, PageEnd, PageRequest } from './query.ts'

/** The version of a feed that is not there yet: one that is being loaded has no other. */
export const NO_FEED = 'empty'

/** When nothing has changed yet. */
export const NEVER = '1970-01-01T00:00:00Z'

/** A feature as it is kept. */
export interface Stored {
  readonly feature: CollectionFeature
  /** The feature as UTF-8 JSON, its last member `properties`. */
  readonly bytes: Uint8Array
}

/** What became of a feature. */
export type ChangeKind = 'added' | 'updated' | 'retracted'

/** A feature as the feed held it for a time: who put it so, when, and why. */
export interface Revision {
  /** The number of the change, among all of the collection's in the order in which they were made. */
  sequence: number
  id: string
  /** 1, 2, … of the feature. */
  revision: number
  change: ChangeKind
  /** The name of a token, or `reader` for the program that reads articles. */
  author: string
  reason: string | null
  /** Of a retraction: the feature that stands for this one. */
  replacedBy: string | null
  /** When it was made (`instant`). */
  knownFrom: string
  /** When it ceased to hold; null where it holds. A retraction never holds. */
  knownTo: string | null
  /** As it is from then on; as it last was where it is retracted. */
  stored: Stored
}

/** One feature of an answer. */
export interface Hit {
  stored: Stored
  /** From the query's `near`, km; null without it, and where the feature has no place. */
  distanceKm: number | null
  /** From the query's `near`, degrees clockwise from north; null as above. */
  bearingDeg: number | null
}

export interface FeaturePage {
  /** How many features match in all, whatever the page. */
  numberMatched: number
  /** How many of them come before the page. */
  offset: number
  hits: Hit[]
  /** Where the page ends, or null when nothing follows. */
  end: PageEnd | null
}

/** All features of an answer, however many, as the feed held them when they were asked for. */
export interface FeatureRun {
  numberMatched: number
  /** How many of them are given. */
  numberReturned: number
  /** In their order, some at a time. Throws where another feed has been loaded meanwhile. */
  hits: AsyncIterable<readonly Hit[]>
}

/** All features of an answer that are in one page. */
export function runOf({ numberMatched, hits }: FeaturePage): FeatureRun {
  async function* inOnePart() {
    yield hits
  }
  return { numberMatched, numberReturned: hits.length, hits: inOnePart() }
}

/** What a collection covers. */
export interface Extent {
  /** Null where nothing has a place. */
  box: Box | null
  /** First and last day; null where nothing has a time. */
  days: { start: string; end: string } | null
}

/** A value, and how many features have it. */
export interface ValueCount {
  value: string | number | boolean
  count: number
}

/** How many features match, and how many of them have each value. */
export interface Counts {
  numberMatched: number
  /** One list for each queryable asked for: days in their order, other values the most frequent first, then by code unit. */
  lists: ValueCount[][]
}

/** One collection. */
export interface FeatureStore {
  readonly collection: Collection
  select(query: FeatureQuery, page: PageRequest): Promise<FeaturePage>
  /** The first `limit` features of the answer, without holding them all. */
  selectAll(query: FeatureQuery, limit: number): Promise<FeatureRun>
  /** Counts for queryables of one value or a list of values; each member of a list counts, and what is null does not. */
  counts(query: FeatureQuery, queryables: readonly Queryable[]): Promise<Counts>
  /** The feature of that id, as the feed holds it now, or held it at a time (`instant`); null where it did not. */
  feature(id: string, knownAt: string | null): Promise<Stored | null>
  /** What became of the feature of that id, the newest first; nothing where there never was one. */
  revisions(id: string): Promise<Revision[]>
  /** The `limit` changes that follow the one of that number, the oldest first. */
  changes(since: number, limit: number): Promise<Revision[]>
  /** The `limit` changes that precede the one of that number, the newest first. */
  changesBefore(sequence: number, limit: number): Promise<Revision[]>
  extent(): Promise<Extent>
}

/** The articles that have come in and are not in the feed. */
export interface Backlog {
  waiting: number
  /** When the first of those that wait began to, as it came in or was tried again after it had failed (`instant`); null where none does. */
  waiting_since: string | null
  /** How many could not be read. */
  failed: number
}

/** The feed: its collections, made from one state of things. */
export interface FeedStore {
  readonly kind: 'memory' | 'database'
  /** Changes whenever any answer may. */
  version(): Promise<string>
  /** When an event last changed, RFC 3339. */
  updated(): Promise<string>
  /** Changes whenever the feature of that id in the collection does; null where there is none. No dot is in it. */
  featureVersion(collection: Collection['id'], id: string): Promise<string | null>
  /** Names the numbering of changes: numbers of one mean nothing in another. */
  epoch(): Promise<string>
  /** Null where no articles come in. */
  backlog(): Promise<Backlog | null>
  readonly events: FeatureStore
  readonly places: FeatureStore
  readonly articles: FeatureStore
}
