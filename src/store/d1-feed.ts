/** The feed in a D1 database; its places are the gazetteer's, in memory. */
import { ARTICLES, EVENTS, PLACES } from '../core/collections.ts'
import type { Place } from '../core/place.ts'
import { D1Store } from './d1.ts'
import { FEATURE_VERSION, FEED_STATE, readerOf } from './d1-reader.ts'
import { placeFeature } from './feed.ts'
import { beingLoaded, IS_BEING_LOADED } from './loading.ts'
import { MemoryStore } from './memory.ts'
import { knownSql } from './sql-query.ts'
import { type FeedStore, NEVER, NO_FEED } from './store.ts'
import { backlog } from './submissions.ts'

/** What an empty database says of itself. */
const EMPTY = { version: NO_FEED, updated: NEVER, epoch: NO_FEED }

/** The columns that hold the ids of features. */
const IDS = { events: 'event_id', articles: 'article_id' } as const

/** The stores of a database to which the migrations have been applied. */
export function d1Feed(database: D1Database, places: readonly Place[]): FeedStore {
  const reader = readerOf(database)
  const state = async () => {
    const [[found] = []] = await reader.read<typeof EMPTY>([FEED_STATE])
    if (found !== undefined) return found
    const [loading = []] = await reader.read([{ sql: `SELECT 1 WHERE ${IS_BEING_LOADED}`, values: [] }])
    if (loading.length > 0) throw beingLoaded()
    return EMPTY
  }
  return {
    kind: 'database',
    version: async () => (await state()).version,
    updated: async () => (await state()).updated,
    featureVersion: async (collection, id) => {
      if (collection === 'places') return (await state()).version
      const sql = `SELECT ${FEATURE_VERSION} AS version FROM ${collection} e WHERE ${IDS[collection]} = ?1 AND ${knownSql(null)}`
      const [[found] = []] = await reader.read<{ version: string }>([{ sql, values: [id] }])
      return found?.version ?? null
    },
    epoch: async () => (await state()).epoch,
    backlog: () => backlog(database),
    events: new D1Store(EVENTS, reader),
    places: new MemoryStore(PLACES, () => places.map(placeFeature)),
    articles: new D1Store(ARTICLES, reader),
  }
}
