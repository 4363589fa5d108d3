/** `/api`: the API's definition in OpenAPI 3.0, made from the routes and parameters that answer requests. */
import type { Operation } from '../core/operation.ts'
import { ARTICLE_OPERATION, ARTICLE_PATH } from './article-reading.ts'
import { STREAM_OPERATION, STREAM_PATH } from './changes-stream.ts'
import { documentRoute } from './document.ts'
import { DESCRIPTION, TITLE } from './landing.ts'
import { MEDIA, OPENAPI_DOCUMENT, type Representation } from './media.ts'
import { SCHEMAS } from './openapi-schemas.ts'
import { apiPage } from './pages/api-page.ts'
import type { Parameter } from './params/parameter.ts'
import { parametersOf, type Route } from './route.ts'

/** As much of an OpenAPI document as this API has. */
interface OpenApi {
  openapi: string
  info: { title: string; description: string; version: string; license: { name: string; url: string } }
  servers: { url: string }[]
  tags: { name: string; description: string }[]
  paths: Record<string, Partial<Record<Operation['method'], OperationObject>>>
  components: {
    parameters: Record<string, object>
    responses: Record<string, object>
    schemas: Record<string, object>
    securitySchemes?: Record<string, object>
  }
}

interface OperationObject {
  operationId: string
  tags: string[]
  summary: string
  description?: string
  parameters: object[]
  requestBody?: object
  security?: object[]
  responses: Record<string, object>
}

const TAGS: Record<Route['tag'] | Operation['tag'] | 'Reading', string> = {
  Capabilities: 'What the API can do.',
  Collections: 'What there is: events, places and articles, and their schemas.',
  Features: 'The features themselves, in pages and one by one.',
  Changes: 'What became of the events: added, updated, retracted; when, by whom and why.',
  Files: 'The answer to a query in one file, without pages.',
  Tiles: 'Events as vector tiles, for maps of many.',
  Search: 'Places, as one types their names.',
  Reading: 'Articles of your own, read as those of the feed are.',
  Articles: 'Articles for the feed, and what came of them. Needs a token.',
  Sources: 'News feeds from which articles are fetched. Needs a token.',
  Corrections: 'Events, put right by those who know better. Needs a token.',
  Operation: 'Keeping the feed up.',
}

/** The route of the definition of `described`, of itself and of the operations. */
export function openapiRoute(described: readonly Route[], operations: readonly Operation[]): Route {
  const own: Route = documentRoute<OpenApi>({
    path: '/api',
    operationId: 'getApi',
    summary: 'The definition of this API',
    schema: 'openapi',
    as: OPENAPI_DOCUMENT,
    document: ({ base }) => ({ ...definition, servers: [{ url: base }] }),
    page: (document, input) => apiPage({ ...input, document }),
  })
  const definition = definitionOf([...described, own], operations)
  return own
}

function definitionOf(routes: readonly Route[], operations: readonly Operation[]): Omit<OpenApi, 'servers'> {
  const used = new Set<string>([...routes.map(({ tag }) => tag), 'Reading', ...operations.map(({ tag }) => tag)])
  const shared = sharedParameters(routes)
  return {
    openapi: '3.0.3',
    info: {
      title: TITLE,
      description: DESCRIPTION,
      version: '1',
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    },
    tags: Object.entries(TAGS).flatMap(([name, description]) => (used.has(name) ? { name, description } : [])),
    paths: pathsOf([
      ...routes.map((route) => ({ path: route.path, method: 'get' as const, object: operation(route, shared) })),
      { path: STREAM_PATH, method: 'get' as const, object: STREAM_OPERATION },
      { path: ARTICLE_PATH, method: 'post', object: ARTICLE_OPERATION },
      ...operations.map((one) => ({ path: one.path, method: one.method, object: securedOperation(one) })),
    ]),
    components: {
      parameters: Object.fromEntries([...shared].map(([parameter, key]) => [key, parameterObject(parameter)])),
      responses: { problem: PROBLEM },
      schemas: SCHEMAS,
      ...(operations.length > 0 && { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } }),
    },
  }
}

