/** Stage 2: sentences, each with its paragraph and the heading that scopes it. */
import { fold } from '../text/fold.ts'
import { tokensOf } from '../text/tokens.ts'
import type { Block, Doc, Sentence } from './document.ts'
import type { Lexicon } from './lexicon.ts'

/**
 * A stop with its closing quotes and note marks ("[12]"), before white space and what may begin a sentence, or glued
 * to a capital or, behind a whole Arabic word, to the next. A row of stops is taken whole, as `(?=(…+))\1` does it: to
 * try each part of it would take the square of its length.
 */
const STOP =
  /(?<![.!?…؟۔])(?=([.!?…؟۔]+))\1(?:[ \u00a0\u202f]?[»”"’)\]]+)?(?:\[[^\]\s]{1,12}\]){0,20}(?=\s|\p{Lu}\p{Ll}|(?<=[\p{Script=Arabic}»”"]{3}[.!؟]+)\p{Script=Arabic})/gu

/** No sentence is longer: a text without stops is cut at the next white space. */
const LONGEST = 2_000

/** Why a stop ends no sentence, or null. Over-split first, then merged by these rules. */
function joins(text: string, start: number, stop: number, end: number, lexicon: Lexicon): string | null {
  if (text[stop] !== '.') {
    // "! » a-t-il dit": what goes on in lower case is the same sentence.
    return /^\s*\p{Ll}/u.test(text.slice(end, end + 8)) ? 'goes-on' : null
  }
  const before = /[\p{L}\p{N}]+$/u.exec(text.slice(Math.max(start, stop - 24), stop))?.[0] ?? ''
  if (lexicon.abbreviations.has(fold(before).text) && end === stop + 1) return 'abbreviation'
  // An initial: "J. Biden".
  if (/^\p{Lu}$/u.test(before)) return 'initial'
  if (/^\s+\p{Ll}/u.test(text.slice(end, end + 8))) return 'goes-on'
  return null
}

function* cuts(text: string, block: Block, lexicon: Lexicon): Generator<[number, number]> {
  let start = block.start
  const body = text.slice(block.start, block.end)
  for (const match of body.matchAll(STOP)) {
    const stop = block.start + match.index
    const end = stop + match[0].length
    if (joins(text, start, stop, end, lexicon) !== null) continue
    yield [start, end]
    start = end
  }
  if (start < block.end) yield [start, block.end]
}

/** A sentence with no stop for too long, in pieces. */
function* pieces(text: string, start: number, end: number): Generator<[number, number]> {
  let from = start
  while (end - from > LONGEST) {
    const space = text.lastIndexOf(' ', from + LONGEST)
    const to = space > from ? space : from + LONGEST
    yield [from, to]
    from = to
  }
  yield [from, end]
}

/** The sentences of the article, furniture left out. */
export function split(doc: Doc, lexicon: Lexicon): Sentence[] {
  const sentences: Sentence[] = []
  let heading = -1
  let paragraph = -1
  for (const block of doc.blocks) {
    if (block.kind === 'furniture') continue
    if (block.kind === 'prose') paragraph += 1
    for (const [from, to] of cuts(doc.text, block, lexicon)) {
      for (const [start, end] of pieces(doc.text, from, to)) {
        const original = doc.text.slice(start, end)
        const folded = fold(original.replace(/[،؛]/g, (stop) => (stop === '،' ? ',' : ';')))
        const tokens = tokensOf(folded, original, start)
        if (tokens.length === 0) continue
        const opens = block.kind === 'prose' && !sentences.some(({ kind }) => kind === 'prose')
        sentences.push({ start, end, kind: block.kind, opens, paragraph, heading, tokens, folded: folded.text })
      }
    }
    if (block.kind === 'heading') heading = sentences.length - 1
  }
  return sentences
}
