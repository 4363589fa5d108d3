/** The API: every route, and what answers where there is none. */
import { Hono } from 'hono'
import type { Place } from '../core/place.ts'
import { answerArticle } from './article-reading.ts'
import { COMMON_HEADERS, METHODS, OTHER_METHODS, preflight } from './headers.ts'
import { hotAnswers } from './hot-answers.ts'
import { baseUrl } from './links.ts'
import { MEDIA } from './media.ts'
import type { Assets } from './pages/assets.ts'
import type { Town } from './pages/map-labels.ts'
import type { Outline } from './pages/outline.ts'
import { STYLESHEET } from './pages/stylesheet.ts'
import { methodNotAllowed, notFound, thrown } from './problem.ts'
import { delivered, entityTag, prepared } from './respond.ts'
import { handlerOf, honoPath } from './route.ts'
import { ROUTES } from './routes.ts'
import type { Environment, RequestContext, Services } from './services.ts'
import { TRY_PATH, tryAddress } from './try.ts'
import { TRY_VIEWER, VIEWERS, viewerHandler } from './viewer.ts'

type Handler = (c: RequestContext) => Response | Promise<Response>

/** The app over a feed and a gazetteer, its maps drawn on the outline, or by what browsers load as the assets. */
export function createApp({
  feed,
  gazetteer,
  readArticle,
  outline,
  assets,
}: Omit<Services, 'ground'> & { outline: Outline; assets: Assets }): Hono<Environment> {
  const services: Services = { feed, gazetteer, readArticle, ground: { outline, towns: townsOf(gazetteer.places) } }
  const app = new Hono<Environment>()
  const hot = hotAnswers()
  // No handler for all methods: Hono goes straight to a handler that is the only one for its method and path.
  const serve = (path: string, get: Handler, post?: Handler) => {
    const methods = post === undefined ? METHODS : [...METHODS, 'POST']
    const others = OTHER_METHODS.filter((method) => !methods.includes(method))
    app.get(path, get).options(path, preflight(methods)).on(others, path, methodNotAllowed(methods))
    if (post !== undefined) app.post(path, post)
  }

  for (const route of ROUTES) serve(honoPath(route.path), handlerOf(route, services, hot))
  const paths = ROUTES.map(({ path }) => path)
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
  serve(TRY_VIEWER.path, viewerHandler(TRY_VIEWER, assets), (c) => answerArticle(c, readArticle))
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
