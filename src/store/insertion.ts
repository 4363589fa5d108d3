/** The statements that put revisions into their collection's table, with all that is looked up beside them. */
import type { Collection, CollectionFeature } from '../core/collection.ts'
import { NORMALISED } from '../cql2/cql2.ts'
import { foldWord } from '../text/fold.ts'
import { pointsOf } from './rows.ts'
import type { Revision } from './store.ts'
import { searchable } from './text-search.ts'

/** A row of a collection's table. */
export interface NewRevision extends Omit<Revision, 'sequence' | 'id' | 'knownTo' | 'stored'> {
  feature: CollectionFeature
  /** An `instant`, or `OPEN`. */
  knownTo: string
}

const FORMS = ['casei', 'accenti', 'casei_accenti', 'accenti_casei'] as const

/** Columns that every collection's table has, with their values. */
const COLUMNS: Readonly<Record<string, (row: NewRevision) => string | number | null>> = {
  feature: ({ feature }) => featureJson(feature),
  revision: ({ revision }) => revision,
  change: ({ change }) => change,
  author: ({ author }) => author,
  reason: ({ reason }) => reason,
  replaced_by: ({ replacedBy }) => replacedBy,
  known_from: ({ knownFrom }) => knownFrom,
  known_to: ({ knownTo }) => knownTo,
}

/** Inserts the rows. */
export function insertion(
  database: Pick<D1Database, 'prepare'>,
  collection: Collection,
  rows: readonly NewRevision[],
): D1PreparedStatement[] {
  const lists = [...collection.queryables.values()].filter(({ type }) => type === 'strings')
  const box = ['west', 'south', 'east', 'north']
  const columns = [...Object.keys(COLUMNS), ...box, 'searchable', ...lists.map(({ name }) => name)]
  const values = rows.map((row) => [
    ...Object.values(COLUMNS).map((column) => column(row)),
    ...boxOf(row.feature),
    searchable(collection.textsOf(row.feature)),
    ...lists.map((queryable) => JSON.stringify(queryable.valueOf(row.feature) ?? [])),
  ])
  const features = rows.map(({ feature }) => feature)
  return [insertAll(database, 'INSERT', collection.id, columns, values), insertWords(database, collection, features)]
}

/** Inserts the texts of features that SQLite can't fold. */
export function insertWords(
  database: Pick<D1Database, 'prepare'>,
  collection: Collection,
  features: readonly CollectionFeature[],
): D1PreparedStatement {
  return insertAll(database, 'INSERT OR IGNORE', 'words', ['value', 'folded', ...FORMS], wordsOf(collection, features))
}

/** One statement for any number of rows, all bound as one JSON text. */
export function insertAll(
  database: Pick<D1Database, 'prepare'>,
  verb: 'INSERT' | 'INSERT OR IGNORE' | 'INSERT OR REPLACE',
  table: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): D1PreparedStatement {
  const values = columns.map((_, i) => `value ->> ${i}`)
  return database
    .prepare(`${verb} INTO ${table} (${columns}) SELECT ${values} FROM json_each(?1)`)
    .bind(JSON.stringify(rows))
}

/** A feature as it is served. */
export function featureJson({ id, geometry, properties }: CollectionFeature): string {
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
