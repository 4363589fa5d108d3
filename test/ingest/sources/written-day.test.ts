// Dates as feeds and pages spell them: the day is the publisher's own.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageDay } from '../../../src/ingest/sources/page-day.ts'
import { writtenDay } from '../../../src/ingest/sources/written-day.ts'

describe('a date', () => {
  it.each([
    'Tue, 08 Nov 2016 10:00:00 GMT',
    'Tue, 8 Nov 2016 10:00:00 +0300',
    'Tue,08 Nov 2016 00:30:00 +0300',
    'Tue, 08 Nov 2016 23:30:00 EST',
    'Tue, 08 Nov 16 10:00:00 Z',
    '08 Nov 2016 10:00 UT',
    '8 Nov 2016',
    '  tue, 08 NOV 2016\n 10:00:00 GMT ',
    'Tuesday, 08-Nov-16 10:00:00 GMT',
    'Tuesday, 8 November 2016 10:00:00 +0000',
    'Tue Nov  8 10:00:00 2016',
    'Tue Nov 8 10:00:00 UTC 2016',
    'November 8, 2016',
    'Nov. 8, 2016 10:00 am',
    'Tuesday, November 8, 2016',
    '2016-11-08T10:00:00Z',
    '2016-11-08T00:30:00.123+03:00',
    '2016-11-08t10:00z',
    '2016-11-08 10:00:00',
    '2016-11-08',
    '2016/11/08',
    '20161108T100000Z',
    '20161108',
  ])('%s', (date) => {
    expect(writtenDay(date)).toBe('2016-11-08')
  })

  it.each([
    '',
    'yesterday',
    'Tue, 31 Feb 2016 10:00:00 GMT',
    '2016-13-08',
    '2016-11',
    '1478599200',
    '201611081',
    '08/11/2016',
    'mar., 08 nivôse 2016',
    '0001-01-01T00:00:00Z',
    '9'.repeat(100_000),
    'a '.repeat(100_000),
  ])('none, rather than a wrong one: %.40s', (date) => {
    expect(writtenDay(date)).toBeNull()
  })

  it.each([
    ['1 Jan 49', '2049-01-01'],
    ['1 Jan 50', '1950-01-01'],
    ['1 Jan 99', '1999-01-01'],
    ['1 Jan 00', '2000-01-01'],
  ])('of a year of two digits, as RFC 2822 has it: %s', (date, day) => {
    expect(writtenDay(date)).toBe(day)
  })

  it('as JavaScript writes it', () => {
    const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(date, (time) => {
        const day = time.toISOString().slice(0, 10)
        expect(writtenDay(time.toISOString())).toBe(day)
        expect(writtenDay(time.toUTCString())).toBe(day)
      }),
    )
  })
})

describe('the day of a page', () => {
  it.each([
    ['<meta property="article:published_time" content="2016-11-08T10:00:00+03:00">'],
    ["<META content='2016-11-08' name='DC.date.issued' />"],
    ['<meta itemprop=datePublished content=2016-11-08>'],
    ['<meta name="date" content="2016-11-09"><meta property="article:published_time" content="2016-11-08">'],
    ['<meta name="date" content="soon"><time datetime="2016-11-08T10:00">'],
    ['<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2016-11-08T10:00:00Z"}</script>'],
    ['<p>a <time class="x" datetime="2016-11-08">8 November</time></p><time datetime="2016-11-09">'],
  ])('%s', (html) => {
    expect(pageDay(html)).toBe('2016-11-08')
  })

  it.each([
    '',
    '<p>2016-11-08</p>',
    '<meta name="keywords" content="2016-11-08">',
    '<meta property="article:modified_time" content="2016-11-08">',
    '<time>8 November</time>',
    '<meta '.repeat(100_000),
    `<meta ${'a'.repeat(900)} `.repeat(1000),
  ])('is not made up: %.60s', (html) => {
    expect(pageDay(html)).toBeNull()
  })
})
