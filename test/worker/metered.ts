// A database that tells how many rows were read of it, as D1 bills them.

export interface Meter {
  database: D1Database
  /** The rows read since it was last asked. */
  taken(): number
}

/** The database, metered: what is read in sessions. */
export function metered(database: D1Database): Meter {
  let rows = 0
  return {
    database: {
      prepare: (sql) => database.prepare(sql),
      batch: (statements) => database.batch(statements),
      withSession(bookmark) {
        const session = database.withSession(bookmark)
        return {
          prepare: (sql) => session.prepare(sql),
          getBookmark: () => session.getBookmark(),
          async batch<Row>(statements: D1PreparedStatement[]) {
            const results = await session.batch<Row>(statements)
            for (const { meta } of results) rows += meta.rows_read
            return results
          },
        }
      },
    },
    taken() {
      const taken = rows
      rows = 0
      return taken
    },
  }
}
