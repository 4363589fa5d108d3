/** The order of an answer: its sort keys, then newest first where there is time, then the id. A total order, so that pages join up. */
import type { Collection, CollectionFeature } from '../core/collection.ts'
import { DISTANCE, type SortKey, type SortPosition } from './query.ts'

/** A feature in an answer; `distanceKm` is null in a query without `near`. */
export interface Orderable {
  stored: { readonly feature: CollectionFeature }
  distanceKm: number | null
}

export interface Order {
  /** Negative when `a` comes before `b`. Nulls come last either way; strings go by code unit. */
  compare(a: Orderable, b: Orderable): number
  positionOf(orderable: Orderable): SortPosition
  isAfter(orderable: Orderable, position: SortPosition): boolean
}

/** What every order of a collection ends with: newest first, then the id. */
export function lastKeys({ columns, time }: Collection): SortKey[] {
  const id = columns.find((column) => column.role === 'id')?.name ?? ''
  const newest = time === null ? [] : [{ property: time.start, descending: true }]
  return [...newest, { property: id, descending: false }]
}

/** The order that sort keys give to features of a collection. */
export function orderBy(sort: readonly SortKey[], collection: Collection): Order {
  const keys = [...sort, ...lastKeys(collection)]
  return {
    compare: (a, b) => compareBy(keys, a, b),
    positionOf: (orderable) => keys.map((key) => valueFor(key, orderable)),
    isAfter(orderable, position) {
      for (const [i, key] of keys.entries()) {
        const order = compareValues(valueFor(key, orderable), position[i] ?? null, key.descending)
        if (order !== 0) return order > 0
      }
      return false
    },
  }
}

/** How sort keys alone order two features. */
export function compareBy(keys: readonly SortKey[], a: Orderable, b: Orderable): number {
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as SortKey
    const order = compareValues(valueFor(key, a), valueFor(key, b), key.descending)
    if (order !== 0) return order
  }
  return 0
}

type SortValue = string | number | boolean | null

function valueFor({ property }: SortKey, { stored, distanceKm }: Orderable): SortValue {
  return property === DISTANCE ? distanceKm : ((stored.feature.properties[property] as SortValue | undefined) ?? null)
}

function compareValues(a: SortValue, b: SortValue, descending: boolean): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b === descending ? 1 : -1
}
