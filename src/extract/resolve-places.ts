/** Stage 5b: the places of an article, in the light of one another. */
import { pointBetween } from '../core/geo.ts'
import type { Place } from '../core/place.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { type Found, isUnlisted, type PlaceMention } from './document.ts'
import { chooser, distanceBetween, siteOf } from './homonyms.ts'
import { JOURNEY, type Spot, spotOf, WIDE } from './spot.ts'

export type Resolved = Map<PlaceMention, Spot>

/** How far from X a place told of as near it may lie, km, and how many words off. */
const NEAR_KM = 50
const NEAR_WORDS = 8

function hasOwnPlaceBeside(
  mention: PlaceMention,
  place: Place,
  found: Found,
  chosen: Map<PlaceMention, Place>,
): boolean {
  // A river or a province is near to much; a village at the foot of a mountain is in the village.
  if (WIDE.has(place.kind) && place.kind !== 'mountain') return false
  return found.places.some((other) => {
    const own = chosen.get(other)
    if (!own || other === mention || other.role !== 'event' || WIDE.has(own.kind)) return false
    if (other.context.relation !== 'at' && other.context.relation !== 'part') return false
    const words = other.from > mention.from ? other.from - mention.to : mention.from - other.to
    return words <= NEAR_WORDS && distanceBetween(own, place) <= NEAR_KM + place.radius_km
  })
}

/** Relations that, behind another place, say where that place lies. */
const ANCHORING = new Set(['side', 'road'])

/** A place within a sentence's first words is where all of it plays. */
const OPENING_WORDS = 4

/** Words between "in the province of X" and the place in it, at most. */
const HOLDER_WORDS = 30

