// Dates of English reports, from the words to the days: news looks back from its day of publication.
import { describe, expect, it } from 'vitest'
import { resolveDate } from '../../../src/extract/dates.ts'
import { dates } from '../../../src/lang/en/dates.ts'
import { tokenise } from '../../../src/text/tokens.ts'

const on = (start: string, end = start) => ({ start, end })

/** A Tuesday. */
const TUESDAY = '2016-11-08'

/** The spans of the dates in a text, in order; null for one that means no past day. */
function spans(text: string, talk: string | null = null) {
  const context = { published: TUESDAY, talk: talk === null ? null : on(talk), chronicle: false }
  return dates(tokenise(text)).map(({ value }) => resolveDate(value, context))
}

describe('a day', () => {
  it.each([
    ['today', on('2016-11-08')],
    ['this morning', on('2016-11-08')],
    ['Yesterday', on('2016-11-07')],
    ['overnight', on('2016-11-07', '2016-11-08')],
    ['on Monday', on('2016-11-07')],
    ['Tuesday', on('2016-11-08')],
    ['late on Wednesday', on('2016-11-02')],
    ['before dawn on Friday', on('2016-11-04')],
    ['last Tuesday night', on('2016-11-08')],
    ['on Saturday and Sunday', on('2016-11-05', '2016-11-06')],
    ['over the weekend', on('2016-11-05', '2016-11-06')],
    ['on 17 October', on('2016-10-17')],
    ['on October 17', on('2016-10-17')],
    ['Feb. 24', on('2016-02-24')],
    ['on the 7th of March', on('2016-03-07')],
    ['on March 7, 2015', on('2015-03-07')],
    ['on 14 November', on('2015-11-14')],
    ['Monday, 31 October', on('2016-10-31')],
    ['06-09-2016', on('2016-09-06')],
    ['2016-09-06', on('2016-09-06')],
    ['three days ago', on('2016-11-05')],
  ])('%s', (text, span) => {
    expect(spans(text)).toEqual([span])
  })

  it.each([
    ['the next day', on('2016-06-16')],
    ['the day before', on('2016-06-14')],
    ['that night', on('2016-06-15')],
    ['four days later', on('2016-06-19')],
    ['a week earlier', on('2016-06-08')],
  ])('counted from the day in talk: %s', (text, span) => {
    expect(spans(text, '2016-06-15')).toEqual([span])
  })
})

describe('a span of days', () => {
  it.each([
    ['between 10 and 15 June', on('2016-06-10', '2016-06-15')],
    ['from June 10 to 15, 2015', on('2015-06-10', '2015-06-15')],
    ['10-15 June', on('2016-06-10', '2016-06-15')],
    ['in October', on('2016-10-01', '2016-10-31')],
    ['in June 2014', on('2014-06-01', '2014-06-30')],
    ['in early June', on('2016-06-01', '2016-06-10')],
    ['at the end of October', on('2016-10-22', '2016-10-31')],
    ['in mid-June 2015', on('2015-06-11', '2015-06-20')],
    ['in 2014', on('2014-01-01', '2014-12-31')],
    ['from January to April 2016', on('2016-01-01', '2016-04-30')],
    ['between November and January 2016', on('2015-11-01', '2016-01-31')],
    ['in the summer of 2014', on('2014-06-01', '2014-08-31')],
    ['since January 2014', on('2014-01-01', '2016-11-08')],
    ['since Friday', on('2016-11-04', '2016-11-08')],
    ['in the past 24 hours', on('2016-11-07', '2016-11-08')],
    ['over the last three days', on('2016-11-05', '2016-11-08')],
    ['earlier this week', on('2016-11-07', '2016-11-08')],
    ['last week', on('2016-10-31', '2016-11-06')],
    ['last month', on('2016-10-01', '2016-10-31')],
    ['last year', on('2015-01-01', '2015-12-31')],
  ])('%s', (text, span) => {
    expect(spans(text)).toEqual([span])
  })
})

describe('no date', () => {
  it.each(['they may march on', 'next Friday', '2015 fighters', 'a second wave in seconds', 'twelve days of fighting'])(
    '%s',
    (text) => {
      expect(spans(text)).toEqual([])
    },
  )

  it('of the past lies in what must come first', () => {
    expect(spans('until Friday')).toEqual([null])
  })
})

it('belongs to the words that open it', () => {
  const [date] = dates(tokenise('he said on Friday'))
  expect(date).toMatchObject({ from: 2, to: 4 })
})
