/** A route: its path and parameters, what it answers in, and how. The API serves routes and documents them from the same list. */
import { type FeedStore, NO_FEED } from '../store/store.ts'
import { keepAtEdge, keptAtEdge } from './edge-answers.ts'
import type { HotAnswers } from './hot-answers.ts'
import { count, senderOf } from './limits.ts'
import { baseUrl, type Link } from './links.ts'
import type { Representation } from './media.ts'
import { formatOf, negotiated } from './params/format.ts'
import type { Parameter } from './params/parameter.ts'
import { type Parameters, queryString, readParameters } from './params/parameters.ts'
import { type Answer, delivered, entityTag, momentary, prepared } from './respond.ts'
import type { RequestContext, Services } from './services.ts'

export interface Route {
  /** Such as `/collections/events/items/{id}`. */
  path: string
  /** What stands in braces in the path. */
  variables?: readonly Parameter[]
  operationId: string
  tag: 'Capabilities' | 'Collections' | 'Features' | 'Changes' | 'Files' | 'Tiles' | 'Search' | 'Operation'
  summary: string
  /** Query parameters, in the order in which links carry them; `f` is added. */
  parameters: readonly Parameter[]
  /** The first is what a client gets that asks for nothing. */
  offered: readonly Representation[]
  /** What the JSON representation, where there is one, holds, by its name in the API definition's schemas. */
  schema?: string
  /** Whether what it answers is true of the moment only: no answer is kept. */
  isOfTheMoment?: true
  /** Statuses, besides 200, that it answers with, as with 200. */
  otherStatuses?: Readonly<Record<number, string>>
  /** Changes whenever the answers to what is asked for may; the feed's version unless said. */
  version?(feed: FeedStore, asked: () => AskedOf): Promise<string>
  /** Throws RequestFault. */
  answer(request: ApiRequest): Answer | Promise<Answer>
}

/** What a request asks a route for. */
export interface AskedOf {
  parameters: Parameters
  /** The values of the path's variables. */
  variables: Readonly<Record<string, string>>
  /** What the answer is to be in. */
  as: Representation
}

/** A request to a route, its parameters told apart. */
export interface ApiRequest extends AskedOf {
  services: Services
  /** Where the API's addresses begin, without a slash at the end. */
  base: string
  /** As Cloudflare numbers it; null elsewhere. */
  deployment: WorkerVersionMetadata | null
  /** The request's own address, in a format and with some parameters changed or (undefined) left out. */
  address(format: string, changes?: Record<string, string | undefined>): string
  /** The address of this answer, and of the same in every other format. */
  links: () => Link[]
  /** The same as JSON, without brackets: what each link ends with is written once for all requests. */
  linksJson: () => string
}

/**
 * A route's links as JSON for each representation, itself first, cut where the address stands that they share but for its
 * format: put together with that address between, the pieces are the links.
 */
function linkPieces(offered: readonly Representation[]): Map<Representation, string[]> {
  return new Map(
    offered.map((as) => {
      const links = [as, ...offered.filter((other) => other !== as)].map((other) => {
        const rel = other === as ? 'self' : 'alternate'
        return { format: other.name, members: { rel, type: other.type, title: `This as ${other.title}` } }
      })
      const pieces = links.map(({ format, members }) => `${format}",${JSON.stringify(members).slice(1)}`)
      return [as, ['{"href":"', ...pieces.slice(0, -1).map((piece) => `${piece},{"href":"`), pieces.at(-1) ?? '']]
    }),
  )
}

/** All parameters of a route. */
export function parametersOf(route: Route): Parameter[] {
  return [...route.parameters, formatOf(route.offered)]
}

/** A path with its variables as Hono writes them: what follows a variable in its segment belongs to its value. */
export function honoPath(path: string): string {
  return path.replace(VARIABLE, (_, name, ending) => (ending === '' ? `:${name}` : `:${name}{.+\\${ending}}`))
}

const VARIABLE = /\{(\w+)\}([^/]*)/g

/** The values of a path's variables in a request. */
export function variablesIn(path: string, c: RequestContext): Record<string, string> {
  return Object.fromEntries(
    [...path.matchAll(VARIABLE)].map(([, name = '', ending = '']) => {
      const value = c.req.param(name) ?? ''
      return [name, value.slice(0, value.length - ending.length)]
    }),
  )
}

/** The handler of a route, which keeps answers and gives them again while the feed is the same. */
export function handlerOf(route: Route, services: Services, hot: HotAnswers): (c: RequestContext) => Promise<Response> {
  const { askedOf, requestOf } = requestReader(route, services)
  if (route.isOfTheMoment) {
    return async (c) => {
      const request = requestOf(c, baseUrl(c))
      return momentary(request.as.type, await route.answer(request))
    }
  }
  const versionOf = route.version ?? ((feed: FeedStore) => feed.version())
  const isSlow = services.feed.kind === 'database'
  return async (c) => {
    const base = baseUrl(c)
    const version = await versionOf(services.feed, () => askedOf(c))
    // What is being loaded changes under one version.
    const isKept = !version.startsWith(NO_FEED)
    const key = `${base} ${c.req.header('Accept')} ${c.req.url}`
    const hotAnswer = hot.get(key)
    if (hotAnswer?.etag.startsWith(entityTag(c, version, '').slice(0, -1))) return delivered(c, hotAnswer)
    const request = requestOf(c, base)
    const { as } = request
    const etag = entityTag(c, version, as.name)
    // From memory an answer is made sooner than a cache finds it.
    const address = isSlow && isKept ? request.address(as.name) : null
    const edgeAnswer = address === null ? null : await keptAtEdge(address, etag)
    if (edgeAnswer !== null) {
      hot.put(key, edgeAnswer)
      return delivered(c, edgeAnswer)
    }
    if (request.parameters.has('q')) await count(c.env?.SEARCH_LIMIT, senderOf(c))
    const answer = await prepared(c, { type: as.type, etag, answer: await route.answer(request) })
    if (answer instanceof Response) return answer
    if (isKept) hot.put(key, answer)
    if (address !== null) keepAtEdge(c, address, answer)
    return delivered(c, answer)
  }
}

/** What reads requests to a route: what they ask for, and all that answers need. Both throw RequestFault. */
function requestReader(route: Route, services: Services) {
  const order = route.parameters.map(({ name }) => name)
  const known = new Set([...order, 'f'])
  const pieces = linkPieces(route.offered)
  const askedOf = (c: RequestContext): AskedOf => {
    const parameters = readParameters(c.req.url, known)
    const as = negotiated(parameters, c.req.header('Accept'), route.offered)
    return { parameters, variables: variablesIn(route.path, c), as }
  }
  const requestOf = (c: RequestContext, base: string): ApiRequest => {
    const asked = askedOf(c)
    const { parameters, variables, as } = asked
    const path = base + route.path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(variables[name] ?? ''))
    const written = queryString(parameters, order)
    const address = (format: string, changes?: Record<string, string | undefined>) => {
      const query = changes === undefined ? written : queryString(parameters, order, changes)
      return `${path}?${query}${query === '' ? '' : '&'}f=${format}`
    }
    // An address holds nothing that JSON escapes: its values are percent-encoded.
    const linksJson = () => (pieces.get(as) ?? []).join(address(''))
    return {
      ...asked,
      services,
      base,
      deployment: c.env?.VERSION ?? null,
      address,
      links: () => JSON.parse(`[${linksJson()}]`),
      linksJson,
    }
  }
  return { askedOf, requestOf }
}
