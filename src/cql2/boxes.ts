/** Boxes around literal geometries. */
import type { Position } from 'geojson'
import type { Box } from '../core/query.ts'
import { shapeOf } from '../core/shape.ts'
import type { BoxLiteral, Expression, GeometryLiteral } from './tree.ts'

/** Kilometres of a degree on the sphere that distances are measured on. */
const KM_PER_DEGREE = (6371.0088 * Math.PI) / 180

/** What rounding may cost, in degrees: a tenth of a metre. */
const SLACK = 1e-6

/** The box of a literal geometry or box; null of anything else. */
export function boxOf(expression: Expression): Box | null {
  if (expression.kind === 'bbox') return flatBox(expression)
  if (expression.kind !== 'geometry') return null
  const { points, lines } = shapeOf(expression.geometry)
  return around([...points, ...lines.flat()])
}

/** A box literal without its heights. */
export function flatBox({ bbox }: BoxLiteral): Box {
  const [west = 0, south = 0, east = 0, north = 0] = bbox.length === 6 ? [0, 1, 3, 4].map((at) => bbox[at]) : bbox
  return [west, south, east, north]
}

/** The box of all points at most `km` from points. */
export function boxAround({ geometry }: GeometryLiteral, km: number): Box {
  const [west, south, east, north] = around(shapeOf(geometry).points)
  const reach = Math.max(0, km / KM_PER_DEGREE) + SLACK
  const [lower, upper] = [Math.max(-90, south - reach), Math.min(90, north + reach)]
  const furthest = Math.max(Math.abs(south), Math.abs(north)) + reach
  // A circle that holds a pole reaches all longitudes.
  if (furthest >= 90) return [-180, lower, 180, upper]
  const sine = Math.sin(radians(reach)) / Math.cos(radians(furthest - reach))
  const aside = (Math.asin(Math.min(1, sine)) * 180) / Math.PI + SLACK
  if (east - west + 2 * aside >= 360) return [-180, lower, 180, upper]
  return [wrapped(west - aside), lower, wrapped(east + aside), upper]
}

function around(positions: readonly Position[]): Box {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [lon = 0, lat = 0] of positions) {
    west = Math.min(west, lon)
    south = Math.min(south, lat)
    east = Math.max(east, lon)
    north = Math.max(north, lat)
  }
  return [west, south, east, north]
}

function wrapped(lon: number): number {
  return lon < -180 ? lon + 360 : lon > 180 ? lon - 360 : lon
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
