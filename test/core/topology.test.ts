/** The spatial relations against JTS, which computes them by labelled graphs, and on cases that tempt one to be wrong. */
import fc from 'fast-check'
import type { Geometry } from 'geojson'
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js'
import RelateOp from 'jsts/org/locationtech/jts/operation/relate/RelateOp.js'
import { describe, expect, it } from 'vitest'
import { distanceKm } from '../../src/core/geo.ts'
import { boxShape, shapeOf } from '../../src/core/shape.ts'
import { distanceBetweenKm, type Relation, relates } from '../../src/core/topology.ts'
import { geometry, puntal } from './geometries.ts'

const RELATIONS = [
  'intersects',
  'disjoint',
  'equals',
  'touches',
  'within',
  'contains',
  'overlaps',
  'crosses',
] as const satisfies Relation[]

/** The relations that hold, by JTS's own reading of its matrix. */
function oracle(a: Geometry, b: Geometry): Relation[] {
  const matrix = RelateOp.relate(new GeoJSONReader().read(a), new GeoJSONReader().read(b)) as unknown as Record<
    string,
    (...dimensions: number[]) => boolean
  >
  const dimensions = [a, b].map((one) => shapeOf(one).dimension)
  return RELATIONS.filter((relation) => {
    const name = `is${relation.charAt(0).toUpperCase()}${relation.slice(1)}`
    return matrix[name]?.(...dimensions)
  })
}

function found(a: Geometry, b: Geometry): Relation[] {
  return RELATIONS.filter((relation) => relates(relation, shapeOf(a), shapeOf(b)))
}

const square: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [0, 0],
    ],
    [
      [1, 1],
      [1, 2],
      [2, 2],
      [2, 1],
      [1, 1],
    ],
  ],
}
const at = (...coordinates: number[]): Geometry => ({ type: 'Point', coordinates })
const points = (...coordinates: number[][]): Geometry => ({ type: 'MultiPoint', coordinates })
const line = (...coordinates: number[][]): Geometry => ({ type: 'LineString', coordinates })

describe('relations of points and anything', () => {
  it('are those that JTS finds, both ways round', () => {
    fc.assert(
      fc.property(puntal, geometry, (a, b) => {
        expect(found(a, b)).toEqual(oracle(a, b))
        expect(found(b, a)).toEqual(oracle(b, a))
      }),
      { numRuns: 5000 },
    )
  })

  it.each<[string, Geometry, Geometry, Relation[]]>([
    ['a point inside', at(3, 3), square, ['intersects', 'within']],
    ['a point on an edge', at(0, 2), square, ['intersects', 'touches']],
    ['a point on a corner', at(4, 4), square, ['intersects', 'touches']],
    ['a point in a hole', at(1.5, 1.5), square, ['disjoint']],
    ['a point on the edge of a hole', at(1, 1.5), square, ['intersects', 'touches']],
    ['a polygon around a point', square, at(3, 3), ['intersects', 'contains']],
    ['points inside and outside', points([3, 3], [9, 9]), square, ['intersects', 'crosses']],
    ['points inside and on the edge', points([3, 3], [0, 2]), square, ['intersects', 'within']],
    ['points that share one', points([1, 1], [2, 2]), points([2, 2], [3, 3]), ['intersects', 'overlaps']],
    [
      'the same points otherwise',
      points([1, 1], [2, 2], [1, 1]),
      points([2, 2], [1, 1]),
      ['intersects', 'equals', 'within', 'contains'],
    ],
    ['the end of a line', at(0, 0), line([0, 0], [3, 1]), ['intersects', 'touches']],
    ['a closed line, which has no end', at(0, 0), line([0, 0], [3, 1], [3, 3], [0, 0]), ['intersects', 'within']],
    ['a height, which does not count', at(3, 3, 500), at(3, 3), ['intersects', 'equals', 'within', 'contains']],
  ])('%s', (_, a, b, relations) => {
    expect(found(a, b)).toEqual(relations)
  })
})

describe('relations of lines and areas', () => {
  it.each<[string, Geometry, Geometry, Relation[]]>([
    [
      'a polygon begun elsewhere',
      square,
      {
        type: 'Polygon',
        coordinates: [
          [
            [4, 4],
            [0, 4],
            [0, 0],
            [2, 0],
            [4, 0],
            [4, 4],
          ],
          [
            [1, 1],
            [2, 1],
            [2, 2],
            [1, 2],
            [1, 1],
          ],
        ],
      },
      ['intersects', 'equals', 'within', 'contains'],
    ],
    ['a line through', line([-1, 3], [5, 3]), square, ['intersects', 'crosses']],
    ['a line along the edge', line([0, 0], [4, 0]), square, ['intersects', 'touches']],
    ['lines that share a piece', line([0, 0], [2, 0]), line([1, 0], [3, 0]), ['intersects', 'overlaps']],
    ['lines that cross', line([0, 0], [2, 2]), line([0, 2], [2, 0]), ['intersects', 'crosses']],
    [
      'neighbours',
      square,
      {
        type: 'Polygon',
        coordinates: [
          [
            [4, 0],
            [8, 0],
            [8, 4],
            [4, 4],
            [4, 0],
          ],
        ],
      },
      ['intersects', 'touches'],
    ],
    [
      'a collection with a polygon',
      { type: 'GeometryCollection', geometries: [at(9, 9), square] },
      line([-1, 3], [5, 3]),
      ['intersects', 'crosses'],
    ],
  ])('%s', (_, a, b, relations) => {
    expect(found(a, b)).toEqual(relations)
  })
})

