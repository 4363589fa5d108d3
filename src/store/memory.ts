/** The feed in memory: features serialised once, rows in the default order, a spatial index over their points. */
import type { Position } from 'geojson'
import { around } from 'geokdbush'
import KDBush from 'kdbush'
import type { ArticleRecord } from '../core/article.ts'
import type { EventFeature } from '../core/event.ts'
import { bearingDeg, distanceKm } from '../core/geo.ts'
import { addDays, daysBetween } from '../core/interval.ts'
import {
  type Condition,
  type DayRange,
  type EventQuery,
  isInBox,
  isWithin,
  type PageRequest,
  valuesOf,
} from '../core/query.ts'
import { foldWord } from '../text/fold.ts'
import { boxAround, densityOf } from './density.ts'
import { type Orderable, orderBy } from './order.ts'
import type { ArticleEntry, EventPage, EventStore, Extent } from './store.ts'

/** A whole feed. */
export interface Feed {
  /** Changes with the content. */
  version: string
  events: EventFeature[]
  articles: ArticleRecord[]
}

interface Row {
  feature: EventFeature
  json: string
}

/** A row that matches. */
interface Match extends Orderable {
  row: Row
}

/** Beyond this a circle holds nearly the whole Earth, and geokdbush's radius (6371 km, no more than π of it) no longer serves. */
const INDEXED_REACH_KM = 19_000

/** A degree of latitude, km, rounded down. */
const KM_IN_DEGREE = 111

/** `EventStore` over a feed that does not change. */
export class MemoryStore implements EventStore {
  readonly #feed: Feed
  /** Newest `event_date` first, then by id. */
  readonly #rows: Row[]
  readonly #byId: Map<string, Row>
  readonly #index: KDBush
  readonly #density: ReturnType<typeof densityOf>
  /** The longest span and the widest uncertainty of any event: how far a search must look beyond what is asked. */
  readonly #longestDays: number
  readonly #widestKm: number

  constructor(feed: Feed) {
    this.#feed = feed
    this.#rows = feed.events
      .map((feature) => ({ row: { feature, json: serialised(feature) }, event: feature.properties, distanceKm: null }))
      .sort(orderBy([]).compare)
      .map(({ row }) => row)
    this.#byId = new Map(this.#rows.map((row) => [row.feature.id, row]))
    const points = this.#rows.map((row) => row.feature.geometry.coordinates)
    this.#index = new KDBush(points.length)
    for (const [lon = 0, lat = 0] of points) this.#index.add(lon, lat)
    this.#index.finish()
    this.#density = densityOf(points)
    let longest = 0
    let widest = 0
    for (const { properties } of feed.events) {
      longest = Math.max(longest, daysBetween(properties.event_date, properties.event_date_end))
      widest = Math.max(widest, properties.uncertainty_km)
    }
    this.#longestDays = longest
    this.#widestKm = widest
  }

  async version(): Promise<string> {
    return this.#feed.version
  }

  async event(id: string): Promise<string | null> {
    return this.#byId.get(id)?.json ?? null
  }

  async select(query: EventQuery, page: PageRequest): Promise<EventPage> {
    const order = orderBy(query.sort)
    const matches = this.#matches(query).sort(order.compare)
    const { after } = page
    const offset = after === null ? page.offset : countWhere(matches, (match) => !order.isAfter(match, after))
    const chosen = matches.slice(offset, offset + page.limit)
    const last = chosen.at(-1)
    return {
      numberMatched: matches.length,
      offset,
      hits: chosen.map(({ row, distanceKm }) => ({
        json: row.json,
        distanceKm,
        bearingDeg: query.near && bearingDeg(query.near.point, row.feature.geometry.coordinates),
      })),
      end: last !== undefined && offset + chosen.length < matches.length ? order.positionOf(last) : null,
    }
  }

