/** Where features are: their points, and the boxes that hold them. */
import type { Position } from 'geojson'
import type { CollectionFeature } from '../core/collection.ts'
import type { Box } from '../core/query.ts'

/** Of no points at all: it meets no other box, and widens none. */
const NOWHERE: Box = [Infinity, Infinity, -Infinity, -Infinity]

/** The points of a feature's geometry, longitude first, in degrees; none where it has no geometry. */
export function pointsOf({ geometry }: CollectionFeature): Position[] {
  if (!geometry) return []
  return geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates
}

/** The box that holds the points; inside out, from infinity to minus infinity, where there are none. */
export function boxOf(points: readonly Position[]): Box {
  return union(points.map(([lon = 0, lat = 0]): Box => [lon, lat, lon, lat]))
}

/** The box that holds all boxes. */
export function union(boxes: readonly Box[]): Box {
  let [west, south, east, north] = NOWHERE
  for (const box of boxes) {
    west = Math.min(west, box[0])
    south = Math.min(south, box[1])
    east = Math.max(east, box[2])
    north = Math.max(north, box[3])
  }
  return [west, south, east, north]
}
