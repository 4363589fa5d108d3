/** The box about a circle. */
import type { Position } from 'geojson'
import type { Box } from './query.ts'

/** A box that holds the circle of `km` about a point; all longitudes where it reaches a pole. */
export function boxAround([lon = 0, lat = 0]: Position, km: number): Box {
  const reach = km / 111 + 1e-9 // a degree of latitude is a little more than 111 km; and some room for rounding
  const [south, north] = [lat - reach, lat + reach]
  if (south <= -90 || north >= 90) return [-180, Math.max(-90, south), 180, Math.min(90, north)]
  const width = reach / Math.cos((Math.max(-south, north) * Math.PI) / 180)
  if (width >= 180) return [-180, south, 180, north]
  const wrap = (degrees: number) => ((degrees + 540) % 360) - 180
  return [wrap(lon - width), south, wrap(lon + width), north]
}
