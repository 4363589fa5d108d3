/** Reading and writing CQL2: each production of the grammar, the standard's examples, random trees, deep and long ones. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson, parseText, toJson, toText } from '../../src/cql2/cql2.ts'
import { expression } from './expressions.ts'

/** Text, and the JSON of the same expression. */
const PAIRS: readonly [text: string, json: unknown][] = [
  ['avg(windSpeed)', { op: 'avg', args: [{ property: 'windSpeed' }] }],
  ['f()', { op: 'f', args: [] }],
  ['TRUE', true],
  ['a = 1 or b = 2 OR c = 3', { op: 'or', args: [eq('a', 1), eq('b', 2), eq('c', 3)] }],
  ['a = 1 OR b = 2 AND c = 3', { op: 'or', args: [eq('a', 1), { op: 'and', args: [eq('b', 2), eq('c', 3)] }] }],
  ['(a = 1 OR b = 2) AND c = 3', { op: 'and', args: [{ op: 'or', args: [eq('a', 1), eq('b', 2)] }, eq('c', 3)] }],
  ['(a=1 AND b=2) AND c=3', { op: 'and', args: [{ op: 'and', args: [eq('a', 1), eq('b', 2)] }, eq('c', 3)] }],
  ['not a = 1 and b = 2', { op: 'and', args: [{ op: 'not', args: [eq('a', 1)] }, eq('b', 2)] }],
  ["name not like 'x%'", { op: 'not', args: [{ op: 'like', args: [{ property: 'name' }, 'x%'] }] }],
  [
    "a LIKE CASEI(ACCENTI('É%'))",
    { op: 'like', args: [{ property: 'a' }, { op: 'casei', args: [{ op: 'accenti', args: ['É%'] }] }] },
  ],
  [
    'a NOT BETWEEN 1 AND 2 AND TRUE',
    { op: 'and', args: [{ op: 'not', args: [{ op: 'between', args: [{ property: 'a' }, 1, 2] }] }, true] },
  ],
  ['a Not In (1, -2.5)', { op: 'not', args: [{ op: 'in', args: [{ property: 'a' }, [1, -2.5]] }] }],
  ['a IS NOT NULL', { op: 'not', args: [{ op: 'isNull', args: [{ property: 'a' }] }] }],
  ['(a = 1) = TRUE', { op: '=', args: [eq('a', 1), true] }],
  ['1 - 2 - 3 = -4', { op: '=', args: [{ op: '-', args: [{ op: '-', args: [1, 2] }, 3] }, -4] }],
  ['1-(2-3) = +2', { op: '=', args: [{ op: '-', args: [1, { op: '-', args: [2, 3] }] }, 2] }],
  [
    'a + b * c DIV 2 % 3 > 0',
    {
      op: '>',
      args: [
        {
          op: '+',
          args: [
            { property: 'a' },
            { op: '%', args: [{ op: 'div', args: [{ op: '*', args: [{ property: 'b' }, { property: 'c' }] }, 2] }, 3] },
          ],
        },
        0,
      ],
    },
  ],
  ['-a ^ 2 = 4', { op: '=', args: [{ op: '^', args: [{ op: '*', args: [-1, { property: 'a' }] }, 2] }, 4] }],
  ['a = .5e1', eq('a', 5)],
  ["a = 'it''s \\'so\\'\\n'", eq('a', "it's 'so'\n")],
  ["a LIKE '100\\%\\\\'", { op: 'like', args: [{ property: 'a' }, '100\\%\\'] }],
  ['"with ""quotes""" = 1', eq('with "quotes"', 1)],
  ['eo:x.y_1 = 1', eq('eo:x.y_1', 1)],
  ['المكان = 1', eq('المكان', 1)],
  ['𐐀 = 1', eq('𐐀', 1)],
  ["date = DATE('2014-06-10')", eq('date', { date: '2014-06-10' })],
  ["a\u00a0=\tTimestamp ( '2014-06-10t05:30:00.500z' )", eq('a', { timestamp: '2014-06-10T05:30:00.5Z' })],
  [
    "T_METBY(INTERVAL(a, '..'), INTERVAL('2014-06-10', DATE('2014-06-11')))",
    { op: 't_metBy', args: [{ interval: [{ property: 'a' }, '..'] }, { interval: ['2014-06-10', '2014-06-11'] }] },
  ],
  ["A_CONTAINS(a, ('x'))", { op: 'a_contains', args: [{ property: 'a' }, ['x']] }],
  ['A_EQUALS((), ((1), (2, 3)))', { op: 'a_equals', args: [[], [[1], [2, 3]]] }],
  ['f((1), (1) + 2, ((a)))', { op: 'f', args: [[1], { op: '+', args: [1, 2] }, [[{ property: 'a' }]]] }],
  [
    'S_WITHIN(g, BBOX(170, -20, -160, 10))',
    { op: 's_within', args: [{ property: 'g' }, { bbox: [170, -20, -160, 10] }] },
  ],
  ['s_equals(g, BBOX(1, 2, 3, 4, 5, 6))', { op: 's_equals', args: [{ property: 'g' }, { bbox: [1, 2, 3, 4, 5, 6] }] }],
  [
    'S_EQUALS(Point Z (1 2 3), POINT(-1 +2))',
    {
      op: 's_equals',
      args: [
        { type: 'Point', coordinates: [1, 2, 3] },
        { type: 'Point', coordinates: [-1, 2] },
      ],
    },
  ],
  [
    'S_EQUALS(MULTIPOINT((1 2), (3 4)), MULTIPOINT(1 2, 3 4))',
    {
      op: 's_equals',
      args: [
        {
          type: 'MultiPoint',
          coordinates: [
            [1, 2],
            [3, 4],
          ],
        },
        {
          type: 'MultiPoint',
          coordinates: [
            [1, 2],
            [3, 4],
          ],
        },
      ],
    },
  ],
  [
    'S_EQUALS(g, MULTIPOLYGON(((0 0,1 0,1 1,0 0))))',
    {
      op: 's_equals',
      args: [
        { property: 'g' },
        {
          type: 'MultiPolygon',
          coordinates: [
            [
              [
                [0, 0],
                [1, 0],
                [1, 1],
                [0, 0],
              ],
            ],
          ],
        },
      ],
    },
  ],
  [
    'S_EQUALS(g, GEOMETRYCOLLECTION(POINT(1 2), MULTILINESTRING((0 0,1 1))))',
    {
      op: 's_equals',
      args: [
        { property: 'g' },
        {
          type: 'GeometryCollection',
          geometries: [
            { type: 'Point', coordinates: [1, 2] },
            {
              type: 'MultiLineString',
              coordinates: [
                [
                  [0, 0],
                  [1, 1],
                ],
              ],
            },
          ],
        },
      ],
    },
  ],
]

