/** An article on its way through the stages: blocks, sentences and what was found in them. */
import type { Span } from '../core/article.ts'
import type { Place } from '../core/place.ts'
import type {
  ActorCue,
  ActorValue,
  BackKind,
  CountMatch,
  Cue,
  DateMatch,
  Deed,
  PlaceContext,
  VerbForm,
} from '../lang/language.ts'
import type { Token } from '../text/tokens.ts'

type BlockKind = 'title' | 'heading' | 'prose' | 'furniture'

export interface Block {
  start: number
  end: number
  kind: BlockKind
  /** The rule that decided. */
  rule: string
}

export interface Doc {
  /** The article's text: for a page, the text that was read out of it. Spans count its UTF-16 units. */
  text: string
  blocks: Block[]
  notes: string[]
}

export interface Sentence {
  start: number
  end: number
  kind: 'title' | 'heading' | 'prose'
  /** Whether it is the first sentence of the article's text. */
  opens: boolean
  /** Number of the prose block it stands in. */
  paragraph: number
  /** Index, among the sentences, of the heading that scopes it; -1 for none. */
  heading: number
  tokens: Token[]
  folded: string
}

/** Token ranges are half-open. */
export interface Ranged {
  from: number
  to: number
  rule: string
}

/** What a place has to do with the deeds around it. */
type PlaceRole =
  /** Where something may have happened. */
  | 'event'
  /** Only says where another place lies. */
  | 'anchor'
  /** Holds another place named beside it. */
  | 'container'
  /** Where somebody comes from or is bound for. */
  | 'journey'
  /** A government, a speaker, a newspaper's dateline. */
  | 'speaker'

export interface PlaceMention extends Ranged {
  /** Who bears the name, most prominent first; empty for a name that points back ("the town"). */
  candidates: Place[]
  context: PlaceContext
  role: PlaceRole
  /** For a name that points back: what it may be. */
  back: BackKind | null
  /** How many letters of its first word are no part of the name: an "and" glued to it. */
  glued?: number
  /** Mentions in one list ("A, B and C") share a number. */
  list: number
}

/** Whether a name stands where a place would and is in no gazetteer so: under another spelling, or not at all. */
export const isUnlisted = ({ rule }: { rule: string }): boolean =>
  rule === 'place/resembling' || rule === 'place/taken' || rule === 'place/noun'

export interface DateMention extends DateMatch {}

export interface DeedMention extends Ranged {
  /** The word that subjects and objects stand around: the verb, or the noun's first word. */
  at: number
  deed: Omit<Deed, 'rule'>
  form: VerbForm | 'noun' | 'unknown'
  voice: 'active' | 'passive' | 'bare'
  pluperfect: boolean
  hearsay: boolean
  /** Why it is held not to have happened, or null. */
  dropped: string | null
  /** A capture that is only tried. */
  attempt: boolean
}

export interface ActorMention extends Ranged {
  value: ActorValue
  cue: ActorCue | null
  /** Actors of one list ("A and B") share a number, and a part. */
  group: number
}

export interface CountMention extends CountMatch {
  /** What is counted. */
  what: 'killed' | 'wounded' | 'other'
  /** The people counted, as an index into the sentence's actors; -1 where not said. */
  whose: number
  /** The same for counts of one list, which add up: "two soldiers and a reporter". */
  list: number
}

export interface CueMention extends Ranged {
  cue: Cue
}

export interface Found {
  sentence: Sentence
  places: PlaceMention[]
  /** Nouns that stand for a place, pointing back or not: "twelve villages". */
  placeNouns: { from: number; to: number }[]
  dates: DateMention[]
  deeds: DeedMention[]
  actors: ActorMention[]
  counts: CountMention[]
  cues: CueMention[]
  /** Clause number of each token. */
  clauses: number[]
}

/** The UTF-16 range of a range of tokens. */
export function spanOf(sentence: Sentence, range: { from: number; to: number }): Span {
  const first = sentence.tokens[range.from]
  const last = sentence.tokens[range.to - 1]
  return [first?.start ?? sentence.start, last?.end ?? sentence.end]
}
