/** Brings a feed back from a backup into an empty D1 database, block by block, each once, whoever is interrupted how often. */
import { isObject } from '../core/article-fields.ts'
import {
  type BackupCheck,
  type BackupEnd,
  type BackupHeader,
  type Block,
  blocksOf,
  CHANGED,
  chained,
  headerIn,
  isCell,
  isEnd,
  type Row,
} from '../core/backup.ts'
import type { CollectionFeature } from '../core/collection.ts'
import { COLLECTIONS } from '../core/collections.ts'
import { badValue, RequestFault, shown } from '../core/errors.ts'
import { backupTables } from './backup-tables.ts'
import { insertAll, insertWords } from './insertion.ts'

/** Of the rows that a statement inserts, as JSON, in UTF-16 units: D1 takes no value of two megabytes. */
const STATEMENT_LENGTH = 300_000

/** What is said of events: a backup may hold it twice (`CHANGED`). */
const SAID = ['tellings', 'corrections']

/** How far an import has come. */
export interface ImportState {
  /** Of the last block that is in. */
  sha256: string
  /** Whether all of it is in: only then there is a feed. */
  finished: boolean
}

interface Import {
  header: string
  first: string
  last: string
  finished_at: string | null
}

/**
 * Takes whole blocks of a backup: from its beginning, when those that are in are passed over, or those that follow what is
 * in. Throws RequestFault (400 for what is no such thing, 409 where it can't come in here and now).
 */
export async function importBlocks(database: D1Database, text: string, now: string): Promise<ImportState> {
  const blocks: Block[] = []
  for await (const block of blocksOf(text.split('\n'))) blocks.push(block)
  const [beginning] = blocks
  const isBeginning = beginning !== undefined && headerIn(beginning.text) !== null
  const found = isBeginning ? await begun(database, beginning) : await stateOf(database)
  if (found === null) throw conflict('Nothing is being imported; begin with the first lines of the backup.')
  let state = found
  let at = isBeginning ? state.first : state.last
  let isNew = at === state.last
  for (const block of isBeginning ? blocks.slice(1) : blocks) {
    const check = await vouched(block, at)
    if (isNew) state = await takeIn(database, { text: block.text, check, state, now })
    at = check.sha256
    isNew ||= at === state.last
  }
  return { sha256: state.last, finished: state.finished_at !== null }
}

function conflict(message: string): RequestFault {
  return new RequestFault({ status: 409, message })
}

async function stateOf(database: D1Database): Promise<Import | null> {
  const { results } = await database
    .prepare('SELECT header, first, last, finished_at FROM imports')
    .bind()
    .all<Import>()
  return results[0] ?? null
}

/** The import that a backup's first block begins, or has begun. */
async function begun(database: D1Database, block: Block): Promise<Import> {
  const { sha256: first } = await vouched(block, '')
  const before = await stateOf(database)
  if (before?.first === first) return before
  if (before !== null) throw conflict('Another backup is in this database, or on its way; import into an empty one.')
  const tables = await backupTables(database)
  const header = headerIn(block.text) as BackupHeader
  requireTables(header.tables)
  for (const [name, { columns }] of Object.entries(header.tables)) {
    // They become SQL: none goes by that this database does not have.
    const known = tables.find((table) => table.name === name)
    const unknown =
      known === undefined
        ? [shown(name)]
        : columns.filter((column) => !known.columns.includes(column)).map((column) => `${name}.${column}`)
    if (unknown.length > 0) throw conflict(`This database has no ${unknown}: apply its migrations first.`)
  }
  const filled = await database.batch<{ filled: number }>(
    tables.map(({ name }) => database.prepare(`SELECT EXISTS (SELECT 1 FROM ${name}) AS filled`)),
  )
  const names = tables.filter((_, i) => filled[i]?.results[0]?.filled === 1).map(({ name }) => name)
  if (names.length > 0) throw conflict(`This database is not empty: it has ${names}. Import into an empty one.`)
  const state: Import = { header: block.text, first, last: first, finished_at: null }
  await written(database, [
    database.prepare('INSERT INTO imports (row, header, first, last) VALUES (1, ?1, ?2, ?2)').bind(block.text, first),
  ])
  return state
}

/** Throws RequestFault where what a first line says of the tables says no columns. */
function requireTables(tables: unknown): void {
  const isTable = (table: unknown) =>
    isObject(table) && Array.isArray(table.columns) && table.columns.every((column) => typeof column === 'string')
  if (isObject(tables) && Object.values(tables).every(isTable)) return
  throw badValue('tables', shown(JSON.stringify(tables) ?? ''), "The backup's first line must have tables with columns")
}

/** The check of a block that follows the one of SHA-256 `before`. Throws RequestFault where it says otherwise. */
async function vouched({ text, check }: Block, before: string): Promise<BackupCheck | BackupEnd> {
  if (check === null) {
    throw new RequestFault({ message: 'The backup is cut off: no sha256 follows its last lines. Send whole blocks.' })
  }
  if ((await chained(before, text)) === check.sha256) return check
  throw conflict(`What ends with the sha256 ${check.sha256} is damaged, or does not follow what is in.`)
}

