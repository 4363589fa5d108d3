/** The day that a date in a feed or a page names, in any of the spellings that are about. */
import { isPublicationDay } from '../../core/article.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** In UTF-16 units. */
const LONGEST = 100

const SPELLINGS: readonly RegExp[] = [
  // RFC 3339 and ISO 8601: 2016-11-08T10:00:00+03:00, 20161108, 2016/11/08
  /^(?<year>\d{4})([-/]?)(?<month>\d\d)\2(?<day>\d\d)(?!\d)/,
  // RFC 822 and 850: Tue, 08 Nov 2016 10:00:00 GMT, 8-Nov-16
  /^(?:[a-z]+(?:, ?| ))?(?<day>\d\d?)[ -](?<name>[a-z]{3})[a-z]*\.?[ -](?<year>\d{4}|\d\d)(?!\d)/,
  // C, and people: Tue Nov 8 10:00:00 2016, November 8, 2016
  /^(?:[a-z]+(?:, ?| ))?(?<name>[a-z]{3})[a-z]*\.? (?<day>\d\d?)(?:,| \d\d:\d\d:\d\d(?: [a-z+\d:-]+)?)? (?<year>\d{4})(?!\d)/,
]

/**
 * The day, `YYYY-MM-DD`, of a date as the publisher wrote it, in his own time zone: his "today" counts from it. Null
 * where it is no date since 1900.
 */
export function writtenDay(date: string): string | null {
  const text = date.slice(0, LONGEST).trim().replace(/\s+/g, ' ').toLowerCase()
  for (const spelling of SPELLINGS) {
    const { year = '', month, name = '', day = '' } = spelling.exec(text)?.groups ?? {}
    const number = month ?? String(MONTHS.indexOf(name) + 1)
    const written = [wholeYear(year), number.padStart(2, '0'), day.padStart(2, '0')].join('-')
    if (isPublicationDay(written)) return written
  }
  return null
}

/** RFC 2822, 4.3: years of two digits. */
function wholeYear(year: string): string {
  if (year.length !== 2) return year
  return year < '50' ? `20${year}` : `19${year}`
}
