/** Every route of the API that reads, in the order of its documentation. */
import type { Collection } from '../core/collection.ts'
import { COLLECTIONS, EVENTS } from '../core/collections.ts'
import type { Operation } from '../core/operation.ts'
import { FORMATS } from '../formats/formats.ts'
import { changesRoute } from './changes.ts'
import { collectionRoute, collectionsRoute } from './collections.ts'
import { countsRoute } from './counts.ts'
import { functionsRoute } from './functions.ts'
import { healthRoute } from './health.ts'
import { fileRoute, ID, itemRoute, itemsRoute } from './items.ts'
import { conformanceRoute, landingRoute } from './landing.ts'
import { GEOJSON } from './media.ts'
import { openapiRoute } from './openapi.ts'
import { queryParametersOf } from './params/feature-query.ts'
import type { Parameter } from './params/parameter.ts'
import { placeSearchRoute } from './places.ts'
import { revisionsRoute } from './revisions.ts'
import type { Route } from './route.ts'
import { schemaRoutes } from './schemas.ts'
import { tileMatrixSetRoute, tileMatrixSetsRoute } from './tile-matrix-sets.ts'
import { tileJsonRoute, tileRoute } from './tiles.ts'
import { tilesetRoute, tilesetsRoute } from './tilesets.ts'
import { versionRoute } from './version.ts'

/** The routes, the API's definition among them, which describes them all and the operations. */
export function routesWith(operations: readonly Operation[]): Route[] {
  const described: readonly Route[] = [
    landingRoute,
    conformanceRoute(operations),
    collectionsRoute,
    ...COLLECTIONS.flatMap(routesOf),
    tileMatrixSetsRoute,
    tileMatrixSetRoute,
    functionsRoute,
    placeSearchRoute,
    healthRoute,
    versionRoute,
  ]
  return [...described, openapiRoute(described, operations)]
}

function routesOf(collection: Collection): Route[] {
  const query = queryParametersOf(collection)
  return [
    collectionRoute(collection),
    itemsRoute(collection, query),
    itemRoute(collection, query),
    ...(collection.isRecorded ? [revisionsRoute(collection, ID)] : []),
    ...schemaRoutes(collection),
    fileRoute(collection, query, 'geojson', GEOJSON),
    ...FORMATS.map(({ name, extension, mediaType, title }) =>
      fileRoute(collection, query, extension, { name, type: mediaType, title }),
    ),
    ...(collection === EVENTS ? eventRoutes(query) : []),
  ]
}

/** What only events have. */
function eventRoutes(query: readonly Parameter[]): Route[] {
  return [changesRoute, countsRoute(query), tileRoute(query), tileJsonRoute(query), tilesetsRoute, tilesetRoute]
}
