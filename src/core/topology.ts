/** How two geometries lie to each other, by the dimensionally extended nine-intersection model (OGC 06-103r4, 6.1.15). */
import type { Geometry, Position } from 'geojson'
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js'
import RelateOp from 'jsts/org/locationtech/jts/operation/relate/RelateOp.js'
import { arcDistance } from './arcs.ts'
import { distanceKm } from './geo.ts'
import { keyOf, type Shape } from './shape.ts'

export type Relation = 'intersects' | 'disjoint' | 'equals' | 'touches' | 'within' | 'contains' | 'overlaps' | 'crosses'

/** True where `a` has the relation to `b`; null where there is no telling, as an area of theirs crosses itself. */
export function relates(relation: Relation, a: Shape, b: Shape): boolean | null {
  // Most filters ask for this, and need no more than to find the points.
  if (relation === 'intersects' && a.dimension === 0) return a.points.some((point) => isIn(b, point))
  if (relation === 'intersects' && b.dimension === 0) return b.points.some((point) => isIn(a, point))
  const matrix = matrixOf(a, b)
  if (matrix === null) return null
  switch (relation) {
    case 'disjoint':
      return fits(matrix, 'FF*FF****')
    case 'intersects':
      return !fits(matrix, 'FF*FF****')
    case 'equals':
      return fits(matrix, 'T*F**FFF*')
    case 'within':
      return fits(matrix, 'T*F**F***')
    case 'contains':
      return fits(matrix, 'T*****FF*')
    case 'touches':
      return ['FT*******', 'F**T*****', 'F***T****'].some((pattern) => fits(matrix, pattern))
    case 'overlaps':
      if (a.dimension !== b.dimension) return false
      return fits(matrix, a.dimension === 1 ? '1*T***T**' : 'T*T***T**')
    case 'crosses':
      if (a.dimension < b.dimension) return fits(matrix, 'T*T******')
      if (a.dimension > b.dimension) return fits(matrix, 'T*****T**')
      return a.dimension === 1 && fits(matrix, '0********')
  }
}

/**
 * Great-circle distance in km from the nearest point to the nearest point of the other geometry, 0 where they meet.
 * One of them must consist of points.
 */
export function distanceBetweenKm(a: Shape, b: Shape): number {
  const [points, other] = a.dimension === 0 ? [a.points, b] : [b.points, a]
  const toLines = linesOf(other)
  let least = Number.POSITIVE_INFINITY
  for (const point of points) {
    if (isIn(other, point)) return 0
    for (const target of other.points) least = Math.min(least, distanceKm(point, target))
    least = Math.min(least, toLines(point))
  }
  return least
}

const distances = new WeakMap<Shape, ReturnType<typeof arcDistance>>()

/** The distance to a shape's lines, made ready once: a filter asks it of every feature. */
function linesOf(shape: Shape): ReturnType<typeof arcDistance> {
  const known = distances.get(shape)
  if (known !== undefined) return known
  const distance = shape.lines.length === 0 ? () => Number.POSITIVE_INFINITY : arcDistance(shape.lines)
  distances.set(shape, distance)
  return distance
}

/** T is any dimension, F none, * whatever. */
function fits(matrix: string, pattern: string): boolean {
  for (let at = 0; at < 9; at++) {
    const wanted = pattern[at]
    if (wanted === '*') continue
    if (wanted === 'T' ? matrix[at] === 'F' : matrix[at] !== wanted) return false
  }
  return true
}

/** Nine dimensions: interior, boundary, exterior of `a` by those of `b`. */
function matrixOf(a: Shape, b: Shape): string | null {
  if (a.dimension === 0) return pointMatrix(a.points, b)
  if (b.dimension === 0) return transposed(pointMatrix(b.points, a))
  // Lines and areas to one another: only two literals can come to this, and once for a filter.
  try {
    return RelateOp.relate(read(a.geometry), read(b.geometry)).toString()
  } catch {
    return null
  }
}

/** Points have no boundary. */
function pointMatrix(points: readonly Position[], other: Shape): string {
  const seen = { interior: 'F', boundary: 'F', exterior: 'F' }
  for (const [x = 0, y = 0] of points) seen[other.locate(x, y)] = '0'
  const keys = new Set(points.map(keyOf))
  const isLeft = (position: Position) => !keys.has(keyOf(position))
  const interior = other.dimension > 0 ? other.dimension : other.points.some(isLeft) ? 0 : 'F'
  const boundary = other.dimension === 2 ? 1 : other.ends.some(isLeft) ? 0 : 'F'
  return `${seen.interior}${seen.boundary}${seen.exterior}FFF${interior}${boundary}2`
}

function transposed(matrix: string): string {
  return [0, 3, 6, 1, 4, 7, 2, 5, 8].map((at) => matrix[at]).join('')
}

function isIn(shape: Shape, [x = 0, y = 0]: Position): boolean {
  return shape.locate(x, y) !== 'exterior'
}

function read(geometry: Geometry) {
  return new GeoJSONReader().read(geometry)
}
