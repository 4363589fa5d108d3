/** OGC API – Features, Part 1 (17-069r4), Annex A: OpenAPI 3.0, and the definitions of Core's parameters. */
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { collectionIds, wholeCollection } from './features.ts'
import { type Document, document, get, linksTo, mediaType, pathOf, query, withoutParameters } from './service.ts'

const api: Document = await document(
  pathOf(linksTo(await document('/'), 'service-desc')[0]?.href ?? ''),
  'application/vnd.oai.openapi+json',
)

/** The object itself, or that which it refers to, and where in the document that is (as a JSON pointer). */
function resolved(part: Document, pointer: string): { part: Document; pointer: string } {
  const reference = part?.$ref
  if (reference === undefined) return { part, pointer }
  const names = reference.slice('#/'.length).split('/')
  return resolved(
    names.reduce((node: Document, name: string) => node[unescaped(name)], api),
    reference.slice(1),
  )
}

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')
const unescaped = (name: string) => name.replaceAll('~1', '/').replaceAll('~0', '~')

/** The path of the definition that serves an address, with or without variables in it. */
function definedPath(path: string): string | undefined {
  const steps = path.split('/')
  return Object.keys(api.paths).find((template) => {
    const parts = template.split('/')
    return parts.length === steps.length && parts.every((part, i) => part.startsWith('{') || part === steps[i])
  })
}

function parametersOf(path: string): Document[] {
  const defined = api.paths[definedPath(path) ?? '']
  return [...(defined?.parameters ?? []), ...(defined?.get?.parameters ?? [])].map(
    (each: Document) => resolved(each, '').part,
  )
}

const parameter = (path: string, name: string) => parametersOf(path).find((each) => each.name === name)

it('/conf/oas30/definition-1, /conf/oas30/oas-definition-2: the definition is valid OpenAPI 3.0', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(api))
  expect(errors ?? []).toEqual([])
  expect(valid).toBe(true)
  expect(api.openapi).toMatch(/^3\.0\.\d$/)
})

it('/conf/oas30/completeness: every resource of the service is defined', async () => {
  const resources = ['', '/items', '/items/x', '/schema', '/queryables', '/sortables']
  const ofCollections = collectionIds.flatMap((id) => resources.map((rest) => `/collections/${id}${rest}`))
  for (const path of ['/', '/conformance', '/collections', ...ofCollections]) {
    expect(api.paths[definedPath(path) ?? '']?.get, path).toBeDefined()
  }
})

it('/conf/oas30/security: nothing is asked of a caller that the definition does not say', () => {
  expect(api.security ?? []).toEqual([])
})

describe.each(collectionIds)('parameters of /collections/%s/items', (collection) => {
  const items = `/collections/${collection}/items`

  it('/conf/core/fc-limit-definition', async () => {
    const limit = parameter(items, 'limit')
    expect(limit).toMatchObject({ in: 'query', required: false, schema: { type: 'integer', minimum: 1 } })
    expect([limit.style ?? 'form', limit.explode]).toEqual(['form', false])
    const { maximum, default: usual } = limit.schema
    expect(usual).toBeLessThanOrEqual(maximum)
    const whole = (await wholeCollection(collection)).length
    for (const [asked, most] of [
      ['', usual],
      [`?limit=${maximum + 1}`, maximum],
    ] as const) {
      expect((await document(items + asked, 'application/geo+json')).features).toHaveLength(Math.min(most, whole))
    }
  })

  it('/conf/core/fc-bbox-definition', () => {
    const bbox = parameter(items, 'bbox')
    expect(bbox).toMatchObject({ in: 'query', required: false, schema: { type: 'array', items: { type: 'number' } } })
    expect([bbox.style ?? 'form', bbox.explode]).toEqual(['form', false])
    const lengths = bbox.schema.oneOf ?? [bbox.schema]
    for (const { minItems, maxItems } of lengths) expect(['4,4', '6,6', '4,6']).toContain(`${minItems},${maxItems}`)
  })

  it('/conf/core/fc-time-definition', () => {
    const datetime = parameter(items, 'datetime')
    expect(datetime).toMatchObject({ in: 'query', required: false, schema: { type: 'string' } })
    expect([datetime.style ?? 'form', datetime.explode]).toEqual(['form', false])
  })

  it.each([
    ['filter', { type: 'string' }],
    ['filter-lang', { type: 'string' }],
    ['filter-crs', { type: 'string' }],
    ['sortby', { type: 'array', items: { type: 'string' } }],
    ['properties', { type: 'array', items: { type: 'string' } }],
  ])('Parts 3, 6 and 8: %s is defined', (name, schema) => {
    expect(parameter(items, name)).toMatchObject({ in: 'query', schema })
    if (schema.type === 'array') expect(parameter(items, name).explode).toBe(false)
  })

  it('every parameter that is defined is one that the service takes, and says what it takes', async () => {
    for (const { name, in: where, example, schema } of parametersOf(items)) {
      if (where !== 'query') continue
      expect(schema, name).toBeDefined()
      const value = example ?? schema.example ?? schema.default ?? schema.enum?.[0]
      if (value === undefined) continue
      const response = await get(`${items}?${query({ [name]: [value].flat().join(',') })}`)
      // near, within and match depend on one another: the service may say that one lacks another.
      expect(response.status, `${name}=${value}: ${await response.text()}`).toBeLessThan(500)
      if (!['within', 'within-units', 'match', 'filter-lang', 'filter-crs', 'cursor'].includes(name)) {
        expect(response.status, `${name}=${value}`).toBe(200)
      }
    }
  })
})

