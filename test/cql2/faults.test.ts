/** What authors of filters are told when they err: where, what, and what would be right. */
import { describe, expect, it } from 'vitest'
import { Cql2Fault, compile, parseJson, parseText } from '../../src/cql2/cql2.ts'
import { COLLECTION } from './features.ts'

function faultOf(act: () => unknown): Cql2Fault {
  try {
    act()
  } catch (error) {
    if (error instanceof Cql2Fault) return error
    throw error
  }
  throw new Error('no fault')
}

const compiled = (text: string) => () => compile(parseText(text), COLLECTION.queryables)

describe('text that can’t be read', () => {
  it.each([
    ['count >=', 9, 'expected a value after ">="'],
    ['', 1, 'expected a value, found the end'],
    ["name LIEK 'x'", 6, 'did you mean LIKE?'],
    ["name NOT LKE 'x'", 10, 'did you mean LIKE?'],
    ['count != 1', 7, 'did you mean <>?'],
    ['count == 1', 8, 'expected a value after "="'],
    ["name = 'abc", 8, "no closing '"],
    ['"name = 1', 1, 'no closing "'],
    ['count IS NIL', 10, 'expected NULL or NOT NULL after "IS"'],
    ['count = 1 = 2', 11, 'expected AND, OR or the end'],
    ['2 ^ 3 ^ 2 = 1', 7, 'expected AND, OR or the end'],
    ['count BETWEEN 1', 16, 'expected "AND"'],
    ['count IN ()', 11, 'expected a value'],
    ['name LIKE other', 11, 'expected a pattern: a string'],
    ['(count = 1', 11, 'expected an operator or ")"'],
    ['S_INTERSECTS(geometry)', 1, 'S_INTERSECTS takes 2 arguments, not 1'],
    ["first = DATE('2014-02-30')", 14, "expected a day such as '2014-06-10'"],
    ["changed = TIMESTAMP('2014-02-28T10:00:00+02:00')", 21, 'expected a time in UTC'],
    ["T_BEFORE(first, INTERVAL('2014'))", 26, 'as an end of INTERVAL'],
    ['S_WITHIN(geometry, BBOX(1,2,3))', 30, 'expected 4 or 6 numbers in BBOX, not 3'],
    ['S_WITHIN(geometry, POINT Z (1 2))', 32, 'expected a number'],
    ['S_WITHIN(geometry, POLYGON(1 2))', 28, 'expected "("'],
    ['NULL = 1', 1, 'a property of this name is written "NULL"'],
  ])('%s', (text, column, message) => {
    const fault = faultOf(() => parseText(text))
    expect(fault.message).toContain(message)
    expect(fault).toMatchObject({ line: 1, column, pointer: null })
    expect(fault.message).toMatch(new RegExp(`^column ${column}: `))
  })

  it('says the line where there are several', () => {
    expect(faultOf(() => parseText('count = 1\nAND count >=\n')).message).toMatch(/^line 3, column 1: expected a value/)
  })
})

describe('JSON that can’t be read', () => {
  it.each<[unknown, string, string]>([
    [null, '', 'expected an expression'],
    [{ op: '=', args: [{ property: 'a' }] }, '/args', '= takes 2 arguments, not 1'],
    [{ op: 'and', args: [true] }, '/args', 'and takes 2 or more arguments, not 1'],
    [{ op: '=', arg: [1, 2] }, '/arg', 'expected no member but op and args'],
    [{ op: 'not', args: [{ prop: 'a' }] }, '/args/0', 'expected an object with one of op, property'],
    [{ op: '=', args: [{ property: 'a' }, { date: '2014-13-01' }] }, '/args/1/date', 'expected a day'],
    [{ op: '=', args: [{ property: 'a' }, [1]] }, '/args/1', 'an array stands only in'],
    [{ op: 'in', args: [{ property: 'a' }, 1] }, '/args/1', 'expected an array of values'],
    [{ op: 'in', args: [{ property: 'a' }, []] }, '/args/1', 'expected a value'],
    [{ op: 'like', args: [{ property: 'a' }, { property: 'b' }] }, '/args/1', 'expected a pattern'],
    [{ op: 't_before', args: [{ interval: ['..', 5] }, { interval: [] }] }, '/args/0/interval/1', 'expected a date'],
    [{ op: 's_within', args: [{ bbox: [1, 2, 3] }, { property: 'g' }] }, '/args/0/bbox', 'expected 4 or 6 numbers'],
    [
      { op: 's_within', args: [{ type: 'Polygon', coordinates: [[[0, 'a']]] }, { property: 'g' }] },
      '/args/0/coordinates/0/0/1',
      'expected a number',
    ],
    [
      { op: 's_within', args: [{ type: 'Circle' }, { property: 'g' }] },
      '/args/0/type',
      'expected the type of a GeoJSON geometry',
    ],
    [{ op: 'AND', args: [true, true] }, '/op', 'did you mean and?'],
    [{ op: '>', args: [1, Number.NaN] }, '/args/1', 'too large'],
  ])('%j', (json, pointer, message) => {
    const fault = faultOf(() => parseJson(json))
    expect(fault.message).toContain(message)
    expect(fault).toMatchObject({ pointer, line: null, column: null })
  })
})

