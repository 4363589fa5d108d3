/** What SQL is made of: the columns of a table, bound values, and what only JavaScript can tell. */
import type { CollectionFeature, Queryable } from '../core/collection.ts'
import type { NORMALISED } from './strings.ts'

/** The forms of a text that CASEI and ACCENTI give. */
export type NormalForm = keyof typeof NORMALISED

/** What a scalar expression comes to. */
export type Scalar = string | number | boolean | null

export interface SqlTarget {
  queryables: ReadonlyMap<string, Queryable>
  /** The column of a queryable: its value as GeoJSON writes it, numbers as REAL, lists of texts as JSON. */
  column(name: string): string
  /** A column's text in a normal form. */
  normalised(column: string, form: NormalForm): string
  /** A bound value; a list as JSON. */
  bind(value: string | number | readonly Scalar[]): string
  /** The value for a row that `evaluate` gives for its feature, of which the geometry alone is known. */
  decided(evaluate: (feature: CollectionFeature) => Scalar): string
}

/** SQL that joins terms, nested no deeper than their number asks: SQLite takes expressions a hundred deep. */
export function joined(op: 'AND' | 'OR', terms: readonly string[]): string {
  if (terms.length <= 1) return terms[0] ?? (op === 'AND' ? '1' : '0')
  const middle = terms.length >> 1
  return `(${joined(op, terms.slice(0, middle))} ${op} ${joined(op, terms.slice(middle))})`
}

/** SQL that is unknown where one of the others is, and else the first. */
export function unlessUnknown(sql: string, unknown: readonly string[]): string {
  return unknown.length === 0 ? sql : `CASE WHEN ${joined('OR', unknown)} THEN NULL ELSE ${sql} END`
}
