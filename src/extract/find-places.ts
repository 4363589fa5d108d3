/** Places in a sentence: names the gazetteer knows, and nouns that point back to one. */
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import type { PlaceContext } from '../lang/language.ts'
import { findPatterns } from '../text/pattern.ts'
import type { Token } from '../text/tokens.ts'
import type { ActorMention, PlaceMention, Sentence } from './document.ts'
import { beginsWithAnd, type Lexicon } from './lexicon.ts'
import { contextOf, isName } from './place-names.ts'
import { CAPITALS, commandsBeside, isDateline, isSubject } from './speakers.ts'
import { gapsBetween, nounNames, unknownNames } from './unknown-places.ts'

const BACK: PlaceContext = { relation: 'at', compass: null, km: null, kind: null, cued: true, locative: false }

function backReferences(sentence: Sentence, lexicon: Lexicon, named: PlaceMention[]): PlaceMention[] {
  const { tokens } = sentence
  const { definite } = lexicon.language
  const mentions: PlaceMention[] = []
  for (const { from, to, value, source } of findPatterns(lexicon.placeNouns, tokens)) {
    if (definite.length > 0 && !definite.includes(tokens[from - 1]?.word ?? '')) continue
    // "the Front": a group's name.
    if (from > 1 && tokens[from]?.capital && to - from === 1 && value === 'area') continue
    // "the town of X" is X.
    if (
      named.some(
        (place) => place.from >= to && place.from <= to + 4 && !/[,.;:]/.test(gapsBetween(tokens, to, place.from)),
      )
    )
      continue
    if (named.some((place) => place.from < to && from < place.to && place.role !== 'speaker')) continue
    const context = contextOf(tokens, from - (definite.length > 0 ? 1 : 0), to, lexicon)
    mentions.push({
      from,
      to,
      rule: `place/back/${source}`,
      candidates: [],
      context:
        context.relation === 'title'
          ? context
          : { ...BACK, relation: context.relation, compass: context.compass, km: context.km },
      role: 'event',
      back: value,
      list: -1,
    })
  }
  return mentions
}

/** Nothing but spaces, and at least one word, between two names. */
const isBound = (tokens: Token[], from: number, to: number) => /^[ ']*$/.test(gapsBetween(tokens, from, to))

/** Words between two names of a list, at most: "and in the villages of". */
const LIST_WORDS = 6

/** Numbers the lists: names with nothing between them but commas and small words. */
function numberLists(mentions: PlaceMention[], tokens: Token[], lexicon: Lexicon): void {
  const joins = new Set(lexicon.language.placeListWords ?? lexicon.language.listWords)
  const conjunctions = lexicon.language.placeListWords ? new Set(lexicon.language.listWords) : joins
  // "on the road to X and to Y": both are where it leads.
  const bound = ({ context }: PlaceMention) =>
    /^(?:road|toward|from)$/.test(context.relation) || context.kind === 'province'
  const plain = ({ context }: PlaceMention) => context.relation === 'at' && context.kind === null && !context.locative
  let list = 0
  mentions.forEach((mention, i) => {
    const previous = mentions[i - 1]
    const between = previous ? tokens.slice(previous.to, mention.from) : []
    const joined =
      previous !== undefined &&
      between.length <= (joins === conjunctions ? 3 : LIST_WORDS) &&
      between.every(({ word }, i) => joins.has(word) || joins.has(`${between[i - 1]?.word} ${word}`)) &&
      (between.some(({ word }) => conjunctions.has(word)) ||
        /,/.test(gapsBetween(tokens, previous.to, mention.from)) ||
        joins === conjunctions) &&
      /^[ ,']*$/.test(gapsBetween(tokens, previous.to, mention.from)) &&
      (between.length > 0 ||
        /,/.test(tokens[mention.from]?.gap ?? '') ||
        beginsWithAnd(tokens[mention.from]?.word ?? ''))
    // "near X and Y": near both.
    const near =
      previous?.context.relation === 'near' && between.length === 1 && !/,/.test(tokens[mention.from]?.gap ?? '')
    const anchored =
      mention.context.relation === 'side' ||
      (mention.context.relation === 'near' && !near) ||
      previous?.context.relation === 'side' ||
      (previous?.context.relation === 'near' && !near)
    if (!joined || anchored) list += 1
    else if (previous && (!mention.context.cued || (bound(previous) && plain(mention))))
      mention.context = { ...previous.context, cued: true }
    mention.list = list
  })
}

/**
 * The places of a sentence, and its actors without those that are places here ("in Turkey" against
 * "Turkey bombed").
 */
export function findPlaces(
  sentence: Sentence,
  lexicon: Lexicon,
  gazetteer: Gazetteer,
  actors: ActorMention[],
): { places: PlaceMention[]; actors: ActorMention[] } {
  const { tokens } = sentence
  const at = new Map(tokens.map(({ foldedStart }, i) => [foldedStart, i]))
  const named: PlaceMention[] = []
  const notActors = new Set<ActorMention>()
  for (const { start, end, places } of gazetteer.scan(sentence.folded)) {
    const from = at.get(start) ?? tokens.findIndex((token) => token.foldedEnd > start)
    if (from < 0) continue
    let to = from
    while (to < tokens.length && (tokens[to] as Token).foldedStart < end) to += 1
    const glued = sentence.folded.slice(tokens[from]?.foldedStart, start)
    const context = contextOf(tokens, from, to, lexicon, glued)
    const before = named.at(-1)
    const inList = before !== undefined && from - before.to <= 1
    if (!isName(tokens, from, to, context, places, lexicon, sentence.folded.slice(start, end), inList)) continue
    const actor = actors.find((other) => other.from < to && from < other.to)
    if (actor) {
      const inside = actor.from <= from && actor.to >= to
      const alone = actor.to - actor.from <= to - from
      if (inside && !(alone && context.locative)) continue
      notActors.add(actor)
    }
    const state = places[0] !== undefined && (places[0].kind === 'country' || CAPITALS.has(places[0].id))
    const listed = named.at(-1)
    const follows = listed !== undefined && from - listed.to <= 2
    // "the troops of Baghdad", "the bombs of Damascus and of Moscow".
    const commands =
      state && !context.locative && actors.some((other) => commandsBeside(other, from, to, tokens, lexicon))
    const speaks = state && !follows && ((!context.cued && isSubject(tokens, to)) || commands)
    named.push({
      from,
      to,
      rule: 'place/name',
      candidates: places,
      context,
      role:
        speaks || context.relation === 'title' || isDateline(sentence, from, to, state, lexicon) ? 'speaker' : 'event',
      back: null,
      list: -1,
    })
  }
  const unknown = unknownNames(sentence, lexicon, gazetteer, named, actors)
  // "the International Fair of X" is in X.
  named.push(
    ...unknown.filter(
      ({ from, to }) =>
        /,/.test(tokens[from]?.gap ?? '') ||
        !named.some((other) => other.from > to && other.from - to <= 4 && isBound(tokens, to, other.from)),
    ),
  )
  const nouns = nounNames(sentence, lexicon, named, actors)
  const isWithin = ({ from, to }: PlaceMention) => nouns.some((noun) => noun.from < to && from < noun.to)
  const all = [...named.filter((mention) => !isWithin(mention)), ...nouns].sort((a, b) => a.from - b.from)
  numberLists(all, tokens, lexicon)
  const places = [...all, ...backReferences(sentence, lexicon, all)].sort((a, b) => a.from - b.from)
  return { places, actors: actors.filter((actor) => !notActors.has(actor)) }
}
