/** LIKE in SQL. SQLite's own LIKE takes capitals for small letters, so it is GLOB; where that can't, character by character. */
import type { SqlTarget } from './sql-target.ts'
import { ANY, ONE, type Sign } from './strings.ts'

/** D1 takes no longer patterns, in bytes of UTF-8. */
const LONGEST_GLOB = 50

/** Whether a text matches the signs of a pattern. */
export function likeSql(text: string, signs: readonly Sign[], target: SqlTarget): string {
  const glob = signs.map(globOf).join('')
  if (new TextEncoder().encode(glob).length <= LONGEST_GLOB) return `(${text} GLOB ${target.bind(glob)})`
  return walkedSql(text, signs, target)
}

function globOf(sign: Sign): string {
  if (sign === ANY) return '*'
  if (sign === ONE) return '?'
  return /[*?[]/.test(sign) ? `[${sign}]` : sign
}

/** As `likeness` goes through a text: on to the next sign, or back to the last `%`. Signs are texts, 1 for `%`, 2 for `_`. */
function walkedSql(text: string, signs: readonly Sign[], target: SqlTarget): string {
  const coded = target.bind(signs.map((sign) => (sign === ANY ? 1 : sign === ONE ? 2 : sign)))
  const wanted = `(${coded} ->> w.sign)`
  const isNext = `(${wanted} = 2 OR ${wanted} = substr(w.text, w.at, 1))`
  const isEnd = `(w.sign = ${signs.length} OR (w.sign = ${signs.length - 1} AND ${wanted} = 1))`
  return `(WITH RECURSIVE w(text, at, sign, retry_at, retry_sign) AS (
    SELECT t.text, 1, 0, 1, -1 FROM (SELECT ${text} AS text) t
    UNION ALL
    SELECT w.text,
      CASE WHEN ${wanted} = 1 THEN w.at WHEN ${isNext} THEN w.at + 1 ELSE w.retry_at + 1 END,
      CASE WHEN ${wanted} = 1 OR ${isNext} THEN w.sign + 1 ELSE w.retry_sign END,
      CASE WHEN ${wanted} = 1 THEN w.at WHEN ${isNext} THEN w.retry_at ELSE w.retry_at + 1 END,
      CASE WHEN ${wanted} = 1 THEN w.sign + 1 ELSE w.retry_sign END
    FROM w WHERE w.at <= length(w.text) AND (${wanted} = 1 OR ${isNext} OR w.retry_sign >= 0)
  ) SELECT CASE WHEN ${text} IS NULL THEN NULL ELSE coalesce(max(${isEnd}), 0) END FROM w WHERE w.at > length(w.text))`
}
