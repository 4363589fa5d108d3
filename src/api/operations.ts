/** Serves operations to those who have a token: who sends it is told, what he sends is read, what comes of it is sent as JSON. */
import { bodyLimit } from 'hono/body-limit'
import { RequestFault } from '../core/errors.ts'
import { instant } from '../core/instant.ts'
import type { Call, Operation, Outcome } from '../core/operation.ts'
import { refuseEncoding } from './content-encoding.ts'
import { COMMON_HEADERS } from './headers.ts'
import { baseUrl } from './links.ts'
import { MEDIA } from './media.ts'
import { readParameters } from './params/parameters.ts'
import { variablesIn } from './route.ts'
import type { RequestContext } from './services.ts'
import { authorOf } from './tokens.ts'

/** The handler of an operation. It throws RequestFault: 401 without a token, 413, 415, and what the operation throws. */
export function operationHandler(operation: Operation): (c: RequestContext) => Promise<Response> {
  const known = new Set(operation.parameters.map(({ name }) => name))
  return async (c) => {
    const author = await authorOf(c.req.header('Authorization'), c.env?.INGEST_TOKEN)
    const parameters = readParameters(c.req.url, known)
    const missing = operation.parameters.find(({ name, required }) => required && !parameters.get(name)?.trim())
    if (missing !== undefined) {
      const message = `${missing.name} is missing: ${missing.description}`
      throw new RequestFault({ message, parameter: missing.name })
    }
    const call: Call = {
      author,
      at: instant(new Date().toJSON()),
      base: baseUrl(c),
      variables: variablesIn(operation.path, c),
      parameters,
      ...(await readBody(c, operation)),
      ifMatch: c.req.header('If-Match') ?? null,
    }
    return responseOf(await operation.answer(call))
  }
}

async function readBody(c: RequestContext, { body }: Operation): Promise<Pick<Call, 'bodyType' | 'body'>> {
  if (body === undefined) return { bodyType: '', body: new Uint8Array() }
  const bodyType = (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const allowed = Object.keys(body.content)
  if (!allowed.includes(bodyType)) {
    const message = `The body is sent with Content-Type: ${allowed.join(' or ')}.`
    throw new RequestFault({ status: 415, message, parameter: 'Content-Type', value: bodyType, allowed })
  }
  refuseEncoding(c)
  await bodyLimit({
    maxSize: body.longest,
    onError: () => {
      throw new RequestFault({ status: 413, message: `The body is larger than ${body.longest} bytes.` })
    },
  })(c, async () => {})
  return { bodyType, body: new Uint8Array(await c.req.arrayBuffer()) }
}

function responseOf({ status, headers, body }: Outcome): Response {
  const own = { ...COMMON_HEADERS, 'Cache-Control': 'no-store', ...headers }
  if (body === undefined) return new Response(null, { status, headers: own })
  if (Symbol.asyncIterator in body) {
    return new Response(streamOf(body as AsyncIterable<string>), { status, headers: own })
  }
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': MEDIA.json, ...own } })
}

function streamOf(pieces: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}
