/** Counting what matches: once for all pages of an answer, as long as the feed stays as it is. */
import type { Counted } from './query.ts'
import { type DecidedQuery, matching } from './sql-decided.ts'

export interface CountRow {
  version: string | null
  /** JSON: how many match, and how many of them follow (null for none); null where nothing was counted. */
  counts: string | null
}

/**
 * Counts what matches, and what of it is `isAfter`, beside the feed's version. Of the version that `known` was counted of,
 * no row is read.
 */
export function countSql(query: DecidedQuery, isAfter: string, known: Counted | null): string {
  const counts = `(SELECT json_array(count(*), sum(${isAfter})) ${matching(query)})`
  const version = query.version === null ? '(SELECT version FROM feed)' : query.bind(query.version)
  const unlessKnown = known && `CASE WHEN ${version} IS ${query.bind(known.version)} THEN NULL ELSE ${counts} END`
  return `SELECT ${version} AS version, ${unlessKnown ?? counts} AS counts`
}

/** What is known once `countSql` has answered. */
export function countedOf(row: CountRow | undefined, known: Counted | null): Counted {
  if (known !== null && row?.counts === null) return known
  const [numberMatched, following]: [number, number | null] = JSON.parse(row?.counts ?? '[0, 0]')
  return { version: row?.version ?? '', numberMatched, before: numberMatched - (following ?? 0) }
}
