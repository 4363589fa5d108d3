/** English words for dates that count from another day: "three days ago", "the past week", "the next day". */
import { type FoundDate, fixedDates, type Reader } from '../date-rules.ts'
import type { DateExpression } from '../language.ts'
import { numberAt } from './counts.ts'

const UNITS: Record<string, 'hour' | 'day' | 'week' | 'month' | 'year'> = {
  hour: 'hour',
  hours: 'hour',
  day: 'day',
  days: 'day',
  night: 'day',
  nights: 'day',
  week: 'week',
  weeks: 'week',
  fortnight: 'week',
  month: 'month',
  months: 'month',
  year: 'year',
  years: 'year',
}

const today = (days: number): DateExpression => ({ type: 'offset', days })
const talk = (days: number): DateExpression => ({ type: 'from-talk', days })
const span = (from: DateExpression, to: DateExpression): DateExpression => ({ type: 'range', from, to })
const within = (unit: 'week' | 'month' | 'year', shift = 0): DateExpression => ({ type: 'this', unit, shift })

const OVERNIGHT = span(today(-1), today(0))
const WEEKEND = span({ type: 'weekday', weekday: 6 }, { type: 'weekday', weekday: 0 })
/** The week after the date in talk. */
const NEXT_DAYS = span(talk(1), talk(7))

/** Words that always mean the same. */
export const fixed = fixedDates([
  ['the day before yesterday', today(-2)],
  ['earlier today', today(0)],
  ['today', today(0)],
  ['tonight', today(0)],
  ['this morning', today(0)],
  ['this afternoon', today(0)],
  ['this evening', today(0)],
  ['yesterday', today(-1)],
  ['last night', OVERNIGHT],
  ['overnight', OVERNIGHT],
  ['in the night', OVERNIGHT],
  ['during the night', span(talk(-1), talk(0))],
  ['the day before', talk(-1)],
  ['the night before', talk(-1)],
  ['the previous day', talk(-1)],
  ['the previous night', talk(-1)],
  ['a day earlier', talk(-1)],
  ['the day after', talk(1)],
  ['the next day', talk(1)],
  ['the following day', talk(1)],
  ['the following morning', talk(1)],
  ['the following evening', talk(1)],
  ['the next morning', talk(1)],
  ['a day later', talk(1)],
  ['the same day', talk(0)],
  ['the same morning', talk(0)],
  ['the same evening', talk(0)],
  ['the same night', talk(0)],
  ['that day', talk(0)],
  ['that same day', talk(0)],
  ['that night', talk(0)],
  ['that evening', talk(0)],
  ['that morning', talk(0)],
  ['in the following days', NEXT_DAYS],
  ['in the days that followed', NEXT_DAYS],
  ['over the following days', NEXT_DAYS],
  ['days later', NEXT_DAYS],
  ['the following week', NEXT_DAYS],
  ['this weekend', WEEKEND],
  ['last weekend', WEEKEND],
  ['at the weekend', WEEKEND],
  ['over the weekend', WEEKEND],
  ['on the weekend', WEEKEND],
  ['the weekend', WEEKEND],
  ['earlier in the week', within('week')],
  ['earlier this week', within('week')],
  ['this week', within('week')],
  ['last week', within('week', -1)],
  ['earlier this month', within('month')],
  ['the first days of the month', span({ type: 'day-of-month', day: 1 }, { type: 'day-of-month', day: 10 })],
  ['the beginning of the month', span({ type: 'day-of-month', day: 1 }, { type: 'day-of-month', day: 10 })],
  ['the start of the month', span({ type: 'day-of-month', day: 1 }, { type: 'day-of-month', day: 10 })],
  ['the first day of the month', { type: 'day-of-month', day: 1 }],
  ['the first night of the month', { type: 'day-of-month', day: 1 }],
  ['the middle of the month', span({ type: 'day-of-month', day: 10 }, { type: 'day-of-month', day: 20 })],
  ['this month', within('month')],
  ['last month', within('month', -1)],
  ['earlier this year', within('year')],
  ['this year', within('year')],
  ['last year', within('year', -1)],
])

