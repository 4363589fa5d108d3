/** Whose killed and wounded: the deed in the sentence, or the one told before it. */
import { daysBetween, spansOverlap } from '../core/interval.ts'
import type { Candidate } from './candidate.ts'
import { resolveDate } from './dates.ts'
import type { Found } from './document.ts'
import type { Reading, Talk } from './talk.ts'
import { joinTolls, lossesOf, lossOf } from './tolls.ts'

/** Kinds of deed in which people are killed, the likeliest first. */
const DEADLY = [
  'toll',
  'suicide-bomb',
  'bomb',
  'air-strike',
  'shelling',
  'chemical',
  'attack',
  'assault-on-people',
  'clash',
  'capture',
]

/** The fight that a sum over many days belongs to: the earliest told at that place, from its first day until now. */
function campaignOf(toll: Candidate | undefined, all: Placing[], { published }: Reading): Candidate | undefined {
  const earlier = all
    .map(({ candidate }) => candidate)
    .filter(
      ({ kind, spot, span }) => kind === 'clash' && spot.place.id === toll?.spot.place.id && span.start < published,
    )
    .sort((a, b) => a.span.start.localeCompare(b.span.start))[0]
  if (earlier?.dateSource !== 'own') return undefined
  earlier.span = { start: earlier.span.start, end: published }
  earlier.campaign = true
  return earlier
}

/** What a clause between a count and a deed adds to their distance, in words; and each step down the list of the deadly. */
const CLAUSE_WORDS = 4
const RANK_WORDS = 1

/** The deed among several in a sentence whose toll a count is: the closest, the deadlier where two are as close. */
function nearest({ from, to }: { from: number; to: number }, deeds: Candidate[], { clauses }: Found) {
  const cost = ({ words, kind }: Candidate) => {
    const apart = words.from >= to ? words.from - to : Math.max(0, from - words.to)
    const between = Math.abs((clauses[from] ?? 0) - (clauses[words.from] ?? 0))
    return apart + CLAUSE_WORDS * between + RANK_WORDS * DEADLY.indexOf(kind)
  }
  return deeds.reduce<Candidate | undefined>(
    (best, one) => (best === undefined || cost(one) < cost(best) ? one : best),
    undefined,
  )
}

/** Paragraphs within which a toll told apart still belongs to the deed before it. */
const TOLL_PARAGRAPHS = 1

/** Gives a sentence's losses to the deed that caused them: in the sentence, or the last one told at that place. */
export function addLosses(found: Found, candidates: Candidate[], all: Placing[], reading: Reading): Candidate[] {
  const { tokens, paragraph } = found.sentence
  const deeds = candidates.filter(({ kind }) => kind !== 'toll')
  const inSentence = DEADLY.map((kind) =>
    deeds.find((candidate) => candidate.kind === kind && candidate.strength >= 0.5),
  ).find((one) => one !== undefined)
  const toll = candidates.find(({ kind }) => kind === 'toll')
  // The toll of a whole campaign is not that of today's deed.
  const campaign = found.cues.some(({ cue }) => cue === 'campaign')
  const earlier =
    inSentence || !toll || campaign
      ? undefined
      : all.findLast(
          ({ candidate, paragraph: at }) =>
            paragraph - at <= TOLL_PARAGRAPHS &&
            DEADLY.includes(candidate.kind) &&
            candidate.spot.place.id === toll.spot.place.id &&
            (toll.dateSource !== 'own' || spansOverlap(candidate.span, toll.span)),
        )?.candidate
  const part = reading.lexicon.language.partWords
  const isPart = ({ from }: { from: number }) =>
    tokens.slice(Math.max(0, from - 2), from).some(({ word }) => part.includes(word))
  const sum = campaign ? campaignOf(toll, all, reading) : undefined
  // Words of death alone are no event beside the deed that caused it: but at another place they are one like it.
  const elsewhere = candidates.filter(
    ({ kind, spot }) => kind === 'toll' && inSentence && spot.place.id !== inSentence.spot.place.id,
  )
  const beside = [...deeds, ...elsewhere].filter(({ kind, strength }) => DEADLY.includes(kind) && strength >= 0.5)
  for (const count of found.counts) {
    const bearer = campaign ? sum : (nearest(count, beside, found) ?? earlier ?? toll)
    // One toll of several places is that of none of them.
    if (!bearer || bearer.places > 1 || isPart(count)) continue
    const losses = lossOf(count, found, bearer.spot.place.country, reading.cast)
    bearer.tolls = joinTolls(bearer.tolls, losses.tolls)
    bearer.injured = losses.injured ?? bearer.injured
  }
  if (earlier) earlier.spans = [...earlier.spans, [found.sentence.start, found.sentence.end]]
  const alike = elsewhere.map((one) => ({ ...one, ...(inSentence && typesOf(inSentence)) }))
  return inSentence || earlier || campaign ? [...deeds, ...alike] : candidates
}

const typesOf = ({ kind, eventType, subEventType, actors, strength }: Candidate) => ({
  kind,
  eventType,
  subEventType,
  actors,
  strength,
})

/** Whether a sentence of another paragraph speaks of the days of the deed told last: "the war has cost" years does not. */
function inTime({ dates }: Found, { candidate }: Placing, { published }: Reading): boolean {
  const context = { published, talk: candidate.span, chronicle: false }
  return dates.every(({ value }) => {
    const span = resolveDate(value, context)
    return span !== null && daysBetween(span.start, span.end) <= 2 && spansOverlap(span, candidate.span)
  })
}

/** "Seven dead, says a doctor.": the losses of the deed told last. */
export function addLateLosses(found: Found, all: Placing[], talk: Talk, reading: Reading): void {
  const named = found.places.some(({ role, candidates }) => role === 'event' && candidates.length > 0)
  if (named || found.cues.some(({ cue }) => cue === 'campaign' || cue === 'negation')) return
  const latest = all.findLast(({ candidate }) => DEADLY.includes(candidate.kind))
  if (!latest) return
  // Of the deeds of one sentence, the deadliest.
  const last = all
    .filter(
      ({ candidate: { kind, spot, spans } }) =>
        DEADLY.includes(kind) &&
        spot.place.id === latest.candidate.spot.place.id &&
        spans[0]?.[0] === latest.candidate.spans[0]?.[0],
    )
    .reduce((best, one) => (DEADLY.indexOf(one.candidate.kind) < DEADLY.indexOf(best.candidate.kind) ? one : best))
  const apart = found.sentence.paragraph - last.paragraph
  const there = talk.spot?.place.id === last.candidate.spot.place.id
  // Agencies begin a paragraph with each sentence: the next one goes on about what was told last.
  const goesOn =
    talk.spot === null && apart === TOLL_PARAGRAPHS && all.at(-1) === latest && inTime(found, last, reading)
  if (!(apart === 0 ? there : goesOn)) return
  const losses = lossesOf(found, last.candidate.spot.place.country, reading.cast)
  if (losses.tolls.length === 0 && losses.injured === null) return
  last.candidate.tolls = joinTolls(last.candidate.tolls, losses.tolls)
  last.candidate.injured ??= losses.injured
  last.candidate.spans = [...last.candidate.spans, [found.sentence.start, found.sentence.end]]
}

/** A candidate and the paragraph that told it. */
export interface Placing {
  candidate: Candidate
  paragraph: number
}
