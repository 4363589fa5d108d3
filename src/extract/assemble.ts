/** Stage 6: deeds, places, dates, actors and counts of a sentence become candidates. */
import { daysBetween } from '../core/interval.ts'
import { partsOf } from './actors.ts'
import { BACKGROUND_DAYS, type Candidate, type PlaceSource } from './candidate.ts'
import { type Dated, dateOf, isUndatedBackground } from './deed-date.ts'
import { hasPlaceBeside, placesOf } from './deed-place.ts'
import { typed } from './deeds.ts'
import type { DeedMention, Found } from './document.ts'
import { gappedBehind } from './gapped.ts'
import { addLateLosses, addLosses, type Placing } from './losses.ts'
import { isRecalled } from './prune.ts'
import { advance, enter, entitle, newTalk, type Reading, type Talk } from './talk.ts'
import { unnamedSides } from './unnamed-sides.ts'

/** "the quarters retaken": says which quarters, not that something happened now. */
const PRESUPPOSED = 0.45

function isPresupposed(found: Found, mention: DeedMention): boolean {
  if (mention.form !== 'participle' || mention.voice !== 'bare' || mention.deed.kind !== 'capture') return false
  return found.places.some(({ to }) => mention.at === to)
}

/** A state that lasts longer than this, in days, is no event of the news. */
const LASTING_DAYS = 60

/** How much a deed's words say by themselves, less where it is only alluded to. */
function strengthOf(found: Found, mention: DeedMention, source: PlaceSource, dated: Dated): number {
  const { start, end } = dated.span
  const { strength, kind } = mention.deed
  if (dated.source !== 'own' && (isPresupposed(found, mention) || isRecalled(found, mention)))
    return Math.min(strength, PRESUPPOSED)
  // The dead of a deed that nothing tells of, at a place that only the talk gives.
  if (kind === 'toll' && (source === 'talk' || source === 'heading')) return PRESUPPOSED
  if (kind !== 'capture' && daysBetween(start, end) > LASTING_DAYS) return PRESUPPOSED
  return strength
}

function candidatesOf(found: Found, mention: DeedMention, reading: Reading, talk: Talk): Candidate[] {
  const placed = placesOf(found, mention, reading, talk)
  if (!placed) {
    mention.dropped = 'no-place'
    return []
  }
  const first = dateOf(found, mention, reading, talk)
  if (!first || isUndatedBackground(found, mention, first, reading)) {
    mention.dropped = first ? 'undated-background' : 'no-date'
    return []
  }
  const { lexicon, cast } = reading
  const { language } = lexicon
  const { tokens } = found.sentence
  const pronoun =
    tokens.slice(0, mention.from).some(({ word }) => language.pronouns.includes(word)) ||
    (mention.form === 'finite' && language.impliesSubject?.(tokens[mention.at]?.word ?? '') === true)
  const further = gappedBehind(found, mention, first, reading)
  const own = placed.spots
    .filter(({ mention: place }) => !further.some((one) => one.mention === place))
    .map((one) => ({ ...one, dated: first }))
  return [...own, ...further].flatMap(({ spot, mention: place, dated }) => {
    const background = mention.pluperfect || daysBetween(dated.span.end, reading.published) > BACKGROUND_DAYS
    const { country } = spot.place
    const carried = talk.initiator?.country === country ? talk.initiator.name : null
    const parts = partsOf(found, mention, country, cast, carried, pronoun, lexicon.language.order)
    const { civilians, inferred } = parts
    const actors = [...parts.actors, ...unnamedSides(mention, parts, country, cast, carried)]
    const names = (role: string) => actors.filter((actor) => actor.role === role).map(({ name }) => name)
    const circumstances = {
      initiators: names('initiator'),
      targets: names('target'),
      country,
      civilians,
      attempt: mention.attempt,
    }
    if (mention.deed.ofCivilians && !civilians) return []
    // Soldiers who flee are not displaced: they give up ground.
    const leaves = mention.deed.kind === 'displacement' && !civilians && actors.some(({ role }) => role === 'target')
    if (leaves && (mention.deed.frame !== 'patient' || mention.pluperfect)) return []
    const kind = leaves ? 'withdrawal' : mention.deed.kind
    const types = typed(kind, circumstances)
    const evidence = [mention, ...(place ? [place] : []), ...(dated.mention ? [dated.mention] : [])]
    const candidate: Candidate = {
      ...types,
      kind,
      words: { from: mention.from, to: mention.to },
      places: placed.spots.length,
      spot,
      span: dated.span,
      placeSource: placed.source,
      dateSource: dated.source,
      actors,
      inferred,
      tolls: [],
      injured: null,
      strength: strengthOf(found, mention, placed.source, dated),
      hearsay: mention.hearsay,
      campaign: false,
      background,
      recalls: mention.pluperfect,
      spans: [[found.sentence.start, found.sentence.end]],
      rules: evidence.map(({ rule }) => rule),
    }
    return [candidate]
  })
}

