/** The spatial functions S_…, and the geometries that an expression spells out. */
import type { Geometry, Position } from 'geojson'
import { boxShape, type Shape, shapeOf } from '../core/shape.ts'
import { type Relation, relates } from '../core/topology.ts'
import { flatBox } from './boxes.ts'
import { faultOf } from './fault.ts'
import { bothOfType, constantly, constantValue, type Operand, ofBoth } from './operand.ts'
import type { BoxLiteral, Expression, GeometryLiteral, Spatial } from './tree.ts'

/** A spatial function of two geometries, planar in degrees; unknown where one of them is. */
export function spatial(expression: Expression, op: Spatial, operands: readonly [Operand, Operand]): Operand {
  const shapes = bothOfType<Shape>(operands, ['geometry'], `what ${op.toUpperCase()} compares`)
  const relation = op.slice('s_'.length) as Relation
  if (shapes.every(({ constant }) => constant)) refuseLarge(expression, shapes)
  return ofBoth(expression, 'boolean', shapes, (a, b) => {
    const related = relates(relation, a, b)
    if (related === null) throw faultOf(expression, 'one of the geometries has an area that crosses itself')
    return related
  })
}

/** Lines may cross as often as the product of their positions: so many are found in a fraction of a second. */
const MOST_CROSSINGS = 250_000

/** A fault where two geometries that the filter itself spells out would take long to compare. */
function refuseLarge(expression: Expression, shapes: readonly Operand<Shape>[]): void {
  const positions = shapes.map((shape) => constantValue(shape)?.lines.reduce((sum, line) => sum + line.length, 0) ?? 0)
  if (positions.reduce((a, b) => a * b) > MOST_CROSSINGS) {
    throw faultOf(expression, `two geometries of ${positions.join(' and ')} positions are too large to compare`)
  }
}

/** The geometry made ready. A fault where it is none, or leaves the bounds of CRS84. */
export function geometryOperand(expression: GeometryLiteral): Operand {
  const problem = problemOf(expression.geometry)
  if (problem !== null) throw faultOf(expression, problem)
  return constantly(expression, 'geometry', shapeOf(expression.geometry))
}

/** The box made ready; west > east crosses the antimeridian, and heights don't count. */
export function boxOperand(expression: BoxLiteral): Operand {
  const [west, south, east, north] = flatBox(expression)
  const problem = positionProblem([west, south]) ?? positionProblem([east, north])
  if (problem !== null) throw faultOf(expression, problem)
  if (south > north) throw faultOf(expression, `a box whose south (${south}) is north of its north (${north})`)
  return constantly(expression, 'geometry', boxShape([west, south, east, north]))
}

function problemOf(geometry: Geometry): string | null {
  switch (geometry.type) {
    case 'Point':
      return positionProblem(geometry.coordinates)
    case 'MultiPoint':
      return first(geometry.coordinates, positionProblem)
    case 'LineString':
      return lineProblem(geometry.coordinates)
    case 'MultiLineString':
      return first(geometry.coordinates, lineProblem)
    case 'Polygon':
      return first(geometry.coordinates, ringProblem)
    case 'MultiPolygon':
      return first(geometry.coordinates.flat(), ringProblem)
    case 'GeometryCollection':
      return first(geometry.geometries, problemOf)
  }
}

function positionProblem([lon = 0, lat = 0]: Position): string | null {
  if (Math.abs(lat) > 90) return `latitude ${lat} is beyond ±90 degrees (longitude comes first)`
  if (Math.abs(lon) <= 180) return null
  return `longitude ${lon} is beyond ±180 degrees; cut the geometry at the antimeridian (RFC 7946, 3.1.9)`
}

function lineProblem(line: readonly Position[]): string | null {
  if (line.length < 2) return 'a line needs two positions or more'
  return first(line, positionProblem)
}

function ringProblem(ring: readonly Position[]): string | null {
  const start = ring[0]
  const end = ring.at(-1)
  if (ring.length < 4) return `a ring needs four positions or more, not ${ring.length}`
  if (start?.[0] !== end?.[0] || start?.[1] !== end?.[1]) return 'a ring must end where it begins'
  return first(ring, positionProblem)
}

function first<T>(items: readonly T[], problem: (item: T) => string | null): string | null {
  for (const item of items) {
    const found = problem(item)
    if (found !== null) return found
  }
  return null
}
