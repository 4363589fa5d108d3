/** Stage 6: deeds, places, dates, actors and counts of a sentence become candidates. */
import { addDays, type DaySpan, daysBetween, spansOverlap } from '../core/interval.ts'
import type { Place } from '../core/place.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import type { DateExpression } from '../lang/language.ts'
import { type Cast, nameOf, partsOf } from './actors.ts'
import type { Candidate, DateSource, PlaceSource } from './candidate.ts'
import { resolveDate } from './dates.ts'
import { typed } from './deeds.ts'
import type { DateMention, DeedMention, Found, PlaceMention } from './document.ts'
import type { Lexicon } from './lexicon.ts'
import { inTheatre, type Resolved, type Spot, spotOf } from './resolve-places.ts'
import { joinTolls, lossesOf } from './tolls.ts'

/** Days up to publication in which undated news is held to have happened. */
const HORIZON_DAYS = 2
/** Older than this, a date is of the past that the news recalls. */
const BACKGROUND_DAYS = 21

export interface Reading {
  published: string
  lexicon: Lexicon
  gazetteer: Gazetteer
  cast: Cast
  resolved: Resolved
  chronicle: boolean
}

/** What the text is about where a sentence does not say: changes from sentence to sentence. */
interface Talk {
  paragraph: number
  heading: number
  /** Last place of an event in this paragraph. */
  spot: Spot | null
  /** Places of events so far, the latest first. */
  recent: Spot[]
  headingSpot: Spot | null
  titleSpot: Spot | null
  /** Ids of the places of events since the last heading. */
  places: Set<string>
  span: DaySpan | null
  /** Date that undated sentences of the paragraph share. */
  carried: DaySpan | null
  initiator: string | null
}

const DISTANCE_PER_CLAUSE = 6

/** How far a place stands from a deed: in words, with clauses between and order weighed in. */
function apart(found: Found, mention: DeedMention, place: PlaceMention): number {
  const { clauses, deeds } = found
  const after = place.from >= mention.at
  const words = after ? Math.max(0, place.from - mention.to) : mention.at - place.to
  const end = after ? mention.to - 1 : mention.from
  const between = Math.abs((clauses[place.from] ?? 0) - (clauses[end] ?? 0))
  const other = deeds.some(
    (deed) => deed !== mention && deed.dropped === null && after && deed.from >= mention.to && deed.to <= place.from,
  )
  // "À Mossoul, …": a place that opens the sentence holds all of it.
  const opens = !after && place.from <= 3 && place.context.cued
  const far = place.context.relation === 'from' || place.context.relation === 'toward' ? 12 : 0
  return (opens ? Math.min(words, 5) : words + DISTANCE_PER_CLAUSE * between) + (after ? 0 : 3) + (other ? 8 : 0) + far
}

function eligible(mention: PlaceMention, resolved: Resolved): boolean {
  if (mention.role !== 'event') return false
  const spot = resolved.get(mention)
  return spot !== undefined && inTheatre(spot.place)
}

/** Whether a name that no place is known by stands nearer to the deed than any known one. */
function unknownIsCloser(found: Found, mention: DeedMention, resolved: Resolved, known: number): boolean {
  return found.places.some(
    (place) =>
      place.back === null && place.role === 'event' && !resolved.has(place) && apart(found, mention, place) < known,
  )
}

/** A place within a sentence's first words is its topic. */
const TOPIC_WORDS = 3

/** Rivers and mountains are too long and wide for the talk to stay there. */
const NATURAL = new Set(['river', 'lake', 'mountain', 'road'])

/** Where people go or come from is not what the text goes on about. */
const JOURNEY = new Set(['from', 'toward'])

interface Placed {
  spots: { spot: Spot; mention: PlaceMention | null }[]
  source: PlaceSource
}

/** Deeds that follow from one told before, and so take its place in the next paragraph too. */
const FOLLOWING = new Set(['weapons-found', 'toll', 'displacement', 'abduction', 'mass-grave', 'arrest'])

/** How many places back "the town" may point. */
const RECENT = 4

