/** What is glued to Arabic words, spelt out: a row of marked stems becomes a pattern of all their written forms. */
import { foldWord } from '../../text/fold.ts'

/** "and", "so", "in", "to", "like", the article, and their joins: before a noun. */
const BEFORE_NOUN = ['', 'ال', 'و', 'وال', 'ف', 'فال', 'ب', 'بال', 'وب', 'وبال', 'ل', 'لل', 'ول', 'ولل', 'كال']
/** The same without "to": a verbal noun behind it is an aim, not a deed ("لتحرير"). */
const BEFORE_DEED = ['', 'ال', 'و', 'وال', 'ف', 'فال', 'ب', 'بال', 'وب', 'وبال', 'كال']
const BEFORE_DEFINITE = BEFORE_NOUN.filter((head) => /ال|لل/.test(head))
/** Before a noun that another one makes definite ("قوات الجيش"). */
const BEFORE_CONSTRUCT = ['', 'و', 'ف', 'ب', 'ل', 'وب', 'ول']
const ARTICLE = ['', 'ال']
const AND = ['', 'و', 'ف']
const AND_WILL = ['', 'و', 'ف', 'س', 'وس', 'فس']

const PAST_ENDINGS = ['', 'ت', 'وا', 'ا', 'تا', 'ه', 'ها', 'هم', 'ته', 'تها', 'تهم', 'وه', 'وها']

const cross = (heads: string[], tails: string[]) => heads.flatMap((head) => tails.map((tail) => head + tail))

/** Past tense: `stem+`, or its forms one by one where the stem is short or ends in a weak letter ("استولى"). */
function past(stem: string): string[] {
  if (/[ىي]$/.test(stem)) {
    const base = stem.slice(0, -1)
    return cross([base], ['ي', 'ت', 'وا', 'يا', 'تا', 'اه', 'اها', 'اهم', 'ته', 'تها', 'تهم'])
  }
  return stem.length < 3 ? cross([stem], PAST_ENDINGS) : [`${stem}+`]
}

/** Present tense, with "he" or "she" glued to it. */
function present(stem: string): string[] {
  const weak = /[ىي]$/.test(stem)
  const tails = weak ? cross([stem.slice(0, -1)], ['ي', 'ون', 'ان', 'يه', 'يها', 'يهم']) : [`${stem}+`]
  return cross(['ي', 'ت'], tails)
}

/** All forms of a verb: `past:present` without its "he", or the past alone where the present follows from it. */
function verb(stems: string): string[] {
  const [first = '', second = /^[اأآ]/.test(first) ? first.slice(1) : first] = stems.split(':')
  return [...cross(AND, past(first)), ...cross(AND_WILL, present(second))]
}

/** The forms that a marked stem stands for. */
function forms(stem: string): string[] {
  const bare = stem.slice(1)
  switch (stem[0]) {
    case '@':
      return cross(BEFORE_NOUN, [bare])
    case '#':
      return cross(BEFORE_DEED, [bare])
    case '=':
      return cross(BEFORE_DEFINITE, [bare])
    case '-':
      return cross(BEFORE_CONSTRUCT, [bare])
    case '%':
      return cross(ARTICLE, [bare])
    case '_':
      return cross(AND, [bare])
    case '^':
      return verb(bare)
    default:
      return [stem]
  }
}

/**
 * A pattern (see `text/pattern.ts`) out of marked stems: `@` a noun, `=` one with its article, `#` a verbal noun that
 * is no aim, `-` a noun in the construct state, `%` an adjective, `_` a small word, `^` a verb (`^past` or `^past:present`).
 */
export function pattern(marked: string): string {
  return marked
    .split(' ')
    .map((element) => {
      if (element.startsWith('~')) return element
      const optional = element.startsWith('?') ? '?' : ''
      return optional + element.slice(optional.length).split('|').flatMap(forms).join('|')
    })
    .join(' ')
}

/** Rows of a table: the same value for each marked pattern. */
export const row = <const Value>(value: Value, ...marked: string[]): [string, Value][] =>
  marked.map((one) => [pattern(one), value])

/** Folded words with what may be glued to them, for lists of words; marks as for patterns. */
export const words = (marked: string): string[] => marked.trim().split(/\s+/).flatMap(forms).map(foldWord)
