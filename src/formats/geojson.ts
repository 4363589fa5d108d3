/** GeoJSON (RFC 7946), put together from features that are UTF-8 JSON already. */

/** The media type, without a charset: GDAL stops paging, in silence, at a link whose type has one. */
export const GEOJSON_TYPE = 'application/geo+json'

/** A feature as it is put into an answer. */
export interface SerialisedFeature {
  /** UTF-8 JSON whose last member is `properties`, which is not empty. */
  stored: { readonly bytes: Uint8Array }
  /** Added to the properties where it is not null, in km, to the metre. */
  distanceKm: number | null
  /** Added with the distance, in degrees clockwise from north, to 0.1°. */
  bearingDeg: number | null
}

const encoder = new TextEncoder()
const COMMA = 0x2c

/** A feature's last two, in whose place more properties are written. */
const BRACES = 2

/** Features a piece, where the collection is made piece by piece. */
const BATCH = 500

/** Distance as it is served: in km, to the metre. */
export const roundedKm = (km: number) => Math.round(km * 1000) / 1000

/** Bearing as it is served: in degrees, to 0.1°, below 360. */
export const roundedDeg = (degrees: number) => (Math.round(degrees * 10) / 10) % 360

/** A serialised object with a member added at its end. */
export function withMember(json: Uint8Array, name: string, value: unknown): Uint8Array<ArrayBuffer> {
  const end = encoder.encode(`,${JSON.stringify(name)}:${JSON.stringify(value)}}`)
  const bytes = new Uint8Array(json.length - 1 + end.length)
  bytes.set(json.subarray(0, -1))
  bytes.set(end, json.length - 1)
  return bytes
}

/** A FeatureCollection, with `members` (counts and the like) and links, as JSON without brackets, before the features. */
export function featureCollection(
  members: object,
  linksJson: string,
  features: readonly SerialisedFeature[],
): Uint8Array<ArrayBuffer> {
  return joined(beginning(members, linksJson), features, ']}')
}

/** The same, piece by piece, for more features than are well held at once: they come some at a time. */
export async function* featureCollectionPieces(
  members: object,
  linksJson: string,
  parts: AsyncIterable<readonly SerialisedFeature[]>,
): AsyncGenerator<Uint8Array> {
  yield encoder.encode(beginning(members, linksJson))
  let isFirst = true
  for await (const features of parts) {
    for (let from = 0; from < features.length; from += BATCH) {
      yield joined(isFirst ? '' : ',', features.slice(from, from + BATCH), '')
      isFirst = false
    }
  }
  yield encoder.encode(']}')
}

function beginning(members: object, linksJson: string): string {
  return `${JSON.stringify({ type: 'FeatureCollection', ...members }).slice(0, -1)},"links":[${linksJson}],"features":[`
}

/** What is written in place of a feature's last two braces. */
function ending({ distanceKm, bearingDeg }: SerialisedFeature): string {
  if (distanceKm === null || bearingDeg === null) return ''
  return `,"distance_km":${roundedKm(distanceKm)},"bearing_deg":${roundedDeg(bearingDeg)}}}`
}

/**
 * The features between two texts, commas between them. The endings, plain ASCII, are encoded in one call, behind where
 * they belong, and copied from there.
 */
function joined(head: string, features: readonly SerialisedFeature[], tail: string): Uint8Array<ArrayBuffer> {
  let endings = ''
  const sizes = new Uint8Array(features.length)
  const headBytes = encoder.encode(head)
  let length = headBytes.length + Math.max(0, features.length - 1) + tail.length
  for (let i = 0; i < features.length; i++) {
    const feature = features[i] as SerialisedFeature
    const text = ending(feature)
    endings += text
    sizes[i] = text.length
    length += feature.stored.bytes.length + (text === '' ? 0 : text.length - BRACES)
  }
  const room = new Uint8Array(length + endings.length)
  room.set(headBytes)
  encoder.encodeInto(endings, room.subarray(length))
  let at = headBytes.length
  let end = length
  for (let i = 0; i < features.length; i++) {
    if (i > 0) room[at++] = COMMA
    const { bytes } = (features[i] as SerialisedFeature).stored
    const size = sizes[i] as number
    room.set(bytes, at)
    at += bytes.length
    if (size === 0) continue
    room.copyWithin(at - BRACES, end, end + size)
    at += size - BRACES
    end += size
  }
  encoder.encodeInto(tail, room.subarray(at))
  return room.subarray(0, length)
}