/** Marks the places of a sentence that only say where another one lies. */
function markAnchors(found: Found, chosen: Map<PlaceMention, Place>, gazetteer: Gazetteer): void {
  const { places, sentence } = found
  places.forEach((mention, i) => {
    const place = chosen.get(mention)
    const previous = places[i - 1]
    if (!place || mention.role !== 'event') return
    // "50 km from Y" without a side says how far off a place is, not where something was done.
    if (mention.context.km !== null && mention.context.compass === null) mention.role = 'anchor'
    // "X, 40 km west of Y", "the town, 40 km west of Y": X is known, Y its anchor.
    if (previous && (chosen.has(previous) || previous.back !== null) && previous.role !== 'speaker') {
      const words = mention.from - previous.to
      const gap = sentence.tokens[previous.to]?.gap ?? ''
      const apposed = /[,(]/.test(gap) || words <= 8
      if ((ANCHORING.has(mention.context.relation) || mention.context.km !== null) && apposed && words <= 14)
        mention.role = 'anchor'
    }
    // "at Y, near X": X only says where Y is.
    if (mention.context.relation === 'near' && hasOwnPlaceBeside(mention, place, found, chosen)) mention.role = 'anchor'
    for (const other of places) {
      const inner = chosen.get(other)
      if (other === mention || !inner || inner.id === place.id) continue
      // "at Hit, in Anbar": the province behind a name only says where that lies.
      const listed = other.list === mention.list
      if (listed && (place.kind !== 'governorate' || other !== previous)) continue
      if (Math.abs(other.from - mention.from) > HOLDER_WORDS || other.role === 'speaker') continue
      // "in the country round X, at Y": Y may lie in the province or district that bears X's name too.
      // "On the plain of X, … entered Y": Y lies in it, whatever the gazetteer says of their order.
      const wide =
        place.kind === 'region' &&
        mention.from <= OPENING_WORDS &&
        !WIDE.has(inner.kind) &&
        distanceBetween(place, inner) <= place.radius_km
      const holders = mention.context.relation === 'near' ? mention.candidates : [place]
      if (wide || holders.some(({ id }) => id !== inner.id && gazetteer.isIn(inner, id))) mention.role = 'container'
    }
  })
}

/** A quarter so called, but of a town far off: of the town in talk there may be one too. */
function unsettle(mention: PlaceMention): void {
  if (mention.back !== null || mention.candidates[0]?.kind !== 'quarter') return
  mention.back = 'settlement'
  mention.context = { ...mention.context, kind: null, relation: 'part' }
  mention.candidates = []
}

/** A village so called, but far off: here there may be another. */
function unlist(mention: PlaceMention): void {
  if (mention.back !== null || mention.candidates[0]?.kind !== 'village' || mention.context.kind !== 'settlement')
    return
  mention.rule = 'place/noun'
  mention.candidates = []
}

/** Places of a whole article, in the light of one another. Roles that this shows are set on the mentions. */
export function resolvePlaces(found: Found[], gazetteer: Gazetteer): Resolved {
  const choose = chooser(found, gazetteer)
  const resolved: Resolved = new Map()
  for (const one of found) {
    const chosen = new Map<PlaceMention, Place>()
    const clarities = new Map<PlaceMention, number>()
    for (const mention of one.places) {
      const choice = choose(mention)
      if (!choice) {
        unsettle(mention)
        unlist(mention)
        continue
      }
      chosen.set(mention, siteOf(choice.place, mention.context, gazetteer) ?? choice.place)
      clarities.set(mention, choice.clarity)
    }
    markAnchors(one, chosen, gazetteer)
    for (const [mention, place] of chosen) {
      const clarity = clarities.get(mention) ?? 1
      resolved.set(mention, between(one, mention, chosen, clarity) ?? spotOf(place, mention.context, clarity))
    }
    for (const mention of one.places) {
      const beside = resolved.has(mention) ? null : besideKnown(one, mention, resolved)
      if (beside) resolved.set(mention, beside)
    }
  }
  return resolved
}

/** How far from what it is told beside a place that nobody knows may lie, km. */
const UNKNOWN_KM = 15
/** How many words behind its name a place is said to lie somewhere. */
const SAID_WORDS = 12
/** "the village of X in Y": how close behind its name, in words. */
const BESIDE_WORDS = 2
/** Relations by which one place says where another lies. */
const PLACES_OTHERS = new Set(['side', 'near', 'road'])

/** A place that the gazetteer lacks, under the name that the article gives it, where another spot says it is. */
export function unknownSpot(spot: Spot, mention: PlaceMention, { sentence }: Found): Spot {
  const name = sentence.tokens
    .slice(mention.from, mention.to)
    .map(({ raw, gap }, i) => (i > 0 ? gap : '') + raw.charAt(0).toUpperCase() + raw.slice(1))
    .join('')
    .slice(mention.glued ?? 0)
  const [known] = spot.place.id.split('/')
  return {
    ...spot,
    place: { ...spot.place, id: `${known}/${name.toLowerCase()}`, name_en: name, prominence: 0 },
    label: name,
    precision: spot.precision === 3 ? 3 : 2,
    uncertaintyKm: Math.max(UNKNOWN_KM, spot.uncertaintyKm),
    clarity: Math.min(spot.clarity, 0.6),
  }
}

/** Where a name in no gazetteer lies, by its own sentence: "X, a village north of Y", "west of Y, in X", "in Y and X". */
function besideKnown(one: Found, mention: PlaceMention, resolved: Resolved): Spot | null {
  if (!isUnlisted(mention)) return null
  const known = one.places.filter((place) => place !== mention && place.role !== 'speaker' && resolved.has(place))
  const listed = known.find(({ list, role }) => list === mention.list && role === 'event')
  const behind = known.find(
    ({ from, context }) =>
      from >= mention.to &&
      from - mention.to <= SAID_WORDS &&
      (PLACES_OTHERS.has(context.relation) ||
        context.kind === 'province' ||
        ((context.locative || context.kind === 'settlement') &&
          !JOURNEY.has(context.relation) &&
          from - mention.to <= BESIDE_WORDS)) &&
      !one.sentence.tokens.slice(mention.to, from + 1).some(({ gap }) => /[.;:]/.test(gap)),
  )
  const before = known.findLast(({ from, context }) => from < mention.from && context.relation === 'side')
  // "the quarter of X … and the gardens of Y": of the one town told of.
  const town =
    mention.context.kind === 'quarter'
      ? known.find(({ context }) => context.relation === 'at' || context.relation === 'part')
      : undefined
  const teller = listed ?? behind ?? before ?? town
  const spot = teller && resolved.get(teller)
  if (!teller || !spot || spot.place.kind === 'country' || (teller === listed && WIDE.has(spot.place.kind))) return null
  if (teller === behind || teller === before) teller.role = 'anchor'
  return unknownSpot(spot, mention, one)
}

/** Ends farther apart than this leave nothing to place between them, km. */
const FARTHEST_BETWEEN_KM = 150

/** "between X and Y": the middle, as far off as either end. Y becomes X's anchor. */
function between(found: Found, mention: PlaceMention, chosen: Map<PlaceMention, Place>, clarity: number): Spot | null {
  if (mention.context.relation !== 'between') return null
  const other = found.places[found.places.indexOf(mention) + 1]
  const [a, b] = [chosen.get(mention), other && chosen.get(other)]
  if (!a || !b || !other || a.id === b.id || other.from - mention.to > 5) return null
  const km = distanceBetween(a, b)
  other.role = 'anchor'
  // A road across half the country is no place.
  if (km > FARTHEST_BETWEEN_KM) mention.role = 'anchor'
  return {
    place: a,
    relation: 'between',
    label: `between ${a.name_en} and ${b.name_en}`,
    point: pointBetween([a.lon, a.lat], [b.lon, b.lat]),
    precision: 2,
    uncertaintyKm: Math.max(5, km / 2),
    clarity,
  }
}
