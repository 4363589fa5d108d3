/** The temporal functions T_…, by the ends of their operands (clause 7.7, after W3C/OGC Time Ontology in OWL). */
import { faultOf } from './fault.ts'
import { asTime, bothOfType, constantly, constantValue, isTime, type Operand, ofBoth, ofType } from './operand.ts'
import { compareEnds, compareInstants, OPEN_END, OPEN_START, type Span } from './time.ts'
import type { Expression, Temporal } from './tree.ts'

/** How the ends of `a` stand to those of `b`: below 0 where it is earlier. */
interface Ends {
  starts: number
  ends: number
  startToEnd: number
  endToStart: number
}

type Holds = (ends: Ends) => boolean

const isAfter: Holds = ({ startToEnd }) => startToEnd > 0
const isBefore: Holds = ({ endToStart }) => endToStart < 0
const isDisjoint: Holds = (ends) => isBefore(ends) || isAfter(ends)

/** For instants and intervals alike. */
const OF_ALL: Partial<Record<Temporal, Holds>> = {
  t_after: isAfter,
  t_before: isBefore,
  t_disjoint: isDisjoint,
  t_equals: ({ starts, ends }) => starts === 0 && ends === 0,
  t_intersects: (ends) => !isDisjoint(ends),
}

/** For intervals only: "using these functions with instants will result in a client error". */
const OF_INTERVALS: Partial<Record<Temporal, Holds>> = {
  t_contains: ({ starts, ends }) => starts < 0 && ends > 0,
  t_during: ({ starts, ends }) => starts > 0 && ends < 0,
  t_finishedBy: ({ starts, ends }) => starts < 0 && ends === 0,
  t_finishes: ({ starts, ends }) => starts > 0 && ends === 0,
  t_meets: ({ endToStart }) => endToStart === 0,
  t_metBy: ({ startToEnd }) => startToEnd === 0,
  t_overlappedBy: ({ starts, startToEnd, ends }) => starts > 0 && startToEnd < 0 && ends > 0,
  t_overlaps: ({ starts, endToStart, ends }) => starts < 0 && endToStart > 0 && ends < 0,
  t_startedBy: ({ starts, ends }) => starts === 0 && ends > 0,
  t_starts: ({ starts, ends }) => starts === 0 && ends < 0,
}

/** A temporal function of two operands; unknown where one of them, or an end of it, is. */
export function temporal(expression: Expression, op: Temporal, operands: readonly [Operand, Operand]): Operand {
  const name = op.toUpperCase()
  const ofAll = OF_ALL[op]
  const times = bothOfType<string | Span>([asTime(operands[0]), asTime(operands[1])], TYPES, `what ${name} compares`)
  const instant = times.find(isTime)
  if (ofAll === undefined && instant !== undefined) {
    throw faultOf(instant.expression, `${name} compares intervals, INTERVAL(start, end), and no ${instant.type}s`)
  }
  const holds = (ofAll ?? OF_INTERVALS[op]) as Holds
  return ofBoth(expression, 'boolean', times, (a, b) => holds(endsOf(a, b)))
}

const TYPES = ['interval', 'date', 'timestamp'] as const

/**
 * Two instants stand as the comparison operators have it, which may be used in lieu of these functions (permission
 * /per/basic-cql2/time-instant-comparison).
 */
function endsOf(one: string | Span, other: string | Span): Ends {
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
