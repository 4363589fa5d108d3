// Which language a text is in, and which one a tag names.
import { describe, expect, it } from 'vitest'
import { detectLanguage, languageOf } from '../../src/lang/registry.ts'

const isRead = ([code]: readonly [code: string, ...unknown[]]) => languageOf(code) !== null

describe('the language of a text', () => {
  it.each(
    (
      [
        ['en', 'The army said on Monday that its troops had entered the town after three days of fighting.'],
        ['fr', 'L’armée a annoncé lundi que ses troupes étaient entrées dans la ville après trois jours de combats.'],
        ['fr', 'Les forces qui étaient dans la ville se sont retirées'],
        ['ar', 'قال الجيش يوم الاثنين إن قواته دخلت المدينة بعد ثلاثة أيام من القتال في الأحياء'],
        ['ar', 'قال الناطق إن القوات التي كانت في المدينة انسحبت منها بعد ذلك'],
      ] as const
    ).filter(isRead),
  )('%s is told by its small words: %s', (code, text) => {
    expect(detectLanguage(text).code).toBe(code)
  })
})

describe('a tag', () => {
  it.each(
    (
      [
        ['en', 'en-GB'],
        ['fr', 'fr'],
        ['fr', 'FR-be'],
        ['ar', 'ar-IQ'],
      ] as const
    ).filter(isRead),
  )('names %s: %s', (code, tag) => {
    expect(languageOf(tag)?.code).toBe(code)
  })

  it.each(['', 'und', 'xx', 'frx', '-fr'])('names no language that is read: %j', (tag) => {
    expect(languageOf(tag)).toBeNull()
  })
})
