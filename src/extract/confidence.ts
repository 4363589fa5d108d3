/** How sure an event is: a share of events like it that are right, from what supports it. */
import type { Candidate } from './candidate.ts'

const BY_PLACE: Record<Candidate['placeSource'], number> = {
  clause: 0.8,
  sentence: 0.7,
  back: 0.62,
  talk: 0.52,
  heading: 0.45,
}
const BY_DATE: Record<Candidate['dateSource'], number> = { own: 0.07, carried: 0.02, horizon: -0.03 }

/** Adds up what supports an event: place and date in its own words, a plain deed, a named actor, more sentences, more sources. */
export function confidenceOf(event: Candidate, sourceCount: number): number {
  const actor = event.actors.some(({ role }) => role === 'initiator') ? 0.04 : 0
  const more = Math.min(0.08, 0.04 * (event.spans.length - 1)) + Math.min(0.1, 0.05 * (sourceCount - 1))
  const told = event.hearsay ? -0.08 : 0
  const sum =
    BY_PLACE[event.placeSource] + BY_DATE[event.dateSource] + 0.4 * (event.strength - 0.9) + actor + more + told
  return Math.round(100 * Math.min(0.97, Math.max(0.05, sum * event.spot.clarity))) / 100
}
