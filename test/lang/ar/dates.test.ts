/** Dates in Arabic reports. */
import { describe, expect, it } from 'vitest'
import { dates } from '../../../src/lang/ar/dates.ts'
import { tokenise } from '../../../src/text/tokens.ts'

const read = (text: string) => dates(tokenise(text)).map(({ value }) => value)

describe('days', () => {
  it.each([
    ['قال أمس الخميس', { type: 'weekday', weekday: 4 }],
    ['يوم الثلاثاء الماضي', { type: 'weekday', weekday: 2 }],
    ['الجمعة قبل الماضي', { type: 'weekday', weekday: 5, weeksBack: 1 }],
    ['مساء أمس', { type: 'offset', days: -1 }],
    ['أول من أمس', { type: 'offset', days: -2 }],
    ['قبل يومين', { type: 'offset', days: -2 }],
    ['في السابع من آذار 2016', { type: 'day', day: 7, month: 3, year: 2016 }],
    ['في ٢٠ مارس ٢٠١٩', { type: 'day', day: 20, month: 3, year: 2019 }],
    ['الأحد 24 أغسطس/آب 2014', { type: 'day', day: 24, month: 8, year: 2014 }],
    ['الحادي والعشرين من حزيران', { type: 'day', day: 21, month: 6, year: null }],
    ['في 16 من الشهر نفسه', { type: 'day-of-month', day: 16 }],
    ['في اليوم التالي', { type: 'from-talk', days: 1 }],
    ['30/5/2015', { type: 'day', day: 30, month: 5, year: 2015 }],
  ])('%s', (text, value) => expect(read(text)).toEqual([value]))
})

describe('longer spans', () => {
  it.each([
    ['مطلع تشرين الثاني/نوفمبر', { type: 'month', month: 11, year: null, part: 'start' }],
    ['في أبريل (نيسان) 2015', { type: 'month', month: 4, year: 2015, part: 'whole' }],
    ['أواخر 2014', { type: 'year', year: 2014, part: 'end' }],
    ['خلال الساعات الـ24 الماضية', { type: 'last', count: 24, unit: 'hour' }],
    ['في الأيام الثلاثة الماضية', { type: 'last', count: 3, unit: 'day' }],
    ['الأسبوع الماضي', { type: 'this', unit: 'week', shift: -1 }],
    ['قبل نحو أسبوعين', { type: 'ago', count: 2, unit: 'week', about: true }],
    ['منذ حزيران 2014', { type: 'since', from: { type: 'month', month: 6, year: 2014, part: 'whole' } }],
    ['صيف 2014', { type: 'season', season: 'summer', year: 2014 }],
  ])('%s', (text, value) => expect(read(text)).toEqual([value]))

  it('reads a range of days', () =>
    expect(read('ليل 12–13 أيار/مايو 2015')).toEqual([
      {
        type: 'range',
        from: { type: 'day', day: 12, month: 5, year: 2015 },
        to: { type: 'day', day: 13, month: 5, year: 2015 },
      },
    ]))
})

it('sets what follows against the day that the sentence gave', () =>
  expect(read('في 8 كانون الأول 2016 دخل القرية وغادرها في 11 منه')).toEqual([
    { type: 'day', day: 8, month: 12, year: 2016 },
    { type: 'day', day: 11, month: 12, year: 2016 },
  ]))

it.each([
  'قتل أحد عناصرها',
  'مارس ضغوطا على والده أب الأسرة',
  'الأحد المقبل',
  'دام القتال ثلاثة أيام',
  'بعد ثلاثة أيام من القتال',
])('reads no date in: %s', (text) => expect(read(text)).toEqual([]))
