/** A grid over rows: which of them have a point in a cell of one degree, in the rows' own order, and so by day. */
import type { Position } from 'geojson'
import type { Box } from '../core/query.ts'

/** Cells in a degree: a circle of 60 km meets some six. */
const PER_DEGREE = 1
const COLUMNS = 360 * PER_DEGREE + 1
const ROWS = 180 * PER_DEGREE + 1

/** The numbers of the rows of each cell that has some, ascending. */
export type Grid = ReadonlyMap<number, readonly number[]>

const column = (lon: number) => Math.floor((lon + 180) * PER_DEGREE)
const line = (lat: number) => Math.floor((lat + 90) * PER_DEGREE)

/** The grid of rows, from the points of each. */
export function gridOf(rows: readonly (readonly Position[])[]): Grid {
  const cells = new Map<number, number[]>()
  rows.forEach((points, row) => {
    for (const [lon = 0, lat = 0] of points) {
      const cell = line(lat) * COLUMNS + column(lon)
      const members = cells.get(cell)
      if (members === undefined) cells.set(cell, [row])
      else if (members.at(-1) !== row) members.push(row)
    }
  })
  return cells
}

/**
 * The rows of the half-open range `from`–`to` that have a point in the cells that the box meets, in no order, one of
 * several points perhaps more than once; null where there are more than `most`, or more cells than that.
 */
export function rowsInBox(grid: Grid, box: Box, from: number, to: number, most: number): number[] | null {
  const found: number[] = []
  const [west, south, east, north] = box
  // West of the antimeridian and east of it, where the box crosses it.
  const spans = west <= east ? [[west, east] as const] : [[west, 180] as const, [-180, east] as const]
  let cells = 0
  for (const [left, right] of spans) {
    for (let y = Math.max(0, line(south)); y <= Math.min(ROWS, line(north)); y++) {
      for (let x = column(left); x <= column(right); x++) {
        if (++cells > most) return null
        const members = grid.get(y * COLUMNS + x)
        if (members === undefined) continue
        for (let i = firstFrom(members, from); i < members.length; i++) {
          const row = members[i] as number
          if (row >= to) break
          found.push(row)
        }
        if (found.length > most) return null
      }
    }
  }
  return found
}

/** Where the first number is that is `from` or more (binary search). */
function firstFrom(numbers: readonly number[], from: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) < from) low = middle + 1
    else high = middle
  }
  return low
}
