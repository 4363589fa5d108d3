/** The labels of the timeline's axis: apart, within it, and at the calendar's own steps. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayFromNumber, dayNumber } from '../../../src/core/interval.ts'
import { ticks } from '../../../src/map/panels/ticks.ts'

const labels = (first: string, last: string, width: number) =>
  ticks({ first: dayNumber(first), last: dayNumber(last) }, width).map(
    ({ day, names, hasYear }) => `${names} ${dayFromNumber(day)}${hasYear ? ' +year' : ''}`,
  )

describe('Ticks', () => {
  test('name each day of a few', () => {
    expect(labels('2016-05-29', '2016-06-02', 800)).toEqual([
      'day 2016-05-29 +year',
      'day 2016-05-30',
      'day 2016-05-31',
      'day 2016-06-01',
      'day 2016-06-02',
    ])
  })
  test('name Mondays of some weeks', () => {
    expect(labels('2016-12-17', '2017-01-15', 400)).toEqual([
      'day 2016-12-19 +year',
      'day 2016-12-26',
      'day 2017-01-02 +year',
      'day 2017-01-09',
    ])
  })
  test('name months of some years, and where each year begins', () => {
    expect(labels('2013-12-30', '2015-11-05', 320)).toEqual([
      'month 2014-01-01 +year',
      'month 2014-07-01',
      'month 2015-01-01 +year',
      'month 2015-07-01',
    ])
  })
  test('name years where months have no room', () => {
    expect(labels('2014-01-01', '2017-11-30', 330)).toEqual([
      'year 2014-01-01',
      'year 2015-01-01',
      'year 2016-01-01',
      'year 2017-01-01',
    ])
  })
  test('name the first day where there is no room at all', () => {
    expect(labels('2016-05-30', '2016-05-30', 60)).toEqual(['day 2016-05-30 +year'])
  })
  test('stand far enough apart to be read, on the timeline', () => {
    const extents = fc.tuple(fc.integer({ min: 8000, max: 20_000 }), fc.integer({ min: 0, max: 8000 }))
    fc.assert(
      fc.property(extents, fc.integer({ min: 280, max: 2000 }), ([first, more], width) => {
        const found = ticks({ first, last: first + more }, width)
        const pixels = width / (more + 1)
        expect(found.length).toBeGreaterThan(0)
        for (const [index, { day }] of found.entries()) {
          expect(day).toBeGreaterThanOrEqual(first)
          expect(day).toBeLessThanOrEqual(first + more)
          if (index > 0) expect((day - (found[index - 1]?.day ?? day)) * pixels).toBeGreaterThanOrEqual(48)
        }
      }),
    )
  })
})
