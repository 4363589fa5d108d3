/** Runs of days on the timeline, by the days' numbers (days since 1970-01-01), and how they are moved and changed. */
import { dayFromNumber, dayNumber } from '../../core/interval.ts'
import type { DayRange } from '../../core/query.ts'

/** From one day to another, both inclusive. */
export interface Days {
  first: number
  last: number
}

export type Unit = 'day' | 'week' | 'month' | 'quarter'

/** From the shortest to the longest. */
export const UNITS = ['day', 'week', 'month', 'quarter'] as const satisfies readonly Unit[]

/** How many days. */
export function lengthOf({ first, last }: Days): number {
  return last - first + 1
}

/** The days that a range asks for, where those of `extent` are all there are. */
export function daysOf(range: DayRange | null, extent: Days): Days {
  const { start = null, end = null } = range ?? {}
  // An open range may end before all there is, or begin after it.
  if (start === null) {
    const last = end === null ? extent.last : dayNumber(end)
    return { first: Math.min(extent.first, last), last }
  }
  const first = dayNumber(start)
  return { first, last: end === null ? Math.max(first, extent.last) : dayNumber(end) }
}

/** The range that asks for these days. */
export function rangeOf({ first, last }: Days): DayRange {
  return { start: dayFromNumber(first), end: dayFromNumber(last) }
}

/** Of some days those in `extent`, and at least the day of it that is closest. */
export function within({ first, last }: Days, extent: Days): Days {
  return { first: clamped(first, extent), last: clamped(last, extent) }
}

export function clamped(day: number, { first, last }: Days): number {
  return Math.min(Math.max(day, first), last)
}

/** The week (from Monday), month or quarter that a day is in, or the day itself. */
export function unitAround(day: number, unit: Unit): Days {
  if (unit === 'day') return { first: day, last: day }
  if (unit === 'week') {
    // Day 0 was a Thursday.
    const first = Math.floor((day + 3) / 7) * 7 - 3
    return { first, last: first + 6 }
  }
  const months = unit === 'month' ? 1 : 3
  const month = Math.floor(monthOf(day) / months) * months
  return { first: monthStart(month), last: monthStart(month + months) - 1 }
}

/** Months since January 1970. */
export function monthOf(day: number): number {
  const date = new Date(day * DAY_MS)
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth()
}

/** The first day of a month, counted from January 1970. */
export function monthStart(month: number): number {
  return Date.UTC(1970, month, 1) / DAY_MS
}

const DAY_MS = 86_400_000

/** The day one or more months away, or the last of that month where it is shorter. */
export function monthsAway(day: number, months: number): number {
  const month = monthOf(day)
  const start = monthStart(month + months)
  return Math.min(start + day - monthStart(month), monthStart(month + months + 1) - 1)
}

/** What of the days is held while they are moved: one of their ends, or all. */
export type Grip = 'first' | 'last' | 'all'

/** The days with one end, or all of them, moved by so many days inside `extent`; the ends don't pass each other. */
export function moved(days: Days, grip: Grip, by: number, extent: Days): Days {
  const { first, last } = within(days, extent)
  if (grip === 'first') return { first: clamped(first + by, { first: extent.first, last }), last }
  if (grip === 'last') return { first, last: clamped(last + by, { first, last: extent.last }) }
  const allowed = clamped(by, { first: extent.first - first, last: extent.last - last })
  return { first: first + allowed, last: last + allowed }
}

/** Whether two runs of days share one. */
export function meet(a: Days, b: Days): boolean {
  return a.first <= b.last && b.first <= a.last
}

/** Whether all days of `inner` are in `outer`. */
export function covers(outer: Days, inner: Days): boolean {
  return outer.first <= inner.first && inner.last <= outer.last
}
