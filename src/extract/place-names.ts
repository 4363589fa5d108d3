/** Whether a name that the gazetteer knows is a place's where it stands, and what the words around make of it. */
import type { Place } from '../core/place.ts'
import type { PlaceContext } from '../lang/language.ts'
import type { Token } from '../text/tokens.ts'
import { isMinor } from './homonyms.ts'
import type { Lexicon } from './lexicon.ts'

/** How many words before a name are read for what they make of it. */
const CONTEXT_WORDS = 12
/** How many words behind a name are read for what sort of place it is: "Anbar province". */
const WORDS_AFTER = 4

/** `glued`: what the name's own word puts before it ("in" and "and" in Arabic), read as a word of its own. */
export function contextOf(tokens: Token[], from: number, to: number, lexicon: Lexicon, glued = ''): PlaceContext {
  const words: string[] = glued === '' ? [] : [glued]
  for (let i = from - 1; i >= Math.max(0, from - CONTEXT_WORDS); i--) {
    words.unshift(tokens[i]?.word ?? '')
    if (i > 0 && /[.;:!?()]/.test(tokens[i]?.gap ?? '')) break
  }
  const after: string[] = []
  for (let i = to; i < to + WORDS_AFTER && /^[ '-]+$/.test(tokens[i]?.gap ?? ''); i++) after.push(tokens[i]?.word ?? '')
  return lexicon.language.locate(words.join(' '), after.join(' '))
}

/** Letters that have capitals, which mark a name. */
export const LATIN = /^[a-z]/
/** Words that go with a name and are no part of another: "Aleppo East", "Mossoul-Ouest", "Raqqa Governorate". */
const BESIDE_NAME =
  /^(?:est|ouest|nord|sud|east|west|north|south|province|governorate|district|city|airport|dam|river)$/

const ARTICLE = /^(?:al|el|as|ash|ar|at|az|an|ad|l'|la|le|les)$/

/** Words that a name of several may begin with. */
export const PARTICLE =
  /^(?:al|el|ad|as|ash|at|an|ar|az|abou|bou|ain|beit|deir|tell|tall|tal|khan|bani|oum|jabal|wadi|kafr)$/

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
export function isName(
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