  async extent(): Promise<Extent | null> {
    if (this.#rows.length === 0) return null
    const extent: Extent = { box: [180, 90, -180, -90], start: '9999-12-31', end: '0000-01-01' }
    for (const { feature } of this.#rows) {
      const [lon = 0, lat = 0] = feature.geometry.coordinates
      const [west, south, east, north] = extent.box
      extent.box = [Math.min(west, lon), Math.min(south, lat), Math.max(east, lon), Math.max(north, lat)]
      if (feature.properties.event_date < extent.start) extent.start = feature.properties.event_date
      if (feature.properties.event_date_end > extent.end) extent.end = feature.properties.event_date_end
    }
    return extent
  }

  async articles(): Promise<ArticleEntry[]> {
    return this.#feed.articles.map((article) => {
      const told = this.#rows.filter(({ feature }) => valuesOf(feature.properties, 'article').includes(article.id))
      const points = new Map(
        told.map(({ feature }) => [feature.geometry.coordinates.join(), feature.geometry.coordinates]),
      )
      return { article, points: [...points.values()], eventCount: told.length }
    })
  }

  /** All rows that match, in no order. */
  #matches(query: EventQuery): Match[] {
    const where = query.where.map(foldedCondition)
    const reach = this.#reachKm(query)
    const matches: Match[] = []
    for (const index of this.#candidates(query, reach)) {
      const row = this.#rows[index]
      if (row === undefined) continue
      const { geometry, properties } = row.feature
      if (query.days && !overlaps(query.days, properties.event_date, properties.event_date_end)) continue
      if (query.box && !isInBox(query.box, geometry.coordinates)) continue
      if (!where.every((condition) => isMet(condition, row.feature))) continue
      if (query.near && isBeyond(query.near.point, geometry.coordinates, reach)) continue
      const distance = query.near && distanceKm(query.near.point, geometry.coordinates)
      if (query.near && distance !== null && !isWithin(query.near, distance, properties.uncertainty_km)) continue
      matches.push({ row, event: properties, distanceKm: distance })
    }
    return matches
  }

  /** Rows among which all that match are: those of the days asked for or of the area, whichever are fewer. */
  #candidates(query: EventQuery, reach: number | null): Iterable<number> {
    const [from, to] = this.#dayWindow(query.days)
    const circle = query.near && reach !== null ? { point: query.near.point, reach } : null
    const inCircle = circle ? this.#density(boxAround(circle.point, circle.reach)) : Number.POSITIVE_INFINITY
    const inBox = query.box ? this.#density(query.box) : Number.POSITIVE_INFINITY
    if (circle && inCircle <= inBox && inCircle < to - from) return this.#inCircle(circle.point, circle.reach)
    if (query.box && inBox < to - from) return this.#inBox(query.box)
    return Array.from({ length: to - from }, (_, i) => from + i)
  }

  /** How far a match's point can lie from the centre, km, rounded up; null where the circle is no help. */
  #reachKm({ near }: EventQuery): number | null {
    if (near === null || near.withinKm === null) return null
    const reach = near.withinKm + (near.match === 'possible' ? this.#widestKm : 0)
    // A metre and a millionth more, for what roundings here and in Turf may differ by.
    return reach < INDEXED_REACH_KM ? reach * 1.000001 + 0.001 : null
  }

  #inCircle([lon = 0, lat = 0]: Position, km: number): number[] {
    return around(this.#index, lon, lat, Number.POSITIVE_INFINITY, km)
  }

  #inBox([west, south, east, north]: readonly [number, number, number, number]): number[] {
    if (west <= east) return this.#index.range(west, south, east, north)
    return [...this.#index.range(west, south, 180, north), ...this.#index.range(-180, south, east, north)]
  }

  /** The half-open range of rows that begin soon enough, and not too long before, to overlap the days. */
  #dayWindow(days: DayRange | null): [from: number, to: number] {
    const end = days?.end ?? null
    const start = days?.start ?? null
    const earliest = start === null ? null : addDays(start, -this.#longestDays)
    const dayOf = ({ feature }: Row) => feature.properties.event_date
    const from = end === null ? 0 : countWhere(this.#rows, (row) => dayOf(row) > end)
    const to = earliest === null ? this.#rows.length : countWhere(this.#rows, (row) => dayOf(row) >= earliest)
    return [from, Math.max(from, to)]
  }
}

/** The feature as text, `properties` last, without members that are not the feed's. */
function serialised({ id, geometry, properties }: EventFeature): string {
  return JSON.stringify({ type: 'Feature', id, geometry, properties })
}

function overlaps({ start, end }: DayRange, first: string, last: string): boolean {
  return (start === null || last >= start) && (end === null || first <= end)
}

/** True when the latitudes alone are farther apart than `km`: spares most distances in a window of days. */
function isBeyond([, from = 0]: Position, [, to = 0]: Position, km: number | null): boolean {
  return km !== null && Math.abs(from - to) * KM_IN_DEGREE > km
}

function foldedCondition({ property, anyOf }: Condition): Condition {
  return { property, anyOf: anyOf.map(foldedValue) }
}

function isMet({ property, anyOf }: Condition, { properties }: EventFeature): boolean {
  return valuesOf(properties, property).some((value) => value !== null && anyOf.includes(foldedValue(value)))
}

function foldedValue(value: string | number): string | number {
  return typeof value === 'string' ? foldWord(value) : value
}

/** How many items at the beginning hold, where none after the first that does not hold does (binary search). */
function countWhere<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(items[middle] as T)) low = middle + 1
    else high = middle
  }
  return low
}
