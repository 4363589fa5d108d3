/** Days and spans of days. A day is `YYYY-MM-DD`; spans are inclusive at both ends. */

export interface DaySpan {
  start: string
  end: string
}

const DAY_MS = 86_400_000

const numbers = new Map<string, number>()
const MOST_KNOWN = 10_000

/** Days since 1970-01-01, or NaN when `day` is not a calendar day written `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  // Whatever somebody sends may come in here, and only days are to be remembered.
  if (day.length !== 10) return Number.NaN
  const known = numbers.get(day)
  if (known !== undefined) return known
  const number = readDay(day)
  // The days of one feed or article are few and come again and again.
  if (numbers.size > MOST_KNOWN) numbers.clear()
  numbers.set(day, number)
  return number
}

function readDay(day: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return Number.NaN
  const ms = Date.parse(`${day}T00:00:00Z`)
  // Date.parse takes 30 February for 1 March.
  return Number.isNaN(ms) || dayFromNumber(ms / DAY_MS) !== day ? Number.NaN : ms / DAY_MS
}

/** The day that is `number` days after 1970-01-01. */
export function dayFromNumber(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10)
}

/** The day `days` after (or, negative, before) `day`. */
export function addDays(day: string, days: number): string {
  return dayFromNumber(dayNumber(day) + days)
}

/** How many days lie from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return dayNumber(b) - dayNumber(a)
}

/** Whether two spans share a day once each is widened by `slackDays`. */
export function spansOverlap(a: DaySpan, b: DaySpan, slackDays = 0): boolean {
  return daysBetween(a.start, b.end) >= -slackDays && daysBetween(b.start, a.end) >= -slackDays
}

/** First and last day of a month (1–12). */
export function monthSpan(year: number, month: number): DaySpan {
  const start = dayFromNumber(Date.UTC(year, month - 1, 1) / DAY_MS)
  const end = dayFromNumber(Date.UTC(year, month, 1) / DAY_MS - 1)
  return { start, end }
}

/** First and last day of a year. */
export function yearSpan(year: number): DaySpan {
  return { start: `${year}-01-01`, end: `${year}-12-31` }
}
