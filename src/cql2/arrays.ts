/** A_EQUALS, A_CONTAINS, A_CONTAINEDBY and A_OVERLAPS: of arrays as sets (requirement /req/array-functions/array-predicates, B). */
import type { Shape } from '../core/shape.ts'
import { bothOfType, derived, type Operand, ofBoth, type Value } from './operand.ts'
import type { Span } from './time.ts'
import type { ArrayRelation, Expression } from './tree.ts'

type Keys = ReadonlySet<string>

const HOLDS: Readonly<Record<ArrayRelation, (a: Keys, b: Keys) => boolean>> = {
  a_equals: (a, b) => a.size === b.size && isSubset(a, b),
  a_contains: (a, b) => isSubset(b, a),
  a_containedBy: (a, b) => isSubset(a, b),
  a_overlaps: (a, b) => [...a].some((key) => b.has(key)),
}

function isSubset(a: Keys, b: Keys): boolean {
  return [...a].every((key) => b.has(key))
}

/** A relation of two arrays; unknown where an item of theirs is. */
export function arrayRelation(
  expression: Expression,
  op: ArrayRelation,
  operands: readonly [Operand, Operand],
): Operand {
  return ofBoth(
    expression,
    'boolean',
    bothOfType<Keys>(operands, ['array'], `what ${op.toUpperCase()} compares`),
    HOLDS[op],
  )
}

/** An array that the expression lists: the set of its items' keys. */
export function arrayOf(expression: Expression, items: readonly Operand[]): Operand {
  const operand = derived(expression, 'array', items, (feature) => {
    const keys = new Set<string>()
    for (const item of items) {
      const value = item.evaluate(feature)
      if (value === null) return null
      keys.add(keyOf(item.type, value))
    }
    return keys
  })
  return { ...operand, items }
}

/** The set of keys of a property's strings. */
export function keysOfStrings(strings: readonly string[]): Keys {
  return new Set(strings.map((string) => keyOf('string', string)))
}

/** One text for all values that are equal, and types with it: 1 and '1' are two items. Minus zero is zero. */
function keyOf(type: Operand['type'], value: Exclude<Value, null>): string {
  switch (type) {
    case 'array':
      // With their lengths, so that no two lists of keys run into the same text.
      return `array ${[...(value as Keys)].sort().map((key) => `${key.length}:${key}`)}`
    case 'interval':
      return `interval ${(value as Span).start}/${(value as Span).end}`
    case 'geometry':
      return `geometry ${JSON.stringify((value as Shape).geometry)}`
    default:
      return `${type} ${value}`
  }
}
