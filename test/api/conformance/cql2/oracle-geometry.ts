/** CQL2's spatial functions by the DE-9IM of JTS (jsts), on longitudes and latitudes as plane coordinates. */
import type { Geometry, Polygon } from 'geojson'
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js'
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js'
import GeoJSONWriter from 'jsts/org/locationtech/jts/io/GeoJSONWriter.js'
import WKTReader from 'jsts/org/locationtech/jts/io/WKTReader.js'
import RelateOp from 'jsts/org/locationtech/jts/operation/relate/RelateOp.js'

interface Box {
  bbox: [west: number, south: number, east: number, north: number]
}

const factory = new GeometryFactory()
const reader = new GeoJSONReader(factory)

const SYMMETRIC: Record<string, keyof typeof RelateOp> = {
  s_disjoint: 'disjoint',
  s_intersects: 'intersects',
  s_equals: 'equalsTopo',
  s_touches: 'touches',
  s_crosses: 'crosses',
  s_overlaps: 'overlaps',
  s_contains: 'contains',
}

export const SPATIAL_FUNCTIONS = [...Object.keys(SYMMETRIC), 's_within']

const rectangle = (west: number, south: number, east: number, north: number): Polygon['coordinates'] => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
]

/** A box as one polygon, or as two where it crosses the antimeridian (west is east of east). */
function drawn(shape: Geometry | Box): Geometry {
  if (!('bbox' in shape) || 'type' in shape) return shape as Geometry
  const [west, south, east, north] = shape.bbox
  if (west <= east) return { type: 'Polygon', coordinates: rectangle(west, south, east, north) }
  return {
    type: 'MultiPolygon',
    coordinates: [rectangle(west, south, 180, north), rectangle(-180, south, east, north)],
  }
}

/** Whether a spatial function holds between two shapes. JTS relates no collections: these are asked part by part. */
export function related(op: string, a: Geometry | Box, b: Geometry | Box): boolean {
  if (op === 's_within') return related('s_contains', b, a)
  if ('geometries' in b) {
    const meets = b.geometries.some((each) => related('s_intersects', a, each))
    return op === 's_disjoint' ? !meets : meets
  }
  const relate = RelateOp[SYMMETRIC[op] as keyof typeof RelateOp] as (a: unknown, b: unknown) => boolean
  return relate(reader.read(drawn(a)), reader.read(drawn(b)))
}

/** A shape as GeoJSON, from well-known text. */
export function geometryOf(text: string): Geometry {
  return new GeoJSONWriter().write(new WKTReader(factory).read(text.toUpperCase())) as Geometry
}
