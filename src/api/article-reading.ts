/** `POST /try`: reads an article that somebody sends, and answers with the events that it tells. Nothing of it is kept. */
import { bodyLimit } from 'hono/body-limit'
import { RequestFault } from '../core/errors.ts'
import type { ReadArticle } from '../core/reading.ts'
import { refuseEncoding } from './content-encoding.ts'
import { COMMON_HEADERS } from './headers.ts'
import { count, senderOf } from './limits.ts'
import { GEOJSON, MEDIA } from './media.ts'
import { readParameters } from './params/parameters.ts'
import type { RequestContext } from './services.ts'
import { LARGEST_BODY, submittedArticle } from './submitted-article.ts'

export const ARTICLE_PATH = '/try'

const PROBLEM = { $ref: '#/components/responses/problem' }

/** As the API's definition has it. */
export const ARTICLE_OPERATION = {
  operationId: 'readArticle',
  tags: ['Reading'],
  summary: 'The events that an article of your own tells',
  description:
    'Reads the text as the articles of the feed are read. Nothing of it is kept. For people there is a page at this address.',
  parameters: [],
  requestBody: {
    required: true,
    content: { [MEDIA.json]: { schema: { $ref: '#/components/schemas/submittedArticle' } } },
  },
  responses: {
    200: {
      description: 'The events, as the feed would serve them.',
      content: { [GEOJSON.type]: { schema: { $ref: '#/components/schemas/articleReading' } } },
    },
    400: PROBLEM,
    413: PROBLEM,
    415: PROBLEM,
    429: PROBLEM,
    default: PROBLEM,
  },
}

/** Lets no body through that is larger than any article's, before it is read. */
const limitBody = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: () => {
    throw new RequestFault({ status: 413, message: `The body is larger than ${LARGEST_BODY} bytes.` })
  },
})

/** The events of the article in the request's body, as GeoJSON. Throws RequestFault. */
export async function answerArticle(c: RequestContext, readArticle: ReadArticle): Promise<Response> {
  readParameters(c.req.url, new Set())
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('Content-Type') ?? '')) {
    const message = `An article is sent as JSON, with Content-Type: ${MEDIA.json}.`
    throw new RequestFault({ status: 415, message, allowed: [MEDIA.json] })
  }
  refuseEncoding(c)
  await count(c.env?.TRY_LIMIT, senderOf(c))
  await limitBody(c, async () => {})
  const { language, notes, events } = await readArticle(submittedArticle(await c.req.arrayBuffer()))
  return new Response(JSON.stringify({ type: 'FeatureCollection', language, notes, features: events }), {
    headers: { ...COMMON_HEADERS, 'Content-Type': GEOJSON.type, 'Cache-Control': 'no-store' },
  })
}
