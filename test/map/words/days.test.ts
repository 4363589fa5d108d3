// Moments as a reader's language writes them.
import { describe, expect, it } from 'vitest'
import { momentInWords } from '../../../src/map/words/days.ts'

describe('a moment', () => {
  it.each([
    ['2016-11-20', 'en', '20 Nov 2016'],
    ['2016-11-20', 'fr', '20 nov. 2016'],
    ['2016-11-20T12:05:59Z', 'en', '20 Nov 2016, 12:05 UTC'],
    ['2016-11-20T23:30:00-02:00', 'fr', '21 nov. 2016, 01:30 UTC'],
    ['soon', 'ar', 'soon'],
  ] as const)('%s is in %s %s', (text, language, words) => {
    expect(momentInWords(text, language)).toBe(words)
  })

  it('is told in Arabic with its year and minute', () => {
    const words = momentInWords('2016-11-20T00:05:00Z', 'ar')
    for (const part of ['2016', '00:05', 'تشرين الثاني']) expect(words).toContain(part)
  })
})
