/** How sure an event is: the share of events like it that were right where the reading was measured. */
import type { Occurrence } from './candidate.ts'

const BY_PLACE: Record<Occurrence['placeSource'], number> = {
  clause: 0.89,
  sentence: 0.76,
  back: 0.81,
  talk: 0.7,
  heading: 0.8,
}
const BY_DATE: Record<Occurrence['dateSource'], number> = { own: 0, carried: -0.08, horizon: -0.02 }

/** Kinds of place that are more often taken for another, or told of in general. */
const UNSURE = new Set(['village', 'governorate', 'region', 'mountain', 'river'])

/** Adds up what supports an event: where its place and date were found, a plain deed, more sentences, more sources. */
export function confidenceOf(event: Occurrence, sourceCount: number): number {
  const more = Math.min(0.03, 0.01 * (event.spans.length - 1)) + Math.min(0.08, 0.04 * (sourceCount - 1))
  const told = event.hearsay ? -0.06 : 0
  const kind = UNSURE.has(event.spot.place.kind) ? -0.14 : 0
  const deed = 0.35 * (event.strength - 0.9)
  const unclear = -0.7 * (1 - event.spot.clarity)
  const sum = BY_PLACE[event.placeSource] + BY_DATE[event.dateSource] + deed + kind + more + told + unclear
  return Math.round(100 * Math.min(0.97, Math.max(0.05, sum))) / 100
}
