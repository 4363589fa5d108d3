/** CQL2's temporal functions by their definitions (OGC 21-065r2, 7.8, after OWL-Time): intervals hold both their ends. */

/** Milliseconds since 1970; infinite where an interval is open. */
export type Instant = number

export type Interval = [start: Instant, end: Instant]

const RELATIONS: Record<string, (a: Interval, b: Interval) => boolean> = {
  t_after: ([start1], [, end2]) => start1 > end2,
  t_before: ([, end1], [start2]) => end1 < start2,
  t_disjoint: ([start1, end1], [start2, end2]) => end1 < start2 || start1 > end2,
  t_equals: ([start1, end1], [start2, end2]) => start1 === start2 && end1 === end2,
  t_intersects: ([start1, end1], [start2, end2]) => !(end1 < start2 || start1 > end2),
  t_contains: ([start1, end1], [start2, end2]) => start1 < start2 && end1 > end2,
  t_during: ([start1, end1], [start2, end2]) => start1 > start2 && end1 < end2,
  t_finishes: ([start1, end1], [start2, end2]) => start1 > start2 && end1 === end2,
  t_finishedBy: ([start1, end1], [start2, end2]) => start1 < start2 && end1 === end2,
  t_starts: ([start1, end1], [start2, end2]) => start1 === start2 && end1 < end2,
  t_startedBy: ([start1, end1], [start2, end2]) => start1 === start2 && end1 > end2,
  t_meets: ([, end1], [start2]) => end1 === start2,
  t_metBy: ([start1], [, end2]) => start1 === end2,
  t_overlaps: ([start1, end1], [start2, end2]) => start1 < start2 && end1 > start2 && end1 < end2,
  t_overlappedBy: ([start1, end1], [start2, end2]) => start2 < start1 && end2 > start1 && end2 < end1,
}

export const TEMPORAL_FUNCTIONS = Object.keys(RELATIONS)

/** Whether a temporal function holds between two intervals; an instant is one that starts as it ends. */
export function holds(op: string, a: Interval, b: Interval): boolean {
  return (RELATIONS[op] as (a: Interval, b: Interval) => boolean)(a, b)
}
