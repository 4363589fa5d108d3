/** When two written names are the same name: words and their keys, articles, elisions and Arabic proclitics set aside. */
import { foldWord } from '../text/fold.ts'

/** One word of a folded text. */
export interface NameWord {
  /** Half-open range of units, without a French elision (l', d') or an English possessive ('s). */
  start: number
  end: number
  /** What is compared: spelling variants of the words that names are made of (Tal, Tell, Tel) are one key. */
  key: string
  /** The same for a name of one word: there `tel` and `tell` are words of the language, not hills. */
  alone: string
  /** An article or a linking word, which a name may have or lack. */
  link: boolean
}

/** The Arabic article before a sun letter takes that letter, and each language writes it its own way. */
const ARTICLES = 'al el ul as es ash esh ach ech ar er at et az ez an en ad ed ath eth adh'.split(' ')
const LINKS = new Set([...ARTICLES, ...'l le la les the de du des of'.split(' ')])
const ATTACHED = new Set(ARTICLES)

/** Words that names are made of (hill, father, spring, monastery ...), first the spelling that serves as the key. */
const VARIANTS = new Map(
  [
    'tal tall tell tel til',
    'abu abou albu albou bu bou abo albo bo',
    'umm oum um omm oumm',
    'ain ayn ein eyn',
    'dayr deir der dair deyr',
    'shaykh sheikh cheikh shaikh sheik chaykh cheik',
    'kafr kfar kafar kefr kafer',
    'jabal jebel djebel djabal',
    'jisr djisr',
    'bani beni banu',
    'wadi ouadi',
    'qalat qalaat kalaat qalaa',
    'maarrat maarat maaret maarret',
    'khirbat khirbet kherbet',
    'bayt beit bait',
    'burj bourj borj bordj',
    'hajj haj hadj',
  ].flatMap((line) => {
    const forms = line.split(' ')
    return forms.map((form) => [form, forms[0] as string] as const)
  }),
)

const WORD = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu
const ELISION = /^(?:l|d|s|n|c|qu|jusqu|lorsqu|puisqu)'/
const ARABIC = /^[\u0621-\u064a]+$/
/** Between two words of one name: spaces, a hyphen, the apostrophe of an ayn, an English possessive, a French elision. */
const JOINT = /^(?:'s)?[\s'-]{1,4}(?:[ld]')?$/

/** The key of one folded word without apostrophes. */
function wordKey(word: string): string {
  if (ARABIC.test(word)) return word.length > 4 && word.startsWith('ال') ? word.slice(2) : word
  if (word.length < 4) return word
  return word.replace(/(?:iyy?a|ia|iyy?e|iyy?ah|iyy?eh|iah|ieh)$/, 'iya').replace(/[ae]h$/, 'a')
}

/** The words of a folded text, in order. */
export function nameWords(folded: string): NameWord[] {
  const words: NameWord[] = []
  for (const match of folded.matchAll(WORD)) {
    let written = match[0]
    let start = match.index
    let end = start + written.length
    if (written.includes("'")) {
      const elided = ELISION.exec(written)
      if (elided) {
        start += elided[0].length
        written = written.slice(elided[0].length)
      }
      if (written.endsWith("'s")) {
        end -= 2
        written = written.slice(0, -2)
      }
      written = written.replaceAll("'", '')
    }
    const alone = wordKey(written)
    words.push({ start, end, key: VARIANTS.get(written) ?? alone, alone, link: LINKS.has(written) })
  }
  return words
}

/** The key of a whole name: equal for spellings that differ only in case, accents, hyphens, articles and the like. */
export function nameKey(name: string): string {
  const words = nameWords(foldWord(name))
  const named = words.filter((word) => !word.link)
  const kept = named.length > 0 ? named : words
  return kept.length === 1 ? (kept[0] as NameWord).alone : kept.map((word) => word.key).join(' ')
}

/** Whether two words of a folded text can belong to one name. */
export function joined(folded: string, left: NameWord, right: NameWord): boolean {
  return JOINT.test(folded.slice(left.end, right.start))
}

/** Where a name that begins with `word` starts when the word before it is its article (al-Qaim, As-Suwayda). */
export function startWithArticle(folded: string, before: NameWord | undefined, word: NameWord): number {
  if (!before?.link || !joined(folded, before, word)) return word.start
  const article = folded.slice(before.start, before.end)
  const hyphen = folded.slice(before.end, word.start) === '-'
  return (hyphen && ATTACHED.has(article)) || article === 'al' || article === 'el' ? before.start : word.start
}

const readAs = (word: NameWord, start: number, key: string): NameWord => ({ ...word, start, key, alone: key })

/** `word` and, in Arabic script, what it may be without its proclitics (and, in, to, like), longest first. */
export function readings(word: NameWord, folded: string): NameWord[] {
  const written = folded.slice(word.start, word.end)
  if (!ARABIC.test(written)) return [word]
  const all = [word]
  for (const [, proclitic = ''] of [/^([وف])../.exec(written), /^([وف]?[بلك])../.exec(written)].filter(
    (m) => m !== null,
  )) {
    const rest = written.slice(proclitic.length)
    if (rest.length >= 3) all.push(readAs(word, word.start + proclitic.length, wordKey(rest)))
    // "to the" is written as two lams: للموصل
    if (proclitic.endsWith('ل') && rest.startsWith('ل') && rest.length >= 4) {
      all.push(readAs(word, word.start + proclitic.length + 1, rest.slice(1)))
    }
  }
  return all
}
