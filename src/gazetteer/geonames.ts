/** GeoNames country dumps (https://download.geonames.org/export/dump/readme.txt) to places. */
import { InputFault } from '../core/errors.ts'
import { distanceKm } from '../core/geo.ts'
import type { Place, PlaceKind } from '../core/place.ts'
import { foldWord } from '../text/fold.ts'
import { nameKey } from './names.ts'
import { namesOf } from './pack.ts'

/** What a row of a dump says, of its 19 columns the ones that are used here. */
interface GeonamesRow {
  id: number
  name: string
  alternates: string[]
  lat: number
  lon: number
  /** Feature class and code, such as `P.PPL`. */
  feature: string
  country: string
  admin1: string
  admin2: string
  population: number
}

/** Feature codes (https://www.geonames.org/export/codes.html) and what they are here; settlements go by population. */
const KINDS: Record<string, PlaceKind> = {
  'A.PCLI': 'country',
  'A.ADM1': 'governorate',
  'A.ADM2': 'district',
  'P.PPLX': 'quarter',
  'L.RGN': 'region',
  'L.OILF': 'field',
  'L.GASF': 'field',
  'L.MILB': 'base',
  'S.INSM': 'base',
  'S.AIRB': 'base',
  'S.AIRP': 'airport',
  'S.AIRF': 'airport',
  'S.CMPRF': 'camp',
  'S.OILR': 'plant',
  'S.PS': 'plant',
  'S.DAM': 'dam',
  'H.DAM': 'dam',
  'S.BDG': 'bridge',
  'R.BDG': 'bridge',
  'S.PSTB': 'crossing',
  'H.STM': 'river',
  'H.LK': 'lake',
  'H.RSV': 'lake',
  'T.MT': 'mountain',
  'T.MTS': 'mountain',
}
/** Left out: places that are no more, and farms. */
const GONE = new Set(['P.PPLQ', 'P.PPLH', 'P.PPLW', 'P.PPLF'])

/** Radius in km by kind, where a dump gives none. */
const RADIUS: Partial<Record<PlaceKind, number>> = {
  country: 400,
  governorate: 80,
  region: 40,
  district: 25,
  city: 6,
  town: 3,
  field: 5,
  base: 3,
  airport: 3,
  river: 50,
  lake: 10,
  mountain: 10,
}
/** Names nearer than this, km, that are written alike are one place. */
const SAME_PLACE_KM = 5
const ARABIC = /^[\u0621-\u064a\s]+$/
const READABLE = /^[\p{Script=Latin}\p{Script=Arabic}\p{M}\d\s'’‘`.-]+$/u

/** Reads a dump. Throws an InputFault that names the line when it has not 19 columns or no coordinates. */
export function readDump(text: string): GeonamesRow[] {
  const rows: GeonamesRow[] = []
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const fields = line.replace(/\r$/, '').split('\t')
    if (fields.length !== 19) throw new InputFault(`line ${i + 1}: ${fields.length} columns where a dump has 19`)
    const [id, name = '', , alternates = '', lat, lon, cls, code, country = '', , admin1 = '', admin2 = ''] = fields
    const row = { id: Number(id), lat: Number(lat), lon: Number(lon) }
    if (!Number.isInteger(row.id) || !(Math.abs(row.lat) <= 90) || !(Math.abs(row.lon) <= 180) || lat === '') {
      throw new InputFault(
        `line ${i + 1}: ${JSON.stringify([id, lat, lon].join(' '))} is no id, latitude and longitude`,
      )
    }
    rows.push({
      ...row,
      name,
      alternates: alternates.split(',').filter((alternate) => READABLE.test(alternate)),
      feature: `${cls}.${code}`,
      country,
      admin1,
      admin2,
      population: Number(fields[14]) || 0,
    })
  }
  return rows
}

function kindOf({ feature, population }: GeonamesRow): PlaceKind | undefined {
  if (!feature.startsWith('P.') || feature === 'P.PPLX') return KINDS[feature]
  if (GONE.has(feature)) return undefined
  if (feature === 'P.PPLC' || feature === 'P.PPLA' || population >= 100_000) return 'city'
  return population >= 5_000 || feature === 'P.PPLA2' ? 'town' : 'village'
}

