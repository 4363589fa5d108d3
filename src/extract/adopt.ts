/** Events that no article was read for, such as those of a file: made into tellings, so that articles can join them. */
import type { EventFeature, EventProperties } from '../core/event.ts'
import { daysBetween } from '../core/interval.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import type { DeedKind } from '../lang/language.ts'
import { BACKGROUND_DAYS, type Occurrence, type Toll } from './candidate.ts'
import { kindsOf } from './deeds.ts'
import { notesDeed, notesHearsay } from './notes.ts'
import { spotOfFeature } from './place-at.ts'
import { type Telling, tellingOf } from './telling.ts'

/** How much the words of a telling that nobody has read say: as much as most do. */
const STRENGTH = 0.9

function kindOf({ sub_event_type, notes }: EventProperties): DeedKind {
  const kinds = kindsOf(sub_event_type)
  return kinds.find((kind) => notesDeed(notes, kind)) ?? (kinds[0] as DeedKind)
}

function tollsOf({ fatalities, fatalities_low, fatalities_high }: EventProperties): Toll[] {
  const low = fatalities_low ?? fatalities ?? fatalities_high
  const high = fatalities_high ?? fatalities ?? fatalities_low
  return low === null || high === null ? [] : [{ side: null, low, high }]
}

/**
 * A feature as its sources may have told it: each all that it says. Its place is the gazetteer's of that name nearest
 * to its point, or else the point; a day is told, a longer span the news' own; the sources of an event that is but
 * `reported` retell one another.
 */
export function adopted(feature: EventFeature, gazetteer: Gazetteer): Telling[] {
  const { properties } = feature
  const { event_date: start, event_date_end: end, sources } = properties
  const occurrence: Occurrence = {
    eventType: properties.event_type,
    subEventType: properties.sub_event_type,
    kind: kindOf(properties),
    spot: spotOfFeature(feature, gazetteer),
    span: { start, end },
    placeSource: 'clause',
    dateSource: properties.time_precision === 1 ? 'own' : 'horizon',
    actors: properties.actors,
    inferred: null,
    tolls: tollsOf(properties),
    injured: properties.injured,
    strength: STRENGTH,
    hearsay: notesHearsay(properties.notes),
    campaign: false,
    background: daysBetween(end, properties.first_reported) > BACKGROUND_DAYS,
    spans: [],
  }
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))]
  return sources.map((source) => ({
    ...tellingOf(occurrence, source, 0, gazetteer),
    cites: properties.status === 'reported' ? publishers.filter((publisher) => publisher !== source.publisher) : [],
  }))
}
