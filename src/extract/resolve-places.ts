/** Stage 5b: the places of an article, in the light of one another. */
import { pointBetween } from '../core/geo.ts'
import type { Place } from '../core/place.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import type { Found, PlaceMention } from './document.ts'
import { chooser, distanceBetween, siteOf } from './homonyms.ts'
import { type Spot, spotOf, WIDE } from './spot.ts'

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
      if (Math.abs(other.from - mention.from) > 20 || other.role === 'speaker') continue
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

/** Places of a whole article, in the light of one another. Roles that this shows are set on the mentions. */
export function resolvePlaces(found: Found[], gazetteer: Gazetteer): Resolved {
  const choose = chooser(found, gazetteer)
  const resolved: Resolved = new Map()
  for (const one of found) {
    const chosen = new Map<PlaceMention, Place>()
    const clarities = new Map<PlaceMention, number>()
    for (const mention of one.places) {
      const choice = choose(mention)
      if (!choice) continue
      chosen.set(mention, siteOf(choice.place, mention.context, gazetteer) ?? choice.place)
      clarities.set(mention, choice.clarity)
    }
    markAnchors(one, chosen, gazetteer)
    for (const [mention, place] of chosen) {
      const clarity = clarities.get(mention) ?? 1
      resolved.set(mention, between(one, mention, chosen, clarity) ?? spotOf(place, mention.context, clarity))
    }
    for (const mention of one.places) {
      const beside = resolved.has(mention) ? null : besideListed(one, mention, resolved)
      if (beside) resolved.set(mention, beside)
    }
  }
  return resolved
}

/** How far from the others of its list a place that nobody knows may lie, km. */
const LISTED_KM = 15

/** "in A and B", with B in no gazetteer: B lies somewhere round A. */
function besideListed(one: Found, mention: PlaceMention, resolved: Resolved): Spot | null {
  if (mention.rule !== 'place/resembling' || mention.list < 0) return null
  const other = one.places.find((place) => place !== mention && place.list === mention.list && resolved.has(place))
  const spot = other && resolved.get(other)
  if (!spot || WIDE.has(spot.place.kind)) return null
  const name = one.sentence.tokens
    .slice(mention.from, mention.to)
    .map(({ raw, gap }, i) => (i > 0 ? gap : '') + raw.charAt(0).toUpperCase() + raw.slice(1))
    .join('')
  const place: Place = { ...spot.place, id: `${spot.place.id}/${name.toLowerCase()}`, name_en: name, prominence: 0 }
  return {
    ...spot,
    place,
    label: name,
    precision: 2,
    uncertaintyKm: Math.max(LISTED_KM, spot.uncertaintyKm),
    clarity: 0.6,
  }
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
