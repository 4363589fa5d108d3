/** Stage 7: one occurrence, one event: what several tellings together say, within an article and across articles. */
import type { SourceClaim, Span } from '../core/article.ts'
import type { Actor, ActorRole } from '../core/event.ts'
import { type DaySpan, daysBetween } from '../core/interval.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { agree, familyOf, initiatorsOf } from './agree.ts'
import type { Candidate, Occurrence } from './candidate.ts'
import { captureType } from './deeds.ts'
import { inCanonicalOrder, occurrenceOf, type Telling } from './telling.ts'
import { joinTolls } from './tolls.ts'

/** An occurrence with the articles that tell it. */
export interface Merged extends Occurrence {
  sources: SourceClaim[]
  /** How many of the sources don't retell another of them. */
  independent: number
}

const lengthOf = ({ start, end }: DaySpan) => daysBetween(start, end)

const ROLE_RANK: Record<ActorRole, number> = { initiator: 3, target: 2, supporter: 1, mentioned: 0 }

/** The actors of a telling, less the one only inferred where the other telling names who did it. */
const surerActors = (one: Occurrence, other: Occurrence) =>
  initiatorsOf(other).length > 0 ? one.actors.filter(({ name }) => name !== one.inferred) : one.actors

function joinActors(a: Actor[], b: Actor[]): Actor[] {
  const roles = new Map(a.map(({ name, role }) => [name, role]))
  for (const { name, role } of b) {
    const known = roles.get(name)
    if (known === undefined || ROLE_RANK[role] > ROLE_RANK[known]) roles.set(name, role)
  }
  return [...roles].map(([name, role]) => ({ name, role }))
}

const DATE_RANK = { own: 2, carried: 1, horizon: 0 }
/** A span longer than this, in days, says less than the news' own horizon. */
const LONG_DAYS = 10

const dateRank = ({ dateSource, span }: Occurrence) => (lengthOf(span) > LONG_DAYS ? -1 : DATE_RANK[dateSource])

const PLACE_RANK = { clause: 4, sentence: 3, back: 2, talk: 1, heading: 0 }

/** A capture's sub-type follows from who took the place, which may stand in the other telling. */
function retyped({ kind, subEventType }: Occurrence, actors: Actor[], country: string): Occurrence['subEventType'] {
  if (kind !== 'capture' || subEventType === 'Armed clash') return subEventType
  const named = (wanted: ActorRole) => actors.filter(({ role }) => role === wanted).map(({ name }) => name)
  return captureType({
    initiators: named('initiator'),
    targets: named('target'),
    country,
    civilians: false,
    attempt: false,
  })
}

/** What of two tellings an event keeps: the surer date and place, the weightier deed, all actors and losses. */
function join<One extends Occurrence>(a: One, b: Occurrence): One {
  const [x, y] = [dateRank(a), dateRank(b)]
  const taken = b.kind === 'capture' && a.kind !== 'capture' && b.strength >= 0.8 && familyOf(a) === 'battle'
  // Attacked on Monday, taken on Tuesday: the capture is Tuesday's.
  const later = taken && b.dateSource === 'own' && lengthOf(b.span) === 0
  const surer = x > y || (x === y && lengthOf(a.span) <= lengthOf(b.span))
  const dated = surer && !later ? a : b
  const outcome = taken || (a.kind === 'attack' && b.kind !== 'attack') ? b : a
  const exact =
    a.spot.place.id !== b.spot.place.id &&
    (a.spot.relation === 'part' || (a.spot.precision === 3 && b.spot.precision !== 3))
  const placed = exact || PLACE_RANK[b.placeSource] > PLACE_RANK[a.placeSource] ? b : a
  const actors = joinActors(surerActors(a, b), surerActors(b, a))
  return {
    ...a,
    kind: outcome.kind,
    eventType: outcome.eventType,
    subEventType: retyped(outcome, actors, placed.spot.place.country),
    spot: placed.spot,
    placeSource: placed.placeSource,
    span: dated.span,
    dateSource: dated.dateSource,
    background: a.background && b.background,
    actors,
    inferred: a.inferred === b.inferred ? a.inferred : null,
    tolls: joinTolls(a.tolls, b.tolls),
    injured: a.injured === null ? b.injured : b.injured === null ? a.injured : Math.max(a.injured, b.injured),
    strength: Math.max(a.strength, b.strength),
    hearsay: a.hearsay && b.hearsay,
  }
}

function joinSpans(a: Span[], b: Span[]): Span[] {
  // Tellings come in the order of the text: only the last may be told again.
  const last = a.at(-1)
  return [...a, ...b.filter(([start]) => last === undefined || start > last[0])]
}

const joinWithin = (a: Candidate, b: Candidate): Candidate => ({
  ...join(a, b),
  spans: joinSpans(a.spans, b.spans),
  rules: [...new Set([...a.rules, ...b.rules])],
})

/** The occurrences that one article tells, each once. */
export function mergeWithin(candidates: Candidate[], gazetteer: Gazetteer): Candidate[] {
  const events: Candidate[] = []
  for (const candidate of candidates) {
    const at = events.findIndex((event) => agree(event, candidate, gazetteer, false))
    if (at < 0) events.push(candidate)
    else events[at] = joinWithin(events[at] as Candidate, candidate)
  }
  return events
}

/** Whether a telling only retells what one of the sources told before it. */
const retells = ({ source, cites }: Telling, before: SourceClaim[]) =>
  before.some(({ publisher }) => publisher === source.publisher || cites.includes(publisher))

/**
 * What tellings of one occurrence say together; at least one must be given. Whatever order they came in, the one
 * published first founds it and the others add to it.
 */
export function mergeTellings(tellings: readonly Telling[], gazetteer: Gazetteer): Merged {
  const [founder, ...others] = inCanonicalOrder(tellings) as [Telling, ...Telling[]]
  return others.reduce<Merged>(
    (event, telling) => ({
      ...join(event, occurrenceOf(telling, gazetteer)),
      sources: [...event.sources, telling.source],
      independent: event.independent + (retells(telling, event.sources) ? 0 : 1),
    }),
    { ...occurrenceOf(founder, gazetteer), sources: [founder.source], independent: 1 },
  )
}
