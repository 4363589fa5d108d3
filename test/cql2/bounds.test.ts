/** Bounds of filters: exact where it is plain, and never too narrow for a match. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInBox } from '../../src/core/query.ts'
import { boundsOf, compile, type Expression, parseText } from '../../src/cql2/cql2.ts'
import { COLLECTION, feature } from './features.ts'

const bounds = (filter: string) => boundsOf(parseText(filter), COLLECTION)

describe('bounds', () => {
  it.each<[string, Partial<ReturnType<typeof bounds>>]>([
    ["id = 'a'", { ids: ['a'] }],
    ["id IN ('a', 'b') AND 'b' = id", { ids: ['b'] }],
    ["id = 'a' OR id IN ('b', 'c')", { ids: ['a', 'b', 'c'] }],
    ["first >= DATE('2014-06-10')", { days: { start: '2014-06-10', end: null } }],
    ["'2014-06-10' > last", { days: { start: null, end: '2014-06-10' } }],
    ["first >= '2014-06-10' AND last <= '2014-06-20'", { days: { start: '2014-06-10', end: '2014-06-20' } }],
    ["first <= '2014-06-10' AND last >= '2014-06-20'", { days: { start: '2014-06-10', end: '2014-06-20' } }],
    ["first BETWEEN '2014-06-10' AND '2014-06-20'", { days: { start: '2014-06-10', end: '2014-06-20' } }],
    ["first IN ('2014-06-20', '2014-06-10')", { days: { start: '2014-06-10', end: '2014-06-20' } }],
    ["first = '2014-06-20' OR last = '2014-06-10'", { days: { start: '2014-06-10', end: '2014-06-20' } }],
    ["T_INTERSECTS(INTERVAL(first, last), INTERVAL('2014-06-10', '..'))", { days: { start: '2014-06-10', end: null } }],
    [
      "T_DURING(INTERVAL(first, last), INTERVAL('2014-06-10', '2014-06-20T10:00:00Z'))",
      { days: { start: '2014-06-10', end: '2014-06-20' } },
    ],
    ["T_AFTER(DATE('2014-06-10'), first)", { days: { start: null, end: '2014-06-10' } }],
    ['S_INTERSECTS(geometry, BBOX(170, -20, -160, 10))', { box: [170, -20, -160, 10] }],
    ['S_WITHIN(LINESTRING(1 2, 4 3), geometry) AND count = 1', { box: [1, 2, 4, 3] }],
    ['S_WITHIN(geometry, BBOX(0, 0, 9, 9)) AND S_WITHIN(geometry, BBOX(1, 1, 2, 2))', { box: [1, 1, 2, 2] }],
    ['S_WITHIN(geometry, BBOX(0, 0, 1, 1)) OR S_WITHIN(geometry, POINT(5 5))', { box: [0, 0, 5, 5] }],
    ["id = 'a' OR count = 1", {}],
    ["NOT id = 'a'", {}],
    ["name = 'a' AND S_DISJOINT(geometry, POINT(0 0)) AND T_DISJOINT(first, DATE('2014-06-10'))", {}],
    ['distance(geometry, LINESTRING(-90 45, 90 45)) < 10', {}],
    ['distance(geometry, POINT(0 89.9)) < 100', { box: [-180, expect.closeTo(89, 2), 180, 90] as never }],
    [
      '10 > distance(POINT(180 0), geometry)',
      { box: [179.91, -0.09, -179.91, 0.09].map((edge) => expect.closeTo(edge, 2)) as never },
    ],
  ])('%s', (filter, expected) => {
    expect(bounds(filter)).toEqual({ ids: null, days: null, box: null, ...expected })
  })

  it('are met by whatever a filter matches', () => {
    const day = fc.integer({ min: 10, max: 16 }).map((number) => `2014-06-${number}`)
    const lon = fc.oneof(fc.integer({ min: -4, max: 4 }), fc.constantFrom(-180, -179, 179, 180))
    const lat = fc.oneof(fc.integer({ min: -4, max: 4 }), fc.constantFrom(-90, -89, 89, 90))
    const literal = fc.oneof(
      day.map((day) => `DATE('${day}')`),
      day.map((day) => `'${day}'`),
      day.map((day) => `TIMESTAMP('${day}T12:00:00Z')`),
    )
    const column = fc.constantFrom('first', 'last')
    const end = fc.oneof(
      day.map((day) => `'${day}'`),
      column,
      fc.constant("'..'"),
    )
    const interval = fc.oneof(
      fc.tuple(end, end).map(([start, end]) => `INTERVAL(${start}, ${end})`),
      fc.constant('INTERVAL(first, last)'),
    )
    const point = fc.tuple(lon, lat).map(([lon, lat]) => `POINT(${lon} ${lat})`)
    const place = fc.oneof(
      point,
      fc
        .tuple(lon, lat, lon, lat)
        .map(
          ([west, south, east, north]) =>
            `BBOX(${west}, ${Math.min(south, north)}, ${east}, ${Math.max(south, north)})`,
        ),
      fc.tuple(lon, lat, lon, lat).map(([a, b, c, d]) => `MULTIPOINT((${a} ${b}), (${c} ${d}))`),
    )
    const spatial = fc.constantFrom(
      'S_INTERSECTS',
      'S_WITHIN',
      'S_TOUCHES',
      'S_EQUALS',
      'S_DISJOINT',
      'S_CROSSES',
      'S_OVERLAPS',
      'S_CONTAINS',
    )
    const anyTemporal = fc.constantFrom('T_AFTER', 'T_BEFORE', 'T_DISJOINT', 'T_EQUALS', 'T_INTERSECTS')
    const temporal = fc.oneof(
      anyTemporal,
      fc.constantFrom(
        'T_CONTAINS',
        'T_DURING',
        'T_FINISHEDBY',
        'T_FINISHES',
        'T_MEETS',
        'T_METBY',
        'T_OVERLAPPEDBY',
        'T_OVERLAPS',
        'T_STARTEDBY',
        'T_STARTS',
      ),
    )
    const comparison = fc.constantFrom('=', '<>', '<', '>', '<=', '>=')
    const either = (a: string, b: string, swap: boolean) => (swap ? [b, a] : [a, b])
    const predicate = fc.oneof(
      fc.tuple(comparison, column, literal, fc.boolean()).map(([op, a, b, swap]) => either(a, b, swap).join(` ${op} `)),
      fc.tuple(column, literal, literal).map(([a, b, c]) => `${a} BETWEEN ${b} AND ${c}`),
      fc.tuple(column, literal, literal).map(([a, b, c]) => `${a} IN (${b}, ${c})`),
      fc
        .tuple(anyTemporal, column, fc.oneof(literal, interval), fc.boolean())
        .map(([op, a, b, swap]) => `${op}(${either(a, b, swap)})`),
      fc.tuple(temporal, interval, interval).map(([op, a, b]) => `${op}(${a}, ${b})`),
      fc
        .tuple(spatial, place, fc.boolean())
        .map(([op, literal, swap]) => `${op}(${either('geometry', literal, swap)})`),
      fc
        .tuple(comparison, point, fc.constantFrom(0, 50, 200, 900, 9000), fc.boolean())
        .map(([op, point, km, swap]) => either(`distance(geometry, ${point})`, `${km}`, swap).join(` ${op} `)),
      fc.constantFrom("id = 'a'", "id IN ('a', 'b')", "id <> 'a'"),
    )
    const filter = fc
      .array(fc.tuple(fc.constantFrom(' AND ', ' OR '), fc.constantFrom('', '', 'NOT '), predicate), {
        minLength: 1,
        maxLength: 4,
      })
      .map((terms) => terms.map(([join, not, term], index) => `${index === 0 ? '' : join}${not}${term}`).join(''))
    const candidate = fc.tuple(day, day, lon, lat, fc.constantFrom('a', 'b', 'c')).map(([one, other, lon, lat, id]) => {
      const [first, last] = [one, other].sort()
      return feature({ id, first, last }, [lon, lat])
    })
    let matches = 0
    fc.assert(
      fc.property(filter, fc.array(candidate, { minLength: 20, maxLength: 20 }), (text, features) => {
        let tree: Expression
        let holds: ReturnType<typeof compile>
        try {
          tree = parseText(text)
          holds = compile(tree, COLLECTION.queryables)
        } catch {
          return
        }
        const { ids, days, box } = boundsOf(tree, COLLECTION)
        for (const one of features.filter((one) => holds(one) === true)) {
          matches++
          expect(ids === null || ids.includes(one.id), 'ids').toBe(true)
          const { first, last } = one.properties as { first: string; last: string }
          expect(days === null || ((days.start ?? '') <= last && first <= (days.end ?? '~')), 'days').toBe(true)
          const position = one.geometry?.type === 'Point' ? one.geometry.coordinates : []
          expect(box === null || isInBox(box, position), 'box').toBe(true)
        }
      }),
      { numRuns: 5000 },
    )
    expect(matches).toBeGreaterThan(1000)
  })
})
