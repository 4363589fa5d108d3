/** What a text is about where a sentence does not say: its place, its date, who acts. */
import { type DaySpan, daysBetween, yearSpan } from '../core/interval.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { type Cast, nameOf } from './actors.ts'
import type { Candidate } from './candidate.ts'
import { type DateContext, resolveDate } from './dates.ts'
import type { Found, PlaceMention } from './document.ts'
import type { Lexicon } from './lexicon.ts'
import type { Resolved } from './resolve-places.ts'
import { inTheatre, JOURNEY, type Spot } from './spot.ts'

/** What is known of an article as a whole. */
export interface Reading {
  published: string
  lexicon: Lexicon
  gazetteer: Gazetteer
  cast: Cast
  resolved: Resolved
  /** The one town or village that the article names, where it names no other. */
  onlySpot: Spot | null
  chronicle: boolean
}

/** Changes from sentence to sentence. */
export interface Talk {
  paragraph: number
  heading: number
  /** Last place of an event in this paragraph. */
  spot: Spot | null
  /** Places of events so far, the latest first. */
  recent: Spot[]
  headingSpot: Spot | null
  /** The heading is of another country's news: what stands under it is in the war only where a place says so. */
  elsewhere: boolean
  titleSpot: Spot | null
  /** The day that the title gives ("what happened on Sunday"): undated news is of that day. */
  titleSpan: DaySpan | null
  /** Ids of the places of events since the last heading. */
  places: Set<string>
  span: DaySpan | null
  /** The span that the last dated heading gave: the next heading's month follows it, whatever the text looked ahead to. */
  headed: DaySpan | null
  /** The day that last opened a paragraph ("The 9th, …"): the next such day is of its month, whatever was looked back to. */
  opened: DaySpan | null
  /** Date that undated sentences of the paragraph share. */
  carried: DaySpan | null
  /** The day that stands as a line of its own ("Tuesday 24 July.") above what it dates. */
  dayLine: DaySpan | null
  /** Who acted last, and in which country. */
  initiator: { name: string; country: string } | null
}

/** The talk before the first sentence. */
export function newTalk(): Talk {
  return {
    paragraph: -1,
    heading: -1,
    spot: null,
    recent: [],
    headingSpot: null,
    elsewhere: false,
    titleSpot: null,
    titleSpan: null,
    places: new Set(),
    span: null,
    headed: null,
    opened: null,
    carried: null,
    dayLine: null,
    initiator: null,
  }
}

/** Whether an event may have happened at a place mentioned. */
export function eligible(mention: PlaceMention, resolved: Resolved): boolean {
  if (mention.role !== 'event') return false
  const spot = resolved.get(mention)
  return spot !== undefined && inTheatre(spot.place)
}

const SETTLED = new Set(['city', 'town', 'village', 'camp'])

/** The one settled place of an article in the war's theatre, or null where there are none or several. */
export function onlySpotOf(found: Found[], resolved: Resolved): Spot | null {
  const spots = found
    .flatMap(({ places }) => places)
    .filter((place) => eligible(place, resolved))
    .map((place) => resolved.get(place) as Spot)
    .filter(({ place }) => SETTLED.has(place.kind))
  const [first] = spots
  return first && spots.every(({ place }) => place.id === first.place.id) ? first : null
}

/** A place within a sentence's first words is its topic. */
const TOPIC_WORDS = 3

/** Rivers and mountains are too long and wide for the talk to stay there. */
const NATURAL = new Set(['river', 'lake', 'mountain', 'road'])

/** Spots of a heading or title: the one settled place that it names. */
function headingSpot(found: Found, resolved: Resolved): Spot | null {
  const spots = found.places.filter((place) => eligible(place, resolved)).map((place) => resolved.get(place) as Spot)
  return spots.length === 1 ? (spots[0] as Spot) : null
}

/** Whether a heading names places, and none of Iraq, Syria or their borders. */
function isElsewhere({ places }: Found, resolved: Resolved): boolean {
  const named = places.flatMap((place) => resolved.get(place) ?? [])
  return (
    named.length > 0 && named.every(({ place }) => !['IQ', 'SY', 'ZZ'].includes(place.country) && !inTheatre(place))
  )
}

