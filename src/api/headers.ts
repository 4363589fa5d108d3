/** Headers on every answer: open to every origin for reading, closed to everything else. */
import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'

/** Lets pages of any origin read the feed and what its headers say. */
export const openToAll = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD', 'OPTIONS'],
  exposeHeaders: ['Link', 'ETag', 'Content-Length', 'Content-Crs', 'OGC-NumberMatched', 'OGC-NumberReturned'],
  maxAge: 86_400,
})

/** For data, which has nothing to load; a page brings its own. */
const CONTENT_SECURITY_POLICY = "default-src 'none'; frame-ancestors 'none'"

/** Adds the security headers. */
export const security: MiddlewareHandler = async (c, next) => {
  await next()
  const { headers } = c.res
  if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', CONTENT_SECURITY_POLICY)
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Referrer-Policy', 'no-referrer')
  headers.set('Cross-Origin-Resource-Policy', 'cross-origin')
}
