/** How many points lie in a box, counted by whole degrees in constant time: enough to choose an index by. */
import type { Position } from 'geojson'
import type { Box } from '../core/query.ts'

const COLUMNS = 361
const ROWS = 181

const column = (lon: number) => Math.min(360, Math.max(0, Math.floor(lon) + 180))
const row = (lat: number) => Math.min(180, Math.max(0, Math.floor(lat) + 90))

/** A function from a box to the number of points in it, the box widened to whole degrees: never too few. */
export function densityOf(points: readonly Position[]): (box: Box) => number {
  // A summed-area table: the sum at (c, r) counts the points in all columns < c and rows < r.
  const sums = new Uint32Array((COLUMNS + 1) * (ROWS + 1))
  const cell = (c: number, r: number) => r * (COLUMNS + 1) + c
  const sum = (c: number, r: number) => sums[cell(c, r)] ?? 0
  for (const [lon = 0, lat = 0] of points) {
    const [c, r] = [column(lon) + 1, row(lat) + 1]
    sums[cell(c, r)] = sum(c, r) + 1
  }
  for (let r = 1; r <= ROWS; r++) {
    for (let c = 1; c <= COLUMNS; c++) {
      sums[cell(c, r)] = sum(c, r) + sum(c - 1, r) + sum(c, r - 1) - sum(c - 1, r - 1)
    }
  }
  const count = (west: number, south: number, east: number, north: number) => {
    const [left, right, bottom, top] = [column(west), column(east) + 1, row(south), row(north) + 1]
    return sum(right, top) - sum(left, top) - sum(right, bottom) + sum(left, bottom)
  }
  return ([west, south, east, north]) =>
    west <= east ? count(west, south, east, north) : count(west, south, 180, north) + count(-180, south, east, north)
}

/** A box that holds the circle of `km` about a point; all longitudes where it reaches a pole. */
export function boxAround([lon = 0, lat = 0]: Position, km: number): Box {
  const reach = km / 111 + 1e-9 // a degree of latitude is a little more than 111 km; and some room for rounding
  const [south, north] = [lat - reach, lat + reach]
  if (south <= -90 || north >= 90) return [-180, Math.max(-90, south), 180, Math.min(90, north)]
  const width = reach / Math.cos((Math.max(-south, north) * Math.PI) / 180)
  if (width >= 180) return [-180, south, 180, north]
  const wrap = (degrees: number) => ((degrees + 540) % 360) - 180
  return [wrap(lon - width), south, wrap(lon + width), north]
}
