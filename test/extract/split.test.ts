// Sentences: where they end and where a full stop ends none.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean } from '../../src/extract/clean.ts'
import { split } from '../../src/extract/split.ts'
import { writtenIn } from '../written-in.ts'
import { LEXICON } from './reader.ts'

writtenIn('fr')

const splitText = (text: string, title: string | null = null) => split(clean(text, title, LEXICON), LEXICON)
const sentences = (text: string) => splitText(text).map(({ start, end }) => text.slice(start, end).trim())

describe('a sentence ends', () => {
  it.each([
    ['at a full stop', 'Hit est reprise. Les habitants rentrent.', 2],
    ['at a question and an exclamation', 'Qui tient Hit ? Nul ne sait ! On attend.', 3],
    ['at dots', 'On attend… Rien ne vient.', 2],
    ['behind closing quotes', '« Hit est reprise. » L’officier sourit.', 2],
    ['behind the marks of notes', 'Hit est reprise.[12][3] Les habitants rentrent.', 2],
    ['at a stop with no space behind it', 'Hit est reprise.Les habitants rentrent.', 2],
    ['at a stop glued to an Arabic word', 'استعاد الجيش هيت.وعاد السكان.', 2],
    ['but at none within Arabic initials', 'استعاد الجيش هيت وفق أ.ف.ب أمس.', 1],
    ['at an Arabic question mark', 'هل سقطت المدينة؟ لا أحد يعلم.', 2],
    [
      'at the end of a line',
      'Hit est reprise, selon un officier qui s’y trouvait.\nLes habitants rentrent dans la ville.',
      2,
    ],
  ])('%s', (_where, text, count) => {
    expect(sentences(text)).toHaveLength(count)
  })
})

describe('a sentence goes on', () => {
  it.each([
    ['behind an abbreviation', 'M. Hassan et le gén. Ali sont à 40 km. de Hit.'],
    ['behind an initial', 'Le président J. Talabani a salué la reprise de Hit.'],
    ['within a number', 'L’armée a envoyé 1.500 hommes à Hit.'],
    ['within letters with stops', 'Les forces des U.S.A. sont à Hit.'],
    ['in lower case behind a quotation', '« Hit est reprise ! » a dit un officier.'],
    ['in lower case behind dots', 'Hit… est reprise.'],
  ])('%s', (_where, text) => {
    expect(sentences(text)).toEqual([text])
  })
})

describe('sentences', () => {
  const PROSE = 'L’armée irakienne a repris lundi la ville de Hit, a annoncé un commandant qui attendait cet ordre.'

  it('know their paragraph, and the heading above them', () => {
    const all = splitText(`Le titre du jour est long\n${PROSE} ${PROSE}\nÀ l’est de la ville\n${PROSE}`)
    expect(all.map(({ kind }) => kind)).toEqual(['title', 'prose', 'prose', 'heading', 'prose'])
    expect(all.map(({ paragraph }) => paragraph).filter((_, i) => all[i]?.kind === 'prose')).toEqual([0, 0, 1])
    expect(all.map(({ heading }) => heading)).toEqual([-1, -1, -1, -1, 3])
    expect(all.map(({ opens }) => opens)).toEqual([false, true, false, false, false])
  })

  it('are not made of furniture', () => {
    expect(sentences(`${PROSE}\nPartager sur Facebook\n${PROSE}`)).toEqual([PROSE, PROSE])
  })

  it('are cut where a text has no stops for too long', () => {
    const all = sentences('mot '.repeat(5000))
    expect(all.length).toBeGreaterThan(5)
    expect(Math.max(...all.map((sentence) => sentence.length))).toBeLessThanOrEqual(2000)
    expect(all.join(' ').split(/\s+/)).toHaveLength(5000)
  })

  it('lie one behind the other, each word in one of them, where it was written (property)', () => {
    const piece = fc.constantFrom(
      'Hit',
      'M',
      '. ',
      '.',
      '! ',
      ' », ',
      '… ',
      'l’EI',
      '\n',
      ' a ',
      'É',
      '12',
      '🚀',
      '؟ ',
      'U.S.A.',
      ' mot'.repeat(700),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        const doc = clean(text, null, LEXICON)
        let at = 0
        for (const { start, end, tokens } of split(doc, LEXICON)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          for (const { start: from, end: to, raw } of tokens) {
            expect(from).toBeGreaterThanOrEqual(start)
            expect(to).toBeLessThanOrEqual(end)
            expect(text.slice(from, to).toLowerCase()).toBe(raw)
          }
          at = end
        }
      }),
    )
  })
})
