/** Headers on every answer: open to every origin for reading, closed to everything else. */
import type { Context } from 'hono'

/** For data, which has nothing to load; pages have their own. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'"

export const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Lets pages of any origin read the feed and what its headers say. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'Link, ETag, Location, Content-Length, Content-Range, Content-Disposition, Retry-After, OGC-NumberMatched, OGC-NumberReturned',
  'Content-Security-Policy': DATA_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}

/** The methods of resources that can be read. */
export const METHODS = ['GET', 'HEAD', 'OPTIONS']

/** Those that are answered at all, if only with 405. */
export const ALL_METHODS = [...METHODS, 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND']

/**
 * Answers OPTIONS, a browser's preflight (Fetch standard, CORS protocol) among them, for a resource with the methods;
 * `accepted` are headers that say what it takes. 200, not 204: Part 4, /req/create-replace-delete/options-response.
 */
export function preflight(
  methods: readonly string[],
  accepted: Readonly<Record<string, string>> = {},
): (c: Context) => Response {
  return (c) => {
    const asked = c.req.header('Access-Control-Request-Headers')
    return c.body(null, 200, {
      ...COMMON_HEADERS,
      ...accepted,
      Allow: methods.join(', '),
      'Access-Control-Allow-Methods': methods.join(','),
      'Access-Control-Max-Age': '86400',
      ...(asked !== undefined && { 'Access-Control-Allow-Headers': asked }),
      Vary: 'Access-Control-Request-Headers',
    })
  }
}
