/** What the reader needs to know of a language: one value of this type each, so that none can be half there. */
import type { Token } from '../text/tokens.ts'

/** Kinds of thing that reports say happened. `extract/deeds.ts` maps them to ACLED's types. */
export type DeedKind =
  | 'capture'
  | 'clash'
  | 'air-strike'
  | 'shelling'
  | 'suicide-bomb'
  | 'bomb'
  | 'chemical'
  | 'assault-on-people'
  | 'abduction'
  | 'weapons-found'
  | 'handover'
  | 'withdrawal'
  | 'base'
  | 'destruction'
  | 'agreement'
  | 'arrest'
  | 'displacement'
  | 'release'
  | 'deployment'
  | 'mass-grave'
  | 'siege'
  | 'aid'
  | 'attack'
  | 'toll'
  | 'protest'

/**
 * How a deed's words stand to those who do it and suffer it.
 * `agent`: the subject does it (and, in the passive, suffers it); `patient`: the subject suffers it
 * (falls, is driven out, flees); `noun`: the deed is a noun ("the capture of …").
 */
export type Frame = 'agent' | 'patient' | 'noun'

export interface Deed {
  kind: DeedKind
  frame: Frame
  /** 1 says by itself that something happened; 0.5 needs a place or a light verb by its side; 0.3 only adds to others. */
  strength: number
  /** The words mean the deed only with a place, or a noun for one, in the same clause. */
  needsPlace?: boolean
  /** The words mean the deed only where people without arms do it: "left", "arrived in". */
  ofCivilians?: boolean
  rule: string
}

/** A group, or a way to name one by the country it belongs to. */
export type ActorValue =
  | { name: string }
  /** The armed forces of the country in talk: "the army", "government forces". */
  | { state: 'army' | 'police' }
  /** Armed forces of a named country: "the Iraqi forces". */
  | { country: string }
  /** The jihadists in talk: the Islamic State unless another such group is the talk. */
  | { jihadists: true }
  /** The rebels, or the Kurdish forces, of the country in talk. */
  | { kurds: true }
  /** "The soldiers", "the troops": those of whoever is the talk, else of the country. */
  | { troops: true }
  /** People who bear no arms: they make an attack one on civilians, and are no actor. */
  | { civilians: true }

/** A date as words give it, before it is set against the day of publication or the date in talk. */
export type DateExpression =
  | { type: 'weekday'; weekday: number; past?: true; weeksBack?: number }
  | { type: 'day'; day: number; month: number; year: number | null }
  /** "the 5th": of the month in talk. */
  | { type: 'day-of-month'; day: number }
  | { type: 'month'; month: number; year: number | null; part: 'whole' | 'start' | 'middle' | 'end' }
  | { type: 'year'; year: number; part: 'whole' | 'start' | 'middle' | 'end' }
  | { type: 'season'; season: 'spring' | 'summer' | 'autumn' | 'winter'; year: number | null }
  /** `days` from the day of publication: 0 today, -1 yesterday. */
  | { type: 'offset'; days: number }
  /** `days` from the date in talk: 0 the same day, -1 the day before, 1 the next. */
  | { type: 'from-talk'; days: number }
  /** "a day after they took X": `days` from the sentence's other day; only of the clause that it opens. */
  | { type: 'from-sentence'; from: number; to: number }
  /** "the day after the fall of X": that fall was the day before the news. */
  | { type: 'eve-of-news' }
  | { type: 'ago'; count: number; unit: 'hour' | 'day' | 'week' | 'month' | 'year'; about: boolean }
  /** The span of that length that ends on the day of publication. */
  | { type: 'last'; count: number; unit: 'hour' | 'day' | 'week' | 'month' | 'year' }
  | { type: 'this'; unit: 'week' | 'month' | 'year'; shift: number; part?: 'start' | 'middle' | 'end' }
  | { type: 'range'; from: DateExpression; to: DateExpression }
  /** From then until publication (`since`), or no later than then (`until`). */
  | { type: 'since'; from: DateExpression }
  | { type: 'until'; to: DateExpression }

export interface DateMatch {
  from: number
  to: number
  value: DateExpression
  rule: string
}

export interface CountMatch {
  from: number
  to: number
  /** Null for "dozens", "many": words that give no number. */
  low: number | null
  high: number | null
  rule: string
}

/**
 * What a noun that points back to a place may stand for. `capital`: of the country in talk; `city`, `town` and
 * `village` are settlements, of that size where one was told of.
 */
export type BackKind = 'settlement' | 'city' | 'town' | 'village' | 'quarter' | 'province' | 'site' | 'area' | 'capital'

export type Compass = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw'

/** What the words before a place's name make of it. */
export interface PlaceContext {
  relation: /** The place itself, with a preposition of place before it or as a verb's object. */
    | 'at'
    /** Near or around it. */
    | 'near'
    /** A part of it: a quarter, its centre, its eastern half. */
    | 'part'
    /** To one side of it, with a compass point; `km` away where said. */
    | 'side'
    /** On the road to it. */
    | 'road'
    /** Between two places, or on the road from one to the other. */
    | 'between'
    /** Where somebody is bound for, or comes from. */
    | 'toward'
    | 'from'
    /** "the governor of", "a hospital in": says who speaks, not where it happened. */
    | 'title'
  compass: Compass | null
  km: number | null
  /** What sort of place the words before say it is: "the province of", "the air base of". */
  kind:
    | 'province'
    | 'settlement'
    | 'quarter'
    | 'base'
    | 'field'
    | 'dam'
    | 'crossing'
    | 'mountain'
    | 'river'
    | 'camp'
    | null
  /** Whether any such word stands there: a name that is also a common word needs one. */
  cued: boolean
  /** Whether a preposition that only places take stands there: "in Turkey" is no actor. */
  locative: boolean
}

