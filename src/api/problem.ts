/** Problem documents (RFC 9457): every answer that is not the one asked for. */
import type { Context } from 'hono'
import { routePath } from 'hono/route'
import { RequestFault, shown } from '../core/errors.ts'
import { log, toldOf } from '../core/log.ts'
import { COMMON_HEADERS, PAGE_POLICY } from './headers.ts'
import { LIMIT_PERIOD_S } from './limits.ts'
import { baseUrl } from './links.ts'
import { MEDIA } from './media.ts'
import { problemPage } from './pages/problem-page.ts'
import { contentType } from './respond.ts'

const TITLES: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

/** As much of a wrong name or value as is repeated to its sender. */
const MOST_SHOWN = 200

/** The answer to a fault of the request's. */
function problem(c: Context, fault: RequestFault, headers: Record<string, string> = {}): Response {
  const body = {
    type: 'about:blank',
    title: TITLES[fault.status] ?? 'Error',
    status: fault.status,
    detail: fault.message,
    parameter: fault.parameter?.slice(0, MOST_SHOWN),
    value: fault.value?.slice(0, MOST_SHOWN),
    suggestions: fault.suggestions.length > 0 ? fault.suggestions : undefined,
    allowed: fault.allowed.length > 0 ? fault.allowed : undefined,
    ...fault.members,
  }
  const common = { ...COMMON_HEADERS, 'Cache-Control': 'no-store', Vary: 'Accept', ...fault.headers, ...headers }
  if (isForPeople(c)) {
    const page = problemPage({ base: baseUrl(c), links: [], problem: body })
    const own = { 'Content-Type': contentType(MEDIA.html), 'Content-Security-Policy': PAGE_POLICY }
    return c.body(page.toString(), fault.status as 400, { ...common, ...own })
  }
  return c.body(JSON.stringify(body), fault.status as 400, { ...common, 'Content-Type': MEDIA.problem })
}

/** Whether a page is wanted: by a browser, unless `f` asks for a format of programs. */
function isForPeople(c: Context): boolean {
  const takesPages = c.req.header('Accept')?.includes('text/html') ?? false
  return takesPages && (c.req.query('f') ?? 'html') === 'html'
}

/** What answers of a status say beside it: which token is asked for (RFC 6750, 3), when to come again. */
const OWN_HEADERS: Readonly<Record<number, Record<string, string>>> = {
  401: { 'WWW-Authenticate': 'Bearer realm="Frontline Feed"' },
  429: { 'Retry-After': String(LIMIT_PERIOD_S) },
}

/** The answer to whatever was thrown: a fault of the request's as it is, one of ours without its particulars. */
export function thrown(error: Error, c: Context): Response {
  if (error instanceof RequestFault) return problem(c, error, OWN_HEADERS[error.status])
  log({ what: 'failure', method: c.req.method, route: routePath(c), ...toldOf(error) })
  return problem(c, new RequestFault({ status: 500, message: 'The feed could not answer. The request may be right.' }))
}

/** The answer where there is nothing. */
export function notFound(c: Context): Response {
  return problem(
    c,
    new RequestFault({
      status: 404,
      message: `There is nothing at ${shown(c.req.path)}. The feed's links begin at /.`,
    }),
  )
}

/** Answers a method that a resource with the methods has no use for. */
export function methodNotAllowed(methods: readonly string[]): (c: Context) => Response {
  const allow = methods.join(', ')
  return (c) => {
    const message = `${c.req.method} is not possible here; possible are ${allow}.`
    return problem(c, new RequestFault({ status: 405, message, allowed: methods }), { Allow: allow })
  }
}
