/** The media types that the API answers in. */
import { GEOJSON_TYPE } from '../formats/geojson.ts'

export const MEDIA = {
  geojson: GEOJSON_TYPE,
  json: 'application/json',
  html: 'text/html; charset=utf-8',
  schema: 'application/schema+json',
  problem: 'application/problem+json',
} as const
