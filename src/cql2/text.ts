/** CQL2 text to a tree: a Pratt parser of the grammar in Annex B of OGC 21-065r2. */
import { closest } from '../core/closest.ts'
import {
  type Cursor,
  cursorOf,
  enter,
  expect,
  isNext,
  listOf,
  peek,
  placeOf,
  take,
  takeIf,
  unexpected,
} from './cursor.ts'
import { refuseDeep } from './depth.ts'
import { Cql2Fault, faultOf, placed } from './fault.ts'
import type { Token } from './lexer.ts'
import { isLiteralName, literal } from './literal.ts'
import { endOf } from './time.ts'
import {
  ARITHMETIC,
  COMPARISONS,
  type Expression,
  FUNCTION_OPERATORS,
  isPattern,
  type Operation,
  type Operator,
  RESERVED,
} from './tree.ts'

/** How tightly operators bind. */
const OR = 1
const AND = 2
const NOT = 3
const COMPARISON = 4
const SUM = 5
const PRODUCT = 6
const POWER = 7
const OPERAND = 8

const BINDING: ReadonlyMap<string, number> = new Map([
  ['OR', OR],
  ['AND', AND],
  ...[...COMPARISONS, 'NOT', 'LIKE', 'BETWEEN', 'IN', 'IS'].map((op): [string, number] => [op, COMPARISON]),
  ...ARITHMETIC.map((op): [string, number] => [op.toUpperCase(), PRODUCT]),
  ['+', SUM],
  ['-', SUM],
  ['^', POWER],
])

const WORDS = [...BINDING.keys()].filter((op) => /[A-Z]/.test(op))

/**
 * The tree of a CQL2 text. Names of properties and functions are not looked up, nor types checked: `compile` does that.
 * Throws `Cql2Fault` with line and column where the text doesn't follow the grammar.
 */
export function parseText(text: string): Expression {
  const cursor = cursorOf(text)
  const tree = expression(cursor, OR)
  const { kind, text: next } = peek(cursor)
  if (kind !== 'end') throw unexpected(cursor, 'an operator or the end', kind === 'name' ? closest(next, WORDS) : [])
  refuseDeep(tree)
  return tree
}

/**
 * An expression within another, whose operators bind at least as tightly as `least`. What calls itself through it does
 * so by few calls: they are what fills the stack.
 */
function expression(cursor: Cursor, least = OR): Expression {
  enter(cursor)
  const result = operators(cursor, operand(cursor, least), least)
  cursor.depth--
  return result
}

/** The operators that follow an operand, as far as they bind at least as tightly as `least`. */
function operators(cursor: Cursor, first: Expression, least: number): Expression {
  let left = first
  let most = POWER
  for (;;) {
    const token = peek(cursor)
    const binding = token.kind === 'symbol' || token.kind === 'name' ? BINDING.get(token.text.toUpperCase()) : undefined
    if (binding === undefined || binding < least) return left
    if (binding > most) throw unexpected(cursor, 'AND, OR or the end (or parentheses)')
    left = placed(infix(cursor, left, binding), placeOf(cursor, token))
    // Sums and products go on from the left; comparisons and powers can't (rules `predicate`, `powerTerm`).
    most = binding === COMPARISON || binding === POWER ? binding - 1 : binding
  }
}

function infix(cursor: Cursor, left: Expression, binding: number): Operation {
  const token = take(cursor)
  const word = token.text.toUpperCase()
  if (binding === OR || binding === AND) {
    const args = [left]
    do args.push(expression(cursor, binding + 1))
    while (takeIf(cursor, word))
    return operation(binding === OR ? 'or' : 'and', args)
  }
  if (word === 'IS') return isNull(cursor, left)
  if (word === 'NOT') return operation('not', [placed(matcher(cursor, left, take(cursor)), placeOf(cursor, token))])
  if (token.kind === 'name' && binding === COMPARISON) return matcher(cursor, left, token)
  return operation(word.toLowerCase() as Operator, [left, expression(cursor, binding + 1)])
}

/** LIKE, BETWEEN or IN, of which the word is taken already. */
function matcher(cursor: Cursor, left: Expression, token: Token): Operation {
  const word = token.text.toUpperCase()
  if (word === 'LIKE') {
    const pattern = expression(cursor, OPERAND)
    if (!isPattern(pattern)) throw faultOf(pattern, 'expected a pattern: a string, or CASEI or ACCENTI of one')
    return operation('like', [left, pattern])
  }
  if (word === 'BETWEEN') {
    const from = expression(cursor, SUM)
    expect(cursor, 'AND')
    return operation('between', [left, from, expression(cursor, SUM)])
  }
  if (word !== 'IN') {
    cursor.index--
    throw unexpected(cursor, 'LIKE, BETWEEN or IN', closest(token.text, ['LIKE', 'BETWEEN', 'IN']))
  }
  const place = placeOf(cursor)
  expect(cursor, '(')
  if (isNext(cursor, ')')) throw unexpected(cursor, 'a value')
  const items = listOf(cursor, expression)
  return operation('in', [left, placed({ kind: 'array', items }, place)])
}

