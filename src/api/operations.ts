/** Serves operations to those who have a token: who sends it is told, what he sends is read, what comes of it is sent as JSON. */
import { bodyLimit } from 'hono/body-limit'
import { badValue, RequestFault } from '../core/errors.ts'
import { instant } from '../core/instant.ts'
import { log } from '../core/log.ts'
import type { Call, Operation, Outcome } from '../core/operation.ts'
import { refuseEncoding } from './content-encoding.ts'
import { COMMON_HEADERS } from './headers.ts'
import { count, senderOf } from './limits.ts'
import { baseUrl } from './links.ts'
import { GEOJSON, MEDIA } from './media.ts'
import { readParameters } from './params/parameters.ts'
import { entityTag } from './respond.ts'
import { variablesIn } from './route.ts'
import type { RequestContext } from './services.ts'
import { authorOf } from './tokens.ts'

/** The handler of an operation. It throws RequestFault: 401 without a token, 413, 415, 429, and what the operation throws. */
export function operationHandler(operation: Operation): (c: RequestContext) => Promise<Response> {
  const known = new Set(operation.parameters.map(({ name }) => name))
  const outcomeOf = async (c: RequestContext, author: string): Promise<Outcome> => {
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
    return operation.answer(call)
  }
  return async (c) => {
    const began = Date.now()
    let author: string | null = null
    const told = (status: number, ids: readonly string[]) =>
      log({ what: 'operation', operation: operation.operationId, author, status, ms: Date.now() - began, ids })
    try {
      author = await allowedAuthor(c)
      const outcome = await outcomeOf(c, author)
      told(outcome.status, [...Object.values(variablesIn(operation.path, c)), ...(outcome.ids ?? [])])
      return responseOf(c, outcome)
    } catch (error) {
      // What names nothing may be anything, such as a token in the wrong place.
      told(error instanceof RequestFault ? error.status : 500, [])
      throw error
    }
  }
}

/** Who sends a request. Addresses are counted before tokens are looked at: whoever guesses can't do so faster. */
async function allowedAuthor(c: RequestContext): Promise<string> {
  await count(c.env?.WRITE_LIMIT, `address ${senderOf(c)}`)
  const author = await authorOf(c.req.header('Authorization'), c.env?.INGEST_TOKEN)
  await count(c.env?.WRITE_LIMIT, `token ${author}`)
  return author
}

/** The header that says which bodies an operation takes: `Accept-Post` (W3C, Linked Data Platform), `Accept-Patch` (RFC 5789, 3.1). */
export function acceptedBy({ method, body }: Operation): Record<string, string> {
  if (body === undefined || (method !== 'post' && method !== 'patch')) return {}
  return { [method === 'post' ? 'Accept-Post' : 'Accept-Patch']: Object.keys(body.content).join(', ') }
}

/** The reference system of GeoJSON (RFC 7946, 4), in which alone positions are taken. */
const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'

async function readBody(c: RequestContext, operation: Operation): Promise<Pick<Call, 'bodyType' | 'body'>> {
  const { body } = operation
  if (body === undefined) return { bodyType: '', body: new Uint8Array() }
  const bodyType = (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const allowed = Object.keys(body.content)
  if (!allowed.includes(bodyType)) {
    // Part 4, /req/create-replace-delete/post-content-type: without any it is 400.
    const status = bodyType === '' ? 400 : 415
    const message = `The body is sent with Content-Type: ${allowed.join(' or ')}.`
    const headers = acceptedBy(operation)
    throw new RequestFault({ status, message, parameter: 'Content-Type', value: bodyType, allowed, headers })
  }
  const crs = c.req.header('Content-Crs')?.replace(/^<(.*)>$/, '$1')
  if (crs !== undefined && crs !== CRS84) {
    throw badValue('Content-Crs', crs, `Content-Crs: positions are taken in ${CRS84} alone`, { allowed: [CRS84] })
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

function responseOf(c: RequestContext, { status, headers, version, body }: Outcome): Response {
  const tag = version !== undefined && { ETag: entityTag(c, version, GEOJSON.name) }
  const own = { ...COMMON_HEADERS, 'Cache-Control': 'no-store', ...tag, ...headers }
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
