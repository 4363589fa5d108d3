/** AND, OR, NOT and IS NULL, in three-valued logic (clause 6.2, the truth table; Kleene's). */
import { derived, type Operand, ofType } from './operand.ts'
import type { Expression } from './tree.ts'

/** AND or OR of all operands: the value that settles it if one has it, else unknown if one is, else the other value. */
export function junction(expression: Expression, op: 'and' | 'or', operands: readonly Operand[]): Operand {
  const terms = operands.map((operand) => ofType<boolean>(operand, ['boolean'], `what ${op.toUpperCase()} joins`))
  const settling = op === 'or'
  return derived(expression, 'boolean', operands, (feature) => {
    let result: boolean | null = !settling
    for (const term of terms) {
      const value = term.evaluate(feature)
      if (value === settling) return settling
      if (value === null) result = null
    }
    return result
  })
}

/** NOT: unknown of what is unknown. */
export function negation(expression: Expression, [operand]: readonly [Operand]): Operand {
  const term = ofType<boolean>(operand, ['boolean'], 'what NOT denies')
  return derived(expression, 'boolean', [operand], (feature) => {
    const value = term.evaluate(feature)
    return value === null ? null : !value
  })
}

/** IS NULL, which is never unknown itself. */
export function nullness(expression: Expression, [operand]: readonly [Operand]): Operand {
  return derived(expression, 'boolean', [operand], (feature) => operand.evaluate(feature) === null)
}
