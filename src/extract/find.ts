/** Stage 3: the mentions of a sentence: places, dates, deeds, actors, counts, and the small words around them. */
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import type { ActorCue, Deed } from '../lang/language.ts'
import { findPatterns, matchAt, type PatternMatch, type PatternSet } from '../text/pattern.ts'
import type { Token } from '../text/tokens.ts'
import type { ActorMention, CueMention, DateMention, DeedMention, Found, Sentence } from './document.ts'
import { findCounts } from './find-counts.ts'
import { findPlaces } from './find-places.ts'
import { beginsWithAnd, type Lexicon } from './lexicon.ts'
import { CAPITALS } from './speakers.ts'

/** Clause number of each token: a new one after a comma, bracket or quotation mark, and at words such as "who". */
function clausesOf(tokens: Token[], breaks: Set<string>): number[] {
  let clause = 0
  return tokens.map(({ gap, word }, i) => {
    if (i > 0 && (/[,;:()«»"“”–—]|--| - /.test(gap) || breaks.has(word))) clause += 1
    return clause
  })
}

/** Words between two actors of one list, at most. */
const LIST_GAP = 3

/** "soldiers of IS" are IS: the general word goes when the group is named behind it. */
function dropHeldTroops(actors: ActorMention[], tokens: Token[], from: number, lexicon: Lexicon): void {
  const last = actors.at(-1)
  if (!last || !('troops' in last.value)) return
  const between = tokens.slice(last.to, from)
  const of = between.every(({ word, gap }) => lexicon.determiners.has(word) && !/[,;.:]/.test(gap))
  if (between.length > 0 && between.length <= LIST_GAP && of) actors.pop()
}

/** "with the help of A, B …": the comma ends what the cue holds. */
const ASIDE = new Set<ActorCue | null>(['backed-by', 'according-to'])

function findActors(tokens: Token[], lexicon: Lexicon): ActorMention[] {
  const joins = new Set(lexicon.language.listWords)
  const actors: ActorMention[] = []
  for (const { from, to, value, source } of findPatterns(lexicon.actors, tokens)) {
    // "the anti-IS coalition" is not IS.
    if (tokens[from - 1]?.word === 'anti') continue
    dropHeldTroops(actors, tokens, from, lexicon)
    const previous = actors.at(-1)
    const between = previous ? tokens.slice(previous.to, from) : []
    const gaps = previous
      ? tokens
          .slice(previous.to, from + 1)
          .map(({ gap }) => gap)
          .join('')
      : ''
    // "rebel-held": the place is theirs.
    const held = lexicon.language.heldWords?.includes(tokens[to]?.word ?? '') ?? false
    const own = held ? 'against' : actorCue(tokens, from, lexicon)
    const listed =
      previous !== undefined &&
      between.length <= LIST_GAP &&
      between.every(({ word }, i) => joins.has(word) || joins.has(`${between[i - 1]?.word} ${word}`)) &&
      !(/,/.test(gaps) && ASIDE.has(previous.cue)) &&
      (between.length > 0 || /[,(]/.test(gaps) || beginsWithAnd(tokens[from]?.word ?? '')) &&
      !/[.;:]/.test(gaps)
    // "with the help of A, soldiers of B and militias": one cue holds the list.
    const same = own === null || (own === 'against' && previous?.cue === 'backed-by')
    const cue = listed && same && previous.cue !== 'against' ? previous.cue : own
    const group = listed && cue === previous.cue ? previous.group : (previous?.group ?? -1) + 1
    actors.push({ from, to, value, cue, group, rule: `actor/${source}` })
  }
  return actors
}

/** The cue that ends right before an actor, or one or two small words before. */
function actorCue(tokens: Token[], at: number, lexicon: Lexicon) {
  for (let from = Math.max(0, at - 7); from < at; from++) {
    const match = matchAt(lexicon.actorCues, tokens, from)
    if (!match || match.to > at) continue
    const between = tokens.slice(match.to, at)
    const small = ({ word, gap }: Token) => lexicon.determiners.has(word) && !/[,;:.]/.test(gap)
    if (between.length <= 2 && between.every(small)) return match.value
  }
  return null
}

/** Kinds whose nouns look like participles once their accents are folded. */
const VERBLIKE = new Set(['air-strike', 'attack', 'clash', 'shelling'])

/** The words without those of dates, each with its index among all. */
function withoutDates(tokens: Token[], dates: DateMention[]): { kept: Token[]; index: number[] } {
  const index = tokens.map((_, i) => i).filter((i) => !dates.some(({ from, to }) => from <= i && i < to))
  return { kept: index.map((i) => tokens[i] as Token), index }
}

/** How far behind a pattern's first word a date may part it, in words. */
const DATE_WORDS = 12

/** Matches of patterns, also where the words of a date part theirs: "have entered on Monday morning the town". */
function findAcrossDates<Value>(
  set: PatternSet<Value>,
  tokens: Token[],
  dates: DateMention[],
  accepts: (match: PatternMatch<Value>) => boolean = () => true,
): PatternMatch<Value>[] {
  const matches = findPatterns(set, tokens, accepts)
  if (dates.length === 0) return matches
  const { kept, index } = withoutDates(tokens, dates)
  const back = (at: number) => index[at] as number
  for (let at = 0; at < kept.length; ) {
    const before = dates.some(({ from }) => from > back(at) && from - back(at) <= DATE_WORDS)
    const match = before ? matchAt(set, kept, at) : null
    at = match ? match.to : at + 1
    if (!match) continue
    const [from, to] = [back(match.from), back(match.to - 1) + 1]
    const words = match.to - match.from
    const overlapped = matches.filter((other) => other.from < to && from < other.to)
    // Only words that dates part are new, and only where they say more than what was found without.
    if (to - from === words || overlapped.some((other) => other.to - other.from >= words)) continue
    const whole = { ...match, from, to, verb: match.verb && { ...match.verb, at: back(match.verb.at) } }
    if (!accepts(whole)) continue
    for (const other of overlapped) matches.splice(matches.indexOf(other), 1)
    matches.push(whole)
  }
  return matches.sort((a, b) => a.from - b.from)
}

type DeedMatch = PatternMatch<Omit<Deed, 'rule'>>

/** Matches of deeds, without words that look like one but are none ("took part in"). */
function deedMatches(
  tokens: Token[],
  dates: DateMention[],
  lexicon: Lexicon,
  accepts: (match: DeedMatch) => boolean,
): DeedMatch[] {
  const idioms = findPatterns(lexicon.idioms, tokens)
  return findAcrossDates(lexicon.deeds, tokens, dates, accepts).filter(
    ({ from, to }) => !idioms.some((idiom) => idiom.from <= from && from < idiom.to && to <= idiom.to),
  )
}

function findDeeds(tokens: Token[], dates: DateMention[], lexicon: Lexicon): DeedMention[] {
  const { language, determiners } = lexicon
  const formOf = ({ value, verb }: PatternMatch<Omit<Deed, 'rule'>>) => {
    if (!verb) return value.frame === 'noun' ? 'noun' : 'unknown'
    return language.verbForm(verb.ending, tokens[verb.at]?.raw ?? '')
  }
  const accepts = (match: PatternMatch<Omit<Deed, 'rule'>>) => {
    const form = formOf(match)
    if (form === null) return false
    // "an attack", "the capture": not a verb.
    const before = tokens[(match.verb?.at ?? match.from) - 1]?.word ?? ''
    // "hélicoptères d'attaque" attack nobody.
    if (match.value.frame === 'noun' && VERBLIKE.has(match.value.kind) && before === "d'") return false
    // "frappé" is no strike, but somebody struck.
    if (
      match.value.frame === 'noun' &&
      !match.verb &&
      VERBLIKE.has(match.value.kind) &&
      /[ée]és?$|[^é]és?$/.test(tokens[match.from]?.raw ?? '')
    )
      return false
    return !(match.verb && (form === 'finite' || form === 'participle') && determiners.has(before))
  }
  const deeds = deedMatches(tokens, dates, lexicon, accepts).map((match): DeedMention => {
    const { from, to, value, source, verb } = match
    const read = formOf(match) ?? 'unknown'
    const at = verb?.at ?? from
    const takesAuxiliary = read === 'participle' || read === 'unknown' || read === 'finite'
    const auxiliary = takesAuxiliary ? language.auxiliary(tokens, at) : null
    // "détruit" is "destroys" and "destroyed": an auxiliary before it tells.
    const form = read === 'finite' && auxiliary && auxiliary.voice !== 'bare' ? 'participle' : read
    const bare = auxiliary?.voice === 'bare' && form !== 'participle'
    // "had been holding"
    const progressive = read === 'present-participle' ? language.auxiliary(tokens, at) : null
    return {
      from,
      to,
      at,
      rule: `deed/${source}`,
      deed: value,
      form: auxiliary?.future ? 'future' : form,
      voice: auxiliary && !bare ? auxiliary.voice : 'active',
      pluperfect: (auxiliary ?? progressive)?.pluperfect ?? false,
      hearsay: auxiliary?.hearsay ?? false,
      dropped: null,
      attempt: false,
    }
  })
  return shareAuxiliaries(deeds, tokens, lexicon)
}

/** "have launched an offensive and freed ten villages": the second participle has the first one's auxiliary. */
function shareAuxiliaries(deeds: DeedMention[], tokens: Token[], { language }: Lexicon): DeedMention[] {
  let last: DeedMention | null = null
  for (const mention of deeds) {
    const joined = language.listWords.includes(tokens[mention.at - 1]?.word ?? '')
    if (mention.form === 'participle' && mention.voice === 'bare' && joined && last) {
      mention.voice = last.voice
      mention.pluperfect = last.pluperfect
      mention.hearsay = last.hearsay
    }
    if (mention.form === 'participle' && mention.voice !== 'bare') last = mention
  }
  return deeds
}

/** Words behind "according to" that may still name the source. */
const SOURCE_REACH = 14

/** Whether a mention stands behind "according to", with no comma between: it is of the source, not of the deed. */
export function isOfSource({ from }: { from: number }, cues: CueMention[], tokens: Token[]): boolean {
  return cues.some(
    ({ cue, to }) =>
      cue === 'source' &&
      to <= from &&
      from - to <= SOURCE_REACH &&
      !tokens.slice(to + 1, from + 1).some(({ gap }) => /[,;:.()]/.test(gap)),
  )
}

/** Everything that a sentence mentions, before any of it is judged. */
export function find(sentence: Sentence, lexicon: Lexicon, gazetteer: Gazetteer): Found {
  const { tokens } = sentence
  const clauses = clausesOf(tokens, lexicon.clauseBreaks)
  const dates = lexicon.language.dates(tokens)
  const actors = findActors(tokens, lexicon)
  const { places: named, actors: kept } = findPlaces(sentence, lexicon, gazetteer, actors)
  // "on 17 July" is no quarter called so.
  const places = named.filter(
    ({ context, from, to }) => context.kind !== null || !dates.some((date) => date.from < to && from < date.to),
  )
  const cues: CueMention[] = findAcrossDates(lexicon.cues, tokens, dates).map(({ from, to, value, source }) => ({
    from,
    to,
    cue: value,
    rule: `cue/${source}`,
  }))
  for (const place of places) {
    // "…, who accuses Damascus": a government.
    const accused =
      CAPITALS.has(place.candidates[0]?.id ?? '') &&
      !place.context.cued &&
      cues.some(({ cue, to }) => cue === 'saying' && to === place.from)
    // "In Baghdad, the minister said …": where he spoke.
    const spoken =
      CAPITALS.has(place.candidates[0]?.id ?? '') &&
      place.from <= 2 &&
      /,/.test(tokens[place.to]?.gap ?? '') &&
      cues.some(({ cue, from }) => cue === 'saying' && from === place.to) &&
      places.some((other) => other.from > place.to)
    if (accused || spoken || isOfSource(place, cues, tokens)) place.role = 'speaker'
  }
  return {
    sentence,
    places,
    placeNouns: findPatterns(lexicon.placeNouns, tokens).map(({ from, to }) => ({ from, to })),
    dates,
    // A quarter called "Liberation" tells of none.
    deeds: findDeeds(tokens, dates, lexicon).filter(
      (deed) =>
        !places.some(
          ({ back, from, to }) =>
            back === null && ((from <= deed.from && deed.to <= to) || (from <= deed.to - 1 && deed.to - 1 < to)),
        ),
    ),
    actors: kept,
    counts: findCounts(tokens, dates, kept, lexicon),
    cues,
    clauses,
  }
}
