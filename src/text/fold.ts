/** Folding: case, accents, apostrophes and Arabic letter forms set aside, offsets kept. */

/** A text in its folded form, with the way back: `offsets[i]` is where folded unit `i` stood in the original. */
export interface Folded {
  text: string
  /** One more entry than `text` has units: the last is the original's length. */
  offsets: Uint32Array
}

/** Letters whose decomposition is not what a reader would type, and Arabic forms that writers mix. */
const LETTERS: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  ʿ: "'",
  ʾ: "'",
  '`': "'",
  '´': "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  گ: 'ك',
  ک: 'ك',
  ی: 'ي',
  ـ: '',
}

// Arabic-Indic digits and their Persian forms.
for (let digit = 0; digit <= 9; digit++) {
  LETTERS[String.fromCharCode(0x660 + digit)] = String(digit)
  LETTERS[String.fromCharCode(0x6f0 + digit)] = String(digit)
}

/** Accents and vowel signs; and what is not seen: soft hyphens, joiners, direction marks. */
const UNWRITTEN = /[\p{M}\p{Cf}]/u

/** The folded form of one character (one code point): lower case, nothing `UNWRITTEN`, `LETTERS` applied. */
function foldCharacter(character: string): string {
  const direct = LETTERS[character]
  if (direct !== undefined) return direct
  let folded = ''
  for (const part of character.normalize('NFKD').toLowerCase()) {
    if (UNWRITTEN.test(part)) continue
    folded += LETTERS[part] ?? part
  }
  return folded
}

const ASCII_ONLY = /^[\0-\x7f]*$/

const cache = new Map<string, string>()

function foldCached(character: string): string {
  let folded = cache.get(character)
  if (folded === undefined) {
    folded = foldCharacter(character)
    if (cache.size < 4096) cache.set(character, folded)
  }
  return folded
}

/** Folds `text` and keeps, for each unit of the result, where it came from. */
export function fold(text: string): Folded {
  const offsets: number[] = []
  let folded = ''
  let at = 0
  for (const character of text) {
    const part = foldCached(character)
    for (let i = 0; i < part.length; i++) offsets.push(at)
    folded += part
    at += character.length
  }
  offsets.push(text.length)
  return { text: folded, offsets: Uint32Array.from(offsets) }
}

/** `fold` for a name or a word, where offsets don't matter. */
export function foldWord(text: string): string {
  if (ASCII_ONLY.test(text) && !text.includes('`')) return text.toLowerCase()
  let folded = ''
  for (const character of text) folded += foldCached(character)
  return folded
}
