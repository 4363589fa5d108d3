// Events about a place: by its name in any script, by coordinates, with units and matches.
import { distance } from '@turf/turf'
import { describe, expect, it } from 'vitest'
import { FEED } from '../fixtures/feed.ts'
import { collection, found, ids, problem } from './client.ts'

const MOSUL = ['ev-bartella', 'ev-east-of-mosul', 'ev-mosul-1', 'ev-mosul-2']
const at = (near: string, more = '') => `/events.geojson?near=${encodeURIComponent(near)}${more}`

describe('near', () => {
  it.each([
    'Mosul',
    'mosul',
    'Mossoul',
    'Moussoul',
    'الموصل',
    ' Mosul ',
    '43.13,36.34',
    'POINT(43.13 36.34)',
    'point ( 43.13 36.34 )',
  ])('finds the same events for %s', async (near) => {
    expect(await found({ near, within: '60km' })).toEqual(MOSUL)
  })

  it('gives them nearest first, then newest, with Turf’s distances to the metre, and bearings', async () => {
    const answer = await collection(at('Mosul', '&within=80km'))
    expect(ids(answer)).toEqual(['ev-mosul-2', 'ev-mosul-1', 'ev-bartella', 'ev-east-of-mosul', 'ev-makhmur'])
    for (const { geometry, properties } of answer.features) {
      expect(properties.distance_km).toBe(Math.round(distance([43.13, 36.34], geometry.coordinates) * 1000) / 1000)
      expect(properties.bearing_deg).toBeGreaterThanOrEqual(0)
      expect(properties.bearing_deg).toBeLessThan(360)
    }
    expect(answer.features[3]?.properties.bearing_deg).toBeCloseTo(90, 0)
  })

  it('without within is an order, and no limit', async () => {
    const answer = await collection(at('Fallujah'))
    expect(answer.numberMatched).toBe(FEED.events.length)
    expect(ids(answer).slice(0, 2)).toEqual(['ev-fallujah', 'ev-baghdad'])
  })

  it('says what it took the name to mean, and which other places bear it', async () => {
    const { near } = await collection(at('Husaybah', '&within=10km'))
    expect(near).toEqual({
      place: 'husaybah',
      name: 'Husaybah',
      coordinates: [40.99, 34.39],
      within_km: 10,
      match: 'likely',
      others: [{ place: 'husaybah-ramadi', name: 'Husaybah', kind: 'town', country: 'IQ', coordinates: [43.42, 33.4] }],
    })
    expect((await collection(at('43.42,33.4'))).near).toMatchObject({
      place: null,
      name: null,
      within_km: null,
      others: [],
    })
    expect((await collection('/events.geojson')).near).toBeUndefined()
  })

  it.each(['60km', '60', '60 km', '60KM', '60000m', '37.2823mi', '32.4nmi', '196850ft', '+60km'])(
    'reads within=%s as 60 km',
    async (within) => {
      const { near } = await collection(at('Mosul', `&within=${encodeURIComponent(within)}`))
      expect(near?.within_km).toBeCloseTo(60, 1)
    },
  )

  it('reads a bare number in within-units', async () => {
    expect((await collection(at('Mosul', '&within=40&within-units=mi'))).near?.within_km).toBeCloseTo(64.37376, 9)
    expect((await collection(at('Mosul', '&within=40mi&within-units=MI'))).near?.within_km).toBeCloseTo(64.37376, 9)
  })

  it('holds events with their uncertainty within by all, some or none of it', async () => {
    // 42.1 km east of Mosul, known to 25 km.
    const matched = async (within: string, match: string) =>
      (await found({ near: 'Mosul', within, match })).includes('ev-east-of-mosul')
    expect(await matched('60km', 'likely')).toBe(true)
    expect(await matched('60km', 'certain')).toBe(false)
    expect(await matched('68km', 'certain')).toBe(true)
    expect(await matched('20km', 'likely')).toBe(false)
    expect(await matched('20km', 'possible')).toBe(true)
    expect(await matched('16km', 'possible')).toBe(false)
  })

  it('suggests names that are close to an unknown one, and none where none is', async () => {
    expect(await problem(at('Mosoul'))).toMatchObject({
      status: 400,
      parameter: 'near',
      value: 'Mosoul',
      suggestions: ['Mosul'],
    })
    const atlantis = await problem(at('Atlantis'))
    expect(atlantis).toMatchObject({ status: 400, parameter: 'near', value: 'Atlantis' })
    expect(atlantis.suggestions).toBeUndefined()
  })

  it.each([
    ['near=', 'near'],
    ['near=%20', 'near'],
    ['near=43.13,abc', 'near'],
    ['near=43.13,36.34,5', 'near'],
    ['near=POINT(43.13)', 'near'],
    ['near=36.34,143.13', 'near'],
    ['near=181,0', 'near'],
    [`near=${'a'.repeat(101)}`, 'near'],
    ['near=Mosul&within=', 'within'],
    ['near=Mosul&within=-3km', 'within'],
    ['near=Mosul&within=far', 'within'],
    ['near=Mosul&within=NaN', 'within'],
    ['near=Mosul&within=Infinity', 'within'],
    ['near=Mosul&within=60parsecs', 'within'],
    ['near=Mosul&within=60constructor', 'within'],
    ['near=Mosul&within=1e9', 'within'],
    ['near=Mosul&within=60km,70km', 'within'],
    ['near=Mosul&within=60km&within-units=mi', 'within'],
    ['near=Mosul&within=60&within-units=constructor', 'within-units'],
    ['near=Mosul&within-units=km', 'within-units'],
    ['near=Mosul&within=60&match=maybe', 'match'],
    ['near=Mosul&match=certain', 'match'],
    ['within=60km', 'within'],
  ])('refuses %s, naming %s', async (query, parameter) => {
    const { status, detail, ...rest } = await problem(`/events.geojson?${query}`)
    expect(status).toBe(400)
    expect(rest.parameter).toBe(parameter)
    expect(rest.value).toBe(new URLSearchParams(query).get(parameter))
    expect(detail).toMatch(/give|add|none of|closest|unit/)
  })
})
