/** The article that somebody sends to be read: its JSON, read and checked, and the schema that says what it may be. */
import { isPublicationDay, type TextArticle } from '../core/article.ts'
import { closest } from '../core/closest.ts'
import { RequestFault } from '../core/errors.ts'
import { LONGEST_TEXT } from '../core/reading.ts'
import { badValue, shown } from './params/parameters.ts'

/** Of a body, in bytes: JSON may write each unit of the text as `\uXXXX`. */
export const LARGEST_BODY = 6 * LONGEST_TEXT + 10_000

/** Titles and names of publishers: every event of the answer repeats them. */
const LONGEST_NAME = 500

/** What an article that no feed holds is called in its events' `sources`. */
const ID = 'submitted'

/** In OpenAPI 3.0's dialect of JSON Schema. */
export const SUBMITTED_ARTICLE = {
  type: 'object',
  required: ['text', 'published'],
  additionalProperties: false,
  properties: {
    text: { type: 'string', minLength: 1, maxLength: LONGEST_TEXT, description: 'Plain text, paragraphs in lines.' },
    published: { type: 'string', format: 'date', description: 'The day of publication, from which dates are counted.' },
    language: {
      type: 'string',
      example: 'fr',
      description: 'Of the text: en, fr or ar (BCP 47). Without it, it is told by the text.',
    },
    title: { type: 'string', minLength: 1, maxLength: LONGEST_NAME },
    publisher: { type: 'string', minLength: 1, maxLength: LONGEST_NAME, default: 'unknown' },
  },
}

const FIELDS = Object.keys(SUBMITTED_ARTICLE.properties)

/** The article of a body in UTF-8. Throws RequestFault that names the field at fault. */
export function submittedArticle(body: ArrayBuffer): TextArticle {
  const fields = objectOf(body)
  for (const [name, value] of Object.entries(fields)) {
    if (!FIELDS.includes(name)) throw unknownField(name)
    if (typeof value !== 'string') throw badValue(name, JSON.stringify(value), `${name} is not a text`)
    if (value.trim() === '') throw badValue(name, value, `${name} is empty`)
  }
  // All of them are texts.
  const { text, published, language, title, publisher } = fields as Record<string, string | undefined>
  if (text === undefined) throw missing('text', 'the text of the article')
  if (text.length > LONGEST_TEXT) {
    const message = `text is ${text.length} characters long (UTF-16 units); at most ${LONGEST_TEXT} are read.`
    throw new RequestFault({ status: 413, message, parameter: 'text' })
  }
  if (published === undefined) throw missing('published', 'the day of publication, such as 2016-11-08')
  if (!isPublicationDay(published)) {
    throw badValue('published', published, `published=${shown(published)} is not a day since 1900, such as 2016-11-08`)
  }
  for (const [name, value = ''] of Object.entries({ title, publisher })) {
    if (value.length > LONGEST_NAME) {
      throw badValue(
        name,
        value,
        `${name} is ${value.length} characters long (UTF-16 units); at most ${LONGEST_NAME} are taken`,
      )
    }
  }
  return {
    id: ID,
    publisher: publisher ?? SUBMITTED_ARTICLE.properties.publisher.default,
    title: title ?? null,
    url: null,
    language: language ?? 'und',
    published,
    text,
  }
}

function objectOf(body: ArrayBuffer): object {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch (error) {
    throw new RequestFault({ message: `The body is not JSON in UTF-8: ${(error as Error).message}.` })
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  throw new RequestFault({ message: 'The body is not a JSON object: send {"text": "…", "published": "2016-11-08"}.' })
}

function missing(name: string, what: string): RequestFault {
  return new RequestFault({ message: `${name} is missing: ${what}.`, parameter: name })
}

function unknownField(name: string): RequestFault {
  return new RequestFault({
    message: `There is no field ${shown(name)} here.`,
    parameter: name,
    suggestions: closest(name, FIELDS),
    allowed: FIELDS,
  })
}
