/** A collection's features as rows, in their default order, with their places and times in columns of numbers. */
import type { Position } from 'geojson'
import type { Collection, CollectionFeature } from '../core/collection.ts'
import { dayNumber } from '../core/interval.ts'
import { orderBy } from './order.ts'
import type { Stored } from './store.ts'

/** A feature, its bytes made when they are first asked for. */
interface Row extends Stored {
  /** Every point of its geometry; none where that is null. */
  readonly points: readonly Position[]
}

export interface Rows {
  readonly rows: readonly Row[]
  /** First and last day of each row, days since 1970-01-01; null where the collection has no time. */
  readonly days: { starts: Int32Array; ends: Int32Array; longest: number } | null
  /** How uncertain each row's place is, km, and the most of them. */
  readonly uncertainty: { km: Float64Array; widest: number }
}

/** Rows of the features, newest first, then by id; by id alone where the collection has no time. */
export function rowsOf(collection: Collection, features: readonly CollectionFeature[]): Rows {
  const order = orderBy([], collection)
  const sorted = features
    .map((feature) => ({ feature, distanceKm: null }))
    .sort(order.compare)
    .map(({ feature }) => feature)
  return {
    rows: sorted.map(rowOf),
    days: collection.time && daysOf(sorted, collection.time),
    uncertainty: uncertaintyOf(sorted, collection.uncertainty),
  }
}

const encoder = new TextEncoder()

function rowOf(feature: CollectionFeature): Row {
  let bytes: Uint8Array | undefined
  const { id, geometry, properties } = feature
  return {
    feature,
    points: geometry === null ? [] : geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates,
    get bytes() {
      bytes ??= encoder.encode(JSON.stringify({ type: 'Feature', id, geometry, properties }))
      return bytes
    },
  }
}

function daysOf(features: readonly CollectionFeature[], time: { start: string; end: string }) {
  const starts = new Int32Array(features.length)
  const ends = new Int32Array(features.length)
  let longest = 0
  features.forEach(({ properties }, i) => {
    const [start, end] = [dayNumber(properties[time.start] as string), dayNumber(properties[time.end] as string)]
    starts[i] = start
    ends[i] = end
    longest = Math.max(longest, end - start)
  })
  return { starts, ends, longest }
}

function uncertaintyOf(features: readonly CollectionFeature[], property: string | null) {
  const km = new Float64Array(features.length)
  let widest = 0
  if (property !== null) {
    features.forEach(({ properties }, i) => {
      km[i] = properties[property] as number
      widest = Math.max(widest, km[i] as number)
    })
  }
  return { km, widest }
}
