/** Where and when events lie that a telling may be of: what must be known for its article to be joined. */
import { boxAround } from '../core/box-around.ts'
import { distanceKm } from '../core/geo.ts'
import { addDays, type DaySpan } from '../core/interval.ts'
import type { Place } from '../core/place.ts'
import type { Box } from '../core/query.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { daysApart, leavesUnnamed, nearKm } from './agree.ts'
import { BESIDE_KM } from './place-at.ts'
import { FARTHEST_OFF, OFF_MIDDLE, type Spot, WIDE } from './spot.ts'
import { occurrenceOf, type Telling } from './telling.ts'

export interface Reach {
  /** An event's point lies in it. */
  box: Box
  /** An event's span overlaps them. */
  days: DaySpan
}

/** Features round their points to a metre and uncertainties to 100 m. */
const ROUNDING_KM = 0.1

const pointOf = ({ lon, lat }: Place) => [lon, lat]

/** Boxes that hold the point of every event at a spot that agrees with this one (`agree`), none being unsurer than `widestKm`. */
function boxesOf(spot: Spot, widestKm: number, gazetteer: Gazetteer): Box[] {
  const { place, point, uncertaintyKm } = spot
  const offKm = Math.max(BESIDE_KM, FARTHEST_OFF * widestKm)
  const boxes = [boxAround(point, nearKm(uncertaintyKm, widestKm) + ROUNDING_KM)]
  // It may be the part that another telling leaves unnamed, of a place that holds this one: no event is a whole country's.
  for (
    let at = gazetteer.byId(place.part_of ?? '');
    at && at.kind !== 'country';
    at = gazetteer.byId(at.part_of ?? '')
  ) {
    const partKm = WIDE.has(at.kind) ? at.radius_km * OFF_MIDDLE : at.radius_km + BESIDE_KM
    const sideKm = place.kind === 'quarter' ? at.radius_km + offKm : 0
    boxes.push(boxAround(pointOf(at), Math.max(partKm, sideKm) + ROUNDING_KM))
  }
  // Or it leaves unnamed what another names.
  const named = gazetteer.places.filter((one) => leavesUnnamed(spot, one) && gazetteer.isIn(one, place.id))
  if (named.length > 0) {
    const widthKm = Math.max(...named.map((one) => distanceKm(pointOf(place), pointOf(one)) + one.radius_km))
    boxes.push(boxAround(pointOf(place), widthKm + offKm))
  }
  return boxes
}

/**
 * Where and when known events may lie that tellings agree with, or that those contradict; in any one of these. No known
 * event may be unsurer of its place than `widestKm`.
 */
export function reachOf(tellings: readonly Telling[], widestKm: number, gazetteer: Gazetteer): Reach[] {
  const all = tellings.flatMap((telling) => {
    const { spot, span, kind } = occurrenceOf(telling, gazetteer)
    const apart = daysApart(kind === 'capture')
    const days = { start: addDays(span.start, -apart), end: addDays(span.end, apart) }
    return boxesOf(spot, widestKm, gazetteer).map((box): Reach => ({ box, days }))
  })
  return [...new Map(all.map((reach) => [JSON.stringify(reach), reach])).values()]
}
