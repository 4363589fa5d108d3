/** OGC API – Features, Part 5 / Common, Part 3: Schemas (23-058r2), Annex A, and Part 3's queryables. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { collectionIds, wholeCollection } from './features.ts'
import { BASE, type Document, document, get, linksTo, pathOf } from './service.ts'

const DRAFT = 'https://json-schema.org/draft/2020-12/schema'
const REL = 'http://www.opengis.net/def/rel/ogc/1.0/'

/** Part 5, /req/schemas/properties C. */
const GEOMETRIES =
  /^geometry-(point|multipoint|linestring|multilinestring|polygon|multipolygon|geometrycollection|any|point-or-multipoint|linestring-or-multilinestring|polygon-or-multipolygon)$/

/** Keywords of JSON Schema 2020-12 that /rec/schemas/properties admits, and those that requirements name. */
const KEYWORDS = new Set(
  (
    'title description type format enum const minLength maxLength pattern multipleOf minimum exclusiveMinimum maximum ' +
    'exclusiveMaximum items minItems maxItems uniqueItems prefixItems properties required additionalProperties ' +
    'readOnly writeOnly default examples oneOf anyOf allOf'
  ).split(' '),
)

/** UCUM codes (case sensitive) of what the feed measures. */
const UCUM = new Set(['km', 'deg', 'd', 'm', '%', '{total}', '1'])

const schemaOf = (collection: string, kind: string): Promise<Document> =>
  document(`/collections/${collection}/${kind}`, 'application/schema+json')

const withRole = (schema: Document, role: RegExp): [string, Document][] =>
  Object.entries<Document>(schema.properties).filter(([, property]) => role.test(property['x-ogc-role'] ?? ''))

const kinds = ['schema', 'queryables', 'sortables'] as const

describe.each(collectionIds.flatMap((id) => kinds.map((kind) => ({ id, kind }))))('$kind of $id', ({ id, kind }) => {
  const path = `/collections/${id}/${kind}`

  it(`/conf/${kind === 'schema' ? 'returnables-and-receivables' : kind}/link, op-and-response`, async () => {
    const collection = await document(`/collections/${id}`)
    const links = linksTo(collection, REL + kind).concat(linksTo(collection, `[ogc-rel:${kind}]`))
    expect(links.map(({ href }) => pathOf(href).split('?', 1)[0])).toContain(path)
    expect(links[0]?.type).toBe('application/schema+json')
    await document(pathOf(links[0]?.href ?? ''), 'application/schema+json')
  })

  it('/conf/schemas/basic-schema-inspection', async () => {
    const schema = await schemaOf(id, kind)
    expect(schema).toMatchObject({ $schema: DRAFT, $id: BASE + path, type: 'object' })
    const ajv = new Ajv2020({ strict: false })
    expect(ajv.validateSchema(schema), JSON.stringify(ajv.errors)).toBe(true)
    expect(Object.keys(schema.properties).length).toBeGreaterThan(0)
    for (const [name, property] of Object.entries<Document>(schema.properties)) {
      if (property.format?.startsWith?.('geometry-')) {
        expect(property.format, name).toMatch(GEOMETRIES)
        expect(property, name).not.toHaveProperty('type')
        expect(property, name).not.toHaveProperty('$ref')
      } else expect(property.type, name).toBeDefined()
      for (const keyword of Object.keys(property)) {
        expect(KEYWORDS.has(keyword) || keyword.startsWith('x-ogc-'), `${name}: ${keyword}`).toBe(true)
      }
      expect(property.title ?? '', `${name} has a title`).not.toBe('')
    }
  })

  it('/conf/schemas/role, role-id, unit, property-seq, definition', async () => {
    const schema = await schemaOf(id, kind)
    const ids = withRole(schema, /^id$/)
    expect(ids).toHaveLength(1)
    expect(['string', 'integer']).toContain(ids[0]?.[1].type)
    for (const [name, property] of Object.entries<Document>(schema.properties)) {
      expect(['string', 'undefined'], name).toContain(typeof property['x-ogc-role'])
      expect(['number', 'undefined'], name).toContain(typeof property['x-ogc-propertySeq'])
      if (property['x-ogc-unit'] === undefined) continue
      expect(UCUM, name).toContain(property['x-ogc-unit'])
      expect(['number', 'integer']).toContain(
        [property.type]
          .flat()
          .filter((type) => type !== 'null')
          .join(),
      )
    }
  })

  it('/conf/advanced-property-roles (core-roles-features): primary geometry, time and type', async () => {
    const schema = await schemaOf(id, kind)
    const spatial = Object.values<Document>(schema.properties).filter(({ format }) => format?.startsWith('geometry-'))
    const geometries = withRole(schema, /^primary-geometry$/)
    expect(geometries.length).toBeLessThanOrEqual(1)
    if (geometries.length === 0) expect(spatial.length).toBeLessThanOrEqual(1)
    else expect(geometries[0]?.[1].format).toMatch(GEOMETRIES)
    const roles = withRole(schema, /^primary-(instant|interval)/)
    const named = roles.map(([, property]) => property['x-ogc-role']).sort()
    expect(['', 'primary-instant', 'primary-interval-end,primary-interval-start']).toContain(named.join())
    const formats = roles.map(([, property]) => property.format)
    expect(new Set(formats).size).toBeLessThanOrEqual(1)
    for (const format of formats) expect(['date', 'date-time']).toContain(format)
    const types = withRole(schema, /^type$/)
    expect(types.length).toBeLessThanOrEqual(1)
    for (const [, { type }] of types) expect(type).toBe('string')
  })
})

