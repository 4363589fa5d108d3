/** CQL2 (21-065r2), Annex A: temporal-functions and array-functions. */
import { describe, expect, it } from 'vitest'
import { ids, wholeCollection } from '../features.ts'
import { isInProcess, problem, query } from '../service.ts'
import { agree, combined, type Filter, op, property } from './compare.ts'
import { TEMPORAL_FUNCTIONS } from './oracle-time.ts'

/** Those that instants may be operands of (21-065r2, 7.8, table 9). */
const OF_INSTANTS = ['t_after', 't_before', 't_disjoint', 't_equals', 't_intersects']
const OF_INTERVALS = TEMPORAL_FUNCTIONS.filter((name) => !OF_INSTANTS.includes(name))

type Term = readonly [text: string, json: unknown]

const day = (date: string): Term => [`DATE('${date}')`, { date }]
const moment = (timestamp: string): Term => [`TIMESTAMP('${timestamp}')`, { timestamp }]
const span = (start: string, end: string): Term => [`INTERVAL('${start}','${end}')`, { interval: [start, end] }]

const between = (start: string, end: string): Term => [
  `INTERVAL(${start},${end})`,
  { interval: [property(start), property(end)] },
]

/** Days that events begin and end on, so that starts, ends and meetings are met; drawn from what is there. */
const spans = (await wholeCollection('events'))
  .map(({ properties }) => [String(properties.event_date), String(properties.event_date_end)] as const)
  .filter(([start, end]) => start !== end)
const [first, second] = [spans[0], spans[Math.floor(spans.length / 2)]] as [[string, string], [string, string]]

const DAYS: Term[] = [
  day('2016-01-15'),
  day(first[0]),
  span('2015-01-01', '2015-12-31'),
  span(...first),
  span(first[0], first[0]),
]
const MOMENTS: Term[] = [
  moment('2016-01-15T12:00:00Z'),
  span('2015-01-01T00:00:00Z', '2015-12-31T23:59:59Z'),
  span('..', '2015-06-30T00:00:00Z'),
]

const SPANS: Term[] = [
  span('2015-01-01', '2015-12-31'),
  span(...first),
  span(...second),
  span(first[0], '2020-01-01'),
  span('2010-01-01', first[1]),
  span(first[1], '2020-01-01'),
  span('2010-01-01', first[0]),
  span('..', '2015-12-31'),
  span('2015-12-31', '..'),
  span('..', first[1]),
  span(first[0], '..'),
  between('event_date', 'event_date_end'),
]

const written = (name: string, [a, b]: readonly [Term, Term]): Filter => [
  `${name.toUpperCase()}(${a[0]},${b[0]})`,
  op(name, a[1], b[1]),
]

describe('/conf/temporal-functions/temporal-functions-1: instants and intervals', () => {
  const cases: [collection: string, name: string, operands: Term[]][] = [
    ['events', 'event_date', DAYS],
    ['events', 'updated_at', MOMENTS],
    ['articles', 'published', DAYS],
  ]
  it.each(OF_INSTANTS.flatMap((name) => cases.map((each) => [name, ...each] as const)))(
    '%s of %s.%s',
    async (name, collection, queryable, operands) => {
      const shares = []
      for (const operand of operands) {
        const instant: Term = [queryable, property(queryable)]
        shares.push(await agree(collection, written(name, [instant, operand])))
        shares.push(await agree(collection, written(name, [operand, instant])))
      }
      if (isInProcess && !(collection !== 'events' && name === 't_equals'))
        expect(shares.includes('some') || name === 't_equals').toBe(true)
    },
  )
})

