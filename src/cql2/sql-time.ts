/** Dates, timestamps and intervals compared in SQL: moments are texts that sort as they follow each other. */
import { joined, type SqlTarget, unlessUnknown } from './sql-target.ts'
import { type Term, unknowns } from './sql-term.ts'
import { type Ends, STANDINGS } from './temporal.ts'
import { OPEN_END, OPEN_START, type Span } from './time.ts'
import type { Temporal } from './tree.ts'

/** The moment of a timestamp as GeoJSON writes it: without `Z`, and without needless zeros. */
export function momentSql(timestamp: string): string {
  const bare = `substr(${timestamp}, 1, length(${timestamp}) - 1)`
  return `CASE instr(${timestamp}, '.') WHEN 0 THEN ${bare} ELSE rtrim(rtrim(${bare}, '0'), '.') END`
}

/** Two instants, as `compareInstants` orders them. */
export function instantsSql(a: Term, sign: string, b: Term): string {
  if (a.type === b.type) return `(${a.sql} ${sign} ${b.sql})`
  return `(${daySql(a)} ${sign} ${daySql(b)})`
}

function daySql({ type, sql }: Term): string {
  return type === 'date' ? sql : `substr(${sql}, 1, 10)`
}

const SIDES: Readonly<Record<keyof Ends<unknown>, readonly [keyof Span, keyof Span]>> = {
  starts: ['start', 'start'],
  ends: ['end', 'end'],
  startToEnd: ['start', 'end'],
  endToStart: ['end', 'start'],
}

/** A temporal function. */
export function temporalSql(op: Temporal, a: Term, b: Term, target: SqlTarget): string {
  if (op === 't_disjoint') return `(NOT ${temporalSql('t_intersects', a, b, target)})`
  const standings = Object.entries(STANDINGS[op]).map(([which, sign]) => {
    if (a.type !== 'interval' && b.type !== 'interval') return instantsSql(a, sign, b)
    const [side, otherSide] = SIDES[which as keyof typeof SIDES]
    return endsSql(endOf(a, side), side, sign, endOf(b, otherSide), otherSide, target)
  })
  return unlessUnknown(joined('AND', standings), unknowns([a, b], target))
}

/** Null where it is open. */
function endOf(term: Term, side: keyof Span): Term | null {
  return term.type === 'interval' ? (term.parts[side === 'start' ? 0 : 1] ?? null) : term
}

/** Two ends, as `compareEnds` orders them. */
function endsSql(a: Term | null, side: keyof Span, sign: string, b: Term | null, other: keyof Span, target: SqlTarget) {
  if (a?.type === 'date' && b?.type === 'date') return `(${a.sql} ${sign} ${b.sql})`
  return `(${endSql(a, side, target)} ${sign} ${endSql(b, other, target)})`
}

function endSql(end: Term | null, side: keyof Span, target: SqlTarget): string {
  if (end === null) return target.bind(side === 'start' ? OPEN_START : OPEN_END)
  if (end.type !== 'date') return end.sql
  return `(${end.sql} || '${side === 'start' ? 'T00:00:00' : 'T~'}')`
}
