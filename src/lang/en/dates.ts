/** Dates as English reports give them. Reports look back: resolution is `extract/dates.ts`'s. */
import type { Token } from '../../text/tokens.ts'
import {
  type DateRule,
  type FoundDate,
  monthOrRange,
  type Reader,
  readDates,
  refusingBareMonths,
  yearOf,
} from '../date-rules.ts'
import type { DateExpression, DateMatch } from '../language.ts'
import { afterClause, ago, fixed, lately } from './relative-dates.ts'

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const SHORT_WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const SHORT_MONTHS = 'jan feb mar apr - jun jul aug sept oct nov dec'.split(' ')
const SEASONS = { spring: 'spring', summer: 'summer', autumn: 'autumn', fall: 'autumn', winter: 'winter' } as const
type Part = 'whole' | 'start' | 'middle' | 'end'
const PARTS: Record<string, Part> = {
  early: 'start',
  beginning: 'start',
  start: 'start',
  mid: 'middle',
  middle: 'middle',
  late: 'end',
  end: 'end',
}

/** "7", "7th": the day of a month. */
function dayOf(word: string): number | null {
  const figures = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1]
  const day = Number(figures ?? Number.NaN)
  return day >= 1 && day <= 31 ? day : null
}

/** The month that a word names, 1 to 12, or 0. Its capital tells it from "may" and "march". */
function monthOf({ tokens, word }: Reader, at: number): number {
  if (tokens[at]?.capital !== true) return 0
  const name = word(at)
  return Math.max(MONTHS.indexOf(name), SHORT_MONTHS.indexOf(name), name === 'sep' ? 8 : -1) + 1
}

/** "7 March 2016", "the 7th of March", "March 7, 2016", "Feb. 24". */
function dayAndMonth(reader: Reader, at: number): FoundDate {
  const { word, tokens } = reader
  const first = dayOf(word(at))
  const of = word(at + 1) === 'of' ? 1 : 0
  const after = first === null ? 0 : monthOf(reader, at + 1 + of)
  if (first !== null && after > 0) {
    const year = yearOf(word(at + 2 + of))
    return { to: at + 2 + of + (year === null ? 0 : 1), value: { type: 'day', day: first, month: after, year } }
  }
  const month = monthOf(reader, at)
  const day = month > 0 && /^[. ]+$/.test(tokens[at + 1]?.gap ?? '') ? dayOf(word(at + 1)) : null
  if (day === null) return null
  const year = yearOf(word(at + 2))
  return { to: at + 2 + (year === null ? 0 : 1), value: { type: 'day', day, month, year } }
}

/** "06-09-2018", "6/9/2018", "2018-09-06". */
function figures({ tokens, word }: Reader, at: number): FoundDate {
  const gap = tokens[at + 1]?.gap
  if (!/^[-/.]$/.test(gap ?? '') || tokens[at + 2]?.gap !== gap) return null
  const numbers = [word(at), word(at + 1), word(at + 2)]
  if (!numbers.every((number) => /^\d{1,4}$/.test(number))) return null
  const [a, b, c] = numbers.map(Number) as [number, number, number]
  const iso = yearOf(word(at)) !== null
  const year = iso ? a : yearOf(word(at + 2))
  if (year === null) return null
  // Day first, unless that gives no month.
  const [day, month] = iso ? [c, b] : b > 12 ? [b, a] : [a, b]
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  return { to: at + 3, value: { type: 'day', day, month, year } }
}

/** "between 10 and 15 June", "from June 10 to 15", "10-15 June 2015", "June 10-15". */
function dayRange(reader: Reader, at: number): FoundDate {
  const { tokens, word } = reader
  const lead = /^(?:between|from)$/.test(word(at))
  const i = at + (lead ? 1 : 0) + (lead && word(at + 1) === 'the' ? 1 : 0)
  const first = dayAndMonth(reader, i)
  const day = first === null ? dayOf(word(i)) : null
  if (!first && (day === null || tokens[i]?.word.length === 0)) return null
  const end = first ? first.to : i + 1
  const dash = /^ ?[-–] ?$/.test(tokens[end]?.gap ?? '')
  const joined = (lead || !first) && /^(?:and|to)$/.test(word(end))
  if (!dash && !joined) return null
  const next = dash ? end : end + 1
  const last = dayAndMonth(reader, next)
  if (last?.value.type === 'day') {
    const { month, year } = last.value
    const from: DateExpression =
      first?.value.type === 'day'
        ? { ...first.value, year: first.value.year ?? year }
        : { type: 'day', day: day ?? 1, month, year }
    return { to: last.to, value: { type: 'range', from, to: last.value } }
  }
  const until = dayOf(word(next))
  if (first?.value.type !== 'day' || until === null || until <= first.value.day) return null
  const year = yearOf(word(next + 1)) ?? first.value.year
  const to = yearOf(word(next + 1)) === null ? next + 1 : next + 2
  return { to, value: { type: 'range', from: { ...first.value, year }, to: { ...first.value, day: until, year } } }
}

