/** The tables that a backup holds, as the schema of the database says: all but what is made from the others. */

export interface Table {
  name: string
  /** Those that are written; what SQLite makes of them is not among them. */
  columns: string[]
  /** The columns of the primary key, in its order. */
  key: string[]
}

/** Made by what writes the others, or of no other database. */
const NOT_KEPT = ['words', 'events_names', 'set_aside', 'imports', 'd1_migrations']

/** The way of an article through the tables; then what has a history, and the feed's state. */
const LAST = ['sources', 'source_items', 'submissions', 'tellings', 'corrections', 'events', 'articles', 'feed']

/** The tables, in the order in which a backup holds them. What triggers fill is not among them. */
export async function backupTables(database: D1Database): Promise<Table[]> {
  const { results } = await database
    .prepare(
      `SELECT t.name AS "table", c.name AS name, c.pk AS pk FROM pragma_table_list t, pragma_table_xinfo(t.name) c
       WHERE t.schema = 'main' AND t.type = 'table' AND c.hidden = 0
         AND t.name NOT LIKE 'sqlite%' AND t.name NOT LIKE '\\_cf\\_%' ESCAPE '\\'
         AND t.name NOT IN (SELECT value FROM json_each(?1))
         AND NOT EXISTS (SELECT 1 FROM sqlite_schema g WHERE g.type = 'trigger' AND instr(g.sql, ' INTO ' || t.name || ' '))
       ORDER BY t.name, c.cid`,
    )
    .bind(JSON.stringify(NOT_KEPT))
    .all<{ table: string; name: string; pk: number }>()
  return [...Map.groupBy(results, ({ table }) => table)]
    .map(([name, columns]) => ({
      name,
      columns: columns.map((column) => column.name),
      key: columns
        .filter(({ pk }) => pk > 0)
        .sort((a, b) => a.pk - b.pk)
        .map((column) => column.name),
    }))
    .sort((a, b) => LAST.indexOf(a.name) - LAST.indexOf(b.name))
}