describe.each(collectionIds)('%s', (collection) => {
  it('/conf/returnables-and-receivables/response-1: every feature is as the schema says, and has nothing more', async () => {
    const schema = await schemaOf(collection, 'schema')
    const [identifier] = withRole(schema, /^id$/)
    const [geometry] = withRole(schema, /^primary-geometry$/)
    const { [geometry?.[0] ?? '']: spatial, ...flat } = schema.properties
    const validate = addFormats.default(new Ajv2020({ strict: false, allowUnionTypes: true })).compile({
      type: 'object',
      properties: flat,
      required: schema.required,
      additionalProperties: schema.additionalProperties ?? true,
    })
    const allowed = (spatial.format as string).slice('geometry-'.length).split('-or-')
    for (const feature of await wholeCollection(collection)) {
      // The schema is of values, whatever the format (7); in GeoJSON a null says that there is none.
      validate(Object.fromEntries(Object.entries(feature.properties).filter(([, value]) => value !== null)))
      expect(validate.errors ?? [], feature.id).toEqual([])
      expect(feature.properties[identifier?.[0] ?? '']).toBe(feature.id)
      if (feature.geometry && allowed[0] !== 'any') expect(allowed).toContain(feature.geometry.type.toLowerCase())
      expect(Object.keys(feature.properties)).toEqual(Object.keys(flat).filter((name) => name in feature.properties))
    }
  })

  it('the schema that describedby leads to (of features, not of properties) holds every feature', async () => {
    const { links } = await document(`/collections/${collection}`)
    const [described] = links.filter(({ rel }: Document) => rel === 'describedby')
    const response = await get(pathOf(described?.href ?? ''), { headers: { Accept: '*/*' } })
    const validate = addFormats
      .default(new Ajv2020({ strict: false, allowUnionTypes: true }))
      .compile((await response.json()) as object)
    for (const feature of await wholeCollection(collection)) {
      validate(feature)
      expect(validate.errors ?? [], feature.id).toEqual([])
    }
  })

  it('/conf/sortables/op-and-response: nothing that has no order is sortable', async () => {
    for (const [name, { type, format }] of Object.entries<Document>(
      (await schemaOf(collection, 'sortables')).properties,
    )) {
      expect(['array', 'object', undefined], name).not.toContain([type].flat()[0])
      expect(String(format), name).not.toMatch(/^geometry-/)
    }
  })

  it('/conf/basic-cql2/basic-test: some queryable is a scalar, and the geometry is one', async () => {
    const properties = Object.values<Document>((await schemaOf(collection, 'queryables')).properties)
    const types = properties.flatMap(({ type }) => type ?? [])
    expect(types.some((type: string) => ['string', 'number', 'integer', 'boolean'].includes(type))).toBe(true)
    expect(properties.some(({ format }) => GEOMETRIES.test(format))).toBe(true)
  })
})
