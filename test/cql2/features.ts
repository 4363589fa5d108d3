/** A small collection of its own, with a property of each type, for filters to be tried on. */
import type { Collection, CollectionFeature, Queryable } from '../../src/core/collection.ts'

const column = (name: string, type: Queryable['type'], role?: string): Queryable => ({
  name,
  type,
  title: name,
  nullable: true,
  ...(role !== undefined && { role }),
  valueOf: ({ properties }) => properties[name] ?? null,
})

const queryables: Queryable[] = [
  { ...column('geometry', 'geometry'), valueOf: ({ geometry }) => geometry },
  column('id', 'string', 'id'),
  column('name', 'string'),
  column('other', 'string'),
  column('count', 'integer'),
  column('size', 'number'),
  column('sure', 'boolean'),
  column('first', 'date'),
  column('last', 'date'),
  column('changed', 'timestamp'),
  column('tags', 'strings'),
]

export const COLLECTION: Collection = {
  id: 'events',
  title: '',
  description: '',
  featureSchema: {},
  columns: [],
  queryables: new Map(queryables.map((queryable) => [queryable.name, queryable])),
  geometryType: 'MultiPoint',
  time: { start: 'first', end: 'last' },
  uncertainty: null,
  textsOf: () => [],
  isRecorded: false,
  knownFrom: () => null,
}

/** A feature of these properties, and of a point or none. */
export function feature(properties: Record<string, unknown>, coordinates?: number[]): CollectionFeature {
  return {
    type: 'Feature',
    id: String(properties.id ?? 'x'),
    geometry: coordinates === undefined ? null : { type: 'Point', coordinates },
    properties,
  }
}
