/** Places in a sentence: names the gazetteer knows, and nouns that point back to one. */
import type { Place } from '../core/place.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import type { PlaceContext } from '../lang/language.ts'
import { findPatterns, matchAt } from '../text/pattern.ts'
import type { Token } from '../text/tokens.ts'
import type { ActorMention, PlaceMention, Sentence } from './document.ts'
import { isMinor } from './homonyms.ts'
import type { Lexicon } from './lexicon.ts'
import { inTheatre } from './spot.ts'

/** How many words before a name are read for what they make of it. */
const CONTEXT_WORDS = 12
/** How many words behind a name are read for what sort of place it is: "Anbar province". */
const WORDS_AFTER = 4

const BACK: PlaceContext = { relation: 'at', compass: null, km: null, kind: null, cued: true, locative: false }

/** `glued`: what the name's own word puts before it ("in" and "and" in Arabic), read as a word of its own. */
function contextOf(tokens: Token[], from: number, to: number, lexicon: Lexicon, glued = ''): PlaceContext {
  const words: string[] = glued === '' ? [] : [glued]
  for (let i = from - 1; i >= Math.max(0, from - CONTEXT_WORDS); i--) {
    words.unshift(tokens[i]?.word ?? '')
    if (i > 0 && /[.;:!?()]/.test(tokens[i]?.gap ?? '')) break
  }
  const after: string[] = []
  for (let i = to; i < to + WORDS_AFTER && /^[ '-]+$/.test(tokens[i]?.gap ?? ''); i++) after.push(tokens[i]?.word ?? '')
  return lexicon.language.locate(words.join(' '), after.join(' '))
}

const LATIN = /^[a-z]/
/** Words that go with a name and are no part of another: "Aleppo East", "Mossoul-Ouest", "Raqqa Governorate". */
const BESIDE_NAME =
  /^(?:est|ouest|nord|sud|east|west|north|south|province|governorate|district|city|airport|dam|river)$/

const ARTICLE = /^(?:al|el|as|ash|ar|at|az|an|ad|l'|la|le|les)$/

/** "Abou Bakr al-…", "Abu Omar al-…": a man's name by his son's. */
const KUNYA = /^(?:abou|abu|abi|oum|umm)$/
/** Names of persons that are towns too. */
const SURNAMES =
  /^(?:salma|baghdadi|adnani|joulani|golani|jolani|masri|shami|chami|iraqi|tikriti|douri|jabouri|joubouri)$/

/** Whether a name is a man's: a place so called needs a word for a place before it. */
function isPerson(
  tokens: Token[],
  from: number,
  to: number,
  { kind, locative }: PlaceContext,
  known: number,
  listed: boolean,
): boolean {
  if (kind !== null) return false
  const first = tokens[from]?.word ?? ''
  if (KUNYA.test(first) && ARTICLE.test(tokens[to]?.word ?? '') && tokens[to + 1]?.capital) return true
  // "…, known as Abou Omar": a little-known name of that kind needs a place's preposition, or a list of places.
  if (KUNYA.test(first) && known < 2 && !locative && !listed) return true
  return !locative && tokens.slice(from, to).some(({ word }) => SURNAMES.test(word))
}

/** A name in Latin letters is written with a capital, and stands apart from a person's other names. */
function isName(
  tokens: Token[],
  from: number,
  to: number,
  context: PlaceContext,
  places: Place[],
  lexicon: Lexicon,
  name: string,
  listed: boolean,
): boolean {
  const words = tokens.slice(from, to)
  const bare = words.filter(({ word }) => !ARTICLE.test(word))
  if (!LATIN.test(bare[0]?.word ?? ''))
    return (
      (words.length > 1 && (!places.every(isMinor) || context.cued || listed)) ||
      isArabicName(name, context, places, lexicon, listed)
    )
  if (!bare.some(({ capital }) => capital)) return false
  if (bare.length === 1 && lexicon.common.has(bare[0]?.word ?? '')) return false
  const known = places[0]?.prominence ?? 0
  if (isPerson(tokens, from, to, context, known, listed)) return false
  const beside = (token: Token | undefined, gap: string | undefined) =>
    token?.capital === true &&
    token.word.length > 2 &&
    gap !== undefined &&
    /^[ -]?$/.test(gap) &&
    !ARTICLE.test(token.word)
  const before = from > 1 && beside(tokens[from - 1], tokens[from]?.gap)
  const next =
    ARTICLE.test(tokens[to]?.word ?? '') && /^[ -]$/.test(tokens[to]?.gap ?? '') && tokens[to + 1]?.gap === '-'
      ? to + 1
      : to
  const after = beside(tokens[next], tokens[to]?.gap) && !/^\d/.test(tokens[next]?.word ?? '')
  if (before && !context.cued) return false
  // "Bab" in "Bab al-Nayrab" is a part of another name.
  if (after && bare.length === 1 && !BESIDE_NAME.test(tokens[next]?.word ?? '')) return false
  // "Tall ash Shih" is not the town called Tall.
  const longer = ARTICLE.test(tokens[to]?.word ?? '') && /^[ -]$/.test(tokens[to]?.gap ?? '') && tokens[to + 1]?.capital
  if (longer && bare.length === 1 && PARTICLE.test(bare[0]?.word ?? '')) return false
  // "Jihan de Raqqa" is rare; "Ali Hassan" is not: a little-known single word needs a word of place before it.
  if (before && bare.length === 1 && known < 2) return false
  if (bare.length === 1 && known < 1 && !context.cued) return false
  return true
}

/**
 * A lone word in Arabic letters, which have no capitals: an ordinary word needs a noun such as "town" before it,
 * or a word of place where the town is well known.
 */
function isArabicName(
  name: string,
  context: PlaceContext,
  places: Place[],
  lexicon: Lexicon,
  listed: boolean,
): boolean {
  const known = places[0]?.prominence ?? 0
  if (lexicon.notPlaces.has(name)) return false
  if (places.every(isMinor)) return context.kind !== null || (listed && !context.cued)
  if (lexicon.common.has(name)) return context.kind !== null || (known >= 2 && context.cued)
  return context.cued || known >= 1
}

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

const gapsBetween = (tokens: Token[], from: number, to: number) =>
  tokens
    .slice(from, to + 1)
    .map(({ gap }) => gap)
    .join('')

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
      (between.length > 0 || /,/.test(tokens[mention.from]?.gap ?? '') || /^و/.test(tokens[mention.from]?.word ?? ''))
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

const PARTICLE = /^(?:al|el|ad|as|ash|at|an|ar|az|abou|bou|ain|beit|deir|tell|tall|tal|khan|bani|oum|jabal|wadi|kafr)$/

/** Relations that only a place has to what follows. */
const PLACING = new Set(['near', 'part', 'side'])

/** Agencies and points of the compass: "told Reuters", "this town of the North". */
const NO_PLACE =
  /^(?:reuters|afp|ap|ats|dpa|efe|tass|ansa|cnn|bbc|rt|onu|un|osdh|sohr|hcr|oim|associated|anadolu|sana|sputnik|interfax|xinhua|facebook|twitter|telegram|youtube|unicef|unesco|securite|conseil|ministere|union|nations|croix|croissant|comite|commandement|agence|organisation|parti|mouvement|brigade|division|council|ministry|security|command|committee|observatory|observatoire|nord|sud|est|ouest|north|south|east|west|levant)$/

/**
 * Names that stand where a place would, and that the gazetteer lacks: under another spelling it may have them.
 * Without one they still keep the deed beside them from being put somewhere else.
 */
function unknownNames(
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
function nounNames({ tokens }: Sentence, lexicon: Lexicon, named: PlaceMention[], actors: ActorMention[]) {
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
      role: speaks || context.relation === 'title' || isDateline(sentence, from, to, state) ? 'speaker' : 'event',
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

/** Agencies as Arabic writes them. */
const AGENCY =
  /^(?:سانا|الاناضول|رويترز|برس|شينخوا|سبوتنيك|وكالات|نيوز|واع|نينا|ناس|الجزيره|العربيه|الحره|afp|reuters|ap|dpa|sana)$/

/** "BAGHDAD, 12 June (AFP) -": where a report was filed. */
function isDateline({ tokens, opens, kind }: Sentence, from: number, to: number, capital: boolean): boolean {
  // A line of its own: "BAGHDAD: The Newspaper".
  if (kind === 'heading' && tokens.length <= 6) {
    if (from === 0 && /^ ?:/.test(tokens[to]?.gap ?? '')) return true
    // "BAGHDAD / Agency".
    return tokens.some(({ word }) => AGENCY.test(word)) && tokens.some(({ gap }) => /[/|–-]/.test(gap))
  }
  if (!opens || from > 4) return false
  // "BAGHDAD - The army …": only capitals, for a town may be told of so in a list.
  if (from === 0 && capital && / [-–—] /.test(tokens[to]?.gap ?? '')) return true
  return tokens.slice(to, to + 8).some(({ gap }, i) => /[–—]|--| - /.test(gap) && (i > 0 || gap.trim() !== '-'))
}

/** Whether an actor stands right before a name, or in one list with it: forces of that capital, or its ally. */
function commandsBeside(actor: ActorMention, from: number, to: number, tokens: Token[], lexicon: Lexicon): boolean {
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
function isSubject(tokens: Token[], to: number): boolean {
  const next = tokens[to]
  return next !== undefined && /^ $/.test(next.gap) && !next.capital
}
