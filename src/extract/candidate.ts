/** An occurrence: one deed at one place in one span of days; and a candidate for one, as sentences tell it. */
import type { Span } from '../core/article.ts'
import type { Actor } from '../core/event.ts'
import type { DaySpan } from '../core/interval.ts'
import type { DeedKind } from '../lang/language.ts'
import type { Typed } from './deeds.ts'
import type { Spot } from './spot.ts'

/** Where a candidate's place was found, from the closest to the farthest. */
export type PlaceSource = 'clause' | 'sentence' | 'back' | 'talk' | 'heading'
/** Where its date was found. */
export type DateSource = 'own' | 'carried' | 'horizon'

/** The killed of one side; null bounds where words give no number. */
export interface Toll {
  /** A group's name, `civilians`, or null where not said. */
  side: string | null
  low: number
  high: number
}

/** A deed whose last day lies further than this, in days, before the news is of the past that the news recalls. */
export const BACKGROUND_DAYS = 21

/** What one telling, or several together, say happened. */
export interface Occurrence extends Typed {
  kind: DeedKind
  spot: Spot
  span: DaySpan
  placeSource: PlaceSource
  dateSource: DateSource
  actors: Actor[]
  /** The initiator that only the sentences before name, or null. */
  inferred: string | null
  tolls: Toll[]
  injured: number | null
  /** Of its words: 1 says by itself that something happened. */
  strength: number
  hearsay: boolean
  /** A whole campaign with its sum of losses, which no single day's deed is. */
  campaign: boolean
  /** Told as past of the past, or with a date well before the news. */
  background: boolean
  /** Where the article that told it first tells it. */
  spans: Span[]
}

export interface Candidate extends Occurrence {
  /** The deed's words in its sentence, as a half-open range of token indexes. */
  words: { from: number; to: number }
  /** How many places the same words tell it of. */
  places: number
  /** Told as past of the past. */
  recalls: boolean
  rules: string[]
}
