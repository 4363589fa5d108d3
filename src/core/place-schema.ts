/** The JSON Schema (draft 2020-12) of a place of the gazetteer as the feed serves it. */
import { featureSchema } from './feature-schema.ts'
import { PLACE_KINDS } from './place.ts'

const string = { type: 'string', minLength: 1 }
const stringOrNull = { type: ['string', 'null'], minLength: 1 }

/** The schema of each property, in the order in which places have them. */
export const PLACE_PROPERTIES = {
  place_id: { ...string, title: 'Stable identifier', 'x-ogc-role': 'id' },
  name_en: { type: 'string', title: 'English name' },
  name_fr: { type: 'string', title: 'French name' },
  name_ar: { type: 'string', title: 'Arabic name' },
  kind: { type: 'string', enum: PLACE_KINDS, title: 'Kind', 'x-ogc-role': 'type' },
  radius_km: { type: 'number', minimum: 0, title: 'How far it reaches from its point', 'x-ogc-unit': 'km' },
  part_of: {
    ...stringOrNull,
    title: 'Identifier of the place that holds it',
    'x-ogc-role': 'reference',
    'x-ogc-collectionId': 'places',
  },
  country: { ...string, title: 'Country (ISO 3166-1 alpha-2)' },
  prominence: {
    type: 'integer',
    minimum: 0,
    maximum: 3,
    title: 'How well known: 0 hardly, 3 a name that stands alone',
  },
  geonames_id: { type: ['integer', 'null'], title: 'GeoNames identifier' },
  origin: { ...string, title: 'Where name and coordinates come from' },
  aliases: { type: 'array', items: { type: 'string' }, title: 'Other spellings, in any language' },
}

export const PLACE_SCHEMA = featureSchema('Place', 'Point', PLACE_PROPERTIES)
