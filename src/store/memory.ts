/** A collection in memory: rows in the default order, looked up by id, by day or by place. */
import type { Collection, CollectionFeature } from '../core/collection.ts'
import { bearingDeg } from '../core/geo.ts'
import { dayFromNumber } from '../core/interval.ts'
import type { Near } from '../core/query.ts'
import { boundsOf } from '../cql2/cql2.ts'
import { type Candidates, candidates, countWhere, type Indexes } from './candidates.ts'
import { gridOf } from './grid.ts'
import { compareBy, orderBy } from './order.ts'
import type { FeatureQuery, PageRequest } from './query.ts'
import { nearestPoint, reachBox, rowTest } from './row-test.ts'
import { type Row, type Rows, rowsOf } from './rows.ts'
import type { Extent, FeaturePage, FeatureStore, Hit, Stored } from './store.ts'

/** A row that matches. */
interface Match extends Hit {
  row: number
  stored: Row
}

/** `FeatureStore` over features that do not change; rows and indexes are made when they are first of use. */
export class MemoryStore implements FeatureStore {
  readonly collection: Collection
  readonly #load: () => readonly CollectionFeature[]
  #loaded: (Indexes & { table: Rows }) | undefined
  #extent: Extent | undefined

  /** `load` gives the features when the first of them is asked for. */
  constructor(collection: Collection, load: () => readonly CollectionFeature[]) {
    this.collection = collection
    this.#load = load
  }

  async feature(id: string): Promise<Stored | null> {
    const { table, byId } = this.#data()
    return table.rows[byId.get(id) ?? -1] ?? null
  }

  async select(query: FeatureQuery, page: PageRequest): Promise<FeaturePage> {
    const order = orderBy(query.sort, this.collection)
    const matches = this.#matches(query)
    // Rows are in the default order: their numbers settle what the sort keys leave open.
    matches.sort((a, b) => compareBy(query.sort, a, b) || a.row - b.row)
    const { after } = page
    const offset =
      after === null ? page.offset : countWhere(matches.length, (i) => !order.isAfter(matches[i] as Match, after))
    const chosen = matches.slice(offset, offset + page.limit)
    const { near } = query
    if (near !== null) for (const match of chosen) match.bearingDeg = bearingFrom(near, match)
    const last = chosen.at(-1)
    const isLast = offset + chosen.length >= matches.length
    const end = last === undefined || isLast ? null : order.positionOf(last)
    return { numberMatched: matches.length, offset, hits: chosen, end }
  }

  async extent(): Promise<Extent> {
    this.#extent ??= extentOf(this.#data().table, this.collection.time !== null)
    return this.#extent
  }

  #data(): Indexes & { table: Rows } {
    if (this.#loaded === undefined) {
      const table = rowsOf(this.collection, this.#load())
      const byId = new Map(table.rows.map(({ feature }, row) => [feature.id, row]))
      this.#loaded = { table, byId, grid: gridOf(table.rows) }
    }
    return this.#loaded
  }

  /** All rows that match, in no order, without their bearings. */
  #matches(query: FeatureQuery): Match[] {
    const { table } = this.#data()
    const test = rowTest(query, table)
    const matches: Match[] = []
    const consider = (row: number) => {
      const distanceKm = test(row)
      if (distanceKm === undefined) return
      matches.push({ row, stored: table.rows[row] as Row, distanceKm, bearingDeg: null })
    }
    const among = this.#candidates(query)
    if ('from' in among) for (let row = among.from; row < among.to; row++) consider(row)
    else for (const row of this.collection.geometryType === 'Point' ? among : new Set(among)) consider(row)
    return matches
  }

  #candidates(query: FeatureQuery): Candidates {
    const data = this.#data()
    const filter = query.filter && boundsOf(query.filter.expression, this.collection)
    const around = reachBox(query.near, data.table.uncertainty.widest)
    return candidates(data.table, data, {
      ids: filter?.ids ?? null,
      days: [query.days, filter?.days].filter((days) => days != null),
      boxes: [query.box, around, filter?.box].filter((box) => box != null),
    })
  }
}

/** From the centre to the nearest point of a match; null where it has none. */
function bearingFrom(near: Near, { stored, distanceKm }: Match): number | null {
  return distanceKm === null ? null : bearingDeg(near.point, nearestPoint(near, stored.points))
}

function extentOf({ rows, days }: Rows, hasTime: boolean): Extent {
  let [west, south, east, north] = [180, 90, -180, -90]
  let hasPoint = false
  for (const { points } of rows) {
    for (const [lon = 0, lat = 0] of points) {
      hasPoint = true
      west = Math.min(west, lon)
      south = Math.min(south, lat)
      east = Math.max(east, lon)
      north = Math.max(north, lat)
    }
  }
  return {
    box: hasPoint ? [west, south, east, north] : null,
    days:
      hasTime && rows.length > 0
        ? {
            start: dayFromNumber(days.starts.reduce((a, b) => Math.min(a, b))),
            end: dayFromNumber(days.ends.reduce((a, b) => Math.max(a, b))),
          }
        : null,
  }
}
