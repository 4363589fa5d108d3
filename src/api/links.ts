/** Links: where they lead, what they are typed as, and the names of their relations. */
import { type Parameters, queryString } from './params/parameters.ts'
import type { RequestContext } from './services.ts'

/** Relations beyond the IANA's: OGC's own. */
export const REL = {
  conformance: 'http://www.opengis.net/def/rel/ogc/1.0/conformance',
  data: 'http://www.opengis.net/def/rel/ogc/1.0/data',
  items: 'items',
  queryables: 'http://www.opengis.net/def/rel/ogc/1.0/queryables',
  sortables: 'http://www.opengis.net/def/rel/ogc/1.0/sortables',
  schema: 'http://www.opengis.net/def/rel/ogc/1.0/schema',
  functions: 'http://www.opengis.net/def/rel/ogc/1.0/functions',
  geodata: 'http://www.opengis.net/def/rel/ogc/1.0/geodata',
  tilesets: 'http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector',
  tilingScheme: 'http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme',
  tilingSchemes: 'http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes',
} as const

export const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'

export interface Link {
  href: string
  rel: string
  type: string
  title?: string
  /** True where the address has variables in braces. */
  templated?: true
}

/**
 * Where the API's public addresses begin, without a slash at the end: PUBLIC_BASE_URL where it is set (a cache
 * may answer one host with what another was told), else the request's own origin.
 */
export function baseUrl(c: RequestContext): string {
  const set = c.env?.PUBLIC_BASE_URL
  if (set) return set.replace(/\/+$/, '')
  const { url } = c.req
  return url.slice(0, url.indexOf('/', url.indexOf('//') + 2))
}

/** The address of a path with parameters, in the order of `order`. */
export function address(base: string, path: string, parameters: Parameters, order: readonly string[]): string {
  return `${base}${path}?${queryString(parameters, order)}`
}

/** The address of all that became of a feature, in a format. */
export function historyAddress(base: string, collection: string, id: string, format: string): string {
  return `${base}/collections/${collection}/items/${encodeURIComponent(id)}/revisions?f=${format}`
}

/** A link as it is written in the `Link` header (RFC 8288). */
export function headerLink({ href, rel, type }: Link): string {
  return `<${href}>; rel="${rel}"; type="${type.replaceAll('"', '')}"`
}
