/** How often one may ask for what costs much: the limits of wrangler.toml. Reading features has none. */
import { RequestFault } from '../core/errors.ts'
import type { RequestContext } from './services.ts'

/** The period of every limit in wrangler.toml, seconds. */
export const LIMIT_PERIOD_S = 60

/** Counts a request for `key`. Throws RequestFault (429) past the limit; without the binding there is none. */
export async function count(limit: RateLimit | undefined, key: string): Promise<void> {
  if (limit === undefined || (await limit.limit({ key })).success) return
  throw new RequestFault({
    status: 429,
    message: `Too many requests; the next can be sent in ${LIMIT_PERIOD_S} seconds.`,
  })
}

/** Who sends a request, by address. */
export function senderOf(c: RequestContext): string {
  return c.req.header('CF-Connecting-IP') ?? ''
}