describe('a polygon of many corners', () => {
  it('holds the points that JTS finds in it', () => {
    const star = fc.array(fc.integer({ min: 2, max: 9 }), { minLength: 30, maxLength: 300 }).map((radii): Geometry => {
      const ring = radii.map((radius, index) => {
        const angle = (index / radii.length) * 2 * Math.PI
        return [radius * Math.cos(angle), radius * Math.sin(angle)]
      })
      return { type: 'Polygon', coordinates: [[...ring, ring[0] as number[]]] }
    })
    const coordinate = fc.double({ min: -10, max: 10, noNaN: true })
    const probes = fc.array(fc.tuple(coordinate, coordinate), { minLength: 20, maxLength: 20 })
    fc.assert(
      fc.property(star, probes, (polygon, free) => {
        const corners = polygon.type === 'Polygon' ? (polygon.coordinates[0] ?? []).slice(0, 20) : []
        for (const probe of [...free, ...corners])
          expect(found(at(...probe), polygon)).toEqual(oracle(at(...probe), polygon))
      }),
      { numRuns: 30 },
    )
  })

  it('that crosses itself has no relation to other areas', () => {
    const bowTie: Geometry = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [4, 4],
          [4, 0],
          [0, 4],
          [0, 0],
        ],
      ],
    }
    expect(relates('touches', shapeOf(bowTie), shapeOf(square))).toBe(null)
  })
})

describe('boxes', () => {
  const pacific = boxShape([170, -20, -160, 10])
  const where = (lon: number, lat: number) => pacific.locate(lon, lat)

  it('cross the antimeridian where west is east of east', () => {
    expect([where(175, 0), where(-175, 0), where(180, 0), where(-180, 0)]).toEqual(Array(4).fill('interior'))
    expect([where(170, 0), where(-160, 5), where(180, 10)]).toEqual(Array(3).fill('boundary'))
    expect([where(0, 0), where(169, 0), where(-159, 0), where(175, 11)]).toEqual(Array(4).fill('exterior'))
  })

  it('without width or height are lines or points', () => {
    expect(relates('within', shapeOf(at(2, 5)), boxShape([2, 0, 2, 9]))).toBe(true)
    expect(relates('touches', shapeOf(at(2, 9)), boxShape([2, 0, 2, 9]))).toBe(true)
    expect(relates('equals', shapeOf(at(2, 5)), boxShape([2, 5, 2, 5]))).toBe(true)
    expect(relates('intersects', shapeOf(at(-179, 5)), boxShape([178, 5, -178, 5]))).toBe(true)
    expect(relates('intersects', shapeOf(at(0, 5)), boxShape([178, 5, -178, 5]))).toBe(false)
  })
})

describe('distances', () => {
  it('go to the nearest point', () => {
    const from = points([10, 10], [50, 50])
    expect(distanceBetweenKm(shapeOf(from), shapeOf(points([11, 10], [0, 0])))).toBe(distanceKm([10, 10], [11, 10]))
  })

  it('are 0 where the geometries meet', () => {
    expect(distanceBetweenKm(shapeOf(at(3, 3)), shapeOf(square))).toBe(0)
    expect(distanceBetweenKm(shapeOf(square), shapeOf(at(0, 2)))).toBe(0)
  })

  it('from a hole go to its edge, from outside to the polygon’s', () => {
    expect(distanceBetweenKm(shapeOf(at(1.5, 1.1)), shapeOf(square))).toBeCloseTo(distanceKm([1.5, 1.1], [1.5, 1]), 2)
    expect(distanceBetweenKm(shapeOf(at(-1, 2)), shapeOf(square))).toBeCloseTo(distanceKm([-1, 2], [0, 2]), 1)
  })

  it('are never longer than to any corner', () => {
    fc.assert(
      fc.property(puntal, geometry, (a, b) => {
        const [shape, other] = [shapeOf(a), shapeOf(b)]
        const corners = [...other.points, ...other.lines.flat()]
        const least = Math.min(...shape.points.flatMap((one) => corners.map((corner) => distanceKm(one, corner))))
        expect(distanceBetweenKm(shape, other)).toBeLessThanOrEqual(least + 1e-9)
      }),
    )
  })
})
