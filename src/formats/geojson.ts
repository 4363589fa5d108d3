/** GeoJSON (RFC 7946), put together from features that are serialised already, or from features. */
import type { Encode } from './format.ts'

/** The media type, without a charset: GDAL stops paging, in silence, at a link whose type has one. */
export const GEOJSON_TYPE = 'application/geo+json'

/** A serialised feature whose last member is `properties`, with distance (km, to the metre) and bearing (0.1°) added to them. */
export function withDistance(json: string, distanceKm: number, bearingDeg: number): string {
  const distance = Math.round(distanceKm * 1000) / 1000
  const bearing = (Math.round(bearingDeg * 10) / 10) % 360
  return `${json.slice(0, -2)},"distance_km":${distance},"bearing_deg":${bearing}}}`
}

/** A serialised object with a member added at its end. */
export function withMember(json: string, name: string, value: unknown): string {
  return `${json.slice(0, -1)},${JSON.stringify(name)}:${JSON.stringify(value)}}`
}

/** A FeatureCollection of serialised features, with `members` (links, counts) before them. */
export function featureCollection(members: Record<string, unknown>, features: readonly string[]): string {
  const head = JSON.stringify({ type: 'FeatureCollection', ...members })
  return `${head.slice(0, -1)},"features":[${features.join(',')}]}`
}

/** A FeatureCollection of features as they are. */
export const geojson: Encode = async function* ({ features }) {
  yield '{"type":"FeatureCollection","features":['
  let separator = '\n'
  for await (const feature of features) {
    yield separator + JSON.stringify(feature)
    separator = ',\n'
  }
  yield '\n]}\n'
}
