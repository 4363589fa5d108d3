/** Whether a row matches a query, and how far from its centre it lies: the cheapest questions first. */

import { boxAround } from '../core/box-around.ts'
import { distanceKm } from '../core/geo.ts'
import { dayNumber } from '../core/interval.ts'
import { type Box, isInBox, isWithin, type Near } from '../core/query.ts'
import { nearestKm } from './nearest.ts'
import type { FeatureQuery } from './query.ts'
import { pointsOf, type Rows } from './rows.ts'
import { termTest } from './text-search.ts'
import { conditionTest } from './where.ts'

/** What a row's match is: its distance from the query's `near` in km, null where there is none; undefined where the row does not match. */
export type RowTest = (row: number) => number | null | undefined

/** Beyond this a circle holds nearly the whole Earth, and a box about it is no help. */
const BOXED_REACH_KM = 19_000

const WORLD: Box = [-180, -90, 180, 90]

/** The test of a query over rows. */
export function rowTest(query: FeatureQuery, table: Rows): RowTest {
  const { boxes, near, filter } = query
  const { features, uncertainty } = table
  const mayMatch = numberTest(query, table)
  const conditions = query.where.map(conditionTest)
  const hasTerm = termTest(query.text)
  const isKnown = knownTest(query, table)
  const distanceOf = near === null ? () => null : nearest(near, table)
  return (row) => {
    if (!mayMatch(row) || !isKnown(row)) return undefined
    if (!boxes.every((box) => isRowInBox(box, table, row))) return undefined
    for (let i = 0; i < conditions.length; i++) {
      if (conditions[i]?.(features[row] as (typeof features)[number]) === false) return undefined
    }
    const distance = distanceOf(row)
    if (near !== null && near.withinKm !== null) {
      if (distance === null || !isWithin(near, distance, uncertainty.km[row] as number)) return undefined
    }
    if (hasTerm !== null && !hasTerm(table.textOf(row))) return undefined
    if (filter !== null && filter.holds(features[row] as (typeof features)[number]) !== true) return undefined
    return distance
  }
}

/** Whether the feed held a row at the time that is asked for; nothing is known of what it held in its place before. */
function knownTest({ knownAt }: FeatureQuery, { collection, features }: Rows): (row: number) => boolean {
  if (knownAt === null) return () => true
  return (row) => {
    const from = collection.knownFrom(features[row] as (typeof features)[number])
    return from === null || from <= knownAt
  }
}

/** Whether a row can match, by its numbers alone: its days, and the box of its points. */
function numberTest({ days, boxes: asked, near }: FeatureQuery, { boxes, days: spans, uncertainty }: Rows) {
  const { starts, ends } = spans
  const first = days?.start ? dayNumber(days.start) : Number.NEGATIVE_INFINITY
  const last = days?.end ? dayNumber(days.end) : Number.POSITIVE_INFINITY
  if (asked.length === 0 && near?.withinKm == null) {
    return (row: number) => (ends[row] as number) >= first && (starts[row] as number) <= last
  }
  const bounds = [...asked, reachBox(near, uncertainty.widest) ?? WORLD].map(uncrossed)
  const west = Math.max(...bounds.map((box) => box[0]))
  const south = Math.max(...bounds.map((box) => box[1]))
  const east = Math.min(...bounds.map((box) => box[2]))
  const north = Math.min(...bounds.map((box) => box[3]))
  return (row: number) =>
    (ends[row] as number) >= first &&
    (starts[row] as number) <= last &&
    (boxes.south[row] as number) <= north &&
    (boxes.north[row] as number) >= south &&
    (boxes.west[row] as number) <= east &&
    (boxes.east[row] as number) >= west
}

/** The box, or, where it crosses the antimeridian, one round the Earth that holds it. */
function uncrossed([west, south, east, north]: Box): Box {
  return west <= east ? [west, south, east, north] : [-180, south, 180, north]
}

/** True when a row is one point, which is its box then. */
function isPoint({ boxes: { west, south, east, north } }: Rows, row: number): boolean {
  return west[row] === east[row] && south[row] === north[row]
}

function isRowInBox(box: Box, table: Rows, row: number): boolean {
  const { west, south } = table.boxes
  if (isPoint(table, row)) return isInBox(box, [west[row] as number, south[row] as number])
  return pointsOf(table.features[row] as (typeof table.features)[number]).some((point) => isInBox(box, point))
}

/** A box that holds the point of every feature within reach; null where there is no such box, or no use in one. */
export function reachBox(near: Near | null, widestKm: number): Box | null {
  if (near === null || near.withinKm === null) return null
  const reach = near.withinKm + (near.match === 'possible' ? widestKm : 0)
  // A metre and a millionth more, for what roundings here and in Turf may differ by.
  return reach < BOXED_REACH_KM ? boxAround(near.point, reach * 1.000001 + 0.001) : null
}

/** The distance of a row's nearest point, km; null where it has none. */
function nearest({ point: centre }: Near, table: Rows): (row: number) => number | null {
  const { west, south } = table.boxes
  return (row) => {
    if (isPoint(table, row)) return distanceKm(centre, [west[row] as number, south[row] as number])
    return nearestKm(centre, pointsOf(table.features[row] as (typeof table.features)[number]))
  }
}
