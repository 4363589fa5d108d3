/** Merged occurrences as the feed's GeoJSON features. */
import type { Actor, EventCollection, EventFeature, Precision, Status } from '../core/event.ts'
import { rounded } from '../core/geo.ts'
import { hash } from '../core/hash.ts'
import { daysBetween } from '../core/interval.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { confidenceOf } from './confidence.ts'
import { disputedOf } from './disputes.ts'
import type { Merged } from './merge.ts'
import { noteOf } from './notes.ts'
import { killed } from './tolls.ts'

/** Named for the telling that founded it, so that sources added later leave it as it is. */
const idOf = ({ founded }: Merged) => `ev-${hash(founded)}`

function timePrecision(start: string, end: string): Precision {
  const days = daysBetween(start, end)
  return days === 0 ? 1 : days <= 7 ? 2 : 3
}

function statusOf(event: Merged, disputed: boolean): Status {
  return disputed ? 'disputed' : event.independent > 1 ? 'corroborated' : 'reported'
}

const first = (actors: Actor[], role: Actor['role']) => actors.find((actor) => actor.role === role)?.name ?? null

function featureOf(event: Merged, id: string, disputed: boolean, gazetteer: Gazetteer): EventFeature {
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
      status: statusOf(event, disputed),
      source: [...new Set(sources.map(({ publisher }) => publisher))].join('; '),
      source_count: sources.length,
      first_reported: published[0] as string,
      updated_at: `${published.at(-1)}T00:00:00Z`,
      actors,
      sources,
    },
  }
}

/** The feed's collection, newest first; ids are unique and stay the same from run to run. */
export function collectionOf(events: Merged[], gazetteer: Gazetteer): EventCollection {
  const disputed = disputedOf(events)
  const used = new Map<string, number>()
  const features = events.map((event) => {
    const id = idOf(event)
    const times = (used.get(id) ?? 0) + 1
    used.set(id, times)
    return featureOf(event, times === 1 ? id : `${id}-${times}`, disputed.has(event), gazetteer)
  })
  features.sort((a, b) => b.properties.event_date.localeCompare(a.properties.event_date) || a.id.localeCompare(b.id))
  return { type: 'FeatureCollection', features }
}
