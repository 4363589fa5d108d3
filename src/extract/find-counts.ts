/** Stage 3: the people that a sentence counts, and what became of them. */
import type { CountMatch } from '../lang/language.ts'
import { findPatterns, type PatternMatch } from '../text/pattern.ts'
import type { Token } from '../text/tokens.ts'
import type { ActorMention, CountMention, Ranged } from './document.ts'
import { beginsWithAnd, type Lexicon } from './lexicon.ts'

/** Words between two counts of one list, at most, besides the people counted. */
const LIST_GAP = 3

/** How far a count may stand from the word that says what became of those counted, in words. */
const CASUALTY_REACH = 8
/** The same where people are counted who are the sentence's subject: "12 men of the tribe of X … were killed". */
const SUBJECT_REACH = 16
/** How far the noun for those counted may stand after the count. */
const PEOPLE_REACH = 3

/** Whether a count follows a casualty word as its object, with nothing that joins between. */
function governs(
  word: { to: number },
  counts: { from: number; low: number | null }[],
  tokens: Token[],
  { language }: Lexicon,
): boolean {
  const parts = ({ word }: Token) =>
    language.listWords.includes(word) || (language.clauseBreaks.includes(word) && !language.partWords.includes(word))
  return counts.some(
    ({ from, low }) =>
      low !== 1 &&
      from >= word.to &&
      from - word.to <= LIST_GAP &&
      tokens.slice(word.to, from + 1).every(({ gap }) => !/[,;.:()]/.test(gap)) &&
      !tokens.slice(word.to, from).some(parts),
  )
}

/** A sentence as the reader of its counts needs it. */
interface Known {
  tokens: Token[]
  actors: ActorMention[]
  casualties: PatternMatch<'killed' | 'wounded'>[]
  lexicon: Lexicon
}

/** Whether a count may go on the list of the one before it: "two soldiers of the 9th division and a reporter". */
function isListed(previous: Ranged, { from }: Ranged, { tokens, actors, casualties, lexicon }: Known): boolean {
  const { listWords, partWords } = lexicon.language
  const between = tokens.slice(previous.to, from)
  const gaps = tokens.slice(previous.to, from + 1).map(({ gap }) => gap)
  const joins = (word: string) => listWords.includes(word)
  if (gaps.some((gap) => /[.;:]/.test(gap)) || between.slice(-2).some(({ word }) => partWords.includes(word)))
    return false
  const joined =
    between.some(({ word }) => joins(word)) ||
    gaps.some((gap) => gap.includes(',')) ||
    beginsWithAnd(tokens[from]?.word ?? '')
  // "killed two and wounded five"
  const verb = casualties.some(
    (word) => word.from >= previous.to && word.to <= from && !lexicon.people.has(tokens[word.from]?.word ?? ''),
  )
  const covered = (at: number) => actors.some((actor) => actor.from <= at && at < actor.to)
  const rest = between.filter(({ word }, i) => !lexicon.people.has(word) && !covered(previous.to + i))
  return joined && !verb && rest.length <= LIST_GAP
}

/** Whether one verb may be that of both counts: of a list, or "seven people, among them three children, were killed". */
const goesWith = (previous: Ranged, count: Ranged, known: Known) =>
  count.from - previous.to <= LIST_GAP || isListed(previous, count, known)

/** What became of those counted, where the words around the count say so. */
function fateOf(count: CountMatch, free: CountMatch[], until: number, people: boolean, known: Known) {
  const { tokens, casualties, lexicon } = known
  // Between a verb and those counted stands the subject, where the verb comes first.
  const reach = lexicon.language.order === 'vso' ? 7 : 3
  const stops = (from: number, to: number) => tokens.slice(from + 1, to + 1).some(({ gap }) => /[.;:]/.test(gap))
  const after = casualties.find((word) => word.from >= count.to && word.from < until && !stops(count.to - 1, word.from))
  // "three bombers killed 36 people": the word is about the second count.
  const objects = after && governs(after, free, tokens, lexicon)
  const before = casualties.findLast(
    (word) => word.to <= count.from && count.from - word.to <= reach && !stops(word.to - 1, count.from),
  )
  const beside = after !== undefined && after.from - count.to <= 1
  const counted = after?.from === count.to && lexicon.people.has(tokens[count.to]?.word ?? '')
  // "killing 38 people and wounding 70": what became of them is said right before the number.
  const governed =
    before !== undefined &&
    count.from - before.to <= 2 &&
    tokens.slice(before.to, count.from + 1).every(({ gap }) => !/[,(]/.test(gap)) &&
    tokens.slice(before.to, count.from).every(({ word }) => !lexicon.language.listWords.includes(word))
  // Where the verb comes first, what became of those counted stands before them.
  const first = governed || lexicon.language.order === 'vso'
  const own = objects ? undefined : after
  const nearest = first && !counted ? (before ?? own) : (own ?? before)
  // "lost at least twelve men"
  const within = casualties.find((word) => word.from < count.from && count.to < word.to)
  // "killed a great number": an article is no count.
  return within?.value ?? (people || beside || (governed && count.low !== 1) ? nearest?.value : undefined)
}

/** The counts of a sentence, each with what became of those counted. */
export function findCounts(
  tokens: Token[],
  dates: { from: number; to: number }[],
  actors: ActorMention[],
  lexicon: Lexicon,
): CountMention[] {
  const free = lexicon.language
    .counts(tokens)
    .filter(({ from, to }) => !dates.some((date) => date.from < to && from < date.to))
  const known = { tokens, actors, casualties: findPatterns(lexicon.casualties, tokens), lexicon }
  const read = free.map((count, i) => {
    const whose = actors.findIndex((actor) => actor.from >= count.to && actor.from <= count.to + 2)
    // "six fighters of the Army of Islam": a group's long name counts as one word.
    const next = tokens.slice(count.to, Math.max(count.to + PEOPLE_REACH, (actors[whose]?.to ?? 0) + 1))
    const named = actors[whose]
    const counts = named?.from === count.to && ('civilians' in named.value || 'troops' in named.value)
    const people = counts || next.some(({ word }) => lexicon.people.has(word))
    const counted = tokens.slice(count.to, count.to + PEOPLE_REACH).some(({ word }) => lexicon.people.has(word))
    // "12 fighters and five soldiers were killed": the verb is that of the whole list.
    let last = i
    while (last + 1 < free.length && goesWith(free[last] as CountMatch, free[last + 1] as CountMatch, known)) last += 1
    const reach = counted ? SUBJECT_REACH : CASUALTY_REACH
    const until = Math.min(free[last + 1]?.from ?? tokens.length, (free[last]?.to ?? count.to) + reach)
    return { ...count, what: fateOf(count, free, until, people, known), whose, people }
  })
  let list = 0
  const mentions: CountMention[] = []
  for (const [i, { people, ...count }] of read.entries()) {
    const previous = mentions.at(-1)
    const goesOn = previous !== undefined && people && isListed(previous, count, known)
    // "killed twelve assailants and two policemen": the second are killed too.
    const what = count.what ?? (goesOn ? previous.what : 'other')
    if (!goesOn || what !== previous.what) list = i
    mentions.push({ ...count, what, list })
  }
  return mentions
}
