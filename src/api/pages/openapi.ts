/** An OpenAPI 3.0 document as a list of operations, its references followed. */

interface Schema {
  $ref?: string
  type?: string
  format?: string
  pattern?: string
  enum?: readonly unknown[]
  default?: unknown
  minimum?: number
  maximum?: number
  items?: Schema
}

/** A parameter of an operation, or of all operations of a path. */
export interface Parameter {
  name: string
  in: string
  description?: string
  required?: boolean
  schema?: Schema
  example?: unknown
}

interface Reference {
  $ref: string
}

interface OperationObject {
  summary?: string
  description?: string
  parameters?: readonly (Parameter | Reference)[]
  responses?: Readonly<Record<string, { description?: string } | Reference>>
}

/** What is read of an OpenAPI document. */
export interface OpenApi {
  info: { title: string; description?: string }
  paths: Readonly<Record<string, unknown>>
  components?: unknown
}

/** An operation with all that its path and the components say of it. */
export interface Operation {
  method: string
  path: string
  summary: string | undefined
  description: string | undefined
  /** Those of the path and the query, schemas resolved. */
  parameters: readonly (Parameter & { schema: Schema })[]
  /** Status and what it means. */
  responses: readonly (readonly [status: string, description: string])[]
}

const METHODS = ['get', 'head', 'post', 'put', 'patch', 'delete'] as const

type PathItem = Partial<Record<(typeof METHODS)[number], OperationObject>> & {
  parameters?: readonly (Parameter | Reference)[]
}

/** The operations in the order of the document. Throws where a reference leads nowhere. */
export function operationsOf(document: OpenApi): Operation[] {
  return Object.entries(document.paths).flatMap(([path, value]) => {
    const item = value as PathItem
    return METHODS.flatMap((method) => {
      const operation = item[method]
      return operation === undefined ? [] : [read(document, item, { method, path, operation })]
    })
  })
}

function read(
  document: OpenApi,
  item: PathItem,
  { method, path, operation }: { method: string; path: string; operation: OperationObject },
): Operation {
  const given = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((parameter) =>
    resolve<Parameter>(document, parameter),
  )
  // An operation's own parameter takes the place of the path's (OpenAPI 3.0.4, 4.7.9.1).
  const parameters = new Map(given.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter]))
  return {
    method,
    path,
    summary: operation.summary,
    description: operation.description,
    parameters: [...parameters.values()]
      .filter((parameter) => parameter.in === 'path' || parameter.in === 'query')
      .map((parameter) => ({ ...parameter, schema: resolve<Schema>(document, parameter.schema ?? {}) })),
    responses: Object.entries(operation.responses ?? {}).map(([status, response]) => [
      status,
      resolve<{ description?: string }>(document, response).description ?? '',
    ]),
  }
}

/** What a reference of the document to itself leads to; anything else as it is. */
function resolve<T extends object>(document: OpenApi, value: T | Reference): T {
  if (!('$ref' in value) || typeof value.$ref !== 'string') return value as T
  const steps = value.$ref.replace(/^#\//, '').split('/')
  const found = steps.reduce<unknown>((part, step) => (part as Record<string, unknown> | undefined)?.[step], document)
  if (typeof found !== 'object' || found === null) throw new Error(`OpenAPI: ${value.$ref} leads nowhere`)
  return resolve(document, found as T)
}
