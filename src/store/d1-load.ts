/** Puts a whole feed into a D1 database, in place of what is there. */
import type { Collection, CollectionFeature } from '../core/collection.ts'
import { ARTICLES, EVENTS } from '../core/collections.ts'
import { NORMALISED } from '../cql2/cql2.ts'
import { foldWord } from '../text/fold.ts'
import { articleFeatures, type Feed, lastChange } from './feed.ts'
import { pointsOf } from './rows.ts'
import { searchable } from './text-search.ts'

/** Features of which a statement writes the rows: some hundred kilobytes. */
const FEATURES_AT_ONCE = 200

const FORMS = ['casei', 'accenti', 'casei_accenti', 'accenti_casei'] as const

/** Loads a feed; `progress` is told how many features of how many are in. An interrupted load leaves no feed. */
export async function loadFeed(
  database: D1Database,
  feed: Feed,
  progress: (done: number, of: number) => void = () => {},
): Promise<void> {
  const { version } = feed
  const tables = ['feed', 'events', 'articles', 'words']
  await database.batch(tables.map((table) => database.prepare(`DELETE FROM ${table}`)))
  const parts: [Collection, readonly CollectionFeature[]][] = [
    [EVENTS, feed.events as unknown as CollectionFeature[]],
    [ARTICLES, articleFeatures(feed)],
  ]
  const total = parts.reduce((sum, [, features]) => sum + features.length, 0)
  let done = 0
  for (const [collection, features] of parts) {
    for (let from = 0; from < features.length; from += FEATURES_AT_ONCE) {
      const some = features.slice(from, from + FEATURES_AT_ONCE)
      await database.batch(insertion(database, collection, some))
      done += some.length
      progress(done, total)
    }
  }
  const state = database.prepare('INSERT INTO feed (row, version, updated) VALUES (1, ?1, ?2)')
  await database.batch([state.bind(version, lastChange(feed))])
}

/** The statements that put features into their collection's table. */
function insertion(database: D1Database, collection: Collection, features: readonly CollectionFeature[]) {
  const lists = [...collection.queryables.values()].filter(({ type }) => type === 'strings')
  const columns = ['feature', 'west', 'south', 'east', 'north', 'searchable', ...lists.map(({ name }) => name)]
  const rows = features.map((feature) => [
    featureJson(feature),
    ...boxOf(feature),
    searchable(collection.textsOf(feature)),
    ...lists.map((queryable) => JSON.stringify(queryable.valueOf(feature) ?? [])),
  ])
  const insert = (table: string, names: readonly string[], values: readonly (readonly unknown[])[], or = '') =>
    database
      .prepare(
        `INSERT ${or} INTO ${table} (${names}) SELECT ${names.map((_, i) => `value ->> ${i}`)} FROM json_each(?1)`,
      )
      .bind(JSON.stringify(values))
  const words = wordsOf(collection, features)
  return [insert(collection.id, columns, rows), insert('words', ['value', 'folded', ...FORMS], words, 'OR IGNORE')]
}

/** A feature as it is served. */
function featureJson({ id, geometry, properties }: CollectionFeature): string {
  return JSON.stringify({ type: 'Feature', id, geometry, properties })
}

function boxOf(feature: CollectionFeature): (number | null)[] {
  const points = pointsOf(feature)
  if (points.length === 0) return [null, null, null, null]
  const [lons, lats] = [points.map(([lon = 0]) => lon), points.map(([, lat = 0]) => lat)]
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}

/** What SQLite's lower() does not fold as `foldWord` does. */
const NOT_PLAIN = /[^\0-\x7f]|`/

/** Every text that SQLite can't fold, with its forms. */
function wordsOf({ queryables }: Collection, features: readonly CollectionFeature[]): string[][] {
  const values = [...queryables.values()].flatMap((queryable) =>
    queryable.type === 'geometry' ? [] : features.flatMap((feature) => queryable.valueOf(feature)),
  )
  const texts = values.filter((value): value is string => typeof value === 'string' && NOT_PLAIN.test(value))
  return [...new Set(texts)].map((text) => [text, foldWord(text), ...FORMS.map((form) => NORMALISED[form](text))])
}
