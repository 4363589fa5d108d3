/** Stage 7: which occurrences are disputed: the same place taken on the same days, by one side in one source and by the other in another. */
import { spansOverlap } from '../core/interval.ts'
import type { Merged } from './merge.ts'

const isTaking = ({ kind, eventType, subEventType, spot }: Merged) =>
  kind === 'capture' && eventType === 'Battles' && subEventType !== 'Armed clash' && spot.relation === 'at'

/** A publisher that tells of both tells of a town lost and won again, which is no contradiction. */
function contradict(a: Merged, b: Merged): boolean {
  const publishers = a.sources.map(({ publisher }) => publisher)
  return (
    a.spot.place.id === b.spot.place.id &&
    a.subEventType !== b.subEventType &&
    spansOverlap(a.span, b.span) &&
    !b.sources.some(({ publisher }) => publishers.includes(publisher))
  )
}

/** The events whose sources contradict those of another. */
export function disputedOf(events: Merged[]): Set<Merged> {
  const byPlace = new Map<string, Merged[]>()
  for (const event of events.filter(isTaking)) {
    byPlace.set(event.spot.place.id, [...(byPlace.get(event.spot.place.id) ?? []), event])
  }
  const disputed = new Set<Merged>()
  for (const takings of byPlace.values()) {
    for (const event of takings) {
      if (takings.some((other) => contradict(event, other))) disputed.add(event)
    }
  }
  return disputed
}
