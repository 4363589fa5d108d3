/** How deep expressions may be nested, lest they exhaust the stack of whatever reads, writes or evaluates them. */
import { faultOf } from './fault.ts'
import type { Expression } from './tree.ts'

/** The deepest tree, in expressions within expressions. */
export const MOST_NESTED = 1000

/** How far reading text may descend: further, as parentheses leave nothing in the tree. */
export const DEEPEST = 1.1 * MOST_NESTED

/** Throws `Cql2Fault` where a tree is too deep: long sums, `a + b + c …`, are nested without any parenthesis. */
export function refuseDeep(tree: Expression): void {
  const open: [Expression, number][] = [[tree, 1]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [expression, depth] = next
    if (depth > MOST_NESTED) throw faultOf(expression, `nested deeper than ${MOST_NESTED} levels`)
    for (const part of partsOf(expression)) open.push([part, depth + 1])
  }
}

/** The expressions that an expression is made of. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'operation':
    case 'function':
      return expression.args
    case 'interval':
      return expression.ends
    case 'array':
      return expression.items
    default:
      return []
  }
}
