/** Whether a row matches a query, and how far from its centre it lies: the cheapest questions first. */
import type { Position } from 'geojson'
import { distanceKm } from '../core/geo.ts'
import { dayNumber } from '../core/interval.ts'
import { type Box, isInBox, isWithin, type Near } from '../core/query.ts'
import { boxAround } from './density.ts'
import type { FeatureQuery } from './query.ts'
import type { Rows } from './rows.ts'
import { conditionTest } from './where.ts'

/** What a row's match is: its distance from the query's `near` in km, null where there is none; undefined where the row does not match. */
export type RowTest = (row: number) => number | null | undefined

/** Beyond this a circle holds nearly the whole Earth, and a box about it is no help. */
const BOXED_REACH_KM = 19_000

/** The test of a query over rows. */
export function rowTest(query: FeatureQuery, { rows, days, uncertainty }: Rows): RowTest {
  const { box, near, filter } = query
  const conditions = query.where.map(conditionTest)
  const around = reachBox(near, uncertainty.widest)
  const isOfDays = days === null || query.days === null ? null : dayTest(query.days, days)
  return (row) => {
    if (isOfDays !== null && !isOfDays(row)) return undefined
    const { points, feature } = rows[row] as (typeof rows)[number]
    if (box !== null && !points.some((point) => isInBox(box, point))) return undefined
    if (around !== null && !points.some((point) => isInBox(around, point))) return undefined
    for (const isMet of conditions) if (!isMet(feature)) return undefined
    let distance: number | null = null
    if (near !== null) {
      for (const point of points)
        distance = Math.min(distance ?? Number.POSITIVE_INFINITY, distanceKm(near.point, point))
      const isReached = distance !== null && isWithin(near, distance, uncertainty.km[row] as number)
      if (near.withinKm !== null && !isReached) return undefined
    }
    if (filter !== null && filter.holds(feature) !== true) return undefined
    return distance
  }
}

/** A box that holds the point of every feature within reach; null where there is no such box, or no use in one. */
export function reachBox(near: Near | null, widestKm: number): Box | null {
  if (near === null || near.withinKm === null) return null
  const reach = near.withinKm + (near.match === 'possible' ? widestKm : 0)
  // A metre and a millionth more, for what roundings here and in Turf may differ by.
  return reach < BOXED_REACH_KM ? boxAround(near.point, reach * 1.000001 + 0.001) : null
}

/** The point of a feature that is nearest to the centre. */
export function nearestPoint(near: Near, points: readonly Position[]): Position {
  return points.reduce((a, b) => (distanceKm(near.point, b) < distanceKm(near.point, a) ? b : a))
}

function dayTest({ start, end }: NonNullable<FeatureQuery['days']>, { starts, ends }: NonNullable<Rows['days']>) {
  const first = start === null ? Number.NEGATIVE_INFINITY : dayNumber(start)
  const last = end === null ? Number.POSITIVE_INFINITY : dayNumber(end)
  return (row: number) => (ends[row] as number) >= first && (starts[row] as number) <= last
}
