/** The days that a predicate on a collection's time needs. */
import type { Collection } from '../core/collection.ts'
import type { DayRange } from '../core/query.ts'
import { dateOf, timestampOf } from './time.ts'
import type { Expression, Operation } from './tree.ts'

/**
 * Days that a feature's time, from its start column to its end column, overlaps wherever the predicate holds. Both
 * columns lie within that time: if one of them is on a day or after it, so is the time's end; if before, its start.
 */
export function daysOf({ op, args }: Operation, collection: Collection): DayRange | null {
  const [first, second, third] = args
  if (first === undefined || second === undefined) return null
  if (isColumn(first, collection)) return comparedDays(op, second, third)
  if (isColumn(second, collection)) return comparedDays(CONVERSE[op] ?? op, first, undefined)
  if (isTime(first, collection)) return relatedDays(op, second)
  if (isTime(second, collection)) return relatedDays(CONVERSE[op] ?? op, first)
  return null
}

const CONVERSE: Readonly<Record<string, Operation['op']>> = {
  '<': '>',
  '>': '<',
  '<=': '>=',
  '>=': '<=',
  t_after: 't_before',
  t_before: 't_after',
}

function comparedDays(op: Operation['op'], value: Expression, third: Expression | undefined): DayRange | null {
  if (op === 'in') return value.kind === 'array' ? hull(value.items.map(dayOf)) : null
  const day = dayOf(value)
  if (op.startsWith('t_')) return relatedDays(op, value)
  if (day === null) return null
  if (op === '=') return { start: day, end: day }
  if (op === '<' || op === '<=') return { start: null, end: day }
  if (op === '>' || op === '>=') return { start: day, end: null }
  if (op !== 'between' || third === undefined) return null
  const last = dayOf(third)
  return last === null ? null : hull([day, last])
}

/** By T_AFTER a time ends after the other does, by T_BEFORE it starts before; all other functions want a common day. */
function relatedDays(op: Operation['op'], value: Expression): DayRange | null {
  if (!op.startsWith('t_') || op === 't_disjoint') return null
  const days = value.kind === 'interval' ? intervalDays(value.ends) : hull([dayOf(value)])
  if (days === null) return null
  if (op === 't_after') return days.end === null ? null : { start: days.end, end: null }
  if (op === 't_before') return days.start === null ? null : { start: null, end: days.start }
  return days.start === null && days.end === null ? null : days
}

/** Null where an end is neither open nor a literal. */
function intervalDays([start, end]: readonly [Expression, Expression]): DayRange | null {
  const [from, to] = [dayOf(start), dayOf(end)]
  if ((from === null && start.kind !== 'open') || (to === null && end.kind !== 'open')) return null
  return { start: from, end: to }
}

/** From the earliest day to the latest; null where one is unknown. */
function hull(days: readonly (string | null)[]): DayRange | null {
  const known = days.filter((day) => day !== null).sort()
  const start = known[0]
  const end = known.at(-1)
  return start === undefined || end === undefined || known.length < days.length ? null : { start, end }
}

/** The day of a literal date or timestamp, or of a string that is one. */
function dayOf(expression: Expression): string | null {
  if (expression.kind === 'date' || expression.kind === 'timestamp') return expression.value.slice(0, 10)
  if (expression.kind !== 'string') return null
  const time = dateOf(expression.value) ?? timestampOf(expression.value)
  return time === null ? null : expression.value.slice(0, 10)
}

function isColumn(expression: Expression, { time }: Collection): boolean {
  return expression.kind === 'property' && time !== null && [time.start, time.end].includes(expression.name)
}

/** INTERVAL(start column, end column). */
function isTime(expression: Expression, { time }: Collection): boolean {
  if (expression.kind !== 'interval' || time === null) return false
  const [start, end] = expression.ends
  return start.kind === 'property' && start.name === time.start && end.kind === 'property' && end.name === time.end
}
