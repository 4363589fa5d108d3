/** The order of an answer: its sort keys, then newest first where there is time, then the id. A total order, so that pages join up. */
import type { Collection } from '../core/collection.ts'
import type { SortKey, SortPosition } from './query.ts'

export type SortValue = string | number | boolean | null

export interface Order<Item> {
  /** Negative when `a` comes before `b`. Nulls come last either way; strings go by code unit. */
  compare(a: Item, b: Item): number
  positionOf(item: Item): SortPosition
  isAfter(item: Item, position: SortPosition): boolean
}

/** What every order of a collection ends with: newest first, then the id. */
export function lastKeys({ columns, time }: Collection): SortKey[] {
  const id = columns.find((column) => column.role === 'id')?.name ?? ''
  const newest = time === null ? [] : [{ property: time.start, descending: true }]
  return [...newest, { property: id, descending: false }]
}

/** The order that the keys give to items whose values `valueIn` tells. */
export function orderBy<Item>(
  keys: readonly SortKey[],
  valueIn: (item: Item, property: string) => SortValue,
): Order<Item> {
  return {
    compare(a, b) {
      for (let i = 0; i < keys.length; i++) {
        const { property, descending } = keys[i] as SortKey
        const order = compareValues(valueIn(a, property), valueIn(b, property), descending)
        if (order !== 0) return order
      }
      return 0
    },
    positionOf: (item) => keys.map(({ property }) => valueIn(item, property)),
    isAfter(item, position) {
      for (const [i, { property, descending }] of keys.entries()) {
        const order = compareValues(valueIn(item, property), position[i] ?? null, descending)
        if (order !== 0) return order > 0
      }
      return false
    },
  }
}

function compareValues(a: SortValue, b: SortValue, descending: boolean): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b === descending ? 1 : -1
}
