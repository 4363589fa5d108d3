/** The schemas of the API's definition, in OpenAPI 3.0's dialect of JSON Schema. */
import type { Collection, Column } from '../core/collection.ts'
import { COLLECTIONS, DISTANCE_COLUMNS } from '../core/collections.ts'
import { SUBMITTED_ARTICLE } from './submitted-article.ts'
import { valueSchema } from './value-schema.ts'

const text = { type: 'string' }
const links = { type: 'array', items: { $ref: '#/components/schemas/link' } }
const object = (properties: Record<string, object>, required: string[]) => ({ type: 'object', required, properties })

const nullable = { ...text, nullable: true }
// OpenAPI 3.0 has no type null, and a reference can't be made nullable.
const eventOrNull = {
  oneOf: [{ $ref: '#/components/schemas/eventsFeature' }, { type: 'object', nullable: true, enum: [null] }],
}

/** What is told of every change. */
const change = {
  revision: { type: 'integer', minimum: 1 },
  change: { ...text, enum: ['added', 'updated', 'retracted'] },
  at: { ...text, format: 'date-time' },
  author: { ...text, description: 'The name of a token, or `reader` for the program that reads articles.' },
  reason: nullable,
  replaced_by: { ...nullable, description: 'Of a retraction: what stands in its place.' },
}

/** By name. */
export const SCHEMAS: Record<string, object> = {
  link: object(
    // An address with variables in braces is no URI.
    { href: text, rel: text, type: text, title: text, templated: { type: 'boolean' } },
    ['href', 'rel'],
  ),
  landingPage: object({ title: text, description: text, links }, ['links']),
  conformance: object({ conformsTo: { type: 'array', items: text }, links }, ['conformsTo']),
  collections: object({ links, collections: { type: 'array', items: { $ref: '#/components/schemas/collection' } } }, [
    'links',
    'collections',
  ]),
  collection: object(
    {
      id: text,
      title: text,
      description: text,
      extent: { type: 'object' },
      itemType: text,
      crs: { type: 'array', items: text },
      storageCrs: text,
      links,
    },
    ['id', 'links'],
  ),
  jsonSchema: { type: 'object', description: 'A JSON Schema (2020-12).' },
  openapi: { type: 'object', description: 'This document.' },
  functions: object({ functions: { type: 'array', items: { type: 'object' } }, links }, ['functions']),
  tileJson: object(
    {
      tilejson: text,
      tiles: { type: 'array', items: text },
      vector_layers: { type: 'array', items: object({ id: text, fields: { type: 'object' } }, ['id', 'fields']) },
      bounds: { type: 'array', minItems: 4, maxItems: 4, items: { type: 'number' } },
      minzoom: { type: 'integer' },
      maxzoom: { type: 'integer' },
      attribution: text,
    },
    ['tilejson', 'tiles', 'vector_layers'],
  ),
  tilesets: object({ tilesets: { type: 'array', items: { $ref: '#/components/schemas/tileset' } }, links }, [
    'tilesets',
  ]),
  tileset: object(
    {
      title: text,
      description: text,
      dataType: { ...text, enum: ['vector'] },
      crs: text,
      tileMatrixSetURI: text,
      tileMatrixSetLimits: { type: 'array', items: { type: 'object' } },
      boundingBox: { type: 'object' },
      layers: { type: 'array', items: { type: 'object' } },
      links,
    },
    ['dataType', 'crs', 'links'],
  ),
  tileMatrixSets: object({ tileMatrixSets: { type: 'array', items: object({ id: text, links }, ['id', 'links']) } }, [
    'tileMatrixSets',
  ]),
  tileMatrixSet: object({ id: text, crs: text, tileMatrices: { type: 'array', items: { type: 'object' } } }, [
    'crs',
    'tileMatrices',
  ]),
  counts: object(
    {
      numberMatched: { type: 'integer', minimum: 0 },
      near: { type: 'object', description: 'What `near` was taken to mean, and the other places of that name.' },
      links,
      counts: {
        type: 'object',
        description: 'For each property its values: days in order, others the most frequent first.',
        additionalProperties: {
          type: 'array',
          items: object({ value: {}, count: { type: 'integer', minimum: 1 } }, ['value', 'count']),
        },
      },
    },
    ['numberMatched', 'counts'],
  ),
  health: object(
    {
      status: { ...text, enum: ['ok', 'failing'] },
      problems: { type: 'array', items: text, description: 'What is wrong.' },
      articles: {
        type: 'object',
        nullable: true,
        description: 'Those that have come in and are not in the feed.',
        properties: {
          waiting: { type: 'integer', minimum: 0 },
          waiting_since: { ...text, format: 'date-time', nullable: true },
          failed: { type: 'integer', minimum: 0 },
        },
      },
    },
    ['status', 'problems', 'articles'],
  ),
  version: object(
    {
      program: object({ name: text, version: text }, ['name', 'version']),
      deployment: {
        ...object({ id: text, time: { ...text, format: 'date-time' } }, ['id', 'time']),
        nullable: true,
        description: 'As Cloudflare numbers it.',
      },
      feed: object(
        {
          store: { ...text, enum: ['memory', 'database'] },
          version: { ...text, description: 'Changes with every answer that may.' },
          epoch: { ...text, description: 'Changes with a feed that is loaded anew.' },
          updated: { ...text, format: 'date-time' },
        },
        ['store', 'version', 'epoch', 'updated'],
      ),
    },
    ['program', 'deployment', 'feed'],
  ),
  changes: object(
    {
      numberReturned: { type: 'integer', minimum: 0 },
      cursor: { ...text, description: 'What `since` goes on from.' },
      links,
      changes: {
        type: 'array',
        items: object(
          {
            cursor: text,
            sequence: { type: 'integer', minimum: 1 },
            event_id: text,
            ...change,
            feature: { ...eventOrNull, description: 'The event from then on; null where it is retracted.' },
          },
          ['cursor', 'sequence', 'event_id', ...Object.keys(change), 'feature'],
        ),
      },
    },
    ['numberReturned', 'cursor', 'links', 'changes'],
  ),
  revisions: object(
    {
      id: text,
      links,
      revisions: {
        type: 'array',
        items: object(
          {
            ...change,
            changed: {
              type: 'array',
              items: text,
              description: 'The properties, and `geometry`, that are not as in the revision before.',
            },
            links,
          },
          [...Object.keys(change), 'changed', 'links'],
        ),
      },
    },
    ['id', 'links', 'revisions'],
  ),
  problem: object(
    {
      type: text,
      title: text,
      status: { type: 'integer' },
      detail: text,
      parameter: text,
      value: text,
      suggestions: { type: 'array', items: text },
      allowed: { type: 'array', items: text },
      retracted_at: { ...text, format: 'date-time', description: 'Of what was retracted (410): when.' },
      reason: { ...nullable, description: 'Why it was retracted.' },
      replaced_by: { ...nullable, description: 'What stands in its place.' },
      links,
    },
    ['type', 'title', 'status', 'detail'],
  ),
  submittedArticle: SUBMITTED_ARTICLE,
  articleReading: object(
    {
      type: { ...text, enum: ['FeatureCollection'] },
      language: { ...text, description: 'The language that the text was read in (BCP 47).' },
      notes: { type: 'array', items: text, description: 'What was doubtful; often nothing.' },
      features: { type: 'array', items: { $ref: '#/components/schemas/eventsFeature' } },
    },
    ['type', 'language', 'notes', 'features'],
  ),
  ...Object.fromEntries(COLLECTIONS.flatMap(featureSchemas)),
}