function prominenceOf({ population }: GeonamesRow): number {
  return [500_000, 100_000, 10_000].filter((least) => population >= least).length
}

const slug = (name: string) =>
  foldWord(name)
    .replaceAll("'", '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Kinds of administrative areas, the largest first: rows of the others look for their holder among these. */
const AREAS: PlaceKind[] = ['country', 'governorate', 'district']

/** The gazetteer while it grows, and what is asked of it: which place a row tells of, which id is free. */
function growing(given: readonly Place[]) {
  const places: Place[] = []
  const ids = new Set<string>()
  const byGeonames = new Map<number, Place>()
  const byKey = new Map<string, Place[]>()

  function add(place: Place) {
    places.push(place)
    ids.add(place.id)
    if (place.geonames_id !== null) byGeonames.set(place.geonames_id, place)
    for (const key of new Set(namesOf(place).map(nameKey))) {
      const bearers = byKey.get(key)
      if (bearers) bearers.push(place)
      else byKey.set(key, [place])
    }
  }

  /** The place that is there already: the same GeoNames id, or the same name near by (for areas: of the same kind). */
  function known(row: GeonamesRow, kind: PlaceKind): Place | undefined {
    const same = (place: Place) =>
      AREAS.includes(kind)
        ? place.kind === kind && place.country === row.country
        : !AREAS.includes(place.kind) && distanceKm([place.lon, place.lat], [row.lon, row.lat]) < SAME_PLACE_KM
    return byGeonames.get(row.id) ?? byKey.get(nameKey(row.name))?.find(same)
  }

  function freeId(name: string, holder: string): string {
    const plain = slug(name) || 'place'
    if (!ids.has(plain)) return plain
    const stem = `${plain}-${holder}`
    let id = stem
    for (let n = 2; ids.has(id); n++) id = `${stem}-${n}`
    return id
  }

  for (const place of given) add(place)
  return { places, add, known, freeId }
}

/**
 * `places` and, after them, what `rows` add. Skipped is what is there already: the same GeoNames id, or the same folded
 * name within 5 km. Large areas are read first, so that small ones find their holder.
 */
export function extendWithGeonames(places: readonly Place[], rows: readonly GeonamesRow[]): Place[] {
  const all = growing(places)
  /** Area codes (`IQ`, `IQ.15`, `IQ.15.2`) to place ids. */
  const holders = new Map<string, string>()
  const sized = rows.flatMap((row) => {
    const kind = kindOf(row)
    return kind === undefined ? [] : [{ row, kind, level: AREAS.indexOf(kind) }]
  })
  const levels = [...AREAS.map((_, level) => level), -1]
  for (const { row, kind, level } of sized.sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))) {
    const codes = [row.country, `${row.country}.${row.admin1}`, `${row.country}.${row.admin1}.${row.admin2}`]
    const above = codes.slice(0, level === -1 ? AREAS.length : level)
    const part_of = above.map((code) => holders.get(code)).findLast((id) => id !== undefined) ?? null
    const known = all.known(row, kind)
    const place = known ?? placeOf(row, kind, part_of, all.freeId(row.name, level === -1 ? (part_of ?? kind) : kind))
    if (level !== -1) holders.set(codes[level] as string, place.id)
    if (!known) all.add(place)
  }
  return all.places
}

function placeOf(row: GeonamesRow, kind: PlaceKind, part_of: string | null, id: string): Place {
  const name_ar = row.alternates.find((name) => ARABIC.test(name)) ?? ''
  const taken = new Set([row.name, name_ar].map(foldWord))
  const aliases = row.alternates.filter((name) => !taken.has(foldWord(name)) && taken.add(foldWord(name)))
  return {
    id,
    name_en: row.name,
    name_fr: '',
    name_ar,
    aliases,
    kind,
    lon: row.lon,
    lat: row.lat,
    radius_km: RADIUS[kind] ?? 1,
    part_of,
    country: row.country,
    prominence: prominenceOf(row),
    geonames_id: row.id,
    origin: `geonames:${row.id}`,
  }
}
