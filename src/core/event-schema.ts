/** The JSON Schema (draft 2020-12) of an event as the feed serves it: shaped like a GeoJSON Feature. */
import { ACTOR_ROLES, EVENT_TYPES, STATUSES, SUB_EVENT_TYPES } from './event.ts'
import { featureSchema } from './feature-schema.ts'

const string = { type: 'string', minLength: 1 }
const stringOrNull = { type: ['string', 'null'], minLength: 1 }
const day = { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }
const precision = { type: 'integer', enum: [1, 2, 3] }
// Some formats have room for 32 bits.
const count = { type: ['integer', 'null'], minimum: 0, maximum: 2 ** 31 - 1 }

/** The schema of each property, in the order in which events have them. */
export const EVENT_PROPERTIES = {
  event_id: { ...string, readOnly: true, title: 'Stable identifier', 'x-ogc-role': 'id' },
  event_date: { ...day, title: 'First day', 'x-ogc-role': 'primary-interval-start' },
  event_date_end: { ...day, title: 'Last day, inclusive', 'x-ogc-role': 'primary-interval-end' },
  time_precision: { ...precision, title: 'Time precision: 1 the day, 2 within a week, 3 within a month or longer' },
  event_type: { type: 'string', enum: EVENT_TYPES, title: 'Event type (ACLED)', 'x-ogc-role': 'type' },
  sub_event_type: { type: 'string', enum: Object.values(SUB_EVENT_TYPES).flat(), title: 'Sub-event type (ACLED)' },
  actor1: { ...stringOrNull, title: 'Who acts' },
  actor2: { ...stringOrNull, title: 'Who is acted on' },
  location: { ...string, title: 'Place' },
  admin1: { ...stringOrNull, title: 'Governorate' },
  country: { ...stringOrNull, title: 'Country' },
  geo_precision: { ...precision, title: 'Place precision: 1 the place itself, 2 near it, 3 a governorate or larger' },
  uncertainty_km: {
    type: 'number',
    minimum: 0,
    // Half the way around the Earth.
    maximum: 20_038,
    title: 'Radius of the circle in which the event is held to lie',
    'x-ogc-unit': 'km',
  },
  fatalities: { ...count, title: 'Killed' },
  fatalities_low: { ...count, title: 'Killed, lowest figure' },
  fatalities_high: { ...count, title: 'Killed, highest figure' },
  injured: { ...count, title: 'Wounded' },
  notes: { ...string, title: 'What is reported, in one sentence' },
  confidence: { type: 'number', minimum: 0, maximum: 1, title: 'Share of events like this one that are right' },
  status: { type: 'string', enum: STATUSES, title: 'Status' },
  source: { ...string, readOnly: true, title: 'Publishers' },
  source_count: { type: 'integer', minimum: 1, readOnly: true, title: 'Number of sources' },
  first_reported: { ...day, readOnly: true, title: 'Earliest publication' },
  updated_at: { type: 'string', format: 'date-time', readOnly: true, title: 'Last change in the feed' },
  actors: {
    type: 'array',
    title: 'All actors, with their roles',
    items: {
      type: 'object',
      required: ['name', 'role'],
      additionalProperties: false,
      properties: { name: string, role: { type: 'string', enum: ACTOR_ROLES } },
    },
  },
  sources: {
    type: 'array',
    title: 'The articles that report it, and where in their text (UTF-16 units), as far as it is known',
    minItems: 1,
    items: {
      type: 'object',
      required: ['article', 'publisher', 'title', 'url', 'language', 'published', 'spans'],
      additionalProperties: false,
      properties: {
        article: { ...string, 'x-ogc-role': 'reference', 'x-ogc-collectionId': 'articles' },
        publisher: string,
        title: stringOrNull,
        url: { ...stringOrNull, format: 'uri' },
        language: string,
        published: day,
        spans: {
          type: 'array',
          items: { type: 'array', minItems: 2, maxItems: 2, items: { type: 'integer', minimum: 0 } },
        },
      },
    },
  },
}

/** In the answer to a radius query only, after the others. */
export const DISTANCE_PROPERTIES = {
  distance_km: { type: 'number', minimum: 0, title: 'Distance from the centre', 'x-ogc-unit': 'km' },
  bearing_deg: {
    type: 'number',
    minimum: 0,
    exclusiveMaximum: 360,
    title: 'Bearing from the centre',
    'x-ogc-unit': 'deg',
  },
}

/** In vector tiles only, after the others: a style compares numbers, and has no words for days. */
export const DAY_PROPERTIES = {
  first_day: { type: 'integer', title: 'First day, in days since 1970-01-01' },
  last_day: { type: 'integer', title: 'Last day, inclusive, in days since 1970-01-01' },
}

/** Each event type admits only its own sub-event types. */
const subTypeRules = EVENT_TYPES.map((type) => ({
  if: { properties: { event_type: { const: type } } },
  // biome-ignore lint/suspicious/noThenProperty: `then` is JSON Schema's own word.
  then: { properties: { sub_event_type: { enum: SUB_EVENT_TYPES[type] } } },
}))

export const EVENT_SCHEMA = {
  description: 'What is reported to have happened at one place in one span of time.',
  ...featureSchema('Event', 'Point', EVENT_PROPERTIES, { optional: DISTANCE_PROPERTIES, allOf: subTypeRules }),
} as const
