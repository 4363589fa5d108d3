/** `limit`, `offset` and `cursor`: which page of an answer. */
import type { Collection } from '../../core/collection.ts'
import { badValue, shown } from '../../core/errors.ts'
import { hash } from '../../core/hash.ts'
import { dayNumber } from '../../core/interval.ts'
import { lastKeys } from '../../store/order.ts'
import { type Counted, DISTANCE, type FeatureQuery, type PageEnd, type PageRequest } from '../../store/query.ts'
import type { Parameter } from './parameter.ts'
import type { Parameters } from './parameters.ts'

const DEFAULT_LIMIT = 100

/** A limit above it is lowered to it (OGC API - Features, 7.15.2). */
const HIGHEST_LIMIT = 10_000

export const LIMIT: Parameter = {
  name: 'limit',
  description: `Features a page. More than ${HIGHEST_LIMIT} is taken for ${HIGHEST_LIMIT}.`,
  schema: { type: 'integer', minimum: 1, maximum: HIGHEST_LIMIT, default: DEFAULT_LIMIT },
  example: 10,
  explode: false,
}

export const FILE_LIMIT: Parameter = {
  name: 'limit',
  description: 'No more features than this; without it, all.',
  schema: { type: 'integer', minimum: 1 },
  example: 10,
}

export const OFFSET: Parameter = {
  name: 'offset',
  description: 'How many features to skip.',
  schema: { type: 'integer', minimum: 0, default: 0 },
  example: 0,
}

export const CURSOR: Parameter = {
  name: 'cursor',
  description:
    'Where the last page ended, as its `next` link says: features that came since are neither lost nor given twice.',
  schema: { type: 'string' },
}

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
function offsetParameter(parameters: Parameters): number {
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
export function pageParameters(parameters: Parameters, query: FeatureQuery, collection: Collection): PageRequest {
  const limit = limitParameter(parameters, DEFAULT_LIMIT, HIGHEST_LIMIT)
  const offset = offsetParameter(parameters)
  const text = parameters.get('cursor')
  if (text === undefined) return { limit, offset, after: null }
  const cursor = decodeCursor(text, query, collection)
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

/** A cursor for the page that begins where another ended, with `offset` events before it. */
export function encodeCursor(query: FeatureQuery, offset: number, { position, counted }: PageEnd): string {
  const of = counted === null ? null : [counted.version, counted.numberMatched, questionName(query)]
  const bytes = new TextEncoder().encode(JSON.stringify([orderName(query), offset, of, ...position]))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function decodeCursor(
  text: string,
  query: FeatureQuery,
  collection: Collection,
): { offset: number; after: PageEnd } | null {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (unit) => unit.charCodeAt(0))
    const [order, offset, of, ...position]: [unknown, unknown, unknown, ...(string | number | null)[]] = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    )
    const keys = [...query.sort, ...lastKeys(collection)]
    const sound =
      order === orderName(query) &&
      isCount(offset) &&
      position.length === keys.length &&
      position.every((value, i) => value === null || isValueOf(keys[i]?.property ?? '', value, collection)) &&
      typeof position.at(-1) === 'string'
    return sound ? { offset, after: { position, counted: countedIn(of, offset, query) } } : null
  } catch {
    return null
  }
}

/** What was counted when the cursor was given; null where nothing was, or of another question. */
function countedIn(of: unknown, before: number, query: FeatureQuery): Counted | null {
  if (!Array.isArray(of)) return null
  const [version, numberMatched, question] = of
  const sound = typeof version === 'string' && isCount(numberMatched) && question === questionName(query)
  return sound && before <= numberMatched ? { version, numberMatched, before } : null
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

/** Names what is asked: with other words in the same order, a cursor's position is good, and its count is not. */
function questionName(query: FeatureQuery): string {
  return hash(JSON.stringify(query))
}

/** Whether a property, or the distance, can have a value: databases have an order of their own for what it can't be. */
function isValueOf(property: string, value: unknown, { queryables }: Collection): boolean {
  const type = property === DISTANCE ? 'number' : queryables.get(property)?.type
  if (type === 'integer' || type === 'number') return Number.isFinite(value)
  if (type === 'boolean') return typeof value === 'boolean'
  return typeof value === 'string' && (type !== 'date' || !Number.isNaN(dayNumber(value)))
}

/** Names the order that a position belongs to: a cursor of one order says nothing in another. */
function orderName({ sort, near }: FeatureQuery): string {
  const keys = sort.map(({ property, descending }) => `${descending ? '-' : '+'}${property}`).join()
  return keys.includes(DISTANCE) ? `${keys}@${near?.point.join()}` : keys
}
