/** Stage 7: an article joined to the events that a feed has already, in whatever order articles come. */
import type { EventFeature, Status } from '../core/event.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { agree } from './agree.ts'
import { UNCORRECTED } from './correct.ts'
import { disputedOf } from './disputes.ts'
import { foundedId } from './events.ts'
import { type KnownEvent, mergedOf, renderedOf, revised } from './known-event.ts'
import type { Merged } from './merge.ts'
import { isToldAgain, type Slot, slotsWith } from './slots.ts'
import { type Account, inCanonicalOrder, occurrenceOf, sayTheSame, type Telling } from './telling.ts'

/** What becomes of an event when an article is joined. */
export interface Change {
  /** `added` also where a retracted event is told again; `told` where its tellings changed and its feature did not. */
  change: 'added' | 'updated' | 'retracted' | 'told'
  /** The event as it is now. */
  event: KnownEvent
}

/** The ids that new events of an account would have; one that is taken is followed by `-2`, `-3` and so on. */
export const foundedIds = ({ tellings }: Account): string[] => [...new Set(tellings.map(foundedId))]

/**
 * Joins one article to the events of a feed, and tells what becomes of them; what stays as it is is left out. An
 * article that the feed has already is joined as its new revision: what it told before is taken back.
 *
 * `known` must hold the events that the article has told, retracted ones too; those in reach (`reachOf`) of what it
 * tells and of what those events are made of, save what the reader has retracted; those that have one of its
 * `foundedIds`, or one followed by a number; and what stands in place of those that an analyst has retracted. More do
 * no harm. `now` (RFC 3339) is when this happens.
 */
export function joinArticle(
  known: readonly KnownEvent[],
  account: Account,
  now: string,
  gazetteer: Gazetteer,
): Change[] {
  const slots = slotsWith(cited(account, known), known, account.article, gazetteer)
  const outcomes = slots.map((slot) => outcomeOf(slot, gazetteer))
  const joined: Joined = {
    outcomes,
    disputedBefore: disputedOf(
      slots.flatMap(({ before }) => (before?.event.retracted === null ? [before.merged] : [])),
    ),
    disputedAfter: disputedOf(outcomes.flatMap(({ after }) => after ?? [])),
    now,
    gazetteer,
  }
  return outcomes.flatMap((outcome) => changeOf(outcome, joined) ?? [])
}

/** The tellings with the other publishers that their article cites, of all who tell anything that is known. */
function cited({ tellings, cites }: Account, known: readonly KnownEvent[]): Telling[] {
  const publishers = new Set(known.flatMap((event) => event.tellings.map(({ source }) => source.publisher)))
  const named = [...publishers].filter(cites).sort()
  return tellings.map((one) => ({ ...one, cites: named.filter((publisher) => publisher !== one.source.publisher) }))
}

/** What an event is made of once the article is joined. */
function tellingsOf(slot: Slot): Telling[] {
  const { before, own, joined } = slot
  const now = joined === null ? [] : [joined]
  if (before === null || isToldAgain(slot)) return now
  const { tellings, isVouched, retracted } = before.event
  // Of what stands by an analyst's word, or is retracted, nothing is taken back.
  if (joined === null && (isVouched || retracted !== null)) return tellings
  return [...tellings.filter((telling) => !own.includes(telling)), ...now]
}

/** All that matters of an event's tellings: which others they cite, but not whom else. */
function essence(tellings: readonly Telling[]): string {
  const publishers = new Set(tellings.map(({ source }) => source.publisher))
  return JSON.stringify(tellings.map((one) => ({ ...one, cites: one.cites.filter((name) => publishers.has(name)) })))
}

interface Outcome {
  slot: Slot
  tellings: Telling[]
  /** Whether these are the tellings that it had. */
  isSame: boolean
  /** What they say together; null where the event does not stand. */
  after: Merged | null
}

