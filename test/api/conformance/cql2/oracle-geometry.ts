/** CQL2's spatial functions by GEOS, on longitudes and latitudes as plane coordinates. */
import type { Geometry, Polygon } from 'geojson'
import initGeos from 'geos-wasm'
import { geojsonToGeosGeom, geosGeomToGeojson } from 'geos-wasm/helpers'

interface Box {
  bbox: [west: number, south: number, east: number, north: number]
}

const geos = await initGeos()

const RELATIONS: Record<string, (a: number, b: number) => number> = {
  s_disjoint: geos.GEOSDisjoint,
  s_intersects: geos.GEOSIntersects,
  s_equals: geos.GEOSEquals,
  s_touches: geos.GEOSTouches,
  s_crosses: geos.GEOSCrosses,
  s_overlaps: geos.GEOSOverlaps,
  s_contains: geos.GEOSContains,
  s_within: geos.GEOSWithin,
}

export const SPATIAL_FUNCTIONS = Object.keys(RELATIONS)

const isBox = (shape: Geometry | Box): shape is Box => !('type' in shape)

function rectangle({ bbox: [west, south, east, north] }: Box): Polygon {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return { type: 'Polygon', coordinates: [corners] }
}

/** A shape of the Earth's other half one turn further east, where a box across the antimeridian is whole. */
function eastward<T>(coordinates: T): T {
  if (!Array.isArray(coordinates)) return coordinates
  const [lon, lat] = coordinates
  return (typeof lon === 'number' ? [lon < 0 ? lon + 360 : lon, lat] : coordinates.map(eastward)) as T
}

/** Whether a spatial function holds between two shapes, of which the second may be a box. */
export function related(op: string, a: Geometry, b: Geometry | Box): boolean {
  if (isBox(b) && b.bbox[0] > b.bbox[2]) {
    const [west, south, east, north] = b.bbox
    const turned = 'coordinates' in a ? ({ ...a, coordinates: eastward(a.coordinates) } as Geometry) : a
    return related(op, turned, { bbox: [west, south, east + 360, north] })
  }
  const shapes = [a, isBox(b) ? rectangle(b) : b].map((shape) => geojsonToGeosGeom(shape, geos)) as [number, number]
  const holds = RELATIONS[op]?.(...shapes)
  for (const shape of shapes) geos.GEOSGeom_destroy(shape)
  return holds === 1
}

/** A shape as GeoJSON, from well-known text. */
export function geometryOf(text: string): Geometry {
  const reader = geos.GEOSWKTReader_create()
  const size = text.length + 1
  const at = geos.Module._malloc(size)
  geos.Module.stringToUTF8(text, at, size)
  return geosGeomToGeojson(geos.GEOSWKTReader_read(reader, at), geos) as Geometry
}
