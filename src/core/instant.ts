/** Points in time: RFC 3339 in UTC, to the millisecond, so that as texts they sort as they follow each other. */
import { dayNumber } from './interval.ts'

/** The time that an RFC 3339 text names, or the beginning of a day. Throws RangeError where it is neither. */
export function instant(text: string): string {
  return new Date(text).toISOString()
}

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T(([01]\d|2[0-3]):[0-5]\d):([0-5]\d|60)(\.\d+)?(Z|[-+]([01]\d|2[0-3]):[0-5]\d)$/

/**
 * The same of a text that may be anything: null where it is no RFC 3339 time, or in UTC none of the years 0000 to 9999,
 * beyond which texts don't sort. A leap second is taken for the one before.
 */
export function instantIn(text: string): string | null {
  const [, day = '', clock, , second = '', fraction = '', offset = ''] = DATE_TIME.exec(text.toUpperCase()) ?? []
  if (Number.isNaN(dayNumber(day))) return null
  const time = instant(`${day}T${clock}:${second === '60' ? '59' : second}${fraction}${offset}`)
  // ISO 8601 writes years beyond with a sign.
  return /^\d/.test(time) ? time : null
}
