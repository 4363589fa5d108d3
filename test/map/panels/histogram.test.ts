/** The timeline's histogram: its bins hold every event once, and are as short as they can be told apart. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayFromNumber, dayNumber } from '../../../src/core/interval.ts'
import { unitAround } from '../../../src/map/panels/days.ts'
import { barsPath, binAround, dayAt, histogram, shareBefore } from '../../../src/map/panels/histogram.ts'

/** Each day of so many, from 1 January 2014 on, with one event. */
const daily = (length: number) =>
  Array.from({ length }, (_, index) => ({ value: dayFromNumber(dayNumber('2014-01-01') + index), count: 1 }))

const counted = fc
  .uniqueArray(
    fc.record({ number: fc.integer({ min: 10_000, max: 13_000 }), count: fc.integer({ min: 1, max: 99 }) }),
    {
      minLength: 1,
      selector: ({ number }) => number,
    },
  )
  .map((days) =>
    days.sort((a, b) => a.number - b.number).map(({ number, count }) => ({ value: dayFromNumber(number), count })),
  )
const width = fc.integer({ min: 0, max: 2000 })

describe('Bins', () => {
  test('are none where there are no events', () => {
    expect(histogram([], 800)).toBeNull()
  })
  test.each([
    [1, 800, 'day'],
    [5, 300, 'day'],
    [200, 800, 'day'],
    [201, 800, 'week'],
    [1400, 800, 'week'],
    [1461, 800, 'month'],
    [1461, 360, 'month'],
    [4000, 360, 'quarter'],
    [40_000, 360, 'quarter'],
  ])('of %i days on %i pixels are each a %s', (length, pixels, unit) => {
    expect(histogram(daily(length), pixels)?.unit).toBe(unit)
  })
  test('hold the events of their days, and only those', () => {
    fc.assert(
      fc.property(counted, width, (days, pixels) => {
        const { unit, bins, most } = histogram(days, pixels) ?? expect.fail()
        const expected = new Map<number, number>()
        for (const { value, count } of days) {
          const { first } = unitAround(dayNumber(value), unit)
          expected.set(first, (expected.get(first) ?? 0) + count)
        }
        expect(new Map(bins.map(({ first, count }) => [first, count]))).toEqual(expected)
        expect(most).toBe(Math.max(...expected.values()))
      }),
    )
  })
  test('are found by any of their days; one without events is empty', () => {
    const drawn = histogram([daily(1), daily(300).slice(-1)].flat(), 800) ?? expect.fail()
    expect(drawn.unit).toBe('week')
    expect(binAround(dayNumber('2014-01-05'), drawn)).toEqual({
      ...unitAround(dayNumber('2014-01-01'), 'week'),
      count: 1,
    })
    expect(binAround(dayNumber('2014-01-06'), drawn)).toMatchObject({ first: dayNumber('2014-01-06'), count: 0 })
  })
})

describe('The timeline', () => {
  test('holds each day where its share begins', () => {
    fc.assert(
      fc.property(counted, width, (days, pixels) => {
        const { extent } = histogram(days, pixels) ?? expect.fail()
        for (const { value } of days) {
          const share = (shareBefore(dayNumber(value), extent) + shareBefore(dayNumber(value) + 1, extent)) / 2
          expect(dayFromNumber(dayAt(share, extent))).toBe(value)
        }
      }),
    )
  })
  test('ends with its first and its last day, however far beyond one points', () => {
    const { extent } = histogram(daily(30), 800) ?? expect.fail()
    expect([-3, 0, 1, 7].map((share) => dayFromNumber(dayAt(share, extent)))).toEqual([
      '2014-01-01',
      '2014-01-01',
      '2014-01-30',
      '2014-01-30',
    ])
  })
})

test('Bars stand to scale, within the plot, and do not touch', () => {
  fc.assert(
    fc.property(counted, fc.integer({ min: 300, max: 2000 }), (days, pixels) => {
      const drawn = histogram(days, pixels) ?? expect.fail()
      const bars = [...barsPath(drawn, pixels, 56).matchAll(/M(\S+) 56v-(\S+)h(\S+)v(\S+)z/g)].map((bar) =>
        bar.slice(1).map(Number),
      )
      expect(bars).toHaveLength(drawn.bins.length)
      let end = 0
      for (const [index, [x = 0, height = 0, across = 0]] of bars.entries()) {
        expect(x).toBeGreaterThanOrEqual(end)
        end = x + across
        expect(height).toBeCloseTo(Math.max(2, ((drawn.bins[index]?.count ?? 0) / drawn.most) * 56), 1)
      }
      expect(end).toBeLessThanOrEqual(pixels)
    }),
  )
})