/** What the title leaves to the text: its one place, its day. */
export function entitle(talk: Talk, title: Found, reading: Reading): void {
  talk.titleSpot = headingSpot(title, reading.resolved)
  const context = { published: reading.published, talk: null, chronicle: false }
  // "the same day" in a title is the day of nothing told yet.
  const spans = title.dates
    .filter(({ value }) => value.type !== 'from-talk')
    .map(({ value }) => resolveDate(value, context))
    .filter((span) => span !== null)
  const day = spans.find(({ start, end }) => start === end && daysBetween(end, reading.published) <= TITLE_DAYS)
  talk.titleSpan = day ?? null
  if (reading.chronicle) talk.span = headingSpan(title, reading, null)
}

/** A day older than this in a title is not that of the news, days. */
const TITLE_DAYS = 7

const YEAR = /^(?:19|20)\d\d$/

/** The span that a title or heading gives to what stands under it: its date, or its bare year. */
function headingSpan({ dates, sentence }: Found, reading: Reading, talk: DaySpan | null): DaySpan | null {
  const context = { published: reading.published, talk, chronicle: reading.chronicle }
  for (const { value } of dates) {
    const span = resolveDate(value, context)
    if (span) return span
  }
  const year = sentence.tokens.find(({ word }) => YEAR.test(word))?.word
  return year ? yearSpan(Number(year)) : null
}

/** A heading that gives a year dates what stands under it, whatever the article. */
const saysYear = ({ dates }: Found) => dates.some(({ value }) => 'year' in value && value.year !== null)

/** A heading's span no longer than this, in days, dates what stands under it. */
const CARRIED_HEADING_DAYS = 31

/** A new heading or paragraph ends what the one before was about. */
export function enter(talk: Talk, found: Found, heading: Found | undefined, reading: Reading): void {
  const { sentence } = found
  if (sentence.heading !== talk.heading) {
    talk.heading = sentence.heading
    talk.headingSpot = heading ? headingSpot(heading, reading.resolved) : null
    talk.elsewhere = heading !== undefined && isElsewhere(heading, reading.resolved)
    const dated = heading && (reading.chronicle || saysYear(heading))
    const span = dated ? headingSpan(heading, reading, talk.headed ?? talk.span) : null
    if (span) {
      talk.span = span
      talk.headed = span
      talk.opened = null
    }
    talk.carried = span && daysBetween(span.start, span.end) <= CARRIED_HEADING_DAYS ? span : null
    talk.dayLine = null
    talk.spot = null
    talk.recent = []
    talk.places.clear()
  }
  if (sentence.paragraph !== talk.paragraph) {
    talk.paragraph = sentence.paragraph
    talk.spot = null
    if (reading.chronicle) openDay(talk, found, reading)
    else talk.carried = talk.dayLine
  }
}

/** "The 9th, …" at the head of a paragraph: of the month in which the paragraphs before it began. */
function openDay(talk: Talk, { dates }: Found, { published }: Reading): void {
  const [date] = dates
  if (!date || date.from > 1 || !('day' in date.value)) return
  const bare = date.value.type === 'day-of-month'
  const month = (bare ? talk.opened : null) ?? talk.span
  const day = resolveDate(date.value, { published, talk: month, chronicle: true })
  if (!day) return
  talk.opened = day
  if (bare) talk.span = day
}

/** What a date of the text is set against. */
export const dateContext = ({ published, chronicle }: Reading, { span }: Talk): DateContext => ({
  published,
  talk: span,
  chronicle,
})

/** What lies longer back, in days, is recalled in passing: the text goes on with its own days. */
const RECALLED_DAYS = 21
/** A span longer than this, in days, is no date for the sentences that follow. */
const CARRIED_DAYS = 10

/** "Tuesday 24 July.": a sentence that is nothing but a day. */
function dayLineOf({ dates, sentence }: Found, reading: Reading, talk: Talk): DaySpan | null {
  const [date] = dates
  if (!date || date.from > 0 || date.to < sentence.tokens.length) return null
  const context = dateContext(reading, talk)
  return resolveDate(date.value, context)
}

