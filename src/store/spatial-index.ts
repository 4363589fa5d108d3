/** A spatial index over the points of rows, which also tells how many points a box holds before they are looked up. */
import type { Position } from 'geojson'
import KDBush from 'kdbush'
import type { Box } from '../core/query.ts'
import { densityOf } from './density.ts'

export interface SpatialIndex {
  /** No fewer than the points in the box, in constant time. */
  most(box: Box): number
  /** The rows that have a point in the box, ascending. */
  inBox(box: Box): number[]
}

/** An index over rows, each with its points. */
export function spatialIndex(rows: readonly { points: readonly Position[] }[]): SpatialIndex {
  const rowOf: number[] = []
  const points: Position[] = []
  rows.forEach((row, i) => {
    for (const point of row.points) {
      points.push(point)
      rowOf.push(i)
    }
  })
  const tree = new KDBush(points.length)
  for (const [lon = 0, lat = 0] of points) tree.add(lon, lat)
  tree.finish()
  const lookUp = ([west, south, east, north]: Box) =>
    west <= east
      ? tree.range(west, south, east, north)
      : [...tree.range(west, south, 180, north), ...tree.range(-180, south, east, north)]
  return {
    most: densityOf(points),
    inBox: (box) => {
      const found = Uint32Array.from(lookUp(box), (point) => rowOf[point] as number).sort()
      return Array.from(found).filter((row, i) => row !== found[i - 1])
    },
  }
}
