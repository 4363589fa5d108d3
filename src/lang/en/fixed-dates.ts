/** English words for dates that are always said the same way. */
import type { DateExpression } from '../language.ts'

const today = (days: number): DateExpression => ({ type: 'offset', days })
const talk = (days: number): DateExpression => ({ type: 'from-talk', days })
const span = (from: DateExpression, to: DateExpression): DateExpression => ({ type: 'range', from, to })
const within = (unit: 'week' | 'month' | 'year', shift = 0): DateExpression => ({ type: 'this', unit, shift })

const OVERNIGHT = span(today(-1), today(0))
const WEEKEND = span({ type: 'weekday', weekday: 6 }, { type: 'weekday', weekday: 0 })
/** The week after the date in talk. */
const NEXT_DAYS = span(talk(1), talk(7))

/** Words, and the date they give; where two begin alike, the longer comes first. */
export const FIXED: [words: string, value: DateExpression][] = [
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
]