const SETTLED = new Set(['city', 'town', 'village', 'quarter', 'camp'])

const CAPITALS: Record<string, string> = { IQ: 'baghdad', SY: 'damascus' }

function fitsBack(back: PlaceMention['back'], place: Place): boolean {
  if (back === 'province') return place.kind === 'governorate'
  if (back === 'settlement') return SETTLED.has(place.kind)
  return true
}

/** "the capital": that of the country in talk. */
function capitalOf(talk: Talk, { gazetteer }: Reading): Spot | null {
  const country = (talk.spot ?? talk.recent[0] ?? talk.titleSpot)?.place.country ?? ''
  const capital = gazetteer.byId(CAPITALS[country] ?? '')
  return capital
    ? spotOf(capital, { relation: 'at', compass: null, km: null, kind: null, cued: true, locative: true }, 1)
    : null
}

/** The places where a deed was done. */
function placesOf(found: Found, mention: DeedMention, reading: Reading, talk: Talk): Placed | null {
  const { resolved } = reading
  const here = found.places.filter((place) => eligible(place, resolved))
  const ranked = here
    .map((place) => ({ place, distance: apart(found, mention, place) }))
    .sort((a, b) => a.distance - b.distance)
  const best = ranked[0]?.place
  if (unknownIsCloser(found, mention, resolved, ranked[0]?.distance ?? Number.POSITIVE_INFINITY)) return null
  const back = found.places.find(({ back, role }) => back !== null && role === 'event')
  if (best) {
    const group = here.filter((place) => place.list === best.list && place.back === null)
    const clause = found.clauses[best.from] === found.clauses[mention.from]
    const spots = (group.length > 0 ? group : [best]).map((place) => ({
      spot: resolved.get(place) as Spot,
      mention: place,
    }))
    return { spots, source: clause ? 'clause' : 'sentence' }
  }
  // A sentence on a whole country, or on places elsewhere, is not about the place in talk.
  const elsewhere = found.places.some(
    ({ role, candidates, context }) => role === 'event' && candidates.length > 0 && !JOURNEY.has(context.relation),
  )
  if (elsewhere && !back) return null
  if (back) {
    const spot =
      back.back === 'capital'
        ? capitalOf(talk, reading)
        : [talk.spot, ...talk.recent.slice(0, RECENT), talk.headingSpot, talk.titleSpot].find(
            (one) => one && fitsBack(back.back, one.place),
          )
    if (!spot) return null
    const context = back.context.relation === 'at' ? null : spotOf(spot.place, back.context, spot.clarity)
    return { spots: [{ spot: context ?? spot, mention: back }], source: 'back' }
  }
  if (talk.spot) return { spots: [{ spot: talk.spot, mention: null }], source: 'talk' }
  // Across paragraphs, a thing found or a toll belongs to what was told before; a new fight does not.
  const follows = FOLLOWING.has(mention.deed.kind) || talk.places.size === 1
  const spot = (follows ? talk.recent[0] : null) ?? talk.headingSpot
  return spot ? { spots: [{ spot, mention: null }], source: 'heading' } : null
}

/** Words such as "taken" mean a capture only with a place, or a noun for one, by their side. */
function hasPlaceBeside(found: Found, mention: DeedMention): boolean {
  const near = (range: { from: number; to: number }) => {
    const after = range.from >= mention.to && range.from - mention.to <= 8
    const before = range.to <= mention.from && mention.from - range.to <= 10 && mention.voice !== 'active'
    return after || before
  }
  return found.placeNouns.some(near) || found.places.some((place) => place.role === 'event' && near(place))
}

interface Dated {
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
  return found.deeds.some(
    (other) =>
      other !== mention &&
      other.deed.kind === 'capture' &&
      other.form === 'noun' &&
      date.from <= other.to &&
      date.from >= other.from,
  )
}

