/** Stage 1: what of a text is the article, and what is the page around it. */
import { findPatterns, matchAt } from '../text/pattern.ts'
import { type Token, tokenise } from '../text/tokens.ts'
import type { Block, Doc } from './document.ts'
import type { Lexicon } from './lexicon.ts'

interface Line extends Block {
  tokens: Token[]
  prose: boolean
}

const SENTENCE_END = /[.!?…؟۔:][»”"'’)\]]*$/

/** "18:20 …", "28/6: …", "3 August: …": an entry of a live page or a chronicle begins with its time. */
const STAMPED =
  /^[-•*–\s]*(?:[\d٠-٩]{1,2}:[\d٠-٩]{2}|[\d٠-٩]{1,2}[/-][\d٠-٩]{1,2}(?:[/-][\d٠-٩]{2,4})?\s?[:–-]|[\d٠-٩]{1,2} \p{L}+(?:[ /]\p{L}+){0,2}(?: [\d٠-٩]{4})?\s?:)\s/u

/** A block of running text: a whole sentence, too long for a headline, or an entry with its time. */
function isProse(text: string, words: number): boolean {
  return (words >= 5 && (SENTENCE_END.test(text) || STAMPED.test(text))) || words >= 30
}

/** Widths in characters between which typists break lines, and the share of lines that long in a text so broken. */
const WRAP = { least: 45, most: 100, share: 0.5 }

/** Pieces of a text between line breaks, those of one paragraph joined where a typist broke the lines within sentences. */
function paragraphsOf(text: string): { start: number; piece: string }[] {
  const pieces = [...text.matchAll(/[^\r\n\u2028\u2029]+/g)].filter(([piece]) => piece.trim() !== '')
  const isFull = (piece: string) => piece.length >= WRAP.least && piece.length <= WRAP.most
  const open = pieces.filter(([piece]) => isFull(piece) && !SENTENCE_END.test(piece.trim())).length
  const wrapped = pieces.length >= 8 && open / pieces.length >= WRAP.share
  const paragraphs: { start: number; piece: string }[] = []
  for (const match of pieces) {
    const last = paragraphs.at(-1)
    const end = last ? last.start + last.piece.length : 0
    const between = text.slice(end, match.index)
    const lines = last?.piece.split(/[\r\n]+/) ?? []
    const goesOn = last && wrapped && !/\n\s*\n/.test(between) && isFull(lines.at(-1) ?? '')
    if (last && goesOn) last.piece = text.slice(last.start, match.index + match[0].length)
    else paragraphs.push({ start: match.index, piece: match[0] })
  }
  return paragraphs
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (const { start: from, piece } of paragraphsOf(text)) {
    const trimmed = piece.trim()
    const start = from + piece.indexOf(trimmed)
    const tokens = tokenise(trimmed)
    if (tokens.length === 0) continue
    lines.push({
      start,
      end: start + trimmed.length,
      kind: 'prose',
      rule: 'prose',
      tokens,
      prose: isProse(trimmed, tokens.length),
    })
  }
  return lines
}

const furniture = (line: Line, rule: string) => {
  line.kind = 'furniture'
  line.rule = rule
}

/** Whole-line labels of the page: "Read also", "Most read". */
function isLabel(line: Line, set: Lexicon['furniture']['label']): boolean {
  const match = matchAt(set, line.tokens, 0)
  return match !== null && match.to === line.tokens.length
}

/** Marks lines that known words of the page's furniture give away. */
function markByWords(lines: Line[], { furniture: words }: Lexicon): void {
  for (const line of lines) {
    const count = line.tokens.length
    const hits = findPatterns(words.anywhere, line.tokens).length
    if (hits > 0 && (count <= 25 || (hits >= 2 && hits * 40 >= count))) furniture(line, 'furniture/words')
    else if (count <= 35 && matchAt(words.opening, line.tokens, 0) !== null) {
      const opening = matchAt(words.opening, line.tokens, 0)
      const colon = /^ ?[:|>]/.test(line.tokens[opening?.to ?? 0]?.gap ?? '')
      if (colon || !line.prose || isLabel(line, words.opening)) furniture(line, 'furniture/opening')
    }
  }
}

/** For each line, the first line from there on that `fits`; as many as there are lines where none does. */
function nextWhere(lines: Line[], fits: (line: Line) => boolean): number[] {
  const next = new Array<number>(lines.length + 1).fill(lines.length)
  for (let i = lines.length - 1; i >= 0; i--) next[i] = fits(lines[i] as Line) ? i : (next[i + 1] as number)
  return next
}

/** A label takes the headline after it along; a list's label all of them, until prose comes again. */
function markByLabels(lines: Line[], { furniture: words }: Lexicon): void {
  const isArticle = (line: Line) => line.prose && line.tokens.length >= 25
  const article = nextWhere(lines, isArticle)
  const prose = nextWhere(lines, (line) => line.prose)
  const lastArticle = lines.findLastIndex((line) => isArticle(line) && line.kind === 'prose')
  let marked = 0
  for (const [i, line] of lines.entries()) {
    if (i > lastArticle && isLabel(line, words.end)) {
      furniture(line, 'furniture/end')
      for (const later of lines.slice(i + 1)) furniture(later, 'furniture/after-end')
      return
    }
    const list = isLabel(line, words.list)
    if (!list && !isLabel(line, words.label)) continue
    furniture(line, 'furniture/label')
    const next = (list ? article : prose)[i + 1] as number
    // The last headline before prose is that prose's heading, if another one stood between.
    const headed = next < lines.length && next - i > 2
    const until = headed ? next - 1 : next
    for (const headline of lines.slice(Math.max(i + 1, marked), until)) furniture(headline, 'furniture/headline')
    marked = Math.max(marked, until)
  }
}

const sameWords = (a: Token[], b: Token[]) => a.length === b.length && a.every((token, i) => token.word === b[i]?.word)

/** Fewer words than this, and a line above the article is rather a menu's entry than its title. */
const TITLE_WORDS = 4

/** Of the lines above the first prose, the one that is the title. */
function titleLine(live: Line[]): Line | undefined {
  const above = live.slice(
    0,
    Math.max(
      0,
      live.findIndex(({ prose }) => prose),
    ),
  )
  return above.find(({ tokens }) => tokens.length >= TITLE_WORDS) ?? above[0]
}

/** A headline is a heading when prose follows, and furniture when none does, or above the title. */
function markHeadings(lines: Line[], title: string | null): void {
  const live = lines.filter((line) => line.kind !== 'furniture')
  const named = title === null ? titleLine(live) : undefined
  const titleTokens = title !== null ? tokenise(title) : (named?.tokens ?? null)
  let titled = false
  live.forEach((line, i) => {
    const isTitle =
      titleTokens !== null && titleTokens.length > 0 && sameWords(line.tokens.slice(0, titleTokens.length), titleTokens)
    if (isTitle && line.tokens.length <= (titleTokens?.length ?? 0) + 6) {
      if (titled) furniture(line, 'furniture/title-again')
      else {
        line.kind = 'title'
        line.rule = 'title'
        titled = true
      }
      return
    }
    if (line.prose) return
    const next = live[i + 1]
    if (next?.prose) {
      line.kind = 'heading'
      line.rule = 'heading'
    } else furniture(line, next ? 'furniture/headline' : 'furniture/trailing')
  })
}

/** Where no line ends as a sentence does, one of this many words is taken for one. */
const UNPUNCTUATED_WORDS = 8

/** Splits a text into blocks and tells the article from the page's furniture. Never throws. */
export function clean(text: string, title: string | null, lexicon: Lexicon): Doc {
  const lines = linesOf(text)
  const notes: string[] = []
  if (lines.length === 0) notes.push('the article has no text')
  else if (lines.length === 1) {
    // One block is the article, whatever it looks like.
    return { text, blocks: lines.map(({ start, end, kind, rule }) => ({ start, end, kind, rule })), notes }
  }
  // A page of lines without a stop is an article all the same.
  if (!lines.some(({ prose }) => prose)) for (const line of lines) line.prose = line.tokens.length >= UNPUNCTUATED_WORDS
  markByWords(lines, lexicon)
  markByLabels(lines, lexicon)
  markHeadings(lines, title)
  const blocks = lines.map(({ start, end, kind, rule }) => ({ start, end, kind, rule }))
  if (lines.length > 0 && !blocks.some(({ kind }) => kind === 'prose')) notes.push('no running text was found')
  return { text, blocks, notes }
}