/** "it has been retaken": the place in talk. */
function isOfIt({ sentence }: Found, { at, voice, deed }: DeedMention, { lexicon }: Reading, talk: Talk): boolean {
  if (deed.kind !== 'capture' || voice !== 'passive' || talk.spot === null) return false
  return sentence.tokens.slice(Math.max(0, at - 3), at).some(({ word }) => lexicon.language.pronouns.includes(word))
}

/** Kinds of deed whose bare participle only says which: "the villages taken", "the people encircled". */
const STATES = new Set(['capture', 'clash', 'siege'])

/** The deeds of a sentence that happened, as candidates. */
function candidatesIn(found: Found, reading: Reading, talk: Talk): Candidate[] {
  for (const mention of found.deeds) {
    const bare = STATES.has(mention.deed.kind) && mention.form === 'participle' && mention.voice === 'bare'
    if (
      mention.dropped === null &&
      (mention.deed.needsPlace || bare) &&
      !hasPlaceBeside(found, mention, reading.lexicon) &&
      !isOfIt(found, mention, reading, talk)
    )
      mention.dropped = 'needs-place'
  }
  const happened = found.deeds.filter(({ dropped }) => dropped === null)
  const candidates = happened.flatMap((mention) => candidatesOf(found, mention, reading, talk))
  // The dead of a deed whose place is not known are of no known place either.
  const unplaced = happened.some(
    ({ deed, dropped }) => dropped === 'no-place' && deed.kind !== 'toll' && deed.strength >= 0.5,
  )
  return unplaced ? candidates.filter(({ kind }) => kind !== 'toll') : candidates
}

/** A heading, with the dates of those right above it: "2–13 July 2016 Iraq. A new offensive". */
function headingAt(found: Found[], at: number): Found | undefined {
  const heading = found[at]
  const above: Found[] = []
  for (let i = at - 1; i >= 0 && found[i]?.sentence.kind === 'heading'; i--) above.push(found[i] as Found)
  return heading && { ...heading, dates: [...heading.dates, ...above.flatMap(({ dates }) => dates)] }
}

/** All candidates of an article, in the order of its sentences. */
export function assemble(found: Found[], reading: Reading): Candidate[] {
  const talk = newTalk()
  const all: Placing[] = []
  for (const one of found) {
    const { sentence } = one
    if (sentence.kind === 'title') entitle(talk, one, reading)
    if (sentence.kind !== 'prose') continue
    enter(talk, one, headingAt(found, sentence.heading), reading)
    const candidates = candidatesIn(one, reading, talk)
    if (candidates.length === 0) addLateLosses(one, all, talk, reading)
    const kept = addLosses(one, candidates, all, reading)
    advance(talk, one, kept, reading)
    all.push(...kept.map((candidate) => ({ candidate, paragraph: sentence.paragraph })))
  }
  return all.map(({ candidate }) => candidate)
}
