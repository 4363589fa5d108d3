/** Answers that may be cached: strong tags, 304 for what the client has already, lengths for HEAD, ranges of bytes. */
import { COMMON_HEADERS } from './headers.ts'
import type { RequestContext } from './services.ts'

/** Fresh for a minute, and good enough for five more while a new one is fetched. */
const CACHE_CONTROL = 'public, max-age=60, stale-while-revalidate=300'

/** Longer bodies are sent as they are made, without a length. */
const LONGEST_HELD = 16_000_000

/** Characters of text that are sent together. */
const CHUNK = 65_536

export interface Content {
  body: string | Uint8Array<ArrayBuffer> | AsyncIterable<string | Uint8Array>
  headers?: Record<string, string>
  /** Of an answer of the moment; every other has 200. */
  status?: number
}

/** Makes an answer's content; called only when the client does not have it already. */
export type Answer = () => Content | Promise<Content>

interface Identified {
  type: string
  etag: string
  answer: Answer
}

/** An answer whose body is held as a whole, with its headers. */
export interface HeldAnswer {
  etag: string
  headers: Record<string, string>
  body: Uint8Array<ArrayBuffer>
}

/**
 * The strong tag of an answer: an address has one answer in each format, made from a version of the feed by a deployment,
 * and a tag tells those of one address apart (RFC 9110, 8.8.3).
 */
export function entityTag(c: RequestContext, version: string, format: string): string {
  // A new deployment may put the same events in other words.
  return `"${version}.${c.env?.VERSION?.id ?? 'local'}.${format}"`
}

/** The answer, held as a whole; or else the response: 304, or a body that is sent as it is made. */
export async function prepared(c: RequestContext, { type, etag, answer }: Identified): Promise<HeldAnswer | Response> {
  const common = { ...COMMON_HEADERS, ETag: etag, 'Cache-Control': CACHE_CONTROL, Vary: 'Accept' }
  if (hasIt(c.req.header('If-None-Match'), etag)) {
    // Caches take over what it says; the answer's own policy may be another (RFC 9111, 3.2).
    const { 'Content-Security-Policy': _policy, ...others }: Record<string, string> = common
    return new Response(null, { status: 304, headers: others })
  }
  const { body, headers: own } = await answer()
  const headers: Record<string, string> = { ...common, 'Content-Type': contentType(type), ...own }
  const held = await bytesOf(body)
  if (!(held instanceof Uint8Array)) return new Response(held, { headers })
  headers['Accept-Ranges'] = 'bytes'
  headers['Content-Length'] = String(held.length)
  return { etag, headers, body: held }
}

/** An answer that nobody keeps: what it tells is true of the moment. */
export async function momentary(type: string, answer: Answer): Promise<Response> {
  const { body, headers: own, status = 200 } = await answer()
  const headers = {
    ...COMMON_HEADERS,
    'Content-Type': contentType(type),
    'Cache-Control': 'no-store',
    Vary: 'Accept',
    ...own,
  }
  const bytes = await bytesOf(body)
  const length = bytes instanceof Uint8Array ? { 'Content-Length': String(bytes.length) } : {}
  return new Response(bytes, { status, headers: { ...headers, ...length } })
}

/** Answers 200, 206 where a range of it is asked for, or 304 where `If-None-Match` names the same answer. */
export function delivered(c: RequestContext, { etag, headers, body }: HeldAnswer): Response {
  if (hasIt(c.req.header('If-None-Match'), etag)) return new Response(null, { status: 304, headers: bare(headers) })
  const range = askedRange(c, body.length, etag)
  if (range === null) return new Response(body, { headers })
  if (range === 'none') {
    return new Response(null, { status: 416, headers: { ...bare(headers), 'Content-Range': `bytes */${body.length}` } })
  }
  const part = body.subarray(range.first, range.last + 1)
  const own = {
    'Content-Range': `bytes ${range.first}-${range.last}/${body.length}`,
    'Content-Length': String(part.length),
  }
  return new Response(part, { status: 206, headers: { ...headers, ...own } })
}

/** The headers of an answer without a body. */
function bare({ 'Content-Type': _type, 'Content-Length': _length, ...others }: Record<string, string>) {
  return others
}

const encoder = new TextEncoder()

/** A media type as the header has it. */
export function contentType(type: string): string {
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type
}

/** Whether an `If-None-Match` header (RFC 9110, 13.1.2) names the tag; a cache on the way may have made it weak. */
function hasIt(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}

/**
 * The one range of bytes that is asked for (RFC 9110, 14.2), null for all of them: without a range, with several, with one
 * that can't be read, or where `If-Range` names another answer. `none` where the body ends before the range begins.
 */
function askedRange(c: RequestContext, length: number, etag: string): { first: number; last: number } | 'none' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(c.req.header('Range')?.trim() ?? '') ?? []
  if ((from === '' && to === '') || (c.req.header('If-Range') ?? etag) !== etag) return null
  const first = from === '' ? Math.max(0, length - Number(to)) : Number(from)
  const last = from === '' || to === '' ? length - 1 : Math.min(Number(to), length - 1)
  if (from !== '' && to !== '' && Number(to) < Number(from)) return null
  return first > last ? 'none' : { first, last }
}

async function bytesOf(body: Content['body']): Promise<Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>> {
  if (body instanceof Uint8Array) return body
  return typeof body === 'string' ? encoder.encode(body) : heldBytes(body)
}

/** All bytes of a body, or, where they are many, a stream of them. */
async function heldBytes(
  pieces: AsyncIterable<string | Uint8Array>,
): Promise<Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>> {
  const chunks = chunked(pieces)
  const held: Uint8Array[] = []
  let length = 0
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    held.push(next.value)
    length += next.value.length
    if (length > LONGEST_HELD) return streamOf(held, chunks)
  }
  return joined(held)
}

/** A stream of the chunks that are there and of those that follow, which are made as they are read. */
function streamOf(held: Uint8Array[], rest: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const chunk = held.shift() ?? (await rest.next()).value
      if (chunk === undefined) controller.close()
      else controller.enqueue(chunk)
    },
    async cancel() {
      await rest.return(undefined)
    },
  })
}

/** The pieces, encoded, and joined to chunks that are worth sending. */
async function* chunked(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array, undefined> {
  let text = ''
  for await (const piece of pieces) {
    if (typeof piece === 'string') text += piece
    if (typeof piece === 'string' && text.length < CHUNK) continue
    if (text !== '') yield encoder.encode(text)
    text = ''
    if (typeof piece !== 'string') yield piece
  }
  if (text !== '') yield encoder.encode(text)
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let offset = 0
  for (const piece of pieces) {
    bytes.set(piece, offset)
    offset += piece.length
  }
  return bytes
}
