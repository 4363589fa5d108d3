/** Annotated articles: what a careful analyst reads in a text, to hold the reader's events against. */
import { InputFault } from '../core/errors.ts'
import { dayNumber } from '../core/interval.ts'

/** One occurrence that the analyst read, with what counts as having read it right. */
export interface GoldEvent {
  id: string
  /** The place's name as the article writes it. */
  place: string
  lat: number
  lon: number
  /** How far from there a right answer may lie, in km. */
  tolerance_km: number
  /** Every acceptable ACLED event type and sub-event type, best first. */
  event_type: string[]
  sub_event_type: string[]
  /** The days that a right answer's own span must touch. */
  date_start: string
  date_end: string
  actors: string[]
  fatalities: number | null
  /** Two careful readers could differ: finding it is neither rewarded nor punished. */
  optional: boolean
}

export interface GoldArticle {
  article: string
  language: string
  events: GoldEvent[]
}

const isText = (value: unknown) => typeof value === 'string' && value !== ''
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText)
const isDay = (value: unknown) => typeof value === 'string' && !Number.isNaN(dayNumber(value))
const within = (low: number, high: number) => (value: unknown) =>
  typeof value === 'number' && value >= low && value <= high

const FIELDS: [name: keyof GoldEvent, right: (value: unknown) => boolean, words: string][] = [
  ['id', isText, 'a text'],
  ['place', isText, 'a text'],
  ['lat', within(-90, 90), 'a latitude in degrees'],
  ['lon', within(-180, 180), 'a longitude in degrees'],
  ['tolerance_km', within(0, 20_000), 'a distance in km'],
  ['event_type', isTexts, 'a list of event types'],
  ['sub_event_type', isTexts, 'a list of sub-event types'],
  ['date_start', isDay, 'a day, YYYY-MM-DD'],
  ['date_end', isDay, 'a day, YYYY-MM-DD'],
  ['actors', isTexts, 'a list of names'],
  ['fatalities', (value) => value === null || within(0, 1e7)(value), 'a number or null'],
  ['optional', (value) => typeof value === 'boolean', 'true or false'],
]

/** Reads one annotated article from its JSON; an `InputFault` names the event and the field that is wrong, a `SyntaxError` says what is no JSON. */
export function readGold(json: string): GoldArticle {
  const { article, language, events } = (JSON.parse(json) ?? {}) as Record<string, unknown>
  if (!isText(article)) throw new InputFault('"article" is missing or no text')
  if (!isText(language)) throw new InputFault('"language" is missing or no text')
  if (!Array.isArray(events)) throw new InputFault('"events" is missing or no list')
  events.forEach((event, i) => {
    for (const [name, right, words] of FIELDS) {
      const value = event?.[name]
      if (!right(value)) throw new InputFault(`event ${i + 1}: "${name}" is ${JSON.stringify(value)}, not ${words}`)
    }
  })
  return { article, language, events } as GoldArticle
}
