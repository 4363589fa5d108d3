/** Which rows need be looked at: those of an id, of some days, or of an area, whichever are fewest. */
import { dayNumber } from '../core/interval.ts'
import type { Box, DayRange } from '../core/query.ts'
import type { Rows } from './rows.ts'
import type { SpatialIndex } from './spatial-index.ts'

/** What every match is known to meet; null where nothing is known. */
export interface Bounds {
  ids: readonly string[] | null
  days: readonly DayRange[]
  boxes: readonly Box[]
}

export interface Indexes {
  byId: ReadonlyMap<string, number>
  /** Made when it is first of use. */
  space: () => SpatialIndex
}

/** Rows among which all matches are, ascending: either the half-open range `from`–`to`, or a list. */
export type Candidates = { from: number; to: number } | readonly number[]

/** Fewer rows than this are looked at one by one faster than they are looked up. */
const FEW_ROWS = 64

/** The fewest rows that one index gives for the bounds. */
export function candidates(rows: Rows, indexes: Indexes, bounds: Bounds): Candidates {
  if (bounds.ids !== null) {
    const found = bounds.ids.flatMap((id) => indexes.byId.get(id) ?? [])
    return [...new Set(found)].sort((a, b) => a - b)
  }
  let window = { from: 0, to: rows.rows.length }
  for (const days of bounds.days) {
    const { from, to } = dayWindow(rows, days)
    window = { from: Math.max(window.from, from), to: Math.min(window.to, to) }
  }
  const inWindow = window.to - window.from
  if (inWindow <= FEW_ROWS || bounds.boxes.length === 0) return window
  const space = indexes.space()
  const counted = bounds.boxes.map((box) => ({ box, most: space.most(box) }))
  const smallest = counted.reduce((a, b) => (b.most < a.most ? b : a))
  return smallest.most < inWindow ? space.inBox(smallest.box) : window
}

/** The rows that begin soon enough, and not too long before, to overlap the days. */
function dayWindow({ rows, days }: Rows, { start, end }: DayRange): { from: number; to: number } {
  // A collection without time has all days, and each row may overlap.
  const starting = (row: number) => days.starts[row] as number
  const last = end === null ? Number.POSITIVE_INFINITY : dayNumber(end)
  const first = start === null ? Number.NEGATIVE_INFINITY : dayNumber(start) - days.longest
  return {
    from: countWhere(rows.length, (row) => starting(row) > last),
    to: countWhere(rows.length, (row) => starting(row) >= first),
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
