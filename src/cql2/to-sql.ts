/**
 * A tree to SQL for SQLite: true, false or null wherever `compile` says so. Whatever depends on geometries alone is left
 * to `compile`, and no text of the expression gets into the SQL: values are bound.
 */
import type { Queryable } from '../core/collection.ts'
import { operandOf } from './compile.ts'
import { partsOf } from './depth.ts'
import { asTime, constantValue, isTime, type Operand } from './operand.ts'
import { arraysSql } from './sql-arrays.ts'
import { likeSql } from './sql-like.ts'
import { joined, type NormalForm, type Scalar, type SqlTarget } from './sql-target.ts'
import { type Term, unknown } from './sql-term.ts'
import { instantsSql, momentSql, temporalSql } from './sql-time.ts'
import { isNormalised, signsOf } from './strings.ts'
import type { Arithmetic, ArrayRelation, Comparison, Expression, Operation, Temporal } from './tree.ts'

/** The SQL of a filter that `compile` takes for the target's queryables. */
export function toSql(tree: Expression, target: SqlTarget): string {
  return termOf(operandOf(tree, target.queryables), target).sql
}

function termOf(operand: Operand, target: SqlTarget): Term {
  const { expression, type, constant } = operand
  const of = (sql: string, parts: Term['parts'] = []): Term => {
    return { type, sql, parts, constant, evaluate: operand.evaluate }
  }
  if (expression.kind === 'interval') {
    return of(
      '',
      expression.ends.map((end) => (end.kind === 'open' ? null : termIn(end, target))),
    )
  }
  if (expression.kind === 'array')
    return of(
      '',
      expression.items.map((item) => termIn(item, target)),
    )
  if (type === 'geometry') return of('')
  if (constant) return of(constantSql(constantValue(operand) as Scalar, target))
  if (expression.kind === 'property')
    return of(propertySql(target.queryables.get(expression.name) as Queryable, target))
  if (namesOnlyGeometry(expression, target)) {
    return of(target.decided((feature) => operand.evaluate(feature) as Scalar))
  }
  // All functions are of geometries.
  return of(operationSql(expression as Operation, target))
}

function termIn(expression: Expression, target: SqlTarget): Term {
  return termOf(operandOf(expression, target.queryables), target)
}

function constantSql(value: Scalar, target: SqlTarget): string {
  if (value === null) return 'NULL'
  return typeof value === 'boolean' ? String(Number(value)) : target.bind(value)
}

function propertySql({ name, type }: Queryable, target: SqlTarget): string {
  const column = target.column(name)
  return type === 'timestamp' ? momentSql(column) : column
}

function namesOnlyGeometry(tree: Expression, { queryables }: SqlTarget): boolean {
  const open: Expression[] = [tree]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'property' && queryables.get(next.name)?.type !== 'geometry') return false
    for (const part of partsOf(next)) open.push(part)
  }
  return true
}

function operationSql(operation: Operation, target: SqlTarget): string {
  const { op, args } = operation
  const [first, second, third] = args as readonly [Expression, Expression, Expression]
  switch (op) {
    case 'and':
    case 'or': {
      const terms = togetherDecided(op, chained(operation), target).map((term) => termIn(term, target).sql)
      return joined(op === 'and' ? 'AND' : 'OR', terms)
    }
    case 'not':
      return negationSql(first, target)
    case 'isNull':
      return unknown(termIn(first, target), target) ?? '0'
    case 'between': {
      // Their sum is unknown where one of them is, which AND is not.
      const [above, below] = [comparedSql(first, '>=', second, target), comparedSql(first, '<=', third, target)]
      return `(${above} + ${below} = 2)`
    }
    case 'in':
      return membershipSql(first, second, target)
    case 'like': {
      const pattern = constantValue(operandOf(second, target.queryables) as Operand<string>) ?? ''
      return likeSql(termIn(first, target).sql, signsOf(pattern), target)
    }
    case 'casei':
    case 'accenti':
      return normalisedSql(operation, target)
    default:
      return binarySql(op, first, second, target)
  }
}

function binarySql(op: Operation['op'], first: Expression, second: Expression, target: SqlTarget): string {
  if (op in ARITHMETIC_SQL) return finite(arithmeticSql(op as Arithmetic, first, second, target))
  if (op.startsWith('a_')) return arraysSql(op as ArrayRelation, termIn(first, target), termIn(second, target), target)
  if (!op.startsWith('t_')) return comparedSql(first, op as Comparison, second, target)
  const [a, b] = [first, second].map((each) => termOf(asTime(operandOf(each, target.queryables)), target))
  return temporalSql(op as Temporal, a as Term, b as Term, target)
}

