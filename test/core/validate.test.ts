// A feed that would mislead a reader is refused, with a line that says where and why.
import { describe, expect, it } from 'vitest'
import { eventFaults, feedFaults } from '../../src/core/validate.ts'
import { ARTICLES, event, FEED } from '../fixtures/feed.ts'

const ids = ARTICLES.map((article) => article.id)
const good = () => event('ev-1', [43, 36])

describe('the check of a feed', () => {
  it('passes a good one', () => {
    expect(feedFaults({ type: 'FeatureCollection', features: FEED.events }, ids)).toEqual([])
  })

  it.each([
    ['a latitude over 90', { ...good(), geometry: { type: 'Point', coordinates: [43, 96] } }, /coordinates.*90/],
    ['no geometry', { type: 'Feature', id: 'ev-1', properties: good().properties }, /geometry/],
    [
      'a line',
      {
        ...good(),
        geometry: {
          type: 'LineString',
          coordinates: [
            [1, 2],
            [3, 4],
          ],
        },
      },
      /geometry/,
    ],
    ['no id', { ...good(), id: undefined }, /id/],
    ['an unknown type', event('ev-1', [43, 36], { event_type: 'Parade' as 'Riots' }), /event_type/],
    ['a sub-type of another type', event('ev-1', [43, 36], { sub_event_type: 'Mob violence' }), /sub_event_type/],
    ['a missing property', { ...good(), properties: { ...good().properties, notes: undefined } }, /notes/],
    ['a property too many', { ...good(), properties: { ...good().properties, colour: 'red' } }, /colour/],
    ['a reversed span', event('ev-1', [43, 36], { event_date: '2016-05-28', event_date_end: '2016-05-01' }), /before/],
    ['the 30th of February', event('ev-1', [43, 36], { event_date: '2016-02-30' }), /event_date .*date/],
    ['reversed counts', event('ev-1', [43, 36], { fatalities_low: 5, fatalities_high: 3 }), /fatalities_high 3/],
    ['another event_id', { ...good(), id: 'ev-2' }, /event_id/],
    ['no source', event('ev-1', [43, 36], { sources: [] }), /sources/],
    ['nothing at all', null, /object/],
  ])('refuses %s', (_, feature, message) => {
    const faults = eventFaults(feature === null ? null : JSON.parse(JSON.stringify(feature)))
    expect(faults.join('\n')).toMatch(message)
  })

  it('names the feature, finds ids given twice and articles that are not there', () => {
    const feed = { type: 'FeatureCollection', features: [good(), good()] }
    expect(feedFaults(feed, ids)).toEqual(['features[1] (ev-1): the id is given twice'])
    expect(feedFaults({ ...feed, features: [good()] }, [])).toEqual([
      `features[0] (ev-1): no article ${ARTICLES[0]?.id} is known`,
    ])
    expect(feedFaults([], ids)).toEqual(['not a GeoJSON FeatureCollection'])
  })
})
