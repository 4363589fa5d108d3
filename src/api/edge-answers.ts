/**
 * Answers from the database, kept by Cloudflare at the location where they were given. The address that one is kept by holds
 * the feed's version and the deployment: when either changes, nothing asks for the old ones any more. That is the purge.
 */
import { log, toldOf } from '../core/log.ts'
import type { HeldAnswer } from './respond.ts'
import type { RequestContext } from './services.ts'

/** An entry never becomes wrong; it makes room when it has not been asked for. Seconds. */
const KEPT_S = 86_400

/** Longer addresses are not kept, nor looked for: each stands in the headers of its answer, many times. */
const LONGEST_ADDRESS = 2_000

/** Holds what `delivered` needs beside the body; Cloudflare adds headers of its own. */
const ABOUT = 'X-Answer'

/**
 * The answer that is kept for an address (absolute, its parameters in canonical order) under a tag; null where there is
 * none, or no asking. Outside of workerd, and for a Worker at workers.dev, nothing is kept.
 */
export async function keptAtEdge(address: string, etag: string): Promise<HeldAnswer | null> {
  if (address.length > LONGEST_ADDRESS) return null
  try {
    const found = await cache()?.match(keyOf(address, etag))
    const about = found?.headers.get(ABOUT)
    if (found === undefined || !about) return null
    return { etag, headers: JSON.parse(about), body: new Uint8Array(await found.arrayBuffer()) }
  } catch (error) {
    // It only spares work: without it the answer is made.
    log({ what: 'upkeep', task: 'look for a kept answer', ...toldOf(error) })
    return null
  }
}

/** Keeps an answer, after it has been sent. */
export function keepAtEdge(c: RequestContext, address: string, { etag, headers, body }: HeldAnswer): void {
  const waitUntil = afterwards(c)
  if (waitUntil === null || address.length > LONGEST_ADDRESS) return
  const entry = { 'Cache-Control': `public, max-age=${KEPT_S}`, [ABOUT]: JSON.stringify(headers) }
  const kept = cache()
    ?.put(keyOf(address, etag), new Response(body, { headers: entry }))
    .catch((error: unknown) => log({ what: 'upkeep', task: 'keep an answer', ...toldOf(error) }))
  if (kept !== undefined) waitUntil(kept)
}

/** What keeps the Worker going after its answer; null for a request that was not made to a Worker. */
function afterwards(c: RequestContext): ((work: Promise<unknown>) => void) | null {
  try {
    const { executionCtx } = c
    return (work) => executionCtx.waitUntil(work)
  } catch {
    return null
  }
}

/** A tag tells the answers of an address apart by feed, deployment and format. */
function keyOf(address: string, etag: string): string {
  return `${address}&etag=${encodeURIComponent(etag)}`
}

const cache = () => (typeof caches === 'undefined' ? undefined : caches.default)
