/** JSON Schemas of features, from those of their properties. */

/**
 * The schema of a feature that has all of `properties` and may have the `optional` ones, and keeps to the rules of
 * `allOf`; the geometry may be null unless it is a point.
 */
export function featureSchema(
  title: string,
  geometry: 'Point' | 'MultiPoint',
  properties: Record<string, object>,
  { optional = {}, allOf }: { optional?: Record<string, object>; allOf?: readonly object[] } = {},
) {
  const position = {
    type: 'array',
    minItems: 2,
    maxItems: 2,
    prefixItems: [
      { type: 'number', minimum: -180, maximum: 180 },
      { type: 'number', minimum: -90, maximum: 90 },
    ],
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    type: 'object',
    required: ['type', 'id', 'geometry', 'properties'],
    properties: {
      type: { const: 'Feature' },
      id: { type: 'string', minLength: 1 },
      geometry: {
        type: geometry === 'Point' ? 'object' : ['object', 'null'],
        title: 'WGS 84, longitude first',
        'x-ogc-role': 'primary-geometry',
        format: geometry === 'Point' ? 'geometry-point' : 'geometry-multipoint',
        required: ['type', 'coordinates'],
        properties: {
          type: { const: geometry },
          coordinates: geometry === 'Point' ? position : { type: 'array', minItems: 1, items: position },
        },
      },
      properties: {
        type: 'object',
        required: Object.keys(properties),
        additionalProperties: false,
        properties: { ...properties, ...optional },
        ...(allOf && { allOf }),
      },
    },
  }
}
