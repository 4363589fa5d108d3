// Numbers of French reports, in figures and in words, ranges, and words that give none.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counts, numberAt } from '../../../src/lang/fr/counts.ts'
import { tokenise } from '../../../src/text/tokens.ts'

const bounds = (text: string) => counts(tokenise(text)).map(({ low, high }) => [low, high])

describe('a count', () => {
  it.each([
    ['12 morts', 12],
    ['3 000 habitants', 3000],
    ['1.500 hommes', 1500],
    ['12\u202f000 déplacés', 12_000],
    ['2 millions de personnes', 2_000_000],
    ['un soldat', 1],
    ['vingt et un policiers', 21],
    ['dix-sept civils', 17],
    ['soixante-dix blessés', 70],
    ['soixante et onze corps', 71],
    ['quatre-vingts combattants', 80],
    ['quatre-vingt-dix-neuf tués', 99],
    ['cent vingt otages', 120],
    ['deux cents roquettes', 200],
    ['trois cent quarante-cinq familles', 345],
    ['mille deux cents soldats', 1200],
    ['quinze mille personnes', 15_000],
    ['une dizaine de raids', 10],
    ['une trentaine d’hommes', 30],
    ['une centaine de miliciens', 100],
  ])('of %j', (text, number) => {
    expect(bounds(text)).toEqual([[number, number]])
  })

  it.each([
    ['de 10 à 15 morts', 10, 15],
    ['entre vingt et trente tués', 20, 30],
    ['deux ou trois obus', 2, 3],
  ])('with two bounds: %j', (text, low, high) => {
    expect(bounds(text)).toEqual([[low, high]])
  })

  it.each([
    'des dizaines de morts',
    'plusieurs blessés',
    'des centaines de milliers de déplacés',
    'de nombreux soldats',
  ])('without a number: %j', (text) => {
    expect(bounds(text)).toEqual([[null, null]])
  })

  it('is two where "and" joins two of different things', () => {
    expect(bounds('huit soldats et deux policiers')).toEqual([
      [8, 8],
      [2, 2],
    ])
  })

  it('is none in words that only look like one', () => {
    expect(bounds('la centrale de Baïji, le dixième jour, cinquième armée')).toEqual([])
  })
})

/** French number words up to 999 999, by the grammar. */
function words(n: number): string {
  const small = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze']
  const teens = [...small, 'treize', 'quatorze', 'quinze', 'seize', 'dix-sept', 'dix-huit', 'dix-neuf']
  const tens = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante']
  if (n < 20) return teens[n] as string
  if (n < 70) {
    const unit = n % 10
    return `${tens[Math.floor(n / 10)]}${unit === 0 ? '' : unit === 1 ? ' et un' : `-${words(unit)}`}`
  }
  if (n < 80) return n === 71 ? 'soixante et onze' : `soixante-${words(n - 60)}`
  if (n < 100) return n === 80 ? 'quatre-vingts' : `quatre-vingt-${words(n - 80)}`
  const [scale, name] = n < 1000 ? [100, 'cent'] : [1000, 'mille']
  const head = Math.floor(n / scale)
  const rest = n % scale
  return [head === 1 ? '' : words(head).replace(/vingts$/, 'vingt'), name, rest === 0 ? '' : words(rest)]
    .filter((part) => part !== '')
    .join(' ')
}

/** Reports write the few numbers that end in a bare "un" or "onze" (101, 91) in figures. */
const written = (number: number) => number < 20 || ![1, 11, 81, 91].includes(number % 100)

describe('numbers in words', () => {
  it('are read back, whatever the number (property)', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 1, max: 130 }), fc.integer({ min: 1, max: 9999 })).filter(written),
        (number) => {
          const tokens = tokenise(words(number))
          expect(numberAt(tokens, 0), words(number)).toEqual({ value: number, to: tokens.length })
        },
      ),
    )
  })
})
