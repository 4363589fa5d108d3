/** JSON values that somebody sends: when two are the same, and which of them no feed can hold. */
import { isObject } from '../core/article-fields.ts'
import { isServable } from '../core/controls.ts'

/** Deeper than any feature. */
const DEEPEST = 20

/** Whether two values are the same, in whatever order their members stand. */
export function isSame(a: unknown, b: unknown): boolean {
  return sorted(a) === sorted(b)
}

function sorted(value: unknown): string | undefined {
  return JSON.stringify(value, (_, one) =>
    isObject(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
  )
}

/** Whether a value is nested deeper than any feature. */
export function isTooDeep(value: unknown): boolean {
  let level = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return false
}

/** Texts and numbers that can't be kept, one line each, with where they stand; the value must not be too deep. */
export function valueFaults(value: unknown, at = '#'): string[] {
  if (typeof value === 'string') {
    return isServable(value) ? [] : [`${at} holds control characters or half a character`]
  }
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${at} is too large a number`]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => valueFaults(one, `${at}/${name}`))
}
