/** What an analyst has said of an event: it lies over what the reader makes, and what follows from it follows too. */
import type { Point } from 'geojson'
import {
  type Actor,
  type ActorRole,
  EVENT_TYPES,
  type EventFeature,
  type EventProperties,
  type EventType,
  SUB_EVENT_TYPES,
  type SubEventType,
} from '../core/event.ts'
import type { DaySpan } from '../core/interval.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import type { DeedKind } from '../lang/language.ts'
import type { Toll } from './candidate.ts'
import { kindsOf } from './deeds.ts'
import type { Merged } from './merge.ts'
import { spotOfFeature } from './place-at.ts'
import type { Spot } from './spot.ts'
import { killed } from './tolls.ts'

/** What an event's sources say of themselves, and the feed of the event, is not the analyst's. */
const NOT_CORRECTED = ['event_id', 'source', 'source_count', 'first_reported', 'updated_at', 'sources'] as const

export interface Correction {
  geometry?: Point
  properties: Partial<Omit<EventProperties, (typeof NOT_CORRECTED)[number]>>
}

/** Nothing corrected. */
export const UNCORRECTED: Correction = { properties: {} }

const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b)

/** What had been corrected before, and what an analyst who wants `feature` to read as `wanted` corrects besides. */
export function correctionOf(before: Correction, feature: EventFeature, wanted: EventFeature): Correction {
  const corrected = Object.entries(wanted.properties).filter(
    ([name, value]) =>
      !(NOT_CORRECTED as readonly string[]).includes(name) &&
      differs(value, feature.properties[name as keyof EventProperties]),
  )
  return {
    ...before,
    ...(differs(feature.geometry, wanted.geometry) ? { geometry: wanted.geometry } : {}),
    properties: { ...before.properties, ...Object.fromEntries(corrected) },
  }
}

/** Of two days of which one was corrected, the other gives way. */
function spanOf(span: DaySpan, { event_date, event_date_end }: Correction['properties']): DaySpan {
  const start = event_date ?? span.start
  const end = event_date_end ?? span.end
  if (start <= end) return { start, end }
  return event_date === undefined ? { start: end, end } : { start, end: start }
}

/** The actors, the first of a role being `name`; nobody has the role where that is null. */
function withFirst(actors: Actor[], role: ActorRole, name: string | null | undefined): Actor[] {
  if (name === undefined) return actors
  if (name === null) return actors.filter((actor) => actor.role !== role)
  const at = actors.findIndex((actor) => actor.role === role)
  const others = actors.filter((actor, i) => i !== at && !(actor.role === role && actor.name === name))
  return at < 0 ? [...others, { name, role }] : others.toSpliced(at, 0, { name, role })
}

/** Bounds that hold what was corrected; the numbers themselves where they were. */
function tollsOf(tolls: Toll[], properties: Correction['properties']): Toll[] {
  const { fatalities, fatalities_low, fatalities_high } = properties
  if (fatalities === undefined && fatalities_low === undefined && fatalities_high === undefined) return tolls
  const told = fatalities === null ? [] : [killed(tolls).low, killed(tolls).high, fatalities]
  const numbers = [...told, fatalities_low, fatalities_high].filter((number) => typeof number === 'number')
  if (numbers.length === 0) return []
  const low = fatalities_low ?? Math.min(...numbers)
  return [{ side: null, low, high: Math.max(low, fatalities_high ?? Math.max(...numbers)) }]
}

function spotOf(spot: Spot, made: EventFeature, { geometry, properties }: Correction, gazetteer: Gazetteer): Spot {
  if (geometry !== undefined || properties.location !== undefined) {
    const wanted = { ...made, geometry: geometry ?? made.geometry, properties: { ...made.properties, ...properties } }
    return spotOfFeature(wanted, gazetteer)
  }
  const { geo_precision: precision = spot.precision, uncertainty_km: uncertaintyKm = spot.uncertaintyKm } = properties
  return { ...spot, precision, uncertaintyKm }
}

/** An occurrence as corrected; `made` is the feature that the reader makes of it. */
export function correctedMerged(
  event: Merged,
  made: EventFeature,
  correction: Correction,
  gazetteer: Gazetteer,
): Merged {
  const { properties } = correction
  const { sub_event_type: subEventType = event.subEventType, injured = event.injured } = properties
  const retyped = subEventType !== event.subEventType
  const actors = properties.actors ?? event.actors
  const dated = properties.event_date !== undefined || properties.event_date_end !== undefined
  return {
    ...event,
    eventType: EVENT_TYPES.find((type) => isOf(type, subEventType)) ?? event.eventType,
    subEventType,
    kind: retyped ? (kindsOf(subEventType)[0] as DeedKind) : event.kind,
    spot: spotOf(event.spot, made, correction, gazetteer),
    span: spanOf(event.span, properties),
    dateSource: dated ? 'own' : event.dateSource,
    actors: withFirst(withFirst(actors, 'initiator', properties.actor1), 'target', properties.actor2),
    tolls: tollsOf(event.tolls, properties),
    injured,
  }
}

const isOf = (type: EventType, wanted: SubEventType) => (SUB_EVENT_TYPES[type] as readonly string[]).includes(wanted)

/** A feature that was made of what is corrected, with what the analyst said word for word. */
export function overlaid(feature: EventFeature, { geometry, properties }: Correction): EventFeature {
  return {
    ...feature,
    geometry: geometry ?? feature.geometry,
    properties: { ...feature.properties, ...properties },
  }
}
