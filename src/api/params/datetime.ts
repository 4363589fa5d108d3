/** `datetime`: an RFC 3339 date or date-time, or an interval of two (OGC API - Features, 7.15.4). */
import { badValue, shown } from '../../core/errors.ts'
import { instantIn } from '../../core/instant.ts'
import { dayNumber } from '../../core/interval.ts'
import type { DayRange } from '../../core/query.ts'
import type { Parameter } from './parameter.ts'
import { type Parameters, REPEATED } from './parameters.ts'

export const DATETIME: Parameter = {
  name: 'datetime',
  description:
    'Only features whose days overlap this date, time or interval (RFC 3339; `..` is an open end). Features without a time match any. Given more than once, all are to be overlapped.',
  schema: { type: 'string' },
  example: '2016-05-01/2016-06-30',
  explode: false,
}

const RIGHT =
  'give a day (2016-05-28), a time (2016-05-28T12:00:00Z) or an interval (2016-05-01/2016-06-30, ../2016-06-30)'

/** The days asked for, in UTC, or null when none are. Throws RequestFault. */
export function datetimeParameter(parameters: Parameters): DayRange | null {
  const text = parameters.get('datetime')
  if (text === undefined) return null
  // What overlaps several spans ends no sooner than the last of them begins, and begins no later than the first ends.
  return text
    .split(REPEATED)
    .map(spanOf)
    .reduce((a, b) => ({ start: later(a.start, b.start), end: earlier(a.end, b.end) }))
}

const later = (a: string | null, b: string | null) => (a === null || (b !== null && b > a) ? b : a)
const earlier = (a: string | null, b: string | null) => (a === null || (b !== null && b < a) ? b : a)

function spanOf(text: string): DayRange {
  const ends = text.split('/').map((end) => end.trim())
  const [first = '', last = first] = ends
  if (ends.length > 2) throw badValue('datetime', text, `datetime=${shown(text)} has more than two ends; ${RIGHT}`)
  const range = { start: endOf(first, text), end: endOf(last, text) }
  if (ends.length === 1 && range.start === null) throw noDate(text, text)
  if (range.start === null && range.end === null) {
    throw badValue('datetime', text, `datetime=${shown(text)} is open at both ends; ${RIGHT}`)
  }
  if (range.start !== null && range.end !== null && range.start > range.end) {
    throw badValue('datetime', text, `datetime=${shown(text)} ends before it begins; ${RIGHT}`)
  }
  return range
}

function endOf(value: string, text: string): string | null {
  if (value === '' || value === '..') return null
  const day = dayOf(value)
  if (day === null) throw noDate(value, text)
  return day
}

function noDate(value: string, text: string) {
  return badValue('datetime', text, `datetime: ${shown(value)} is no date; ${RIGHT}`)
}

/** The day (UTC) of an RFC 3339 date or date-time, or null. GDAL writes a day as `2016-05-28T`. */
function dayOf(text: string): string | null {
  const day = text.toUpperCase().replace(/T$/, '')
  return Number.isNaN(dayNumber(day)) ? (instantIn(text)?.slice(0, 10) ?? null) : day
}
