/**
 * A backup of the feed in a D1 database, read in pages while the feed goes on.
 *
 * Events, articles, the feed's state, and what articles and analysts say of events (tellings, corrections) are as they were
 * at one moment, events and articles with their whole history. Tellings and corrections have none: they are read before the
 * moment, and at it, in one transaction with it, those of the events that have changed since are read anew and take the place
 * of what came before. Tables through which an article goes before are read first, so a backup never holds an article as read
 * without its events; it may hold one as waiting whose events are in: to read it again changes nothing.
 */

import { isObject } from '../core/article-fields.ts'
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupCheck,
  type BackupEnd,
  type BackupHeader,
  type BackupNext,
  type BackupRow,
  CHANGED,
  chained,
  isCell,
  type Row,
} from '../core/backup.ts'
import { RequestFault } from '../core/errors.ts'
import { backupTables, type Table } from './backup-tables.ts'
import { OPEN } from './sql-query.ts'

/** Of a page's texts; a row that is longer is a page of its own. */
const PAGE_BYTES = 2_000_000

/** Rows of a page, at first and at most. Twice as many are asked for as the page before had: lengths are read of all. */
const FIRST_ROWS = 100
const MOST_ROWS = 5_000

/** Pages of one answer: on Cloudflare's free plan a request may ask a database 50 questions. */
const MOST_PAGES = 40

/** How far a backup has come. */
interface Place {
  table: string
  /** The key of the last row; null before the first. */
  after: (string | number | null)[] | null
  /** How many rows are asked for next. */
  limit: number
  /** Of the last block. */
  sha256: string
  /** How many of each table are in it. */
  rows: Record<string, number>
  /** The last news feed there was when it began. */
  lastSource: number
  /** The last row of events there was before the tellings; 0 until they are begun. */
  lastEvent: number
  /** Null before the events. */
  moment: Moment | null
}

/** The feed as events and articles show it. */
interface Moment {
  /** The last row of each. */
  events: number
  articles: number
  feed: Row | null
}

/** The ids of what has revisions. */
const IDS: Readonly<Record<string, string>> = { events: 'event_id', articles: 'article_id' }

/**
 * The lines of a backup, from its beginning or from where another part of it ended (`from`, of its `next`). Throws
 * RequestFault where that can't be read.
 */
export async function* backupOf(database: D1Database, from: string | null, now: () => string): AsyncGenerator<string> {
  const tables = await backupTables(database)
  let place: Place
  if (from === null) {
    const header = await headerOf(database, tables, now())
    const text = line(header)
    place = await placeAfter(database, tables, await chained('', text))
    yield text + line<BackupCheck>({ sha256: place.sha256 })
  } else place = placeIn(from, tables)
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    if (place.table === 'feed') {
      yield await ending(place, now())
      return
    }
    const table = tables.find(({ name }) => name === place.table) as Table
    const rows = await pageOf(database, table, place)
    const last = rows.at(-1)
    if (last === undefined) {
      const next = await atNextTable(database, tables, place)
      place = next.place
      if (next.text !== '') yield next.text
      continue
    }
    const block = await blockOf(place, { [table.name]: rows })
    place = {
      ...block.place,
      after: table.key.map((name) => last[name] ?? null),
      limit: Math.min(2 * rows.length + 2, MOST_ROWS),
    }
    yield block.text
  }
  yield line<BackupNext>({ next: nameOf(place) })
}

function line<Line extends object>(value: Line): string {
  return `${JSON.stringify(value)}\n`
}

/** The block of these rows, by table, and the place after it. */
async function blockOf(place: Place, rows: Record<string, readonly Row[]>): Promise<{ text: string; place: Place }> {
  const all = Object.entries(rows)
  const text = all.flatMap(([table, some]) => some.map((row) => line<BackupRow>({ [table]: row }))).join('')
  const counted = all.map(([table, { length }]) => [table, (place.rows[table] ?? 0) + length])
  const sha256 = await chained(place.sha256, text)
  return {
    text: text + line<BackupCheck>({ sha256 }),
    place: { ...place, sha256, rows: { ...place.rows, ...Object.fromEntries(counted) } },
  }
}

async function headerOf(database: D1Database, tables: readonly Table[], begun: string): Promise<BackupHeader> {
  const counts = await database.batch<{ rows: number }>(
    tables.map(({ name }) => database.prepare(`SELECT count(*) AS rows FROM ${name}`)),
  )
  const described = tables.map(({ name, columns }, i) => [name, { columns, rows: counts[i]?.results[0]?.rows ?? 0 }])
  return { format: BACKUP_FORMAT, version: BACKUP_VERSION, begun, tables: Object.fromEntries(described) }
}

async function placeAfter(database: D1Database, tables: readonly Table[], sha256: string): Promise<Place> {
  const { results } = await database.prepare('SELECT max(id) AS id FROM sources').bind().all<{ id: number | null }>()
  const rows = Object.fromEntries(tables.map(({ name }) => [name, 0]))
  const lastSource = results[0]?.id ?? 0
  return {
    table: tables[0]?.name ?? '',
    after: null,
    limit: FIRST_ROWS,
    sha256,
    rows,
    lastSource,
    lastEvent: 0,
    moment: null,
  }
}

/** The beginning of the next table, and the block that stands before it where there is one. */
async function atNextTable(
  database: D1Database,
  tables: readonly Table[],
  before: Place,
): Promise<{ text: string; place: Place }> {
  const table = tables[tables.findIndex(({ name }) => name === before.table) + 1]?.name ?? 'feed'
  const place = { ...before, table, after: null, limit: FIRST_ROWS }
  if (table === 'tellings') return { text: '', place: { ...place, lastEvent: await lastEventOf(database) } }
  if (table !== 'events') return { text: '', place }
  const { moment, changed } = await momentOf(database, place.lastEvent)
  if (changed[CHANGED].length === 0) return { text: '', place: { ...place, moment } }
  return blockOf({ ...place, moment }, changed)
}

