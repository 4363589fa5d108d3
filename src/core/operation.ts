/** An operation that changes the feed, or tells what only those who may change it are told: what it does, apart from how requests come in. */

/** In OpenAPI 3.0's words. */
export interface Operation {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** Such as `/collections/events/items/{id}`; what stands in braces is given in `variables`. */
  path: string
  operationId: string
  tag: 'Articles' | 'Sources' | 'Corrections' | 'Operation'
  summary: string
  description?: string
  /** Query parameters; no other is taken. */
  parameters: readonly OperationParameter[]
  /** What is sent; without it, nothing is read. */
  body?: {
    /** The schema of each media type that is taken. */
    content: Readonly<Record<string, object>>
    /** Bytes; a longer one is refused (413) before it is read. */
    longest: number
  }
  /** Whether it needs `If-Match`, so that nobody changes what he has not seen (Part 4, Optimistic Locking using ETags). */
  isConditional?: true
  /** Each status that it answers with, besides problem documents. */
  responses: Readonly<Record<number, { description: string; schema?: object }>>
  /** Throws RequestFault. */
  answer(call: Call): Promise<Outcome>
}

export interface OperationParameter {
  name: string
  description: string
  schema: object
  required?: true
  example?: string | number | boolean
}

/** A request by somebody who may make it. */
export interface Call {
  /** The name of the token. */
  author: string
  /** When it came (`instant`). */
  at: string
  /** Where the API's addresses begin, without a slash at the end. */
  base: string
  /** The values of the path's variables. */
  variables: Readonly<Record<string, string>>
  parameters: ReadonlyMap<string, string>
  /** The body's media type, one of the operation's, without parameters. */
  bodyType: string
  body: Uint8Array
  /** The `If-Match` header; a feature's tags begin with its version and a dot. */
  ifMatch: string | null
}

export interface Outcome {
  status: number
  headers?: Readonly<Record<string, string>>
  /** The version of the feature that was written (`FeedStore.featureVersion`), with which its answers are tagged from now on. */
  version?: string
  /** Sent as JSON, or, where it comes in pieces, as they are: the headers say what they are. */
  body?: object | AsyncIterable<string>
  /** Of what it was about, for the log. */
  ids?: readonly string[]
}
