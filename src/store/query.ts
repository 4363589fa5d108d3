/** What is asked of a collection once the parameters are read: the one query that every store answers. */
import type { CollectionFeature, Queryable } from '../core/collection.ts'
import type { Box, DayRange, Near } from '../core/query.ts'
import type { Expression } from '../cql2/cql2.ts'

/** Met by a feature that has one of the values; case and accents of strings don't count. */
export interface Condition {
  queryable: Queryable
  anyOf: readonly (string | number | boolean)[]
}

/** A filter in CQL2: the expression, and whether it holds for a feature (null: unknown, which is not true). */
export interface Filter {
  expression: Expression
  holds(feature: CollectionFeature): boolean | null
}

/** The name of the distance from the query's `near`, which answers can be sorted by. */
export const DISTANCE = 'distance_km'

export interface SortKey {
  /** A property of the collection, or `DISTANCE` where the query has `near`. */
  property: string
  descending: boolean
}

export interface FeatureQuery {
  /** A feature has a point in each of them. */
  boxes: readonly Box[]
  days: DayRange | null
  near: Near | null
  /** Terms of which one must stand in the feature's text; none asks for no text. */
  text: readonly string[]
  /** The state of the feed that is asked: what it held at this time (`instant`); null for what it holds now. */
  knownAt: string | null
  /** All must be met. */
  where: readonly Condition[]
  filter: Filter | null
  /** Nulls come last. Ties, and an empty list, go by newest day first where the collection has time, then by id. */
  sort: readonly SortKey[]
}

/** All that the feed holds now, in the default order. */
export const EVERYTHING: FeatureQuery = {
  boxes: [],
  days: null,
  near: null,
  text: [],
  knownAt: null,
  where: [],
  filter: null,
  sort: [],
}

/** Where a feature stands in an order: its values for the sort keys, then those that break ties. */
export type SortPosition = readonly (string | number | boolean | null)[]

/** What a store counted of an answer, so that it need not count again for each of its pages. */
export interface Counted {
  /** The feed's version at that time: of another, nothing is known. */
  version: string
  numberMatched: number
  /** How many of them come before what is yet to be given. */
  before: number
}

/** Where a page ends, and so where the next one begins. */
export interface PageEnd {
  position: SortPosition
  /** Null where a store counts every time. */
  counted: Counted | null
}

/** Which part of the answer: the `limit` features that follow `after`, or, without it, the first `offset` features. */
export interface PageRequest {
  limit: number
  offset: number
  after: PageEnd | null
}
