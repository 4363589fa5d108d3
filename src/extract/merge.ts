/** Stage 7: one occurrence, one event: first within an article, then across articles. */
import type { SourceClaim, Span } from '../core/article.ts'
import type { Actor, ActorRole } from '../core/event.ts'
import { distanceKm } from '../core/geo.ts'
import { type DaySpan, daysBetween, spansOverlap } from '../core/interval.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import type { Candidate } from './candidate.ts'
import { captureType } from './deeds.ts'
import { joinTolls } from './tolls.ts'

/** Candidates held to be one occurrence, with the articles that tell it. */
export interface Merged extends Candidate {
  sources: SourceClaim[]
  /** How many of the sources don't retell another of them. */
  independent: number
  /** What the telling that founded it said it is, in whose name, where and when: later ones leave that as it is. */
  founded: string
}

/** An article as a source, and the publishers that it cites. */
export interface Claim {
  source: Omit<SourceClaim, 'spans'>
  cites(publisher: string): boolean
}

/** Types that may name one occurrence: a town taken was fought for; a bomb is a bomb. */
function familyOf({ eventType, subEventType, kind }: Candidate): string {
  // People who leave are displaced, whatever the word.
  if (subEventType === 'Other') return kind === 'withdrawal' ? 'displacement' : kind
  if (eventType === 'Battles') return 'battle'
  if (subEventType === 'Suicide bomb' || subEventType === 'Remote explosive/landmine/IED') return 'bomb'
  return subEventType
}

const initiatorsOf = ({ actors, inferred }: Candidate) =>
  actors.filter(({ name, role }) => role === 'initiator' && name !== inferred).map(({ name }) => name)

/** Whether two groups may be one telling's and another's name for who did it. */
function actorsAgree(a: Candidate, b: Candidate): boolean {
  const [one, two] = [initiatorsOf(a), initiatorsOf(b)]
  if (one.length === 0 || two.length === 0) return true
  if (one.some((name) => two.includes(name))) return true
  // A town that each side takes from the other is taken twice, or told in two ways.
  if (a.kind === 'capture' && b.kind === 'capture' && a.subEventType !== b.subEventType) return false
  const all = (candidate: Candidate) => candidate.actors.map(({ name }) => name)
  // In a fight, one telling's attacker may be the other's defender: but not where each names its own side's deed.
  return (
    familyOf(a) === 'battle' && one.every((name) => all(b).includes(name)) && two.every((name) => all(a).includes(name))
  )
}

/** A quarter of a town taken is not the town taken, nor the fight for it won. */
const takesPart = ({ kind, spot }: Candidate) => kind === 'capture' && spot.relation === 'part'

function placesAgree(a: Candidate, b: Candidate, gazetteer: Gazetteer, across: boolean): boolean {
  const [one, two] = [a.spot, b.spot]
  if (one.place.id === two.place.id) {
    if (takesPart(a) !== takesPart(b) || a.campaign !== b.campaign) return false
    // Outside the town is not in one of its parts.
    const sides = [one.relation, two.relation]
    if (!across && sides.includes('side') && sides.includes('part')) return false
    // "go on in the east and near the south": one sentence tells its places apart.
    if (!across && sameSentence(a, b) && one.label !== two.label && two.relation === 'side') return false
    return distanceKm(one.point, two.point) <= Math.max(5, one.uncertaintyKm + two.uncertaintyKm)
  }
  // "a first quarter of X … the quarter Y has been taken": the part that one telling leaves unnamed.
  const part = (whole: Candidate, named: Candidate) =>
    (whole.spot.relation === 'part' || (whole.spot.relation === 'side' && named.spot.place.kind === 'quarter')) &&
    whole.subEventType === named.subEventType &&
    gazetteer.isIn(named.spot.place, whole.spot.place.id)
  if (part(a, b) || part(b, a)) return true
  // "bombs in the province of X", told first; then the one at Y in X.
  const sum = (whole: Candidate, inner: Candidate) =>
    whole.spot.precision === 3 &&
    whole.spot.place.kind === 'governorate' &&
    whole.spot.relation === 'at' &&
    inner.spot.precision !== 3 &&
    gazetteer.isIn(inner.spot.place, whole.spot.place.id)
  if (!across && sum(a, b)) return true
  if (!across) return false
  const nested = gazetteer.isIn(one.place, two.place.id) || gazetteer.isIn(two.place, one.place.id)
  const quarter = one.place.kind === 'quarter' || two.place.kind === 'quarter'
  return (
    nested &&
    quarter &&
    a.subEventType === b.subEventType &&
    distanceKm(one.point, two.point) <= Math.max(5, one.uncertaintyKm + two.uncertaintyKm)
  )
}

const lengthOf = ({ start, end }: DaySpan) => daysBetween(start, end)

