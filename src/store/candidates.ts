/** Which rows need be looked at: those of an id, of some days, or of an area, whichever are fewest. */
import { dayNumber } from '../core/interval.ts'
import type { Box, DayRange } from '../core/query.ts'
import { type Grid, rowsInBox } from './grid.ts'
import type { Rows } from './rows.ts'

/** What every match is known to meet; null where nothing is known. */
export interface Bounds {
  ids: readonly string[] | null
  days: readonly DayRange[]
  boxes: readonly Box[]
}

export interface Indexes {
  byId: ReadonlyMap<string, number>
  grid: Grid
}

/** Rows among which all matches are: the half-open range `from`–`to`, or a list, in which rows of several points may stand twice. */
export type Candidates = { from: number; to: number } | readonly number[]

/** Fewer rows than this are looked at one by one faster than they are looked up. */
const FEW_ROWS = 64

/** Rows are looked up where they, and the cells that they are in, are at most this part of those of the days. */
const WORTHWHILE = 1 / 3

/** The fewest rows that the indexes give for the bounds. */
export function candidates(table: Rows, { byId, grid }: Indexes, bounds: Bounds): Candidates {
  if (bounds.ids !== null) {
    return [...new Set(bounds.ids)].flatMap((id) => byId.get(id) ?? [])
  }
  let from = 0
  let to = table.features.length
  for (const days of bounds.days) {
    const window = dayWindow(table, days)
    from = Math.max(from, window.from)
    to = Math.min(to, window.to)
  }
  const box = smallest(bounds.boxes)
  if (box === null || to - from <= FEW_ROWS) return { from, to }
  return rowsInBox(grid, box, from, to, (to - from) * WORTHWHILE) ?? { from, to }
}

/** The box of the least area, in square degrees. */
function smallest(boxes: readonly Box[]): Box | null {
  const area = ([west, south, east, north]: Box) => (east - west + (west <= east ? 0 : 360)) * (north - south)
  return boxes.reduce<Box | null>((a, b) => (a === null || area(b) < area(a) ? b : a), null)
}

/** The rows that begin soon enough, and not too long before, to overlap the days. */
function dayWindow({ features, days }: Rows, { start, end }: DayRange): { from: number; to: number } {
  // A collection without time has all days, and each row may overlap.
  const starting = (row: number) => days.starts[row] as number
  const last = end === null ? Number.POSITIVE_INFINITY : dayNumber(end)
  const first = start === null ? Number.NEGATIVE_INFINITY : dayNumber(start) - days.longest
  return {
    from: countWhere(features.length, (row) => starting(row) > last),
    to: countWhere(features.length, (row) => starting(row) >= first),
  }
}

/** How many of the numbers from 0 on hold, where none after the first that does not hold does (binary search). */
export function countWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}
