/** CQL2 JSON to a tree, checked against Annex C of OGC 21-065r2. */
import { closest } from '../core/closest.ts'
import { MOST_NESTED } from './depth.ts'
import { faultOf, placed } from './fault.ts'
import { at, faultAt, geometryOf, isObject, type Json, numbersOf } from './geometry-json.ts'
import { dateOf, endOf, timestampOf } from './time.ts'
import { isFunctionName } from './to-text.ts'
import { ARITY, type Call, type Expression, type Interval, isPattern, type Operation, type Operator } from './tree.ts'

/** By which member an object is known; `type` before `bbox`, which geometries may have too. */
const OBJECTS = ['op', 'property', 'date', 'timestamp', 'interval', 'type', 'bbox']

/**
 * The tree of CQL2 JSON. An `op` that the standard doesn't know is a function. Names of properties and functions are
 * not looked up, nor types checked: `compile` does that. Throws `Cql2Fault` with a JSON pointer.
 */
export function parseJson(value: unknown): Expression {
  return expression({ value, path: null, depth: 0 })
}

/** An expression; an array only where one may be. */
function expression(outer: Json, arrays = false): Expression {
  const json = { ...outer, depth: outer.depth + 1 }
  if (json.depth > MOST_NESTED) throw faultAt(json, `nested deeper than ${MOST_NESTED} levels`)
  const { value } = json
  const place = { path: json.path }
  if (typeof value === 'string') return placed({ kind: 'string', value }, place)
  if (typeof value === 'boolean') return placed({ kind: 'boolean', value }, place)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw faultAt(json, 'a number too large for a double')
    return placed({ kind: 'number', value }, place)
  }
  if (Array.isArray(value)) {
    if (!arrays)
      throw faultAt(json, 'an array stands only in arrays and in the arguments of array functions, functions and in')
    return placed({ kind: 'array', items: value.map((_, index) => expression(at(json, index), true)) }, place)
  }
  if (!isObject(value))
    throw faultAt(json, 'expected an expression: an object, an array, a string, a number or a boolean')
  return placed(object(json, value), place)
}

function object(json: Json, value: Readonly<Record<string, unknown>>): Expression {
  const kind = OBJECTS.find((name) => name in value)
  if (kind === undefined) {
    const names = Object.keys(value)
    throw faultAt(
      json,
      `expected an object with one of ${OBJECTS.join(', ')}`,
      names.flatMap((name) => closest(name, OBJECTS)),
    )
  }
  // GeoJSON may have members of all sorts (RFC 7946, 6.1).
  if (kind === 'type') return { kind: 'geometry', geometry: geometryOf(json) }
  const known = kind === 'op' ? ['op', 'args'] : [kind]
  const stray = Object.keys(value).find((name) => !known.includes(name))
  if (stray !== undefined) throw faultAt(at(json, stray), `expected no member but ${known.join(' and ')}`)
  const inner = at(json, kind)
  if (kind === 'op') return operation(json)
  if (kind === 'property') return { kind: 'property', name: nameOf(inner) }
  if (kind === 'interval') return interval(inner)
  if (kind === 'bbox') return { kind: 'bbox', bbox: box(inner) }
  const text = typeof inner.value === 'string' ? inner.value : ''
  const instant = kind === 'date' ? dateOf(text) : timestampOf(text)
  if (instant !== null) return instant
  throw faultAt(
    inner,
    kind === 'date' ? 'expected a day such as "2014-06-10"' : 'expected a time in UTC such as "2014-06-10T05:30:00Z"',
  )
}

function operation(json: Json): Operation | Call {
  const name = nameOf(at(json, 'op'))
  const args = at(json, 'args')
  if (!Array.isArray(args.value)) throw faultAt(args, 'expected an array of arguments')
  const count = args.value.length
  const arity = ARITY.get(name)
  if (arity === undefined) {
    if (!isFunctionName(name))
      throw faultAt(
        at(json, 'op'),
        `${name} is no operator and no name of a function`,
        closest(name, [...ARITY.keys()]),
      )
    return { kind: 'function', name, args: args.value.map((_, index) => expression(at(args, index), true)) }
  }
  const [least, most] = arity
  if (count < least || count > most) {
    throw faultAt(args, `${name} takes ${least}${most > least ? ' or more' : ''} arguments, not ${count}`)
  }
  const op = name as Operator
  const written: Operation = {
    kind: 'operation',
    op,
    args: args.value.map((_, index) => expression(at(args, index), takesArray(op, index))),
  }
  refuseOperands(written)
  return written
}

function takesArray(op: Operator, index: number): boolean {
  return op.startsWith('a_') || (op === 'in' && index === 1)
}

function refuseOperands({ op, args: [, second] }: Operation): void {
  if (second === undefined) return
  if (op === 'like' && !isPattern(second))
    throw faultOf(second, 'expected a pattern: a string, or casei or accenti of one')
  if (op === 'in' && second.kind !== 'array') throw faultOf(second, 'expected an array of values')
  if (op === 'in' && second.kind === 'array' && second.items.length === 0) throw faultOf(second, 'expected a value')
}

function interval(json: Json): Interval {
  const { value } = json
  if (!Array.isArray(value) || value.length !== 2) throw faultAt(json, 'expected an array of two ends')
  return { kind: 'interval', ends: [end(at(json, 0)), end(at(json, 1))] }
}

function end(json: Json): Expression {
  const read = typeof json.value === 'string' ? endOf(json.value) : expression(json)
  if (read === null || !['date', 'timestamp', 'open', 'property', 'function'].includes(read.kind)) {
    throw faultAt(json, 'expected a date, a time in UTC, "..", a property or a function')
  }
  return placed(read, { path: json.path })
}

function box(json: Json): number[] {
  const numbers = numbersOf(json)
  if (numbers.length !== 4 && numbers.length !== 6)
    throw faultAt(json, `expected 4 or 6 numbers, not ${numbers.length}`)
  return numbers
}

function nameOf(json: Json): string {
  if (typeof json.value !== 'string' || json.value === '') throw faultAt(json, 'expected a name')
  return json.value
}
