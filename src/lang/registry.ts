/** The languages that the reader reads. */
import { tokenise } from '../text/tokens.ts'
import { ar } from './ar/index.ts'
import { en } from './en/index.ts'
import { fr } from './fr/index.ts'
import type { Language } from './language.ts'

const LANGUAGES: readonly Language[] = [fr, en, ar]

/** Their tags, BCP 47. */
export const LANGUAGE_CODES: readonly string[] = LANGUAGES.map(({ code }) => code)

/** The language of a BCP 47 tag (`fr`, `fr-BE`), or null where the reader doesn't read it. */
export function languageOf(tag: string): Language | null {
  const code = tag.toLowerCase().split('-')[0]
  return LANGUAGES.find((language) => language.code === code) ?? null
}

/** Characters that are enough to tell a language by. */
const SAMPLE = 4_000

/** The language whose small words a text is full of; the first of the registry where it tells nothing. */
export function detectLanguage(text: string): Language {
  const words = tokenise(text.slice(0, SAMPLE)).map(({ word }) => word)
  const score = ({ common }: Language) => {
    const known = new Set(common)
    return words.filter((word) => known.has(word)).length
  }
  return LANGUAGES.reduce((best, language) => (score(language) > score(best) ? language : best))
}
