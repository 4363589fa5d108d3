/** The temporal functions, against their definitions on days and instants. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile, parseText } from '../../src/cql2/cql2.ts'
import { COLLECTION, feature } from './features.ts'

function value(filter: string, properties: Record<string, unknown> = {}) {
  return compile(parseText(filter), COLLECTION.queryables)(feature(properties))
}

/** W3C/OGC Time Ontology in OWL, on numbers: start and end of one, start and end of the other. */
const DEFINITIONS: Record<string, (s: number, e: number, S: number, E: number) => boolean> = {
  T_AFTER: (s, _e, _S, E) => s > E,
  T_BEFORE: (_s, e, S) => e < S,
  T_DISJOINT: (s, e, S, E) => s > E || e < S,
  T_EQUALS: (s, e, S, E) => s === S && e === E,
  T_INTERSECTS: (s, e, S, E) => s <= E && e >= S,
  T_CONTAINS: (s, e, S, E) => s < S && E < e,
  T_DURING: (s, e, S, E) => S < s && e < E,
  T_FINISHEDBY: (s, e, S, E) => s < S && e === E,
  T_FINISHES: (s, e, S, E) => s > S && e === E,
  T_MEETS: (_s, e, S) => e === S,
  T_METBY: (s, _e, _S, E) => s === E,
  T_OVERLAPPEDBY: (s, e, S, E) => S < s && s < E && E < e,
  T_OVERLAPS: (s, e, S, E) => s < S && S < e && e < E,
  T_STARTEDBY: (s, e, S, E) => s === S && e > E,
  T_STARTS: (s, e, S, E) => s === S && e < E,
}
const OF_INSTANTS = ['T_AFTER', 'T_BEFORE', 'T_DISJOINT', 'T_EQUALS', 'T_INTERSECTS']

const number = fc.integer({ min: 1, max: 5 })
const span = fc.tuple(number, number).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)])
const day = (number: number) => `2014-06-0${number}`
const time = (number: number) => `2014-06-01T00:00:00.${'0'.repeat(20)}${number}Z`

describe.each([
  ['days', day],
  ['times to the smallest fraction', time],
])('intervals of %s', (_, write) => {
  it.each(Object.entries(DEFINITIONS))('%s', (name, holds) => {
    fc.assert(
      fc.property(span, span, ([s, e], [S, E]) => {
        const filter = `${name}(INTERVAL('${write(s)}', '${write(e)}'), INTERVAL('${write(S)}', '${write(E)}'))`
        expect(value(filter)).toBe(holds(s, e, S, E))
      }),
    )
  })

  it.each(OF_INSTANTS)('%s of instants', (name) => {
    const holds = DEFINITIONS[name] ?? (() => false)
    const type = write === day ? 'DATE' : 'TIMESTAMP'
    fc.assert(
      fc.property(span, number, ([s, e], at) => {
        const instant = `${type}('${write(at)}')`
        const interval = `INTERVAL('${write(s)}', '${write(e)}')`
        expect(value(`${name}(${instant}, ${interval})`)).toBe(holds(at, at, s, e))
        expect(value(`${name}(${interval}, ${instant})`)).toBe(holds(s, e, at, at))
        expect(value(`${name}(${instant}, '${write(s)}')`)).toBe(holds(at, at, s, s))
      }),
    )
  })
})

describe('a date among timestamps', () => {
  it('is a whole day', () => {
    const changed = '2014-06-10T23:59:59.999999999Z'
    expect(value("T_INTERSECTS(changed, INTERVAL('2014-06-09', '2014-06-10'))", { changed })).toBe(true)
    expect(value("T_AFTER(changed, INTERVAL('2014-06-09', '2014-06-10'))", { changed })).toBe(false)
    expect(value("T_AFTER(changed, DATE('2014-06-09'))", { changed })).toBe(true)
    expect(value("T_EQUALS(changed, DATE('2014-06-10'))", { changed })).toBe(true)
    expect(
      value(
        "T_DURING(INTERVAL('2014-06-10T00:00:00.1Z', '2014-06-10T23:59:59.9Z'), INTERVAL('2014-06-10', '2014-06-10'))",
      ),
    ).toBe(true)
    expect(
      value(
        "T_STARTS(INTERVAL('2014-06-10T00:00:00Z', '2014-06-10T23:59:59.9Z'), INTERVAL('2014-06-10', '2014-06-10'))",
      ),
    ).toBe(true)
  })
})

describe('an open end', () => {
  it('is before or after all others, and the same as another', () => {
    expect(value("T_INTERSECTS(first, INTERVAL('..', '2014-06-10'))", { first: '0001-01-01' })).toBe(true)
    expect(value("T_AFTER(first, INTERVAL('2014-06-10', '..'))", { first: '9999-12-31' })).toBe(false)
    expect(
      value("T_CONTAINS(INTERVAL('..', '..'), INTERVAL(first, last))", { first: '0001-01-01', last: '9999-12-31' }),
    ).toBe(true)
    expect(value("T_FINISHES(INTERVAL('2014-06-10', '..'), INTERVAL('2014-06-09', '..'))")).toBe(true)
  })
})

describe('an interval of properties', () => {
  it('is unknown where an end is', () => {
    expect(value("T_AFTER(INTERVAL(first, last), DATE('2014-06-10'))", { first: '2014-06-11' })).toBe(null)
    expect(value("T_AFTER(INTERVAL(first, '..'), DATE('2014-06-10'))", { first: '2014-06-11' })).toBe(true)
  })
})
