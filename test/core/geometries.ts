/** Random geometries on a small grid, so that points fall on corners and edges as often as not. */
import fc from 'fast-check'
import type { Geometry, MultiPoint, Point, Position } from 'geojson'

/** Quarters are exact as doubles: JTS, which works with rounded crossings, sees the same points on edges then. */
const ordinate = fc.oneof(
  fc.integer({ min: 0, max: 6 }),
  fc.integer({ min: 0, max: 24 }).map((quarter) => quarter / 4),
)
const position: fc.Arbitrary<Position> = fc.tuple(ordinate, ordinate)

const point: fc.Arbitrary<Point> = position.map((coordinates) => ({ type: 'Point', coordinates }))
const multiPoint: fc.Arbitrary<MultiPoint> = fc
  .array(position, { minLength: 1, maxLength: 4 })
  .map((coordinates) => ({ type: 'MultiPoint', coordinates }))

/** What features have. */
export const puntal: fc.Arbitrary<Point | MultiPoint> = fc.oneof(point, multiPoint)

const line = fc
  .array(position, { minLength: 2, maxLength: 5 })
  .filter((line) => line.every((at, index) => String(at) !== String(line[index - 1])))

const triangle = fc
  .tuple(position, position, position)
  .filter(([[ax = 0, ay = 0], [bx = 0, by = 0], [cx = 0, cy = 0]]) => {
    return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) > 0.1
  })
  .map(([a, b, c]) => [[a, b, c, a]])

const rectangle = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
const plate = fc
  .tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 }), fc.boolean())
  .map(([west, south, hole]) => {
    const shell = rectangle(west, south, west + 4, south + 4)
    return hole ? [shell, rectangle(west + 1, south + 1, west + 3, south + 2).reverse()] : [shell]
  })
const polygon = fc.oneof(triangle, plate)

const moved = (rings: Position[][], by: number) => rings.map((ring) => ring.map(([x = 0, y = 0]) => [x + by, y]))

const single: fc.Arbitrary<Geometry> = fc.oneof(
  point,
  multiPoint,
  line.map((coordinates): Geometry => ({ type: 'LineString', coordinates })),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((coordinates): Geometry => ({ type: 'MultiLineString', coordinates })),
  polygon.map((coordinates): Geometry => ({ type: 'Polygon', coordinates })),
  fc
    .tuple(polygon, polygon)
    .map(([one, other]): Geometry => ({ type: 'MultiPolygon', coordinates: [one, moved(other, 7)] })),
)

/** Whatever a filter can spell out, collections of parts that lie apart among them. */
export const geometry: fc.Arbitrary<Geometry> = fc.oneof(
  single,
  fc.tuple(line, polygon, position).map(
    ([coordinates, rings, [x = 0, y = 0]]): Geometry => ({
      type: 'GeometryCollection',
      geometries: [
        { type: 'LineString', coordinates },
        { type: 'Polygon', coordinates: moved(rings, 7) },
        { type: 'Point', coordinates: [x + 20, y] },
      ],
    }),
  ),
)
