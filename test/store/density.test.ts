// The density never counts too few, so that the narrower filter is chosen by a figure that can be trusted.
import { distance } from '@turf/turf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInBox } from '../../src/core/query.ts'
import { boxAround, densityOf } from '../../src/store/density.ts'
import { arbitraryPoint } from '../fixtures/feed.ts'

describe('the density of points', () => {
  it('is exact for boxes along whole degrees, across the antimeridian too', () => {
    const count = densityOf([
      [43.1, 36.3],
      [43.9, 36.9],
      [44.5, 36.5],
      [179.5, 0.5],
      [-179.5, 0.5],
      [180, 0.5],
    ])
    expect(count([43, 36, 43.9, 36.9])).toBe(2)
    expect(count([-180, -90, 180, 90])).toBe(6)
    expect(count([179, 0, -179.5, 0.5])).toBe(3)
  })

  it('counts every point within a circle', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryPoint),
        arbitraryPoint,
        fc.double({ min: 0, max: 19_000, noNaN: true }),
        (points, centre, km) => {
          const box = boxAround(centre, km)
          const inCircle = points.filter((point) => distance(centre, point) <= km)
          // 180° and −180° are one meridian, which a box by its edges can't know.
          const plain = inCircle.filter(([lon]) => Math.abs(lon) < 180)
          expect(plain.every((point) => isInBox(box, point))).toBe(true)
          expect(densityOf(points)(box)).toBeGreaterThanOrEqual(plain.length)
        },
      ),
    )
  })
})
