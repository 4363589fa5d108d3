/** The spot that an event's own words and point mean, where no article of it was read: a place of that name close by, or the point. */
import type { Position } from 'geojson'
import type { EventFeature } from '../core/event.ts'
import { distanceKm } from '../core/geo.ts'
import type { Place } from '../core/place.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { FARTHEST_OFF, type Spot, WIDE } from './spot.ts'

/** What a `location` says, as `spotOf` words it, and what it says it of. */
const WORDINGS: [wording: RegExp, relation: Spot['relation']][] = [
  [/^part of (.+)$/, 'part'],
  [/^near (.+)$/, 'near'],
  [/^between (.+?) and .+$/, 'between'],
  [/^(?:[\d.]+ km )?(?:(?:north|south|east|west)(?:-(?:east|west))? of|from) (.+)$/, 'side'],
]

/** How far beside a place's own ground the point of a feature that names it may lie, km: gazetteers differ. */
export const BESIDE_KM = 10

/** A place that no gazetteer has: a point with a name, in a country (ISO 3166-1 alpha-2) and a place that hold it, where known. */
export function placeAt(
  point: Position,
  name: string,
  radiusKm: number,
  country = '',
  partOf: string | null = null,
): Place {
  const [lon = 0, lat = 0] = point
  return {
    id: `at:${lon},${lat}`,
    name_en: name,
    name_fr: name,
    name_ar: name,
    aliases: [],
    kind: 'landmark',
    lon,
    lat,
    radius_km: radiusKm,
    part_of: partOf,
    country,
    prominence: 0,
    geonames_id: null,
    origin: 'event',
  }
}

/** The spot that a feature's `location`, its point and what it says of both mean. */
export function spotOfFeature({ geometry, properties }: EventFeature, gazetteer: Gazetteer): Spot {
  const { location, admin1, country, geo_precision: precision, uncertainty_km: uncertaintyKm } = properties
  const point = geometry.coordinates
  const wording = WORDINGS.find(([words]) => words.test(location))
  const name = wording?.[0].exec(location)?.[1] ?? location
  const relation = wording?.[1] ?? 'at'
  const isOff = relation === 'side' || relation === 'between'
  const reachKm = isOff ? Math.max(BESIDE_KM, FARTHEST_OFF * uncertaintyKm) : BESIDE_KM
  const farKm = ({ lon, lat }: Place) => distanceKm(point, [lon, lat])
  const [place] = gazetteer
    .named(name)
    // The parts of wide places go by points of the compass.
    .filter(({ kind }) => relation !== 'part' || !WIDE.has(kind))
    .filter((one) => farKm(one) <= one.radius_km + reachKm)
    // A point off the place is no nearer to the one that is meant: the better known is.
    .sort((a, b) => (isOff ? 0 : farKm(a) - farKm(b)))
  const holder = (wanted: string | null, kind: Place['kind']) =>
    wanted === null ? undefined : gazetteer.named(wanted).find((one) => one.kind === kind)
  const state = holder(country, 'country')
  return {
    place:
      place ?? placeAt(point, location, uncertaintyKm, state?.country, (holder(admin1, 'governorate') ?? state)?.id),
    relation,
    label: location,
    point,
    precision,
    uncertaintyKm,
    clarity: 1,
  }
}
