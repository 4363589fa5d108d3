/** From a centre to the nearest of a feature's points. */
import type { Position } from 'geojson'
import { bearingDeg, distanceKm } from '../core/geo.ts'

/** The distance in km; null where there are no points. */
export function nearestKm(centre: Position, points: readonly Position[]): number | null {
  let least: number | null = null
  for (const point of points) {
    const distance = distanceKm(centre, point)
    if (least === null || distance < least) least = distance
  }
  return least
}

/** The bearing in degrees; null where there are no points. */
export function nearestBearing(centre: Position, points: readonly Position[]): number | null {
  if (points.length === 0) return null
  const km = (point: Position) => distanceKm(centre, point)
  const nearest = points.length === 1 ? (points[0] ?? []) : points.reduce((a, b) => (km(b) < km(a) ? b : a))
  return bearingDeg(centre, nearest)
}