const ajv = addFormats.default(new Ajv({ strict: false, validateFormats: true })).addSchema(api, 'api')

/** A value for a variable in a path: that of its definition, or one that the service has. */
async function filled(template: string): Promise<string> {
  const collection = /^\/collections\/(\w+)/.exec(template)?.[1] ?? 'events'
  const [feature] = await wholeCollection(collectionIds.includes(collection) ? collection : 'events')
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const { schema, example } = parametersOf(template).find((each) => each.name === name) ?? {}
    if (/collection/i.test(name)) return 'events'
    return String(example ?? schema?.example ?? schema?.default ?? (schema?.type === 'integer' ? 1 : feature?.id))
  })
}

/** An answer in it has no end. */
const ENDLESS = 'text/event-stream'

describe('/conf/oas30/oas-impl: what is defined is what is answered', () => {
  const paths = Object.keys(api.paths).filter((path) => api.paths[path].get)

  it.each(paths)('%s', async (template) => {
    const where = `/paths/${escaped(template)}/get/responses`
    const { responses, parameters = [] } = api.paths[template].get
    const needed = [...parameters, ...(api.paths[template].parameters ?? [])]
      .map((each: Document) => resolved(each, '').part)
      .filter((each: Document) => each.in === 'query' && each.required)
      .map(({ name, example, schema }) => [name, String(example ?? schema.example ?? schema.default)])
    const path = `${await filled(template)}${needed.length > 0 ? `?${query(Object.fromEntries(needed))}` : ''}`
    const { part, pointer } = resolved(responses['200'] ?? responses.default, `${where}/200`)
    for (const [type, { schema }] of Object.entries<Document>(part.content ?? {})) {
      const response = await get(path, { headers: { Accept: type } })
      const body = type === ENDLESS ? '' : await response.text()
      if (type === ENDLESS) await response.body?.cancel()
      expect([response.status, mediaType(response)], `${path} as ${type}: ${body.slice(0, 200)}`).toEqual([
        200,
        withoutParameters(type),
      ])
      if (!schema || !/[/+]json$/.test(withoutParameters(type))) continue
      const validate = ajv.compile({ $ref: `api#${encodeURI(`${pointer}/content/${escaped(type)}/schema`)}` })
      validate(JSON.parse(body))
      expect(validate.errors ?? [], `${path} as ${type}`).toEqual([])
    }
  })

  it.each(paths)('/conf/oas30/exception-codes: %s says which errors it answers with', async (template) => {
    const { responses } = api.paths[template].get
    const status = String((await get(`${await filled(template)}?no-such-parameter=1`)).status)
    const { part } = resolved(responses[status] ?? responses[`${status[0]}XX`] ?? responses.default, '')
    expect(Object.keys(part?.content ?? {}), `${template}: ${status}`).toContain('application/problem+json')
  })
})
