/** A spot: a place, and where the words around its name put the event. */
import type { Position } from 'geojson'
import type { Precision } from '../core/event.ts'
import { pointAt } from '../core/geo.ts'
import type { Place, PlaceKind } from '../core/place.ts'
import type { Compass, PlaceContext } from '../lang/language.ts'

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

/** How far a distance with a bearing may be off, as a part of it: "40 km west of Raqqa". */
const OFF_PER_KM = 0.4

/** No spot's point lies farther from its place's than so many times the spot's uncertainty. */
export const FARTHEST_OFF = 1 / OFF_PER_KM

/** How far off its middle a side or part of a wide place is, as a part of its radius. */
export const OFF_MIDDLE = 0.4

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

/** Kinds too large for their point to say much. */
export const WIDE: ReadonlySet<PlaceKind> = new Set([
  'governorate',
  'region',
  'country',
  'river',
  'mountain',
  'road',
  'lake',
])

/** Where people go or come from is not what the text goes on about. */
export const JOURNEY = new Set(['from', 'toward'])

/** Whether an event there belongs to the war's theatre: Iraq, Syria and the strips along their borders. */
export function inTheatre({ country, lon, lat, kind }: Place): boolean {
  if (kind === 'country') return false
  if (country === 'IQ' || country === 'SY') return true
  if (country === 'TR') return lat <= 37.6 && lon >= 36
  if (country === 'LB') return lon >= 35.95 && lat >= 33.6
  if (country === 'JO') return lat >= 32.4 && lon >= 35.9
  return false
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
      const uncertaintyKm = context.compass ? Math.max(5, OFF_PER_KM * context.km) : Math.max(5, context.km)
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
      const km = wide ? place.radius_km * OFF_MIDDLE : Math.max(5, place.radius_km)
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
    const km = place.radius_km * OFF_MIDDLE
    return {
      ...spot,
      point: pointAt(centre, km, BEARING[context.compass]),
      uncertaintyKm: place.radius_km * 0.7,
      label: `${SIDE_NAME[context.compass]} of ${name}`,
    }
  }
  if (context.relation === 'part' && !wide && place.kind !== 'quarter') return { ...spot, label: `part of ${name}` }
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
