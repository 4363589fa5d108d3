/** What is sent and told of news feeds, in OpenAPI 3.0's dialect of JSON Schema. */
import { ARTICLE_FIELDS, type FieldsSchema } from '../../core/article-fields.ts'

/** A news feed as it is added. */
export const NEW_SOURCE = {
  required: ['url', 'publisher'],
  properties: {
    url: { ...ARTICLE_FIELDS.url, description: 'Of the feed: RSS, Atom or JSON Feed (http or https).' },
    publisher: { ...ARTICLE_FIELDS.publisher, description: 'Who publishes its articles.' },
    language: {
      ...ARTICLE_FIELDS.language,
      description: 'Of its articles: en, fr or ar (BCP 47). Without it, it is told by the feed, or else by each text.',
    },
  },
} as const satisfies FieldsSchema

const text = { type: 'string' }
const textOrNull = { type: 'string', nullable: true }
const time = { type: 'string', format: 'date-time' }
const timeOrNull = { ...time, nullable: true }
const count = { type: 'integer', minimum: 0 }

const properties = {
  id: { type: 'integer' },
  url: { ...text, format: 'uri' },
  publisher: text,
  language: textOrNull,
  added_at: time,
  added_by: { ...text, description: 'The name of the token.' },
  polled_at: timeOrNull,
  next_poll: { ...timeOrNull, description: 'Null for a feed that is gone (410).' },
  failures: { ...count, description: 'Polls in a row at which the feed could not be read.' },
  reason: { ...textOrNull, description: 'Why it could not, the last time.' },
}

export const SOURCE = { type: 'object', required: Object.keys(properties), properties }

export const SOURCES = {
  type: 'object',
  required: ['sources'],
  properties: { sources: { type: 'array', items: SOURCE } },
}

/** A news feed with the articles of it that could not be taken. */
export const SOURCE_DETAIL = {
  type: 'object',
  required: [...SOURCE.required, 'failed'],
  properties: {
    ...properties,
    failed: {
      type: 'array',
      description: 'Articles that could not be taken, the latest first, 100 at most.',
      items: {
        type: 'object',
        required: ['url', 'attempts', 'reason', 'tried_at'],
        properties: { url: text, attempts: count, reason: text, tried_at: time },
      },
    },
  },
}

export const POLL_RESULT = {
  type: 'object',
  required: ['taken', 'failed', 'left', 'reason', 'next_poll'],
  properties: {
    taken: { ...count, description: 'Articles that were accepted.' },
    failed: {
      type: 'array',
      description: 'Articles that were not; each is tried three times.',
      items: { type: 'object', required: ['url', 'reason'], properties: { url: text, reason: text } },
    },
    left: { ...count, description: 'New articles that are left for the next poll.' },
    reason: { ...textOrNull, description: 'Why the feed itself could not be read.' },
    next_poll: properties.next_poll,
  },
}
