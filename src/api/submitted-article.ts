/** The article that somebody sends to be read: its JSON, read and checked, and the schema that says what it may be. */
import type { TextArticle } from '../core/article.ts'
import { ARTICLE_FIELDS, articleFields, isObject, jsonBody } from '../core/article-fields.ts'
import { RequestFault } from '../core/errors.ts'
import { LONGEST_TEXT } from '../core/reading.ts'

/** Of a body, in bytes: JSON may write each unit of the text as `\uXXXX`. */
export const LARGEST_BODY = 6 * LONGEST_TEXT + 10_000

/** What an article that no feed holds is called in its events' `sources`. */
const ID = 'submitted'

/** In OpenAPI 3.0's dialect of JSON Schema. */
export const SUBMITTED_ARTICLE = {
  type: 'object',
  required: ['text', 'published'],
  additionalProperties: false,
  properties: {
    text: { type: 'string', minLength: 1, maxLength: LONGEST_TEXT, description: 'Plain text, paragraphs in lines.' },
    published: ARTICLE_FIELDS.published,
    language: ARTICLE_FIELDS.language,
    title: ARTICLE_FIELDS.title,
    publisher: { ...ARTICLE_FIELDS.publisher, default: 'unknown' },
  },
} as const

/** The article of a body in UTF-8. Throws RequestFault that names the field at fault. */
export function submittedArticle(body: ArrayBuffer): TextArticle {
  const object = jsonBody(body)
  if (!isObject(object)) {
    throw new RequestFault({ message: 'The body is not a JSON object: send {"text": "…", "published": "2016-11-08"}.' })
  }
  const { text, published, language, title, publisher } = articleFields(object, SUBMITTED_ARTICLE)
  return {
    id: ID,
    publisher: publisher ?? SUBMITTED_ARTICLE.properties.publisher.default,
    title: title ?? null,
    url: null,
    language: language ?? 'und',
    published: published as string,
    text: text as string,
  }
}
