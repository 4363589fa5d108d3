/** What filters hold of: each operator, with unknown values, and against plain evaluation. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile, parseText } from '../../src/cql2/cql2.ts'
import { COLLECTION, feature } from './features.ts'

const FEATURE = feature(
  {
    id: 'ev-1',
    name: 'Straße am Fluß',
    other: 'Éta',
    count: 7,
    size: -2.5,
    sure: true,
    first: '2014-06-10',
    last: '2014-06-12',
    changed: '2014-06-11T12:00:00.250Z',
    tags: ['a', 'b', '1'],
  },
  [43.1, 36.3],
)
const EMPTY = feature({})

function value(filter: string, of = FEATURE) {
  return compile(parseText(filter), COLLECTION.queryables)(of)
}

/** Filters that hold of the feature; their negation doesn't. */
const TRUE = [
  "id = 'ev-1' AND id <> 'EV-1'",
  "'a' < 'b' AND 'Z' < 'a' AND 'é' > 'z'",
  'count = 7.0 AND count <> 8 AND count > size',
  'sure = TRUE AND sure > FALSE',
  '(count > 5) = sure',
  'sure',
  "first = DATE('2014-06-10') AND first < last AND first <= '2014-06-10'",
  "changed > '2014-06-11T12:00:00.2499Z' AND changed = TIMESTAMP('2014-06-11T12:00:00.25Z')",
  "changed = DATE('2014-06-11') AND changed <= DATE('2014-06-11') AND changed > DATE('2014-06-10') AND DATE('2014-06-12') > changed",
  "first IN ('2014-06-09', '2014-06-10') AND first BETWEEN '2014-06-10' AND last",
  "name IN ('x', 'Straße am Fluß') AND name NOT IN ('x', 'y')",
  "count BETWEEN 7 AND 7 AND count NOT BETWEEN 8 AND 1 AND name BETWEEN 'S' AND 'T'",
  "name LIKE '%' AND name LIKE 'Stra_e%' AND name LIKE '%F%u%' AND name NOT LIKE 'stra%' AND name NOT LIKE 'Stra'",
  "'100%' LIKE '100\\%' AND '100x' NOT LIKE '100\\%' AND 'a_b' LIKE 'a\\_b' AND 'a\\\\b' LIKE 'a\\\\\\\\b'",
  "'' LIKE '' AND '' LIKE '%%' AND '' NOT LIKE '_' AND '😀' LIKE '_' AND 'ab' LIKE '%b' AND 'abab' LIKE '%ab'",
  "CASEI(name) = CASEI('STRASSE AM FLUSS') AND CASEI(name) LIKE CASEI('%AM FLUß')",
  "CASEI('ΟΔΟΣ') = CASEI('οδος') AND CASEI('ı') <> CASEI('I') AND CASEI('ẞ') = 'ss'",
  "ACCENTI(other) = 'Eta' AND CASEI(ACCENTI(other)) = ACCENTI(CASEI('ETA')) AND ACCENTI('أ') = 'ا' AND ACCENTI('が') <> 'か'",
  'count + 1 * 2 = 9 AND (count + 1) * 2 = 16 AND 7 % 4 = 3 AND -7 % 4 = -3 AND 7 DIV 2 = 3 AND -7 DIV 2 = -3 AND 2 ^ 3 = 8 AND 7 / 2 = 3.5',
  'count / 0 IS NULL AND (0 - 8) ^ 0.5 IS NULL AND 1 DIV 0 IS NULL AND 1 % 0 IS NULL',
  "A_EQUALS(tags, ('b', '1', 'a', 'a')) AND A_CONTAINS(tags, ('a')) AND A_CONTAINS(tags, ()) AND A_OVERLAPS(tags, (1, 'a'))",
  "A_CONTAINEDBY(tags, ('a', 'b', '1', 'c', 5)) AND NOT A_OVERLAPS(tags, (1)) AND NOT A_CONTAINS(tags, ('a', 'z'))",
  "A_EQUALS((1, TRUE, DATE('2014-06-10'), (2, 3)), ((3, 2), first, sure, 1.0)) AND A_CONTAINS((count, name), (7))",
  'geometry IS NOT NULL AND S_INTERSECTS(geometry, BBOX(43, 36, 44, 37)) AND S_WITHIN(geometry, BBOX(43, 36, 0, 44, 37, 100))',
  'S_EQUALS(geometry, POINT Z (43.1 36.3 5)) AND S_EQUALS(geometry, geometry) AND S_DISJOINT(geometry, POINT(0 0))',
  'S_CROSSES(LINESTRING(0 0, 2 2), LINESTRING(0 2, 2 0))',
  'distance(geometry, POINT(43.1 36.3)) = 0 AND Distance(POINT(0 0), POINT(1 0)) BETWEEN 111.19 AND 111.2',
]

