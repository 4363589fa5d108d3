/** The box in which events lie, or a circle. */
import type { Position } from 'geojson'
import type { EventFeature } from '../../core/event.ts'
import { pointAt } from '../../core/geo.ts'

type Box = [west: number, south: number, east: number, north: number]

/** West, south, east, north, in degrees; null for no events. */
export function boxOf(events: readonly EventFeature[]): Box | null {
  if (events.length === 0) return null
  const lons = events.map(({ geometry }) => geometry.coordinates[0] ?? 0)
  const lats = events.map(({ geometry }) => geometry.coordinates[1] ?? 0)
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}

/** The box about the circle of `km` round a point, in degrees. */
export function boxAround(centre: Position, km: number): Box {
  const at = (bearing: number) => pointAt(centre, km, bearing) as [number, number]
  return [at(270)[0], at(180)[1], at(90)[0], at(0)[1]]
}