function dateOf(found: Found, mention: DeedMention, reading: Reading, talk: Talk): Dated | null {
  const context = { published: reading.published, talk: talk.span, chronicle: reading.chronicle }
  const distance = (date: DateMention) => {
    const after = date.from >= mention.at
    const words = after ? Math.max(0, date.from - mention.to) : mention.from - date.to
    const end = after ? mention.to - 1 : mention.from
    const clauses = Math.abs((found.clauses[date.from] ?? 0) - (found.clauses[end] ?? 0))
    // The day somebody said it is the day it happened only when no other is given.
    const said = found.cues.some(({ cue, from, to }) => cue === 'saying' && (to === date.from || from === date.to))
    return words + DISTANCE_PER_CLAUSE * clauses + (said ? 15 : 0)
  }
  const free = found.dates.filter((date) => !isOwnedByAnother(found, date, mention))
  for (const date of free.sort((a, b) => distance(a) - distance(b))) {
    const value = mention.deed.kind === 'capture' && mention.form === 'noun' ? beginning(date.value) : date.value
    const span = resolveDate(value, context)
    if (span) return { span, source: 'own', mention: date }
  }
  if (talk.carried) return { span: talk.carried, source: 'carried', mention: null }
  if (reading.chronicle) return null
  return {
    span: { start: addDays(reading.published, -HORIZON_DAYS), end: reading.published },
    source: 'horizon',
    mention: null,
  }
}

/** "had been taken", with no date and nobody saying so: a past that can't be placed. */
function isUndatedBackground(found: Found, mention: DeedMention, dated: Dated, reading: Reading): boolean {
  if (!mention.pluperfect || dated.source !== 'horizon' || reading.chronicle) return false
  return !found.cues.some(({ cue, to }) => cue === 'saying' && to <= mention.from)
}

/** "the quarters retaken": says which quarters, not that something happened now. */
const PRESUPPOSED = 0.45

function isPresupposed(found: Found, mention: DeedMention): boolean {
  if (mention.form !== 'participle' || mention.voice !== 'bare' || mention.deed.kind !== 'capture') return false
  return found.places.some(({ to }) => mention.at >= to && mention.at - to <= 1)
}

function candidatesOf(found: Found, mention: DeedMention, reading: Reading, talk: Talk): Candidate[] {
  const placed = placesOf(found, mention, reading, talk)
  if (!placed) {
    mention.dropped = 'no-place'
    return []
  }
  const dated = dateOf(found, mention, reading, talk)
  if (!dated || isUndatedBackground(found, mention, dated, reading)) {
    mention.dropped = dated ? 'undated-background' : 'no-date'
    return []
  }
  const { lexicon, cast } = reading
  const pronoun = found.sentence.tokens
    .slice(0, mention.from)
    .some(({ word }) => lexicon.language.pronouns.includes(word))
  const background = mention.pluperfect || daysBetween(dated.span.end, reading.published) > BACKGROUND_DAYS
  return placed.spots.flatMap(({ spot, mention: place }) => {
    const { country } = spot.place
    const { actors, civilians, inferred } = partsOf(found, mention, country, cast, talk.initiator, pronoun)
    const names = (role: string) => actors.filter((actor) => actor.role === role).map(({ name }) => name)
    const circumstances = {
      initiators: names('initiator'),
      targets: names('target'),
      country,
      civilians,
      attempt: mention.attempt,
    }
    const types = typed(mention.deed.kind, circumstances)
    // Soldiers who flee are not displaced.
    if (mention.deed.kind === 'displacement' && !civilians && actors.some(({ role }) => role === 'target')) return []
    const evidence = [mention, ...(place ? [place] : []), ...(dated.mention ? [dated.mention] : [])]
    const candidate: Candidate = {
      ...types,
      kind: mention.deed.kind,
      spot,
      span: dated.span,
      placeSource: placed.source,
      dateSource: dated.source,
      actors,
      inferred,
      tolls: [],
      injured: null,
      strength: isPresupposed(found, mention) ? PRESUPPOSED : mention.deed.strength,
      hearsay: mention.hearsay,
      background,
      spans: [[found.sentence.start, found.sentence.end]],
      rules: evidence.map(({ rule }) => rule),
    }
    return [candidate]
  })
}

