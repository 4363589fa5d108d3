// English verbs: what form, auxiliary and the words around say of whether something happened, and to whom.
import { describe, expect, it } from 'vitest'
import { auxiliary, negated, verbForm } from '../../../src/lang/en/verbs.ts'
import { tokenise } from '../../../src/text/tokens.ts'

describe('the form of a verb', () => {
  it.each([
    ['captur', 'captures', 'finite'],
    ['captur', 'capture', 'finite'],
    ['captur', 'captured', 'participle'],
    ['captur', 'capturing', 'present-participle'],
    ['tak', 'taken', 'participle'],
    ['took', 'took', 'participle'],
    ['drov', 'drove', 'participle'],
    ['cut', 'cutting', 'present-participle'],
    ['carr', 'carried', 'participle'],
  ])('%s…: %s is %s', (stem, written, form) => {
    expect(verbForm(written.slice(stem.length), written)).toBe(form)
  })

  it.each([
    ['attack', 'attacks'],
    ['shell', 'shelling'],
    ['captiv', 'captivity'],
    ['tak', 'takeover'],
  ])('%s…: %s is none', (stem, written) => {
    expect(verbForm(written.slice(stem.length), written)).toBeNull()
  })
})

/** What stands around the verb, the one word in capitals. */
const around = (text: string) => {
  const tokens = tokenise(text)
  const at = tokens.findIndex(({ start, end }) => end - start > 2 && /^[A-Z]+$/.test(text.slice(start, end)))
  return { tokens, at }
}
const voiceOf = (text: string) => {
  const { tokens, at } = around(text)
  return auxiliary(tokens, at)
}

describe('an auxiliary', () => {
  it.each([
    ['the army has fully RETAKEN it', { voice: 'active', pluperfect: false, future: false }],
    ['the army had CAPTURED the town', { voice: 'active', pluperfect: true }],
    ['the town was CAPTURED', { voice: 'passive', pluperfect: false, future: false }],
    ['the town has been CAPTURED', { voice: 'passive', pluperfect: false }],
    ['the town had since been CAPTURED', { voice: 'passive', pluperfect: true }],
    ['the town is being SHELLED', { voice: 'passive', future: false }],
    ['the army will RETAKE it', { future: true }],
    ['the town could soon be RETAKEN', { future: true }],
    ['the army wants to RETAKE it', { future: true }],
    ['plans to enter the town and SEIZE it', { future: true }],
    ['the army failed to CAPTURE it', { future: true }],
    ['the army managed to CAPTURE it', { voice: 'active', future: false }],
    ['they forced thousands of people to FLEE', { future: false }],
    ['they would be able to CAPTURE it', { future: true }],
    ['they are said to have CAPTURED it', { voice: 'active', hearsay: true, future: false }],
    ['they would have CAPTURED it', { future: true }],
  ])('%s', (text, expected) => {
    expect(voiceOf(text)).toMatchObject(expected)
  })
})

describe('a past form without an auxiliary', () => {
  it.each([
    ['the army CAPTURED the town', 'active'],
    ['the army CAPTURED at least ten villages', 'active'],
    ['the town, CAPTURED in 2014, lies', 'passive'],
    ['the town CAPTURED by rebels', 'passive'],
    ['militants DRIVEN from the town', 'bare'],
    ['the village which they CAPTURED on Saturday', 'active'],
    ['the army TOOK the town', 'active'],
    ['the town FELL on Friday', 'passive'],
    ['shops were emptied and LOOTED', 'passive'],
  ])('%s: %s', (text, voice) => {
    expect(voiceOf(text).voice).toBe(voice)
  })
})

describe('a verb is said not to be so', () => {
  it.each([
    ['the army did not CAPTURE it', true],
    ["the army didn't CAPTURE it", true],
    ['no soldier had CROSSED it', true],
    ['it has never been CAPTURED', true],
    ['the ministry denied that its planes had BOMBED it', true],
    ['the plane had STRUCK no such target', true],
    ['a ceremony that TOOK place there', true],
    ['the recently CAPTURED town', true],
    ['it did not deny that its planes had BOMBED it', false],
    ['the army not only CAPTURED it', false],
    ['no fewer than ten were KILLED', false],
    ['the army CAPTURED it', false],
  ])('%s: %s', (text, expected) => {
    const { tokens, at } = around(text)
    expect(negated(tokens, at)).toBe(expected)
  })
})
