/** The words of the map in each language, and names as that language has them. */
import type { ActorRole, EventType, Precision, Status, SubEventType } from '../../core/event.ts'
import { LANGUAGES, type Language } from '../view.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'

/** The map in one language. */
export interface Words {
  direction: 'ltr' | 'rtl'
  /** The language's name in itself. */
  name: string
  title: string
  language: string
  map: string
  list: string
  close: string
  back: string
  loading: string
  retry: string
  refused: string
  unreachable: string
  nothing: string
  nothingHint: string
  clear: string
  /** `count` events, as a heading has it. */
  events(count: number): string
  firstOf(shown: number, count: number): string
  /** Several events on one spot. */
  here(count: number): string
  what: string
  who: string
  when: string
  where: string
  killed: string
  injured: string
  confidence: string
  status: string
  sources: string
  nearby(km: number, days: number): string
  noneNearby: string
  notSaid: string
  permalink: string
  uncertainty: string
  withinKm(km: number): string
  kilometres(km: number): string
  aboutPercent(percent: number): string
  figures(low: string, high: string): string
  characters(start: number, end: number): string
  timePrecision: Readonly<Record<Precision, string>>
  geoPrecision: Readonly<Record<Precision, string>>
  roles: Readonly<Record<ActorRole, string>>
  statuses: Readonly<Record<Status, string>>
  types: Readonly<Record<EventType, string>>
  subTypes: Readonly<Record<SubEventType, string>>
  /** Groups by their English names; one that is missing goes by its English name. */
  actors: Readonly<Record<string, string>>
  /** What stands between the parts of an enumeration. */
  comma: string
  timeline: {
    title: string
    play: string
  }
  distance: {
    title: string
  }
  filters: {
    title: string
  }
  share: {
    title: string
  }
  try: {
    title: string
  }
}

export const WORDS: Readonly<Record<Language, Words>> = { en, fr, ar }

/** The first of a reader's languages (BCP 47 tags, as browsers give them) that the map speaks; English for none. */
export function languageOf(tags: readonly string[]): Language {
  for (const tag of tags) {
    const known = LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language)
    if (known !== undefined) return known
  }
  return 'en'
}
