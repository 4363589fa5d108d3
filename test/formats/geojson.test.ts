// Collections put together from ready strings are what serialising them whole would give.
import { describe, expect, it } from 'vitest'
import { eventFaults } from '../../src/core/validate.ts'
import { featureCollection, featureCollectionPieces, withMember } from '../../src/formats/geojson.ts'
import { event } from '../fixtures/feed.ts'

const feature = event('ev-1', [43, 36])
const bytes = new TextEncoder().encode(JSON.stringify(feature))
const plain = { stored: { bytes }, distanceKm: null, bearingDeg: null }
const read = (json: Uint8Array) => JSON.parse(new TextDecoder().decode(json))

describe('GeoJSON', () => {
  it('adds distance to the metre and bearing to the tenth of a degree, never 360', () => {
    const near = { stored: { bytes }, distanceKm: 12.34567, bearingDeg: 359.97 }
    const [spliced, other] = read(featureCollection({}, '', [near, plain])).features
    expect(spliced).toEqual({ ...feature, properties: { ...feature.properties, distance_km: 12.346, bearing_deg: 0 } })
    expect(eventFaults(spliced)).toEqual([])
    expect(other).toEqual(feature)
  })

  it('adds a member', () => {
    expect(read(withMember(bytes, 'links', [{ rel: 'self' }]))).toEqual({ ...feature, links: [{ rel: 'self' }] })
  })

  it('concatenates features', () => {
    const near = { name: 'الموصل' }
    expect(read(featureCollection({ near }, '{"rel":"self"}', [plain, plain]))).toEqual({
      type: 'FeatureCollection',
      near,
      links: [{ rel: 'self' }],
      features: [feature, feature],
    })
    expect(read(featureCollection({}, '', []))).toEqual({ type: 'FeatureCollection', links: [], features: [] })
  })

  it.each([0, 1, 500, 501, 1700])('gives %i features the same in pieces as at once', async (count) => {
    const features = Array.from({ length: count }, (_, i) =>
      i % 3 === 0 ? { ...plain, distanceKm: i, bearingDeg: 1 } : plain,
    )
    const pieces: Uint8Array[] = []
    async function* parts() {
      for (let from = 0; from < count; from += 700) yield features.slice(from, from + 700)
    }
    for await (const piece of featureCollectionPieces({ numberMatched: count }, '', parts())) pieces.push(piece)
    expect(Buffer.concat(pieces)).toEqual(Buffer.from(featureCollection({ numberMatched: count }, '', features)))
  })
})
