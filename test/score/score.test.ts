// What a reading is worth: which events are right, spurious or missed, and how much of them is right.
import { describe, expect, it } from 'vitest'
import type { EventFeature } from '../../src/core/event.ts'
import type { GoldEvent } from '../../src/score/gold.ts'
import { type ArticleScore, ratiosOf, scoreFeed, sumOf } from '../../src/score/score.ts'
import { ARTICLES, event } from '../fixtures/feed.ts'
import { gold, goldArticle, read } from './gold.ts'

const score = (golds: GoldEvent[], features: EventFeature[]) =>
  scoreFeed([goldArticle(...golds)], features)[0] as ArticleScore

const WHEN = 'where+what+when'

describe('an event is right', () => {
  it('when place, type and day agree', () => {
    expect(score([gold('a')], [read('ev-1')]).levels).toEqual({
      where: { right: 1, spurious: 0, missed: 0 },
      'where+what': { right: 1, spurious: 0, missed: 0 },
      'where+what+when': { right: 1, spurious: 0, missed: 0 },
    })
  })

  it.each([
    ['it lies farther off than allowed', read('ev-1', {}, 6), ['where', 'where+what', WHEN]],
    [
      'it is of another type',
      read('ev-1', { event_type: 'Explosions/Remote violence', sub_event_type: 'Air/drone strike' }),
      ['where+what', WHEN],
    ],
    ['it is of another day', read('ev-1', { event_date: '2016-05-29', event_date_end: '2016-05-29' }), [WHEN]],
    ['a month is given for its day', read('ev-1', { event_date: '2016-05-01', event_date_end: '2016-05-31' }), [WHEN]],
  ] as const)('but not when %s', (_what, feature, wrong) => {
    const { levels } = score([gold('a')], [feature])
    for (const [name, counts] of Object.entries(levels)) {
      const right = (wrong as readonly string[]).includes(name) ? 0 : 1
      expect([name, counts]).toEqual([name, { right, spurious: 1 - right, missed: 1 - right }])
    }
  })

  it('with a week for its day, and with a month for a month', () => {
    const week = read('ev-1', { event_date: '2016-05-22', event_date_end: '2016-05-28' })
    const month = read('ev-1', { event_date: '2016-05-01', event_date_end: '2016-05-31' })
    expect(score([gold('a')], [week]).levels[WHEN].right).toBe(1)
    expect(score([gold('a', { date_start: '2016-05-01', date_end: '2016-05-31' })], [month]).levels[WHEN].right).toBe(1)
  })
})

describe('events told twice', () => {
  it('answer one annotated event once: the other is spurious', () => {
    const { levels, spurious } = score([gold('a')], [read('ev-1', { fatalities: 3 }), read('ev-2')])
    expect(levels[WHEN]).toEqual({ right: 1, spurious: 1, missed: 0 })
    expect(spurious).toHaveLength(1)
  })

  it('leave missed what one event can not answer twice', () => {
    const { levels, missed } = score([gold('a'), gold('b')], [read('ev-1')])
    expect(levels[WHEN]).toEqual({ right: 1, spurious: 0, missed: 1 })
    expect(missed).toHaveLength(1)
  })

  it('answer the annotated events that they are likest to', () => {
    const strike = { event_type: ['Explosions/Remote violence', 'Battles'], sub_event_type: ['Air/drone strike'] }
    const { details } = score(
      [gold('a', strike), gold('b', { fatalities: 7 })],
      [
        read('ev-1', { fatalities: 7, fatalities_low: 7, fatalities_high: 7 }),
        read('ev-2', { event_type: 'Explosions/Remote violence', sub_event_type: 'Air/drone strike' }),
      ],
    )
    expect(details).toMatchObject({ pairs: 2, subType: 2, withFatalities: 1, fatalities: 1 })
  })
})

describe('an optional event', () => {
  const background = gold('b', { optional: true, date_start: '2014-06-01', date_end: '2014-06-30' })
  const recalled = read('ev-2', { event_date: '2014-06-10', event_date_end: '2014-06-12' })

  it('is neither rewarded when found nor missed when not', () => {
    const with_ = score([gold('a'), background], [read('ev-1'), recalled])
    const without = score([gold('a'), background], [read('ev-1')])
    expect(with_.levels[WHEN]).toEqual({ right: 1, spurious: 0, missed: 0 })
    expect(without.levels[WHEN]).toEqual(with_.levels[WHEN])
    expect([...with_.missed, ...with_.spurious, ...without.missed]).toEqual([])
  })

  it('leaves an event to the required one that it could answer', () => {
    expect(score([gold('o', { optional: true }), gold('a')], [read('ev-1')]).levels[WHEN].right).toBe(1)
  })
})

describe('of the pairs', () => {
  it('sub-type, date, toll, actors and distance are counted', () => {
    const { details } = score(
      [gold('a', { fatalities: 12, actors: ['Peshmerga', 'Islamic State'] })],
      [read('ev-1', { sub_event_type: 'Government regains territory', event_date: '2016-05-27', fatalities: 10 }, 3)],
    )
    expect(details).toEqual({
      pairs: 1,
      subType: 0,
      date: 0,
      withFatalities: 1,
      fatalities: 0,
      actorsRight: 1,
      actorsGold: 2,
      actorsFound: 2,
      km: expect.closeTo(3, 1),
    })
  })

  it('the share of right ones is told for each class of confidence', () => {
    const { confidence } = score(
      [gold('a')],
      [
        read('ev-1', { confidence: 0.95 }),
        read('ev-2', { confidence: 0.9 }, 50),
        read('ev-3', { confidence: 0.3 }, 50),
      ],
    )
    expect(confidence.filter(({ events }) => events > 0)).toEqual([
      { from: 0.9, events: 2, right: 1 },
      { from: 0, events: 1, right: 0 },
    ])
  })
})

describe('a feed', () => {
  const wire = ARTICLES[1] as (typeof ARTICLES)[0]
  const golds = [goldArticle(gold('a')), { article: wire.id, language: wire.language, events: [gold('w-1')] }]

  it('is scored article by article, by the sources of its events', () => {
    const other = event('ev-2', [44, 33], {}, wire)
    const scores = scoreFeed(golds, [read('ev-1'), other])
    expect(scores.map(({ article, levels }) => [article, levels.where])).toEqual([
      [ARTICLES[0]?.id, { right: 1, spurious: 0, missed: 0 }],
      [wire.id, { right: 0, spurious: 1, missed: 1 }],
    ])
    expect(sumOf(scores).levels.where).toEqual({ right: 1, spurious: 1, missed: 1 })
  })

  it('has an event of two sources scored in both articles', () => {
    const one = read('ev-1')
    const sources = [...one.properties.sources, ...event('x', [44, 33], {}, wire).properties.sources]
    const shared = { ...one, properties: { ...one.properties, sources } }
    expect(scoreFeed(golds, [shared]).map(({ levels }) => levels[WHEN].right)).toEqual([1, 1])
  })
})

describe('the ratios', () => {
  it('are those of the counts', () => {
    const { precision, recall, f1 } = ratiosOf({ right: 6, spurious: 2, missed: 4 })
    expect(precision).toBeCloseTo(0.75)
    expect(recall).toBeCloseTo(0.6)
    expect(f1).toBeCloseTo(2 / 3)
  })

  it('are none where there is nothing to count', () => {
    expect(ratiosOf({ right: 0, spurious: 0, missed: 0 })).toEqual({ precision: null, recall: null, f1: null })
  })
})
