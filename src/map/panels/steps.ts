/** The steps that time is played in: as many days as are chosen at once, or days, weeks, months as suit the feed. */
import type { DayRange } from '../../core/query.ts'
import { covers, type Days, daysOf, lengthOf, meet, monthOf, monthStart, UNITS, type Unit, unitAround } from './days.ts'
import { countUnits } from './histogram.ts'

/** How long all of the events take, and one step at least and at most. Milliseconds. */
const WHOLE = 30_000
const SHORTEST = 120
const LONGEST = 1500

/** Where nobody chose how long a step is, there are no more than so many. */
const MOST_STEPS = 60

/** The days after those chosen (1) or before (-1); from none of `span`, its first or its last. Null past its ends. */
export function stepFrom(chosen: DayRange | null, way: 1 | -1, span: Days): Days | null {
  const days = daysOf(chosen, span)
  if (chosen === null || !meet(days, span)) return unitAround(way === 1 ? span.first : span.last, playedUnit(span))
  const next = neighbours(days, way)
  return meet(next, span) ? next : null
}

/** The first step of those that the days chosen are one of, where they are not all of `span`. */
export function firstStep(chosen: DayRange | null, span: Days): Days {
  let first = daysOf(chosen, span)
  if (covers(first, span) || !meet(first, span)) return unitAround(span.first, playedUnit(span))
  for (let before = neighbours(first, -1); meet(before, span); before = neighbours(first, -1)) first = before
  return first
}

/** The unit of time in which a feed of so many days is played. */
function playedUnit(span: Days): Unit {
  return UNITS.find((unit) => countUnits(span, unit) <= MOST_STEPS) ?? 'quarter'
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

/** How long some days are shown, so that all of `span` takes about half a minute. Milliseconds. */
export function stepTime(days: Days, span: Days): number {
  const steps = lengthOf(span) / lengthOf(days)
  return Math.min(Math.max(WHOLE / steps, SHORTEST), LONGEST)
}
