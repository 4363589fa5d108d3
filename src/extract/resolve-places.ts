/** Stage 5b: places: which of those that bear a name, and where the words around it put the event. */
import type { Position } from 'geojson'
import type { Precision } from '../core/event.ts'
import { distanceKm, pointAt, pointBetween } from '../core/geo.ts'
import type { Place, PlaceKind } from '../core/place.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import type { Compass, PlaceContext } from '../lang/language.ts'
import type { Found, PlaceMention } from './document.ts'

/** A place as an event takes it: a point, how far off it may be, and the gazetteer's entry behind it. */
export interface Spot {
  place: Place
  relation: PlaceContext['relation']
  /** What the event's `location` says: the place's name, with what was said of it. */
  label: string
  point: Position
  precision: Precision
  uncertaintyKm: number
  /** 1 where the name left no choice; less where homonyms were near in rank. */
  clarity: number
}

export type Resolved = Map<PlaceMention, Spot>

const BEARING: Record<Compass, number> = { n: 0, ne: 45, e: 90, se: 135, s: 180, sw: 225, w: 270, nw: 315 }
const SIDE_NAME: Record<Compass, string> = {
  n: 'north',
  ne: 'north-east',
  e: 'east',
  se: 'south-east',
  s: 'south',
  sw: 'south-west',
  w: 'west',
  nw: 'north-west',
}

const WIDE: ReadonlySet<PlaceKind> = new Set(['governorate', 'region', 'country', 'river', 'mountain', 'road', 'lake'])
const SETTLED: ReadonlySet<PlaceKind> = new Set(['city', 'town', 'village'])

/** Kinds of place that words such as "the air base of" ask for. */
const ASKED: Record<Exclude<PlaceContext['kind'], null>, ReadonlySet<PlaceKind>> = {
  province: new Set(['governorate', 'region', 'district']),
  settlement: SETTLED,
  quarter: new Set(['quarter']),
  base: new Set(['base', 'airport']),
  field: new Set(['field', 'plant']),
  dam: new Set(['dam']),
  crossing: new Set(['crossing']),
  mountain: new Set(['mountain']),
  river: new Set(['river', 'lake']),
  camp: new Set(['camp']),
}

/** Whether an event there belongs to the war's theatre: Iraq, Syria and the strips along their borders. */
export function inTheatre({ country, lon, lat, kind }: Place): boolean {
  if (kind === 'country') return false
  if (country === 'IQ' || country === 'SY') return true
  if (country === 'TR') return lat <= 37.6 && lon >= 36
  if (country === 'LB') return lon >= 35.95 && lat >= 33.6
  if (country === 'JO') return lat >= 32.4 && lon >= 35.9
  return false
}

/** What of an article decides among homonyms. */
interface Talk {
  /** Places that are sure: the only bearer of their name, or by far the best known. */
  sure: Place[]
  /** Ids of everything named, holders included. */
  named: Set<string>
  countries: Map<string, number>
}

function talkOf(found: Found[], gazetteer: Gazetteer): Talk {
  const sure: Place[] = []
  const named = new Set<string>()
  const countries = new Map<string, number>()
  for (const { places } of found) {
    for (const { candidates, rule } of places) {
      const [first, second] = candidates
      if (!first || rule === 'place/resembling') continue
      if (second && first.prominence - second.prominence < 2) continue
      sure.push(first)
      countries.set(first.country, (countries.get(first.country) ?? 0) + 1)
      for (
        let place: Place | undefined = first;
        place;
        place = place.part_of ? gazetteer.byId(place.part_of) : undefined
      ) {
        named.add(place.id)
      }
    }
  }
  return { sure, named, countries }
}

/** How well a bearer of the name fits: the parts are in points, one per step of prominence. */
function fitness(place: Place, mention: PlaceMention, talk: Talk, gazetteer: Gazetteer): number {
  let score = place.prominence
  const asked = mention.context.kind
  if (asked) score += ASKED[asked].has(place.kind) ? 5 : -2
  else if (place.kind === 'governorate' || place.kind === 'district') score -= 1.5
  const total = [...talk.countries.values()].reduce((sum, n) => sum + n, 0)
  if (total > 0) score += 2 * ((talk.countries.get(place.country) ?? 0) / total)
  if (place.part_of && talk.named.has(place.part_of)) score += place.kind === 'quarter' ? 3 : 2
  else if (place.kind === 'quarter') score -= 3
  if (
    place.part_of &&
    talk.sure.some((other) => other.id !== place.id && gazetteer.isIn(place, other.id) && other.kind !== 'country')
  )
    score += 1
  const others = talk.sure.filter(
    (other) =>
      other !== place && other.id !== place.part_of && !WIDE.has(other.kind) && !gazetteer.isIn(other, place.id),
  )
  if (others.length > 0) {
    const nearest = Math.min(...others.map((other) => distanceKm([place.lon, place.lat], [other.lon, other.lat])))
    score += nearest <= 20 ? 3 : nearest <= 60 ? 2 : nearest <= 150 ? 1 : nearest > 400 ? -2 : 0
  }
  return score
}

