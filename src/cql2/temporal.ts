/** The temporal functions T_…, by the ends of their operands (clause 7.7, after W3C/OGC Time Ontology in OWL). */
import { faultOf } from './fault.ts'
import { asTime, bothOfType, constantly, constantValue, isTime, type Operand, ofBoth, ofType } from './operand.ts'
import { compareEnds, compareInstants, OPEN_END, OPEN_START, type Span } from './time.ts'
import type { Expression, Temporal } from './tree.ts'

/** Which ends are compared: those of `a` with those of `b`. */
export interface Ends<T> {
  starts: T
  ends: T
  startToEnd: T
  endToStart: T
}

/** How ends stand to each other: the end of `a` is earlier, equal, later … */
type Standing = '<' | '=' | '>' | '<=' | '>='

const MEETS: Readonly<Record<Standing, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '=': (order) => order === 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
}

/** What all must hold of the ends; T_DISJOINT is the contrary of T_INTERSECTS. */
export const STANDINGS: Readonly<Record<Exclude<Temporal, 't_disjoint'>, Readonly<Partial<Ends<Standing>>>>> = {
  t_after: { startToEnd: '>' },
  t_before: { endToStart: '<' },
  t_contains: { starts: '<', ends: '>' },
  t_during: { starts: '>', ends: '<' },
  t_equals: { starts: '=', ends: '=' },
  t_finishedBy: { starts: '<', ends: '=' },
  t_finishes: { starts: '>', ends: '=' },
  t_intersects: { startToEnd: '<=', endToStart: '>=' },
  t_meets: { endToStart: '=' },
  t_metBy: { startToEnd: '=' },
  t_overlappedBy: { starts: '>', startToEnd: '<', ends: '>' },
  t_overlaps: { starts: '<', endToStart: '>', ends: '<' },
  t_startedBy: { starts: '=', ends: '>' },
  t_starts: { starts: '=', ends: '<' },
}

/** All others are for intervals only: "using these functions with instants will result in a client error". */
const OF_ALL: readonly Temporal[] = ['t_after', 't_before', 't_disjoint', 't_equals', 't_intersects']

function holds(op: Temporal, ends: Ends<number>): boolean {
  if (op === 't_disjoint') return !holds('t_intersects', ends)
  const standings = Object.entries(STANDINGS[op]) as [keyof Ends<number>, Standing][]
  return standings.every(([which, standing]) => MEETS[standing](ends[which]))
}

/** A temporal function of two operands; unknown where one of them, or an end of it, is. */
export function temporal(expression: Expression, op: Temporal, operands: readonly [Operand, Operand]): Operand {
  const name = op.toUpperCase()
  const times = bothOfType<string | Span>([asTime(operands[0]), asTime(operands[1])], TYPES, `what ${name} compares`)
  const instant = times.find(isTime)
  if (!OF_ALL.includes(op) && instant !== undefined) {
    throw faultOf(instant.expression, `${name} compares intervals, INTERVAL(start, end), and no ${instant.type}s`)
  }
  return ofBoth(expression, 'boolean', times, (a, b) => holds(op, endsOf(a, b)))
}

const TYPES = ['interval', 'date', 'timestamp'] as const

/**
 * Two instants stand as the comparison operators have it, which may be used in lieu of these functions (permission
 * /per/basic-cql2/time-instant-comparison).
 */
function endsOf(one: string | Span, other: string | Span): Ends<number> {
  if (typeof one === 'string' && typeof other === 'string') {
    const order = compareInstants(one, other)
    return { starts: order, ends: order, startToEnd: order, endToStart: order }
  }
  const a = typeof one === 'string' ? { start: one, end: one } : one
  const b = typeof other === 'string' ? { start: other, end: other } : other
  return {
    starts: compareEnds(a, 'start', b, 'start'),
    ends: compareEnds(a, 'end', b, 'end'),
    startToEnd: compareEnds(a, 'start', b, 'end'),
    endToStart: compareEnds(a, 'end', b, 'start'),
  }
}

/** The span from one time to another, both included (clause 7.7.1); unknown where an end is. */
export function intervalOf(expression: Expression, ends: readonly [Operand | null, Operand | null]): Operand {
  const [start, end] = ends
  const role = 'an end of an interval'
  const times: [Operand<string>, Operand<string>] = [
    start === null ? constantly(expression, 'timestamp', OPEN_START) : ofType(start, ['date', 'timestamp'], role),
    end === null ? constantly(expression, 'timestamp', OPEN_END) : ofType(end, ['date', 'timestamp'], role),
  ]
  const operand = ofBoth(expression, 'interval', times, (from, to) => ({ start: from, end: to }))
  if (operand.constant) refuseReversed(operand)
  return operand
}

function refuseReversed(operand: Operand): void {
  const span = constantValue(operand) as Span
  if (compareEnds(span, 'start', span, 'end') > 0)
    throw faultOf(operand.expression, 'an interval that ends before it starts')
}
