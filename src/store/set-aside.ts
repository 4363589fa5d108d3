/**
 * Takes away, while a whole feed is loaded, what each row would be written into besides its table: tables made of it, such
 * as R*Trees, indexes and triggers. Made again over all rows at once, they are the same, and take a fraction of the time.
 */

interface Made {
  name: string
  kind: 'table' | 'index' | 'trigger'
  sql: string
}

/** Tables made of others, each with the view that tells their rows; neighbours in time together go into an R*Tree fastest. */
const DERIVED: Readonly<Record<string, string>> = {
  events_box: 'events_bounds ORDER BY first_day',
  articles_box: 'articles_bounds ORDER BY first_day',
  events_names: 'events_listed',
}

/** The statements that take them away from the tables, if they are there; the database keeps how they are made. */
export async function setAside(database: D1Database, tables: readonly string[]): Promise<D1PreparedStatement[]> {
  const theirs = database.prepare(
    `SELECT name, type AS kind, sql FROM sqlite_master WHERE sql IS NOT NULL AND (
      type IN ('index', 'trigger') AND tbl_name IN (SELECT value FROM json_each(?1))
      OR type = 'table' AND name IN (SELECT value FROM json_each(?2))
    )`,
  )
  const { results } = await theirs.bind(JSON.stringify(tables), JSON.stringify(Object.keys(DERIVED))).all<Made>()
  return [
    ...results.map(({ name, kind, sql }) =>
      database.prepare('INSERT INTO set_aside (name, kind, sql) VALUES (?1, ?2, ?3)').bind(name, kind, sql),
    ),
    ...results.map(({ name, kind }) => database.prepare(`DROP ${kind} ${name}`)),
  ]
}

/** The statements that make again what is set aside, tables filled, and triggers last. */
export async function madeAgain(database: D1Database): Promise<D1PreparedStatement[]> {
  const order = "SELECT name, kind, sql FROM set_aside ORDER BY kind = 'trigger', kind DESC, name"
  const { results } = await database.prepare(order).bind().all<Made>()
  return [
    ...results.flatMap(({ name, kind, sql }) => [
      database.prepare(sql),
      ...(kind === 'table' ? [database.prepare(`INSERT OR IGNORE INTO ${name} SELECT * FROM ${DERIVED[name]}`)] : []),
    ]),
    database.prepare('DELETE FROM set_aside'),
  ]
}
