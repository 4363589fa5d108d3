// The API's definition says what the API does: its paths, parameters, examples and media types are tried one by one.
import { describe, expect, it } from 'vitest'
import { STREAM_PATH } from '../../src/api/changes-stream.ts'
import { routesWith } from '../../src/api/routes.ts'
import { filled, handlerParameters, IDS, REQUIRED, request } from './client.ts'

interface Parameter {
  name: string
  in: string
  schema: { enum?: unknown[]; default?: unknown; maximum?: number }
  example?: unknown
}
interface Operation {
  operationId: string
  parameters: (Parameter | { $ref: string })[]
  responses: Record<string, { content?: Record<string, { schema: { $ref?: string } }> }>
}

const document = (await (await request('/api')).json()) as {
  openapi: string
  servers: { url: string }[]
  paths: Record<string, { get?: Operation; post?: object }>
  components: { parameters: Record<string, Parameter>; schemas: Record<string, object> }
}

/** What a parameter is no use without. */
const COMPANIONS: Record<string, string> = {
  within: '&near=Mosul',
  'within-units': '&near=Mosul&within=60',
  match: '&near=Mosul&within=60km',
}

function resolved(parameter: Parameter | { $ref: string }): Parameter {
  if (!('$ref' in parameter)) return parameter
  const name = parameter.$ref.replace('#/components/parameters/', '')
  expect(document.components.parameters).toHaveProperty([name])
  return document.components.parameters[name] as Parameter
}

const operations = Object.entries(document.paths).flatMap(([path, { get }]) =>
  get === undefined ? [] : [{ path, address: filled(path), operation: get, parameters: get.parameters.map(resolved) }],
)

describe('the definition', () => {
  it('has every route, each once, the stream of changes, the reading of an article, and nothing else', () => {
    const posts = Object.entries(document.paths).filter(([, { post }]) => post !== undefined)
    expect(posts.map(([path]) => path)).toEqual(['/try'])
    expect(Object.keys(document.paths)).toHaveLength(operations.length + posts.length)
    expect(operations.map(({ path }) => path)).toEqual([...routesWith([]).map(({ path }) => path), STREAM_PATH])
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('says where the API is', () => {
    expect(document.servers).toEqual([{ url: 'https://feed.test' }])
  })

  it('defines limit where clients look for its maximum', () => {
    expect(document.components.parameters.limit).toMatchObject({ schema: { maximum: 10_000, default: 100 } })
    for (const id of Object.keys(IDS)) {
      const path = document.paths[`/collections/${id}/items`]
      expect(path?.get?.parameters).toContainEqual({ $ref: '#/components/parameters/limit' })
    }
  })

  it('has the schemas that it refers to', () => {
    for (const [, name] of JSON.stringify(document).matchAll(/#\/components\/schemas\/([^"]+)/g)) {
      expect(document.components.schemas).toHaveProperty([name as string])
    }
  })
})

describe.each(operations.filter(({ path }) => path !== STREAM_PATH))('$path', ({ address, operation, parameters }) => {
  const required = REQUIRED[address] ?? ''

  it('takes the parameters that the API reads there, and no other', async () => {
    const named = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name)
    expect(named.toSorted()).toEqual((await handlerParameters(address)).toSorted())
  })

  it('has examples that work', async () => {
    for (const { name, in: where, example } of parameters) {
      if (where !== 'query' || example === undefined) continue
      const more = required.startsWith(`${name}=`) ? '' : `&${required}`
      const value = encodeURIComponent(String(example))
      const response = await request(`${address}?${name}=${value}${COMPANIONS[name] ?? ''}${more}`)
      expect(response.status, `${name}=${example}: ${response.status === 200 ? '' : await response.text()}`).toBe(200)
    }
  })

  it('answers in every format and with the media types that are told', async () => {
    const formats = parameters.find(({ name }) => name === 'f')?.schema.enum ?? []
    const told = Object.keys(operation.responses[200]?.content ?? {})
    const types: string[] = []
    for (const format of formats) {
      const response = await request(`${address}?f=${format}&${required}`)
      expect(response.status).toBe(200)
      types.push((response.headers.get('Content-Type') ?? '').replace('; charset=utf-8', ''))
      await response.arrayBuffer()
    }
    expect(types).toEqual(told)
  })
})
