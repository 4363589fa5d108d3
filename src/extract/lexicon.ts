/** A language's word lists, compiled once for matching. */
import type { ActorCue, ActorValue, BackKind, Cue, Deed, Language } from '../lang/language.ts'
import { compilePatterns, type PatternSet } from '../text/pattern.ts'

export interface Lexicon {
  language: Language
  abbreviations: Set<string>
  clauseBreaks: Set<string>
  actors: PatternSet<ActorValue>
  actorCues: PatternSet<ActorCue>
  deeds: PatternSet<Omit<Deed, 'rule'>>
  idioms: PatternSet<true>
  cues: PatternSet<Cue>
  placeNouns: PatternSet<BackKind>
  determiners: Set<string>
  /** Small words of the language, which no place's name is alone. */
  common: Set<string>
  /** Ordinary words that a place's name without its article would be: "two villages" for Qaryatayn. */
  notPlaces: Set<string>
  people: Set<string>
  worksOfArt: Set<string>
  casualties: PatternSet<'killed' | 'wounded'>
  furniture: Record<keyof Language['furniture'], PatternSet<true>>
}

const compiled = new Map<string, Lexicon>()

/** The compiled lexicon of a language; made on first use. */
export function lexiconOf(language: Language): Lexicon {
  const known = compiled.get(language.code)
  if (known) return known
  const flags = (patterns: string[]) => compilePatterns(patterns.map((pattern): [string, true] => [pattern, true]))
  const lexicon: Lexicon = {
    language,
    abbreviations: new Set(language.abbreviations),
    clauseBreaks: new Set(language.clauseBreaks),
    actors: compilePatterns(language.actors),
    actorCues: compilePatterns(language.actorCues),
    deeds: compilePatterns(language.deeds),
    idioms: flags(language.idioms),
    cues: compilePatterns(language.cues),
    placeNouns: compilePatterns(language.placeNouns),
    determiners: new Set(language.determiners),
    notPlaces: new Set(language.notPlaces),
    people: new Set(language.people),
    worksOfArt: new Set(language.worksOfArt),
    common: new Set(language.common),
    casualties: compilePatterns(language.casualties),
    furniture: {
      anywhere: flags(language.furniture.anywhere),
      opening: flags(language.furniture.opening),
      label: flags(language.furniture.label),
      list: flags(language.furniture.list),
      end: flags(language.furniture.end),
    },
  }
  compiled.set(language.code, lexicon)
  return lexicon
}

/** Whether "and" is glued to the front of a word, as in Arabic. */
export const beginsWithAnd = (word: string): boolean => /^و\p{L}/u.test(word)