interface Incoming {
  text: string
  check: BackupCheck | BackupEnd
  state: Import
  now: string
}

/** Writes a block, and that it is in; the last one only where all is in that it counts. */
async function takeIn(database: D1Database, { text, check, state, now }: Incoming): Promise<Import> {
  const header = headerIn(state.header) as BackupHeader
  const rows = text.split('\n').flatMap((line) => (line === '' ? [] : Object.entries(rowIn(line))))
  if (isEnd(check)) await allIn(database, check)
  const statements = [...Map.groupBy(rows, ([table]) => table)].flatMap(([table, named]) => {
    if (table === CHANGED)
      return forgotten(
        database,
        named.map(([, row]) => row),
      )
    const columns = header.tables[table]?.columns
    if (columns === undefined) throw new RequestFault({ message: `The backup's first line knows no table ${table}.` })
    return inParts(named.map(([, row]) => row)).flatMap((part) => inserts(database, table, columns, part))
  })
  const after: Import = { ...state, last: check.sha256, finished_at: isEnd(check) ? now : null }
  // Fails where another request has brought the block in meanwhile.
  const progress = database
    .prepare('UPDATE imports SET last = CASE last WHEN ?1 THEN ?2 END, finished_at = ?3')
    .bind(state.last, after.last, after.finished_at)
  await written(database, [progress, ...statements])
  return after
}

/** The statements that forget what is said of events. */
function forgotten(database: D1Database, rows: readonly Row[]): D1PreparedStatement[] {
  const ids = JSON.stringify(rows.map((row) => row.event_id))
  return SAID.map((table) =>
    database.prepare(`DELETE FROM ${table} WHERE event_id IN (SELECT value FROM json_each(?1))`).bind(ids),
  )
}

function rowIn(line: string): Record<string, Row> {
  try {
    const row = JSON.parse(line)
    const isRow = (value: unknown) => isObject(value) && Object.values(value).every(isCell)
    if (isObject(row) && Object.values(row).every(isRow)) return row as Record<string, Row>
  } catch {
    // Told below.
  }
  throw new RequestFault({ message: 'A line of the backup is no row of a table as JSON.' })
}

/** The feature of a row. Throws RequestFault. */
function featureIn({ feature }: Row): CollectionFeature {
  const text = String(feature)
  try {
    const value = JSON.parse(text)
    if (isObject(value) && isObject(value.properties)) return value as unknown as CollectionFeature
  } catch {
    // Told below.
  }
  throw badValue('feature', shown(text), "A row's feature must be a GeoJSON feature with properties, as JSON")
}

/** Throws RequestFault where the tables do not have as many rows as the backup. */
async function allIn(database: D1Database, { rows }: BackupEnd): Promise<void> {
  const isCounted = (name: string) => name !== 'feed' && name in rows && !(CHANGED in rows && SAID.includes(name))
  const tables = (await backupTables(database)).filter(({ name }) => isCounted(name))
  const counts = await database.batch<{ rows: number }>(
    tables.map(({ name }) => database.prepare(`SELECT count(*) AS rows FROM ${name}`)),
  )
  const wrong = tables.filter(({ name }, i) => counts[i]?.results[0]?.rows !== rows[name])
  if (wrong.length > 0) {
    throw conflict(
      `There are not as many ${wrong.map(({ name }) => name)} as the backup counts: something else was written.`,
    )
  }
}

/** Rows that one statement inserts. */
function inParts(rows: readonly Row[]): Row[][] {
  const parts: Row[][] = []
  let length = STATEMENT_LENGTH
  for (const row of rows) {
    const own = JSON.stringify(row).length
    if (length + own > STATEMENT_LENGTH) {
      parts.push([])
      length = 0
    }
    parts.at(-1)?.push(row)
    length += own
  }
  return parts
}

/** The statements that insert rows, and what is made from them. */
function inserts(
  database: D1Database,
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
): D1PreparedStatement[] {
  const values = rows.map((row) => columns.map((column) => row[column] ?? null))
  const collection = COLLECTIONS.find(({ id }) => id === table)
  const features = collection ? rows.map(featureIn) : []
  const [first = []] = values
  return [
    // One that is long would be longer as JSON in JSON.
    values.length === 1
      ? database
          .prepare(`INSERT INTO ${table} (${columns}) VALUES (${columns.map((_, i) => `?${i + 1}`)})`)
          .bind(...first)
      : insertAll(database, 'INSERT', table, columns, values),
    ...(collection === undefined ? [] : [insertWords(database, collection, features)]),
  ]
}

/** All of the statements, or none. Throws RequestFault where somebody else writes at the same time. */
async function written(database: D1Database, statements: D1PreparedStatement[]): Promise<void> {
  try {
    await database.batch(statements)
  } catch (error) {
    if (!/constraint failed/.test(String(error))) throw error
    throw conflict('Something else is writing to this database; let nothing else do so, and go on with the import.')
  }
}
