/** What is asked of the feed once the parameters are read: the one query that every store answers. */
import type { Position } from 'geojson'
import { EVENT_TYPES, type EventProperties, STATUSES, SUB_EVENT_TYPES } from './event.ts'

/** West, south, east, north in degrees, edges included; west > east crosses the antimeridian. */
export type Box = readonly [west: number, south: number, east: number, north: number]

/** Days that an event's span must overlap, both inclusive; null is open. */
export interface DayRange {
  start: string | null
  end: string | null
}

/**
 * How `within` is met, the event being held to lie in a circle of `uncertainty_km` about its point:
 * `likely` by the point, `possible` by some of the circle, `certain` by all of it.
 */
export const MATCHES = ['likely', 'possible', 'certain'] as const
export type Match = (typeof MATCHES)[number]

export interface Near {
  point: Position
  /** Null: no limit, only an order. */
  withinKm: number | null
  match: Match
}

/** True when an event at `distanceKm`, known to `uncertaintyKm`, is within reach. */
export function isWithin(near: Near, distanceKm: number, uncertaintyKm: number): boolean {
  if (near.withinKm === null) return true
  if (near.match === 'possible') return distanceKm - uncertaintyKm <= near.withinKm
  if (near.match === 'certain') return distanceKm + uncertaintyKm <= near.withinKm
  return distanceKm <= near.withinKm
}

/** True when the point lies in the box. */
export function isInBox([west, south, east, north]: Box, [lon = 0, lat = 0]: Position): boolean {
  if (lat < south || lat > north) return false
  return west <= east ? lon >= west && lon <= east : lon >= west || lon <= east
}

/** What a value of a queryable is; `values` where only these are possible. */
export interface QueryableType {
  type: 'string' | 'number' | 'day'
  values?: readonly string[]
}

/** The properties that can be asked for by name and sorted by. Prose (`notes`) can't. */
export const PROPERTY_TYPES = {
  event_id: { type: 'string' },
  event_date: { type: 'day' },
  event_date_end: { type: 'day' },
  time_precision: { type: 'number' },
  event_type: { type: 'string', values: EVENT_TYPES },
  sub_event_type: { type: 'string', values: Object.values(SUB_EVENT_TYPES).flat() },
  actor1: { type: 'string' },
  actor2: { type: 'string' },
  location: { type: 'string' },
  admin1: { type: 'string' },
  country: { type: 'string' },
  geo_precision: { type: 'number' },
  uncertainty_km: { type: 'number' },
  fatalities: { type: 'number' },
  fatalities_low: { type: 'number' },
  fatalities_high: { type: 'number' },
  injured: { type: 'number' },
  confidence: { type: 'number' },
  status: { type: 'string', values: STATUSES },
  source: { type: 'string' },
  source_count: { type: 'number' },
  first_reported: { type: 'day' },
  updated_at: { type: 'string' },
} as const satisfies Partial<Record<keyof EventProperties, QueryableType>>

/** The properties, and two that look into the lists: any actor, any article among the sources. */
export const QUERYABLES = {
  ...PROPERTY_TYPES,
  actor: { type: 'string' },
  article: { type: 'string' },
} as const satisfies Record<string, QueryableType>

type Property = keyof typeof PROPERTY_TYPES
export type Queryable = keyof typeof QUERYABLES

/** The values that an event has for a queryable. `source` is each publisher, not their joined names. */
export function valuesOf(event: EventProperties, queryable: Queryable): (string | number | null)[] {
  if (queryable === 'actor') return event.actors.map((actor) => actor.name)
  if (queryable === 'article') return event.sources.map((claim) => claim.article)
  if (queryable === 'source') return event.sources.map((claim) => claim.publisher)
  return [event[queryable]]
}

/** Met by an event that has one of the values; case and accents of strings don't count. */
export interface Condition {
  property: Queryable
  anyOf: readonly (string | number)[]
}

export interface SortKey {
  /** `distance_km` only where the query has `near`. */
  property: Property | 'distance_km'
  descending: boolean
}

export interface EventQuery {
  box: Box | null
  days: DayRange | null
  near: Near | null
  /** All must be met. */
  where: readonly Condition[]
  /** Nulls come last. Ties, and an empty list, go by newest `event_date`, then `event_id`. */
  sort: readonly SortKey[]
}

/** Where an event stands in an order: its values for the sort keys, then its `event_date` and `event_id`. */
export type SortPosition = readonly (string | number | null)[]

/** Which part of the answer: the `limit` events that follow `after`, or, without it, the first `offset` events. */
export interface PageRequest {
  limit: number
  offset: number
  after: SortPosition | null
}
