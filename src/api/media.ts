/** The formats that the API answers in, by the names that `f` knows them by. */
import { FORMATS } from '../formats/formats.ts'
import { GEOJSON_TYPE } from '../formats/geojson.ts'
import { MVT_TYPE } from '../formats/mvt.ts'

/** Media types of what is not a file of features. */
export const MEDIA = {
  json: 'application/json',
  html: 'text/html',
  schema: 'application/schema+json',
  openapi: 'application/vnd.oai.openapi+json;version=3.0',
  problem: 'application/problem+json',
  css: 'text/css',
} as const

/** A representation that a resource has: its name for `f`, its media type, what people call it. */
export interface Representation {
  name: string
  /** Its media type, as links have it: text is always UTF-8, which only the `Content-Type` header says. */
  type: string
  title: string
}

export const JSON_DOCUMENT: Representation = { name: 'json', type: MEDIA.json, title: 'JSON' }
export const HTML_PAGE: Representation = { name: 'html', type: MEDIA.html, title: 'HTML' }
export const SCHEMA_DOCUMENT: Representation = { name: 'json', type: MEDIA.schema, title: 'JSON Schema' }
export const OPENAPI_DOCUMENT: Representation = { name: 'json', type: MEDIA.openapi, title: 'OpenAPI 3.0' }
export const GEOJSON: Representation = { name: 'geojson', type: GEOJSON_TYPE, title: 'GeoJSON' }

export const ATOM_FEED: Representation = { name: 'atom', type: 'application/atom+xml', title: 'Atom, for feed readers' }
export const JSON_LINES: Representation = { name: 'ndjson', type: 'application/x-ndjson', title: 'JSON, one to a line' }

export const VECTOR_TILE: Representation = { name: 'mvt', type: MVT_TYPE, title: 'Vector tile' }
export const TILEJSON: Representation = { name: 'json', type: MEDIA.json, title: 'TileJSON 3.0.0' }

/** What features can be had in: GeoJSON, then a page, then files for other programs. */
export const FEATURE_REPRESENTATIONS: readonly Representation[] = [
  GEOJSON,
  HTML_PAGE,
  ...FORMATS.map(({ name, mediaType, title }) => ({ name, type: mediaType, title })),
]
