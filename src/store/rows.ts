/** A collection's features as rows, in their default order, with their places and times in columns of numbers. */
import type { Position } from 'geojson'
import type { Collection, CollectionFeature } from '../core/collection.ts'
import { dayNumber } from '../core/interval.ts'
import { orderBy } from './order.ts'
import type { Stored } from './store.ts'

/** A feature, its bytes made when they are first asked for. */
export interface Row extends Stored {
  /** Every point of its geometry; none where that is null. */
  readonly points: readonly Position[]
}

export interface Rows {
  readonly rows: readonly Row[]
  /** The box of each row's points, degrees; of a row without points, one that meets no other. */
  readonly boxes: { west: Float64Array; south: Float64Array; east: Float64Array; north: Float64Array }
  /** First and last day of each row, days since 1970-01-01, and the longest span; all days where the collection has no time. */
  readonly days: { starts: Int32Array; ends: Int32Array; longest: number }
  /** How uncertain each row's place is, km, and the most of them. */
  readonly uncertainty: { km: Float64Array; widest: number }
}

/** Days before and after all others. */
const FIRST_DAY = -(2 ** 31)
const LAST_DAY = 2 ** 31 - 1

/** Rows of the features, newest first, then by id; by id alone where the collection has no time. */
export function rowsOf(collection: Collection, features: readonly CollectionFeature[]): Rows {
  const order = orderBy([], collection)
  const rows = features
    .map((feature) => ({ stored: { feature }, distanceKm: null }))
    .sort(order.compare)
    .map(({ stored }) => rowOf(stored.feature))
  const { time, uncertainty } = collection
  const values = (property: string) => rows.map(({ feature }) => feature.properties[property])
  const starts = time ? Int32Array.from(values(time.start) as string[], dayNumber) : filled(rows.length, FIRST_DAY)
  const ends = time ? Int32Array.from(values(time.end) as string[], dayNumber) : filled(rows.length, LAST_DAY)
  const longest = starts.reduce((most, start, i) => Math.max(most, (ends[i] as number) - start), 0)
  const km = uncertainty ? Float64Array.from(values(uncertainty) as number[]) : new Float64Array(rows.length)
  const widest = km.reduce((most, each) => Math.max(most, each), 0)
  return { rows, boxes: boxesOf(rows), days: { starts, ends, longest }, uncertainty: { km, widest } }
}

const filled = (length: number, day: number) => new Int32Array(length).fill(day)

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

function boxesOf(rows: readonly Row[]): Rows['boxes'] {
  const west = new Float64Array(rows.length).fill(Number.POSITIVE_INFINITY)
  const south = west.slice()
  const east = new Float64Array(rows.length).fill(Number.NEGATIVE_INFINITY)
  const north = east.slice()
  rows.forEach(({ points }, i) => {
    for (const [lon = 0, lat = 0] of points) {
      west[i] = Math.min(west[i] as number, lon)
      south[i] = Math.min(south[i] as number, lat)
      east[i] = Math.max(east[i] as number, lon)
      north[i] = Math.max(north[i] as number, lat)
    }
  })
  return { west, south, east, north }
}
