/** JSON Schemas of a collection: its features, its properties, what filters can name and what it can be sorted by. */
import type { Collection, Column, Queryable } from '../core/collection.ts'
import { documentRoute } from './document.ts'
import { SCHEMA_DOCUMENT } from './media.ts'
import { schemaPage } from './pages/schema-page.ts'
import { sortablesOf } from './params/sortby.ts'
import type { Route } from './route.ts'
import { valueSchema } from './value-schema.ts'

const DRAFT = 'https://json-schema.org/draft/2020-12/schema'

/** A schema of a collection's properties (OGC API - Features, Part 5, clause 8; Part 3, clause 6). */
interface PropertiesSchema {
  $schema: string
  $id: string
  title: string
  description: string
  type: 'object'
  properties: Record<string, object>
  required?: string[]
  additionalProperties: boolean
}

/** `/collections/{collection}/schema`, `/queryables`, `/sortables` and `/feature-schema`. */
export function schemaRoutes(collection: Collection): Route[] {
  const { title, queryables, columns, featureSchema } = collection
  const geometry = queryables.get('geometry') as Queryable
  const named = (properties: readonly (Column | Queryable)[]) =>
    Object.fromEntries(properties.map((property, i) => [property.name, propertySchema(collection, property, i + 1)]))
  const route = (name: string, summary: string, description: string, content: Partial<PropertiesSchema>) =>
    documentRoute({
      path: `/collections/${collection.id}/${name}`,
      operationId: `get${title}${name[0]?.toUpperCase()}${name.slice(1).replace('-s', 'S')}`,
      tag: 'Collections',
      summary,
      schema: 'jsonSchema',
      as: SCHEMA_DOCUMENT,
      document: ({ base }): PropertiesSchema => ({
        $schema: DRAFT,
        $id: `${base}/collections/${collection.id}/${name}`,
        title,
        description,
        type: 'object',
        properties: {},
        additionalProperties: false,
        ...content,
      }),
      page: (schema, input) =>
        schemaPage({ ...input, collection, title: summary, description, properties: shownProperties(schema) }),
    })
  return [
    route('schema', `The properties of ${collection.id}`, collection.description, {
      properties: named([geometry, ...columns]),
      required: columns.filter(({ nullable }) => !nullable).map(({ name }) => name),
    }),
    route('queryables', `What filters on ${collection.id} can name`, 'What filters can name.', {
      properties: named([...queryables.values()]),
    }),
    route('sortables', `What ${collection.id} can be sorted by`, 'What the features can be sorted by.', {
      properties: named(sortablesOf(collection)),
    }),
    route('feature-schema', `The JSON Schema of a feature of ${collection.id}`, 'A feature, as GeoJSON.', {
      ...(featureSchema as Partial<PropertiesSchema>),
      additionalProperties: true,
    }),
    route('feature-types', `The type of each property of ${collection.id}`, 'A feature, each property of one type.', {
      properties: { properties: { type: 'object', properties: named(columns) } },
      additionalProperties: true,
    }),
  ]
}

/**
 * A property in JSON Schema, its place in the order as `x-ogc-propertySeq`. Its type is one (Part 5,
 * /rec/schemas/properties B): what is unknown is no value, and QGIS can't filter by a property of several types.
 */
function propertySchema(collection: Collection, property: Column | Queryable, seq: number): object {
  const { name, type, title, values, unit, role } = property
  const common = {
    title,
    ...(role !== undefined && { 'x-ogc-role': role }),
    ...(unit !== undefined && { 'x-ogc-unit': unit }),
    ...('readOnly' in property && { readOnly: property.readOnly }),
    'x-ogc-propertySeq': seq,
  }
  if (type === 'geometry') {
    return { ...common, format: `geometry-${collection.geometryType.toLowerCase()}` }
  }
  if (type === 'json') return { ...common, ...fullSchema(collection, name) }
  return { ...common, ...valueSchema({ type, ...(values !== undefined && { values }) }) }
}

/** The schema of a property as the schema of the whole feature has it. */
function fullSchema({ featureSchema }: Collection, name: string): object {
  const { properties } = featureSchema as { properties: { properties: { properties: Record<string, object> } } }
  return properties.properties.properties[name] ?? {}
}

/** The properties that a page lists: of a feature's schema, those of its `properties`. */
function shownProperties({ properties }: PropertiesSchema): Record<string, object> {
  const inner = (properties as { properties?: { properties?: Record<string, object> } }).properties
  return inner?.properties ?? properties
}
