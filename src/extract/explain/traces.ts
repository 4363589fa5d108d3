/** What was found in a sentence, each thing in words: for whoever asks why, as text or as a page. */
import type { Span } from '../../core/article.ts'
import { type DeedMention, type Found, type PlaceMention, spanOf } from '../document.ts'

/** A mention, with what the reader took it for and the rule that found it. */
export interface Trace {
  what: 'place' | 'date' | 'actor' | 'count' | 'deed'
  span: Span
  value: string
  rule: string
  /** Why a deed is held not to have happened, or null. */
  dropped: string | null
}

/** Rules up to this many characters are told whole. */
const WHOLE_RULE = 60

/** A rule's name to read: of a long pattern, the first of each word's alternatives. */
export function shortRule(rule: string): string {
  if (rule.length <= WHOLE_RULE) return rule
  const brief = rule.replace(/([^\s|]+)\|\S+/g, '$1|…')
  return brief.length <= WHOLE_RULE ? brief : `${brief.slice(0, WHOLE_RULE - 1)}…`
}

const joined = (parts: (string | null | false)[]) => parts.filter((part) => part !== null && part !== false).join(' ')

function placeValue({ back, candidates, context, role, list }: PlaceMention): string {
  const ids = candidates.slice(0, 3).map(({ id }) => id)
  const around = joined([context.relation, context.compass, context.km !== null && `${context.km} km`, context.kind])
  return `${back ? `back to a ${back}` : ids.join(' | ')} [${around}] ${role} list ${list}`
}

const deedValue = ({ deed, form, voice, pluperfect, attempt }: DeedMention) =>
  joined([deed.kind, form, voice, pluperfect && 'pluperfect', attempt && 'attempt'])

/** All that was found in a sentence, kind by kind. */
export function tracesOf({ sentence, places, dates, actors, counts, deeds }: Found): Trace[] {
  const trace = (
    what: Trace['what'],
    mention: { from: number; to: number; rule: string },
    value: string,
    dropped: string | null = null,
  ): Trace => ({ what, span: spanOf(sentence, mention), value, rule: shortRule(mention.rule), dropped })
  return [
    ...places.map((place) => trace('place', place, placeValue(place))),
    ...dates.map((date) => trace('date', date, JSON.stringify(date.value))),
    ...actors.map((actor) => trace('actor', actor, joined([JSON.stringify(actor.value), actor.cue]))),
    ...counts.map((count) => trace('count', count, `${count.low}–${count.high} ${count.what}`)),
    ...deeds.map((deed) => trace('deed', deed, deedValue(deed), deed.dropped)),
  ]
}
