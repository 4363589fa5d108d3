// Numbers of English reports, in figures and in words, ranges, and words that give none.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counts, numberAt } from '../../../src/lang/en/counts.ts'
import { tokenise } from '../../../src/text/tokens.ts'

const bounds = (text: string) => counts(tokenise(text)).map(({ low, high }) => [low, high])

describe('a count', () => {
  it.each([
    ['12 dead', 12],
    ['3,000 residents', 3000],
    ['some 150,000 people', 150_000],
    ['2 million people', 2_000_000],
    ['1.5 million people', 1_500_000],
    ['at least fifteen soldiers', 15],
    ['twenty-one policemen', 21],
    ['Fifty-five of them died', null],
    ['a hundred bodies', 100],
    ['two hundred and thirty hostages', 230],
    ['three thousand five hundred families', 3500],
    ['a dozen raids', 12],
    ['two dozen men', 24],
    ['half a dozen trucks', 6],
    ['killing a captain', 1],
    ['An Iraqi soldier was killed', 1],
    ['a soldier said', null],
    ['A young boy has been wounded', 1],
  ])('of %j', (text, number) => {
    expect(bounds(text)).toEqual(number === null ? [] : [[number, number]])
  })

  it.each([
    ['between 10 and 15 dead', 10, 15],
    ['ten to twelve soldiers', 10, 12],
    ['10-15 fighters', 10, 15],
  ])('with two bounds: %j', (text, low, high) => {
    expect(bounds(text)).toEqual([[low, high]])
  })

  it.each(['dozens of fighters', 'several wounded', 'hundreds of thousands of people'])(
    'without a number: %j',
    (text) => {
      expect(bounds(text)).toEqual([[null, null]])
    },
  )

  it.each(['40 km away', '90 percent of the town', 'after three days', 'ten metres higher', '60mm', 'twelve miles'])(
    'of no people: %j',
    (text) => {
      expect(bounds(text)).toEqual([])
    },
  )

  it('counts the parts of a whole once', () => {
    expect(bounds('82 civilians, among them 11 women and 13 children')).toEqual([
      [82, 82],
      [11, 11],
    ])
  })
})

it('reads what it writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999 }), (number) => {
      expect(numberAt(tokenise(`${number.toLocaleString('en')} people`), 0)?.value).toBe(number)
    }),
  )
})
