/** Runs of days: what a range asks for, and how a window of days is moved. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayFromNumber, dayNumber } from '../../../src/core/interval.ts'
import {
  type Days,
  daysOf,
  lengthOf,
  monthsAway,
  moved,
  rangeOf,
  UNITS,
  unitAround,
} from '../../../src/map/panels/days.ts'

const run = (first: string, last: string): Days => ({ first: dayNumber(first), last: dayNumber(last) })
const written = ({ first, last }: Days) => `${dayFromNumber(first)}/${dayFromNumber(last)}`

/** Days of the years 1941 to 2079. */
const day = fc.integer({ min: -10_500, max: 40_000 })
const days = fc.tuple(day, fc.integer({ min: 0, max: 3000 })).map(([first, more]) => ({ first, last: first + more }))

describe('The days that a range asks for', () => {
  const extent = run('2016-03-01', '2016-06-30')

  test('are all there are where none are chosen', () => {
    expect(daysOf(null, extent)).toEqual(extent)
  })
  test('go to the ends of all there is where the range is open', () => {
    expect(written(daysOf({ start: '2016-05-30', end: null }, extent))).toBe('2016-05-30/2016-06-30')
    expect(written(daysOf({ start: null, end: '2016-05-30' }, extent))).toBe('2016-03-01/2016-05-30')
  })
  test('are in order even where an open range begins after all there is, or ends before it', () => {
    expect(written(daysOf({ start: '2017-01-01', end: null }, extent))).toBe('2017-01-01/2017-01-01')
    expect(written(daysOf({ start: null, end: '2015-01-01' }, extent))).toBe('2015-01-01/2015-01-01')
  })
  test('are asked for by their own range', () => {
    fc.assert(
      fc.property(days, days, (some, all) => {
        expect(daysOf(rangeOf(some), all)).toEqual(some)
      }),
    )
  })
})

describe('The unit around a day', () => {
  test.each([
    ['day', '2016-05-30/2016-05-30'],
    ['week', '2016-05-30/2016-06-05'],
    ['month', '2016-05-01/2016-05-31'],
    ['quarter', '2016-04-01/2016-06-30'],
  ] as const)('%s', (unit, expected) => {
    expect(written(unitAround(dayNumber('2016-05-30'), unit))).toBe(expected)
  })
  test('is the same for each of its days, and the next begins where it ends', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...UNITS), (some, unit) => {
        const around = unitAround(some, unit)
        expect(unitAround(around.first, unit)).toEqual(around)
        expect(unitAround(around.last, unit)).toEqual(around)
        expect(unitAround(around.last + 1, unit).first).toBe(around.last + 1)
        expect(some >= around.first && some <= around.last).toBe(true)
      }),
    )
  })
  test('begins a week on Monday', () => {
    fc.assert(
      fc.property(day, (some) => {
        expect(new Date(dayFromNumber(unitAround(some, 'week').first)).getUTCDay()).toBe(1)
      }),
    )
  })
})

test('A month away from the last of a long month is the last of a shorter one', () => {
  expect(dayFromNumber(monthsAway(dayNumber('2016-01-31'), 1))).toBe('2016-02-29')
  expect(dayFromNumber(monthsAway(dayNumber('2016-03-31'), -1))).toBe('2016-02-29')
  expect(dayFromNumber(monthsAway(dayNumber('2016-05-15'), -6))).toBe('2015-11-15')
})

describe('A window of days that is moved', () => {
  const inside = fc.tuple(days, fc.nat(), fc.nat()).map(([extent, a, b]) => {
    const ends = [a, b].map((far) => extent.first + (far % lengthOf(extent))).sort((one, other) => one - other)
    return { extent, window: { first: ends[0], last: ends[1] } as Days }
  })
  const by = fc.integer({ min: -5000, max: 5000 })

  test('as a whole keeps its length, and stops at the ends of the timeline', () => {
    fc.assert(
      fc.property(inside, by, ({ extent, window }, far) => {
        const after = moved(window, 'all', far, extent)
        expect(lengthOf(after)).toBe(lengthOf(window))
        expect(after.first).toBe(
          Math.min(Math.max(window.first + far, extent.first), extent.last - lengthOf(window) + 1),
        )
      }),
    )
  })
  test('by an end keeps the other end where it is, and neither passes the other', () => {
    fc.assert(
      fc.property(inside, by, ({ extent, window }, far) => {
        const first = moved(window, 'first', far, extent)
        const last = moved(window, 'last', far, extent)
        expect([first.last, last.first]).toEqual([window.last, window.first])
        expect(first.first).toBe(Math.max(extent.first, Math.min(window.first + far, window.last)))
        expect(last.last).toBe(Math.min(extent.last, Math.max(window.last + far, window.first)))
      }),
    )
  })
})