/** How near to the article's sure places a name found by likeness must lie, km. */
const LIKENESS_KM = 60

/** Mentions by the set of places that bear their name: one article means one place by one name. */
function namesakes(found: Found[]): Map<string, PlaceMention[]> {
  const bySet = new Map<string, PlaceMention[]>()
  for (const { places } of found) {
    for (const mention of places) {
      const key = keyOf(mention)
      bySet.set(key, [...(bySet.get(key) ?? []), mention])
    }
  }
  return bySet
}

const keyOf = ({ candidates }: PlaceMention) => candidates.map(({ id }) => id).join(' ')

function choose(
  mention: PlaceMention,
  alike: PlaceMention[],
  talk: Talk,
  gazetteer: Gazetteer,
): { place: Place; clarity: number } | null {
  // Words such as "the province of" speak for their own mention alone.
  const own = mention.context.kind !== null ? [mention] : alike.filter(({ context }) => context.kind !== 'province')
  const ranked = mention.candidates
    .map((place) => ({ place, score: Math.max(...own.map((one) => fitness(place, one, talk, gazetteer))) }))
    .sort((a, b) => b.score - a.score)
  const [first, second] = ranked
  if (!first) return null
  // A name found only by its likeness must lie where the article is.
  if (mention.rule === 'place/resembling') {
    const near = talk.sure.some(
      (other) =>
        !WIDE.has(other.kind) && distanceKm([first.place.lon, first.place.lat], [other.lon, other.lat]) <= LIKENESS_KM,
    )
    return near ? { place: first.place, clarity: 0.75 } : null
  }
  const clarity = second ? Math.min(1, 0.6 + 0.2 * (first.score - second.score)) : 1
  return { place: first.place, clarity: first.place.id === second?.place.part_of ? 1 : clarity }
}

/** The base, dam or field of a town, when the words ask for one and the gazetteer has it under the town. */
function siteOf(place: Place, context: PlaceContext, gazetteer: Gazetteer): Place | null {
  if (context.kind === null || !['base', 'field', 'dam', 'crossing'].includes(context.kind)) return null
  const kinds = ASKED[context.kind]
  if (kinds.has(place.kind)) return null
  return (
    gazetteer.places.find(
      (other) =>
        kinds.has(other.kind) &&
        other.part_of === place.id &&
        distanceKm([place.lon, place.lat], [other.lon, other.lat]) <= 40,
    ) ?? null
  )
}

function plainPrecision(kind: PlaceKind): Precision {
  if (kind === 'governorate' || kind === 'region' || kind === 'country') return 3
  return WIDE.has(kind) || kind === 'district' ? 2 : 1
}

/** A name and the words before it, as a point with an uncertainty. */
export function spotOf(place: Place, context: PlaceContext, clarity: number): Spot {
  const centre: Position = [place.lon, place.lat]
  const name = place.name_en
  const spot = {
    place,
    relation: context.relation,
    clarity,
    label: name,
    point: centre,
    precision: plainPrecision(place.kind),
    uncertaintyKm: place.radius_km,
  }
  const wide = WIDE.has(place.kind)
  if (context.relation === 'side') {
    const side = context.compass ? SIDE_NAME[context.compass] : null
    if (context.km !== null) {
      const point = context.compass ? pointAt(centre, context.km, BEARING[context.compass]) : centre
      const uncertaintyKm = context.compass ? Math.max(5, 0.4 * context.km) : Math.max(5, context.km)
      return {
        ...spot,
        point,
        precision: 2,
        uncertaintyKm,
        label: side ? `${context.km} km ${side} of ${name}` : `${context.km} km from ${name}`,
      }
    }
    if (context.compass) {
      // Off the centre by about the place's own size; the uncertainty still holds the centre.
      const km = wide ? place.radius_km * 0.4 : Math.max(5, place.radius_km)
      const precision: Precision = spot.precision === 3 ? 3 : 2
      return {
        ...spot,
        point: pointAt(centre, km, BEARING[context.compass]),
        precision,
        uncertaintyKm: km + Math.max(5, place.radius_km * 0.5),
        label: `${side} of ${name}`,
      }
    }
  }
  if (context.relation === 'part' && context.compass && wide) {
    const km = place.radius_km * 0.4
    return {
      ...spot,
      point: pointAt(centre, km, BEARING[context.compass]),
      uncertaintyKm: place.radius_km * 0.7,
      label: `${SIDE_NAME[context.compass]} of ${name}`,
    }
  }
  if (context.relation === 'near' || context.relation === 'toward' || context.relation === 'road') {
    return {
      ...spot,
      precision: spot.precision === 3 ? 3 : 2,
      uncertaintyKm: place.radius_km + 5,
      label: wide ? name : `near ${name}`,
    }
  }
  return spot
}

