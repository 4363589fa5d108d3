/**
 * All features of an answer out of a D1 database, however many: which rows they are is read at once, then the rows some at
 * a time. A row stays as it was written, so that this is the feed of one moment, whatever is written meanwhile.
 */
import type { D1Reader } from './d1-reader.ts'
import type { SortKey } from './query.ts'
import { type DecidedQuery, matching } from './sql-decided.ts'
import { orderSql } from './sql-order.ts'

/** Row numbers a text, which D1 takes up to two megabytes of. */
const ROWS_A_TEXT = 50_000

/** Rows read together: some megabytes. */
export const ROWS_AT_ONCE = 1000

/** What features are made of. */
export interface Row {
  feature: string
  geometry: string
}

export interface RowsText {
  /** Numbers of rows as a JSON list, in the order of the answer. */
  rows: string
  /** The feed's epoch: in another, rows of these numbers are others. */
  epoch: string
}

/** Asks for the rows that match, as `RowsText`s in their order. */
export function rowsSql(query: DecidedQuery, keys: readonly SortKey[]): string {
  return `SELECT json_group_array(row ORDER BY place) AS rows, (SELECT epoch FROM feed) AS epoch FROM (
      SELECT e.row AS row, row_number() OVER (ORDER BY ${orderSql(keys, query)}) AS place ${matching(query)}
    ) GROUP BY (place - 1) / ${ROWS_A_TEXT} ORDER BY min(place)`
}

/** The numbers in texts. */
export function rowNumbers(texts: readonly RowsText[]): Float64Array {
  const lists = texts.map(({ rows }) => JSON.parse(rows) as number[])
  const numbers = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const list of lists) {
    numbers.set(list, at)
    at += list.length
  }
  return numbers
}

/** The rows of these numbers, in their order, some at a time. Throws where the table is of another epoch. */
export async function* rowsInParts(
  reader: D1Reader,
  table: string,
  numbers: Float64Array,
  epoch: string,
): AsyncGenerator<Row[]> {
  const sql = `SELECT e.feature, e.geometry FROM feed f CROSS JOIN json_each(?1) j CROSS JOIN ${table} e
    WHERE f.epoch = ?2 AND e.row = j.value ORDER BY j.key`
  for (let from = 0; from < numbers.length; from += ROWS_AT_ONCE) {
    const wanted = numbers.subarray(from, from + ROWS_AT_ONCE)
    const [rows = []] = await reader.read<Row>([{ sql, values: [JSON.stringify([...wanted]), epoch] }])
    if (rows.length < wanted.length) throw new Error('another feed has been loaded while this one was read')
    yield rows
  }
}
