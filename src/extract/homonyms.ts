/** Which of the places that bear a name: by the words before it, and by the company it keeps in the article. */
import { distanceKm } from '../core/geo.ts'
import type { Place, PlaceKind } from '../core/place.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import type { PlaceContext } from '../lang/language.ts'
import { type Found, isUnlisted, type PlaceMention } from './document.ts'
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
interface Company {
  /** Places that are sure, each once: the only bearer of their name, or by far the best known. */
  sure: Place[]
  /** Ids of everything sure, holders included. */
  named: Set<string>
  /** The same, without those known only by one of their quarters. */
  settled: Set<string>
  /** Share of the sure mentions in each country. */
  countries: Map<string, number>
}

/** More sure places than this decide no better, and take time that grows with their square. */
const MOST_SURE = 200

function companyOf(found: Found[], gazetteer: Gazetteer): Company {
  const sure = new Set<Place>()
  const named = new Set<string>()
  const settled = new Set<string>()
  const countries = new Map<string, number>()
  let total = 0
  for (const { candidates, rule, role } of found.flatMap(({ places }) => places)) {
    if (role === 'speaker') continue
    const [first, ...others] = candidates
    if (!first || isUnlisted({ rule })) continue
    // A province or district called as its town is no rival; the country is told by names without any.
    const beaten = ({ id, prominence }: Place) => first.prominence - prominence >= 2 || gazetteer.isIn(first, id)
    if (!others.every(beaten)) continue
    if (!others[0] || first.prominence - others[0].prominence >= 2) {
      total += 1
      countries.set(first.country, (countries.get(first.country) ?? 0) + 1)
    }
    if (sure.has(first) || sure.size >= MOST_SURE) continue
    sure.add(first)
    let place: Place | undefined = first
    for (; place; place = place.part_of ? gazetteer.byId(place.part_of) : undefined) {
      named.add(place.id)
      if (first.kind !== 'quarter') settled.add(place.id)
    }
  }
  for (const [country, mentions] of countries) countries.set(country, mentions / total)
  return { sure: [...sure], named, settled, countries }
}

type Asked = PlaceContext['kind']

/** How well a bearer of the name fits: the parts are in points, one per step of prominence. */
function fitness(
  place: Place,
  asked: Asked,
  { sure, named, settled, countries }: Company,
  gazetteer: Gazetteer,
): number {
  let score = place.prominence
  if (asked) score += ASKED[asked].has(place.kind) ? 5 : -2
  if (asked !== 'province' && (place.kind === 'governorate' || place.kind === 'district')) score -= 1.5
  score += 2 * (countries.get(place.country) ?? 0)
  const holders = place.kind === 'quarter' ? named : settled
  if (place.part_of && holders.has(place.part_of)) score += place.kind === 'quarter' ? 3 : 2
  else if (place.kind === 'quarter') score -= 3
  const holds = ({ id, kind }: Place) => id !== place.id && kind !== 'country' && gazetteer.isIn(place, id)
  if (place.part_of && sure.some(holds)) score += 1
  const nearest = sure
    .filter(
      (other) =>
        other !== place && other.id !== place.part_of && !WIDE.has(other.kind) && !gazetteer.isIn(other, place.id),
    )
    .reduce((least, other) => Math.min(least, distanceBetween(place, other)), Number.POSITIVE_INFINITY)
  if (nearest !== Number.POSITIVE_INFINITY) {
    score += nearest <= 20 ? 3 : nearest <= 60 ? 2 : nearest <= 150 ? 1 : nearest > 400 ? -2 : 0
  }
  return score
}

/** Distance between two places' points, km. */
export const distanceBetween = (a: Place, b: Place) => distanceKm([a.lon, a.lat], [b.lon, b.lat])

/** How far from all that an article names a quarter may lie, km. */
const QUARTER_KM = 60

/** The same for a village, where an article names several other places, km. */
const VILLAGE_KM = 200

function isStray(place: Place, { sure, settled }: Company, farthest: number): boolean {
  const others = sure.filter((other) => other !== place && !WIDE.has(other.kind))
  const near = others.some((other) => distanceBetween(place, other) <= farthest)
  return others.length > 0 && !near && !settled.has(place.part_of ?? '')
}

/** How near to the article's sure places a name found by likeness must lie, km. */
const LIKENESS_KM = 60

/** Villages hardly ever told of. */
export const isMinor = ({ kind, prominence }: Place) => kind === 'village' && prominence === 0

export interface Choice {
  place: Place
  /** 1 where the name left no choice; less where homonyms were near in rank. */
  clarity: number
}

const keyOf = ({ candidates }: PlaceMention) => candidates.map(({ id }) => id).join(' ')

/**
 * A way to choose, for each mention of an article, the place it means; null for none. One article means one
 * place by one name, save where words such as "the province of" speak for a mention of their own.
 */
export function chooser(found: Found[], gazetteer: Gazetteer): (mention: PlaceMention) => Choice | null {
  const company = companyOf(found, gazetteer)
  const askedBy = new Map<string, Set<Asked>>()
  for (const mention of found.flatMap(({ places }) => places)) {
    if (mention.context.kind === 'province') continue
    const key = keyOf(mention)
    askedBy.set(key, (askedBy.get(key) ?? new Set()).add(mention.context.kind))
  }
  const known = new Map<string, number>()
  const rank = (place: Place, asked: Asked): number => {
    const key = `${place.id} ${asked}`
    const score = known.get(key) ?? fitness(place, asked, company, gazetteer)
    known.set(key, score)
    return score
  }
  return (mention) => {
    const { kind } = mention.context
    const asked: Asked[] = kind !== null ? [kind] : [...(askedBy.get(keyOf(mention)) ?? [null])]
    const [first, second] = mention.candidates
      .map((place) => ({ place, score: Math.max(...asked.map((one) => rank(place, one))) }))
      .sort((a, b) => b.score - a.score)
    if (!first) return null
    // A name found only by its likeness must lie where the article is.
    if (isUnlisted(mention)) {
      const near = company.sure.some(
        (other) => !WIDE.has(other.kind) && distanceBetween(first.place, other) <= LIKENESS_KM,
      )
      return near ? { place: first.place, clarity: 0.75 } : null
    }
    // A quarter of a town that the article neither names nor comes near is another's namesake.
    if (first.place.kind === 'quarter' && isStray(first.place, company, QUARTER_KM)) return null
    if (first.place.kind === 'village' && company.sure.length >= 3 && isStray(first.place, company, VILLAGE_KM))
      return null
    // One hardly ever told of is meant only where the article is.
    if (isMinor(first.place) && isStray(first.place, company, LIKENESS_KM)) return null
    const clarity = second ? Math.min(1, 0.6 + 0.2 * (first.score - second.score)) : 1
    return { place: first.place, clarity: first.place.id === second?.place.part_of ? 1 : clarity }
  }
}

/** How far from its town a base or field of that name may lie, km. */
const SITE_KM = 40

/** The base, dam or field of a town, when the words ask for one and the gazetteer has it under the town. */
export function siteOf(place: Place, context: PlaceContext, gazetteer: Gazetteer): Place | null {
  if (context.kind === null || !['base', 'field', 'dam', 'crossing'].includes(context.kind)) return null
  const kinds = ASKED[context.kind]
  if (kinds.has(place.kind)) return null
  return (
    gazetteer.places.find(
      (other) => kinds.has(other.kind) && other.part_of === place.id && distanceBetween(place, other) <= SITE_KM,
    ) ?? null
  )
}
