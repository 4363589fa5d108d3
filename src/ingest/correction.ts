/** What an analyst makes of an event: what he says lies over what the articles tell, and stays when they are read again. */
import type { EventFeature, EventProperties } from '../core/event.ts'
import { adopted } from '../extract/adopt.ts'
import { type Correction, correctionOf, overlaid } from '../extract/correct.ts'
import { correct, type KnownEvent, mergedOf, renderedOf, revised } from '../extract/known-event.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'

/** The event as it was sent, whole; what of it is not as it stood is corrected. */
export function replaced(known: KnownEvent, wanted: EventFeature): KnownEvent {
  return { ...known, corrected: correctionOf(known.corrected, known.feature, wanted), feature: wanted }
}

/**
 * The event with the named members as `wanted` has them, whether they stood so or not; what follows from them follows:
 * the note, the bounds of a number, the governorate of a place.
 */
export function patched(
  known: KnownEvent,
  { wanted, named }: { wanted: EventFeature; named: readonly string[] },
  at: string,
  gazetteer: Gazetteer,
): KnownEvent {
  const { properties, ...place } = known.corrected
  const said = named.flatMap((name) => {
    return name === 'geometry' ? [] : [[name, wanted.properties[name as keyof EventProperties]]]
  })
  const corrected: Correction = {
    ...place,
    ...(named.includes('geometry') && { geometry: wanted.geometry }),
    properties: { ...properties, ...Object.fromEntries(said) },
  }
  const after = correct(known, corrected, at, gazetteer)
  return { ...after, feature: overlaid(after.feature, corrected) }
}

/** The event with what analysts have said of these members taken back: there it reads again as its articles tell it. */
export function released(known: KnownEvent, members: readonly string[], at: string, gazetteer: Gazetteer): KnownEvent {
  const { geometry, properties } = known.corrected
  const left = Object.entries(properties).filter(([name]) => !members.includes(name))
  const corrected: Correction = {
    ...(geometry !== undefined && !members.includes('geometry') && { geometry }),
    properties: Object.fromEntries(left),
  }
  return correct(known, corrected, at, gazetteer)
}

/** What can be taken back: the members that analysts have said. */
export function correctedMembers({ geometry, properties }: Correction): string[] {
  return [...(geometry === undefined ? [] : ['geometry']), ...Object.keys(properties)]
}

/** A new event: all of it is the analyst's word, and it stands whatever its articles tell. */
export function created(feature: EventFeature, gazetteer: Gazetteer): KnownEvent {
  const { event_id, source, source_count, first_reported, updated_at, sources, ...properties } = feature.properties
  return {
    id: feature.id,
    tellings: adopted(feature, gazetteer),
    corrected: { geometry: feature.geometry, properties },
    isVouched: true,
    feature,
    retracted: null,
  }
}

/** The event retracted. */
export function retracted(known: KnownEvent, replacedBy: string | null): KnownEvent {
  return { ...known, feature: withStatus(known.feature, 'retracted'), retracted: { by: 'analyst', replacedBy } }
}

/**
 * A retracted event back as it last stood, with what other articles have told since. What its articles no longer tell
 * stands by the analyst's word.
 */
export function restored(known: KnownEvent, stood: EventFeature, gazetteer: Gazetteer): KnownEvent {
  const { id, tellings, corrected, retracted: retraction } = known
  const articles = stood.properties.sources.map(({ article }) => article)
  const then = tellings.filter(({ source }) => articles.includes(source.article))
  const standing = { id, isDisputed: stood.properties.status === 'disputed', updatedAt: '' }
  const render = (of: KnownEvent['tellings']) =>
    renderedOf(mergedOf({ id, tellings: of, corrected }, gazetteer), corrected, standing, gazetteer)
  const hasMore = then.length > 0 && then.length < tellings.length
  return {
    ...known,
    feature: hasMore ? revised(stood, render(then), render(tellings)) : stood,
    isVouched: known.isVouched || retraction?.by === 'reader',
    retracted: null,
  }
}

function withStatus(feature: EventFeature, status: EventProperties['status']): EventFeature {
  return { ...feature, properties: { ...feature.properties, status } }
}
