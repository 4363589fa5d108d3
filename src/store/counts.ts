/** How often each value of a property occurs: what histograms and lists to choose from are made of. */
import type { CollectionFeature, Queryable } from '../core/collection.ts'
import type { ValueCount } from './store.ts'

type Value = ValueCount['value']

/** The values that the features have for a queryable, in the order that `Counts` says. */
export function valueCounts({ type, valueOf }: Queryable, features: readonly CollectionFeature[]): ValueCount[] {
  const counts = new Map<Value, number>()
  const count = (value: Value) => counts.set(value, (counts.get(value) ?? 0) + 1)
  for (const feature of features) {
    const value = valueOf(feature) as Value | readonly Value[] | null
    if (Array.isArray(value)) value.forEach(count)
    else if (value !== null) count(value as Value)
  }
  const byValue = [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => (a.value < b.value ? -1 : 1))
  return type === 'date' ? byValue : byValue.sort((a, b) => b.count - a.count)
}