/** Kinds of deed in which people are killed, the likeliest first. */
const DEADLY = [
  'toll',
  'suicide-bomb',
  'bomb',
  'air-strike',
  'shelling',
  'chemical',
  'attack',
  'assault-on-people',
  'clash',
  'capture',
]

/** The fight that a sum over many days belongs to: the earliest told at that place, from its first day until now. */
function campaignOf(toll: Candidate | undefined, all: Placing[], { published }: Reading): Candidate | undefined {
  const earlier = all
    .map(({ candidate }) => candidate)
    .filter(
      ({ kind, spot, span }) => kind === 'clash' && spot.place.id === toll?.spot.place.id && span.start < published,
    )
    .sort((a, b) => a.span.start.localeCompare(b.span.start))[0]
  if (earlier?.dateSource !== 'own') return undefined
  earlier.span = { start: earlier.span.start, end: published }
  return earlier
}

/** Paragraphs within which a toll told apart still belongs to the deed before it. */
const TOLL_PARAGRAPHS = 1

/** Gives a sentence's losses to the deed that caused them: in the sentence, or the last one told at that place. */
function addLosses(found: Found, candidates: Candidate[], all: Placing[], reading: Reading): Candidate[] {
  const { tokens, paragraph } = found.sentence
  const deeds = candidates.filter(({ kind }) => kind !== 'toll')
  const inSentence = DEADLY.map((kind) =>
    deeds.find((candidate) => candidate.kind === kind && candidate.strength >= 0.5),
  ).find((one) => one !== undefined)
  const toll = candidates.find(({ kind }) => kind === 'toll')
  // The toll of a whole campaign is not that of today's deed.
  const campaign = found.cues.some(({ cue }) => cue === 'campaign')
  const earlier =
    inSentence || !toll || campaign
      ? undefined
      : all.findLast(
          ({ candidate, paragraph: at }) =>
            paragraph - at <= TOLL_PARAGRAPHS &&
            DEADLY.includes(candidate.kind) &&
            candidate.spot.place.id === toll.spot.place.id &&
            (toll.dateSource !== 'own' || spansOverlap(candidate.span, toll.span)),
        )?.candidate
  const bearer = campaign ? campaignOf(toll, all, reading) : (inSentence ?? earlier ?? toll ?? candidates[0])
  if (!bearer) return candidates
  const part = reading.lexicon.language.partWords
  const losses = lossesOf(found, bearer.spot.place.country, reading.cast, ({ from }) =>
    tokens.slice(Math.max(0, from - 2), from).some(({ word }) => part.includes(word)),
  )
  bearer.tolls = joinTolls(bearer.tolls, losses.tolls)
  bearer.injured = losses.injured ?? bearer.injured
  if (bearer === earlier) bearer.spans = [...bearer.spans, [found.sentence.start, found.sentence.end]]
  // Words of death alone are no event beside the deed that caused it.
  return inSentence || earlier || campaign ? deeds : candidates
}

/** "Seven dead, says a doctor.": the losses of the deed told last. */
function addLateLosses(found: Found, all: Placing[], talk: Talk, reading: Reading): void {
  const named = found.places.some(({ role, candidates }) => role === 'event' && candidates.length > 0)
  if (!talk.spot || named || found.cues.some(({ cue }) => cue === 'campaign' || cue === 'negation')) return
  const last = all.findLast(({ candidate }) => DEADLY.includes(candidate.kind))
  if (!last || found.sentence.paragraph - last.paragraph > 0 || last.candidate.spot.place.id !== talk.spot.place.id)
    return
  const losses = lossesOf(found, talk.spot.place.country, reading.cast, () => false)
  if (losses.tolls.length === 0 && losses.injured === null) return
  last.candidate.tolls = joinTolls(last.candidate.tolls, losses.tolls)
  last.candidate.injured ??= losses.injured
  last.candidate.spans = [...last.candidate.spans, [found.sentence.start, found.sentence.end]]
}

/** A candidate and the paragraph that told it. */
interface Placing {
  candidate: Candidate
  paragraph: number
}