const DAYS: Record<string, number> = { day: 1, night: 1, week: 7, month: 30, year: 365 }

/** "three days ago", "about a month ago", "four days later", "a week earlier". */
export function ago({ tokens, word }: Reader, at: number): FoundDate {
  let i = at
  const about =
    /^(?:about|around|some|nearly|almost|roughly|over)$/.test(word(i)) || (word(i) === 'more' && word(i + 1) === 'than')
  if (about) i += word(i) === 'more' ? 2 : 1
  const number = /^an?$/.test(word(i)) && UNITS[word(i + 1)] ? { value: 1, to: i + 1 } : numberAt(tokens, i)
  const few = number
    ? null
    : word(i) === 'several'
      ? { value: 3, to: i + 1 }
      : word(i) === 'a' && word(i + 1) === 'few'
        ? { value: 3, to: i + 2 }
        : null
  const count = number ?? few
  const unit = count ? UNITS[word(count.to)] : undefined
  if (!count || !unit) return null
  const back = word(count.to + 1)
  if (back === 'ago')
    return { to: count.to + 2, value: { type: 'ago', count: count.value, unit, about: about || few !== null } }
  if (!/^(?:later|earlier|before|after)$/.test(back) || unit === 'hour') return null
  // "six days after the bloodiest day" counts from something else.
  if (/^(?:before|after)$/.test(back) && tokens[count.to + 2] && !/[,.;)]/.test(tokens[count.to + 2]?.gap ?? ''))
    return null
  const days = Math.round(count.value * (DAYS[unit] ?? 1)) * (/^(?:later|after)$/.test(back) ? 1 : -1)
  const slack =
    unit === 'day' && few === null ? 0 : unit === 'week' && few === null ? 0 : Math.round(Math.abs(days) / 3)
  if (slack === 0) return { to: count.to + 2, value: { type: 'from-talk', days } }
  return {
    to: count.to + 2,
    value: {
      type: 'range',
      from: { type: 'from-talk', days: days - slack },
      to: { type: 'from-talk', days: days + slack },
    },
  }
}

/** "a day after they overran X": at "after" begins a clause that tells of the day before. */
export function afterClause({ tokens, word }: Reader, at: number): FoundDate {
  if (word(at) !== 'after' || !/^(?:days?|weeks?|months?|years?)$/.test(word(at - 1))) return null
  if (!tokens[at + 1] || /[,.;)]/.test(tokens[at + 1]?.gap ?? '')) return null
  const number = /^an?$/.test(word(at - 2)) ? 1 : (numberAt(tokens, at - 2)?.value ?? null)
  const unit = DAYS[UNITS[word(at - 1)] ?? '']
  if (number === null || unit === undefined) return null
  const days = Math.round(number * unit)
  const slack = unit === 1 ? 0 : Math.round(days / 3)
  return { to: at + 1, value: { type: 'from-sentence', from: -days - slack, to: -days + slack } }
}

/** "in the past 24 hours", "over the last three days", "in recent weeks", "for the past month". */
export function lately({ tokens, word }: Reader, at: number): FoundDate {
  const lead = /^(?:in|over|during|for|within|since)$/.test(word(at)) ? 1 : 0
  const the = /^(?:the|these)$/.test(word(at + lead)) ? 1 : 0
  let i = at + lead + the
  if (!/^(?:past|last|recent|previous)$/.test(word(i)) || (lead === 0 && the === 0)) return null
  const recent = word(i) === 'recent'
  i += 1
  const few = /^(?:few|several|couple)$/.test(word(i)) ? 1 : 0
  if (few) i += word(i + 1) === 'of' ? 2 : 1
  const number = numberAt(tokens, i)
  if (number) i = number.to
  const unit = UNITS[word(i)]
  if (!unit) return null
  const plural = word(i).endsWith('s')
  // "in the last year" is a span; "last year" alone is a calendar year.
  if (!number && !plural && !recent && the === 0) return null
  return {
    to: i + 1,
    value: { type: 'last', count: number?.value ?? (plural ? 3 : word(i) === 'fortnight' ? 2 : 1), unit },
  }
}
