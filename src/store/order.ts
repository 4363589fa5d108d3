/** The order of an answer: its sort keys, then newest first, then the id. A total order, so that pages join up. */
import type { EventProperties } from '../core/event.ts'
import type { SortKey, SortPosition } from '../core/query.ts'

/** What every order ends with. */
const LAST_KEYS: readonly SortKey[] = [
  { property: 'event_date', descending: true },
  { property: 'event_id', descending: false },
]

/** An event in an answer; `distanceKm` is null in a query without `near`. */
export interface Orderable {
  event: EventProperties
  distanceKm: number | null
}

export interface Order {
  /** Negative when `a` comes before `b`. Nulls come last either way; strings go by code unit. */
  compare(a: Orderable, b: Orderable): number
  positionOf(orderable: Orderable): SortPosition
  isAfter(orderable: Orderable, position: SortPosition): boolean
}

/** The order that the sort keys of a query give. */
export function orderBy(sort: readonly SortKey[]): Order {
  const keys = [...sort, ...LAST_KEYS]
  const positionOf = (orderable: Orderable) => keys.map((key) => valueFor(key, orderable))
  return {
    compare(a, b) {
      for (const key of keys) {
        const order = compareValues(valueFor(key, a), valueFor(key, b), key.descending)
        if (order !== 0) return order
      }
      return 0
    },
    positionOf,
    isAfter(orderable, position) {
      for (const [i, own] of positionOf(orderable).entries()) {
        const order = compareValues(own, position[i] ?? null, keys[i]?.descending ?? false)
        if (order !== 0) return order > 0
      }
      return false
    },
  }
}

function valueFor({ property }: SortKey, { event, distanceKm }: Orderable): string | number | null {
  return property === 'distance_km' ? distanceKm : event[property]
}

function compareValues(a: string | number | null, b: string | number | null, descending: boolean): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b === descending ? 1 : -1
}
