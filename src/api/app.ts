/** The API: every route, and what answers where there is none. */
import { Hono } from 'hono'
import { preflight } from './headers.ts'
import { methodNotAllowed, notFound, thrown } from './problem.ts'
import { handlerOf } from './route.ts'
import { ROUTES } from './routes.ts'
import type { Environment, Services } from './services.ts'

/** The app over a feed and a gazetteer. */
export function createApp(services: Services): Hono<Environment> {
  const app = new Hono<Environment>()
  for (const route of ROUTES) {
    const path = route.path.replace('{id}', ':id')
    app.get(path, handlerOf(route, services)).options(path, preflight).all(path, methodNotAllowed)
  }
  app.notFound(notFound)
  app.onError(thrown)
  return app
}
