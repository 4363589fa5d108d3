/** An order of features in SQL: what they are sorted by, and what comes after a position. */
import { joined } from '../cql2/cql2.ts'
import { DISTANCE, type SortKey, type SortPosition } from './query.ts'
import { column, type SqlQuery } from './sql-query.ts'

/** ORDER BY for the keys; nulls last. SQLite has them first, so that descending they are last already. */
export function orderSql(keys: readonly SortKey[], query: SqlQuery): string {
  return keys.map(({ property, descending }) => keySql(property, query) + (descending ? ' DESC' : ' NULLS LAST')).join()
}

/** Whether a row comes after a position. */
export function afterSql(keys: readonly SortKey[], position: SortPosition, query: SqlQuery): string {
  const later: string[] = []
  const equal: string[] = []
  keys.forEach(({ property, descending }, i) => {
    const key = keySql(property, query)
    const value = position[i] ?? null
    // Nothing comes after what is unknown.
    if (value === null) equal.push(`${key} IS NULL`)
    else {
      const bound = query.bind(typeof value === 'boolean' ? Number(value) : value)
      later.push(joined('AND', [...equal, `(${key} ${descending ? '<' : '>'} ${bound} OR ${key} IS NULL)`]))
      equal.push(`${key} = ${bound}`)
    }
  })
  return joined('OR', later)
}

function keySql(property: string, { distance }: SqlQuery): string {
  return property === DISTANCE && distance !== null ? distance : column(property)
}
