/** Checks events before they are served or stored: GeoJSON's rules, their JSON Schema, and what neither can say. The only door to both validators. */
import { type Schema, Validator } from '@cfworker/json-schema'
import geojsonValidation from 'geojson-validation'
import type { EventFeature } from './event.ts'
import { EVENT_SCHEMA } from './event-schema.ts'

const validatorOf = (schema: object) => new Validator(schema as Schema, '2020-12', false)

const whole = validatorOf(EVENT_SCHEMA)

const { allOf: _rules, ...properties } = EVENT_SCHEMA.properties.properties
const members = validatorOf({ ...EVENT_SCHEMA, properties: { ...EVENT_SCHEMA.properties, properties } })

/** What is wrong with an event feature, one line a fault, each naming the member; empty when nothing is. */
export function eventFaults(feature: unknown): string[] {
  const faults = faultsBy(whole, feature)
  return faults.length > 0 ? faults : contradictions(feature as EventFeature)
}

/** What is wrong with the members of an event feature, each by itself; they may contradict one another. */
export function memberFaults(feature: unknown): string[] {
  return faultsBy(members, feature)
}

function faultsBy(validator: Validator, feature: unknown): string[] {
  const { errors } = validator.validate(feature)
  if (errors.length > 0) return innermost(errors).map((unit) => `${unit.instanceLocation} ${unit.error}`)
  // Asked last: it throws where a type or a coordinate is an object.
  return geojsonValidation.valid(feature, true)
}

/** What is wrong with a feed: its events' faults, ids given twice, articles that are not among `articleIds`. */
export function feedFaults(feed: unknown, articleIds: readonly string[]): string[] {
  const collection = feed as Partial<{ type: string; features: EventFeature[] }> | null
  if (collection?.type !== 'FeatureCollection' || !Array.isArray(collection.features)) {
    return ['not a GeoJSON FeatureCollection']
  }
  const faults: string[] = []
  const seen = new Set<string>()
  for (const [index, feature] of collection.features.entries()) {
    const own = eventFaults(feature)
    const name = `features[${index}] (${feature?.id ?? 'no id'})`
    faults.push(...own.map((fault) => `${name}: ${fault}`))
    if (own.length > 0) continue
    if (seen.has(feature.id)) faults.push(`${name}: the id is given twice`)
    seen.add(feature.id)
    for (const { article } of feature.properties.sources) {
      if (!articleIds.includes(article)) faults.push(`${name}: no article ${article} is known`)
    }
  }
  return faults
}

/** A schema's errors name every level up to the root; the deepest say what is wrong. */
function innermost<Unit extends { instanceLocation: string }>(errors: Unit[]): Unit[] {
  const holds = (outer: string, inner: string) => inner.startsWith(`${outer}/`)
  return errors.filter(
    ({ instanceLocation }) => !errors.some((other) => holds(instanceLocation, other.instanceLocation)),
  )
}

function contradictions({ id, properties }: EventFeature): string[] {
  const { event_id, event_date, event_date_end, source_count } = properties
  const { fatalities, fatalities_low: low, fatalities_high: high } = properties
  const faults: string[] = []
  if (event_id !== id) faults.push(`event_id ${event_id} is not the feature's id`)
  if (event_date_end < event_date) faults.push(`event_date_end ${event_date_end} is before event_date ${event_date}`)
  if (low !== null && high !== null && high < low) faults.push(`fatalities_high ${high} is below fatalities_low ${low}`)
  if (fatalities !== null && low !== null && fatalities < low) {
    faults.push(`fatalities ${fatalities} is below fatalities_low ${low}`)
  }
  if (fatalities !== null && high !== null && fatalities > high) {
    faults.push(`fatalities ${fatalities} is above fatalities_high ${high}`)
  }
  if (source_count > properties.sources.length) faults.push(`source_count ${source_count} exceeds the sources given`)
  return faults
}
