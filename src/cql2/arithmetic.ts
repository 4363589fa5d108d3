/** + - * / % div ^ of numbers. */
import { derived, type Operand, ofType } from './operand.ts'
import type { Arithmetic, Expression } from './tree.ts'

const RESULT: Readonly<Record<Arithmetic, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  div: (a, b) => Math.trunc(a / b),
  '^': (a, b) => a ** b,
}

/** The number that comes of two, in doubles; unknown where there is none, as when dividing by zero. */
export function arithmetic(expression: Expression, op: Arithmetic, operands: readonly [Operand, Operand]): Operand {
  const [a, b] = operands.map((operand) => ofType<number>(operand, ['number'], `what ${op} takes`)) as [
    Operand<number>,
    Operand<number>,
  ]
  const result = RESULT[op]
  return derived(expression, 'number', operands, (feature) => {
    const one = a.valueOf(feature)
    const other = b.valueOf(feature)
    if (one === null || other === null) return null
    const found = result(one, other)
    return Number.isFinite(found) ? found : null
  })
}
