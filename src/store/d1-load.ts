/** Puts a whole feed into a D1 database, in place of what is there. */
import { READER } from '../core/authors.ts'
import type { Collection, CollectionFeature } from '../core/collection.ts'
import { ARTICLES, EVENTS } from '../core/collections.ts'
import type { EventFeature } from '../core/event.ts'
import { articlesOf, type Feed } from './feed.ts'
import { insertAll, insertion, type NewRevision } from './insertion.ts'
import { madeAgain, setAside } from './set-aside.ts'
import { OPEN } from './sql-query.ts'
import { NEVER } from './store.ts'

/** Features of which a statement writes the rows: some hundred kilobytes; D1 takes no value of two megabytes. */
const FEATURES_A_STATEMENT = 200

/** Statements sent together: each time costs a transaction. */
const STATEMENTS_AT_ONCE = 5

/** All that a feed is made of, but for its state. */
const TABLES = ['events', 'articles', 'words', 'tellings', 'corrections', 'submissions', 'imports']

/** Where there may be something that a load would take away, or that works with what it brings. */
const HELD = ['events', 'articles', 'submissions', 'sources', 'imports']

/** Whether nothing is in the database: no feed, none on its way, and nothing that one is to be made from. */
export async function isEmpty(database: D1Database): Promise<boolean> {
  const any = HELD.map((table) => `EXISTS (SELECT 1 FROM ${table})`).join(' OR ')
  const { results } = await database.prepare(`SELECT ${any} AS filled`).bind().all<{ filled: number }>()
  return results[0]?.filled === 0
}

/** A whole feed of any size: its events are read once, one after another. */
export type FeedOfAnySize = Omit<Feed, 'events'> & { events: Iterable<EventFeature> }

/**
 * Loads a feed; `progress` is told how many features, events and then articles, are in. An interrupted load leaves no
 * feed, and the next one begins anew.
 */
export async function loadFeed(
  database: D1Database,
  feed: FeedOfAnySize,
  progress: (done: number) => void = () => {},
): Promise<void> {
  await database.batch([
    ...(await setAside(database, TABLES)),
    ...['feed', ...TABLES].map((table) => database.prepare(`DELETE FROM ${table}`)),
  ])
  let done = 0
  const load = async <F>(features: Iterable<F>, statements: (features: readonly F[]) => D1PreparedStatement[]) => {
    for (const parts of inParts(inParts(features, FEATURES_A_STATEMENT), STATEMENTS_AT_ONCE)) {
      await database.batch(parts.flatMap(statements))
      done += parts.reduce((sum, { length }) => sum + length, 0)
      progress(done)
    }
  }
  let updated = NEVER
  const articles = articlesOf(feed.articles)
  await load(feed.events, (events) => {
    for (const event of events) {
      articles.add(event)
      if (event.properties.updated_at > updated) updated = event.properties.updated_at
    }
    return [...added(database, EVENTS, events as unknown as CollectionFeature[]), tellingsOf(database, events)]
  })
  await load(articles.features(), (features) => added(database, ARTICLES, features))
  const state = database.prepare(
    'INSERT INTO feed (row, version, updated, epoch) VALUES (1, ?1, ?2, lower(hex(randomblob(8))))',
  )
  await database.batch([...(await madeAgain(database)), state.bind(feed.version, updated)])
}

/** The items in their order, so many at a time. */
function* inParts<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let part: T[] = []
  for (const item of items) {
    part.push(item)
    if (part.length < size) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}

/** Inserts the first revisions of features. */
function added(database: D1Database, collection: Collection, features: readonly CollectionFeature[]) {
  const rows = features.map(
    (feature): NewRevision => ({
      feature,
      revision: 1,
      change: 'added',
      author: READER,
      reason: null,
      replacedBy: null,
      knownFrom: collection.knownFrom(feature) ?? NEVER,
      knownTo: OPEN,
    }),
  )
  return insertion(database, collection, rows)
}

/** Which articles tell the events; what each of them tells is not known. */
function tellingsOf(database: D1Database, events: readonly EventFeature[]): D1PreparedStatement {
  const rows = events.flatMap(({ id, properties }) => {
    const articles = [...new Set(properties.sources.map(({ article }) => article))]
    return articles.map((article, place) => [id, article, place])
  })
  return insertAll(database, 'INSERT', 'tellings', ['event_id', 'article_id', 'place'], rows)
}
