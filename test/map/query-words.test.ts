// What a caption says of a query.
import { describe, expect, it } from 'vitest'
import type { EventFeature } from '../../src/core/event.ts'
import type { NearReport } from '../../src/core/query.ts'
import { daysInWords, queryInWords } from '../../src/map/words/query.ts'

const NEAR: NearReport = {
  place: 'erbil',
  name: 'Erbil',
  coordinates: [44.01, 36.19],
  within_km: 60,
  match: 'likely',
  others: [],
}
const query = (parameters: Record<string, string>) => new Map(Object.entries(parameters))
const event = (start: string, end: string) =>
  ({ properties: { event_date: start, event_date_end: end } }) as EventFeature

describe('the query', () => {
  it('says where, which types and who', () => {
    const asked = query({ near: 'Erbil', within: '60km', event_type: 'Battles,Riots', country: 'Iraq' })
    expect(queryInWords(asked, NEAR, 'en')).toEqual(['within 60 km of Erbil', 'Battles, Riots', 'Iraq'])
  })

  it('says so when there is more to it than words can tell', () => {
    expect(queryInWords(query({ filter: 'fatalities > 5', 'filter-lang': 'cql2-text' }), null, 'en')).toEqual([
      'filtered',
    ])
    expect(queryInWords(query({ 'filter-lang': 'cql2-text' }), null, 'en')).toEqual([])
  })

  it('takes a point by its coordinates, and no distance for no limit', () => {
    const point = { ...NEAR, place: null, name: null }
    expect(queryInWords(query({ near: '44.01,36.19' }), point, 'en')).toEqual(['within 60 km of 44.01, 36.19'])
    expect(queryInWords(query({ near: 'Erbil' }), { ...NEAR, within_km: null }, 'en')).toEqual([])
  })

  it('elides in French before a vowel', () => {
    expect(queryInWords(query({}), NEAR, 'fr')).toEqual(['à moins de 60 km d’Erbil'])
    expect(queryInWords(query({}), { ...NEAR, name: 'Mossoul' }, 'fr')).toEqual(['à moins de 60 km de Mossoul'])
  })
})

describe('the days', () => {
  it('are those asked for', () => {
    expect(daysInWords({ start: '2016-05-01', end: '2016-06-30' }, [], 'en')).toMatch(/^1 May\s–\s30 Jun(e)? 2016$/)
    expect(daysInWords({ start: '2016-05-01', end: null }, [], 'en')).toBe('since 1 May 2016')
    expect(daysInWords({ start: null, end: '2016-05-01' }, [], 'fr')).toBe('jusqu’au 1 mai 2016')
  })

  it('are else those from the first event to the last', () => {
    const events = [event('2016-05-28', '2016-06-03'), event('2016-05-30', '2016-05-30')]
    expect(daysInWords(null, events, 'en')).toMatch(/^28 May\s–\s3 Jun(e)? 2016$/)
    expect(daysInWords(null, [], 'en')).toBeNull()
  })
})
