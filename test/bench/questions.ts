/** What the benchmark asks, and by brute force what is right. */
import { distance } from '@turf/turf'
import type { Position } from 'geojson'
import { towns } from '../../src/cli/generated-feed.ts'
import { type Random, randomOf } from '../../src/cli/random.ts'
import { EVENT_TYPES, type EventFeature, type EventProperties } from '../../src/core/event.ts'
import { pointAt, rounded } from '../../src/core/geo.ts'
import { addDays } from '../../src/core/interval.ts'

export const LIMIT = 100

/** As much of an event as the questions are about: of a million, no more is well held. */
export interface BenchEvent {
  type: 'Feature'
  id: string
  geometry: EventFeature['geometry']
  properties: Pick<EventProperties, 'event_date' | 'event_date_end' | 'event_type' | 'fatalities'>
}

export interface Question {
  /** Path and query. */
  path: string
  matches(event: BenchEvent): boolean
  /** The centre, where the answer comes nearest first; null where it comes newest first. */
  near: Position | null
}

export interface Kind {
  name: string
  ask(random: Random): Question
}

/** The kinds of question about these events. */
export function kindsOf(events: readonly BenchEvent[]): Kind[] {
  const centres = towns().map(({ point }) => point)
  const centre = (random: Random) =>
    rounded(pointAt([...random.pick(centres)], random.integer(0, 40), random.integer(0, 359)))
  const itemsWhere = (query: Record<string, string>) =>
    `/collections/events/items?${new URLSearchParams({ ...query, limit: String(LIMIT) })}`

  return [
    {
      name: '60 km and 30 days',
      ask(random) {
        const near = centre(random)
        const { datetime, overlaps } = days(random, 30)
        return {
          path: itemsWhere({ datetime, near: near.join(), within: '60km' }),
          matches: (event) => overlaps(event) && distance(near, event) <= 60,
          near,
        }
      },
    },
    {
      name: '1° × 1° and 90 days',
      ask(random) {
        const [lon = 0, lat = 0] = centre(random)
        const [west, south, east, north] = rounded([lon - 0.5, lat - 0.5, lon + 0.5, lat + 0.5]) as Box
        const { datetime, overlaps } = days(random, 90)
        return {
          path: itemsWhere({ bbox: [west, south, east, north].join(), datetime }),
          matches: (event) => {
            const [x = 0, y = 0] = event.geometry.coordinates
            return overlaps(event) && west <= x && x <= east && south <= y && y <= north
          },
          near: null,
        }
      },
    },
    {
      name: 'a CQL2 filter',
      ask(random) {
        const type = random.pick(EVENT_TYPES)
        const killed = random.integer(1, 60)
        const { first } = days(random, 0)
        return {
          path: itemsWhere({
            filter: `event_type = '${type}' AND fatalities >= ${killed} AND event_date >= DATE('${first}')`,
          }),
          matches: ({ properties: { event_type, fatalities, event_date } }) =>
            event_type === type && fatalities !== null && fatalities >= killed && event_date >= first,
          near: null,
        }
      },
    },
    {
      name: 'one id',
      ask(random) {
        const { id } = random.pick(events)
        return { path: `/collections/events/items/${id}`, matches: (event) => event.id === id, near: null }
      },
    },
  ]
}

type Box = [west: number, south: number, east: number, north: number]

/** A span of so many days in 2014 to 2019. */
function days(random: Random, count: number) {
  const first = addDays('2014-01-01', random.integer(0, 2191 - count))
  const last = addDays(first, Math.max(0, count - 1))
  return {
    first,
    datetime: `${first}/${last}`,
    overlaps: ({ properties }: BenchEvent) => properties.event_date <= last && properties.event_date_end >= first,
  }
}

/** So many questions of a kind, all different as far as the kind has so many. */
export function questions({ ask }: Kind, count: number): Question[] {
  const random = randomOf(2)
  return Array.from({ length: count }, () => ask(random))
}

/** The ids of all events that answer the question, in the order of the answer. */
export function rightAnswer({ matches, near }: Question, events: readonly BenchEvent[]): string[] {
  const km = (event: BenchEvent) => (near === null ? 0 : distance(near, event))
  const byId = (a: BenchEvent, b: BenchEvent) => (a.id < b.id ? -1 : 1)
  const newest = (a: BenchEvent, b: BenchEvent) => b.properties.event_date.localeCompare(a.properties.event_date)
  return events
    .filter(matches)
    .sort((a, b) => km(a) - km(b) || newest(a, b) || byId(a, b))
    .map(({ id }) => id)
}
