/** Places as the gazetteer holds them. */

/** From the largest to the smallest; the order breaks ties among homonyms. */
export const PLACE_KINDS = [
  'country',
  'region',
  'governorate',
  'district',
  'city',
  'town',
  'village',
  'quarter',
  'camp',
  'base',
  'airport',
  'field',
  'plant',
  'dam',
  'bridge',
  'crossing',
  'landmark',
  'road',
  'river',
  'lake',
  'mountain',
] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** One place. Coordinates are WGS 84 degrees. */
export interface Place {
  /** Stable slug, such as `mosul` or `husaybah-ramadi`. */
  id: string
  name_en: string
  name_fr: string
  name_ar: string
  /** Other spellings, in any language and script. */
  aliases: string[]
  kind: PlaceKind
  lon: number
  lat: number
  /** How far the place reaches from its point, km. */
  radius_km: number
  /** Id of the place that holds it, or null for a country. */
  part_of: string | null
  /** ISO 3166-1 alpha-2. */
  country: string
  /** How well known: 0 hardly named in reports, 1 named now and then, 2 often, 3 a name that stands alone. */
  prominence: number
  geonames_id: number | null
  /** Where name and coordinates come from, such as `whosonfirst:421186153`. */
  origin: string
}