describe('a filter that can’t be evaluated', () => {
  it.each([
    ['cuont = 1', 1, 'there is no property cuont to filter by; did you mean count?'],
    ['S_INTERSECT(geometry, POINT(0 0))', 1, 'did you mean S_INTERSECTS'],
    ['distance(geometry) < 5', 1, 'distance takes 2 arguments (from, to), not 1'],
    ['distance(geometry, 5) < 5', 20, 'the argument "to" of distance must be a geometry, not a number (5)'],
    ['distance(BBOX(0,0,1,1), BBOX(3,3,4,4)) < 5', 1, 'needs a point'],
    ["count = '7'", 9, "a number (count) can't be compared with a string ('7')"],
    ['name > 5', 8, "a string (name) can't be compared with a number (5)"],
    ["name IN ('a', 5)", 15, "can't be compared"],
    ["tags = 'a'", 8, 'A_CONTAINS'],
    ['geometry = POINT(0 0)', 12, 'S_EQUALS'],
    ["first > 'yesterday'", 9, "expected a date such as '2014-06-10'"],
    ['first = 2014', 9, "can't be compared"],
    ["count LIKE '7%'", 1, 'what LIKE matches must be a string, not a number (count)'],
    ['CASEI(count) = 1', 7, 'the argument of CASEI must be a string'],
    ['name + 1 > 0', 1, 'what + takes must be a number'],
    ['S_WITHIN(name, POINT(0 0))', 10, 'what S_WITHIN compares must be a geometry, not a string (name)'],
    [
      "T_DURING(first, INTERVAL('2014-06-10', '..'))",
      10,
      'T_DURING compares intervals, INTERVAL(start, end), and no dates',
    ],
    ["T_AFTER(count, DATE('2014-06-10'))", 9, 'must be an interval or a date or a timestamp'],
    ["T_AFTER(INTERVAL(name, '..'), first)", 18, 'an end of an interval must be a date or a timestamp'],
    ["T_AFTER(first, INTERVAL('2014-06-10', '2014-06-09'))", 16, 'ends before it starts'],
    ["A_CONTAINS(name, ('a'))", 12, 'must be an array'],
    ['count', 1, 'a filter must be true or false, not a number (count)'],
    ['TRUE AND count', 10, 'what AND joins must be a boolean'],
    ['NOT name', 5, 'what NOT denies must be a boolean'],
    ['S_WITHIN(geometry, BBOX(170, -20, 200, 10))', 20, 'cut the geometry at the antimeridian (RFC 7946, 3.1.9)'],
    ['S_WITHIN(geometry, POINT(36 136))', 20, 'latitude 136 is beyond ±90'],
    ['S_WITHIN(geometry, BBOX(0, 5, 1, 4))', 20, 'south'],
    ['S_WITHIN(geometry, POLYGON((0 0, 1 0, 0 0)))', 20, 'a ring needs four positions'],
    ['S_WITHIN(geometry, POLYGON((0 0, 1 0, 1 1, 0 1)))', 20, 'a ring must end where it begins'],
    ['S_WITHIN(geometry, LINESTRING(0 0))', 20, 'a line needs two positions'],
    [
      'S_TOUCHES(POLYGON((0 0, 4 4, 4 0, 0 4, 0 0)), POLYGON((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1)))',
      1,
      'crosses itself',
    ],
  ])('%s', (text, column, message) => {
    const fault = faultOf(compiled(text))
    expect(fault.message).toContain(message)
    expect(fault.column).toBe(column)
  })

  it('is placed by a pointer in JSON', () => {
    const json = { op: 'and', args: [{ op: '=', args: [{ property: 'cuont' }, 1] }, true] }
    const fault = faultOf(() => compile(parseJson(json), COLLECTION.queryables))
    expect(fault).toMatchObject({ pointer: '/args/0/args/0', found: 'cuont', suggestions: ['count'] })
  })
})
