/** A collection in a D1 database: the same answers as from memory. */
import type { Position } from 'geojson'
import type { Collection, CollectionFeature, Queryable } from '../core/collection.ts'
import { RequestFault } from '../core/errors.ts'
import { joined } from '../cql2/cql2.ts'
import { type D1Reader, FEED_STATE } from './d1-reader.ts'
import { type Covered, extentOf, NOTHING_COVERED, type RevisionRow, revisionOf, storedOf } from './d1-rows.ts'
import { ROWS_AT_ONCE, type Row, type RowsText, rowNumbers, rowsInParts, rowsSql } from './d1-run.ts'
import { nearestBearing, nearestKm } from './nearest.ts'
import { lastKeys, type SortValue } from './order.ts'
import {
  type Counted,
  DISTANCE,
  type FeatureQuery,
  type PageRequest,
  type SortKey,
  type SortPosition,
} from './query.ts'
import { pointsOf, valueIn } from './rows.ts'
import { type CountRow, countedOf, countSql } from './sql-count.ts'
import { type DecidedQuery, decidedSql, jsonLists, matching, statementOf } from './sql-decided.ts'
import { afterSql, orderSql } from './sql-order.ts'
import { column, knownSql, type SqlQuery, sqlQuery } from './sql-query.ts'
import {
  type Counts,
  type Extent,
  type FeaturePage,
  type FeatureRun,
  type FeatureStore,
  type Hit,
  type Revision,
  runOf,
  type Stored,
  type ValueCount,
} from './store.ts'

interface Page extends Counted {
  rows: Row[]
}

/** Radii, km, each of a circle with sixteen times the ground of the one before. */
const CIRCLES_KM = [20, 80, 320, 1280]

function isNearestFirst([first]: readonly SortKey[]): boolean {
  return first?.property === DISTANCE && !first.descending
}

/**
 * `FeatureStore` over a table named as the collection, with columns named as its queryables. SQLite sorts texts by code
 * point, JavaScript by UTF-16 unit: what begins to differ at a letter from U+E000 on and one beyond U+FFFF stands the
 * other way round here.
 */
export class D1Store implements FeatureStore {
  readonly collection: Collection
  readonly #reader: D1Reader
  /** To find it takes reading every row, and it is asked for again and again. */
  #extent: { version: string; extent: Extent } | undefined

  constructor(collection: Collection, reader: D1Reader) {
    this.collection = collection
    this.#reader = reader
  }

  async feature(id: string, knownAt: string | null): Promise<Stored | null> {
    const sql = `SELECT e.feature FROM ${this.collection.id} e WHERE ${this.#idColumn()} = ?1 AND ${knownSql(knownAt, () => '?2')}`
    const values = knownAt === null ? [id] : [id, knownAt]
    const [rows = []] = await this.#reader.read<Row>([{ sql, values }])
    return rows[0] === undefined ? null : storedOf(rows[0].feature)
  }

  async revisions(id: string): Promise<Revision[]> {
    const sql = `${this.#revisionsSql()} WHERE ${this.#idColumn()} = ?1 ORDER BY e.revision DESC`
    const [rows = []] = await this.#reader.read<RevisionRow>([{ sql, values: [id] }])
    return rows.map(revisionOf)
  }

  async changes(since: number, limit: number): Promise<Revision[]> {
    return this.#changesWhere('e.row > ?1 ORDER BY e.row', since, limit)
  }

  async changesBefore(sequence: number, limit: number): Promise<Revision[]> {
    return this.#changesWhere('e.row < ?1 ORDER BY e.row DESC', sequence, limit)
  }

