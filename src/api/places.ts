/** `/places?q=`: places as one types their names. */
import { badValue } from '../core/errors.ts'
import { featureCollection } from '../formats/geojson.ts'
import { placeFeature } from '../store/feed.ts'
import { GEOJSON } from './media.ts'
import { limitParameter } from './params/paging.ts'
import type { Parameter } from './params/parameter.ts'
import type { Route } from './route.ts'

const SHOWN = 10
const MOST_SHOWN = 50
const LONGEST_QUERY = 100

const Q: Parameter = {
  name: 'q',
  description: "The beginning of a place's name, in any language.",
  schema: { type: 'string', minLength: 1, maxLength: LONGEST_QUERY },
  required: true,
  example: 'Moss',
}

const LIMIT: Parameter = {
  name: 'limit',
  description: `At most this many places. More than ${MOST_SHOWN} is taken for ${MOST_SHOWN}.`,
  schema: { type: 'integer', minimum: 1, maximum: MOST_SHOWN, default: SHOWN },
  example: SHOWN,
}

/** The places whose names begin with `q`, then those whose names resemble it. */
export const placeSearchRoute: Route = {
  path: '/places',
  operationId: 'searchPlaces',
  tag: 'Search',
  summary: 'Places, as one types their names',
  parameters: [Q, LIMIT],
  offered: [GEOJSON],
  schema: 'placesCollection',
  answer: ({ parameters, services, linksJson }) => {
    const limit = limitParameter(parameters, SHOWN, MOST_SHOWN)
    const q = parameters.get('q')?.trim() ?? ''
    if (q === '' || q.length > LONGEST_QUERY) {
      const why = q === '' ? 'is missing or empty' : `is longer than ${LONGEST_QUERY} characters`
      throw badValue('q', q, `q ${why}; give the beginning of a place's name, in any language, such as q=Mos`)
    }
    return () => {
      const encoder = new TextEncoder()
      const found = services.gazetteer.suggest(q, limit).map((place) => ({
        stored: { bytes: encoder.encode(JSON.stringify(placeFeature(place))) },
        distanceKm: null,
        bearingDeg: null,
      }))
      return { body: featureCollection({ numberReturned: found.length }, linksJson(), found) }
    }
  },
}
