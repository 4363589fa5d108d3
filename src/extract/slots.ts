/** Stage 7: which event each telling of an article is of: one that the feed has, or a new one. */
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { agree } from './agree.ts'
import type { Occurrence } from './candidate.ts'
import { foundedId } from './events.ts'
import { type KnownEvent, mergedOf } from './known-event.ts'
import type { Merged } from './merge.ts'
import { compareTellings, inCanonicalOrder, occurrenceOf, sayTheSame, type Telling } from './telling.ts'

/** An event while an article is joined. */
export interface Slot {
  id: string
  /** As the feed had it, and what it said; null of a new event. */
  before: { event: KnownEvent; merged: Merged } | null
  /** What the article has told of it so far. */
  own: Telling[]
  /** What the article tells of it now: one telling at most, for one article's two occurrences are never one. */
  joined: Telling | null
}

/** A slot of an event that the feed has. */
type KnownSlot = Slot & { before: NonNullable<Slot['before']> }

const retractedBy = ({ before }: Slot) => before?.event.retracted?.by

/** Whether an event that the reader had retracted is told again. */
export const isToldAgain = (slot: Slot): boolean => retractedBy(slot) === 'reader' && slot.joined !== null

/** The known events in the order in which a feed made at once would have founded them: of several, the first is joined. */
function slotsOf(known: readonly KnownEvent[], article: string, gazetteer: Gazetteer): KnownSlot[] {
  return known
    .map((event) => ({ event, founder: inCanonicalOrder(event.tellings)[0] as Telling }))
    .sort((a, b) => compareTellings(a.founder, b.founder) || (a.event.id < b.event.id ? -1 : 1))
    .map(({ event }) => ({
      id: event.id,
      before: { event, merged: mergedOf(event, gazetteer) },
      own: event.tellings.filter(({ source }) => source.article === article),
      joined: null,
    }))
}

/** The slot of the event that stands in place of one that an analyst has retracted, if that is free; else its own. */
function receiverOf(slot: KnownSlot, slots: readonly KnownSlot[]): KnownSlot {
  const passed = new Set<Slot>()
  let at: KnownSlot | undefined = slot
  while (at !== undefined && retractedBy(at) === 'analyst' && !passed.has(at)) {
    passed.add(at)
    const { retracted }: KnownEvent = at.before.event
    at = slots.find(({ id }) => id === retracted?.replacedBy)
  }
  return at === undefined || at.joined !== null || passed.has(at) ? slot : at
}

/** Gives each telling to the event that it is of; returns those that are of none. */
function giveOut(tellings: readonly Telling[], slots: readonly KnownSlot[], gazetteer: Gazetteer): readonly Telling[] {
  const own = slots.filter((slot) => slot.own.length > 0)
  const isGone = (slot: Slot) => retractedBy(slot) === 'reader'
  const told = own.filter((slot) => !isGone(slot))
  const others = slots.filter((slot) => slot.own.length === 0 && !isGone(slot))
  const said = new Map(tellings.map((telling) => [telling, occurrenceOf(telling, gazetteer)]))
  const agrees = (one: Occurrence, telling: Telling) => agree(one, said.get(telling) as Occurrence, gazetteer, true)
  const isSaid = ({ own }: KnownSlot, telling: Telling) => own.some((one) => sayTheSame(one, telling))
  const isNearlySaid = ({ before, own }: KnownSlot, telling: Telling) =>
    agrees(before.merged, telling) || own.some((one) => agrees(occurrenceOf(one, gazetteer), telling))
  const isFounded = ({ id }: KnownSlot, telling: Telling) => id === foundedId(telling)
  // First what the article told before, word for word, or founded, then nearly so: an event keeps its id through a new revision.
  // What it had taken back comes last: another article may have told that meanwhile, as an event of its own.
  const passes: [slots: KnownSlot[], fits: (slot: KnownSlot, telling: Telling) => boolean][] = [
    [told, isSaid],
    [slots.filter((slot) => !isGone(slot)), isFounded],
    [told, isNearlySaid],
    [others, ({ before }, telling) => agrees(before.merged, telling)],
    [own.filter(isGone), isSaid],
    [slots.filter(isGone), isFounded],
    [own.filter(isGone), isNearlySaid],
  ]
  let left = tellings
  for (const [candidates, fits] of passes) {
    left = left.filter((telling) => {
      const slot = candidates.find((one) => one.joined === null && fits(one, telling))
      if (slot) receiverOf(slot, slots).joined = telling
      return slot === undefined
    })
  }
  return left
}

/** A new event for a telling. */
function founded(telling: Telling, slots: readonly Slot[]): Slot {
  const first = foundedId(telling)
  let id = first
  for (let number = 2; slots.some((slot) => slot.id === id); number++) id = `${first}-${number}`
  return { id, before: null, own: [], joined: telling }
}

/** The known events and, behind them, new ones, each with what the article tells of it. */
export function slotsWith(
  tellings: readonly Telling[],
  known: readonly KnownEvent[],
  article: string,
  gazetteer: Gazetteer,
): Slot[] {
  const slots = slotsOf(known, article, gazetteer)
  const all: Slot[] = [...slots]
  for (const telling of giveOut(tellings, slots, gazetteer)) all.push(founded(telling, all))
  return all
}
