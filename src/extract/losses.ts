/** Whose killed and wounded: the deed in the sentence, or the one told before it. */
import { daysBetween, spansOverlap } from '../core/interval.ts'
import type { Candidate } from './candidate.ts'
import { resolveDate } from './dates.ts'
import type { CountMention, Found } from './document.ts'
import type { Reading, Talk } from './talk.ts'
import { joinTolls, lossesOf } from './tolls.ts'

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

/** Whether a count is part of the one before it: "ten dead, among them two children". */
function partOf({ sentence, counts }: Found, { lexicon }: Reading) {
  const { partWords } = lexicon.language
  const begins = ({ from }: CountMention) =>
    sentence.tokens.slice(Math.max(0, from - 2), from).some(({ word }) => partWords.includes(word))
  // "among them two children and a doctor"
  const lists = new Set(counts.filter(begins).map(({ list }) => list))
  return ({ list }: CountMention) => lists.has(list)
}

/** Paragraphs within which a toll told apart still belongs to the deed before it. */
const TOLL_PARAGRAPHS = 1

/** Gives a sentence's losses to the deed that caused them: in the sentence, or the last one told at that place. */
export function addLosses(found: Found, candidates: Candidate[], all: Placing[], reading: Reading): Candidate[] {
  const { paragraph } = found.sentence
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
  const isPart = partOf(found, reading)
  const sum = campaign ? campaignOf(toll, all, reading) : undefined
  // Words of death alone are no event beside the deed that caused it: but at another place they are one like it.
  const elsewhere = candidates.filter(
    ({ kind, spot }) => kind === 'toll' && inSentence && spot.place.id !== inSentence.spot.place.id,
  )
  const beside = [...deeds, ...elsewhere].filter(({ kind, strength }) => DEADLY.includes(kind) && strength >= 0.5)
  const borne = new Map<Candidate, CountMention[]>()
  for (const count of found.counts) {
    const bearer = campaign ? sum : (nearest(count, beside, found) ?? earlier ?? toll)
    // One toll of several places is that of none of them.
    if (!bearer || bearer.places > 1 || isPart(count)) continue
    borne.set(bearer, [...(borne.get(bearer) ?? []), count])
  }
  for (const [bearer, counts] of borne) {
    const losses = lossesOf(counts, found, bearer.spot.place.country, reading.cast)
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
  let last = latest
  for (let i = all.length - 1; i >= 0; i--) {
    const one = all[i] as Placing
    const { kind, spot, spans } = one.candidate
    if (spans[0]?.[0] !== latest.candidate.spans[0]?.[0]) break
    const deadlier = DEADLY.includes(kind) && DEADLY.indexOf(kind) <= DEADLY.indexOf(last.candidate.kind)
    if (deadlier && spot.place.id === latest.candidate.spot.place.id) last = one
  }
  const apart = found.sentence.paragraph - last.paragraph
  const there = talk.spot?.place.id === last.candidate.spot.place.id
  // Agencies begin a paragraph with each sentence: the next one goes on about what was told last.
  const goesOn =
    talk.spot === null && apart === TOLL_PARAGRAPHS && all.at(-1) === latest && inTime(found, last, reading)
  if (!(apart === 0 ? there : goesOn)) return
  const isPart = partOf(found, reading)
  const counts = found.counts.filter((count) => !isPart(count))
  const losses = lossesOf(counts, found, last.candidate.spot.place.country, reading.cast)
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
