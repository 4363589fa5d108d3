/** What Arabic words before a name make of a place. */
import { describe, expect, it } from 'vitest'
import { locate } from '../../../src/lang/ar/places.ts'
import { foldWord } from '../../../src/text/fold.ts'

const read = (before: string) => {
  const { relation, compass, km, kind } = locate(foldWord(before))
  return { relation, compass, km, kind }
}
const at = { relation: 'at', compass: null, km: null, kind: null }

describe('locate', () => {
  it.each([
    ['على بعد 40 كيلومترا غرب', { ...at, relation: 'side', compass: 'w', km: 40 }],
    ['على بعد ٧٠ كم إلى الشمال الشرقي من', { ...at, relation: 'side', compass: 'ne', km: 70 }],
    ['في قرية شمال غربي', { ...at, relation: 'side', compass: 'nw' }],
    ['في الأحياء الشرقية لمدينة', { ...at, relation: 'part', compass: 'e' }],
    ['تفجير قرب', { ...at, relation: 'near' }],
    ['اشتباكات في محيط بلدة', { ...at, relation: 'near' }],
    ['المعارك بين', { ...at, relation: 'between' }],
    ['زحفت القوات نحو', { ...at, relation: 'toward' }],
    ['في محافظة', { ...at, kind: 'province' }],
    ['سيطر على بلدة', { ...at, kind: 'settlement' }],
    ['في حي', { ...at, kind: 'quarter' }],
    ['اقتحم قاعدة', { ...at, kind: 'base' }],
    ['قصف حقل', { ...at, kind: 'field' }],
    ['قال محافظ', { ...at, relation: 'title' }],
    ['أفاد مصدر أمني في محافظة', { ...at, relation: 'title' }],
    ['انفجار ب', at],
  ])('%s', (before, context) => expect(read(before)).toEqual(context))

  it('leaves a name behind a glued "and" to the list before it', () =>
    expect(locate('سيطر علي الفوعه و')).toMatchObject({ relation: 'at', cued: false }))

  it('holds the second of two towns by the noun for two', () => {
    expect(locate('في بلدتي الفوعه و')).toMatchObject({ kind: 'settlement', cued: true })
    expect(locate('في بلده الفوعه و')).toMatchObject({ cued: false })
  })

  it('tells people who live somewhere from those who speak there', () => {
    expect(locate('هجر الاف الاهالي بيوتهم في').relation).toBe('at')
    expect(locate('قال سكان في').relation).toBe('title')
    expect(locate('افاد مصدر امني في').relation).toBe('title')
  })

  it('tells "in Turkey" from "Turkey said"', () => {
    expect(locate('في').locative).toBe(true)
    expect(locate('اعلنت').locative).toBe(false)
  })
})
