/** Which event answers which annotated one: as many pairs as can be, required ones first, the likest together. */
import type { EventFeature } from '../core/event.ts'
import { distanceKm } from '../core/geo.ts'
import { dayNumber } from '../core/interval.ts'
import type { GoldEvent } from './gold.ts'

/** A span is no longer than this, in days, or than the annotated one and three days more: a year dates nothing. */
const LONGEST_DAYS = 7
const MORE_DAYS = 3

/** How far an event lies from the annotated place, in km. */
export const errorKm = (gold: GoldEvent, { geometry }: EventFeature) =>
  distanceKm([gold.lon, gold.lat], geometry.coordinates)

/** Whether the spans share a day, and the event's is no looser than the annotation allows. */
export function datesAgree(gold: GoldEvent, { properties }: EventFeature): boolean {
  const [start, end] = [dayNumber(properties.event_date), dayNumber(properties.event_date_end)]
  const [goldStart, goldEnd] = [dayNumber(gold.date_start), dayNumber(gold.date_end)]
  const longest = Math.max(LONGEST_DAYS, goldEnd - goldStart + MORE_DAYS)
  return start <= goldEnd && end >= goldStart && end - start <= longest
}

const isThere = (gold: GoldEvent, feature: EventFeature) => errorKm(gold, feature) <= gold.tolerance_km
const isThat = (gold: GoldEvent, feature: EventFeature) =>
  isThere(gold, feature) && gold.event_type.includes(feature.properties.event_type)

/** The three questions, each harder than the one before. */
export const LEVELS = {
  where: isThere,
  'where+what': isThat,
  'where+what+when': (gold: GoldEvent, feature: EventFeature) => isThat(gold, feature) && datesAgree(gold, feature),
}

export type Level = keyof typeof LEVELS

/** How much speaks for two events at one place being the same: sub-type and dates first, then toll and actors. */
function likeness(gold: GoldEvent, feature: EventFeature): number {
  const { sub_event_type, fatalities, actors } = feature.properties
  const shared = actors.filter(({ name }) => gold.actors.includes(name)).length
  return (
    3 * Number(gold.sub_event_type.includes(sub_event_type)) +
    2 * Number(datesAgree(gold, feature)) +
    Number(fatalities !== null && fatalities === gold.fatalities) +
    (2 * shared) / Math.max(1, gold.actors.length + actors.length)
  )
}

/**
 * For each annotated event the index of the event that answers it, or null. One event answers one: a maximum
 * matching by augmenting paths, in which what is required comes before what is optional.
 */
export function pair(golds: GoldEvent[], features: EventFeature[], level: Level): (number | null)[] {
  const choices = golds.map((gold) =>
    features
      .map((feature, j) => ({ j, likeness: likeness(gold, feature), km: errorKm(gold, feature) }))
      .filter(({ j }) => LEVELS[level](gold, features[j] as EventFeature))
      .sort((a, b) => b.likeness - a.likeness || a.km - b.km)
      .map(({ j }) => j),
  )
  const answers: (number | null)[] = golds.map(() => null)
  const answered = new Map<number, number>()
  const settle = (i: number, tried: Set<number>): boolean => {
    for (const j of choices[i] as number[]) {
      if (tried.has(j)) continue
      tried.add(j)
      const holder = answered.get(j)
      if (holder !== undefined && !settle(holder, tried)) continue
      answered.set(j, i)
      answers[i] = j
      return true
    }
    return false
  }
  const required = golds.flatMap(({ optional }, i) => (optional ? [] : [i]))
  const others = golds.flatMap(({ optional }, i) => (optional ? [i] : []))
  for (const i of [...required, ...others]) settle(i, new Set())
  return answers
}
