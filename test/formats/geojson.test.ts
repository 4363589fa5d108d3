// Collections put together from ready strings are what serialising them whole would give.
import { describe, expect, it } from 'vitest'
import { eventFaults } from '../../src/core/validate.ts'
import { featureCollection, withDistance, withMember } from '../../src/formats/geojson.ts'
import { event } from '../fixtures/feed.ts'

const feature = event('ev-1', [43, 36])
const json = JSON.stringify(feature)

describe('GeoJSON', () => {
  it('adds distance to the metre and bearing to the tenth of a degree, never 360', () => {
    const spliced = JSON.parse(withDistance(json, 12.34567, 359.97))
    expect(spliced).toEqual({ ...feature, properties: { ...feature.properties, distance_km: 12.346, bearing_deg: 0 } })
    expect(eventFaults(spliced)).toEqual([])
  })

  it('adds a member', () => {
    expect(JSON.parse(withMember(json, 'links', [{ rel: 'self' }]))).toEqual({ ...feature, links: [{ rel: 'self' }] })
  })

  it('concatenates features', () => {
    expect(JSON.parse(featureCollection({ numberMatched: 2 }, [json, json])).features).toEqual([feature, feature])
    expect(featureCollection({}, [])).toBe('{"type":"FeatureCollection","features":[]}')
  })
})
