/** Stage 7: whether two tellings may be of one occurrence. */
import { distanceKm } from '../core/geo.ts'
import { spansOverlap } from '../core/interval.ts'
import type { Place } from '../core/place.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import type { Occurrence } from './candidate.ts'
import type { Spot } from './spot.ts'

/** Types that may name one occurrence: a town taken was fought for; a bomb is a bomb. */
export function familyOf({ eventType, subEventType, kind }: Occurrence): string {
  // People who leave are displaced, whatever the word.
  if (subEventType === 'Other') return kind === 'withdrawal' ? 'displacement' : kind
  if (eventType === 'Battles') return 'battle'
  if (subEventType === 'Suicide bomb' || subEventType === 'Remote explosive/landmine/IED') return 'bomb'
  return subEventType
}

/** Who did it, as the telling itself names them. */
export const initiatorsOf = ({ actors, inferred }: Occurrence) =>
  actors.filter(({ name, role }) => role === 'initiator' && name !== inferred).map(({ name }) => name)

/** Whether two groups may be one telling's and another's name for who did it. */
function actorsAgree(a: Occurrence, b: Occurrence): boolean {
  const [one, two] = [initiatorsOf(a), initiatorsOf(b)]
  if (one.length === 0 || two.length === 0) return true
  if (one.some((name) => two.includes(name))) return true
  // A town that each side takes from the other is taken twice, or told in two ways.
  if (a.kind === 'capture' && b.kind === 'capture' && a.subEventType !== b.subEventType) return false
  const all = (occurrence: Occurrence) => occurrence.actors.map(({ name }) => name)
  // In a fight, one telling's attacker may be the other's defender: but not where each names its own side's deed.
  return (
    familyOf(a) === 'battle' && one.every((name) => all(b).includes(name)) && two.every((name) => all(a).includes(name))
  )
}

/** A quarter of a town taken is not the town taken, nor the fight for it won. */
const takesPart = ({ kind, spot }: Occurrence) => kind === 'capture' && spot.relation === 'part'

/** How far apart, km, two spots may lie that are one: as far as both are unsure together. */
export const nearKm = (uncertaintyKm: number, otherKm: number): number => Math.max(5, uncertaintyKm + otherKm)

const areNear = (one: Spot, two: Spot) =>
  distanceKm(one.point, two.point) <= nearKm(one.uncertaintyKm, two.uncertaintyKm)

/** Whether a spot is one of its place's parts that the telling leaves unnamed, so that it may be `named`, wherever in it. */
export const leavesUnnamed = ({ relation }: Spot, named: Place): boolean =>
  relation === 'part' || (relation === 'side' && named.kind === 'quarter')

function placesAgree(a: Occurrence, b: Occurrence, gazetteer: Gazetteer, across: boolean): boolean {
  const [one, two] = [a.spot, b.spot]
  if (one.place.id === two.place.id) {
    if (takesPart(a) !== takesPart(b) || a.campaign !== b.campaign) return false
    // Outside the town is not in one of its parts.
    const sides = [one.relation, two.relation]
    if (!across && sides.includes('side') && sides.includes('part')) return false
    // "go on in the east and near the south": one sentence tells its places apart.
    if (!across && sameSentence(a, b) && one.label !== two.label && two.relation === 'side') return false
    return areNear(one, two)
  }
  // "a first quarter of X … the quarter Y has been taken": the part that one telling leaves unnamed.
  const part = (whole: Occurrence, named: Occurrence) =>
    leavesUnnamed(whole.spot, named.spot.place) &&
    whole.subEventType === named.subEventType &&
    gazetteer.isIn(named.spot.place, whole.spot.place.id)
  if (part(a, b) || part(b, a)) return true
  // "bombs in the province of X", told first; then the one at Y in X.
  const sum = (whole: Occurrence, inner: Occurrence) =>
    whole.spot.precision === 3 &&
    whole.spot.place.kind === 'governorate' &&
    whole.spot.relation === 'at' &&
    inner.spot.precision !== 3 &&
    gazetteer.isIn(inner.spot.place, whole.spot.place.id)
  if (!across && sum(a, b)) return true
  if (!across) return false
  const nested = gazetteer.isIn(one.place, two.place.id) || gazetteer.isIn(two.place, one.place.id)
  const quarter = one.place.kind === 'quarter' || two.place.kind === 'quarter'
  return nested && quarter && a.subEventType === b.subEventType && areNear(one, two)
}

/** How many days may lie between two tellings' days: a capture and its later confirmation are one within three. */
export const daysApart = (isCapture: boolean): number => (isCapture ? 3 : 1)

function datesAgree(a: Occurrence, b: Occurrence, across: boolean): boolean {
  if (
    a.background !== b.background &&
    a.dateSource !== 'horizon' &&
    b.dateSource !== 'horizon' &&
    !spansOverlap(a.span, b.span)
  )
    return false
  // Two days told each for itself are two occurrences, save where a capture is confirmed later.
  const told = (one: Occurrence) => one.dateSource === 'own' && one.span.start === one.span.end
  if (!across && told(a) && told(b) && a.span.start !== b.span.start && familyOf(a) !== 'battle') return false
  const captures = a.subEventType === b.subEventType && a.kind === 'capture' && b.kind === 'capture'
  return spansOverlap(a.span, b.span, daysApart(captures))
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

const sameSentence = (a: Occurrence, b: Occurrence) => a.spans.at(-1)?.[0] === b.spans.at(-1)?.[0]

/** "killed ten in an attack on X. Three bombers …": the same place, and one toll between them. */
const isDetailed = (wide: Occurrence, other: Occurrence) =>
  wide.spot.place.id === other.spot.place.id && (wide.tolls.length === 0 || other.tolls.length === 0)

function sameFamily(a: Occurrence, b: Occurrence): boolean {
  if (familyOf(a) === familyOf(b)) return true
  const wider = (one: Occurrence, other: Occurrence) =>
    one.kind === 'attack' &&
    (one.placeSource !== 'clause' ||
      other.placeSource === 'talk' ||
      sameSentence(one, other) ||
      isDetailed(one, other)) &&
    ATTACKS.has(other.kind)
  return wider(a, b) || wider(b, a)
}

/**
 * Whether the telling `b` may be of the occurrence `a`, told before it. Tellings of two articles (`across`) are less
 * sure of place and day, and what tells one article's deeds apart does not hold between them.
 */
export function agree(a: Occurrence, b: Occurrence, gazetteer: Gazetteer, across: boolean): boolean {
  return sameFamily(a, b) && datesAgree(a, b, across) && actorsAgree(a, b) && placesAgree(a, b, gazetteer, across)
}
