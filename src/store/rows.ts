/**
 * A collection's features as rows, in their default order. What most queries ask for lies side by side in memory:
 * places and times in columns of numbers, the features' JSON in one run of bytes.
 */
import type { Position } from 'geojson'
import type { Collection, CollectionFeature } from '../core/collection.ts'
import { dayNumber } from '../core/interval.ts'
import { lastKeys, orderBy, type SortValue } from './order.ts'
import { searchable } from './text-search.ts'

export interface Rows {
  readonly collection: Collection
  readonly features: readonly CollectionFeature[]
  /** The box of each row's points, degrees; of a row without points, one that meets no other. */
  readonly boxes: { west: Float64Array; south: Float64Array; east: Float64Array; north: Float64Array }
  /** First and last day of each row, days since 1970-01-01, and the longest span; all days where the collection has no time. */
  readonly days: { starts: Int32Array; ends: Int32Array; longest: number }
  /** How uncertain each row's place is, km, and the most of them. */
  readonly uncertainty: { km: Float64Array; widest: number }
  /** What people read of a row, as it is searched; made when it is first searched. */
  textOf(row: number): string
}

/** Days before and after all others. */
const FIRST_DAY = -(2 ** 31)
const LAST_DAY = 2 ** 31 - 1

/** Rows of the features, newest first, then by id; by id alone where the collection has no time. */
export function rowsOf(collection: Collection, unsorted: readonly CollectionFeature[]): Rows {
  const { time, uncertainty } = collection
  const order = orderBy(lastKeys(collection), valueIn)
  const features = [...unsorted].sort(order.compare)
  const values = (property: string) => features.map(({ properties }) => properties[property])
  const starts = time ? Int32Array.from(values(time.start) as string[], dayNumber) : filled(features.length, FIRST_DAY)
  const ends = time ? Int32Array.from(values(time.end) as string[], dayNumber) : filled(features.length, LAST_DAY)
  const longest = starts.reduce((most, start, i) => Math.max(most, (ends[i] as number) - start), 0)
  const km = uncertainty ? Float64Array.from(values(uncertainty) as number[]) : new Float64Array(features.length)
  const widest = km.reduce((most, each) => Math.max(most, each), 0)
  const texts: string[] = []
  return {
    collection,
    features,
    boxes: boxesOf(features),
    days: { starts, ends, longest },
    uncertainty: { km, widest },
    textOf: (row) => {
      texts[row] ??= searchable(collection.textsOf(features[row] as CollectionFeature))
      return texts[row]
    },
  }
}

/** A property's value, null where it has none. */
export function valueIn({ properties }: CollectionFeature, property: string): SortValue {
  return (properties[property] as SortValue | undefined) ?? null
}

const filled = (length: number, day: number) => new Int32Array(length).fill(day)

/** Every point of a feature; none where it has no geometry. */
export function pointsOf({ geometry }: CollectionFeature): readonly Position[] {
  if (geometry === null) return []
  return geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates
}

function boxesOf(features: readonly CollectionFeature[]): Rows['boxes'] {
  const west = new Float64Array(features.length).fill(Number.POSITIVE_INFINITY)
  const south = west.slice()
  const east = new Float64Array(features.length).fill(Number.NEGATIVE_INFINITY)
  const north = east.slice()
  features.forEach((feature, i) => {
    for (const [lon = 0, lat = 0] of pointsOf(feature)) {
      west[i] = Math.min(west[i] as number, lon)
      south[i] = Math.min(south[i] as number, lat)
      east[i] = Math.max(east[i] as number, lon)
      north[i] = Math.max(north[i] as number, lat)
    }
  })
  return { west, south, east, north }
}

/** The features as UTF-8 JSON, one after another, the last member of each `properties`. */
export interface SerialisedRows {
  bytes: Uint8Array
  /** Where each begins, and, one more, where the last ends. */
  starts: Uint32Array
}

/** The JSON of the rows. */
export function serialisedRows({ features }: Rows): SerialisedRows {
  const encoder = new TextEncoder()
  const starts = new Uint32Array(features.length + 1)
  let room = new Uint8Array(1024)
  let end = 0
  features.forEach(({ id, geometry, properties }, row) => {
    const json = JSON.stringify({ type: 'Feature', id, geometry, properties })
    // A UTF-16 unit takes three bytes at most.
    if (end + 3 * json.length > room.length) {
      const larger = new Uint8Array(2 * room.length + 3 * json.length)
      larger.set(room.subarray(0, end))
      room = larger
    }
    end += encoder.encodeInto(json, room.subarray(end)).written
    starts[row + 1] = end
  })
  return { bytes: room.slice(0, end), starts }
}
