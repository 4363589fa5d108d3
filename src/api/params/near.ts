/** `near` with `within` and `match`: events about a place, known by its name, or about a point. */

import type { Position } from 'geojson'
import { badValue, shown } from '../../core/errors.ts'
import type { Place } from '../../core/place.ts'
import { MATCHES, type Match, type Near, type NearReport } from '../../core/query.ts'
import type { Gazetteer } from '../../gazetteer/gazetteer.ts'
import type { Parameter } from './parameter.ts'
import { decimal, oneOf, type Parameters } from './parameters.ts'
import { withinParameter } from './within.ts'

const LONGEST_NAME = 100

export const NEAR: Parameter = {
  name: 'near',
  description:
    'Nearest first, each with distance_km and bearing_deg from this place: a name in English, French or Arabic, `lon,lat`, or `POINT(lon lat)`.',
  schema: { type: 'string', maxLength: LONGEST_NAME },
  example: 'Mosul',
}

export const MATCH: Parameter = {
  name: 'match',
  description:
    'How `within` is met: `likely` by the point, `possible` by the point less its uncertainty, `certain` by the point plus its uncertainty.',
  schema: { type: 'string', enum: MATCHES, default: 'likely' },
  example: 'possible',
}

const RIGHT = 'give a name (Mosul), lon,lat (43.13,36.34) or POINT(43.13 36.34)'

/** Centre and reach, and what to tell of them; null when `near` is not asked for. Throws RequestFault. */
export function nearParameter(parameters: Parameters, gazetteer: Gazetteer): { near: Near; report: NearReport } | null {
  const text = parameters.get('near')
  const within = withinParameter(parameters)
  if (text === undefined && within !== null) {
    throw badValue('within', parameters.get('within') ?? '', `within has no centre; add near: ${RIGHT}`)
  }
  const match = matchParameter(parameters, within)
  if (text === undefined) return null
  const centre = pointOf(text) ?? placesNamed(text, gazetteer)
  const { point, places } = Array.isArray(centre) ? { point: centre, places: [] } : centre
  const [place, ...others] = places
  return {
    near: { point, withinKm: within, match },
    report: {
      place: place?.id ?? null,
      name: place?.name_en ?? null,
      coordinates: point,
      within_km: within,
      match,
      others: others.map(({ id, name_en: name, kind, country, lon, lat }) => ({
        place: id,
        name,
        kind,
        country,
        coordinates: [lon, lat],
      })),
    },
  }
}

function matchParameter(parameters: Parameters, within: number | null): Match {
  const text = parameters.get('match')
  if (text === undefined) return 'likely'
  const match = oneOf('match', text, MATCHES)
  if (within === null)
    throw badValue('match', text, 'match says how within is met, which is not given; add within=60km')
  return match
}

/** The point that `lon,lat` or `POINT(lon lat)` gives; null when the text is neither. */
function pointOf(text: string): Position | null {
  const inPoint = /^\s*POINT\s*\(\s*(\S+)\s+(\S+?)\s*\)\s*$/i.exec(text)
  const parts = inPoint ? inPoint.slice(1) : text.split(',')
  const numbers = parts.map(decimal)
  if (!inPoint && (parts.length < 2 || numbers.every(Number.isNaN))) return null
  const [lon = Number.NaN, lat = Number.NaN] = numbers
  if (numbers.length !== 2 || Number.isNaN(lon) || Number.isNaN(lat)) {
    throw badValue('near', text, `near=${shown(text)} is not two numbers; ${RIGHT}`)
  }
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
    throw badValue('near', text, `near=${shown(text)} lies beyond ±180, ±90 degrees; longitude comes first: ${RIGHT}`)
  }
  return [lon, lat]
}

/** The places of that name, likeliest first, and the point of the first. */
function placesNamed(text: string, gazetteer: Gazetteer): { point: Position; places: Place[] } {
  const name = text.trim()
  if (name === '') throw badValue('near', text, `near is empty; ${RIGHT}`)
  if (name.length > LONGEST_NAME) {
    throw badValue('near', text, `near is longer than any name (${LONGEST_NAME} characters); ${RIGHT}`)
  }
  const places = gazetteer.named(name)
  const [likeliest] = places
  if (likeliest !== undefined) return { point: [likeliest.lon, likeliest.lat], places }
  const suggestions = [...new Set(gazetteer.resembling(name, 5).map((place) => place.name_en))]
  const meant = suggestions.length === 0 ? RIGHT : `the closest names are ${suggestions.join(', ')}`
  throw badValue('near', text, `No place called ${shown(name)} is known; ${meant}`, { suggestions })
}
