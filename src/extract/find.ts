/** Stage 3: the mentions of a sentence: places, dates, deeds, actors, counts, and the small words around them. */
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { findPatterns, matchAt } from '../text/pattern.ts'
import type { Token } from '../text/tokens.ts'
import type { ActorMention, CountMention, CueMention, DeedMention, Found, Sentence } from './document.ts'
import { findPlaces } from './find-places.ts'
import type { Lexicon } from './lexicon.ts'

/** Clause number of each token: a new one after a comma, bracket or quotation mark, and at words such as "who". */
function clausesOf(tokens: Token[], breaks: Set<string>): number[] {
  let clause = 0
  return tokens.map(({ gap, word }, i) => {
    if (i > 0 && (/[,;:()«»"“”–—]|--| - /.test(gap) || breaks.has(word))) clause += 1
    return clause
  })
}

function findActors(tokens: Token[], lexicon: Lexicon): ActorMention[] {
  return findPatterns(lexicon.actors, tokens).map(({ from, to, value, source }) => ({
    from,
    to,
    value,
    cue: actorCue(tokens, from, lexicon),
    rule: `actor/${source}`,
  }))
}

/** The cue that ends right before an actor, or one or two small words before. */
function actorCue(tokens: Token[], at: number, lexicon: Lexicon) {
  for (let from = Math.max(0, at - 7); from < at; from++) {
    const match = matchAt(lexicon.actorCues, tokens, from)
    if (!match || match.to > at) continue
    const between = tokens.slice(match.to, at)
    if (between.every(({ word, gap }) => word.length <= 4 && !/[,;:.]/.test(gap)) && between.length <= 2) return match.value
  }
  return null
}

function findDeeds(tokens: Token[], lexicon: Lexicon): DeedMention[] {
  const { language } = lexicon
  const deeds: DeedMention[] = []
  for (const { from, to, value, source, verb } of findPatterns(lexicon.deeds, tokens)) {
    let form: DeedMention['form'] = value.frame === 'noun' ? 'noun' : 'unknown'
    if (verb) {
      const read = language.verbForm(verb.ending, tokens[verb.at]?.raw ?? '')
      if (read === null) continue
      form = read
    }
    const at = verb?.at ?? from
    const takesAuxiliary = form === 'participle' || (form === 'unknown' && value.frame !== 'noun')
    const auxiliary = takesAuxiliary ? language.auxiliary(tokens, at) : null
    deeds.push({
      from,
      to,
      rule: `deed/${source}`,
      deed: value,
      form: auxiliary?.future ? 'future' : form,
      voice: auxiliary?.voice ?? 'active',
      pluperfect: auxiliary?.pluperfect ?? false,
      hearsay: auxiliary?.hearsay ?? false,
      dropped: null,
      attempt: false,
    })
  }
  return deeds
}

/** How far a count may stand from the word that says what became of those counted, in words. */
const CASUALTY_REACH = 7

function findCounts(tokens: Token[], dates: { from: number; to: number }[], actors: ActorMention[], lexicon: Lexicon): CountMention[] {
  const free = lexicon.language
    .counts(tokens)
    .filter(({ from, to }) => !dates.some((date) => date.from < to && from < date.to))
  const casualties = findPatterns(lexicon.casualties, tokens)
  return free.map((count, i) => {
    const until = Math.min(free[i + 1]?.from ?? tokens.length, count.to + CASUALTY_REACH)
    const stops = (from: number, to: number) => tokens.slice(from, to).some(({ gap }) => /[.;:]/.test(gap))
    const after = casualties.find((word) => word.from >= count.to && word.from < until && !stops(count.to, word.from))
    const before = casualties.findLast((word) => word.to <= count.from && count.from - word.to <= 3 && !stops(word.to, count.from))
    const word = after ?? before
    // "12 villages were freed and 30 killed": the people must be what the count counts.
    const whose = actors.findIndex((actor) => actor.from >= count.to && actor.from <= count.to + 2)
    return { ...count, what: word?.value ?? 'other', whose }
  })
}

/** Everything that a sentence mentions, before any of it is judged. */
export function find(sentence: Sentence, lexicon: Lexicon, gazetteer: Gazetteer): Found {
  const { tokens } = sentence
  const clauses = clausesOf(tokens, lexicon.clauseBreaks)
  const dates = lexicon.language.dates(tokens)
  const actors = findActors(tokens, lexicon)
  const { places, actors: kept } = findPlaces(sentence, lexicon, gazetteer, actors)
  const cues: CueMention[] = findPatterns(lexicon.cues, tokens).map(({ from, to, value, source }) => ({
    from,
    to,
    cue: value,
    rule: `cue/${source}`,
  }))
  return {
    sentence,
    places,
    placeNouns: findPatterns(lexicon.placeNouns, tokens).map(({ from, to }) => ({ from, to })),
    dates,
    deeds: findDeeds(tokens, lexicon),
    actors: kept,
    counts: findCounts(tokens, dates, kept, lexicon),
    cues,
    clauses,
  }
}