/** How far from X a place told of as near it may lie, km, and how many words off. */
const NEAR_KM = 50
const NEAR_WORDS = 8

function hasOwnPlaceBeside(
  mention: PlaceMention,
  place: Place,
  found: Found,
  chosen: Map<PlaceMention, Place>,
): boolean {
  return found.places.some((other) => {
    const own = chosen.get(other)
    if (!own || other === mention || other.role !== 'event' || WIDE.has(own.kind)) return false
    if (other.context.relation !== 'at' && other.context.relation !== 'part') return false
    const words = other.from > mention.from ? other.from - mention.to : mention.from - other.to
    return words <= NEAR_WORDS && distanceKm([own.lon, own.lat], [place.lon, place.lat]) <= NEAR_KM
  })
}

/** Relations that, behind another place, say where that place lies. */
const ANCHORING = new Set(['side', 'road'])

/** Marks the places of a sentence that only say where another one lies. */
function markAnchors(found: Found, chosen: Map<PlaceMention, Place>, gazetteer: Gazetteer): void {
  const { places, sentence } = found
  places.forEach((mention, i) => {
    const place = chosen.get(mention)
    const previous = places[i - 1]
    if (!place || mention.role !== 'event') return
    // "50 km from Y" without a side says how far off a place is, not where something was done.
    if (mention.context.km !== null && mention.context.compass === null) mention.role = 'anchor'
    // "X, 40 km west of Y": X is known, Y its anchor.
    if (previous && chosen.has(previous) && previous.role !== 'speaker') {
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
      if (other === mention || !inner || inner.id === place.id || other.list === mention.list) continue
      if (Math.abs(other.from - mention.from) > 20 || other.role === 'speaker') continue
      if (gazetteer.isIn(inner, place.id)) mention.role = 'container'
    }
  })
}

/** Places of a whole article, in the light of one another. Roles that this shows are set on the mentions. */
export function resolvePlaces(found: Found[], gazetteer: Gazetteer): Resolved {
  const talk = talkOf(found, gazetteer)
  const alike = namesakes(found)
  const resolved: Resolved = new Map()
  for (const one of found) {
    const chosen = new Map<PlaceMention, Place>()
    const clarities = new Map<PlaceMention, number>()
    for (const mention of one.places) {
      const choice = choose(mention, alike.get(keyOf(mention)) ?? [mention], talk, gazetteer)
      if (!choice) continue
      chosen.set(mention, siteOf(choice.place, mention.context, gazetteer) ?? choice.place)
      clarities.set(mention, choice.clarity)
    }
    markAnchors(one, chosen, gazetteer)
    for (const [mention, place] of chosen) {
      const clarity = clarities.get(mention) ?? 1
      resolved.set(mention, between(one, mention, chosen, clarity) ?? spotOf(place, mention.context, clarity))
    }
  }
  return resolved
}

/** Ends farther apart than this leave nothing to place between them, km. */
const FARTHEST_BETWEEN_KM = 150

/** "between X and Y": the middle, as far off as either end. Y becomes X's anchor. */
function between(found: Found, mention: PlaceMention, chosen: Map<PlaceMention, Place>, clarity: number): Spot | null {
  if (mention.context.relation !== 'between') return null
  const other = found.places[found.places.indexOf(mention) + 1]
  const [a, b] = [chosen.get(mention), other && chosen.get(other)]
  if (!a || !b || !other || a.id === b.id || other.from - mention.to > 5) return null
  const km = distanceKm([a.lon, a.lat], [b.lon, b.lat])
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
