/** Arcs of great circles, made ready to be asked how far a point is from the nearest of them. */
import type { Position } from 'geojson'

/** Earth's mean radius, km, as in Turf's distances. */
const RADIUS_KM = 6371.0088

type Vector = readonly [x: number, y: number, z: number]

/** From `a` to `b`, the shorter way round. */
interface Arc {
  a: Vector
  b: Vector
  /** Square to the arc's plane, of length 1; of none where the ends are as good as one point. */
  normal: Vector
  /** In the plane, inwards at each end: what lies on the arc's side of both is nearest to a point between the ends. */
  pastA: Vector
  beforeB: Vector
}

/** Arcs that follow each other, and a ball that holds them: most need not be looked at. */
interface Run {
  centre: Vector
  /** In radii of the Earth. */
  radius: number
  arcs: Arc[]
}

/** Radians, some 13 cm: the plane of a shorter arc is lost in rounding, and its ends are near enough. */
const SHORTEST = 2e-8

const NO_DIRECTION: Vector = [0, 0, 0]

/** Arcs in a run: the root of some hundreds. */
const RUN = 24

/** The distance in km from a position to the nearest arc of the lines, whose positions are degrees; infinite where there are none. */
export function arcDistance(lines: readonly (readonly Position[])[]): (from: Position) => number {
  const arcs = lines.flatMap(arcsOf)
  const runs = Array.from({ length: Math.ceil(arcs.length / RUN) }, (_, i) => runOf(arcs.slice(i * RUN, (i + 1) * RUN)))
  return (from) => {
    const point = vectorOf(from)
    let least = Number.POSITIVE_INFINITY
    for (const { centre, radius, arcs: members } of runs) {
      if (Math.sqrt(chordSquared(point, centre)) - radius > Math.sqrt(least)) continue
      for (const arc of members) least = Math.min(least, chordSquaredTo(point, arc))
    }
    return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(least) / 2))
  }
}

function arcsOf(line: readonly Position[]): Arc[] {
  const corners = line.map(vectorOf)
  return corners.slice(1).map((b, i) => {
    const a = corners[i] as Vector
    const cross = crossed(a, b)
    const length = Math.sqrt(dot(cross, cross))
    const normal = length < SHORTEST ? NO_DIRECTION : scaled(cross, 1 / length)
    return { a, b, normal, pastA: crossed(normal, a), beforeB: crossed(b, normal) }
  })
}

function runOf(arcs: Arc[]): Run {
  const middles = arcs.map(({ a, b }) => scaled(added(a, b), 0.5))
  const centre = scaled(middles.reduce(added), 1 / arcs.length)
  // An arc lies in the ball that has its chord as diameter.
  const reach = ({ a, b }: Arc, i: number) =>
    Math.sqrt(chordSquared(middles[i] as Vector, centre)) + Math.sqrt(chordSquared(a, b)) / 2
  return { centre, radius: Math.max(...arcs.map(reach)), arcs }
}

/** The square of the straight line from a point of the unit sphere to the nearest point of an arc. */
function chordSquaredTo(point: Vector, { a, b, normal, pastA, beforeB }: Arc): number {
  if (dot(pastA, point) > 0 && dot(beforeB, point) > 0) {
    // Between the ends: sin² of the angle from the great circle's plane, as a chord.
    const sine = dot(point, normal)
    return (2 * sine * sine) / (1 + Math.sqrt(Math.max(0, 1 - sine * sine)))
  }
  return Math.min(chordSquared(point, a), chordSquared(point, b))
}

function vectorOf([lon = 0, lat = 0]: Position): Vector {
  const [east, north] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180]
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)]
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

function crossed(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

function added(a: Vector, b: Vector): Vector {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
}

function scaled(a: Vector, factor: number): Vector {
  return [a[0] * factor, a[1] * factor, a[2] * factor]
}

function chordSquared(a: Vector, b: Vector): number {
  const x = a[0] - b[0]
  const y = a[1] - b[1]
  const z = a[2] - b[2]
  return x * x + y * y + z * z
}
