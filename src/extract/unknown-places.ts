/** Names that stand where a place would, and that no gazetteer has so written. */
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { matchAt } from '../text/pattern.ts'
import type { Token } from '../text/tokens.ts'
import type { ActorMention, PlaceMention, Sentence } from './document.ts'
import type { Lexicon } from './lexicon.ts'
import { contextOf, LATIN, PARTICLE } from './place-names.ts'
import { inTheatre } from './spot.ts'

/** What stands between the words from one token to another. */
export const gapsBetween = (tokens: Token[], from: number, to: number) =>
  tokens
    .slice(from, to + 1)
    .map(({ gap }) => gap)
    .join('')

/** Relations that only a place has to what follows. */
const PLACING = new Set(['near', 'part', 'side'])

/** Agencies and points of the compass: "told Reuters", "this town of the North". */
const NO_PLACE =
  /^(?:reuters|afp|ap|ats|dpa|efe|tass|ansa|cnn|bbc|rt|onu|un|osdh|sohr|hcr|oim|associated|anadolu|sana|sputnik|interfax|xinhua|facebook|twitter|telegram|youtube|unicef|unesco|securite|conseil|ministere|union|nations|croix|croissant|comite|commandement|agence|organisation|parti|mouvement|brigade|division|council|ministry|security|command|committee|observatory|observatoire|nord|sud|est|ouest|north|south|east|west|levant)$/

/**
 * Names that stand where a place would, and that the gazetteer lacks: under another spelling it may have them.
 * Without one they still keep the deed beside them from being put somewhere else.
 */
export function unknownNames(
  { tokens }: Sentence,
  lexicon: Lexicon,
  gazetteer: Gazetteer,
  named: PlaceMention[],
  actors: ActorMention[],
): PlaceMention[] {
  const taken = (from: number, to: number) => [...named, ...actors].some((other) => other.from < to && from < other.to)
  const unknown: PlaceMention[] = []
  // "A, B and C", with B not known: what stands between two names of a list is one too.
  const isListed = (from: number, to: number) => {
    const apart = (start: number, end: number) =>
      start <= end &&
      end - start <= 1 &&
      tokens.slice(start, end).every(({ word }) => lexicon.language.listWords.includes(word)) &&
      /^ ?(?:, ?)?(?: ?, ?)? ?$/.test(gapsBetween(tokens, start, end)) &&
      (end > start || /,/.test(tokens[start]?.gap ?? ''))
    const follows = [...named, ...unknown].some((other) => other.role === 'event' && apart(other.to, from))
    // The last of a list stands behind "and".
    const ends = tokens[from - 1]?.gap === ' ' && lexicon.language.listWords.includes(tokens[from - 1]?.word ?? '')
    const goesOn = unknown.some((other) => apart(other.to, from))
    return follows && (ends || goesOn || named.some((other) => apart(to, other.from)))
  }
  // "freed X, Y and Z": what is taken is a place, where several are or its name begins as one's does.
  const isTaken = (from: number, to: number) => {
    const taking = [1, 2, 3].some((back) => {
      const match = matchAt(lexicon.deeds, tokens, from - back)
      return match !== null && match.to === from && match.value.kind === 'capture' && match.value.frame === 'agent'
    })
    const next = tokens[to + (/,/.test(tokens[to]?.gap ?? '') ? 0 : 1)]
    return taking && (PARTICLE.test(tokens[from]?.word ?? '') || next?.capital === true)
  }
  for (let from = 1; from < tokens.length; from++) {
    const token = tokens[from] as Token
    if (!LATIN.test(token.word) || (!token.capital && !PARTICLE.test(token.word)) || /[.!?:«»"“”(]/.test(token.gap))
      continue
    let to = from + 1
    while (
      to < tokens.length &&
      /^[ -]$/.test(tokens[to]?.gap ?? '') &&
      (tokens[to]?.capital || PARTICLE.test(tokens[to]?.word ?? ''))
    )
      to += 1
    if (!tokens.slice(from, to).some(({ capital }) => capital) || taken(from, to)) continue
    if (NO_PLACE.test(token.word)) continue
    const context = contextOf(tokens, from, to, lexicon)
    const placed = context.locative || context.kind !== null || PLACING.has(context.relation)
    const name = tokens
      .slice(from, to)
      .map(({ word }) => word)
      .join(' ')
    const fallen = isTaken(from, to) || (unknown.at(-1)?.rule === 'place/taken' && isListed(from, to))
    if (
      (placed || isListed(from, to) || fallen) &&
      context.relation !== 'title' &&
      name.length >= 4 &&
      !lexicon.common.has(name)
    ) {
      const candidates =
        name.length >= 5
          ? gazetteer.resembling(name, 3).filter((place) => inTheatre(place) && place.kind !== 'landmark')
          : []
      // A quarter that nobody knows is a part of the town in talk.
      const quarter = candidates.length === 0 && (context.kind === 'quarter' || context.relation === 'part')
      unknown.push({
        from,
        to,
        rule: quarter ? 'place/unknown-quarter' : fallen ? 'place/taken' : 'place/resembling',
        candidates,
        context: quarter
          ? { ...context, kind: null, relation: 'part' }
          : { ...context, kind: fallen ? 'settlement' : context.kind },
        role: 'event',
        back: quarter ? 'settlement' : null,
        list: -1,
      })
    }
    from = to - 1
  }
  return unknown
}

/** Names that a noun such as "village" stands right before, in letters without capitals. */
export function nounNames({ tokens }: Sentence, lexicon: Lexicon, named: PlaceMention[], actors: ActorMention[]) {
  const names: PlaceMention[] = []
  for (const { from, to, kind, listed } of lexicon.language.namedPlaces?.(tokens) ?? []) {
    // A longer name than one the gazetteer knows is another: "Rasm al-Zawiya" is not Zawiya.
    const known = named.some((other) => other.from < to && from < other.to && !(other.from > from && other.to <= to))
    const other = actors.some((actor) => actor.from < to && from < actor.to)
    if (known || other || matchAt(lexicon.deeds, tokens, from)) continue
    const context = contextOf(tokens, from, to, lexicon)
    if (context.relation === 'title' && !listed) continue
    const relation = listed ? (names.at(-1)?.context.relation ?? 'at') : context.relation
    names.push({
      from,
      to,
      rule: 'place/noun',
      candidates: [],
      context: { ...context, relation, kind, cued: true },
      role: 'event',
      back: null,
      list: -1,
      glued: listed ? 1 : 0,
    })
  }
  return names
}