function isNull(cursor: Cursor, left: Expression): Operation {
  const not = takeIf(cursor, 'NOT')
  if (!takeIf(cursor, 'NULL')) throw unexpected(cursor, not ? 'NULL' : 'NULL or NOT NULL')
  const test = operation('isNull', [left])
  return not ? operation('not', [test]) : test
}

/** A value, or what begins with NOT, a sign or a parenthesis. */
function operand(cursor: Cursor, least: number): Expression {
  const token = peek(cursor)
  const place = placeOf(cursor)
  if (isNext(cursor, 'NOT') && least <= NOT) {
    take(cursor)
    return placed(operation('not', [expression(cursor, NOT)]), place)
  }
  if (token.kind === 'symbol') return symbol(cursor, token)
  if (token.kind === 'name') return name(cursor, token)
  if (token.kind === 'end') throw unexpected(cursor, 'a value')
  take(cursor)
  if (token.kind === 'string') return placed({ kind: 'string', value: token.value }, place)
  if (token.kind === 'number') return placed({ kind: 'number', value: finite(cursor, token) }, place)
  return placed({ kind: 'property', name: token.value }, place)
}

function symbol(cursor: Cursor, token: Token): Expression {
  const place = placeOf(cursor)
  const number = peek(cursor, 1)
  if ((token.text === '-' || token.text === '+') && number.kind === 'number') {
    cursor.index += 2
    const value = finite(cursor, number)
    return placed({ kind: 'number', value: token.text === '-' ? -value : value }, place)
  }
  if (token.text === '-') {
    take(cursor)
    const minusOne = placed({ kind: 'number', value: -1 }, place)
    return placed(operation('*', [minusOne, expression(cursor, OPERAND)]), place)
  }
  if (token.text !== '(') throw unexpected(cursor, 'a value')
  take(cursor)
  const grouped = expression(cursor, OR)
  if (!takeIf(cursor, ')')) throw unexpected(cursor, 'an operator or ")"')
  return grouped
}

function name(cursor: Cursor, token: Token): Expression {
  const place = placeOf(cursor)
  const word = token.text.toUpperCase()
  if (word === 'TRUE' || word === 'FALSE') {
    take(cursor)
    return placed({ kind: 'boolean', value: word === 'TRUE' }, place)
  }
  if (RESERVED.has(word)) throw unexpected(cursor, `a value (a property of this name is written "${token.text}")`)
  if (isLiteralName(cursor)) return placed(literal(cursor), place)
  take(cursor)
  if (!takeIf(cursor, '(')) return placed({ kind: 'property', name: token.text }, place)
  if (word === 'INTERVAL') return placed(interval(cursor), place)
  const op = FUNCTION_OPERATORS.get(word)
  // Arrays are arguments of array functions and of functions that the standard doesn't define, and of no others.
  const args = listOf(cursor, op === undefined || op.startsWith('a_') ? argument : expression)
  if (op === undefined) return placed({ kind: 'function', name: token.text, args }, place)
  const needed = op === 'casei' || op === 'accenti' ? 1 : 2
  const written = placed(operation(op, args), place)
  if (args.length === needed) return written
  throw faultOf(written, `${word} takes ${needed} arguments, not ${args.length}`, token.text)
}

/**
 * An argument that may be an array. `(a)` alone is an array of one; in `(a) + b` it is `a`: what follows tells,
 * as rule `argument` has it, where an array comes before an expression.
 */
function argument(cursor: Cursor): Expression {
  if (!isNext(cursor, '(')) return expression(cursor, OR)
  const place = placeOf(cursor)
  enter(cursor)
  take(cursor)
  const items = listOf(cursor, argument)
  cursor.depth--
  if (isNext(cursor, ',') || isNext(cursor, ')')) return placed({ kind: 'array', items }, place)
  let first = items[0]
  while (first?.kind === 'array' && first.items.length === 1) first = first.items[0]
  if (items.length !== 1 || first === undefined) throw unexpected(cursor, '"," or ")" after an array')
  return operators(cursor, first, OR)
}

function interval(cursor: Cursor): Expression {
  enter(cursor)
  const [start, end, ...more] = listOf(cursor, endOfInterval)
  cursor.depth--
  if (start !== undefined && end !== undefined && more.length === 0) return { kind: 'interval', ends: [start, end] }
  cursor.index--
  throw unexpected(cursor, 'two ends of INTERVAL before ")"')
}

/** Rule `instantParameter`, and DATE() and TIMESTAMP() besides. */
function endOfInterval(cursor: Cursor): Expression {
  const place = placeOf(cursor)
  const written = expression(cursor, OPERAND)
  const end = written.kind === 'string' ? endOf(written.value) : written
  const isEnd = end !== null && ['date', 'timestamp', 'open', 'property', 'function'].includes(end.kind)
  if (isEnd) return placed(end, place)
  throw faultOf(written, "expected a date or time in quotes, '..', a property or a function as an end of INTERVAL")
}

function finite(cursor: Cursor, token: Token): number {
  const value = Number(token.text)
  if (Number.isFinite(value)) return value
  throw new Cql2Fault(placeOf(cursor, token), 'a number too large for a double', token.text)
}

function operation(op: Operator, args: readonly Expression[]): Operation {
  return { kind: 'operation', op, args }
}
