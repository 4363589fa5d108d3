/** Dates and timestamps: how they are written, and which comes first. */
import { dayNumber } from '../core/interval.ts'
import type { Expression } from './tree.ts'

const TIMESTAMP = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.(\d+))?Z$/

/** The date, or null where `text` is no day of the calendar written `YYYY-MM-DD`. */
export function dateOf(text: string): Expression | null {
  return Number.isNaN(dayNumber(text)) ? null : { kind: 'date', value: text }
}

/** The timestamp, or null where `text` is no RFC 3339 time in UTC (rule `timestampInstantString`). */
export function timestampOf(text: string): Expression | null {
  const [, day, hour, minute, second, fraction = ''] = TIMESTAMP.exec(text.toUpperCase()) ?? []
  if (day === undefined || Number.isNaN(dayNumber(day))) return null
  // Leap seconds end an hour, whatever the time zone of the day.
  if (second === '60' && minute !== '59') return null
  return { kind: 'timestamp', value: `${day}T${hour}:${minute}:${second}${digits(fraction)}Z` }
}

/** What an interval's end says: a date, a timestamp, or `..`; null where it is none of these. */
export function endOf(text: string): Expression | null {
  return text === '..' ? { kind: 'open' } : (dateOf(text) ?? timestampOf(text))
}

function digits(fraction: string): string {
  // Only where zeros begin: to try each of them would take the square of their number.
  const needed = fraction.replace(/(?<!0)0+$/, '')
  return needed === '' ? '' : `.${needed}`
}

/**
 * A date or timestamp as a moment: its text, without the `Z` and without needless zeros, so that moments sort as
 * strings, to any fraction of a second. A date's is its ten characters.
 */
export function momentOf(time: string): string {
  if (time.length === 10) return time
  const bare = time.slice(0, -1)
  return bare.includes('.') ? bare.replace(/(?:\.|(?<![.0]))0+$/, '') : bare
}

/** The moment of an open start, which is before all others, and of an open end, which is after them. */
export const OPEN_START = ''
export const OPEN_END = '~'

const isDate = (moment: string) => moment.length === 10

/**
 * The order of two instants: below 0 where `a` is the earlier one. The standard leaves it to servers how dates
 * compare with timestamps (clause 6.4.3, type casts). Here a date is a whole day: a timestamp equals the date of its
 * day (UTC), is less than any later date, and greater than any earlier one.
 */
export function compareInstants(a: string, b: string): number {
  if (isDate(a) === isDate(b)) return order(a, b)
  return order(a.slice(0, 10), b.slice(0, 10))
}

/** A stretch of time, both ends included: moments, or open. */
export interface Span {
  start: string
  end: string
}

/**
 * The order of an end of one span and an end of another. Two dates compare as days; between a date and a timestamp
 * a date is its first instant where it is a start, its last where it is an end.
 */
export function compareEnds(a: Span, side: keyof Span, b: Span, otherSide: keyof Span): number {
  const one = a[side]
  const other = b[otherSide]
  if (isDate(one) && isDate(other)) return order(one, other)
  return order(instantOf(one, side), instantOf(other, otherSide))
}

/** No digit comes after `~`. */
function instantOf(moment: string, side: keyof Span): string {
  if (!isDate(moment)) return moment
  return side === 'start' ? `${moment}T00:00:00` : `${moment}T~`
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
