/** The order of an answer: its sort keys, then newest first, then the id. A total order, so that pages join up. */
import type { EventProperties } from '../core/event.ts'
import type { SortKey, SortPosition } from '../core/query.ts'

/** What every order ends with. */
const LAST_KEYS: readonly SortKey[] = [
  { property: 'event_date', descending: true },
  { property: 'event_id', descending: false },
]

export interface Order {
  /** Where an event stands; `distanceKm` is null in a query without `near`. */
  position(event: EventProperties, distanceKm: number | null): SortPosition
  /** Negative when `a` comes before `b`. Nulls come last either way; strings go by code unit. */
  compare(a: SortPosition, b: SortPosition): number
}

/** The order that the sort keys of a query give. */
export function orderBy(sort: readonly SortKey[]): Order {
  const keys = [...sort, ...LAST_KEYS]
  return {
    position: (event, distanceKm) =>
      keys.map(({ property }) => (property === 'distance_km' ? distanceKm : event[property])),
    compare: (a, b) => {
      for (let i = 0; i < keys.length; i++) {
        const order = compareValues(a[i] ?? null, b[i] ?? null, keys[i]?.descending ?? false)
        if (order !== 0) return order
      }
      return 0
    },
  }
}

function compareValues(a: string | number | null, b: string | number | null, descending: boolean): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b === descending ? 1 : -1
}
