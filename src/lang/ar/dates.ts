/** Dates as Arabic reports give them. Reports look back: resolution is `extract/dates.ts`'s. */
import type { Token } from '../../text/tokens.ts'
import { type DateRule, monthOrRange, type Reader, readDates } from '../date-rules.ts'
import type { DateExpression, DateMatch } from '../language.ts'

import { dayAndMonth, dayOfTalk, dayRange, month, nearDay, season, weekday, year } from './days.ts'
import { ago, current, fromTalk, lastHours, lately, partOfThis } from './spans.ts'

const RULES: DateRule[] = [
  ['day-range', dayRange],
  ['ago', ago],
  ['from-talk', fromTalk],
  ['near-day', nearDay],
  ['weekday', weekday],
  ['day', dayAndMonth],
  ['day-of-talk', dayOfTalk],
  ['lately', lately],
  ['last-hours', lastHours],
  ['current', current],
  ['season', season],
  ['month', monthOrRange(month, /^(?:ال[يى]|حت[يى])$/)],
  ['part', partOfThis],
  ['year', year],
]

/** The day that an expression names or begins with, where it says which month. */
function dayOf(value: DateExpression): { day: number; month: number; year: number | null } | null {
  if (value.type === 'range' || value.type === 'since') return dayOf(value.from)
  return value.type === 'day' ? value : null
}

/** "on 8 December … the next day", "… on the 11th of it": set against the date that the sentence gave before. */
function inTalk(match: DateMatch, before: DateMatch[]): DateMatch {
  const told = before.map(({ value }) => dayOf(value)).findLast((day) => day !== null)
  if (!told) return match
  const { value } = match
  if ((value.type === 'day' || value.type === 'month') && value.year === null)
    return { ...match, value: { ...value, year: told.year } }
  if (value.type === 'day-of-month') return { ...match, value: { ...told, type: 'day', day: value.day } }
  if (value.type !== 'from-talk') return match
  // Without a year, February has 28 days: the day after that is counted so once in four years.
  const day = new Date(Date.UTC(told.year ?? 2015, told.month - 1, told.day + value.days))
  const year = told.year === null ? null : day.getUTCFullYear()
  return { ...match, value: { type: 'day', day: day.getUTCDate(), month: day.getUTCMonth() + 1, year } }
}

/** All dates in a sentence, from left to right, not overlapping. */
export function dates(tokens: Token[]): DateMatch[] {
  return readDates(
    tokens,
    RULES,
    'ar',
    () => true,
    (reader, match, before) => inTalk(withPreposition(reader, match), before),
  )
}

/** "منذ" and "حتى" before a date make an open span of it; "قبل" one that ends there. */
function withPreposition({ word }: Reader, match: DateMatch): DateMatch {
  const named = /^(?:يوم|شهر|عام|سنه|ليل|ليله|فجر|صباح|مساء|مطلع)$/.test(word(match.from - 1)) ? 2 : 1
  const lead = word(match.from - named)
  const from = match.from - named
  if (/^[وف]?(?:منذ|مذ)$/.test(lead) && match.value.type !== 'last')
    return { ...match, from, value: { type: 'since', from: match.value } }
  if (/^[وف]?(?:حتي|لغايه)$/.test(lead) || (/^[وف]?قبل$/.test(lead) && match.value.type === 'year'))
    return { ...match, from, value: { type: 'until', to: match.value } }
  return match
}
