/** How many events begin on the days, weeks, months or quarters of a feed, and where these stand on the timeline. */
import { dayNumber } from '../../core/interval.ts'
import type { Counted } from '../feed.ts'
import { clamped, type Days, lengthOf, UNITS, type Unit, unitAround } from './days.ts'

export interface Bin extends Days {
  count: number
}

export interface Histogram {
  unit: Unit
  /** From the first day with events to the last. */
  span: Days
  /** What is drawn: the same, in whole bins. */
  extent: Days
  /** Those with events, in order. */
  bins: readonly Bin[]
  /** The most events in a bin. */
  most: number
}

/** Bars closer than so many pixels are hard to tell apart. */
const NARROWEST = 4
/** A wider bar looks like an area. It stands where its day is labelled. */
const WIDEST_BAR = 40
/** Less high, a bar of one event beside one of thousands is not seen. */
const LOWEST_BAR = 2

/** The events of each day (in order) in the shortest bins that can be told apart on so many pixels; null for no events. */
export function histogram(days: readonly Counted[], width: number): Histogram | null {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return null
  const span = { first: dayNumber(first.value), last: dayNumber(last.value) }
  const unit = UNITS.find((unit) => width / countUnits(span, unit) >= NARROWEST) ?? 'quarter'
  const bins: Bin[] = []
  for (const { value, count } of days) {
    const day = dayNumber(value)
    const bin = bins.at(-1)
    if (bin !== undefined && day <= bin.last) bin.count += count
    else bins.push({ ...unitAround(day, unit), count })
  }
  const extent = { first: unitAround(span.first, unit).first, last: unitAround(span.last, unit).last }
  return { unit, span, extent, bins, most: Math.max(...bins.map(({ count }) => count)) }
}

/** About how many units there are in some days. */
export function countUnits(days: Days, unit: Unit): number {
  return Math.ceil(lengthOf(days) / UNIT_DAYS[unit])
}

const UNIT_DAYS: Readonly<Record<Unit, number>> = { day: 1, week: 7, month: 30.44, quarter: 91.31 }

/** The share of the timeline, from 0 to 1, that lies before a day. */
export function shareBefore(day: number, extent: Days): number {
  return (day - extent.first) / lengthOf(extent)
}

/** The day at a share of the timeline; beyond its ends, the first or the last. */
export function dayAt(share: number, extent: Days): number {
  return clamped(extent.first + Math.floor(share * lengthOf(extent)), extent)
}

/** The bin that a day is in, which may be one without events. */
export function binAround(day: number, { bins, unit }: Histogram): Bin {
  return bins.find(({ first, last }) => first <= day && day <= last) ?? { ...unitAround(day, unit), count: 0 }
}

/** The bars as the data of an SVG path, in a box of so many pixels. */
export function barsPath({ extent, bins, most }: Histogram, width: number, height: number): string {
  return bins
    .map(({ first, last, count }) => {
      const [start, end] = [shareBefore(first, extent) * width, shareBefore(last + 1, extent) * width]
      const across = Math.min(end - start - Math.min(1, (end - start) / 4), WIDEST_BAR)
      const up = Math.max((count / most) * height, LOWEST_BAR)
      return `M${start.toFixed(2)} ${height}v${(-up).toFixed(2)}h${across.toFixed(2)}v${up.toFixed(2)}z`
    })
    .join('')
}
