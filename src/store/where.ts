/** Whether a feature meets a condition: one of the values, case and accents of strings set aside. */
import type { CollectionFeature } from '../core/collection.ts'
import { foldWord } from '../text/fold.ts'
import type { Condition } from './query.ts'

/** The test of a condition. A list meets it by any of its members. */
export function conditionTest({ queryable, anyOf }: Condition): (feature: CollectionFeature) => boolean {
  const wanted = new Set(anyOf.map((value) => (typeof value === 'string' ? foldWord(value) : value)))
  // A collection has few values, each many times: each is folded once.
  const known = new Map<string, boolean>()
  const isWanted = (value: unknown): boolean => {
    if (typeof value !== 'string') return wanted.has(value as number | boolean)
    let answer = known.get(value)
    if (answer === undefined) {
      answer = wanted.has(foldWord(value))
      known.set(value, answer)
    }
    return answer
  }
  return (feature) => {
    const value = queryable.valueOf(feature)
    return Array.isArray(value) ? value.some(isWanted) : value !== null && isWanted(value)
  }
}