/** Filters that are unknown of a feature that has nothing. */
const UNKNOWN = [
  "name = 'x'",
  "name <> 'x'",
  'name = other',
  "name LIKE '%'",
  "CASEI(name) = 'x'",
  "name IN ('x')",
  "'x' IN ('y', name)",
  'count BETWEEN 1 AND 2',
  '5 BETWEEN 6 AND count',
  'count + 1 > 0',
  'sure',
  'NOT sure',
  'sure AND TRUE',
  'sure OR FALSE',
  "first < '2014-01-01'",
  "T_INTERSECTS(INTERVAL(first, last), INTERVAL('..', '2014-01-01'))",
  "T_AFTER(changed, DATE('2014-01-01'))",
  "A_CONTAINS(tags, ('a'))",
  'A_EQUALS((name), (name))',
  'S_INTERSECTS(geometry, POINT(0 0))',
  'S_DISJOINT(geometry, POINT(0 0))',
  'distance(geometry, POINT(0 0)) > 0',
]

describe('a filter', () => {
  it.each(TRUE)('holds: %s', (filter) => {
    expect(value(filter)).toBe(true)
    expect(value(`NOT (${filter})`)).toBe(false)
    for (const term of filter.split(' AND ')) {
      if (!/BETWEEN|\(.*[^)]$/.test(filter)) expect([term, value(term)]).toEqual([term, true])
    }
  })

  it.each(UNKNOWN)('is unknown: %s', (filter) => {
    expect(value(filter, EMPTY)).toBe(null)
    expect(value(`NOT (${filter})`, EMPTY)).toBe(null)
    expect(value(`(${filter}) IS NULL`, EMPTY)).toBe(true)
  })

  it('is settled by what is known', () => {
    expect(value('sure AND FALSE', EMPTY)).toBe(false)
    expect(value('sure OR TRUE', EMPTY)).toBe(true)
    expect(value("'x' IN (name, 'x')", EMPTY)).toBe(true)
    expect(value('name IS NULL AND geometry IS NULL AND tags IS NULL', EMPTY)).toBe(true)
  })

  it('compares numbers, texts and times as themselves', () => {
    const pairs = fc.oneof(
      fc
        .tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }))
        .map(([a, b]) => ['size', a, b] as const),
      fc.tuple(fc.string({ maxLength: 2 }), fc.string({ maxLength: 2 })).map(([a, b]) => ['name', a, b] as const),
    )
    fc.assert(
      fc.property(pairs, ([name, a, b]) => {
        const literal = typeof b === 'number' ? String(b) : `'${b.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
        const of = feature({ [name]: a })
        const results = ['=', '<>', '<', '>', '<=', '>='].map((op) => value(`${name} ${op} ${literal}`, of))
        expect(results).toEqual([a === b, a !== b, a < b, a > b, a <= b, a >= b])
      }),
    )
  })

  it('matches patterns as a regular expression does', () => {
    const letters = fc.constantFrom('a', 'b', '😀')
    const text = fc.string({ unit: letters, maxLength: 8 })
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '%', '_'), maxLength: 6 })
    fc.assert(
      fc.property(text, pattern, (name, like) => {
        const expected = new RegExp(`^${like.replaceAll('%', '.*').replaceAll('_', '.')}$`, 'su').test(name)
        expect(value(`name LIKE '${like}'`, feature({ name }))).toBe(expected)
      }),
      { numRuns: 2000 },
    )
  })

  it('folds the case of any letter as Unicode does', () => {
    for (let code = 0; code < 0x20000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue
      const letter = String.fromCodePoint(code)
      for (const other of new Set([letter.toLowerCase(), letter.toUpperCase()])) {
        if (other === letter || [...other].length > 1) continue
        // Simple case folding, as regular expressions have it, tells which letters are one.
        if (!new RegExp(`^${other}$`, 'iu').test(letter)) continue
        expect(value(`CASEI(name) = CASEI('${other}')`, feature({ name: letter }))).toBe(true)
      }
    }
  })

  it('takes thousands of terms, and nests deep', () => {
    const terms = Array.from({ length: 3000 }, (_, number) => `count = ${number + 3}`)
    expect(value(terms.join(' OR '))).toBe(true)
    expect(value(`count IN (${Array.from({ length: 3000 }, (_, number) => number).join(',')})`)).toBe(true)
    expect(value(`${'NOT ('.repeat(500)}sure${')'.repeat(500)}`)).toBe(true)
    expect(value(`0 < ${'('.repeat(500)}count${' + 1)'.repeat(500)}`)).toBe(true)
    expect(value(`${'CASEI('.repeat(500)}name${')'.repeat(500)} = 'x'`)).toBe(false)
    expect(value(`A_EQUALS(${'('.repeat(500)}1${')'.repeat(500)}, ${'('.repeat(500)}1${')'.repeat(500)})`)).toBe(true)
  })
})