/** Spots of a heading or title: the one settled place that it names. */
function headingSpot(found: Found, resolved: Resolved): Spot | null {
  const spots = found.places.filter((place) => eligible(place, resolved)).map((place) => resolved.get(place) as Spot)
  return spots.length === 1 ? (spots[0] as Spot) : null
}

function advance(talk: Talk, found: Found, candidates: Candidate[], reading: Reading): void {
  const explicit = candidates.filter(({ placeSource }) => placeSource === 'clause' || placeSource === 'sentence')
  const named = found.places.filter(
    (place) => eligible(place, reading.resolved) && place.back === null && !JOURNEY.has(place.context.relation),
  )
  // Without a deed, only a place that the sentence begins with, or the paragraph's first, is its talk.
  const topic = named.find(({ from }) => from <= TOPIC_WORDS || talk.spot === null)
  const next = explicit.at(-1)?.spot ?? (topic && reading.resolved.get(topic))
  if (next && !NATURAL.has(next.place.kind)) {
    talk.spot = next
    talk.places.add(next.place.id)
    talk.recent = [next, ...talk.recent.filter((spot) => spot.place.id !== next.place.id)]
  }
  const initiator = candidates.flatMap(({ actors }) => actors).findLast(({ role }) => role === 'initiator')
  if (initiator) talk.initiator = initiator.name
  else {
    const subject = found.actors.find(({ cue }) => cue === null)
    const name = subject && nameOf(subject.value, talk.spot?.place.country ?? 'IQ', reading.cast)
    if (name) talk.initiator = name
  }
  const dated = candidates.find(({ dateSource }) => dateSource === 'own')
  if (dated) {
    talk.span = dated.span
    const old = dated.background && !reading.chronicle
    talk.carried =
      old || daysBetween(dated.span.start, dated.span.end) > 10 ? (reading.chronicle ? dated.span : null) : dated.span
  } else if (found.dates.length > 0) {
    const context = { published: reading.published, talk: talk.span, chronicle: reading.chronicle }
    for (const { value } of found.dates) talk.span = resolveDate(value, context) ?? talk.span
    if (reading.chronicle && talk.span) talk.carried = talk.span
  }
}

/** All candidates of an article, in the order of its sentences. */
export function assemble(found: Found[], reading: Reading): Candidate[] {
  const talk: Talk = {
    paragraph: -1,
    heading: -1,
    spot: null,
    recent: [],
    headingSpot: null,
    titleSpot: null,
    places: new Set(),
    span: null,
    carried: null,
    initiator: null,
  }
  const all: Placing[] = []
  for (const one of found) {
    const { sentence } = one
    if (sentence.kind === 'title') talk.titleSpot = headingSpot(one, reading.resolved)
    if (sentence.kind !== 'prose') continue
    if (sentence.heading !== talk.heading) {
      talk.heading = sentence.heading
      const heading = found[sentence.heading]
      talk.headingSpot = heading ? headingSpot(heading, reading.resolved) : null
      talk.spot = null
      talk.recent = []
      talk.places.clear()
    }
    if (sentence.paragraph !== talk.paragraph) {
      talk.paragraph = sentence.paragraph
      talk.spot = null
      if (!reading.chronicle) talk.carried = null
    }
    const candidates = one.deeds
      .filter((mention) => {
        if (mention.dropped === null && mention.deed.needsPlace && !hasPlaceBeside(one, mention))
          mention.dropped = 'needs-place'
        return mention.dropped === null
      })
      .flatMap((mention) => candidatesOf(one, mention, reading, talk))
    // The dead of a deed whose place is not known are of no known place either.
    const unplaced = one.deeds.some(
      ({ deed, dropped }) => dropped === 'no-place' && deed.kind !== 'toll' && deed.strength >= 0.5,
    )
    const placed = unplaced ? candidates.filter(({ kind }) => kind !== 'toll') : candidates
    if (placed.length === 0) addLateLosses(one, all, talk, reading)
    const kept = addLosses(one, placed, all, reading)
    advance(talk, one, kept, reading)
    all.push(...kept.map((candidate) => ({ candidate, paragraph: sentence.paragraph })))
  }
  return all.map(({ candidate }) => candidate)
}
