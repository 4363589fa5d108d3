/** `limit`, `offset` and `cursor`: which page of an answer. */
import { dayNumber } from '../../core/interval.ts'
import type { EventQuery, PageRequest, SortPosition } from '../../core/query.ts'
import { badValue, type Parameters, shown } from './parameters.ts'

export const DEFAULT_LIMIT = 100

/** A limit above it is lowered to it (OGC API - Features, 7.15.2). */
export const HIGHEST_LIMIT = 10_000

/** The `limit`, or `absent` where none is given. Throws RequestFault. */
export function limitParameter(parameters: Parameters, absent: number, highest: number): number {
  const text = parameters.get('limit')
  if (text === undefined) return absent
  if (!/^\d+$/.test(text) || Number(text) === 0) {
    const range = highest === Number.MAX_SAFE_INTEGER ? 'above 0' : `from 1 to ${highest}`
    throw badValue('limit', text, `limit=${shown(text)} is no whole number ${range}`)
  }
  return Math.min(Number(text), highest)
}

/** The `offset`, 0 where none is given. Throws RequestFault. */
export function offsetParameter(parameters: Parameters): number {
  const text = parameters.get('offset') ?? '0'
  const offset = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (Number.isSafeInteger(offset)) return offset
  throw badValue('offset', text, `offset=${shown(text)} is no whole number from 0 to ${Number.MAX_SAFE_INTEGER}`)
}

/**
 * The page of a query that is asked for. A cursor says after which event to go on, so that nothing is lost or given
 * twice when the feed has grown meanwhile. It knows the offset that it was given with: where the request's own offset
 * says otherwise, the client counts for itself, and the offset counts. Throws RequestFault.
 */
export function pageParameters(parameters: Parameters, query: EventQuery): PageRequest {
  const limit = limitParameter(parameters, DEFAULT_LIMIT, HIGHEST_LIMIT)
  const offset = offsetParameter(parameters)
  const text = parameters.get('cursor')
  if (text === undefined) return { limit, offset, after: null }
  const cursor = decodeCursor(text, query)
  if (cursor === null) {
    throw badValue(
      'cursor',
      text,
      'cursor is not one that this query gave; follow the link with rel=next of its last page',
    )
  }
  const counted = parameters.has('offset') && offset !== cursor.offset
  return { limit, offset, after: counted ? null : cursor.after }
}

/** A cursor for the page that begins after `after`, with `offset` events before it. */
export function encodeCursor(query: EventQuery, offset: number, after: SortPosition): string {
  const bytes = new TextEncoder().encode(JSON.stringify([orderName(query), offset, ...after]))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function decodeCursor(text: string, query: EventQuery): { offset: number; after: SortPosition } | null {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (unit) => unit.charCodeAt(0))
    const [order, offset, ...after]: (string | number | null)[] = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    )
    const [date, id] = after.slice(-2)
    const sound =
      order === orderName(query) &&
      typeof offset === 'number' &&
      Number.isSafeInteger(offset) &&
      after.length === query.sort.length + 2 &&
      after.every((value) => value === null || typeof value === 'string' || typeof value === 'number') &&
      !Number.isNaN(dayNumber(String(date))) &&
      typeof id === 'string'
    return sound ? { offset, after } : null
  } catch {
    return null
  }
}

/** Names the order that a position belongs to: a cursor of one order says nothing in another. */
function orderName({ sort, near }: EventQuery): string {
  const keys = sort.map(({ property, descending }) => `${descending ? '-' : '+'}${property}`).join()
  return keys.includes('distance_km') ? `${keys}@${near?.point.join()}` : keys
}
