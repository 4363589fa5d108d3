// Folding: what readers type alike becomes alike, and every folded letter knows where it stood.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldWord } from '../../src/text/fold.ts'

/** Text as pages have it: any Unicode, with the scripts and signs that folding treats by themselves. */
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      'é',
      'e\u0301',
      'Œ',
      'ﬁ',
      'ß',
      'İ',
      '’',
      '\u00a0',
      '…',
      'ـ',
      'أ',
      'ى',
      'مُ',
      'ﷲ',
      '🚀',
      '𝔐',
      '\u00ad',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 60,
})

describe('folding', () => {
  it.each([
    ['case and accents', 'ÉTÉ À Raqqa', 'ete a raqqa'],
    ['ligatures', 'cœur, Œuvre, ﬁn', 'coeur, oeuvre, fin'],
    ['typographic apostrophes', 'l’Euphrate, d‘Alep, ʿAïn', "l'euphrate, d'alep, 'ain"],
    ['dashes of every length', 'Deir–ez‑Zor', 'deir-ez-zor'],
    ['spaces that do not break', '3\u202f000\u00a0km', '3 000 km'],
    ['an accent written as a mark of its own', 'Ra\u0301s al-Ai\u0308n', 'ras al-ain'],
    ['transliteration with dots and bars', 'Ḥaḍīthah, Şırnak', 'hadithah, sirnak'],
    ['Arabic letter forms', 'أربيل إدلب آمرلي حلبى الرقة', 'اربيل ادلب امرلي حلبي الرقه'],
    ['Arabic vowel signs and stretched letters', 'المُوصِل المـــوصل', 'الموصل الموصل'],
    ['Persian letter forms', 'کرکوک تیکریت', 'كركوك تيكريت'],
    ['soft hyphens and direction marks', 'Mos\u00adsoul \u200fالرقة\u200e', 'mossoul الرقه'],
    ['letters beyond the basic plane', '𝐌𝐨𝐬𝐮𝐥 🚀', 'mosul 🚀'],
  ])('sets aside %s', (_what, written, folded) => {
    expect(fold(written).text).toBe(folded)
    expect(foldWord(written)).toBe(folded)
  })

  it('keeps letters apart that are not the same', () => {
    expect(foldWord('حلب')).not.toBe(foldWord('حلف'))
    expect(foldWord('Homs')).not.toBe(foldWord('Hama'))
  })

  it('says where each folded unit stood in the original', () => {
    const original = 'À l’œuvre: 𝐌ossoul'
    const { text: folded, offsets } = fold(original)
    for (const [word, written] of [
      ['oeuvre', 'œuvre'],
      ['mossoul', '𝐌ossoul'],
    ] as const) {
      const at = folded.indexOf(word)
      expect(original.slice(offsets[at], offsets[at + word.length])).toBe(written)
    }
  })

  it('takes each character by itself, wherever it stands (property)', () => {
    fc.assert(
      fc.property(text, (original) => {
        const { text: folded, offsets } = fold(original)
        let expected = ''
        const from: number[] = []
        let at = 0
        for (const character of original) {
          const one = fold(character).text
          for (let i = 0; i < one.length; i++) from.push(at)
          expected += one
          at += character.length
        }
        expect(folded).toBe(expected)
        expect([...offsets]).toEqual([...from, original.length])
        expect(foldWord(original)).toBe(folded)
      }),
    )
  })

  it('slices the original by its offsets into what folds to the same (property)', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (original, a, b) => {
        const { text: folded, offsets } = fold(original)
        const [from, to] = [a % (folded.length + 1), b % (folded.length + 1)].sort((x, y) => x - y) as [number, number]
        const slice = original.slice(offsets[from], offsets[to])
        // A letter that became several is whole in the slice or not in it.
        const whole = (i: number) => i === 0 || i === folded.length || offsets[i] !== offsets[i - 1]
        if (whole(from) && whole(to)) expect(fold(slice).text).toBe(folded.slice(from, to))
      }),
    )
  })

  it('leaves folded text as it is (property)', () => {
    fc.assert(
      fc.property(text, (original) => {
        expect(foldWord(foldWord(original))).toBe(foldWord(original))
      }),
    )
  })
})
