/** Every route of the API, in the order of its documentation. */
import type { Collection } from '../core/collection.ts'
import { COLLECTIONS } from '../core/collections.ts'
import { FORMATS } from '../formats/formats.ts'
import { collectionRoute, collectionsRoute } from './collections.ts'
import { functionsRoute } from './functions.ts'
import { fileRoute, itemRoute, itemsRoute } from './items.ts'
import { conformanceRoute, landingRoute } from './landing.ts'
import { GEOJSON } from './media.ts'
import { openapiRoute } from './openapi.ts'
import { queryParametersOf } from './params/feature-query.ts'
import { placeSearchRoute } from './places.ts'
import type { Route } from './route.ts'
import { schemaRoutes } from './schemas.ts'

const described: readonly Route[] = [
  landingRoute,
  conformanceRoute,
  collectionsRoute,
  ...COLLECTIONS.flatMap(routesOf),
  functionsRoute,
  placeSearchRoute,
]

/** The routes, the API's definition among them, which describes them all. */
export const ROUTES: readonly Route[] = [...described, openapiRoute(described)]

function routesOf(collection: Collection): Route[] {
  const query = queryParametersOf(collection)
  return [
    collectionRoute(collection),
    itemsRoute(collection, query),
    itemRoute(collection, query),
    ...schemaRoutes(collection),
    fileRoute(collection, query, 'geojson', GEOJSON),
    ...FORMATS.map(({ name, extension, mediaType, title }) =>
      fileRoute(collection, query, extension, { name, type: mediaType, title }),
    ),
  ]
}
