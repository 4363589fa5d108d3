/** Numbers in Arabic reports. */
import { describe, expect, it } from 'vitest'
import { counts } from '../../../src/lang/ar/counts.ts'
import { tokenise } from '../../../src/text/tokens.ts'

const read = (text: string) => counts(tokenise(text)).map(({ low, high }) => [low, high])

describe('numbers', () => {
  it.each([
    ['مقتل 3,000 شخص', 3000],
    ['قتل ١٢ شخصا', 12],
    ['و118 جريحا', 118],
    ['خمسة وعشرون جنديا', 25],
    ['أحد عشر شخصا', 11],
    ['مئة وعشرة', 110],
    ['ألفين وخمسمئة', 2500],
    ['270 ألف شخص', 270_000],
    ['ثلاثة آلاف', 3000],
    ['مقتل أحد عناصرها', 1],
  ])('%s', (text, value) => expect(read(text)).toEqual([[value, value]]))
})

it('hears one and two in the form of a noun beside its fate', () => {
  expect(read('قتل جنديان وأصيب ثلاثة')).toEqual([
    [2, 2],
    [3, 3],
  ])
  expect(read('مقتل مدني')).toEqual([[1, 1]])
  expect(read('قال جندي إن الطريق مفتوح')).toEqual([])
})

it('reads ranges, and words that give no number', () => {
  expect(read('ما بين 20 و30 شخصا')).toEqual([[20, 30]])
  expect(read('عشرات القتلى')).toEqual([[null, null]])
})

it('takes no weekday for a number', () => expect(read('يوم الأحد والاثنين')).toEqual([]))

it('counts those counted once, and no part of them', () => {
  expect(read('قتل سبعين مدنيا وأصيب العشرات')).toEqual([
    [70, 70],
    [null, null],
  ])
  expect(read('قضى 12 شخصا، ثمانية منهم من عائلة')).toEqual([[12, 12]])
  expect(read('وقتلوا 68 منهم')).toEqual([[68, 68]])
})
