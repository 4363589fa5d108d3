/** Arabic verbs: tense, voice, negation; and what is glued to words. */
import { describe, expect, it } from 'vitest'
import { auxiliary, negated, verbForm } from '../../../src/lang/ar/verbs.ts'
import { pattern } from '../../../src/lang/ar/words.ts'
import { compilePatterns, findPatterns } from '../../../src/text/pattern.ts'
import { tokenise } from '../../../src/text/tokens.ts'

describe('verbForm', () => {
  it.each([
    ['', 'قصف', 'finite'],
    ['ت', 'قصفت', 'finite'],
    ['وا', 'قصفوا', 'finite'],
    ['', 'سيقصف', 'future'],
    ['', 'سيطر', 'finite'],
    ['ي', 'قتلى', null],
    ['ه', 'استعادة', null],
    ['ه', 'استعاده', 'finite'],
    ['ا', 'قصفاً', null],
  ] as const)('%s of %s', (ending, raw, form) => expect(verbForm(ending, raw)).toBe(form))
})

describe('auxiliary', () => {
  const voice = (text: string) => auxiliary(tokenise(text), 0).voice
  it('hears the passive in vowel signs, in plain forms, and before those it was done to', () => {
    expect(voice('قُتل قائدهم')).toBe('passive')
    expect(voice('أصيب ثلاثة')).toBe('passive')
    expect(voice('قتل أربعة جنود')).toBe('passive')
    expect(voice('قتل نحو أربعين مدنيا')).toBe('passive')
  })
  it('leaves the active alone', () => {
    expect(voice('قتلت القوات 20 مسلحا')).toBe('bare')
    expect(voice('أعدم مسلحو التنظيم 80 رجلا')).toBe('bare')
  })
  it('hears the past before the past', () => {
    expect(auxiliary(tokenise('كان الجيش قد استعاد البلدة'), 3).pluperfect).toBe(true)
    expect(auxiliary(tokenise('واستعاد الجيش البلدة'), 0).pluperfect).toBe(false)
  })
})

it('holds a present behind "that" for wished, unless words say it was done', () => {
  expect(negated(tokenise('يريد أن يسيطر'), 2)).toBe(true)
  expect(negated(tokenise('قبل أن يسيطر'), 2)).toBe(false)
  expect(negated(tokenise('قال إن سيطر'), 2)).toBe(false)
})

it('finds a word under all that may be glued to it', () => {
  const set = compilePatterns([[pattern('@هجوم'), true]])
  const found = (word: string) => findPatterns(set, tokenise(word)).length
  for (const word of ['هجوم', 'الهجوم', 'وهجوم', 'بالهجوم', 'للهجوم', 'فالهجوم']) expect(found(word)).toBe(1)
  expect(found('مهجوم')).toBe(0)
})
