/** The API: which path is answered by what. */
import { Hono } from 'hono'
import { methodNotAllowed as watchMethods } from 'hono/method-not-allowed'
import { articleEntries } from './articles.ts'
import { COLLECTIONS, collectionDocument } from './collections.ts'
import { jsonDocument } from './document.ts'
import { eventFile, eventItem, eventItems, eventSchema } from './events.ts'
import { openToAll, security } from './headers.ts'
import { landing } from './landing.ts'
import { CONFORMANCE } from './links.ts'
import { listingItem, listingItems } from './listing.ts'
import { MEDIA } from './media.ts'
import { placeEntries, placeSearch } from './places.ts'
import { methodNotAllowed, notFound, thrown } from './problem.ts'
import type { Environment, RequestContext, Services } from './services.ts'

/** The app over a store and a gazetteer. */
export function createApp(services: Services): Hono<Environment> {
  const { store, gazetteer } = services
  const { events, places, articles } = COLLECTIONS
  const app = new Hono<Environment>()
  const on = (handler: (c: RequestContext, services: Services) => Promise<Response>) => (c: RequestContext) =>
    handler(c, services)

  app.use(security, openToAll, watchMethods({ app, onMethodNotAllowed: methodNotAllowed }))
  app.notFound(notFound)
  app.onError(thrown)

  app.get('/', on(landing))
  app.get('/conformance', (c) => jsonDocument(c, services, () => ({ conformsTo: CONFORMANCE })))
  app.get('/collections', (c) =>
    jsonDocument(c, services, async (base) => ({
      links: [{ href: `${base}/collections?f=json`, rel: 'self', type: MEDIA.json }],
      collections: [
        collectionDocument(events, await store.extent(), base),
        collectionDocument(places, null, base),
        collectionDocument(articles, null, base),
      ],
    })),
  )

  app.get('/collections/events', (c) =>
    jsonDocument(c, services, async (base) => collectionDocument(events, await store.extent(), base)),
  )
  app.get('/collections/events/schema', on(eventSchema))
  app.get('/collections/events/items', on(eventItems))
  app.get('/collections/events/items/:id', on(eventItem))
  app.get('/events.geojson', on(eventFile))

  app.get('/collections/places', (c) => jsonDocument(c, services, (base) => collectionDocument(places, null, base)))
  app.get('/collections/places/items', (c) => listingItems(c, services, places, placeEntries(gazetteer)))
  app.get('/collections/places/items/:id', (c) => listingItem(c, services, places, placeEntries(gazetteer)))
  app.get('/places', on(placeSearch))

  app.get('/collections/articles', (c) => jsonDocument(c, services, (base) => collectionDocument(articles, null, base)))
  app.get('/collections/articles/items', async (c) => listingItems(c, services, articles, await articleEntries(store)))
  app.get('/collections/articles/items/:id', async (c) =>
    listingItem(c, services, articles, await articleEntries(store)),
  )
  return app
}
