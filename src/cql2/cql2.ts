/** CQL2 (OGC 21-065r2). */
import type { Collection, CollectionFeature, Queryable } from '../core/collection.ts'
import type { Box, DayRange } from '../core/query.ts'
export type Expression = { op: string }
export class Cql2Fault extends Error {
  readonly suggestions: readonly string[] = []
}
export const parseText = (text: string): Expression => ({ op: text })
export const parseJson = (value: unknown): Expression => value as Expression
export const toText = (tree: Expression): string => tree.op
export const toJson = (tree: Expression): unknown => tree
export const compile =
  (_: Expression, _queryables: ReadonlyMap<string, Queryable>) =>
  (_feature: CollectionFeature): boolean | null =>
    true
export const boundsOf = (
  _: Expression,
  _collection: Collection,
): { ids: string[] | null; days: DayRange | null; box: Box | null } => ({ ids: null, days: null, box: null })
export const FUNCTIONS: readonly { name: string; returns: string[] }[] = []
