// Radii on the slider, under the keys and under the pointer.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  closestRadius,
  FARTHEST,
  FIRST_RADIUS,
  LARGEST_RADIUS,
  RADII,
  roundedRadius,
  SMALLEST_RADIUS,
  steppedRadius,
} from '../../src/map/radius.ts'

const anyKm = fc.double({ min: 0.01, max: FARTHEST, noNaN: true })
const aRadius = fc.constantFrom(...RADII)

test('the slider goes from 1 to 500 km, in whole km, in steps that never shrink', () => {
  expect([RADII[0], RADII.at(-1)]).toEqual([1, 500])
  expect(RADII).toContain(FIRST_RADIUS)
  const steps = RADII.slice(1).map((km, i) => km - (RADII[i] as number))
  expect(steps.every((step) => Number.isInteger(step) && step > 0)).toBe(true)
  expect(steps).toEqual(steps.toSorted((a, b) => a - b))
})

test('the slider stands at the radius that is closest', () => {
  fc.assert(
    fc.property(anyKm, (km) => {
      const distance = Math.abs((RADII[closestRadius(km)] as number) - km)
      expect(distance).toBe(Math.min(...RADII.map((radius) => Math.abs(radius - km))))
    }),
  )
})

test('a key always changes the radius, until there is none beyond', () => {
  fc.assert(
    fc.property(anyKm, (km) => {
      if (km < LARGEST_RADIUS) expect(steppedRadius(km, 1)).toBe(RADII.find((radius) => radius > km))
      else expect(steppedRadius(km, 1)).toBe(km)
      if (km > SMALLEST_RADIUS) expect(steppedRadius(km, -1)).toBe(RADII.findLast((radius) => radius < km))
      else expect(steppedRadius(km, -1)).toBe(km)
    }),
  )
})

test('several steps are so many single ones', () => {
  fc.assert(
    fc.property(anyKm, fc.integer({ min: -8, max: 8 }), (km, steps) => {
      fc.pre(steps !== 0)
      let one = km
      for (let i = 0; i < Math.abs(steps); i++) one = steppedRadius(one, Math.sign(steps))
      expect(steppedRadius(km, steps)).toBe(one)
    }),
  )
})

test('the keys for the ends go to the ends', () => {
  fc.assert(
    fc.property(aRadius, (km) => {
      expect(steppedRadius(km, Number.POSITIVE_INFINITY)).toBe(LARGEST_RADIUS)
      expect(steppedRadius(km, Number.NEGATIVE_INFINITY)).toBe(SMALLEST_RADIUS)
    }),
  )
})

test.each([
  [59.7, 60],
  [123.456, 123],
  [4.449, 4.4],
  [9.99, 10],
  [0, 1],
])('a circle drawn to %d km is of %d km', (drawn, km) => {
  expect(roundedRadius(drawn)).toBe(km)
})