function advanceDate(talk: Talk, found: Found, candidates: Candidate[], reading: Reading): void {
  const line = dayLineOf(found, reading, talk)
  if (line) {
    talk.dayLine = line
    talk.span = line
    talk.carried = line
    return
  }
  const own = candidates.filter(({ dateSource }) => dateSource === 'own')
  // "On 3 May the army, after planes had bombed the guns, broke through": the day is that of the news.
  const dated = (reading.chronicle ? own.find(({ recalls }) => !recalls) : undefined) ?? own[0]
  if (dated) {
    const { start, end } = dated.span
    const length = daysBetween(start, end)
    const short = length <= CARRIED_DAYS
    const recent = daysBetween(dated.span.end, reading.published) <= RECALLED_DAYS
    // A chronicle goes forward: "the offensive that had begun in October" is looked back to.
    const back = dated.recalls || (!short && talk.span !== null && end < talk.span.start)
    const moves = reading.chronicle && !back && length <= CARRIED_HEADING_DAYS
    if ((short && recent) || moves) talk.span = dated.span
    if (reading.chronicle) talk.carried = back ? talk.carried : dated.span
    else talk.carried = short && !dated.background ? dated.span : null
  } else if (found.dates.length > 0) advanceTime(talk, found, reading)
}

/** The dates of a sentence without a deed are the talk's. */
function advanceTime(talk: Talk, { dates }: Found, reading: Reading): void {
  const context = dateContext(reading, talk)
  for (const { value, from } of dates) {
    if (value.type === 'from-sentence') continue
    const span = resolveDate(value, context)
    // "as the resolution voted in September asks", "which began in 2014": in passing.
    if (span && from > TOPIC_WORDS && daysBetween(span.start, span.end) > CARRIED_DAYS) continue
    // "closed for three years" is not what "the day before" counts from.
    if (span && (reading.chronicle || daysBetween(span.start, span.end) <= CARRIED_DAYS)) talk.span = span
  }
  if (reading.chronicle && talk.span && dates.length > 0) talk.carried = talk.span
}

/** What a sentence, with the candidates it gave, leaves to the next. */
export function advance(talk: Talk, found: Found, candidates: Candidate[], reading: Reading): void {
  const explicit = candidates.filter(
    ({ kind, placeSource, spot }) =>
      (placeSource === 'clause' || placeSource === 'sentence') && (kind === 'clash' || !JOURNEY.has(spot.relation)),
  )
  // A place outside the war is talked of too: what follows is then not put into the war.
  const named = found.places.filter(
    (place) =>
      place.role === 'event' &&
      place.back === null &&
      !JOURNEY.has(place.context.relation) &&
      (reading.resolved.get(place)?.place.kind ?? 'country') !== 'country',
  )
  // Without a deed, only a place that the sentence begins with, or the paragraph's first, is its talk.
  const topic =
    named.find(({ from }) => from <= TOPIC_WORDS || talk.spot === null) ?? (named.length === 1 ? named[0] : undefined)
  const next = explicit.at(-1)?.spot ?? (topic && reading.resolved.get(topic))
  if (next && !NATURAL.has(next.place.kind)) {
    talk.spot = next
    for (const spot of [...explicit.map((candidate) => candidate.spot), next]) {
      talk.places.add(spot.place.id)
      talk.recent = [spot, ...talk.recent.filter(({ place }) => place.id !== spot.place.id)]
    }
  }
  const initiator = candidates.flatMap(({ actors }) => actors).findLast(({ role }) => role === 'initiator')
  const country = talk.spot?.place.country ?? talk.recent[0]?.place.country ?? ''
  if (initiator) talk.initiator = { name: initiator.name, country }
  else {
    const subject = found.actors.find(({ cue }) => cue === null)
    const name = subject && nameOf(subject.value, country, reading.cast)
    if (name) talk.initiator = { name, country }
  }
  advanceDate(talk, found, candidates, reading)
}
