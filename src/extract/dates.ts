/** Stage 5a: dates as words give them, set against the day of publication. News looks back. */
import { addDays, type DaySpan, dayNumber, daysBetween, monthSpan, yearSpan } from '../core/interval.ts'
import type { DateExpression } from '../lang/language.ts'

export interface DateContext {
  /** Day of publication. */
  published: string
  /** The span last spoken of: for "the day before", and for years in a chronicle. */
  talk: DaySpan | null
  /** A chronicle tells old news: a day without a year belongs to the year in talk. */
  chronicle: boolean
}

const UNIT_DAYS = { hour: 1 / 24, day: 1, week: 7, month: 30.4, year: 365.25 }

const day = (start: string): DaySpan => ({ start, end: start })

const weekdayOf = (date: string): number => (((dayNumber(date) + 4) % 7) + 7) % 7

/** Within a month or a year: its first, middle or last third. */
function partOf(span: DaySpan, part: 'whole' | 'start' | 'middle' | 'end'): DaySpan {
  const length = daysBetween(span.start, span.end) + 1
  const third = Math.round(length / 3)
  if (part === 'start') return { start: span.start, end: addDays(span.start, third - 1) }
  if (part === 'middle') return { start: addDays(span.start, third), end: addDays(span.end, -third) }
  if (part === 'end') return { start: addDays(span.end, 1 - third), end: span.end }
  return span
}

/** A span never reaches past publication; one that lies wholly after it is nobody's news. */
function reported(span: DaySpan, published: string): DaySpan | null {
  if (daysBetween(span.start, published) < 0) return null
  return daysBetween(span.end, published) < 0 ? { start: span.start, end: published } : span
}

/** A chronicle goes forward: a date that would lie further back than this, in days, is of the next year. */
const STEP_BACK_DAYS = 45

function yearFor(context: DateContext, start: (year: number) => string): number {
  const { talk, published } = context
  if (context.chronicle && talk) {
    const year = Number(talk.start.slice(0, 4))
    // A heading's whole year holds whatever stands under it.
    const whole = daysBetween(talk.start, talk.end) >= 360
    const back = !whole && daysBetween(start(year), talk.start) > STEP_BACK_DAYS
    if (back && start(year + 1) <= published) return year + 1
    return start(year) <= published ? year : year - 1
  }
  const year = Number(context.published.slice(0, 4))
  return start(year) <= published ? year : year - 1
}

const two = (number: number) => String(number).padStart(2, '0')

function dayOfMonth(
  dayNumberInMonth: number,
  month: number,
  year: number | null,
  context: DateContext,
): DaySpan | null {
  const write = (y: number) => `${y}-${two(month)}-${two(dayNumberInMonth)}`
  const date = write(year ?? yearFor(context, write))
  return Number.isNaN(dayNumber(date)) ? null : day(date)
}

/** The day of that number in the month in talk. */
function dayOfTalk(number: number, talk: DaySpan): DaySpan | null {
  const date = `${talk.end.slice(0, 8)}${two(number)}`
  return Number.isNaN(dayNumber(date)) ? null : day(date)
}

const SEASONS: Record<string, [from: number, to: number]> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  winter: [12, 2],
}

function seasonSpan(name: string, year: number | null, context: DateContext): DaySpan {
  const [from, to] = SEASONS[name] ?? [1, 12]
  const last = yearFor(context, (y) => `${y}-${two(from)}-01`)
  const start = year ?? last
  return { start: monthSpan(start, from).start, end: monthSpan(from > to ? start + 1 : start, to).end }
}

function thisSpan(unit: 'week' | 'month' | 'year', shift: number, published: string): DaySpan {
  if (unit === 'week') {
    const monday = addDays(published, -((weekdayOf(published) + 6) % 7) + shift * 7)
    return { start: monday, end: addDays(monday, 6) }
  }
  const year = Number(published.slice(0, 4))
  if (unit === 'year') return yearSpan(year + shift)
  const month = Number(published.slice(5, 7)) - 1 + shift
  return monthSpan(year + Math.floor(month / 12), (((month % 12) + 12) % 12) + 1)
}

function agoSpan(count: number, unit: keyof typeof UNIT_DAYS, about: boolean, published: string): DaySpan {
  const days = Math.round(count * UNIT_DAYS[unit])
  const middle = addDays(published, -days)
  const slack = {
    hour: 0,
    day: about ? 1 : 0,
    week: count > 1 || about ? 3 : 1,
    month: 10,
    year: count > 1 ? 120 : 45,
  }[unit]
  return { start: addDays(middle, -slack), end: addDays(middle, slack) }
}

/** The days that an expression means, or null when it can't be told or lies after publication. */
export function resolveDate(expression: DateExpression, context: DateContext): DaySpan | null {
  const span = spanOf(expression, context)
  return span && reported(span, context.published)
}

function spanOf(expression: DateExpression, context: DateContext): DaySpan | null {
  const { published, talk } = context
  switch (expression.type) {
    case 'weekday': {
      const back = (weekdayOf(published) - expression.weekday + 7) % 7
      // "last Tuesday" on a Tuesday is a week ago.
      return day(addDays(published, -(back === 0 && expression.past ? 7 : back) - 7 * (expression.weeksBack ?? 0)))
    }
    case 'day':
      return dayOfMonth(expression.day, expression.month, expression.year, context)
    case 'day-of-month':
      return dayOfTalk(expression.day, talk ?? { start: published, end: published })
    case 'month': {
      const { month, part } = expression
      const year = expression.year ?? yearFor(context, (y) => `${y}-${two(month)}-01`)
      return partOf(monthSpan(year, month), part)
    }
    case 'year':
      return partOf(yearSpan(expression.year), expression.part)
    case 'season':
      return seasonSpan(expression.season, expression.year, context)
    case 'offset':
      return day(addDays(published, expression.days))
    case 'eve-of-news':
      return day(addDays(published, -1))
    case 'from-talk':
      return day(addDays(talk?.start ?? published, expression.days))
    case 'from-sentence': {
      const day = talk?.start ?? published
      return { start: addDays(day, expression.from), end: addDays(day, expression.to) }
    }
    case 'ago':
      return agoSpan(expression.count, expression.unit, expression.about, published)
    case 'last':
      return {
        start: addDays(published, -Math.max(1, Math.round(expression.count * UNIT_DAYS[expression.unit]))),
        end: published,
      }
    case 'this':
      return partOf(thisSpan(expression.unit, expression.shift, published), expression.part ?? 'whole')
    case 'range': {
      const from = spanOf(expression.from, context)
      const to = spanOf(expression.to, context)
      if (!from || !to) return to
      // "from Tuesday to Wednesday", told on a Tuesday: last week's Tuesday.
      const start = from.start > to.end && expression.from.type === 'weekday' ? addDays(from.start, -7) : from.start
      return start <= to.end ? { start, end: to.end } : to
    }
    case 'since': {
      const from = spanOf(expression.from, context)
      return from && { start: from.start, end: published }
    }
    case 'until':
      return null
  }
}
