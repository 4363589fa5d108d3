/** Time played: from the first event to the last, leaving out none, in a bearable time. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayFromNumber, dayNumber } from '../../../src/core/interval.ts'
import type { DayRange } from '../../../src/core/query.ts'
import { type Days, rangeOf } from '../../../src/map/panels/days.ts'
import { firstStep, stepFrom, stepTime } from '../../../src/map/panels/steps.ts'

const written = (days: Days | null) => days && `${dayFromNumber(days.first)}/${dayFromNumber(days.last)}`
const span = { first: dayNumber('2014-01-01'), last: dayNumber('2017-11-03') }
const spans = fc
  .tuple(fc.integer({ min: 10_000, max: 15_000 }), fc.integer({ min: 0, max: 4000 }))
  .map(([first, more]) => ({ first, last: first + more }))

/** All steps from the days chosen on. */
function played(chosen: DayRange | null, all: Days): Days[] {
  const steps: Days[] = []
  for (let step: Days | null = firstStep(chosen, all); step !== null; step = stepFrom(rangeOf(step), 1, all))
    steps.push(step)
  return steps
}

describe('A step', () => {
  const whole = { start: '2016-05-01', end: '2016-06-30' }

  test('goes on by as many days as are shown, and back again', () => {
    const week = { start: '2016-05-28', end: '2016-06-03' }
    expect(written(stepFrom(week, 1, span))).toBe('2016-06-04/2016-06-10')
    expect(written(stepFrom(week, -1, span))).toBe('2016-05-21/2016-05-27')
  })
  test('goes from whole months to whole months', () => {
    expect(written(stepFrom(whole, 1, span))).toBe('2016-07-01/2016-08-31')
    expect(written(stepFrom({ start: '2016-03-01', end: '2016-03-31' }, -1, span))).toBe('2016-02-01/2016-02-29')
  })
  test('from all days goes to the first or the last that suit the feed', () => {
    expect(written(stepFrom(null, 1, span))).toBe('2014-01-01/2014-01-31')
    expect(written(stepFrom(null, -1, span))).toBe('2017-11-01/2017-11-30')
    const few = { first: dayNumber('2016-05-29'), last: dayNumber('2016-06-02') }
    expect(written(stepFrom(null, 1, few))).toBe('2016-05-29/2016-05-29')
  })
  test('from days without events goes to those with some', () => {
    expect(written(stepFrom({ start: '2020-01-01', end: '2020-01-31' }, -1, span))).toBe('2017-11-01/2017-11-30')
  })
  test('from more days than there are goes nowhere', () => {
    expect(stepFrom({ start: '2010-01-01', end: '2020-12-31' }, 1, span)).toBeNull()
  })
  test('ends with the events', () => {
    expect(stepFrom({ start: '2017-11-01', end: '2017-11-30' }, 1, span)).toBeNull()
    expect(stepFrom({ start: '2014-01-01', end: '2014-01-07' }, -1, span)).toBeNull()
  })
})

describe('A whole feed played', () => {
  test('shows each day once, from the first event to the last', () => {
    const windows = fc.option(fc.record({ from: fc.integer({ min: -300, max: 4300 }), more: fc.nat(60) }))
    fc.assert(
      fc.property(spans, windows, (all, window) => {
        const from = all.first + (window?.from ?? 0)
        const steps = played(window && rangeOf({ first: from, last: from + window.more }), all)
        expect(steps[0]?.first).toBeLessThanOrEqual(all.first)
        expect(steps[0]?.last).toBeGreaterThanOrEqual(all.first)
        expect(steps.at(-1)?.last).toBeGreaterThanOrEqual(all.last)
        expect(steps.at(-1)?.first).toBeLessThanOrEqual(all.last)
        for (const [index, step] of steps.slice(1).entries()) expect(step.first).toBe((steps[index]?.last ?? 0) + 1)
      }),
    )
  })
  test('takes no more than 40 seconds where nobody chose short steps, and gives each a quarter of a second', () => {
    fc.assert(
      fc.property(spans, (all) => {
        const times = played(null, all).map((step) => stepTime(step, all))
        expect(Math.min(...times)).toBeGreaterThanOrEqual(250)
        expect(times.reduce((sum, time) => sum + time, 0)).toBeLessThanOrEqual(40_000)
      }),
    )
  })
})
