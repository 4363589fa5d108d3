/** An event as a feed holds it, and how its feature follows from what is told and what is corrected. */
import type { EventFeature } from '../core/event.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { type Correction, correctedMerged, overlaid } from './correct.ts'
import { featureOf, type Standing } from './events.ts'
import { type Merged, mergeTellings } from './merge.ts'
import type { Telling } from './telling.ts'

/** Plain JSON, all of it. */
export interface KnownEvent {
  /** Stays, whatever joins it. */
  id: string
  /**
   * What it is made of, one telling an article, in any order; at least one. A retracted event keeps its last. Of an
   * event whose tellings are not known they are `adopted` from its feature.
   */
  tellings: Telling[]
  /** What an analyst has said of it. */
  corrected: Correction
  /** An analyst has made it: it stands though no article tells it. */
  isVouched: boolean
  /** As the feed serves it; of a retracted event as it last stood, with status `retracted`. */
  feature: EventFeature
  retracted: Retraction | null
}

interface Retraction {
  /** What the reader has retracted comes back when it is told again, what an analyst has retracted never does. */
  by: 'reader' | 'analyst'
  /** Id of the event that stands in its place, or null. */
  replacedBy: string | null
}

/** An event's tellings together, as corrected: what other tellings are held against. */
export function mergedOf(
  { id, tellings, corrected }: Pick<KnownEvent, 'id' | 'tellings' | 'corrected'>,
  gazetteer: Gazetteer,
): Merged {
  const merged = mergeTellings(tellings, gazetteer)
  if (corrected.geometry === undefined && Object.keys(corrected.properties).length === 0) return merged
  const made = featureOf(merged, { id, isDisputed: false, updatedAt: '' }, gazetteer)
  return correctedMerged(merged, made, corrected, gazetteer)
}

/** The feature of what `mergedOf` gives. */
export const renderedOf = (merged: Merged, corrected: Correction, standing: Standing, gazetteer: Gazetteer) =>
  overlaid(featureOf(merged, standing, gazetteer), corrected)

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/**
 * A feature with what became other between two renderings of it; all else stays as it stands, for not every feature
 * was rendered here. The very same object where nothing became other but `updated_at`.
 */
export function revised(feature: EventFeature, before: EventFeature, after: EventFeature): EventFeature {
  const { updated_at, ...properties } = after.properties
  const old = feature.properties
  const moved = same(before.geometry, after.geometry) ? {} : { geometry: after.geometry }
  const changed = Object.entries(properties).filter(([name, value]) => {
    const key = name as keyof typeof properties
    return !same(value, before.properties[key]) && !same(value, old[key])
  })
  if (changed.length === 0 && (moved.geometry === undefined || same(moved.geometry, feature.geometry))) return feature
  return { ...feature, ...moved, properties: { ...old, ...Object.fromEntries(changed), updated_at } }
}

/** An event with another correction in place of the one it had; `now` (RFC 3339) is when, where that changes it. */
export function correct(event: KnownEvent, corrected: Correction, now: string, gazetteer: Gazetteer): KnownEvent {
  const { id, feature } = event
  const isDisputed = feature.properties.status === 'disputed' && event.corrected.properties.status === undefined
  const standing = { id, isDisputed, updatedAt: now }
  const render = (one: KnownEvent) => renderedOf(mergedOf(one, gazetteer), one.corrected, standing, gazetteer)
  const after = { ...event, corrected }
  return { ...after, feature: revised(feature, render(event), render(after)) }
}
