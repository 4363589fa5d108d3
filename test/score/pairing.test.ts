// The pairing against the obvious one: every assignment tried, and the best kept.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventFeature } from '../../src/core/event.ts'
import type { GoldEvent } from '../../src/score/gold.ts'
import { LEVELS, type Level, pair } from '../../src/score/pairing.ts'
import { gold, read } from './gold.ts'

interface Best {
  required: number
  total: number
}

/** The most required pairs that any assignment has, and the most pairs of those that have so many. */
function bestOf(golds: GoldEvent[], features: EventFeature[], level: Level, used = new Set<number>()): Best {
  const [first, ...rest] = golds
  if (!first) return { required: 0, total: 0 }
  let best = bestOf(rest, features, level, used)
  features.forEach((feature, j) => {
    if (used.has(j) || !LEVELS[level](first, feature)) return
    const below = bestOf(rest, features, level, new Set([...used, j]))
    const one = { required: below.required + Number(!first.optional), total: below.total + 1 }
    if (one.required > best.required || (one.required === best.required && one.total > best.total)) best = one
  })
  return best
}

const TYPES = ['Battles', 'Strategic developments'] as const
const DAYS = ['2016-05-27', '2016-05-28', '2016-05-29'] as const

const golds = fc
  .array(
    fc.record({
      tolerance_km: fc.constantFrom(5, 15, 25),
      event_type: fc.subarray([...TYPES], { minLength: 1 }),
      day: fc.constantFrom(...DAYS),
      optional: fc.boolean(),
    }),
    { maxLength: 6 },
  )
  .map((drawn) => drawn.map(({ day, ...given }, i) => gold(`g-${i}`, { ...given, date_start: day, date_end: day })))
const features = fc
  .array(
    fc.record({
      km: fc.constantFrom(0, 10, 20),
      event_type: fc.constantFrom(...TYPES),
      event_date: fc.constantFrom(...DAYS),
      fatalities: fc.option(fc.constantFrom(1, 2)),
    }),
    { maxLength: 6 },
  )
  .map((drawn) => drawn.map(({ km, ...given }, i) => read(`ev-${i}`, given, km)))

describe('the pairing', () => {
  it.each(Object.keys(LEVELS) as Level[])(
    'of %s has as many pairs as can be, required ones first (property)',
    (level) => {
      fc.assert(
        fc.property(golds, features, (annotated, given) => {
          const answers = pair(annotated, given, level)
          const paired = answers.flatMap((j, i) => (j === null ? [] : [{ i, j }]))
          expect(new Set(paired.map(({ j }) => j)).size).toBe(paired.length)
          for (const { i, j } of paired) {
            expect(LEVELS[level](annotated[i] as GoldEvent, given[j] as EventFeature)).toBe(true)
          }
          const required = paired.filter(({ i }) => !annotated[i]?.optional).length
          expect({ required, total: paired.length }).toEqual(bestOf(annotated, given, level))
        }),
        { numRuns: 300 },
      )
    },
  )
})
