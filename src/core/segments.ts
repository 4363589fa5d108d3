/** Straight segments between positions, sorted into bands of latitude, so that a point meets few of them. */
import type { Position } from 'geojson'
import { orient2d } from 'robust-predicates'

export type Segment = readonly [ax: number, ay: number, bx: number, by: number]

/** Segments by band, from the southern edge northwards. */
export interface Segments {
  south: number
  north: number
  west: number
  east: number
  bands: readonly (readonly Segment[])[]
}

/** The segments of lines, whose positions follow one another. */
export function segmentsOf(lines: readonly (readonly Position[])[]): Segments {
  const segments = lines.flatMap((line) =>
    line.slice(1).map(([bx = 0, by = 0], index): Segment => {
      const [ax = 0, ay = 0] = line[index] as Position
      return [ax, ay, bx, by]
    }),
  )
  let [south, north, west, east] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const [ax, ay, bx, by] of segments) {
    south = Math.min(south, ay, by)
    north = Math.max(north, ay, by)
    west = Math.min(west, ax, bx)
    east = Math.max(east, ax, bx)
  }
  // As many bands as the root of the segments: even where each segment crosses all, the bands stay small.
  const bands: Segment[][] = Array.from({ length: Math.ceil(Math.sqrt(segments.length)) }, () => [])
  for (const segment of segments) {
    const last = bandOf(Math.max(segment[1], segment[3]), south, north, bands.length)
    for (let band = bandOf(Math.min(segment[1], segment[3]), south, north, bands.length); band <= last; band++) {
      bands[band]?.push(segment)
    }
  }
  return { south, north, west, east, bands }
}

/** Segments that may touch a latitude within the box: those of its band. None where the point is outside the box. */
export function segmentsNear({ south, north, west, east, bands }: Segments, x: number, y: number): readonly Segment[] {
  if (x < west || x > east || y < south || y > north) return []
  return bands[bandOf(y, south, north, bands.length)] ?? []
}

function bandOf(y: number, south: number, north: number, count: number): number {
  return north === south ? 0 : Math.min(count - 1, Math.floor(((y - south) / (north - south)) * count))
}

/** True where the point lies on the segment, its ends included; exact (adaptive arithmetic). */
export function isOn([ax, ay, bx, by]: Segment, x: number, y: number): boolean {
  return (
    x >= Math.min(ax, bx) &&
    x <= Math.max(ax, bx) &&
    y >= Math.min(ay, by) &&
    y <= Math.max(ay, by) &&
    orient2d(ax, ay, bx, by, x, y) === 0
  )
}

/** True where a ray from the point towards the east crosses the segment, whose northern end doesn't count. */
export function isEastOf([ax, ay, bx, by]: Segment, x: number, y: number): boolean {
  if (ay <= y === by <= y) return false
  // Positive where the point is right of the segment as one goes north (the package's y points down).
  const side = ay < by ? orient2d(ax, ay, bx, by, x, y) : orient2d(bx, by, ax, ay, x, y)
  return side < 0
}
