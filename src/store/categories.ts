/** The values of a queryable as numbers, row by row, so that they are counted without being looked at. */
import type { CollectionFeature, Queryable } from '../core/collection.ts'
import type { ValueCount } from './store.ts'

type Value = ValueCount['value']

export interface Categories {
  /** Every value there is, in order. */
  values: readonly Value[]
  /** The values' numbers, one row's after another's. */
  numbers: Uint32Array
  /** Where each row's begin, and, one more, where the last end. */
  starts: Uint32Array
}

/** The categories of the rows. */
export function categoriesOf(queryable: Queryable, rows: readonly CollectionFeature[]): Categories {
  const lists = rows.map((feature) => listOf(queryable.valueOf(feature)))
  const values = [...new Set(lists.flat())].sort((a, b) => (a < b ? -1 : 1))
  const numberOf = new Map(values.map((value, number) => [value, number]))
  const starts = new Uint32Array(rows.length + 1)
  lists.forEach((list, row) => {
    starts[row + 1] = (starts[row] as number) + list.length
  })
  return { values, numbers: Uint32Array.from(lists.flat(), (value) => numberOf.get(value) as number), starts }
}

function listOf(value: unknown): readonly Value[] {
  if (Array.isArray(value)) return value
  return value === null ? [] : [value as Value]
}

/** How many of the rows have each value that some of them have, in the order of the values. */
export function countIn({ values, numbers, starts }: Categories, rows: readonly number[]): ValueCount[] {
  const counts = new Uint32Array(values.length)
  for (const row of rows) {
    for (let i = starts[row] as number; i < (starts[row + 1] as number); i++) {
      const number = numbers[i] as number
      counts[number] = (counts[number] as number) + 1
    }
  }
  return values.map((value, number) => ({ value, count: counts[number] as number })).filter(({ count }) => count > 0)
}
