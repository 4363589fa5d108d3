/** Days as people read them. */

const LONG = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const SHORT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })
const TIME = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
})

/** A day (`YYYY-MM-DD`) such as `3 November 2017`. */
export function longDay(day: string): string {
  return LONG.format(new Date(day))
}

/** Two days, both inclusive, such as `30 May – 1 June 2016`; one day where they are the same. */
export function longSpan(start: string, end: string): string {
  return LONG.formatRange(new Date(start), new Date(end))
}

/** The same, with months cut short, for tables. */
export function shortSpan(start: string, end: string): string {
  return SHORT.formatRange(new Date(start), new Date(end))
}

/** A time (RFC 3339) to the minute, such as `3 November 2017 at 14:05 UTC`. */
export function longTime(time: string): string {
  return TIME.format(new Date(time))
}
