/** Words of a text, folded, each with the place where it stands in the original. */
import { type Folded, fold } from './fold.ts'

/** Letters of a stem's beginning. */
export const STEM_LENGTH = 3

export interface Token {
  /** The folded word; an elided French article or pronoun keeps its apostrophe (`l'`, `qu'`). */
  word: string
  /** Its first letters, by which stems are looked up. */
  stem: string
  /** The word as written, in lower case with its accents. */
  raw: string
  /** UTF-16 range in the original text. */
  start: number
  end: number
  /** Range in the folded text. */
  foldedStart: number
  foldedEnd: number
  /** Whether the original begins with a capital letter. */
  capital: boolean
  /** Folded text between the previous word and this one: spaces and punctuation. */
  gap: string
}

/** Initials with their stops ("U.S.") are one word without them; so is "après-midi", which is no "after". */
const WORD =
  /(?:aujourd'hui|apres-midi)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])\.?|[\p{L}\p{N}]+/gu
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)$/

/** The words of a folded text; `shift` is added to their offsets in the original. */
export function tokensOf(folded: Folded, original: string, shift = 0): Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const match of folded.text.matchAll(WORD)) {
    let to = match.index + match[0].length
    let word = match[0].replaceAll('.', '')
    if (folded.text[to] === "'" && ELISION.test(word)) {
      word += "'"
      to += 1
    }
    const at = folded.offsets[match.index] as number
    // A word's end is where the next folded unit came from: a folded letter may stand for several.
    const until = folded.offsets[to] as number
    const first = original.charAt(at)
    tokens.push({
      word,
      stem: word.slice(0, STEM_LENGTH),
      raw: original.slice(at, until).toLowerCase(),
      start: shift + at,
      end: shift + until,
      foldedStart: match.index,
      foldedEnd: to,
      capital: first !== first.toLowerCase(),
      gap: folded.text.slice(last, match.index),
    })
    last = to
  }
  return tokens
}

/** The words of `text`. */
export function tokenise(text: string): Token[] {
  return tokensOf(fold(text), text)
}
