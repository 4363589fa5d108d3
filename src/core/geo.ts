/** Distances, bearings and points on the sphere: the only door to Turf. Kilometres and WGS 84 degrees. */
import { bboxClip, bearing, destination, distance, midpoint } from '@turf/turf'
import type { BBox, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'

/** Great-circle distance in km (haversine, mean radius 6371.0088 km). */
export function distanceKm(from: Position, to: Position): number {
  return distance(from, to, { units: 'kilometers' })
}

/** Initial bearing from one point to another, degrees clockwise from north, 0 ≤ bearing < 360. */
export function bearingDeg(from: Position, to: Position): number {
  return (bearing(from, to) + 360) % 360
}

/** The point reached from `from` after `km` along `bearing` (degrees clockwise from north). */
export function pointAt(from: Position, km: number, bearingDegrees: number): Position {
  return destination(from, km, bearingDegrees, { units: 'kilometers' }).geometry.coordinates
}

/** The point halfway between two points along the great circle. */
export function pointBetween(a: Position, b: Position): Position {
  return midpoint(a, b).geometry.coordinates
}

/** The lines or rings of what of a geometry lies in a box (west, south, east, north in degrees), cut at its edges. */
export function clipped(geometry: LineString | MultiLineString | Polygon | MultiPolygon, box: BBox): Position[][] {
  const { type, coordinates } = bboxClip(geometry, box).geometry
  if (type === 'LineString') return coordinates.length > 0 ? [coordinates] : []
  return type === 'MultiPolygon' ? coordinates.flat() : coordinates
}

/** Coordinates to `digits` decimal places; 5 is about a metre. */
export function rounded(position: Position, digits = 5): Position {
  const factor = 10 ** digits
  return position.map((degrees) => Math.round(degrees * factor) / factor)
}
