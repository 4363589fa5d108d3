/** What is asked for, in words as short as a caption has room for. */
import type { EventFeature } from '../../core/event.ts'
import type { DayRange, NearReport } from '../../core/query.ts'
import { chosen } from '../choices.ts'
import type { Language } from '../view.ts'
import { spanInWords } from './days.ts'
import { placeNamed } from './names.ts'
import { WORDS, wordFor } from './words.ts'

/** Parameters whose values can be read as they are. */
const READABLE = ['actor', 'country', 'publisher', 'q']
/** Those that are said with `near`, or say only how another is written. */
const SAID_ELSEWHERE = ['near', 'within', 'within-units', 'match', 'event_type', 'filter-lang', 'filter-crs']

/** The parts of a query, the days aside: where, which types, who; and that there is more to it than that. */
export function queryInWords(
  query: ReadonlyMap<string, string>,
  near: NearReport | null,
  language: Language,
): string[] {
  const say = WORDS[language]
  const named = (value: string) => wordFor(say.actors, placeNamed(value, language))
  const types = chosen(query, 'event_type').map((type) => wordFor(say.types, type))
  const readable = READABLE.flatMap((name) => chosen(query, name).map(named).join(say.comma) || [])
  const hasMore = [...query.keys()].some((name) => !READABLE.includes(name) && !SAID_ELSEWHERE.includes(name))
  return [
    ...(near?.within_km == null ? [] : [say.share.within(near.within_km, centreInWords(near, language))]),
    ...(types.length === 0 ? [] : [types.join(say.comma)]),
    ...readable,
    ...(hasMore ? [say.share.filtered] : []),
  ]
}

function centreInWords({ name, coordinates }: NearReport, language: Language): string {
  return name === null ? coordinates.map((degrees) => degrees.toFixed(2)).join(', ') : placeNamed(name, language)
}

/** The days asked for; else those that the events span. Null where neither says any. */
export function daysInWords(days: DayRange | null, events: readonly EventFeature[], language: Language): string | null {
  const say = WORDS[language].share
  const { start, end } = days ?? spanOf(events)
  if (start !== null && end !== null) return spanInWords(start, end, language)
  if (start !== null) return say.since(spanInWords(start, start, language))
  return end === null ? null : say.until(spanInWords(end, end, language))
}

/** From the first day of the first to the last day of the last. */
function spanOf(events: readonly EventFeature[]): DayRange {
  const starts = events.map(({ properties }) => properties.event_date).sort()
  const ends = events.map(({ properties }) => properties.event_date_end).sort()
  return { start: starts[0] ?? null, end: ends.at(-1) ?? null }
}
