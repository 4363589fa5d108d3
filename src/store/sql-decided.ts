/** A query's statements, once JavaScript has decided what is asked of the geometry: that comes as a table, `d`. */
import { joined } from '../cql2/cql2.ts'
import type { SqlStatement } from './d1-reader.ts'
import type { SqlQuery } from './sql-query.ts'

/** D1 refuses values that the SQL does not name. */
export function statementOf(sql: string, query: SqlQuery, decided: readonly string[]): SqlStatement {
  return { sql, values: sql.includes('?1') || decided.length > 0 ? [query.bound(), ...decided] : [] }
}

export interface DecidedQuery extends SqlQuery {
  /** JSON lists of lists: rows of one geometry, and what is decided of it. */
  decided: readonly string[]
  /** The feed's version when the rows in question were read; null where none were. */
  version: string | null
}

/** D1 takes no values of two megabytes. */
const LONGEST_VALUE = 1_500_000

/** Items of JSON as lists, none of them too long to be bound. */
export function jsonLists(items: readonly string[]): string[] {
  const lists: string[][] = [[]]
  let length = 0
  for (const item of items) {
    length += item.length + 1
    if (length > LONGEST_VALUE) {
      lists.push([])
      length = item.length + 1
    }
    lists.at(-1)?.push(item)
  }
  return lists.map((list) => `[${list}]`)
}

/** WITH … for `d`: the rows in question, and what is decided of them. */
export function decidedSql({ decisions, decided }: DecidedQuery): string {
  if (decisions.length === 0) return ''
  const names = decisions.map((_, i) => `c${i}`)
  const values = decisions.map((_, i) => `j.value ->> ${i + 1}`)
  const lists = decided.map((_, i) => `(?${i + 2})`)
  return `WITH d(row, ${names}) AS MATERIALIZED (
    SELECT r.value, ${values} FROM (VALUES ${lists}) v, json_each(v.column1) j, json_each(j.value, '$[0]') r
  ) `
}

/** FROM and WHERE of what matches. CROSS JOIN begins with `d`: D1 makes no index for what it joins. */
export function matching({ table, source, bounds, conditions, decisions }: SqlQuery, members = ''): string {
  return decisions.length === 0
    ? `FROM ${source}${members} WHERE ${joined('AND', [...bounds, ...conditions])}`
    : `FROM d CROSS JOIN ${table} e ON e.row = d.row${members} WHERE ${joined('AND', conditions)}`
}