/** A name that stands where only a place's does. */
export interface NamedPlace {
  /** Half-open range of token indexes. */
  from: number
  to: number
  kind: 'settlement' | 'quarter'
  /** Whether it is one of a list, and "and" is glued to it. */
  listed: boolean
}

/** Words around a deed that change what it means. */
export type Cue =
  /** Not so: "not", "no longer", "without". */
  | 'negation'
  /** Not yet, or only wished: what follows did not happen. */
  | 'unreal'
  /** "for", "in order to": what follows right behind is an aim. */
  | 'purpose'
  /** What follows did happen: "having", "just". */
  | 'achieved'
  /** "managed to", "allowed … to": so did each infinitive that follows in the sentence. */
  | 'managed'
  /** Tried: a capture tried is a fight. */
  | 'attempt'
  /** What somebody says: its subject is a speaker, and a place that is its subject is a government. */
  | 'saying'
  /** "according to": what follows, up to the next comma, only says who says it. */
  | 'source'
  /** "since the fall of", "once the town was taken": what follows is told as known. */
  | 'recalled'
  /** Told as before the talk: past of the past. */
  | 'background'
  | 'hearsay'
  /** "still": a place still held is not taken now. */
  | 'still'
  /** "since the offensive began", "in all": a sum over many days. */
  | 'campaign'

export type ActorCue =
  /** "by": what follows did it. */
  | 'by'
  /** "against", "held by", "from the hands of": what follows suffers it. */
  | 'against'
  /** "backed by": what follows supports. */
  | 'backed-by'
  /** "according to": what follows only speaks. */
  | 'according-to'

export interface Furniture {
  /** The block is furniture wherever these words stand in it. */
  anywhere: string[]
  /** The block is furniture when it begins so. */
  opening: string[]
  /** A label such as "Read also" alone on a line: it goes, and so does one headline after it. */
  label: string[]
  /** A label of a list of other headlines: all headlines after it go, until prose comes again. */
  list: string[]
  /** Nothing of the article comes after this. */
  end: string[]
}

export interface Language {
  /** BCP 47. */
  code: string
  /** Whether a verb comes before its subject ("took the army the town"); where absent, behind it. */
  order?: 'vso'
  /** Frequent small words, by which the language is told. */
  common: string[]
  /** Folded words whose full stop ends no sentence. */
  abbreviations: string[]
  furniture: Furniture
  actors: [pattern: string, value: ActorValue][]
  deeds: [pattern: string, deed: Omit<Deed, 'rule'>][]
  /** Words that look like a deed and are none: "took part in". */
  idioms: string[]
  /** Articles and demonstratives that make a noun point back; none where the noun itself bears its article. */
  definite: string[]
  /** Words after which a form that could be a verb is a noun: "an attack". */
  determiners: string[]
  /** Words of those who tell of novels and films: several of them make an article one of a story, which is no news. */
  worksOfArt: string[]
  /** Nouns for people, as counted among the dead. */
  people: string[]
  /** Words that join the names of a list ("A, B and C"), and small words that may stand between them. */
  listWords: string[]
  /** Words that may stand between the names of a list of places beside one of `listWords`: "and in the towns of". */
  placeListWords?: string[]
  /** Words that add one thing to another: "and", "then". */
  conjunctions: string[]
  /** Nouns that stand for a place: made definite, for the one in talk. */
  placeNouns: [pattern: string, kind: BackKind][]
  /** Reads the words before a place's name, at most twelve, and behind it, at most four (folded, joined with spaces). */
  locate(before: string, after: string): PlaceContext
  /** News agencies, as a line that says where a report was filed names them. */
  agencies?: string[]
  /** Ordinary words that a place's name without its article would be. */
  notPlaces?: string[]
  /** Names that a noun for a place stands right before, where no capital marks a name. */
  namedPlaces?(tokens: Token[]): NamedPlace[]
  cues: [pattern: string, cue: Cue][]
  actorCues: [pattern: string, cue: ActorCue][]
  /** Words right behind a group that say that a place is in its hands: "rebel-held". */
  heldWords?: string[]
  /** Subjects that stand for the actor last spoken of: "they". */
  pronouns: string[]
  /** Whether a verb's own form says "they", as in languages that need no pronoun. */
  impliesSubject?(word: string): boolean
  /** Words before a count that is part of the one before: "among them". */
  partWords: string[]
  /** People as counted: killed and wounded, armed or not. */
  casualties: [pattern: string, what: 'killed' | 'wounded'][]
  /** What the ending after a `stem+` tells of the verb; null where it is no ending of a verb. `raw` is the whole word with its accents. */
  verbForm(ending: string, raw: string): VerbForm | null
  /** Negation that stands around a verb rather than before it ("ne … pas"): whether the verb at `at` is negated. */
  negated(tokens: Token[], at: number): boolean
  /** Whether a past participle at `at` is in the passive, and whether its time lies before the past told. */
  auxiliary(tokens: Token[], at: number): Auxiliary
  dates(tokens: Token[]): DateMatch[]
  counts(tokens: Token[]): CountMatch[]
  /** Words that begin a new clause. */
  clauseBreaks: string[]
}

export type VerbForm = 'finite' | 'participle' | 'infinitive' | 'future' | 'conditional' | 'present-participle'

export interface Auxiliary {
  voice: 'active' | 'passive' | 'bare'
  /** "had been taken". */
  pluperfect: boolean
  /** "is said to have been", "aurait été". */
  hearsay: boolean
  /** "will have been", "will be". */
  future: boolean
}