it('takes GeoJSON with members that CQL2 has no use for', () => {
  const point = { type: 'Point', coordinates: [1, 2], bbox: [1, 2, 1, 2], source: 'map' }
  expect(toText(parseJson({ op: 's_within', args: [{ property: 'g' }, point] }))).toBe('S_WITHIN(g, POINT(1 2))')
})

function eq(name: string, value: unknown) {
  return { op: '=', args: [{ property: name }, value] }
}

describe('CQL2 text', () => {
  it.each(PAIRS)('%s', (text, json) => {
    const tree = parseText(text)
    expect(tree).toEqual(parseJson(json))
    expect(parseText(toText(tree))).toEqual(tree)
    expect(parseJson(toJson(tree))).toEqual(tree)
  })

  it('and JSON say the same of every expression', () => {
    fc.assert(
      fc.property(expression, (tree) => {
        expect(parseText(toText(tree))).toEqual(tree)
        expect(parseJson(toJson(tree))).toEqual(tree)
      }),
      { numRuns: 2000 },
    )
  })
})

const DEPTH = 500
const NESTS: readonly [open: string, close: string][] = [
  ['(', ')'],
  ['NOT (', ')'],
  ['NOT ', ''],
  ['f(', ')'],
  ['A_EQUALS(x, (', '))'],
  ['CASEI(', ')'],
  ['x OR (', ')'],
  ['x * (y + (', '))'],
  ['-(', ')'],
]

describe('nesting', () => {
  it.each(NESTS)(`of %s goes ${DEPTH} deep`, (open, close) => {
    const depth = open.split('(').length > 2 ? DEPTH / 2 : DEPTH
    const tree = parseText(`${open.repeat(depth)}z${close.repeat(depth)}`)
    expect(toText(parseText(toText(tree)))).toBe(toText(tree))
    expect(toText(parseJson(toJson(tree)))).toBe(toText(tree))
  })

  it.each([...NESTS, ['1+', ''], ['x OR y AND z = 1 + 2 * 3 ^ (', ')'], ['GEOMETRYCOLLECTION(', ')']])(
    'of %s without end is a fault',
    (open, close) => {
      const most = Math.floor(65536 / open.length)
      expect(() => parseText(`${open.repeat(most)}z${close.repeat(most)}`)).toThrow(/nested deeper/)
    },
  )

  it('of JSON without end is a fault', () => {
    let json: unknown = true
    for (let depth = 0; depth < 50_000; depth++) json = { op: 'not', args: [json] }
    expect(() => parseJson(json)).toThrow(/nested deeper/)
  })

  it('is no matter of length', () => {
    const chain = Array.from({ length: 3000 }, (_, number) => `a = ${number}`)
    for (const op of ['and', 'or']) {
      const tree = parseText(chain.join(` ${op} `))
      expect(tree).toMatchObject({ op })
      expect(tree.kind === 'operation' && tree.args.length).toBe(3000)
    }
  })
})

/** The examples of the standard, where they are at hand. */
const EXAMPLES = new URL('../../../shared/cql2', import.meta.url).pathname

describe.skipIf(!existsSync(EXAMPLES))('the examples of the standard', () => {
  const read = (file: string) => readFileSync(`${EXAMPLES}/${file}`, 'utf8')
  const texts = existsSync(EXAMPLES) ? readdirSync(`${EXAMPLES}/text`) : []

  it.each(texts)('%s', (file) => {
    const tree = parseText(read(`text/${file}`))
    const json = `json/${file.replace(/(-alt\d+)?\.txt$/, '.json')}`
    if (existsSync(`${EXAMPLES}/${json}`)) expect(parseJson(JSON.parse(read(json)))).toEqual(tree)
    expect(parseText(toText(tree))).toEqual(tree)
    expect(parseJson(toJson(tree))).toEqual(tree)
  })
})
