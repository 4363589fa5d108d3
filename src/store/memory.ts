/** A collection in memory: rows in the default order, looked up by id, by day or by place. */
import { READER } from '../core/authors.ts'
import type { Collection, CollectionFeature, Queryable } from '../core/collection.ts'
import { instant } from '../core/instant.ts'
import { dayFromNumber } from '../core/interval.ts'
import { boundsOf } from '../cql2/cql2.ts'
import { type Candidates, candidates, countWhere, type Indexes } from './candidates.ts'
import { type Categories, categoriesOf, countIn } from './categories.ts'
import { gridOf } from './grid.ts'
import { nearestBearing } from './nearest.ts'
import { lastKeys, orderBy } from './order.ts'
import { DISTANCE, type FeatureQuery, type PageRequest } from './query.ts'
import { reachBox, rowTest } from './row-test.ts'
import { pointsOf, type Rows, rowsOf, type SerialisedRows, serialisedRows, valueIn } from './rows.ts'
import {
  type Counts,
  type Extent,
  type FeaturePage,
  type FeatureRun,
  type FeatureStore,
  NEVER,
  type Revision,
  runOf,
  type Stored,
} from './store.ts'

/** A row that matches. */
interface Match {
  row: number
  /** From the query's `near`, km. */
  distanceKm: number | null
}

/** `FeatureStore` over features that do not change; rows, indexes and JSON are made when they are first of use. */
export class MemoryStore implements FeatureStore {
  readonly collection: Collection
  readonly #load: () => readonly CollectionFeature[]
  #loaded: (Indexes & { table: Rows }) | undefined
  #serialised: SerialisedRows | undefined
  #extent: Extent | undefined
  readonly #categories = new Map<Queryable, Categories>()

  /** `load` gives the features when the first of them is asked for. */
  constructor(collection: Collection, load: () => readonly CollectionFeature[]) {
    this.collection = collection
    this.#load = load
  }

  async feature(id: string, knownAt: string | null): Promise<Stored | null> {
    const row = this.#data().byId.get(id)
    if (row === undefined || (knownAt !== null && (this.#knownFrom(row) ?? '') > knownAt)) return null
    return this.#stored(row)
  }

  async revisions(id: string): Promise<Revision[]> {
    const row = this.#data().byId.get(id)
    return row === undefined ? [] : [this.#revision(row)]
  }

  async changes(since: number, limit: number): Promise<Revision[]> {
    const last = Math.min(since + limit, this.#data().table.features.length)
    return Array.from({ length: Math.max(0, last - since) }, (_, i) => this.#revision(since + i))
  }

  async changesBefore(sequence: number, limit: number): Promise<Revision[]> {
    const count = Math.min(sequence - 1, this.#data().table.features.length)
    return Array.from({ length: Math.max(0, Math.min(count, limit)) }, (_, i) => this.#revision(count - 1 - i))
  }

  async select(query: FeatureQuery, page: PageRequest): Promise<FeaturePage> {
    const { features } = this.#data().table
    const sortValue = ({ row, distanceKm }: Match, property: string) =>
      property === DISTANCE ? distanceKm : valueIn(features[row] as CollectionFeature, property)
    const matches = this.#matches(query)
    // Rows are in the default order: their numbers settle what the sort keys leave open.
    const byKeys = orderBy(query.sort, sortValue)
    matches.sort((a, b) => byKeys.compare(a, b) || a.row - b.row)
    const order = orderBy([...query.sort, ...lastKeys(this.collection)], sortValue)
    const { after } = page
    const isBefore = (i: number) => after !== null && !order.isAfter(matches[i] as Match, after.position)
    const offset = after === null ? page.offset : countWhere(matches.length, isBefore)
    const chosen = matches.slice(offset, offset + page.limit)
    const last = chosen.at(-1)
    const isLast = offset + chosen.length >= matches.length
    return {
      numberMatched: matches.length,
      offset,
      hits: chosen.map((match) => ({
        stored: this.#stored(match.row),
        distanceKm: match.distanceKm,
        bearingDeg: query.near && nearestBearing(query.near.point, pointsOf(features[match.row] as CollectionFeature)),
      })),
      end: last === undefined || isLast ? null : { position: order.positionOf(last), counted: null },
    }
  }

  async selectAll(query: FeatureQuery, limit: number): Promise<FeatureRun> {
    return runOf(await this.select(query, { limit, offset: 0, after: null }))
  }

  async counts(query: FeatureQuery, queryables: readonly Queryable[]): Promise<Counts> {
    const rows = this.#matches(query).map(({ row }) => row)
    const lists = queryables.map((queryable) => {
      const inOrder = countIn(this.#categoriesOf(queryable), rows)
      return queryable.type === 'date' ? inOrder : inOrder.sort((a, b) => b.count - a.count)
    })
    return { numberMatched: rows.length, lists }
  }

  async extent(): Promise<Extent> {
    this.#extent ??= extentOf(this.#data().table, this.collection.time !== null)
    return this.#extent
  }

  #data(): Indexes & { table: Rows } {
    if (this.#loaded === undefined) {
      const table = rowsOf(this.collection, this.#load())
      const byId = new Map(table.features.map(({ id }, row) => [id, row]))
      this.#loaded = { table, byId, grid: gridOf(table.features.map(pointsOf)) }
    }
    return this.#loaded
  }

  #categoriesOf(queryable: Queryable): Categories {
    const known = this.#categories.get(queryable)
    const categories = known ?? categoriesOf(queryable, this.#data().table.features)
    if (known === undefined) this.#categories.set(queryable, categories)
    return categories
  }

  #stored(row: number): Stored {
    const { table } = this.#data()
    this.#serialised ??= serialisedRows(table)
    const { bytes, starts } = this.#serialised
    return {
      feature: table.features[row] as CollectionFeature,
      bytes: bytes.subarray(starts[row], starts[row + 1]),
    }
  }

  #knownFrom(row: number): string | null {
    return this.collection.knownFrom(this.#data().table.features[row] as CollectionFeature)
  }

  /** A row is the one revision of its feature, and changes are numbered as rows are. */
  #revision(row: number): Revision {
    const stored = this.#stored(row)
    return {
      sequence: row + 1,
      id: stored.feature.id,
      revision: 1,
      change: 'added',
      author: READER,
      reason: null,
      replacedBy: null,
      knownFrom: this.#knownFrom(row) ?? instant(NEVER),
      knownTo: null,
      stored,
    }
  }

  /** All rows that match, in no order. */
  #matches(query: FeatureQuery): Match[] {
    const test = rowTest(query, this.#data().table)
    const matches: Match[] = []
    const consider = (row: number) => {
      const distanceKm = test(row)
      if (distanceKm !== undefined) matches.push({ row, distanceKm })
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
      boxes: [...query.boxes, around, filter?.box].filter((box) => box != null),
    })
  }
}

function extentOf({ features, boxes, days }: Rows, hasTime: boolean): Extent {
  const least = (numbers: Float64Array | Int32Array) =>
    (numbers as Float64Array).reduce((a, b) => Math.min(a, b), Infinity)
  const most = (numbers: Float64Array | Int32Array) =>
    (numbers as Float64Array).reduce((a, b) => Math.max(a, b), -Infinity)
  const west = least(boxes.west)
  return {
    box: west === Number.POSITIVE_INFINITY ? null : [west, least(boxes.south), most(boxes.east), most(boxes.north)],
    days:
      hasTime && features.length > 0
        ? { start: dayFromNumber(least(days.starts)), end: dayFromNumber(most(days.ends)) }
        : null,
  }
}
