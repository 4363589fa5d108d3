/**
 * Text search by OGC API - Features, Part 9 (draft 24-031), requirements /req/text-search/q-definition and q-response: of
 * several terms one is enough, and the words of a term stand together and in their order. A term ends with a word or with
 * the beginning of one, so that answers come as it is typed; case, accents and letter forms don't count.
 */
import { foldWord } from '../text/fold.ts'

/** What stands between words; a line's end stands between texts. */
const NO_WORD = /[^\p{L}\p{N}\n]+/gu

/** The words of each line of a folded text, with spaces before and after each. */
function spaced(folded: string): string {
  return ` ${folded.replace(NO_WORD, ' ').replaceAll('\n', ' \n ')} `
}

/** Texts as they are searched, as a database's column would have them. No term runs from one into the next. */
export function searchable(texts: readonly string[]): string {
  return spaced([...new Set(texts)].map(foldWord).join('\n'))
}

/** Each term as it stands in a text that `searchable` made. */
export function sought(terms: readonly string[]): string[] {
  return terms.map((term) => ` ${spaced(foldWord(term)).trim()}`)
}

/** The test whether one of the terms stands in a text that `searchable` made; null for no terms, which any text has. */
export function termTest(terms: readonly string[]): ((text: string) => boolean) | null {
  if (terms.length === 0) return null
  const spelt = sought(terms)
  return (text) => spelt.some((term) => text.includes(term))
}