describe('/conf/temporal-functions/temporal-functions-2: an interval of two properties, and intervals open and closed', () => {
  const interval = between('event_date', 'event_date_end')
  it.each(TEMPORAL_FUNCTIONS)('%s', async (name) => {
    const shares = []
    for (const other of SPANS) {
      shares.push(await agree('events', written(name, [interval, other])))
      shares.push(await agree('events', written(name, [other, interval])))
    }
    if (isInProcess) expect(shares, 'some operand tells events apart').toContain('some')
  })

  it('/conf/temporal-functions/logical', async () => {
    const filters = ['t_during', 't_before', 't_overlaps', 't_contains'].map((name, i) =>
      written(name, [interval, SPANS[i * 2] as Term]),
    )
    await agree('events', combined(filters))
  })

  it('an interval of mixed kinds: a property and a day', async () => {
    for (const name of ['t_intersects', 't_contains', 't_during']) {
      const mixed: Term = ["INTERVAL(event_date,'2016-06-30')", { interval: [property('event_date'), '2016-06-30'] }]
      const later = await ids('events', { filter: "event_date <= DATE('2016-06-30')" })
      const [text, json] = written(name, [mixed, span('2015-01-01', '2015-12-31')])
      const filter: Filter = [
        `event_date <= DATE('2016-06-30') AND ${text}`,
        op('and', op('<=', property('event_date'), { date: '2016-06-30' }), json),
      ]
      await agree('events', filter)
      expect(later.length).toBeGreaterThan(0)
    }
  })
})

describe('/req/temporal-functions: what takes intervals alone refuses instants', () => {
  it.each(OF_INTERVALS)('%s', async (name) => {
    const [text, json] = written(name, [['event_date', property('event_date')], span('2015-01-01', '2015-12-31')])
    await problem(`/collections/events/items?${query({ filter: text })}`)
    await problem(`/collections/events/items?${query({ filter: JSON.stringify(json), 'filter-lang': 'cql2-json' })}`)
  })
})

describe('times that are none are refused', () => {
  it.each([
    "event_date = DATE('2016-13-01')",
    "event_date = DATE('28/05/2016')",
    "updated_at > TIMESTAMP('2016-05-28')",
    "updated_at > TIMESTAMP('2016-05-28T25:00:00Z')",
    "T_AFTER(event_date, INTERVAL('2016-01-01'))",
    "T_AFTER(event_date, INTERVAL('yesterday','..'))",
    'T_AFTER(event_date, location)',
    'T_AFTER(event_date)',
  ])('%s', async (filter) => {
    await problem(`/collections/events/items?${query({ filter })}`)
  })
})

const list = (...values: string[]): Term => [
  `(${values.map((value) => `'${value.replaceAll("'", "''")}'`).join(',')})`,
  values,
]

const LISTS: [collection: string, queryable: string, lists: Term[]][] = [
  [
    'places',
    'aliases',
    [
      list('Rakka'),
      list('Rakka', 'الرقة'),
      list('الرقة', 'Rakka', 'Rakka'),
      list('nowhere'),
      list('Moussoul', 'al-Raqqa', 'Rakka', 'الرقة', 'Ninive'),
      ['()', []],
    ],
  ],
  [
    'events',
    'actor',
    [list('Zeravani'), list('Peshmerga', 'Zeravani'), list('Zeravani', 'Peshmerga', 'Islamic State'), list('nobody')],
  ],
  ['events', 'publisher', [list('La Gazette'), list('The Wire', 'La Gazette')]],
  ['events', 'article', [list('article-1'), list('article-1', 'article-2', 'article-3')]],
]

describe('/conf/array-functions/array-predicates', () => {
  const names = ['a_equals', 'a_contains', 'a_containedBy', 'a_overlaps']
  it.each(names.flatMap((name) => LISTS.map((each) => [name, ...each] as const)))(
    '%s of %s.%s',
    async (name, collection, queryable, lists) => {
      const shares = []
      for (const each of lists) {
        shares.push(await agree(collection, written(name, [[queryable, property(queryable)], each])))
        shares.push(await agree(collection, written(name, [each, [queryable, property(queryable)]])))
      }
      if (isInProcess) expect(shares, 'some list tells features apart').toContain('some')
    },
  )

  it('an array is no text', async () => {
    await problem(`/collections/events/items?${query({ filter: "A_CONTAINS(location,('Mosul'))" })}`)
    await problem(`/collections/events/items?${query({ filter: "A_CONTAINS(actor,'Peshmerga')" })}`)
  })
})
