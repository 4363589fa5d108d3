/** The words of the map in each language, and names as that language has them. */
import type { ActorRole, EventType, Precision, Status, SubEventType } from '../../core/event.ts'
import type { PlaceKind } from '../../core/place.ts'
import type { Match } from '../../core/query.ts'
import type { AddressName } from '../addresses.ts'
import type { Unit } from '../panels/days.ts'
import { LANGUAGES, type Language } from '../view.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'

/** What MapLibre's controls say here, by its names for it. */
type MapControl =
  | 'Map.Title'
  | `NavigationControl.${'ZoomIn' | 'ZoomOut'}`
  | 'AttributionControl.ToggleAttribution'
  | `CooperativeGesturesHandler.${'Windows' | 'Mac' | 'Mobile'}HelpText`

/** The map in one language. */
export interface Words {
  direction: 'ltr' | 'rtl'
  /** The language's name in itself. */
  name: string
  title: string
  language: string
  map: string
  pages: string
  /** The questions that can be asked. */
  asked: string
  list: string
  close: string
  back: string
  loading: string
  undrawable: string
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
  /** A value, and before it what it is. */
  labelled(label: string, value: string): string
  /** A number as the language writes it. */
  number(number: number): string
  /** What somebody searches for, as a quotation. */
  quoted(text: string): string
  timeline: {
    title: string
    play: string
    pause: string
    earlier: string
    later: string
    from: string
    to: string
    /** The ends of the window of days. */
    first: string
    last: string
    /** Which days are shown, where all are; and the button that shows them. */
    allDays: string
    empty: string
    perUnit: Readonly<Record<Unit, string>>
    most(perUnit: string, count: number): string
    /** What the histogram shows, for who does not see it. */
    summary(perUnit: string, span: string, most: number): string
    /** How many events, in words, in which days. */
    inSpan(span: string, events: string): string
  }
  distance: {
    title: string
    place: string
    placeHint: string
    found(count: number): string
    noneLike(text: string): string
    didYouMean: string
    pick: string
    /** What to do while picking. */
    picking: string
    /** Before the radius. */
    radius: string
    /** After it. */
    unit: string
    slider: string
    /** The handle on the map. */
    edge: string
    /** Before what each way to match means. */
    match: string
    matches: Readonly<Record<Match, { name: string; meaning: string }>>
    clear: string
    kinds: Readonly<Record<PlaceKind, string>>
  }
  addresses: {
    title: string
    lead: string
    /** The names of the map's address and of the API's. */
    map: string
    items: string
    /** What each address is for. */
    uses: Readonly<Record<AddressName, string>>
    qgis: string
    qgisSteps: readonly string[]
  }
  filters: {
    title: string
    types: string
    more: string
    text: string
    textHint: string
    lists: Readonly<Record<'actor' | 'country' | 'publisher', string>>
    any: string
    /** So many values of a list are chosen. */
    chosen(count: number): string
    find: string
    noneFound: string
    clear(count: number): string
    remove(filter: string): string
    /** The feed as it stood then. */
    knownAt(moment: string): string
  }
  copying: {
    copy: string
    copied: string
    /** Where the page may not copy: the text is selected. */
    byHand: string
    copyOf(name: string): string
  }
  share: {
    title: string
    /** About a place, `km` being the distance as the language writes it. */
    within(km: number, place: string): string
    since(day: string): string
    until(day: string): string
    /** Some of the query is not said in words. */
    filtered: string
    legend: string
    list: string
    outlined: string
    larger: string
    open: string
    newTab: string
    card: string
    /** The page that makes the HTML. */
    heading: string
    lead: string
    way: string
    ways: Readonly<Record<'element' | 'frame', string>>
    wayHints: Readonly<Record<'element' | 'frame', string>>
    width: string
    fullWidth: string
    height: string
    pixels: string
    language: string
    readers: string
    snippet: string
    policy: string
    policyHint: string
    preview: string
    map: string
  }
  try: {
    title: string
  }
  /** What the map's own controls say. */
  controls: Readonly<Record<MapControl, string>>
}

export const WORDS: Readonly<Record<Language, Words>> = { en, fr, ar }

/** A word for a value that comes from outside; the value itself where there is none. */
export function wordFor(words: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(words, value) ? (words[value] as string) : value
}

/** The first of a reader's languages (BCP 47 tags, as browsers give them) that the map speaks; English for none. */
export function languageOf(tags: readonly string[]): Language {
  for (const tag of tags) {
    const known = LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language)
    if (known !== undefined) return known
  }
  return 'en'
}
