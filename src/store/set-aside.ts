/**
 * Takes away, while a whole feed is loaded, what each row would be written into besides its table: R*Trees, indexes and
 * triggers. Made again over all rows at once, they are the same, and take a fraction of the time.
 */

interface Made {
  name: string
  kind: 'table' | 'index' | 'trigger'
  sql: string
}

/** R*Trees, each with the view that tells their rows. */
const TREES: Readonly<Record<string, string>> = { events_box: 'events_bounds', articles_box: 'articles_bounds' }

/** The statements that take them away from the tables, if they are there; the database keeps how they are made. */
export async function setAside(database: D1Database, tables: readonly string[]): Promise<D1PreparedStatement[]> {
  const theirs = database.prepare(
    `SELECT name, type AS kind, sql FROM sqlite_master WHERE sql IS NOT NULL AND (
      type IN ('index', 'trigger') AND tbl_name IN (SELECT value FROM json_each(?1))
      OR type = 'table' AND name IN (SELECT value FROM json_each(?2))
    )`,
  )
  const { results } = await theirs.bind(JSON.stringify(tables), JSON.stringify(Object.keys(TREES))).all<Made>()
  return [
    ...results.map(({ name, kind, sql }) =>
      database.prepare('INSERT INTO set_aside (name, kind, sql) VALUES (?1, ?2, ?3)').bind(name, kind, sql),
    ),
    ...results.map(({ name, kind }) => database.prepare(`DROP ${kind} ${name}`)),
  ]
}

/** The statements that make again what is set aside, R*Trees filled, and triggers last. */
export async function madeAgain(database: D1Database): Promise<D1PreparedStatement[]> {
  const order = "SELECT name, kind, sql FROM set_aside ORDER BY kind = 'trigger', kind, name"
  const { results } = await database.prepare(order).bind().all<Made>()
  return [
    ...results.flatMap(({ name, kind, sql }) => [
      database.prepare(sql),
      // Neighbours in time together: so it goes fastest.
      ...(kind === 'table'
        ? [database.prepare(`INSERT INTO ${name} SELECT * FROM ${TREES[name]} ORDER BY first_day`)]
        : []),
    ]),
    database.prepare('DELETE FROM set_aside'),
  ]
}
