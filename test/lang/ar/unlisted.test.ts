/** Names behind a noun for a place, where no capital marks them. */
import { describe, expect, it } from 'vitest'
import { namedPlaces } from '../../../src/lang/ar/unlisted.ts'
import { foldWord } from '../../../src/text/fold.ts'
import { tokenise } from '../../../src/text/tokens.ts'

const read = (text: string) => {
  const tokens = tokenise(text)
  return namedPlaces(tokens).map(({ from, to, kind, listed }) => {
    const name = tokens
      .slice(from, to)
      .map(({ raw }) => raw)
      .join(' ')
    return `${kind}: ${listed ? name.slice(1) : name}`
  })
}

describe('namedPlaces', () => {
  it.each([
    ['سيطر الجيش على قرية زعرورة أمس', ['settlement: زعرورة']],
    ['في بلدة «عين الغزلان» قرب الحدود', ['settlement: عين الغزلان']],
    ['انفجار في حي الزيتونة وسط المدينة', ['quarter: الزيتونة']],
    ['قصف قريتي زعرورة وتل الرمان بالمدفعية', ['settlement: زعرورة', 'settlement: تل الرمان']],
    [
      'في قرى زعرورة ورسم الخيل وبستانة الواقعة هناك',
      ['settlement: زعرورة', 'settlement: رسم الخيل', 'settlement: بستانة'],
    ],
    ['على قرى وبلدات زعرورة وبستانة', ['settlement: زعرورة', 'settlement: بستانة']],
    ['دخل ثلاث قرى في الريف، هي زعرورة وبستانة', ['settlement: زعرورة', 'settlement: بستانة']],
    ['على تلة الغراب الشرقية', ['settlement: الغراب الشرقية']],
  ])('%s', (text, names) => expect(read(text).map(foldWord)).toEqual(names.map(foldWord)))

  it.each([
    'في قرية كردية صغيرة',
    'دخلت القوات القرية أمس',
    'في قرى ريف حلب',
    'على قرى عدة في المنطقة',
    'في أحياء المدينة',
    'صاروخ على حي سكني في المدينة',
    'القرية التي تقع هناك',
    'في بلدة تقع شمال المدينة',
  ])('finds none in: %s', (text) => expect(read(text)).toEqual([]))
})
