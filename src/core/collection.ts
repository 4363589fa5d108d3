/** A collection of features: what it is, which properties they have, and what can be asked of them. */
import type { Feature, MultiPoint, Point } from 'geojson'

/** A feature of any collection; its properties are those that the collection's schema names. */
export type CollectionFeature = Feature<Point | MultiPoint | null, Readonly<Record<string, unknown>>> & { id: string }

/**
 * What a property's values are. `date` is `YYYY-MM-DD`, `timestamp` an RFC 3339 time in UTC, `strings` a list of
 * strings, `json` anything else: such a property is served, and can't be asked for.
 */
export type PropertyType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'timestamp' | 'strings' | 'json'

/** One property, as its JSON Schema describes it. */
export interface Column {
  name: string
  type: PropertyType
  title: string
  nullable: boolean
  /** All values that are possible, where they are few. */
  values?: readonly (string | number)[]
  /** Unit of measure, such as `km`. */
  unit?: string
  /** Its role (OGC API - Features, Part 5), such as `id` or `primary-interval-start`. */
  role?: string
  /** The feed says it, and who sends a feature does not (Part 5, Returnables and Receivables). */
  readOnly?: boolean
}

/** What a filter can name: a property, the geometry, or something made of properties, such as the names of all actors. */
export interface Queryable extends Omit<Column, 'type' | 'readOnly'> {
  type: Exclude<PropertyType, 'json'> | 'geometry'
  /** The feature's value, as GeoJSON writes it; null where it has none. */
  valueOf(feature: CollectionFeature): unknown
}

/** JSON Schema of one property, with OGC's keywords. */
export interface PropertySchema {
  type: string | readonly string[]
  title: string
  format?: string
  enum?: readonly unknown[]
  items?: unknown
  readOnly?: boolean
  'x-ogc-role'?: string
  'x-ogc-unit'?: string
}

export interface Collection {
  id: 'events' | 'places' | 'articles'
  title: string
  description: string
  /** JSON Schema (2020-12) of a feature, shaped like one. */
  featureSchema: object
  /** The properties, in the order in which features and tables have them. */
  columns: readonly Column[]
  /** By name, in the order in which they are listed. */
  queryables: ReadonlyMap<string, Queryable>
  /** What people read of a feature: the strings that a text search looks in. */
  textsOf(feature: CollectionFeature): string[]
  geometryType: 'Point' | 'MultiPoint'
  /** The properties that hold the first and the last day (inclusive) of a feature's time; null where it has none. */
  time: { start: string; end: string } | null
  /** Whether the feed keeps what features were before they changed; others change with a deployment alone. */
  isRecorded: boolean
  /** Since when the feed has held a feature as it is (`instant`); null where that is not recorded. */
  knownFrom(feature: CollectionFeature): string | null
  /** The property that says within how many km of its point a feature lies; null where points are exact. */
  uncertainty: string | null
}

/** The columns that the schemas of a feature's properties describe, in their order. */
export function columnsOf(properties: Readonly<Record<string, PropertySchema>>): Column[] {
  return Object.entries(properties).map(([name, schema]) => {
    const types = [schema.type].flat()
    return {
      name,
      type: columnType(schema, types),
      title: schema.title,
      nullable: types.includes('null'),
      ...(schema.enum && { values: schema.enum as (string | number)[] }),
      ...(schema['x-ogc-unit'] && { unit: schema['x-ogc-unit'] }),
      ...(schema['x-ogc-role'] && { role: schema['x-ogc-role'] }),
      ...(schema.readOnly && { readOnly: schema.readOnly }),
    }
  })
}

function columnType({ format, items }: PropertySchema, types: readonly string[]): PropertyType {
  if (types.includes('integer')) return 'integer'
  if (types.includes('number')) return 'number'
  if (types.includes('boolean')) return 'boolean'
  if (types.includes('array') && (items as { type?: string } | undefined)?.type === 'string') return 'strings'
  if (!types.includes('string')) return 'json'
  return format === 'date' ? 'date' : format === 'date-time' ? 'timestamp' : 'string'
}

/** A queryable for each column that can be asked for. */
export function queryablesOf(columns: readonly Column[]): Queryable[] {
  return columns.flatMap(({ type, readOnly: _, ...column }) =>
    type === 'json' ? [] : [{ ...column, type, valueOf: ({ properties }) => properties[column.name] ?? null }],
  )
}
