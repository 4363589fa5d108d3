/** Answers that may be cached: strong ETags, 304 for what the client has already, lengths for HEAD. */
import type { RequestContext } from './services.ts'

/** Fresh for a minute, and good enough for five more while a new one is fetched. */
const CACHE_CONTROL = 'public, max-age=60, stale-while-revalidate=300'

export interface Answer {
  type: string
  /** Names the answer among all others: the address, the version of what it is made from. */
  identity: readonly string[]
  /** Made only when the client does not have it already. */
  body: () => string | Promise<string>
  headers?: Record<string, string>
}

/** Answers 200, or 304 where `If-None-Match` names the same answer. */
export async function respond(c: RequestContext, answer: Answer): Promise<Response> {
  // A new deployment may put the same events in other words.
  const etag = await strongTag([...answer.identity, answer.type, c.env?.VERSION?.id ?? ''])
  const headers = { ETag: etag, 'Cache-Control': CACHE_CONTROL, ...answer.headers }
  if (hasIt(c.req.header('If-None-Match'), etag)) return c.body(null, 304, headers)
  const bytes = new TextEncoder().encode(await answer.body())
  return c.body(bytes, 200, { ...headers, 'Content-Type': answer.type, 'Content-Length': String(bytes.length) })
}

async function strongTag(identity: readonly string[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(identity)))
  return `"${Array.from(new Uint8Array(digest, 0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('')}"`
}

/** Whether an `If-None-Match` header (RFC 9110, 13.1.2) names the tag; a cache on the way may have made it weak. */
function hasIt(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
