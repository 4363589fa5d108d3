/** The articles that somebody sends for the feed: their JSON, read and checked, and the schema that says what it may be. */
import { ARTICLE_FIELDS, articleFields, isObject, jsonBody } from '../core/article-fields.ts'
import { RequestFault } from '../core/errors.ts'
import { LONGEST_TEXT } from '../core/reading.ts'

/** Of a page, in UTF-16 units: the article in it is far shorter. */
export const LONGEST_PAGE = 500_000

/** Of an article as JSON, in bytes: a row of D1 holds 2,000,000. Only of odd characters do fewer take as much. */
const LARGEST_ARTICLE = 1_900_000

/** Articles in one request. */
const MOST_ARTICLES = 100

/** Of a body, in bytes. */
export const LARGEST_BODY = 10_000_000

/** An article as it was sent: plain text, or a whole page. */
export interface SentArticle {
  publisher: string
  published: string
  title: string | null
  url: string | null
  /** BCP 47; null where the text is to tell it. */
  language: string | null
  text: string | null
  html: string | null
}

/** In OpenAPI 3.0's dialect of JSON Schema. */
const SENT_ARTICLE = {
  type: 'object',
  description: 'An article, with `text` or `html`.',
  required: ['publisher', 'published'],
  additionalProperties: false,
  properties: {
    publisher: ARTICLE_FIELDS.publisher,
    published: ARTICLE_FIELDS.published,
    title: ARTICLE_FIELDS.title,
    url: ARTICLE_FIELDS.url,
    language: ARTICLE_FIELDS.language,
    text: { type: 'string', minLength: 1, maxLength: LONGEST_TEXT, description: 'Plain text, paragraphs in lines.' },
    html: { type: 'string', minLength: 1, maxLength: LONGEST_PAGE, description: 'The page that it stands in.' },
  },
} as const

/** One article, or a list of them. */
export const ARTICLES_BODY = {
  oneOf: [SENT_ARTICLE, { type: 'array', minItems: 1, maxItems: MOST_ARTICLES, items: SENT_ARTICLE }],
}

/** The articles of a body. Throws RequestFault that names the field at fault, and which article's: nothing is taken then. */
export function sentArticles(body: Uint8Array): SentArticle[] {
  const value = jsonBody(body)
  const list = Array.isArray(value) ? value : [value]
  if (list.length === 0 || list.length > MOST_ARTICLES) {
    throw new RequestFault({ message: `The list holds ${list.length} articles; send 1 to ${MOST_ARTICLES}.` })
  }
  return list.map((one, i) => {
    try {
      return sentArticle(one)
    } catch (error) {
      throw error instanceof RequestFault && Array.isArray(value) ? ofArticle(error, i) : error
    }
  })
}

function sentArticle(value: unknown): SentArticle {
  if (!isObject(value)) {
    const right = '{"publisher": "…", "published": "2016-11-08", "text": "…"}'
    throw new RequestFault({ message: `An article is a JSON object such as ${right}.` })
  }
  const { publisher, published, title, url, language, text, html } = articleFields(value, SENT_ARTICLE)
  if ((text === undefined) === (html === undefined)) {
    throw new RequestFault({ message: 'An article has text or html, and not both.', parameter: 'text' })
  }
  const size = new TextEncoder().encode(JSON.stringify(value)).length
  if (size > LARGEST_ARTICLE) {
    const message = `The article is ${size} bytes long as JSON; at most ${LARGEST_ARTICLE} are taken.`
    throw new RequestFault({ status: 413, message, parameter: text === undefined ? 'html' : 'text' })
  }
  return {
    publisher: publisher as string,
    published: published as string,
    title: title ?? null,
    url: url ?? null,
    language: language ?? null,
    text: text ?? null,
    html: html ?? null,
  }
}

/** A fault of one article among several. */
function ofArticle({ status, message, parameter, value, suggestions, allowed }: RequestFault, index: number) {
  const name = parameter === undefined ? `[${index}]` : `[${index}].${parameter}`
  return new RequestFault({
    status,
    message: `Article ${index} (counted from 0): ${message}`,
    parameter: name,
    ...(value !== undefined && { value }),
    suggestions,
    allowed,
  })
}
