/** When a deed was done: the date in its sentence that stands closest, or the one in talk, or the days of the news. */
import { addDays, type DaySpan, daysBetween } from '../core/interval.ts'
import type { DateExpression } from '../lang/language.ts'
import type { DateSource } from './candidate.ts'
import { type DateContext, resolveDate } from './dates.ts'
import { DISTANCE_PER_CLAUSE } from './deed-place.ts'
import type { DateMention, DeedMention, Found } from './document.ts'
import { isOfSource } from './find.ts'
import { dateContext, type Reading, type Talk } from './talk.ts'

/** Days up to publication in which undated news is held to have happened. */
const HORIZON_DAYS = 2

export interface Dated {
  span: DaySpan
  source: DateSource
  mention: DateMention | null
}

/** "in its hands since January", "for nearly a year": taken then. */
function beginning(value: DateExpression): DateExpression {
  if (value.type === 'since') return value.from
  return value.type === 'last' ? { type: 'ago', count: value.count, unit: value.unit, about: true } : value
}

/** "in its hands since January": the date is that deed's and no other's. */
function isOwnedByAnother(found: Found, date: DateMention, mention: DeedMention): boolean {
  if (date.value.type === 'eve-of-news') return found.deeds.find(({ from }) => from >= date.to) !== mention
  return found.deeds.some(
    (other) =>
      other !== mention &&
      other.deed.kind === 'capture' &&
      other.form === 'noun' &&
      date.from <= other.to &&
      date.from >= other.from,
  )
}

/** A date within a sentence's first words holds all of it. */
const OPENING_WORDS = 4

/** A participle on its own, or a past of the past, tells of another time than the sentence. */
const isAside = ({ form, voice, pluperfect }: DeedMention) => (form === 'participle' && voice === 'bare') || pluperfect

/** "driven out ten days ago from X, …": a date in a clause with a deed of its own is not that of another clause. */
function isOfOtherClause({ deeds, clauses }: Found, date: DateMention, mention: DeedMention): boolean {
  const clause = clauses[date.from]
  if (date.from <= OPENING_WORDS || clauses[mention.at] === clause || clauses[mention.to - 1] === clause) return false
  return deeds.some((other) => other !== mention && isAside(other) && clauses[other.at] === clause)
}

/** "closed for three years": a state that lasts longer than this, in days, dates no deed. */
const STATE_DAYS = 60

const isState = (value: DateExpression, { start, end }: DaySpan) =>
  (value.type === 'since' || value.type === 'last') && daysBetween(start, end) > STATE_DAYS

const isRelative = (value: DateExpression): boolean =>
  value.type === 'from-talk' || (value.type === 'range' && isRelative(value.from))

const isLongAgo = (value: DateExpression): boolean =>
  value.type === 'ago' && (value.unit === 'month' || value.unit === 'year')

/** How many words may stand between a verb of saying and the day, where the subject stands between them. */
const SUBJECT_WORDS = 8

/** "announced the army, on Monday, the death of …": the day of saying, where the verb comes first. */
function isBehindSubject({ sentence, deeds, dates }: Found, verb: number, date: DateMention, { lexicon }: Reading) {
  if (lexicon.language.order !== 'vso' || dates.length < 2) return false
  const { tokens } = sentence
  const set = /,/.test(tokens[date.from]?.gap ?? '') && /,/.test(tokens[date.to]?.gap ?? '')
  const that = lexicon.clauseBreaks.has(tokens[date.to]?.word ?? '')
  return (
    date.from > verb &&
    date.from - verb <= SUBJECT_WORDS &&
    (set || that) &&
    !deeds.some(({ from }) => from >= verb && from < date.from) &&
    !dates.some(({ from }) => from >= verb && from < date.from)
  )
}

/** "on Tuesday, a day after they took X": what X's fall counts from. */
function sentenceDay(found: Found, date: DateMention, context: DateContext): DaySpan | null {
  const [other] = found.dates.filter((one) => one !== date && !isRelative(one.value))
  return other ? resolveDate(other.value, context) : context.talk
}

