// What the map's address says, and how it is written: a view is the same when its address is opened anew.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayFromNumber } from '../../src/core/interval.ts'
import { feedQuery, LANGUAGES, overlaps, readable, readView, type View, writeView } from '../../src/map/view.ts'

const NONE: View = { query: new Map(), days: null, event: null, hasUncertainty: false, language: null, camera: null }

describe('an address', () => {
  test('has the parameters of the feed, which are kept as they are', () => {
    const { query } = readView('?near=Mossoul&within=60km&event_type=Battles,Riots&filter=fatalities>3')
    expect([...query]).toEqual([
      ['near', 'Mossoul'],
      ['within', '60km'],
      ['event_type', 'Battles,Riots'],
      ['filter', 'fatalities>3'],
    ])
  })

  test.each([
    ['2016-05-28', '2016-05-28', '2016-05-28'],
    ['2016-05-01/2016-06-30', '2016-05-01', '2016-06-30'],
    ['../2016-06-30', null, '2016-06-30'],
    ['2016-05-01/..', '2016-05-01', null],
    ['2016-05-01/', '2016-05-01', null],
  ])('has days: %s', (datetime, start, end) => {
    const { days, query } = readView(`datetime=${datetime}`)
    expect(days).toEqual({ start, end })
    expect(query.size).toBe(0)
  })

  test.each([
    '2016-05-28T12:00:00Z',
    '2016-06-30/2016-05-01',
    '2016-02-30',
    '../..',
    'soon',
    '2016-01-01/2016-02-01/2016-03-01',
  ])('leaves any other datetime to the feed: %s', (datetime) => {
    const { days, query } = readView(`datetime=${datetime}`)
    expect(days).toBeNull()
    expect(query.get('datetime')).toBe(datetime)
  })

  test('opens the same as a link to a file or a page of the feed', () => {
    const { query } = readView('near=Raqqa&f=csv&limit=10&offset=20&sortby=-fatalities&properties=location')
    expect([...query.keys()]).toEqual(['near'])
  })

  test('says what is shown and in which language', () => {
    const view = readView('lang=fr&event=ev-1&uncertainty=shown&view=6.5/36.34/43.13')
    expect(view).toEqual({
      ...NONE,
      event: 'ev-1',
      hasUncertainty: true,
      language: 'fr',
      camera: { zoom: 6.5, lat: 36.34, lon: 43.13 },
    })
  })

  test.each(['lang=de', 'uncertainty=no', 'view=6/100/43', 'view=nowhere', 'view=6/36', 'event='])(
    'has no meaning: %s',
    (search) => {
      expect(readView(search)).toEqual(NONE)
    },
  )

  test('is written so that it can be read', () => {
    const days = { start: '2016-05-01', end: '2016-06-30' }
    const query = new Map([['near', 'Mosul']])
    expect(writeView({ ...NONE, query, days })).toBe('near=Mosul&datetime=2016-05-01/2016-06-30')
  })

  test('of a view is read as the same view', () => {
    const day = fc.integer({ min: 15_000, max: 18_000 }).map(dayFromNumber)
    const days = fc
      .tuple(fc.option(day), fc.option(day))
      .map(([a, b]) =>
        a === null && b === null
          ? null
          : { start: a !== null && b !== null && b < a ? b : a, end: a !== null && b !== null && b < a ? a : b },
      )
    const word = fc.string({ unit: 'grapheme', minLength: 1 })
    const view = fc.record({
      query: fc
        .dictionary(fc.constantFrom('near', 'within', 'event_type', 'actor', 'q', 'filter', 'bbox'), word)
        .map((entries) => new Map(Object.entries(entries))),
      days,
      event: fc.option(word),
      hasUncertainty: fc.boolean(),
      language: fc.option(fc.constantFrom(...LANGUAGES)),
      camera: fc.option(
        fc.record({
          zoom: fc.integer({ min: 0, max: 160 }).map((tenths) => tenths / 10),
          lat: fc.integer({ min: -85_000, max: 85_000 }).map((thousandths) => thousandths / 1000),
          lon: fc.integer({ min: -180_000, max: 180_000 }).map((thousandths) => thousandths / 1000),
        }),
      ),
    })
    fc.assert(
      fc.property(view, (given) => {
        expect(readView(`?${writeView(given)}`)).toEqual(given)
      }),
    )
  })
})

describe('what is asked of the feed', () => {
  test('is the query and the days, without what only the map shows', () => {
    const { query, days } = readView('near=Mosul&datetime=2016-05-01/..&event=ev-1&lang=ar')
    expect(readable(feedQuery(query, days))).toBe('near=Mosul&datetime=2016-05-01/..')
  })
})

describe('the days shown', () => {
  const event = { event_date: '2016-05-10', event_date_end: '2016-05-12' }
  test.each([
    [null, true],
    [{ start: '2016-05-12', end: '2016-05-20' }, true],
    [{ start: '2016-05-01', end: '2016-05-10' }, true],
    [{ start: '2016-05-13', end: null }, false],
    [{ start: null, end: '2016-05-09' }, false],
    [{ start: null, end: '2016-05-11' }, true],
  ])('%j hold an event that lasted from the 10th to the 12th: %s', (days, isShown) => {
    expect(overlaps(days, event)).toBe(isShown)
  })
})
