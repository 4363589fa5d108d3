/** The places of the gazetteer, as features, and the search for them as one types. */
import type { Place } from '../core/place.ts'
import { featureCollection } from '../formats/geojson.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { address, baseUrl } from './links.ts'
import type { Entry } from './listing.ts'
import { MEDIA } from './media.ts'
import { formatParameter } from './params/format.ts'
import { limitParameter } from './params/paging.ts'
import { badValue, readParameters } from './params/parameters.ts'
import { respond } from './respond.ts'
import type { RequestContext, Services } from './services.ts'

/** All places, in the gazetteer's order. */
export function placeEntries(gazetteer: Gazetteer): Entry[] {
  return gazetteer.places.map((place) => ({
    id: place.id,
    points: [[place.lon, place.lat]],
    day: null,
    json: () => placeFeature(place),
  }))
}

function placeFeature({ id, lon, lat, aliases, ...rest }: Place): string {
  return JSON.stringify({
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: { place_id: id, ...rest, aliases },
  })
}

const PARAMETERS = ['q', 'limit', 'f']
const SHOWN = 10
const MOST_SHOWN = 50
const LONGEST_QUERY = 100

/** `/places?q=`: the places whose names begin with `q`, in any language, then those whose names resemble it. */
export async function placeSearch(c: RequestContext, { store, gazetteer }: Services): Promise<Response> {
  const parameters = readParameters(new URL(c.req.url), PARAMETERS)
  formatParameter(parameters, ['geojson', 'json'])
  const limit = limitParameter(parameters, SHOWN, MOST_SHOWN)
  const q = parameters.get('q')?.trim() ?? ''
  if (q === '' || q.length > LONGEST_QUERY) {
    const why = q === '' ? 'is missing or empty' : `is longer than ${LONGEST_QUERY} characters`
    throw badValue('q', q, `q ${why}; give the beginning of a place's name, in any language, such as q=Mos`)
  }
  const self = address(baseUrl(c), '/places', new Map([...parameters, ['f', 'geojson']]), PARAMETERS)
  return respond(c, {
    type: MEDIA.geojson,
    identity: [self, await store.version()],
    body: () => {
      const found = gazetteer.suggest(q, limit)
      const links = [{ href: self, rel: 'self', type: MEDIA.geojson }]
      return featureCollection({ numberReturned: found.length, links }, found.map(placeFeature))
    },
  })
}