function outcomeOf(slot: Slot, gazetteer: Gazetteer): Outcome {
  const { id, before, own, joined } = slot
  const tellings = inCanonicalOrder(tellingsOf(slot))
  if (before === null) {
    return { slot, tellings, isSame: false, after: mergedOf({ id, tellings, corrected: UNCORRECTED }, gazetteer) }
  }
  const { event, merged } = before
  const isUntold = own.length === 0 && joined === null
  const isSame = isUntold || essence(tellings) === essence(inCanonicalOrder(event.tellings))
  const stands = tellings.length > 0 && (event.retracted === null || isToldAgain(slot))
  if (!stands) return { slot, tellings, isSame, after: null }
  return { slot, tellings, isSame, after: isSame ? merged : mergedOf({ ...event, tellings }, gazetteer) }
}

/** All that changes are told from. */
interface Joined {
  outcomes: readonly Outcome[]
  disputedBefore: ReadonlySet<Merged>
  disputedAfter: ReadonlySet<Merged>
  now: string
  gazetteer: Gazetteer
}

function changeOf(outcome: Outcome, joined: Joined): Change | null {
  const { slot, after } = outcome
  if (slot.before === null) return after && added(outcome, after, joined)
  return after === null ? gone(outcome, slot.before.event, joined) : changed(outcome, slot.before, after, joined)
}

function added({ slot: { id }, tellings }: Outcome, after: Merged, joined: Joined): Change {
  const { disputedAfter, now, gazetteer } = joined
  const standing = { id, isDisputed: disputedAfter.has(after), updatedAt: now }
  const feature = renderedOf(after, UNCORRECTED, standing, gazetteer)
  return {
    change: 'added',
    event: { id, tellings, corrected: UNCORRECTED, isVouched: false, feature, retracted: null },
  }
}

const withStatus = (feature: EventFeature, status: Status, updatedAt: string): EventFeature => ({
  ...feature,
  properties: { ...feature.properties, status, updated_at: updatedAt },
})

/** Of an event that does not stand: it was retracted already, or the article has taken back all that was told of it. */
function gone({ slot, tellings, isSame }: Outcome, event: KnownEvent, joined: Joined): Change | null {
  if (event.retracted !== null) return isSame ? null : { change: 'told', event: { ...event, tellings } }
  const feature = withStatus(event.feature, 'retracted', joined.now)
  const retracted = { by: 'reader', replacedBy: replacementOf(slot, joined) } as const
  return { change: 'retracted', event: { ...event, feature, retracted } }
}

/** The event under which the article tells now what it told of one that it no longer tells. */
function replacementOf({ own }: Slot, { outcomes, gazetteer }: Joined): string | null {
  const told = own.map((telling) => occurrenceOf(telling, gazetteer))
  const replacement = outcomes.find(({ slot: { own: others, joined }, after }) => {
    // What it told apart before, and tells as before, is another occurrence.
    if (joined === null || after === null || others.some((one) => sayTheSame(one, joined))) return false
    const now = occurrenceOf(joined, gazetteer)
    return told.some((one) => agree(one, now, gazetteer, true))
  })
  return replacement?.slot.id ?? null
}

/** Of an event that stands: whether its feature, or at least a telling, is another now. */
function changed(
  { slot, tellings, isSame }: Outcome,
  before: NonNullable<Slot['before']>,
  after: Merged,
  { disputedBefore, disputedAfter, now, gazetteer }: Joined,
): Change | null {
  const { event, merged } = before
  const { id, corrected } = event
  const isContradicted = disputedBefore.has(merged)
  // What contradicts it may lie where this article does not reach.
  const isElsewhere = event.feature.properties.status === 'disputed' && !isContradicted
  const render = (one: Merged, isDisputed: boolean) =>
    renderedOf(one, corrected, { id, isDisputed: isDisputed || isElsewhere, updatedAt: now }, gazetteer)
  if (isSame && !isToldAgain(slot) && isContradicted === disputedAfter.has(after)) return null
  const [was, is] = [render(merged, isContradicted), render(after, disputedAfter.has(after))]
  if (isToldAgain(slot)) {
    const stood = withStatus(event.feature, was.properties.status, now)
    return { change: 'added', event: { ...event, tellings, feature: revised(stood, was, is), retracted: null } }
  }
  const feature = revised(event.feature, was, is)
  if (feature !== event.feature) return { change: 'updated', event: { ...event, tellings, feature } }
  return isSame ? null : { change: 'told', event: { ...event, tellings } }
}
