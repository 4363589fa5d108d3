/** A tree to CQL2 text, which `parseText` reads back to the same tree. */
import type { Geometry, Position } from 'geojson'
import { isName, quoted } from './lexer.ts'
import { LITERAL_WORDS } from './literal.ts'
import { type Expression, FUNCTION_OPERATORS, type Operation, type Operator, RESERVED } from './tree.ts'

/** How tightly an operator binds, as the parser has it; operands, which need no parentheses, are 8. */
const OPERAND = 8
const SUM = 5
const BINDING: Partial<Record<Operator, number>> = {
  or: 1,
  and: 2,
  not: 3,
  '+': SUM,
  '-': SUM,
  '*': 6,
  '/': 6,
  '%': 6,
  div: 6,
  '^': 7,
}

const KEYWORDS: ReadonlySet<string> = new Set([...RESERVED, ...LITERAL_WORDS, ...FUNCTION_OPERATORS.keys(), 'INTERVAL'])

/** True for a name that text can write before the parenthesis of a function. */
export function isFunctionName(name: string): boolean {
  return isName(name) && !KEYWORDS.has(name.toUpperCase())
}

/** The expression as CQL2 text (OGC 21-065r2, Annex B). */
export function toText(expression: Expression): string {
  return written(expression, 1)
}

/** The expression, in parentheses if it binds less tightly than `least`. */
function written(expression: Expression, least: number): string {
  switch (expression.kind) {
    case 'operation': {
      const text = operation(expression)
      return bindingOf(expression.op) < least ? `(${text})` : text
    }
    case 'function':
      return `${expression.name}(${list(expression.args)})`
    case 'property':
      return isFunctionName(expression.name) ? expression.name : `"${expression.name.replaceAll('"', '""')}"`
    case 'string':
      return quoted(expression.value)
    case 'number':
      return numeral(expression.value)
    case 'boolean':
      return expression.value ? 'TRUE' : 'FALSE'
    case 'date':
    case 'timestamp':
      return `${expression.kind.toUpperCase()}(${quoted(expression.value)})`
    case 'open':
      return "'..'"
    case 'interval':
      return `INTERVAL(${expression.ends.map(end).join(', ')})`
    case 'geometry':
      return wellKnownText(expression.geometry)
    case 'bbox':
      return `BBOX(${expression.bbox.map(numeral).join(', ')})`
    case 'array':
      return `(${list(expression.items)})`
  }
}

function operation({ op, args }: Operation): string {
  const [first, second, third] = args
  if (first === undefined) return ''
  if (op === 'not') return `NOT ${written(first, 4)}`
  if (op === 'isNull') return `${written(first, SUM)} IS NULL`
  if (bindingOf(op) === OPERAND) return `${op.toUpperCase()}(${list(args)})`
  if (op === 'and' || op === 'or') {
    return args.map((arg) => written(arg, bindingOf(op) + 1)).join(` ${op.toUpperCase()} `)
  }
  if (second === undefined) return ''
  if (op === 'between' && third !== undefined) {
    return `${written(first, SUM)} BETWEEN ${written(second, SUM)} AND ${written(third, SUM)}`
  }
  const binding = bindingOf(op)
  // Sums and products group from the left; a power or a comparison has no operand of its own kind.
  const left = binding === SUM || binding === 6 ? binding : binding + 1
  return `${written(first, left)} ${/[a-z]/.test(op) ? op.toUpperCase() : op} ${written(second, binding + 1)}`
}

function bindingOf(op: Operator): number {
  return BINDING[op] ?? (FUNCTION_OPERATORS.has(op.toUpperCase()) ? OPERAND : 4)
}

function list(expressions: readonly Expression[]): string {
  return expressions.map((expression) => written(expression, 1)).join(', ')
}

function end(expression: Expression): string {
  return expression.kind === 'date' || expression.kind === 'timestamp'
    ? quoted(expression.value)
    : written(expression, OPERAND)
}

/** A number, minus zero too. */
function numeral(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value)
}

function wellKnownText(geometry: Geometry): string {
  const name = geometry.type.toUpperCase()
  if (geometry.type === 'GeometryCollection') return `${name}(${geometry.geometries.map(wellKnownText).join(', ')})`
  if (geometry.type === 'Point') return `${name}(${position(geometry.coordinates)})`
  if (geometry.type === 'MultiPoint') {
    return `${name}(${geometry.coordinates.map((point) => `(${position(point)})`).join(', ')})`
  }
  return name + nested(geometry.coordinates)
}

type Coordinates = readonly (Position | Coordinates)[]

function nested(coordinates: Coordinates): string {
  const parts = coordinates.map((part) =>
    typeof part[0] === 'number' ? position(part as Position) : nested(part as Coordinates),
  )
  return `(${parts.join(', ')})`
}

function position(coordinates: Position): string {
  return coordinates.map(numeral).join(' ')
}
