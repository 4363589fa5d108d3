/** Which features are asked for, in terms of place and time: boxes, days and circles. */
import type { Position } from 'geojson'

/** West, south, east, north in degrees, edges included; west > east crosses the antimeridian. */
export type Box = readonly [west: number, south: number, east: number, north: number]

/** Days that a feature's span must overlap, both inclusive; null is open. */
export interface DayRange {
  start: string | null
  end: string | null
}

/**
 * How `within` is met, the feature being held to lie in a circle of so many km (its collection's `uncertainty`) about
 * its point: `likely` by the point, `possible` by some of the circle, `certain` by all of it.
 */
export const MATCHES = ['likely', 'possible', 'certain'] as const
export type Match = (typeof MATCHES)[number]

export interface Near {
  point: Position
  /** Null: no limit, only an order. */
  withinKm: number | null
  match: Match
}

/** True when a feature at `distanceKm`, known to `uncertaintyKm`, is within reach. */
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

/** What `near` was taken to mean: told in the answer, so that a homonym does not pass unnoticed. */
export interface NearReport {
  /** Id and name of the place; null for a point given by its coordinates. */
  place: string | null
  name: string | null
  coordinates: Position
  within_km: number | null
  match: Match
  /** The other places of that name, likeliest first. */
  others: { place: string; name: string; kind: string; country: string; coordinates: Position }[]
}

/** What goes for another report of about the same place and time. */
export const NEIGHBOURS = { km: 30, days: 30 } as const