/** What AND or OR joins, with what the same operator joins in turn. */
function chained({ op, args }: Operation): Expression[] {
  const terms: Expression[] = []
  const open = [...args].reverse()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'operation' && next.op === op) for (const arg of [...next.args].reverse()) open.push(arg)
    else terms.push(next)
  }
  return terms
}

/** The terms, those that depend on geometries alone as one: each that is decided apart costs a column. */
function togetherDecided(op: 'and' | 'or', terms: readonly Expression[], target: SqlTarget): Expression[] {
  const located = terms.filter((term) => namesOnlyGeometry(term, target))
  if (located.length < 2) return [...terms]
  const others = terms.filter((term) => !located.includes(term))
  return [...others, { kind: 'operation', op, args: located }]
}

/** NOT; twice is not at all. */
function negationSql(denied: Expression, target: SqlTarget): string {
  let [inner, odd] = [denied, true]
  while (inner.kind === 'operation' && inner.op === 'not') {
    inner = inner.args[0] as Expression
    odd = !odd
  }
  const { sql } = termIn(inner, target)
  return odd ? `(NOT ${sql})` : sql
}

function comparedSql(first: Expression, sign: Comparison, second: Expression, target: SqlTarget): string {
  let [a, b] = [first, second].map((each) => operandOf(each, target.queryables)) as [Operand, Operand]
  const ofTimes = isTime(a) || isTime(b)
  if (ofTimes) [a, b] = [asTime(a), asTime(b)]
  const [one, other] = [termOf(a, target), termOf(b, target)]
  return ofTimes ? instantsSql(one, sign, other) : `(${one.sql} ${sign} ${other.sql})`
}

function membershipSql(value: Expression, list: Expression, target: SqlTarget): string {
  const items = list.kind === 'array' ? list.items : []
  const { type } = operandOf(value, target.queryables)
  const constants = items.map((item) => operandOf(item, target.queryables))
  if (items.length > 0 && !constants.every((item) => item.constant && item.type === type)) {
    return joined(
      'OR',
      items.map((item) => comparedSql(value, '=', item, target)),
    )
  }
  const { sql } = termIn(value, target)
  // SQLite holds that NULL is not in an empty list.
  if (items.length === 0) return `(${sql} IS NULL AND NULL)`
  return `(${sql} IN (SELECT value FROM json_each(${target.bind(constants.map((item) => constantValue(item) as Scalar))})))`
}

/** CASEI and ACCENTI of a property, in whichever order: nothing else that varies is a text. */
function normalisedSql(operation: Operation, target: SqlTarget): string {
  const applied: string[] = []
  let inner: Expression = operation
  while (inner.kind === 'operation') {
    const [argument] = inner.args as readonly [Expression]
    if (!isNormalised(argument, inner.op as 'casei' | 'accenti')) applied.push(inner.op)
    inner = argument
  }
  return target.normalised(termIn(inner, target).sql, applied.join('_') as NormalForm)
}

const ARITHMETIC_SQL: Readonly<Record<Arithmetic, (a: string, b: string) => string>> = {
  '+': (a, b) => `(${a} + ${b})`,
  '-': (a, b) => `(${a} - ${b})`,
  '*': (a, b) => `(${a} * ${b})`,
  '/': (a, b) => `(${a} / ${b})`,
  '%': (a, b) => `mod(${a}, ${b})`,
  div: (a, b) => `trunc(${a} / ${b})`,
  '^': (a, b) => `pow(${a}, ${b})`,
}

/** What is infinite stays so, or is no number, in sums and products; by other operations it may become finite. */
const KEEPS_INFINITE: readonly string[] = ['+', '-', '*']

function arithmeticSql(op: Arithmetic, first: Expression, second: Expression, target: SqlTarget): string {
  const [a, b] = [first, second].map((each) => {
    const operand = operandOf(each, target.queryables)
    const isSum = KEEPS_INFINITE.includes(op) && each.kind === 'operation' && !operand.constant
    if (!isSum || namesOnlyGeometry(each, target)) return termOf(operand, target).sql
    return arithmeticSql(each.op as Arithmetic, each.args[0] as Expression, each.args[1] as Expression, target)
  }) as [string, string]
  return ARITHMETIC_SQL[op](a, b)
}

/** Unknown where a number is infinite; what is no number is so already. */
function finite(sql: string): string {
  return `nullif(nullif(${sql}, 9e999), -9e999)`
}
