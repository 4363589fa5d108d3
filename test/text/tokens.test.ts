// Words: French elision, hyphens and figures, each with its place in the text as written.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/text/fold.ts'
import { tokenise, tokensOf } from '../../src/text/tokens.ts'

const words = (text: string) => tokenise(text).map(({ word }) => word)

describe('words', () => {
  it.each([
    ["l'armée d’Irak", ["l'", 'armee', "d'", 'irak']],
    ["qu'ils n'ont", ["qu'", 'ils', "n'", 'ont']],
    ["jusqu'à Alep, lorsqu'elle", ["jusqu'", 'a', 'alep', "lorsqu'", 'elle']],
    ["aujourd'hui, aujourd’hui", ["aujourd'hui", "aujourd'hui"]],
    ['Deir ez-Zor est-il', ['deir', 'ez', 'zor', 'est', 'il']],
    ['«\u00a0Daech\u00a0» (EI)', ['daech', 'ei']],
    ['à 3\u202f000 km', ['a', '3', '000', 'km']],
    ["al-Bu'Kamal", ['al', 'bu', 'kamal']],
    ['قرب الموصل،', ['قرب', 'الموصل']],
    ['', []],
    [' … — !', []],
  ])('of %j', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it('stand where they were written, marks and capitals included', () => {
    const text = '🚀 L’Épée\u0301 œuvre'
    const [article, sword, work] = tokenise(text)
    expect(article).toMatchObject({ word: "l'", raw: 'l’', start: 3, end: 5, capital: true })
    expect(sword).toMatchObject({ word: 'epee', raw: 'épée\u0301', capital: true, gap: '' })
    expect(work).toMatchObject({ word: 'oeuvre', raw: 'œuvre', capital: false, gap: ' ' })
    expect(text.slice(work?.start, work?.end)).toBe('œuvre')
  })

  it('are shifted with the sentence that they stand in', () => {
    const text = 'Hier. À Mossoul.'
    const sentence = text.slice(6)
    const [, mosul] = tokensOf(fold(sentence), sentence, 6)
    expect(text.slice(mosul?.start, mosul?.end)).toBe('Mossoul')
  })

  it('and the gaps between them make up the folded text, in order (property)', () => {
    const piece = fc.constantFrom(
      "aujourd'hui",
      'qu’',
      "l'",
      'É',
      'œ',
      'zor',
      '-',
      ' ',
      ', ',
      '«',
      '12',
      '🚀',
      'الـمُوصل',
      "'",
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 20 }),
        (pieces) => {
          const text = pieces.join('')
          const folded = fold(text)
          const tokens = tokensOf(folded, text)
          let at = 0
          for (const { word, raw, start, end, foldedStart, foldedEnd, gap } of tokens) {
            expect(folded.text.slice(at, foldedStart)).toBe(gap)
            expect(gap).not.toMatch(/[\p{L}\p{N}]/u)
            expect(folded.text.slice(foldedStart, foldedEnd)).toBe(word)
            expect(text.slice(start, end).toLowerCase()).toBe(raw)
            at = foldedEnd
          }
          expect(folded.text.slice(at)).not.toMatch(/[\p{L}\p{N}]/u)
        },
      ),
    )
  })
})