function datesAgree(a: Candidate, b: Candidate, across: boolean): boolean {
  if (
    a.background !== b.background &&
    a.dateSource !== 'horizon' &&
    b.dateSource !== 'horizon' &&
    !spansOverlap(a.span, b.span)
  )
    return false
  // Two days told each for itself are two occurrences, save where a capture is confirmed later.
  const told = (one: Candidate) => one.dateSource === 'own' && one.span.start === one.span.end
  if (!across && told(a) && told(b) && a.span.start !== b.span.start && familyOf(a) !== 'battle') return false
  const captures = a.subEventType === b.subEventType && a.kind === 'capture' && b.kind === 'capture'
  // A capture and its later confirmation are one within three days.
  return spansOverlap(a.span, b.span, captures ? 3 : 1)
}

const ROLE_RANK: Record<ActorRole, number> = { initiator: 3, target: 2, supporter: 1, mentioned: 0 }

/** The actors of a telling, less the one only inferred where the other telling names who did it. */
const surerActors = (one: Candidate, other: Candidate) =>
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

const dateRank = ({ dateSource, span }: Candidate) => (lengthOf(span) > LONG_DAYS ? -1 : DATE_RANK[dateSource])

const PLACE_RANK = { clause: 4, sentence: 3, back: 2, talk: 1, heading: 0 }

function joinSpans(a: Span[], b: Span[]): Span[] {
  // Tellings come in the order of the text: only the last may be told again.
  const last = a.at(-1)
  return [...a, ...b.filter(([start]) => last === undefined || start > last[0])]
}

/** A capture's sub-type follows from who took the place, which may stand in the other telling. */
function retyped({ kind, subEventType }: Candidate, actors: Actor[], country: string): Candidate['subEventType'] {
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
function join<One extends Candidate>(a: One, b: Candidate): One {
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
    spans: joinSpans(a.spans, b.spans),
    rules: [...new Set([...a.rules, ...b.rules])],
  }
}

/** "the attack", told after what it was: the same event under a wider word. */
const ATTACKS = new Set([
  'suicide-bomb',
  'bomb',
  'air-strike',
  'shelling',
  'chemical',
  'assault-on-people',
  'clash',
  'capture',
])

const sameSentence = (a: Candidate, b: Candidate) => a.spans.at(-1)?.[0] === b.spans.at(-1)?.[0]

/** "killed ten in an attack on X. Three bombers …": the same place, and one toll between them. */
const isDetailed = (wide: Candidate, other: Candidate) =>
  wide.spot.place.id === other.spot.place.id && (wide.tolls.length === 0 || other.tolls.length === 0)

function sameFamily(a: Candidate, b: Candidate): boolean {
  if (familyOf(a) === familyOf(b)) return true
  const wider = (one: Candidate, other: Candidate) =>
    one.kind === 'attack' &&
    (one.placeSource !== 'clause' ||
      other.placeSource === 'talk' ||
      sameSentence(one, other) ||
      isDetailed(one, other)) &&
    ATTACKS.has(other.kind)
  return wider(a, b) || wider(b, a)
}

function agree(a: Candidate, b: Candidate, gazetteer: Gazetteer, across: boolean): boolean {
  return sameFamily(a, b) && datesAgree(a, b, across) && actorsAgree(a, b) && placesAgree(a, b, gazetteer, across)
}

/** The occurrences that one article tells, each once. */
export function mergeWithin(candidates: Candidate[], gazetteer: Gazetteer): Candidate[] {
  const events: Candidate[] = []
  for (const candidate of candidates) {
    const at = events.findIndex((event) => agree(event, candidate, gazetteer, false))
    if (at < 0) events.push(candidate)
    else events[at] = join(events[at] as Candidate, candidate)
  }
  return events
}

const foundingOf = ({ eventType, subEventType, spot, span }: Candidate, { source }: Claim) =>
  [source.article, eventType, subEventType, spot.place.id, span.start].join('|')

/** Adds one article's occurrences to those of the articles before it. */
export function mergeAcross(known: Merged[], candidates: Candidate[], claim: Claim, gazetteer: Gazetteer): Merged[] {
  const events = [...known]
  // One article's two occurrences are never one: each known event takes one of them at most.
  const taken = new Set<number>()
  for (const candidate of candidates) {
    const source: SourceClaim = { ...claim.source, spans: candidate.spans }
    const at = events.findIndex(
      (event, i) => !taken.has(i) && i < known.length && agree(event, candidate, gazetteer, true),
    )
    if (at < 0) events.push({ ...candidate, sources: [source], independent: 1, founded: foundingOf(candidate, claim) })
    else {
      const event = events[at] as Merged
      taken.add(at)
      const retold = event.sources.some(({ publisher }) => publisher === source.publisher || claim.cites(publisher))
      events[at] = {
        ...join(event, candidate),
        spans: event.spans,
        sources: [...event.sources, source],
        independent: event.independent + (retold ? 0 : 1),
      }
    }
  }
  return events
}