/** "June", "early June 2015", "the end of October", "mid-June", "late 2016", "early last year". */
function month(reader: Reader, at: number): FoundDate {
  const { word } = reader
  const part: Part = PARTS[word(at)] ?? 'whole'
  let i = at + (part === 'whole' ? 0 : 1)
  if (part !== 'whole' && word(i) === 'to' && PARTS[word(i + 1)] !== undefined) i += 2
  if (part !== 'whole') while (/^(?:of|in|the)$/.test(word(i)) && i < at + 4) i += 1
  const number = monthOf(reader, i)
  const last = word(i) === 'last' && monthOf(reader, i + 1) > 0 ? 1 : 0
  if (number === 0 && last === 0) {
    const year = yearOf(word(i))
    if (part === 'whole') return null
    if (year !== null) return { to: i + 1, value: { type: 'year', year, part } }
    if (/^(?:this|last)$/.test(word(i)) && /^(?:week|month|year)$/.test(word(i + 1))) {
      return { to: i + 2, value: { type: 'this', unit: word(i + 1) as 'week', shift: word(i) === 'last' ? -1 : 0 } }
    }
    return null
  }
  const name = last ? monthOf(reader, i + 1) : number
  i += 1 + last
  const of = word(i) === 'of' && yearOf(word(i + 1)) !== null ? 1 : 0
  const year = yearOf(word(i + of))
  const spoken = /^(?:this|last)$/.test(word(i)) && word(i + 1) === 'year' ? 2 : 0
  return { to: i + (year === null ? spoken : 1 + of), value: { type: 'month', month: name, year, part } }
}

/** "Friday", "last Friday", "Friday 3 November", "Friday and Saturday", "Tuesday last week". */
function weekday(reader: Reader, at: number): FoundDate {
  const { tokens, word } = reader
  const i = at + (/^(?:last|this|past)$/.test(word(at)) ? 1 : 0)
  const weekday = Math.max(WEEKDAYS.indexOf(word(i)), SHORT_WEEKDAYS.indexOf(word(i)))
  if (weekday < 0 || tokens[i]?.capital !== true) return null
  const dated = dayAndMonth(reader, i + 1) ?? dayAndMonth(reader, i + 2) ?? figures(reader, i + 1)
  if (dated && /^[, ]*$/.test(tokens[i + 1]?.gap ?? '')) return dated
  const one: DateExpression = { type: 'weekday', weekday }
  const time = /^(?:night|morning|afternoon|evening)$/.test(word(i + 1)) ? 1 : 0
  const next = WEEKDAYS.indexOf(word(i + 2 + time))
  if (/^(?:and|to|or)$/.test(word(i + 1 + time)) && next >= 0 && (next - weekday + 7) % 7 <= 2) {
    return { to: i + 3 + time, value: { type: 'range', from: one, to: { type: 'weekday', weekday: next } } }
  }
  if (word(i + 1) === 'last' && word(i + 2) === 'week')
    return { to: i + 3, value: { type: 'this', unit: 'week', shift: -1 } }
  return { to: i + 1 + time, value: one }
}

/** "the 7th," or "on the 15th", and "– 7:" that opens a chronicle's line: a day of the month in talk. */
function bareDay(reader: Reader, at: number): FoundDate {
  const { tokens, word } = reader
  const line = at === 0 && /^\d{1,2}$/.test(word(0)) && /^ ?(?:: |[–—] ?| - )$/.test(tokens[1]?.gap ?? '')
  const opening = line ? dayOf(word(0)) : null
  if (opening !== null) return { to: 1, value: { type: 'day-of-month', day: opening } }
  if (word(at) !== 'the' || !/^\d{1,2}(?:st|nd|rd|th)$/.test(word(at + 1)) || dayAndMonth(reader, at + 1)) return null
  const day = dayOf(word(at + 1))
  const next = tokens[at + 2]
  const ends = next === undefined || /[.,;)]/.test(next.gap) || /^(?:of|and|when|after)$/.test(next.word)
  return day !== null && ends && word(at + 3) !== 'century'
    ? { to: at + 2, value: { type: 'day-of-month', day } }
    : null
}