  async #changesWhere(condition: string, sequence: number, limit: number): Promise<Revision[]> {
    const sql = `${this.#revisionsSql()} WHERE ${condition} LIMIT ?2`
    const [rows = []] = await this.#reader.read<RevisionRow>([{ sql, values: [sequence, limit] }])
    return rows.map(revisionOf)
  }

  #revisionsSql(): string {
    return `SELECT e.row AS sequence, ${this.#idColumn()} AS id, e.revision, e.change, e.author, e.reason,
      e.replaced_by, e.known_from, e.known_to, e.feature FROM ${this.collection.id} e`
  }

  async select(query: FeatureQuery, page: PageRequest): Promise<FeaturePage> {
    const keys = [...query.sort, ...lastKeys(this.collection)]
    const { version, numberMatched, before, rows } =
      (await this.#nearestPage(query, keys, page)) ?? (await this.#page(query, keys, page))
    const hits = rows.map((row) => this.#hit(row, query))
    const last = hits.at(-1)
    const offset = page.after === null ? page.offset : before
    const counted = { version, numberMatched, before: offset + hits.length }
    const isLast = counted.before >= numberMatched
    const end = last === undefined || isLast ? null : { position: positionOf(last, keys), counted }
    return { numberMatched, offset, hits, end }
  }

  async selectAll(query: FeatureQuery, limit: number): Promise<FeatureRun> {
    if (limit <= ROWS_AT_ONCE) return runOf(await this.select(query, { limit, offset: 0, after: null }))
    const sql = await this.#compiled(query)
    const statement = rowsSql(sql, [...query.sort, ...lastKeys(this.collection)])
    const [texts = []] = await this.#read<RowsText>(sql, [statement])
    const rows = rowNumbers(texts)
    const wanted = rows.subarray(0, limit)
    const parts = rowsInParts(this.#reader, this.collection.id, wanted, texts[0]?.epoch ?? '')
    const hits = async function* (this: D1Store) {
      for await (const part of parts) yield part.map((row) => this.#hit(row, query))
    }
    return { numberMatched: rows.length, numberReturned: wanted.length, hits: hits.call(this) }
  }

  async counts(query: FeatureQuery, queryables: readonly Queryable[]): Promise<Counts> {
    const sql = await this.#compiled({ ...query, sort: [] })
    const lists = queryables.map(({ name, type }) => {
      const value = type === 'strings' ? 'm.value' : column(name)
      const members = type === 'strings' ? `, json_each(${column(name)}) m` : ''
      return `SELECT ${value} AS value, count(*) AS count ${matching(sql, members)} AND ${value} IS NOT NULL GROUP BY 1`
    })
    const statements = [`SELECT count(*) AS count ${matching(sql)}`, ...lists]
    const [total, ...counted] = await this.#read<ValueCount>(sql, statements)
    return {
      numberMatched: total?.[0]?.count ?? 0,
      lists: counted.map((list, i) => inOrder(list, queryables[i]?.type === 'date')),
    }
  }

  async extent(): Promise<Extent> {
    const { id, time } = this.collection
    const [[state] = []] = await this.#reader.read<{ version: string }>([FEED_STATE])
    const version = state?.version ?? ''
    if (this.#extent?.version === version) return this.#extent.extent
    const days = time === null ? '' : `, min(${column(time.start)}) AS start, max(${column(time.end)}) AS end`
    const sql = `SELECT min(west) AS west, min(south) AS south, max(east) AS east, max(north) AS north${days}
      FROM ${id} e WHERE ${knownSql(null)}`
    const [[found] = []] = await this.#reader.read<Covered>([{ sql, values: [] }])
    const extent = found === undefined ? NOTHING_COVERED : extentOf(found)
    this.#extent = { version, extent }
    return extent
  }

  /** The query as SQL, and what must be decided by geometry before it can be asked. */
  async #compiled(query: FeatureQuery): Promise<DecidedQuery> {
    const sql = sqlQuery(query, this.collection, await this.#widestKm(query))
    if (sql.decisions.length === 0) return { ...sql, decided: [], version: null }
    // In parts, lest the rows of one place make too long a text.
    const places = `SELECT e.geometry, json_group_array(e.row) AS rows FROM ${sql.source}
      WHERE ${joined('AND', sql.bounds)} GROUP BY e.geometry, e.row >> 16`
    const [[state] = [], found = []] = await this.#reader.read<{ version: string; geometry: string; rows: string }>([
      FEED_STATE,
      statementOf(places, sql, []),
    ])
    const decided = found.map(({ geometry, rows }) => {
      const feature = this.#located(geometry)
      return `[${[rows, ...sql.decisions.map((decide) => JSON.stringify(decide(feature)))]}]`
    })
    return { ...sql, decided: jsonLists(decided), version: state?.version ?? '' }
  }

  /** The most that a place is uncertain, where it matters. */
  async #widestKm({ near, knownAt }: FeatureQuery): Promise<number> {
    const { id, uncertainty } = this.collection
    if (near?.withinKm == null || near.match !== 'possible' || uncertainty === null) return 0
    const where = knownAt === null ? ` WHERE ${knownSql(null)}` : ''
    const sql = `SELECT ${uncertainty} AS km FROM ${id} e${where} ORDER BY 1 DESC LIMIT 1`
    const [rows = []] = await this.#reader.read<{ km: number }>([{ sql, values: [] }])
    return rows[0]?.km ?? 0
  }

  /** A page of what is nearest, from a circle that holds it: to weigh all rows would take too long. Null without one. */
  async #nearestPage(query: FeatureQuery, keys: readonly SortKey[], page: PageRequest): Promise<Page | null> {
    const { near } = query
    const from = page.after === null ? 0 : page.after.position[0]
    if (near === null || near.withinKm !== null || !isNearestFirst(keys) || typeof from !== 'number') return null
    const known = page.after?.counted ?? null
    const everywhere = await this.#compiled({ ...query, near: null, sort: [] })
    const [counts] = await this.#read<CountRow>(everywhere, [countSql(everywhere, '0', known)])
    const { version, numberMatched } = countedOf(counts?.[0], known)
    const anew = { ...page, after: page.after && { ...page.after, counted: null } }
    for (const withinKm of CIRCLES_KM) {
      if (withinKm <= from) continue
      const circle = { ...near, withinKm, match: 'likely' } as const
      const found = await this.#page({ ...query, near: circle }, keys, anew)
      const isThere = found.rows.length === page.limit || found.numberMatched === numberMatched
      if (isThere) return { ...found, version, numberMatched }
    }
    return null
  }

  async #page(query: FeatureQuery, keys: readonly SortKey[], { limit, offset, after }: PageRequest): Promise<Page> {
    const sql = await this.#compiled(query)
    const isAfter = after === null ? '0' : afterSql(keys, after.position, sql)
    const following = after === null ? '1' : joined('AND', [isAfter, ...this.#indexStart(keys, after.position, sql)])
    const known = after?.counted ?? null
    const [counts, rows] = await this.#read<Row & CountRow>(sql, [
      countSql(sql, isAfter, known),
      `SELECT e.feature, e.geometry ${matching(sql)} AND ${following}
       ORDER BY ${orderSql(keys, sql)} LIMIT ${sql.bind(limit)} OFFSET ${sql.bind(after === null ? offset : 0)}`,
    ])
    return { ...countedOf(counts?.[0], known), rows: rows ?? [] }
  }

  /** Where the index of the default order is to begin for what comes after a position: none of its keys is null. */
  #indexStart(keys: readonly SortKey[], [value = null]: SortPosition, sql: SqlQuery): string[] {
    const [first] = lastKeys(this.collection)
    if (first === undefined || keys[0]?.property !== first.property || value === null) return []
    return [`${column(first.property)} ${keys[0].descending ? '<=' : '>='} ${sql.bind(String(value))}`]
  }

  async #read<R>(query: DecidedQuery, statements: readonly string[]): Promise<R[][]> {
    const prefix = decidedSql(query)
    try {
      return await this.#reader.read<R>(
        statements.map((statement) => statementOf(prefix + statement, query, query.decided)),
      )
    } catch (error) {
      throw TOO_COMPLEX.test(String(error)) ? tooComplex() : error
    }
  }

  #hit({ feature, geometry }: Row, { near }: FeatureQuery): Hit {
    const points = pointsOf(this.#located(geometry))
    return {
      stored: storedOf(feature),
      distanceKm: near && nearestKm(near.point, points),
      bearingDeg: near && nearestBearing(near.point, points),
    }
  }

  /** A feature of which the geometry alone is known. */
  #located(coordinates: string): CollectionFeature {
    const { geometryType: type } = this.collection
    const geometry = coordinates === 'null' ? null : { type, coordinates: JSON.parse(coordinates) as Position[] }
    return { type: 'Feature', id: '', geometry: geometry as CollectionFeature['geometry'], properties: {} }
  }

  #idColumn(): string {
    return column(lastKeys(this.collection).at(-1)?.property ?? '')
  }
}

/** How D1 says that SQL is too long, an expression in it too deep, or that too much is decided by geometry. */
const TOO_COMPLEX = /Expression tree is too large|too long|too many (columns|terms)|parser stack overflow|SQLITE_TOOBIG/

function tooComplex(): RequestFault {
  return new RequestFault({
    message: 'filter: too long or too deeply nested for the database that holds the feed; ask in several queries',
    parameter: 'filter',
  })
}

function positionOf({ stored, distanceKm }: Hit, keys: readonly { property: string }[]): SortPosition {
  return keys.map(({ property }): SortValue => (property === DISTANCE ? distanceKm : valueIn(stored.feature, property)))
}

/** Days in their order, other values the most frequent first, then by code unit. */
function inOrder(counts: readonly ValueCount[], byValue: boolean): ValueCount[] {
  const sorted = counts.toSorted((a, b) => (a.value < b.value ? -1 : 1))
  return byValue ? sorted : sorted.sort((a, b) => b.count - a.count)
}
