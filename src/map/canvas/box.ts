/** The box in which events lie. */
import type { EventFeature } from '../../core/event.ts'

/** West, south, east, north, in degrees; null for no events. */
export function boxOf(events: readonly EventFeature[]): [number, number, number, number] | null {
  if (events.length === 0) return null
  const lons = events.map(({ geometry }) => geometry.coordinates[0] ?? 0)
  const lats = events.map(({ geometry }) => geometry.coordinates[1] ?? 0)
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}