/** What is said on a day may have happened as many days before. */
const SAID_DAYS = 1

/** What a chronicle tells of at its end, in a part of its own. */
const LOSSES = new Set(['toll', 'assault-on-people', 'abduction', 'mass-grave'])
/** Such a part, undated, is of the days told last, where they are no more than so many. */
const CHAPTER_DAYS = 3

/** The days of a deed; null in a chronicle that has given none yet. */
export function dateOf(found: Found, mention: DeedMention, reading: Reading, talk: Talk): Dated | null {
  const context = dateContext(reading, talk)
  const isSaid = (date: DateMention) =>
    found.cues.some(
      ({ cue, from, to }) =>
        cue === 'saying' && (to === date.from || from === date.to || isBehindSubject(found, to, date, reading)),
    ) || isOfSource(date, found.cues, found.sentence.tokens)
  const distance = (date: DateMention) => {
    const after = date.from >= mention.at
    // A date among the words of a deed is that deed's.
    const words = !after ? mention.from - date.to : date.to < mention.to ? -1 : Math.max(0, date.from - mention.to)
    const end = after ? mention.to - 1 : mention.from
    const clauses = Math.abs((found.clauses[date.from] ?? 0) - (found.clauses[end] ?? 0))
    // The day somebody said it is the day it happened only when no other is given.
    // "on 22 July …, in the night": the day is what is said, the night only its part.
    const vague = isRelative(date.value) && found.dates.some((other) => !isRelative(other.value))
    // "in an attack begun six months ago": of what went before.
    const long = isLongAgo(date.value) && found.dates.length > 1 && !mention.pluperfect
    return words + (long ? 20 : 0) + DISTANCE_PER_CLAUSE * clauses + (isSaid(date) ? 15 : 0) + (vague ? 60 : 0)
  }
  const free = found.dates.filter(
    (date) =>
      !isOwnedByAnother(found, date, mention) &&
      !isOfOtherClause(found, date, mention) &&
      (date.value.type !== 'from-sentence' || found.clauses[date.from] === found.clauses[mention.from]),
  )
  for (const date of free.sort((a, b) => distance(a) - distance(b))) {
    const value = mention.deed.kind === 'capture' && mention.form === 'noun' ? beginning(date.value) : date.value
    const counted = value.type === 'from-sentence'
    const whole = resolveDate(value, counted ? { ...context, talk: sentenceDay(found, date, context) } : context)
    // "held since 2014": taken then.
    const span =
      whole && isState(value, whole) && mention.deed.kind === 'capture' ? resolveDate(beginning(value), context) : whole
    if (!span || isState(value, span)) continue
    // "said on Monday that …", with no other day: then, or shortly before.
    const told = isSaid(date) && span.start === span.end && !reading.chronicle
    if (!told) return { span, source: 'own', mention: date }
    return { span: { start: addDays(span.start, -SAID_DAYS), end: span.end }, source: 'carried', mention: date }
  }
  if (talk.carried) return { span: talk.carried, source: 'carried', mention: null }
  if (reading.chronicle) {
    const near =
      LOSSES.has(mention.deed.kind) && talk.span !== null && daysBetween(talk.span.start, talk.span.end) <= CHAPTER_DAYS
    return near ? { span: talk.span as DaySpan, source: 'carried', mention: null } : null
  }
  if (talk.titleSpan) return { span: talk.titleSpan, source: 'carried', mention: null }
  return {
    span: { start: addDays(reading.published, -HORIZON_DAYS), end: reading.published },
    source: 'horizon',
    mention: null,
  }
}

/** "had been taken", with no date and nobody saying so: a past that can't be placed. */
export function isUndatedBackground(found: Found, mention: DeedMention, dated: Dated, reading: Reading): boolean {
  if (!mention.pluperfect || dated.source !== 'horizon' || reading.chronicle) return false
  return !found.cues.some(({ cue, to }) => (cue === 'saying' || cue === 'source') && to <= mention.from)
}
