/** Reads of a D1 database that never go back in time: a replica may lag behind what another one has answered. */

export interface D1Reader {
  /** The rows of statements, all read from one state of the database. */
  read<Row>(statements: readonly SqlStatement[]): Promise<Row[][]>
}

export interface SqlStatement {
  sql: string
  /** Bound to ?1, ?2 … */
  values: readonly (string | number)[]
}

/** Asks for the feed's `version`, when it was last `updated`, and its `epoch`; no row where there is no feed. */
export const FEED_STATE: SqlStatement = { sql: 'SELECT version, updated, epoch FROM feed', values: [] }

/** The version of the feature in a row `e`: the number of the change that made it so, and the numbering that it is of. */
export const FEATURE_VERSION = "(SELECT epoch FROM feed) || '-' || e.row"

/** The reader of a database. */
export function readerOf(database: D1Database): D1Reader {
  // Bookmarks sort as the states that they stand for follow each other.
  let newest: string | null = null
  return {
    async read<Row>(statements: readonly SqlStatement[]) {
      const session = database.withSession(newest ?? 'first-unconstrained')
      const prepared = statements.map(({ sql, values }) => session.prepare(sql).bind(...values))
      const results = await session.batch<Row>(prepared)
      const bookmark = session.getBookmark()
      if (bookmark !== null && (newest === null || bookmark > newest)) newest = bookmark
      return results.map((result) => result.results)
    },
  }
}
