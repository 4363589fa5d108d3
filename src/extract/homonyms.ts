/** Which of the places that bear a name: by the words before it, and by the company it keeps in the article. */
import { distanceKm } from '../core/geo.ts'
import type { Place, PlaceKind } from '../core/place.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import type { PlaceContext } from '../lang/language.ts'
import type { Found, PlaceMention } from './document.ts'
import { WIDE } from './spot.ts'

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

/** What of an article decides among homonyms. */
export interface Company {
  /** Places that are sure: the only bearer of their name, or by far the best known. */
  sure: Place[]
  /** Ids of everything named, holders included. */
  named: Set<string>
  countries: Map<string, number>
}

export function companyOf(found: Found[], gazetteer: Gazetteer): Company {
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
function fitness(place: Place, mention: PlaceMention, company: Company, gazetteer: Gazetteer): number {
  let score = place.prominence
  const asked = mention.context.kind
  if (asked) score += ASKED[asked].has(place.kind) ? 5 : -2
  else if (place.kind === 'governorate' || place.kind === 'district') score -= 1.5
  const total = [...company.countries.values()].reduce((sum, n) => sum + n, 0)
  if (total > 0) score += 2 * ((company.countries.get(place.country) ?? 0) / total)
  if (place.part_of && company.named.has(place.part_of)) score += place.kind === 'quarter' ? 3 : 2
  else if (place.kind === 'quarter') score -= 3
  if (
    place.part_of &&
    company.sure.some((other) => other.id !== place.id && gazetteer.isIn(place, other.id) && other.kind !== 'country')
  )
    score += 1
  const others = company.sure.filter(
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
export function namesakes(found: Found[]): Map<string, PlaceMention[]> {
  const bySet = new Map<string, PlaceMention[]>()
  for (const { places } of found) {
    for (const mention of places) {
      const key = keyOf(mention)
      bySet.set(key, [...(bySet.get(key) ?? []), mention])
    }
  }
  return bySet
}

export const keyOf = ({ candidates }: PlaceMention) => candidates.map(({ id }) => id).join(' ')

export function choose(
  mention: PlaceMention,
  alike: PlaceMention[],
  company: Company,
  gazetteer: Gazetteer,
): { place: Place; clarity: number } | null {
  // Words such as "the province of" speak for their own mention alone.
  const own = mention.context.kind !== null ? [mention] : alike.filter(({ context }) => context.kind !== 'province')
  const ranked = mention.candidates
    .map((place) => ({ place, score: Math.max(...own.map((one) => fitness(place, one, company, gazetteer))) }))
    .sort((a, b) => b.score - a.score)
  const [first, second] = ranked
  if (!first) return null
  // A name found only by its likeness must lie where the article is.
  if (mention.rule === 'place/resembling') {
    const near = company.sure.some(
      (other) =>
        !WIDE.has(other.kind) && distanceKm([first.place.lon, first.place.lat], [other.lon, other.lat]) <= LIKENESS_KM,
    )
    return near ? { place: first.place, clarity: 0.75 } : null
  }
  const clarity = second ? Math.min(1, 0.6 + 0.2 * (first.score - second.score)) : 1
  return { place: first.place, clarity: first.place.id === second?.place.part_of ? 1 : clarity }
}

/** The base, dam or field of a town, when the words ask for one and the gazetteer has it under the town. */
export function siteOf(place: Place, context: PlaceContext, gazetteer: Gazetteer): Place | null {
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
