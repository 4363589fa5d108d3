/** CQL2 (21-065r2), Annex A: basic-spatial-functions, basic-spatial-functions-plus and spatial-functions. */
import { describe, expect, it } from 'vitest'
import { collectionIds, ids } from '../features.ts'
import { document, isInProcess, problem, query } from '../service.ts'
import { agree, combined, compare, type Filter, op, property } from './compare.ts'
import { geometryOf, SPATIAL_FUNCTIONS } from './oracle-geometry.ts'

const POLYGON = 'POLYGON((41 34,43 34,43 36,41 36,41 34))'

/** Shapes over the half-degree grid that many points lie on, so that edges, corners and holes are met. */
const WKT = [
  'POINT(42 35)',
  'POINT(42 35.5)',
  'POINT(43.123 36.321)',
  'MULTIPOINT(42 35, 43.5 36)',
  'MULTIPOINT((42 35),(43.5 36),(40 33))',
  'LINESTRING(40 33,44 37)',
  'LINESTRING(41 34,43 34,43 36)',
  'LINESTRING(41 34,43 34,43 36,41 34)',
  'MULTILINESTRING((40 33,44 37),(40 37,44 33))',
  POLYGON,
  'polygon((41 34, 42 36, 43 34, 41 34))',
  'POLYGON((40 33,44 33,44 37,40 37,40 33),(41 34,41 36,43 36,43 34,41 34))',
  'MULTIPOLYGON(((40 33,41 33,41 34,40 34,40 33)),((42 35,43 35,43 36,42 36,42 35)))',
]

const SHAPES: Filter[] = [
  ...WKT.map((text): Filter => [text, geometryOf(text)]),
  ['BBOX(41,34,43,36)', { bbox: [41, 34, 43, 36] }],
  ['BBOX(170,-20,-170,20)', { bbox: [170, -20, -170, 20] }],
]

const named = (name: string, text: string) => `${name.toUpperCase()}(geometry,${text})`

describe.each(collectionIds)('geometries of %s', (collection) => {
  it.each(SPATIAL_FUNCTIONS)('/conf/spatial-functions/%s: with every kind of shape', async (name) => {
    const shares: string[] = []
    for (const [text, json] of SHAPES) {
      const filter: Filter = [named(name, text), op(name, property('geometry'), json)]
      shares.push(await agree(collection, filter))
      // Unknown (no geometry) stays unknown when it is negated.
      await agree(collection, [`NOT ${filter[0]}`, op('not', filter[1])])
    }
    const none = ['s_crosses', 's_overlaps'].includes(name) && collection !== 'articles'
    if (isInProcess && !(collection === 'articles' && name === 's_equals')) {
      expect(
        shares.some((share) => share === 'some'),
        'some shape tells features apart',
      ).toBe(!none)
    }
  })

  it('/conf/property-property/property-property: shape before property, and two shapes', async () => {
    const [[text, json], [line, lineJson]] = [SHAPES[9], SHAPES[5]] as [Filter, Filter]
    await compare(collection, [`S_CONTAINS(${text},geometry)`, op('s_contains', json, property('geometry'))])
    expect(await agree(collection, [`S_CROSSES(${line},${text})`, op('s_crosses', lineJson, json)])).toBe('all')
    expect(await agree(collection, [`S_WITHIN(${line},${text})`, op('s_within', lineJson, json)])).toBe('none')
  })

  it('/conf/spatial-functions/s_intersects: a world as a box and as a polygon hold the same', async () => {
    const world = 'POLYGON((-180 -90,180 -90,180 90,-180 90,-180 -90))'
    const all = await ids(collection, { filter: 'geometry IS NOT NULL' })
    for (const shape of ['BBOX(-180,-90,180,90)', world]) {
      expect(await ids(collection, { filter: `S_INTERSECTS(geometry,${shape})` })).toEqual(all)
      expect(await ids(collection, { filter: `S_DISJOINT(geometry,${shape})` })).toEqual([])
    }
  })

  it('/conf/basic-spatial-functions-plus/s_intersects: a collection of shapes', async () => {
    const geometries = [
      { type: 'Point', coordinates: [43.5, 36] },
      {
        type: 'Polygon',
        coordinates: [
          [
            [40, 33],
            [42, 33],
            [42, 35],
            [40, 35],
            [40, 33],
          ],
        ],
      },
    ]
    const text = 'GEOMETRYCOLLECTION(POINT(43.5 36), POLYGON((40 33,42 33,42 35,40 35,40 33)))'
    for (const name of ['s_intersects', 's_disjoint']) {
      await compare(collection, [
        named(name, text),
        op(name, property('geometry'), { type: 'GeometryCollection', geometries }),
      ])
    }
  })
})

it('/conf/spatial-functions/logical', async () => {
  const filters = SHAPES.slice(5, 10).map(
    ([text, json]): Filter => [named('s_intersects', text), op('s_intersects', property('geometry'), json)],
  )
  for (const shift of [0, 1]) await agree('events', combined(filters.slice(shift)))
})

it('/conf/basic-spatial-functions/s_intersects: a box is a box whether in bbox, in text or in JSON', async () => {
  for (const box of ['41,34,43,36', '170,-20,-170,20']) {
    const found = await ids('events', { bbox: box })
    expect(await ids('events', { filter: `S_INTERSECTS(geometry,BBOX(${box}))` })).toEqual(found)
    const json = op('s_intersects', property('geometry'), { bbox: box.split(',').map(Number) })
    expect(await ids('events', { filter: JSON.stringify(json), 'filter-lang': 'cql2-json' })).toEqual(found)
  }
})

describe('/conf/spatial-functions/s_intersects: what is no place on Earth, or no shape, is refused', () => {
  it.each([
    'POINT(90 180)',
    'POINT(181 0)',
    'MULTIPOINT(7.02 49.92, 90 180)',
    'LINESTRING(1 1)',
    'POLYGON((0 0,1 0,1 1,0 1))',
    'POLYGON(0 0,1 0,1 1,0 0)',
    'BBOX(0,10,10,0)',
    'BBOX(0,1,2)',
    'POINT(1)',
    'POINT(1 x)',
    'CIRCLE(1 1, 5)',
    "'POINT(1 1)'",
  ])('%s', async (shape) => {
    await problem(`/collections/events/items?${query({ filter: `S_INTERSECTS(geometry,${shape})` })}`)
  })
})

it('a shape with heights, and one as large as a query may be, are read', async () => {
  const flat = await document(
    `/collections/events/items?${query({ filter: `S_INTERSECTS(geometry,${POLYGON})` })}`,
    'application/geo+json',
  )
  const high = POLYGON.replace(/(\d+ \d+)/g, '$1 100')
  const same = await document(
    `/collections/events/items?${query({ filter: `S_INTERSECTS(geometry,${high})` })}`,
    'application/geo+json',
  )
  expect(same.numberMatched).toBe(flat.numberMatched)
})
