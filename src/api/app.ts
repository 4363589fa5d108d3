/** The API: every route, and what answers where there is none. */
import { Hono } from 'hono'
import type { Operation } from '../core/operation.ts'
import type { Place } from '../core/place.ts'
import { answerArticle } from './article-reading.ts'
import { answerStream, STREAM_PATH } from './changes-stream.ts'
import { ALL_METHODS, COMMON_HEADERS, METHODS, preflight } from './headers.ts'
import { hotAnswers } from './hot-answers.ts'
import { baseUrl } from './links.ts'
import { MEDIA } from './media.ts'
import { acceptedBy, operationHandler } from './operations.ts'
import type { Assets } from './pages/assets.ts'
import type { Town } from './pages/map-labels.ts'
import type { Outline } from './pages/outline.ts'
import { STYLESHEET } from './pages/stylesheet.ts'
import { methodNotAllowed, notFound, thrown } from './problem.ts'
import { delivered, entityTag, prepared } from './respond.ts'
import { handlerOf, honoPath } from './route.ts'
import { routesWith } from './routes.ts'
import type { Environment, RequestContext, Services } from './services.ts'
import { TRY_PATH, tryAddress } from './try.ts'
import { TRY_VIEWER, VIEWERS, viewerHandler } from './viewer.ts'

type Handler = (c: RequestContext) => Response | Promise<Response>

/**
 * The app over a feed and a gazetteer, its maps drawn on the outline, or by what browsers load as the assets. Without
 * operations nobody can change the feed.
 */
export function createApp({
  feed,
  gazetteer,
  readArticle,
  operations = [],
  outline,
  assets,
}: Omit<Services, 'ground'> & {
  operations?: readonly Operation[]
  outline: Outline
  assets: Assets
}): Hono<Environment> {
  const services: Services = { feed, gazetteer, readArticle, ground: { outline, towns: townsOf(gazetteer.places) } }
  const app = new Hono<Environment>()
  const hot = hotAnswers()
  const routes = routesWith(operations)
  const paths = [...routes.map(({ path }) => path), STREAM_PATH]
  // No handler for all methods: Hono goes straight to a handler that is the only one for its method and path.
  const serve = (
    path: string,
    get: Handler | null,
    own: Readonly<Record<string, Handler>> = {},
    accepted: Readonly<Record<string, string>> = {},
  ) => {
    // Hono answers HEAD wherever it answers GET.
    const isReadable = get !== null || 'GET' in own
    const methods = [...new Set([...(isReadable ? METHODS : ['OPTIONS']), ...Object.keys(own)])]
    const others = ALL_METHODS.filter((method) => !methods.includes(method))
    if (get !== null) app.get(path, get)
    app.options(path, preflight(methods, accepted)).on(others, path, methodNotAllowed(methods))
    for (const [method, handler] of Object.entries(own)) app.on(method, path, handler)
  }
  /** Serves a path's operations besides what can be read there. */
  const serveAll = (path: string, get: Handler | null) => {
    const here = operations.filter((one) => one.path === path)
    const own = Object.fromEntries(here.map((one) => [one.method.toUpperCase(), operationHandler(one)]))
    serve(honoPath(path), get, own, Object.assign({}, ...here.map(acceptedBy)))
  }

  for (const route of routes) serveAll(route.path, handlerOf(route, services, hot))
  for (const path of new Set(operations.map(({ path }) => path))) if (!paths.includes(path)) serveAll(path, null)
  serve(STREAM_PATH, (c) => answerStream(c, feed))
  serve(TRY_PATH, (c) => {
    const address = tryAddress(baseUrl(c), paths, new URL(c.req.url).searchParams)
    return new Response(null, { status: 303, headers: { ...COMMON_HEADERS, Location: address } })
  })
  for (const viewer of VIEWERS) serve(viewer.path, viewerHandler(viewer, assets))
  serve('/style.css', async (c) => {
    const etag = entityTag(c, 'style', 'css')
    const answer = await prepared(c, { type: MEDIA.css, etag, answer: () => ({ body: STYLESHEET }) })
    return answer instanceof Response ? answer : delivered(c, answer)
  })
  serve(TRY_VIEWER.path, viewerHandler(TRY_VIEWER, assets), { POST: (c) => answerArticle(c, readArticle) })
  app.notFound(notFound)
  app.onError(thrown)
  return app
}

/** The towns that maps name, the best known first. */
function townsOf(places: readonly Place[]): Town[] {
  return places
    .filter(({ kind, prominence }) => (kind === 'city' || kind === 'town') && prominence >= 2)
    .sort((a, b) => b.prominence - a.prominence || b.radius_km - a.radius_km)
    .map(({ name_en: name, lon, lat }) => ({ name, position: [lon, lat] }))
}