async function lastEventOf(database: D1Database): Promise<number> {
  const { results } = await database.prepare('SELECT max(row) AS row FROM events').bind().all<{ row: number | null }>()
  return results[0]?.row ?? 0
}

/** This moment, and what is said of the events that changed after the one of that row. */
async function momentOf(
  database: D1Database,
  lastEvent: number,
): Promise<{ moment: Moment; changed: Record<typeof CHANGED | 'tellings' | 'corrections', Row[]> }> {
  const ids = 'SELECT event_id FROM events WHERE row > ?1'
  const [last, state, changed, tellings, corrections] = await database.batch<Row>([
    database.prepare('SELECT (SELECT max(row) FROM events) AS events, (SELECT max(row) FROM articles) AS articles'),
    database.prepare('SELECT * FROM feed'),
    database.prepare(`SELECT DISTINCT event_id FROM (${ids})`).bind(lastEvent),
    database.prepare(`SELECT * FROM tellings WHERE event_id IN (${ids})`).bind(lastEvent),
    database.prepare(`SELECT * FROM corrections WHERE event_id IN (${ids})`).bind(lastEvent),
  ])
  const { events, articles } = last?.results[0] ?? {}
  return {
    moment: { events: Number(events ?? 0), articles: Number(articles ?? 0), feed: state?.results[0] ?? null },
    changed: {
      [CHANGED]: changed?.results ?? [],
      tellings: tellings?.results ?? [],
      corrections: corrections?.results ?? [],
    },
  }
}

/** The feed's state, and the end: without it nothing is a feed. */
async function ending({ sha256, rows, moment }: Place, ended: string): Promise<string> {
  const state = moment?.feed ?? null
  const text = state === null ? '' : line<BackupRow>({ feed: state })
  const counted = { ...rows, feed: state === null ? 0 : 1 }
  return text + line<BackupEnd>({ ended, rows: counted, sha256: await chained(sha256, text) })
}

/** The rows that follow, of a page's size. */
async function pageOf(database: D1Database, table: Table, place: Place): Promise<Row[]> {
  const { columns, key } = table
  const values: (string | number | null)[] = []
  const bind = (value: string | number | null) => `?${values.push(value)}`
  const order = key.join()
  const isAfter = place.after === null ? '1' : `(${order}) > (${place.after.map(bind)})`
  const bytes = columns.map((name) => `coalesce(octet_length(${name}), 0)`).join(' + ')
  const sql = `SELECT ${columns} FROM (
      SELECT *, sum(${bytes}) OVER (ORDER BY ${order}) AS bytes, row_number() OVER (ORDER BY ${order}) AS nth FROM (
        ${rowsSql(table, place, bind)} AND ${isAfter} ORDER BY ${order} LIMIT ${bind(place.limit)}
      )
    ) WHERE nth = 1 OR bytes <= ${PAGE_BYTES}`
  const { results } = await database
    .prepare(sql)
    .bind(...values)
    .all<Row>()
  return results
}

/** What a backup holds of a table. */
function rowsSql({ name, columns }: Table, { lastSource, moment }: Place, bind: (value: number) => string): string {
  const all = `SELECT ${columns} FROM ${name} t WHERE`
  if (name === 'sources') return `${all} id <= ${bind(lastSource)}`
  if (name === 'source_items') return `${all} source <= ${bind(lastSource)}`
  if (moment === null) return `${all} 1`
  const { events, articles } = moment
  const id = IDS[name]
  if (id === undefined) return `${all} 1`
  const last = bind(name === 'events' ? events : articles)
  // A revision that was closed after the moment held at it.
  const isClosed = `EXISTS (SELECT 1 FROM ${name} newer
    WHERE newer.${id} = t.${id} AND newer.revision = t.revision + 1 AND newer.row <= ${last})`
  const knownTo = `CASE WHEN change <> 'retracted' AND NOT ${isClosed} THEN '${OPEN}' ELSE known_to END AS known_to`
  return `SELECT ${columns.map((column) => (column === 'known_to' ? knownTo : column))} FROM ${name} t WHERE row <= ${last}`
}

/** A place as a word for addresses. */
function nameOf(place: Place): string {
  const bytes = new TextEncoder().encode(JSON.stringify(place))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function isPlace(value: unknown, tables: readonly Table[]): value is Place {
  if (!isObject(value)) return false
  const { table, after, limit, sha256, rows, moment } = value
  const key = table === 'feed' ? [] : tables.find(({ name }) => name === table)?.key
  return (
    key !== undefined &&
    (after === null || (Array.isArray(after) && after.length === key.length && after.every(isCell))) &&
    isObject(rows) &&
    typeof sha256 === 'string' &&
    [limit, value.lastSource, value.lastEvent].every(Number.isInteger) &&
    ((moment === null && !IDS[String(table)] && table !== 'feed') ||
      (isObject(moment) && [moment.events, moment.articles].every(Number.isInteger)))
  )
}

function placeIn(name: string, tables: readonly Table[]): Place {
  try {
    const bytes = Uint8Array.from(atob(name.replaceAll('-', '+').replaceAll('_', '/')), (unit) => unit.charCodeAt(0))
    const place: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (isPlace(place, tables)) return place
  } catch {
    // Told below.
  }
  const message = 'from is not the next of a part of this export; begin anew without it.'
  throw new RequestFault({ message, parameter: 'from', value: name })
}
