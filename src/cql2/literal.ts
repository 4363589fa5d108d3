/** The literals that CQL2 text writes with a keyword: DATE, TIMESTAMP, BBOX and well-known text. */
import type { Geometry, Position } from 'geojson'
import { type Cursor, enter, expect, isNext, listOf, peek, placeOf, take, takeIf, unexpected } from './cursor.ts'
import { Cql2Fault } from './fault.ts'
import { dateOf, timestampOf } from './time.ts'
import type { Expression } from './tree.ts'

const GEOMETRIES: Readonly<Record<string, (cursor: Cursor, heights: boolean) => Geometry>> = {
  POINT: (cursor, heights) => ({ type: 'Point', coordinates: pointText(cursor, heights) }),
  LINESTRING: (cursor, heights) => ({ type: 'LineString', coordinates: positions(cursor, heights) }),
  POLYGON: (cursor, heights) => ({ type: 'Polygon', coordinates: rings(cursor, heights) }),
  MULTIPOINT: (cursor, heights) => ({
    type: 'MultiPoint',
    // The grammar wants parentheses around each position; older well-known text has none.
    coordinates: parts(cursor, () => (isNext(cursor, '(') ? pointText(cursor, heights) : position(cursor, heights))),
  }),
  MULTILINESTRING: (cursor, heights) => ({ type: 'MultiLineString', coordinates: rings(cursor, heights) }),
  MULTIPOLYGON: (cursor, heights) => ({
    type: 'MultiPolygon',
    coordinates: parts(cursor, () => rings(cursor, heights)),
  }),
  GEOMETRYCOLLECTION: (cursor) => ({ type: 'GeometryCollection', geometries: parts(cursor, () => geometry(cursor)) }),
}

const INSTANTS: Readonly<Record<string, { read: (text: string) => Expression | null; like: string }>> = {
  DATE: { read: dateOf, like: "a day such as '2014-06-10'" },
  TIMESTAMP: { read: timestampOf, like: "a time in UTC such as '2014-06-10T05:30:00Z'" },
}

/** The words that begin a literal. */
export const LITERAL_WORDS: readonly string[] = ['BBOX', ...Object.keys(INSTANTS), ...Object.keys(GEOMETRIES)]

/** True where such a literal comes next; the same words are names where no parenthesis follows. */
export function isLiteralName(cursor: Cursor): boolean {
  const word = peek(cursor).text.toUpperCase()
  if (!LITERAL_WORDS.includes(word)) return false
  return isNext(cursor, '(', 1) || (word in GEOMETRIES && isNext(cursor, 'Z', 1) && isNext(cursor, '(', 2))
}

/** Reads the literal that comes next. */
export function literal(cursor: Cursor): Expression {
  const word = peek(cursor).text.toUpperCase()
  const instant = INSTANTS[word]
  if (instant !== undefined) return instantLiteral(cursor, instant)
  if (word !== 'BBOX') return { kind: 'geometry', geometry: geometry(cursor) }
  take(cursor)
  const bbox = parts(cursor, () => number(cursor))
  if (bbox.length === 4 || bbox.length === 6) return { kind: 'bbox', bbox }
  cursor.index--
  throw unexpected(cursor, `4 or 6 numbers in BBOX, not ${bbox.length}, before ")"`)
}

function instantLiteral(cursor: Cursor, { read, like }: { read: (text: string) => Expression | null; like: string }) {
  take(cursor)
  expect(cursor, '(')
  const token = peek(cursor)
  const instant = token.kind === 'string' ? read(token.value) : null
  if (instant === null) throw unexpected(cursor, like)
  take(cursor)
  expect(cursor, ')')
  return instant
}

function geometry(cursor: Cursor): Geometry {
  const token = peek(cursor)
  const read = token.kind === 'name' ? GEOMETRIES[token.text.toUpperCase()] : undefined
  if (read === undefined) throw unexpected(cursor, 'a geometry such as POINT(43.1 36.3)')
  enter(cursor)
  take(cursor)
  const result = read(cursor, takeIf(cursor, 'Z'))
  cursor.depth--
  return result
}

function rings(cursor: Cursor, heights: boolean): Position[][] {
  return parts(cursor, () => positions(cursor, heights))
}

function positions(cursor: Cursor, heights: boolean): Position[] {
  return parts(cursor, () => position(cursor, heights))
}

function parts<T>(cursor: Cursor, read: () => T): T[] {
  expect(cursor, '(')
  if (isNext(cursor, ')')) throw unexpected(cursor, 'coordinates')
  return listOf(cursor, read)
}

function pointText(cursor: Cursor, heights: boolean): Position {
  expect(cursor, '(')
  const result = position(cursor, heights)
  expect(cursor, ')')
  return result
}

function position(cursor: Cursor, heights: boolean): Position {
  const result = [number(cursor), number(cursor)]
  if (heights || !(isNext(cursor, ',') || isNext(cursor, ')'))) result.push(number(cursor))
  return result
}

/** Rule `signedNumericLiteral`. */
function number(cursor: Cursor): number {
  const place = placeOf(cursor)
  const sign = takeIf(cursor, '-') ? -1 : 1
  if (sign === 1) takeIf(cursor, '+')
  const token = peek(cursor)
  if (token.kind !== 'number') throw unexpected(cursor, 'a number')
  take(cursor)
  const value = sign * Number(token.text)
  if (!Number.isFinite(value)) throw new Cql2Fault(place, 'a number too large for a double', token.text)
  return value
}
