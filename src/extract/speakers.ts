/** Places that say who speaks or where a report was filed, and not where something happened. */
import type { Token } from '../text/tokens.ts'
import type { ActorMention, Sentence } from './document.ts'
import type { Lexicon } from './lexicon.ts'

/** Capitals whose names stand for governments. */
export const CAPITALS = new Set([
  'baghdad',
  'damascus',
  'erbil',
  'ankara',
  'tehran',
  'beirut',
  'amman',
  'riyadh',
  'doha',
  'cairo',
  'moscow',
  'washington',
  'paris',
  'london',
  'berlin',
  'brussels',
  'geneva',
  'tel-aviv',
  'jerusalem',
])

/** "BAGHDAD, 12 June (AFP) -": where a report was filed. */
export function isDateline(
  { tokens, opens, kind }: Sentence,
  from: number,
  to: number,
  capital: boolean,
  { language }: Lexicon,
) {
  // A line of its own: "BAGHDAD: The Newspaper".
  if (kind === 'heading' && tokens.length <= 6) {
    if (from === 0 && /^ ?:/.test(tokens[to]?.gap ?? '')) return true
    // "BAGHDAD / Agency".
    return tokens.some(({ word }) => language.agencies?.includes(word)) && tokens.some(({ gap }) => /[/|–-]/.test(gap))
  }
  if (!opens || from > 4) return false
  // "BAGHDAD - The army …": only capitals, for a town may be told of so in a list.
  if (from === 0 && capital && / [-–—] /.test(tokens[to]?.gap ?? '')) return true
  return tokens.slice(to, to + 8).some(({ gap }, i) => /[–—]|--| - /.test(gap) && (i > 0 || gap.trim() !== '-'))
}

/** Whether an actor stands right before a name, or in one list with it: forces of that capital, or its ally. */
export function commandsBeside(
  actor: ActorMention,
  from: number,
  to: number,
  tokens: Token[],
  lexicon: Lexicon,
): boolean {
  const [start, end] = actor.to <= from ? [actor.to, from] : [to, actor.from]
  const between = tokens.slice(start, end)
  const small = between.every(({ word }) => lexicon.determiners.has(word) || lexicon.language.listWords.includes(word))
  const stops = tokens.slice(start, end + 1).some(({ gap }) => /[,;:.()]/.test(gap))
  const joined = between.length > 0 || actor.to <= from
  // What comes behind is an ally only where both are states: "of Damascus and of Moscow".
  const ally = actor.from >= to && !('name' in actor.value && actor.to - actor.from === 1)
  return end >= start && between.length <= 3 && small && joined && !stops && !ally && between.length > 0
}

/** Whether what follows a name goes on as a verb does, with no comma or stop between. */
export function isSubject(tokens: Token[], to: number): boolean {
  const next = tokens[to]
  return next !== undefined && /^ $/.test(next.gap) && !next.capital
}
