/** Where the timeline's axis is labelled: at years, months or days that are as far apart as their labels need. */
import { type Days, lengthOf, monthOf, monthStart, unitAround } from './days.ts'

/** A labelled day of the axis. */
export interface Tick {
  day: number
  /** What the label names. */
  names: 'year' | 'month' | 'day'
  /** Whether the label also says the year: at the first tick, and where a year begins. */
  hasYear: boolean
}

interface Step {
  names: Tick['names']
  /** In months; in days where days are named. */
  every: number
}

const STEPS: readonly Step[] = [
  ...[1, 2, 7, 14].map((every) => ({ names: 'day', every }) as const),
  ...[1, 3, 6].map((every) => ({ names: 'month', every }) as const),
  ...[12, 24, 60, 120].map((every) => ({ names: 'year', every }) as const),
]

/** Pixels that a label and the gap after it need: `21 تشرين الثاني` is the longest of its kind. */
const LABEL_WIDTH: Readonly<Record<Tick['names'], number>> = { day: 88, month: 76, year: 48 }

/** Pixels. */
const GAP = 16

const MONTH_DAYS = 28

/** The labelled days of an axis so many pixels long. A label begins at its day, and none reaches past the axis' end. */
export function ticks(extent: Days, width: number): Tick[] {
  const pixels = width / lengthOf(extent)
  const step = STEPS.find(({ names, every }) => every * unitDays(names) * pixels >= LABEL_WIDTH[names]) ?? {
    names: 'year',
    every: 240,
  }
  const days = tickDays(extent, step).filter((day) => (extent.last + 1 - day) * pixels >= LABEL_WIDTH[step.names] - GAP)
  // A feed of a few days on a narrow screen may have no room but for the first.
  return (days.length === 0 ? [extent.first] : days).map((day, index, all) => ({
    day,
    names: step.names,
    hasYear: step.names !== 'year' && (index === 0 || yearOf(day) !== yearOf(all[index - 1] as number)),
  }))
}

function unitDays(names: Tick['names']): number {
  return names === 'day' ? 1 : MONTH_DAYS
}

/** The days that a step falls on. Days are counted from a Monday, so that each week or second week is a Monday's. */
function tickDays({ first, last }: Days, { names, every }: Step): number[] {
  const found: number[] = []
  if (names === 'day') {
    const monday = every < 7 ? first : unitAround(first + 6, 'week').first
    for (let day = monday; day <= last; day += every) found.push(day)
    return found
  }
  const from = Math.ceil(monthOf(first) / every) * every
  for (let month = from; monthStart(month) <= last; month += every) {
    if (monthStart(month) >= first) found.push(monthStart(month))
  }
  return found
}

function yearOf(day: number): number {
  return Math.floor(monthOf(day) / 12)
}
