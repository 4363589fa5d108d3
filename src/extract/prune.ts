/** Stage 4: what is said not to have happened, and mentions that lose to longer ones. */
import type { Cue } from '../lang/language.ts'
import type { DeedMention, Found } from './document.ts'
import type { Lexicon } from './lexicon.ts'

/** How far before a deed a cue governs it, in words. */
const REACH: Record<'verb' | 'noun', number> = { verb: 4, noun: 5 }

/** The nearest cue of one of these kinds (an aim counts as `unreal`) that ends before `at`, within reach and in the same clause. */
function cueBefore(found: Found, at: number, reach: number, kinds: Cue[]): Cue | null {
  const { clauses, sentence } = found
  const wanted = (cue: Cue) => kinds.includes(cue === 'purpose' ? 'unreal' : cue)
  const near = found.cues.findLast(({ cue, to, from }) => {
    if (!wanted(cue) || to > at || at - to > reach) return false
    const stop = sentence.tokens.slice(to, at + 1).some(({ gap }) => /[,;:()]/.test(gap))
    // A cue such as "pour" itself begins a clause.
    return !stop && (clauses[from] === clauses[at] || (clauses[at] ?? 0) - (clauses[from] ?? 0) <= 1)
  })
  return near ? (near.cue === 'purpose' ? 'unreal' : near.cue) : null
}

/** How far behind "since the" or "once" stands the deed that is told as known, in words. */
const RECALLED_REACH = 3

/** "since the fall of X", "now that X is freed": what was known before the news. */
export const isRecalled = (found: Found, mention: DeedMention): boolean =>
  (mention.deed.kind === 'capture' && cueBefore(found, mention.from, RECALLED_REACH, ['recalled']) !== null) ||
  (mention.form === 'noun' && cueBefore(found, mention.from, RECALLED_REACH, ['campaign']) !== null)

function cueAfter(found: Found, to: number, reach: number, kinds: Cue[]): Cue | null {
  const { clauses } = found
  const near = found.cues.find(
    ({ cue, from }) => kinds.includes(cue) && from >= to && from - to <= reach && clauses[from] === clauses[to - 1],
  )
  return near?.cue ?? null
}

/** How far before an infinitive "managed to" may stand. */
const MANAGED_REACH = 25

/** Why an infinitive did not happen, `attempt` where it was tried, or null where it did ("managed to take"). */
function infinitive(found: Found, mention: DeedMention): string | null {
  const cue = cueBefore(found, mention.from, REACH.verb, ['achieved', 'managed', 'attempt', 'unreal', 'negation'])
  if (cue === 'achieved' || cue === 'managed') return null
  if (cue === 'attempt') return 'attempt'
  if (cue) return cue
  const earlier = found.cues.findLast(
    ({ cue, to }) =>
      (cue === 'managed' || cue === 'unreal' || cue === 'attempt') &&
      to <= mention.from &&
      mention.from - to <= MANAGED_REACH,
  )
  return earlier?.cue === 'managed' ? null : earlier?.cue === 'attempt' ? 'attempt' : 'infinitive'
}

/** Cues after which "by destroying …" says how something is to be done. */
const PURPOSE = new Set<Cue | null>(['unreal', 'attempt'])

function reasonToDrop(found: Found, mention: DeedMention, lexicon: Lexicon): string | null {
  const { tokens } = found.sentence
  if (mention.form === 'future') return 'future'
  if (mention.form === 'conditional') return 'conditional'
  if (mention.form === 'infinitive') return infinitive(found, mention)
  if (mention.form === 'noun') {
    const before = cueBefore(found, mention.from, REACH.noun, ['unreal', 'attempt', 'negation', 'achieved', 'managed'])
    if (before === 'attempt') return 'attempt'
    if (before === 'unreal' || before === 'negation') return before
    return cueAfter(found, mention.to, 3, ['unreal']) === 'unreal' ? 'unreal' : null
  }
  // "to help them by destroying …"
  if (
    mention.form === 'present-participle' &&
    PURPOSE.has(cueBefore(found, mention.from, 12, ['unreal', 'attempt', 'achieved', 'managed']))
  )
    return 'unreal'
  const still = found.cues.some(({ cue, from }) => cue === 'still' && Math.abs(from - mention.at) <= 2)
  if (still && mention.deed.kind === 'capture' && mention.form === 'finite') return 'still'
  if (lexicon.language.negated(tokens, mention.from)) return 'negation'
  const before = cueBefore(found, mention.from, 2, ['unreal', 'negation'])
  return before
}

/** Kinds of deed that are under way while they are tried. */
const TRIED = new Set(['capture', 'clash', 'attack'])

/** Judges the deeds of a sentence: those that did not happen say why in `dropped`. */
export function prune(found: Found, lexicon: Lexicon): Found {
  const question = /[?؟]["'»”)\s]*$/.test(found.sentence.folded)
  const deeds = found.deeds.map((mention) => {
    const reason = question ? 'question' : reasonToDrop(found, mention, lexicon)
    if (reason === 'attempt') {
      const tried = TRIED.has(mention.deed.kind)
      return { ...mention, attempt: tried, dropped: tried ? null : 'attempt' }
    }
    return { ...mention, dropped: reason }
  })
  return { ...found, deeds }
}
