/** What rows of a D1 database are, once they are read. */
import type { CollectionFeature } from '../core/collection.ts'
import { OPEN } from './sql-query.ts'
import type { Extent, Revision, Stored } from './store.ts'

/** A revision as its row has it. */
export interface RevisionRow extends Omit<Revision, 'replacedBy' | 'knownFrom' | 'knownTo' | 'stored'> {
  replaced_by: string | null
  known_from: string
  known_to: string
  feature: string
}

/** The revision of a row. */
export function revisionOf({ replaced_by, known_from, known_to, feature, ...rest }: RevisionRow): Revision {
  return {
    ...rest,
    replacedBy: replaced_by,
    knownFrom: known_from,
    knownTo: known_to === OPEN ? null : known_to,
    stored: storedOf(feature),
  }
}

/** What the rows of a collection cover, as SQL tells it. */
export interface Covered {
  west: number | null
  south: number
  east: number
  north: number
  start?: string | null
  end?: string
}

/** Of no rows. */
export const NOTHING_COVERED: Extent = { box: null, days: null }

/** The same as an extent. */
export function extentOf({ west, south, east, north, start = null, end = '' }: Covered): Extent {
  return { box: west === null ? null : [west, south, east, north], days: start === null ? null : { start, end } }
}

const encoder = new TextEncoder()

/** A feature from its JSON, which is read when it is needed. */
export function storedOf(json: string): Stored {
  let feature: CollectionFeature | undefined
  return {
    bytes: encoder.encode(json),
    get feature() {
      feature ??= JSON.parse(json) as CollectionFeature
      return feature
    },
  }
}
