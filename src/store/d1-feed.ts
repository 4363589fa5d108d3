/** The feed in a D1 database; its places are the gazetteer's, in memory. */
import { ARTICLES, EVENTS, PLACES } from '../core/collections.ts'
import { RequestFault } from '../core/errors.ts'
import type { Place } from '../core/place.ts'
import { D1Store } from './d1.ts'
import { FEATURE_VERSION, FEED_STATE, readerOf, type SqlStatement } from './d1-reader.ts'
import { placeFeature } from './feed.ts'
import { MemoryStore } from './memory.ts'
import { knownSql } from './sql-query.ts'
import { type FeedStore, NEVER, NO_FEED } from './store.ts'
import { backlog } from './submissions.ts'

/** What an empty database says of itself. */
const EMPTY = { version: NO_FEED, updated: NEVER, epoch: NO_FEED }

/** Without a feed, events are those of one that is being loaded, or was until something interrupted that. */
const ANY_EVENT: SqlStatement = {
  sql: 'SELECT 1 FROM events WHERE NOT EXISTS (SELECT 1 FROM feed) LIMIT 1',
  values: [],
}

function beingLoaded(): RequestFault {
  return new RequestFault({
    status: 503,
    message: 'The feed is being loaded; it is answered from once all of it is in.',
    headers: { 'Retry-After': '60' },
  })
}

/** The columns that hold the ids of features. */
const IDS = { events: 'event_id', articles: 'article_id' } as const

/** The stores of a database to which the migrations have been applied. */
export function d1Feed(database: D1Database, places: readonly Place[]): FeedStore {
  const reader = readerOf(database)
  const state = async () => {
    const [[found] = []] = await reader.read<typeof EMPTY>([FEED_STATE])
    if (found !== undefined) return found
    const [events = []] = await reader.read([ANY_EVENT])
    if (events.length > 0) throw beingLoaded()
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
