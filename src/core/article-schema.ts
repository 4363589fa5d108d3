/** The JSON Schema (draft 2020-12) of an article as the feed serves it: where its events lie, never its text. */
import { featureSchema } from './feature-schema.ts'

const string = { type: 'string', minLength: 1 }
const stringOrNull = { type: ['string', 'null'], minLength: 1 }

/** The schema of each property, in the order in which articles have them. */
export const ARTICLE_PROPERTIES = {
  article_id: { ...string, title: 'Stable identifier', 'x-ogc-role': 'id' },
  publisher: { ...string, title: 'Publisher' },
  title: { ...stringOrNull, title: 'Title' },
  url: { ...stringOrNull, format: 'uri', title: 'Address' },
  language: { ...string, title: 'Language (BCP 47)' },
  published: { type: 'string', format: 'date', title: 'Day of publication', 'x-ogc-role': 'primary-instant' },
  event_count: { type: 'integer', minimum: 0, title: 'Number of events that it reports' },
}

export const ARTICLE_SCHEMA = featureSchema('Article', 'MultiPoint', ARTICLE_PROPERTIES)
