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

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
const ASCII = /^[\u0000-\u007f]*$/

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

/** The same, piece by piece, for more features than are well held at once. */
export async function* featureCollectionPieces(
  members: object,
  linksJson: string,
  features: readonly SerialisedFeature[],
): AsyncGenerator<Uint8Array> {
  yield encoder.encode(beginning(members, linksJson))
  for (let from = 0; from < features.length; from += BATCH) {
    yield joined(from === 0 ? '' : ',', features.slice(from, from + BATCH), '')
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
 * The features between two texts, commas between them. Texts are encoded all at once, in one call in place of hundreds:
 * the endings are plain ASCII, and so known by their lengths.
 */
function joined(head: string, features: readonly SerialisedFeature[], tail: string): Uint8Array<ArrayBuffer> {
  let ends = ''
  const sizes = new Uint8Array(features.length)
  let length = Math.max(0, features.length - 1) + tail.length
  for (let i = 0; i < features.length; i++) {
    const feature = features[i] as SerialisedFeature
    const end = ending(feature)
    ends += end
    sizes[i] = end.length
    length += feature.stored.bytes.length - (end === '' ? 0 : 2) + end.length
  }
  // A UTF-16 unit takes three bytes at most, one of ASCII a byte.
  const room = new Uint8Array((ASCII.test(head) ? 1 : 3) * head.length + length)
  const { written: headLength } = encoder.encodeInto(head, room)
  let at = headLength
  let end = 0
  for (let i = 0; i < features.length; i++) {
    if (i > 0) room[at++] = COMMA
    const { bytes } = (features[i] as SerialisedFeature).stored
    const size = sizes[i] as number
    room.set(bytes, at)
    at += bytes.length
    if (size === 0) continue
    // Over the two braces.
    at -= 2
    for (const last = end + size; end < last; ) room[at++] = ends.charCodeAt(end++)
  }
  for (let i = 0; i < tail.length; i++) room[at++] = tail.charCodeAt(i)
  return room.subarray(0, at)
}
