/** The steps that time is played in: as many days as are chosen at once, or days, weeks, months as suit the feed. */
import type { DayRange } from '../../core/query.ts'
import {
  covers,
  type Days,
  daysOf,
  lengthOf,
  meet,
  monthOf,
  monthStart,
  rangeOf,
  UNITS,
  type Unit,
  unitAround,
} from './days.ts'
import { countUnits } from './histogram.ts'

/** How long all of the events take, and one step at least and at most. Milliseconds. */
const WHOLE = 30_000
const SHORTEST = 120
const LONGEST = 1500

/** Where nobody chose how long a step is, there are no more than so many. */
const MOST_STEPS = 60

/** The days shown after those chosen (1) or before (-1); from none chosen, the first or last. Null past the events. */
export function stepFrom(chosen: DayRange | null, way: 1 | -1, extent: Days): Days | null {
  const days = daysOf(chosen, extent)
  if (covers(days, extent)) return unitAround(way === 1 ? extent.first : extent.last, playedUnit(extent))
  const next = neighbours(days, way)
  return meet(next, extent) ? next : null
}

/** The first step of those that the days chosen are one of. */
export function firstStep(chosen: DayRange | null, extent: Days): Days {
  let first = daysOf(chosen, extent)
  if (covers(first, extent)) return unitAround(extent.first, playedUnit(extent))
  for (let next = stepFrom(chosen, -1, extent); next !== null; next = stepFrom(rangeOf(next), -1, extent)) first = next
  return first
}

/** The unit of time in which a feed of so many days is played. */
function playedUnit(extent: Days): Unit {
  return UNITS.find((unit) => countUnits(extent, unit) <= MOST_STEPS) ?? 'quarter'
}

/** The days just after (1) or before (-1), as many of them: whole months go on to whole months. */
function neighbours({ first, last }: Days, way: 1 | -1): Days {
  const [month, after] = [monthOf(first), monthOf(last + 1)]
  if (monthStart(month) === first && monthStart(after) === last + 1) {
    const by = way * (after - month)
    return { first: monthStart(month + by), last: monthStart(after + by) - 1 }
  }
  const by = way * (last - first + 1)
  return { first: first + by, last: last + by }
}

/** How long some days are shown, so that all of `extent` takes about half a minute. Milliseconds. */
export function stepTime(days: Days, extent: Days): number {
  const steps = lengthOf(extent) / lengthOf(days)
  return Math.min(Math.max(WHOLE / steps, SHORTEST), LONGEST)
}
