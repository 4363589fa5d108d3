/** A Worker as one writes it in an hour: every feature is tried with Turf, and what is left is made JSON. */
import { bboxPolygon, booleanPointInPolygon, distance } from '@turf/turf'
import type { BBox } from 'geojson'
import feed from '../../../build/feed.json' with { type: 'json' }

const events = feed.events as unknown as import('../../../src/core/event.ts').EventFeature[]

type Test = (event: (typeof events)[number]) => boolean

/** The tests that a request's path and parameters ask for, of the forms that the benchmark asks. */
function tests(url: URL): Test[] {
  const id = /\/items\/(.+)$/.exec(url.pathname)?.[1]
  if (id !== undefined) return [(event) => event.id === id]
  const given = (name: string) => url.searchParams.get(name)
  const asked: Test[] = []
  const near = given('near')?.split(',').map(Number)
  if (near) {
    const within = Number.parseFloat(given('within') ?? '')
    asked.push((event) => distance(near, event) <= within)
  }
  const bbox = given('bbox')?.split(',').map(Number)
  if (bbox) {
    const polygon = bboxPolygon(bbox as BBox)
    asked.push((event) => booleanPointInPolygon(event, polygon))
  }
  const [start, end] = given('datetime')?.split('/') ?? []
  if (start && end) asked.push(({ properties: p }) => p.event_date <= end && p.event_date_end >= start)
  const [, type, killed, since] = /= '(.*)' AND fatalities >= (\d+) AND .*'(.*)'/.exec(given('filter') ?? '') ?? []
  if (type && killed && since) {
    asked.push(({ properties: p }) => p.event_type === type)
    asked.push(({ properties: p }) => p.fatalities !== null && p.fatalities >= Number(killed))
    asked.push(({ properties: p }) => p.event_date >= since)
  }
  return asked
}

export default {
  fetch(request: Request) {
    const url = new URL(request.url)
    const asked = tests(url)
    const features = events.filter((event) => asked.every((test) => test(event)))
    const limit = Number(url.searchParams.get('limit') ?? 1)
    const body = { type: 'FeatureCollection', numberMatched: features.length, features: features.slice(0, limit) }
    return new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/geo+json' } })
  },
}
