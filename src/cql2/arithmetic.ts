/** + - * / % div ^ of numbers. */
import { bothOfType, type Operand, ofBoth } from './operand.ts'
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
  const numbers = bothOfType<number>(operands, ['number'], `what ${op} takes`)
  const result = RESULT[op]
  return ofBoth(expression, 'number', numbers, (a, b) => {
    const found = result(a, b)
    return Number.isFinite(found) ? found : null
  })
}
