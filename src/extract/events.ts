/** Occurrences as the feed's GeoJSON features, and the ids that these have. */
import type { Actor, EventCollection, EventFeature, Precision, Status } from '../core/event.ts'
import { rounded } from '../core/geo.ts'
import { hash } from '../core/hash.ts'
import { daysBetween } from '../core/interval.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { confidenceOf } from './confidence.ts'
import type { Merged } from './merge.ts'
import { noteOf } from './notes.ts'
import type { Telling } from './telling.ts'
import { killed } from './tolls.ts'

/** The id of an event that a telling founds: of what it says it is, in whose name, where and when. Later ones leave it. */
export function foundedId({ source, eventType, subEventType, spot, span }: Telling): string {
  const place = typeof spot.place === 'string' ? spot.place : spot.place.id
  return `ev-${hash([source.article, eventType, subEventType, place, span.start].join('|'))}`
}

function timePrecision(start: string, end: string): Precision {
  const days = daysBetween(start, end)
  return days === 0 ? 1 : days <= 7 ? 2 : 3
}

function statusOf(event: Merged, { isDisputed }: Standing): Status {
  return isDisputed ? 'disputed' : event.independent > 1 ? 'corroborated' : 'reported'
}

const first = (actors: Actor[], role: Actor['role']) => actors.find((actor) => actor.role === role)?.name ?? null

/** What an event's feature says besides what its tellings say. */
export interface Standing {
  id: string
  isDisputed: boolean
  /** When it changed last, RFC 3339. */
  updatedAt: string
}

/** The feature of an event. */
export function featureOf(event: Merged, standing: Standing, gazetteer: Gazetteer): EventFeature {
  const { id, updatedAt } = standing
  const { spot, span, sources, actors } = event
  const tolls = killed(event.tolls)
  const published = sources.map((source) => source.published).sort()
  const country = gazetteer.places.find(({ kind, country }) => kind === 'country' && country === spot.place.country)
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: rounded(spot.point) },
    properties: {
      event_id: id,
      event_date: span.start,
      event_date_end: span.end,
      time_precision: timePrecision(span.start, span.end),
      event_type: event.eventType,
      sub_event_type: event.subEventType,
      actor1: first(actors, 'initiator'),
      actor2: first(actors, 'target'),
      location: spot.label,
      admin1: gazetteer.governorate(spot.place)?.name_en ?? null,
      country: country?.name_en ?? null,
      geo_precision: spot.precision,
      uncertainty_km: Math.round(10 * spot.uncertaintyKm) / 10,
      fatalities: tolls.best,
      fatalities_low: tolls.low,
      fatalities_high: tolls.high,
      injured: event.injured,
      notes: noteOf(event, sources.length),
      confidence: confidenceOf(event, event.independent),
      status: statusOf(event, standing),
      source: [...new Set(sources.map(({ publisher }) => publisher))].join('; '),
      source_count: sources.length,
      first_reported: published[0] as string,
      updated_at: updatedAt,
      actors,
      sources,
    },
  }
}

/** The feed's collection, newest first. */
export function collectionOf(features: EventFeature[]): EventCollection {
  const newestFirst = [...features].sort(
    (a, b) => b.properties.event_date.localeCompare(a.properties.event_date) || a.id.localeCompare(b.id),
  )
  return { type: 'FeatureCollection', features: newestFirst }
}