function pathsOf(all: { path: string; method: Operation['method']; object: OperationObject }[]): OpenApi['paths'] {
  const paths: OpenApi['paths'] = {}
  for (const { path, method, object } of all) paths[path] = { ...paths[path], [method]: object }
  return paths
}

/** An operation, for which a token is needed. */
function securedOperation({ path, operationId, tag, summary, description, ...one }: Operation): OperationObject {
  const content = (schema: object) => ({ content: { [MEDIA.json]: { schema } } })
  const bodies = Object.entries(one.body?.content ?? {}).map(([type, schema]) => [type, { schema }])
  return {
    operationId,
    tags: [tag],
    summary,
    ...(description !== undefined && { description }),
    security: [{ token: [] }],
    parameters: [
      ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      ...one.parameters.map(parameterObject),
      ...(one.isConditional ? [IF_MATCH] : []),
    ],
    ...(one.body !== undefined && { requestBody: { required: true, content: Object.fromEntries(bodies) } }),
    responses: {
      ...Object.fromEntries(
        Object.entries(one.responses).map(([status, { description, schema }]) => [
          status,
          { description, ...(schema !== undefined && content(schema)) },
        ]),
      ),
      400: { $ref: '#/components/responses/problem' },
      401: { $ref: '#/components/responses/problem' },
      default: { $ref: '#/components/responses/problem' },
    },
  }
}

const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description:
    'The `ETag` that the feature was read with, in any format, or `*` for whatever stands. Without it: 428; where the feature has changed since: 412.',
  schema: { type: 'string' },
}

const PROBLEM = {
  description: 'What is wrong, and what would be right (RFC 9457).',
  content: { [MEDIA.problem]: { schema: { $ref: '#/components/schemas/problem' } } },
}

/** The parameters of more than one route, and the names by which those refer to them. */
function sharedParameters(routes: readonly Route[]): Map<Parameter, string> {
  const uses = new Map<Parameter, number>()
  for (const route of routes) {
    for (const parameter of route.parameters) uses.set(parameter, (uses.get(parameter) ?? 0) + 1)
  }
  const names = new Map<Parameter, string>()
  const taken = new Set<string>()
  for (const route of routes) {
    const collection = route.path.replace(/^\/(collections\/)?/, '').replace(/[/.].*/, '')
    for (const parameter of route.parameters) {
      if (names.has(parameter) || (uses.get(parameter) ?? 0) < 2) continue
      const name = taken.has(parameter.name) ? `${collection}.${parameter.name}` : parameter.name
      taken.add(name)
      names.set(parameter, name)
    }
  }
  return names
}

function operation(route: Route, shared: ReadonlyMap<Parameter, string>): OperationObject {
  const { variables = [], operationId, tag, summary, offered, schema, otherStatuses = {} } = route
  const content = Object.fromEntries(offered.map((as) => [as.type, { schema: contentSchema(as, schema) }]))
  return {
    operationId,
    tags: [tag],
    summary,
    parameters: [
      ...variables.map((variable) => ({ ...variable, in: 'path', required: true })),
      ...parametersOf(route).map((parameter) => {
        const name = shared.get(parameter)
        return name === undefined ? parameterObject(parameter) : { $ref: `#/components/parameters/${name}` }
      }),
    ],
    responses: {
      ...Object.fromEntries(
        Object.entries({ 200: summary, ...otherStatuses }).map(([status, description]) => [
          status,
          { description, content },
        ]),
      ),
      400: { $ref: '#/components/responses/problem' },
      ...(variables.length > 0 && { 404: { $ref: '#/components/responses/problem' } }),
      default: { $ref: '#/components/responses/problem' },
    },
  }
}

function contentSchema({ type }: Representation, schema: string | undefined): object {
  if (schema !== undefined && /^application\/(geo\+|schema\+|vnd\.oai\.openapi\+)?json(;|$)/.test(type))
    return { $ref: `#/components/schemas/${schema}` }
  const isText = /^text\/|xml|json|ndjson/.test(type)
  return { type: 'string', ...(!isText && { format: 'binary' }) }
}

function parameterObject({ explode, ...parameter }: Parameter): object {
  return { required: false, ...parameter, in: 'query', style: 'form', explode: explode ?? false }
}
