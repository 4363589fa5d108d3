// The grid finds every row of a range whose point a box holds, and the box about a circle holds what the circle does.
import { distance } from '@turf/turf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxAround } from '../../src/core/box-around.ts'
import { type Box, isInBox } from '../../src/core/query.ts'
import { gridOf, rowsInBox } from '../../src/store/grid.ts'
import { arbitraryPoint } from '../fixtures/feed.ts'

const arbitraryBox = fc
  .tuple(arbitraryPoint, arbitraryPoint)
  .map(([[west, a], [east, b]]): Box => [west, Math.min(a, b), east, Math.max(a, b)])
const arbitraryRows = fc.array(fc.array(arbitraryPoint, { maxLength: 3 }), { maxLength: 60 })

describe('the grid', () => {
  it('finds all rows of the range with a point in the box', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryBox, fc.nat(60), fc.nat(60), (rows, box, from, to) => {
        const found = rowsInBox(gridOf(rows), box, from, to, Number.POSITIVE_INFINITY) ?? []
        expect(found.every((row) => row >= from && row < to)).toBe(true)
        const inBox = rows.flatMap((points, row) => (points.some((point) => isInBox(box, point)) ? [row] : []))
        expect(found).toEqual(expect.arrayContaining(inBox.filter((row) => row >= from && row < to)))
      }),
      { numRuns: 300 },
    )
  })

  it('gives up where there are more rows than are wanted', () => {
    const rows = Array.from({ length: 10 }, () => [[43, 36]])
    expect(rowsInBox(gridOf(rows), [42.9, 35.9, 43.1, 36.1], 0, 10, 9)).toBeNull()
    expect(rowsInBox(gridOf(rows), [42.9, 35.9, 43.1, 36.1], 0, 9, 9)).toHaveLength(9)
    expect(rowsInBox(gridOf(rows), [-180, -90, 180, 90], 0, 10, 9)).toBeNull()
  })
})

it('the box about a circle holds every point within', () => {
  fc.assert(
    fc.property(
      arbitraryPoint,
      arbitraryPoint,
      fc.double({ min: 0, max: 19_000, noNaN: true }),
      (point, centre, km) => {
        // 180° and −180° are one meridian, which a box by its edges can't know.
        if (Math.abs(point[0]) < 180 && distance(centre, point) <= km) {
          expect(isInBox(boxAround(centre, km), point)).toBe(true)
        }
      },
    ),
    { numRuns: 1000 },
  )
})