/** "the summer of 2015", "summer 2014", "last spring". */
function season({ word }: Reader, at: number): FoundDate {
  const i = at + (/^(?:the|this|last|early|late)$/.test(word(at)) ? 1 : 0)
  const name = SEASONS[word(i) as keyof typeof SEASONS]
  if (!name) return null
  const of = word(i + 1) === 'of' ? 1 : 0
  const year = yearOf(word(i + 1 + of))
  if (year !== null) return { to: i + 2 + of, value: { type: 'season', season: name, year } }
  return /^(?:this|last)$/.test(word(at)) && word(i) !== 'fall'
    ? { to: i + 1, value: { type: 'season', season: name, year: null } }
    : null
}

/** "in 2014", "between 2014 and 2017": a figure is a year only where one would stand. */
function year({ tokens, word }: Reader, at: number): FoundDate {
  const found = yearOf(word(at))
  if (
    found === null ||
    !/^(?:in|since|of|from|during|until|by|between|throughout|year|before|after|and|to|early|late|mid)$/.test(
      word(at - 1),
    )
  )
    return null
  const one: DateExpression = { type: 'year', year: found, part: 'whole' }
  const dash = /^[-–]$/.test(tokens[at + 1]?.gap ?? '') ? 1 : 0
  const next = dash ? at + 1 : at + 2
  const last = dash || /^(?:and|to)$/.test(word(at + 1)) ? yearOf(word(next)) : null
  if (last === null || last < found) return /^(?:and|to)$/.test(word(at - 1)) ? null : { to: at + 1, value: one }
  return { to: next + 1, value: { type: 'range', from: one, to: { type: 'year', year: last, part: 'whole' } } }
}

const RULES: DateRule[] = [
  ['figures', figures],
  ['day-range', dayRange],
  ['ago', ago],
  ['after', afterClause],
  ['fixed', fixed],
  ['weekday', weekday],
  ['day', dayAndMonth],
  ['bare-day', bareDay],
  ['lately', lately],
  ['season', season],
  ['month', monthOrRange(month, /^(?:to|and|until|through)$/)],
  ['year', year],
]

/** Words that a month without day or year stands behind. */
const BEFORE_MONTH =
  /^(?:in|since|of|from|during|until|by|between|and|to|throughout|before|after|late|early|mid|last|this|for|through)$/

/** All dates in a sentence, from left to right, not overlapping. */
export function dates(tokens: Token[]): DateMatch[] {
  const all = readDates(
    tokens,
    RULES,
    'en',
    refusingBareMonths(BEFORE_MONTH),
    // "next Friday" lies ahead.
    (reader, match, before) =>
      /^(?:next|coming)$/.test(reader.word(match.from - 1))
        ? null
        : withPreposition(reader, match, before.at(-1)?.to ?? 0),
  )
  // "a day after" counts from a day that the sentence gives.
  const isAfter = ({ rule }: DateMatch) => rule === 'en/date/after'
  return all.some((match) => !isAfter(match)) ? all : all.filter((match) => !isAfter(match))
}

/** Words between "since" and the day when what is told of began, at most. */
const BEGINNING_REACH = 7

/** "since the operation began on 17 October": from then until now. */
function sinceBeginning(word: Reader['word'], at: number): boolean {
  if (!/^(?:began|started|begun|launched|opened|erupted|left|departed|ended)$/.test(word(at - 1))) return false
  for (let i = at - 2; i >= at - BEGINNING_REACH; i--) if (word(i) === 'since') return true
  return false
}

/** "since" and "until" before a date make an open span of it; "on", "late on" and the like belong to it. */
function withPreposition({ word }: Reader, match: DateMatch, floor: number): DateMatch {
  let from = match.from
  while (
    /^(?:the|late|early|on|in|of|night|morning|evening|afternoon|at|during|dawn|sunrise|noon|midday|dusk|sunset|nightfall|midnight|hours)$/.test(
      word(from - 1),
    ) &&
    match.from - from < 4 &&
    from > floor
  )
    from -= 1
  // "before dawn on Friday" is on Friday.
  if (
    /^(?:before|by|until)$/.test(word(from - 1)) &&
    /^(?:dawn|sunrise|noon|midday|dusk|sunset|nightfall|midnight)$/.test(word(from))
  )
    from -= 1
  const lead = word(from) === 'before' || word(from) === 'by' ? '' : word(from - 1)
  if (lead === 'since' && match.value.type !== 'last')
    return { ...match, from: from - 1, value: { type: 'since', from: match.value } }
  if (sinceBeginning(word, from)) return { ...match, from, value: { type: 'since', from: match.value } }
  // "by 12 April the town was cleared": at the latest then, and hardly before.
  if (lead === 'by') return { ...match, from: from - 1 }
  if (/^(?:until|till|before)$/.test(lead))
    return { ...match, from: from - 1, value: { type: 'until', to: match.value } }
  return { ...match, from }
}
