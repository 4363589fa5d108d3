/** A geometry made ready to be asked where points lie in it: planar, in degrees, heights left out. */
import type { Geometry, Point, Position } from 'geojson'
import type { Box } from './query.ts'
import { isEastOf, isOn, type Segments, segmentsNear, segmentsOf } from './segments.ts'

/** Where a point lies: in a geometry's interior, on its boundary, or outside it (OGC 06-103r4, 6.1.15). */
type Location = 'interior' | 'boundary' | 'exterior'

export interface Shape {
  geometry: Geometry
  /** 0 for points, 1 for lines, 2 for areas; the highest of a collection. */
  dimension: 0 | 1 | 2
  /** All that the geometry is, where it is nothing but points; else its points besides lines and areas. */
  points: readonly Position[]
  /** The lines, and the rings of the areas. */
  lines: readonly (readonly Position[])[]
  /** The ends of lines that are their boundary; those of areas are not points. */
  ends: readonly Position[]
  locate(x: number, y: number): Location
}

/** Makes a geometry ready. Its rings must be closed. */
export function shapeOf(geometry: Geometry): Shape {
  // The features of a collection are points: made ready by the thousand.
  if (geometry.type === 'Point') return pointShape(geometry)
  const { points, lines, polygons } = partsOf(geometry)
  const ends = endsOf(lines)
  const locatePoint = pointLocator(points)
  const locateLine = lineLocator(lines, ends)
  const areas = polygons.map(areaLocator)
  return {
    geometry,
    dimension: polygons.length > 0 ? 2 : lines.length > 0 ? 1 : 0,
    points,
    lines: [...lines, ...polygons.flat()],
    ends,
    locate(x, y) {
      // What has more dimensions says where the point lies in a collection.
      let edge = false
      for (const area of areas) {
        const location = area(x, y)
        if (location === 'interior') return location
        edge ||= location === 'boundary'
      }
      if (edge) return 'boundary'
      const onLine = locateLine(x, y)
      return onLine === 'exterior' ? locatePoint(x, y) : onLine
    },
  }
}

function pointShape(geometry: Point): Shape {
  const [lon, lat] = geometry.coordinates
  const locate: Locate = (x, y) => (x === lon && y === lat ? 'interior' : 'exterior')
  return { geometry, dimension: 0, points: [geometry.coordinates], lines: NONE, ends: NONE, locate }
}

const NONE: readonly never[] = []

/** A box made ready; one that crosses the antimeridian is two areas that meet in it. */
export function boxShape(box: Box): Shape {
  const [west, south, east, north] = box
  if (west === east || south === north) return shapeOf(thinBox(box))
  const geometry: Geometry =
    west < east
      ? { type: 'Polygon', coordinates: ringsOf(box) }
      : {
          type: 'MultiPolygon',
          coordinates: [ringsOf([west, south, 180, north]), ringsOf([-180, south, east, north])],
        }
  return {
    ...shapeOf(geometry),
    locate(x, y) {
      const within = (west < east ? x >= west && x <= east : x >= west || x <= east) && y >= south && y <= north
      if (!within) return 'exterior'
      return x === west || x === east || y === south || y === north ? 'boundary' : 'interior'
    },
  }
}

/** A box without area is a line or a point. */
function thinBox([west, south, east, north]: Box): Geometry {
  if (west === east && south === north) return { type: 'Point', coordinates: [west, south] }
  if (west <= east) return lineString([west, south], [east, north])
  return {
    type: 'MultiLineString',
    coordinates: [
      [
        [west, south],
        [180, north],
      ],
      [
        [-180, south],
        [east, north],
      ],
    ],
  }
}

function lineString(from: Position, to: Position): Geometry {
  return { type: 'LineString', coordinates: [from, to] }
}

function ringsOf([west, south, east, north]: Box): Position[][] {
  return [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ]
}

interface Parts {
  points: Position[]
  lines: Position[][]
  polygons: Position[][][]
}

function partsOf(geometry: Geometry): Parts {
  // Not by push(...many): a call takes only so many arguments.
  const parts: Parts = { points: [], lines: [], polygons: [] }
  const open: Geometry[] = [geometry]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.type === 'Point') parts.points.push(next.coordinates)
    else if (next.type === 'MultiPoint') parts.points = parts.points.concat(next.coordinates)
    else if (next.type === 'LineString') parts.lines.push(next.coordinates)
    else if (next.type === 'MultiLineString') parts.lines = parts.lines.concat(next.coordinates)
    else if (next.type === 'Polygon') parts.polygons.push(next.coordinates)
    else if (next.type === 'MultiPolygon') parts.polygons = parts.polygons.concat(next.coordinates)
    else open.push(...next.geometries)
  }
  return parts
}

/** A position as a key; minus zero is zero. */
export function keyOf([x = 0, y = 0]: Position): string {
  return `${x} ${y}`
}

/** The ends that an odd number of lines have (OGC 06-103r4, 6.1.8.1: the "mod 2" union rule). */
function endsOf(lines: readonly (readonly Position[])[]): Position[] {
  const counts = new Map<string, { position: Position; count: number }>()
  for (const end of lines.flatMap((line) => [line[0], line.at(-1)])) {
    if (end === undefined) continue
    const known = counts.get(keyOf(end))
    counts.set(keyOf(end), { position: end, count: (known?.count ?? 0) + 1 })
  }
  return [...counts.values()].filter(({ count }) => count % 2 === 1).map(({ position }) => position)
}

type Locate = Shape['locate']

function pointLocator(points: readonly Position[]): Locate {
  const keys = new Set(points.map(keyOf))
  return (x, y) => (keys.has(keyOf([x, y])) ? 'interior' : 'exterior')
}

function lineLocator(lines: readonly (readonly Position[])[], ends: readonly Position[]): Locate {
  if (lines.length === 0) return () => 'exterior'
  const segments = segmentsOf(lines)
  const keys = new Set(ends.map(keyOf))
  return (x, y) => {
    if (!segmentsNear(segments, x, y).some((segment) => isOn(segment, x, y))) return 'exterior'
    return keys.has(keyOf([x, y])) ? 'boundary' : 'interior'
  }
}

function areaLocator(rings: readonly Position[][]): Locate {
  const [shell, ...holes] = rings.map((ring) => segmentsOf([ring]))
  return (x, y) => {
    const location = shell === undefined ? 'exterior' : locateInRing(shell, x, y)
    if (location !== 'interior') return location
    for (const hole of holes) {
      const inHole = locateInRing(hole, x, y)
      if (inHole !== 'exterior') return inHole === 'interior' ? 'exterior' : 'boundary'
    }
    return 'interior'
  }
}

function locateInRing(ring: Segments, x: number, y: number): Location {
  let inside = false
  for (const segment of segmentsNear(ring, x, y)) {
    if (isOn(segment, x, y)) return 'boundary'
    if (isEastOf(segment, x, y)) inside = !inside
  }
  return inside ? 'interior' : 'exterior'
}
