/**
 * A backup of the feed in a D1 database, read in pages while the feed goes on.
 *
 * Events, articles and the feed's state are as they were at one moment, with their whole history. Tables through which an
 * article goes before are read before that moment, so a backup never holds an article as read without its events; it may
 * hold one as waiting whose events are in: to read it again changes nothing. Tellings and corrections are read after that
 * moment: those of an event that changes meanwhile are of its next revision, and who reads its articles again makes it.
 */
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupCheck,
  type BackupEnd,
  type BackupHeader,
  type BackupNext,
  type BackupRow,
  chained,
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
      place = await atNextTable(database, tables, place)
      continue
    }
    const text = rows.map((row) => line<BackupRow>({ [table.name]: row })).join('')
    place = {
      ...place,
      after: table.key.map((name) => last[name] ?? null),
      limit: Math.min(2 * rows.length + 2, MOST_ROWS),
      sha256: await chained(place.sha256, text),
      rows: { ...place.rows, [table.name]: (place.rows[table.name] ?? 0) + rows.length },
    }
    yield text + line<BackupCheck>({ sha256: place.sha256 })
  }
  yield line<BackupNext>({ next: nameOf(place) })
}

function line<Line extends object>(value: Line): string {
  return `${JSON.stringify(value)}\n`
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
  return { table: tables[0]?.name ?? '', after: null, limit: FIRST_ROWS, sha256, rows, lastSource, moment: null }
}

async function atNextTable(database: D1Database, tables: readonly Table[], place: Place): Promise<Place> {
  const next = tables[tables.findIndex(({ name }) => name === place.table) + 1]?.name ?? 'feed'
  const moment = next === 'events' ? await momentOf(database) : place.moment
  return { ...place, table: next, after: null, limit: FIRST_ROWS, moment }
}

async function momentOf(database: D1Database): Promise<Moment> {
  const [last, state] = await database.batch<Row>([
    database.prepare('SELECT (SELECT max(row) FROM events) AS events, (SELECT max(row) FROM articles) AS articles'),
    database.prepare('SELECT * FROM feed'),
  ])
  const { events, articles } = last?.results[0] ?? {}
  return { events: Number(events ?? 0), articles: Number(articles ?? 0), feed: state?.results[0] ?? null }
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
  if (name === 'tellings' || name === 'corrections') {
    return `${all} EXISTS (SELECT 1 FROM events e WHERE e.event_id = t.event_id AND e.row <= ${bind(events)})`
  }
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

function placeIn(name: string, tables: readonly Table[]): Place {
  try {
    const bytes = Uint8Array.from(atob(name.replaceAll('-', '+').replaceAll('_', '/')), (unit) => unit.charCodeAt(0))
    const place: Place = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (tables.some((table) => table.name === place.table)) return place
  } catch {
    // Told below.
  }
  const message = 'from is not the next of a part of this export; begin anew without it.'
  throw new RequestFault({ message, parameter: 'from', value: name })
}
