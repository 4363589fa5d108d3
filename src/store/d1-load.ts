/** Puts a whole feed into a D1 database, in place of what is there. */
import type { Collection, CollectionFeature } from '../core/collection.ts'
import { ARTICLES, EVENTS } from '../core/collections.ts'
import type { EventFeature } from '../core/event.ts'
import { articleFeatures, type Feed, lastChange } from './feed.ts'
import { insertAll, insertion, type NewRevision } from './insertion.ts'
import { OPEN } from './sql-query.ts'
import { NEVER, READER } from './store.ts'

/** Features of which a statement writes the rows: some hundred kilobytes. */
const FEATURES_AT_ONCE = 200

/** All that a feed is made of. */
const TABLES = ['feed', 'events', 'articles', 'words', 'tellings', 'corrections', 'submissions']

/** Loads a feed; `progress` is told how many features of how many are in. An interrupted load leaves no feed. */
export async function loadFeed(
  database: D1Database,
  feed: Feed,
  progress: (done: number, of: number) => void = () => {},
): Promise<void> {
  const { version } = feed
  await database.batch(TABLES.map((table) => database.prepare(`DELETE FROM ${table}`)))
  const events = feed.events as unknown as CollectionFeature[]
  const articles = articleFeatures(feed)
  const total = events.length + articles.length
  let done = 0
  const load = async (collection: Collection, features: readonly CollectionFeature[]) => {
    for (let from = 0; from < features.length; from += FEATURES_AT_ONCE) {
      const some = features.slice(from, from + FEATURES_AT_ONCE)
      const rows = some.map((feature) => loaded(collection, feature))
      const tellings = collection === EVENTS ? [tellingsOf(database, feed.events.slice(from, from + some.length))] : []
      await database.batch([...insertion(database, collection, rows), ...tellings])
      done += some.length
      progress(done, total)
    }
  }
  await load(EVENTS, events)
  await load(ARTICLES, articles)
  const state = database.prepare(
    'INSERT INTO feed (row, version, updated, epoch) VALUES (1, ?1, ?2, lower(hex(randomblob(8))))',
  )
  await database.batch([state.bind(version, lastChange(feed))])
}

/** The first revision of a feature. */
function loaded(collection: Collection, feature: CollectionFeature): NewRevision {
  return {
    feature,
    revision: 1,
    change: 'added',
    author: READER,
    reason: null,
    replacedBy: null,
    knownFrom: collection.knownFrom(feature) ?? NEVER,
    knownTo: OPEN,
  }
}

/** Which articles tell the events; what each of them tells is not known. */
function tellingsOf(database: D1Database, events: readonly EventFeature[]): D1PreparedStatement {
  const rows = events.flatMap(({ id, properties }) => {
    const articles = [...new Set(properties.sources.map(({ article }) => article))]
    return articles.map((article, place) => [id, article, place])
  })
  return insertAll(database, 'INSERT', 'tellings', ['event_id', 'article_id', 'place'], rows)
}