function featureSchemas(collection: Collection): [string, object][] {
  const { id, title, columns } = collection
  const properties = Object.fromEntries(
    [...columns, ...DISTANCE_COLUMNS].map((column) => [column.name, columnSchema(column)]),
  )
  const feature = {
    type: { ...text, enum: ['Feature'] },
    id: text,
    geometry: geometrySchema(collection),
    properties: { type: 'object', properties },
    links,
  }
  const collectionSchema = {
    type: { ...text, enum: ['FeatureCollection'] },
    numberMatched: { type: 'integer', minimum: 0 },
    numberReturned: { type: 'integer', minimum: 0 },
    near: { type: 'object', description: 'What `near` was taken to mean, and the other places of that name.' },
    links,
    features: { type: 'array', items: { $ref: `#/components/schemas/${id}Feature` } },
  }
  return [
    [`${id}Feature`, { ...object(feature, ['type', 'id', 'geometry', 'properties']), title }],
    [`${id}Collection`, object(collectionSchema, ['type', 'features'])],
  ]
}

function geometrySchema({ geometryType }: Collection): object {
  const position = { type: 'array', minItems: 2, maxItems: 2, items: { type: 'number' } }
  const coordinates = geometryType === 'Point' ? position : { type: 'array', items: position }
  return {
    ...object({ type: { ...text, enum: [geometryType] }, coordinates }, ['type', 'coordinates']),
    nullable: true,
  }
}

function columnSchema(column: Column): object {
  const { title, nullable, values } = column
  // An enumeration that leaves null out refuses it, whatever `nullable` says.
  const listed = nullable && values !== undefined && { enum: [...values, null] }
  return { title, ...valueSchema(column), ...(nullable && { nullable }), ...listed }
}
