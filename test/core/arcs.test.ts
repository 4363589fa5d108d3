// The distance to lines is that to the nearest of many points on their great circles.
import { greatCircle } from '@turf/turf'
import fc from 'fast-check'
import type { LineString, MultiLineString, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { arcDistance } from '../../src/core/arcs.ts'
import { distanceKm } from '../../src/core/geo.ts'

const arbitraryPosition = fc.tuple(
  fc.double({ min: 30, max: 60, noNaN: true }),
  fc.double({ min: 20, max: 45, noNaN: true }),
)

/** Points of the great circle between two positions, some hundreds of them. */
function pointsBetween(a: Position, b: Position): Position[] {
  if (a[0] === b[0] && a[1] === b[1]) return [a]
  const { geometry } = greatCircle(a, b, { npoints: 400 }) as { geometry: LineString | MultiLineString }
  return geometry.type === 'LineString' ? geometry.coordinates : geometry.coordinates.flat()
}

describe('the distance to arcs', () => {
  it('is that to their nearest point', () => {
    const arbitraryLine = fc.array(arbitraryPosition, { minLength: 2, maxLength: 60 })
    fc.assert(
      fc.property(arbitraryLine, arbitraryPosition, (line, from) => {
        const km = arcDistance([line])(from)
        const least = Math.min(
          ...line
            .slice(1)
            .flatMap((b, i) => pointsBetween(line[i] as Position, b).map((point) => distanceKm(from, point))),
        )
        // Turf gives them to some centimetres. Points some 10 km apart on the line are at most 5 km from its nearest point.
        expect(km).toBeLessThanOrEqual(least + 1e-3)
        expect(Math.hypot(km, 5)).toBeGreaterThanOrEqual(least - 1e-3)
      }),
      { numRuns: 200 },
    )
  })

  it('is nothing on the line, and the distance to an end beyond it', () => {
    const toEquator = arcDistance([
      [
        [10, 0],
        [20, 0],
      ],
    ])
    expect(toEquator([15, 0])).toBe(0)
    expect(toEquator([15, 1])).toBeCloseTo(distanceKm([15, 1], [15, 0]), 9)
    expect(toEquator([21, 0])).toBeCloseTo(distanceKm([21, 0], [20, 0]), 9)
    expect(toEquator([-165, 0])).toBeCloseTo(distanceKm([-165, 0], [20, 0]), 3)
    expect(
      arcDistance([
        [
          [10, 0],
          [10, 0],
        ],
      ])([11, 0]),
    ).toBeCloseTo(distanceKm([11, 0], [10, 0]), 9)
  })

  it('of hardly any length are points', () => {
    const speck = arcDistance([
      [
        [30, 20],
        [30, 20.00000000000001],
      ],
    ])
    expect(speck([30, 20.000000000000004])).toBeCloseTo(0, 6)
    expect(speck([31, 20])).toBeCloseTo(distanceKm([31, 20], [30, 20]), 6)
  })

  it('crosses the antimeridian the shorter way', () => {
    expect(
      arcDistance([
        [
          [179, 0],
          [-179, 0],
        ],
      ])([180, 1]),
    ).toBeCloseTo(distanceKm([180, 1], [180, 0]), 9)
  })
})
