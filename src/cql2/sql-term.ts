/** An expression as SQL, before it is known what is asked of it: its type, and what it is made of. */
import type { CollectionFeature } from '../core/collection.ts'
import type { Value, ValueType } from './operand.ts'
import { joined, type SqlTarget } from './sql-target.ts'

export interface Term {
  type: ValueType
  /** Of scalars, and of properties that are lists. Dates and timestamps are moments. */
  sql: string
  /** Of an interval its ends, null where open; of a list its items. */
  parts: readonly (Term | null)[]
  constant: boolean
  evaluate(feature: CollectionFeature): Value
}

/** SQL for whether a term is unknown; null where it can't be. */
export function unknown(term: Term, target: SqlTarget): string | null {
  if (term.sql !== '') return term.constant && term.sql !== 'NULL' ? null : `(${term.sql} IS NULL)`
  if (term.type === 'geometry') {
    return term.constant ? null : target.decided((feature) => term.evaluate(feature) === null)
  }
  const parts = term.parts.flatMap((part) => (part === null ? [] : (unknown(part, target) ?? [])))
  return parts.length === 0 ? null : joined('OR', parts)
}

/** What of terms may be unknown, as SQL. */
export function unknowns(terms: readonly Term[], target: SqlTarget): string[] {
  return terms.flatMap((term) => unknown(term, target) ?? [])
}
