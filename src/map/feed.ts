/** Requests to the feed that serves the page. */
import type { Feature, Point } from 'geojson'
import type { EventFeature } from '../core/event.ts'
import type { Place } from '../core/place.ts'
import type { NearReport } from '../core/query.ts'

/** What the feed says is wrong with a request, or that it could not be asked. */
export class FeedFault extends Error {
  /** HTTP status; 0 where no answer came. */
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** Whether the request was wrong, so that making it again is of no use: 429 only asks to wait. */
export function isRefusal({ status }: FeedFault): boolean {
  return status >= 400 && status < 500 && status !== 429
}

/** The features of an answer, and how many match in all. */
export interface FeaturesAnswer<Feature> {
  numberMatched: number
  features: Feature[]
  /** What `near` was taken for; absent without it. */
  near?: NearReport
}

/** Events, at most `limit` of them. Throws FeedFault; an aborted request rejects with the signal's reason. */
export function fetchEvents(
  query: URLSearchParams,
  limit: number,
  signal: AbortSignal,
): Promise<FeaturesAnswer<EventFeature>> {
  const parameters = new URLSearchParams(query)
  parameters.set('limit', String(limit))
  return fetchJson(`/collections/events/items?${parameters}`, signal)
}

/** One event. Throws FeedFault, of status 404 where there is none of that id. */
export function fetchEvent(id: string, signal: AbortSignal): Promise<EventFeature> {
  return fetchJson(`/collections/events/items/${encodeURIComponent(id)}`, signal)
}

/** A value of a property, and how many events have it. */
export interface Counted {
  value: string
  count: number
}

/** How many events match, in all and for each value of the properties named. Throws FeedFault. */
export function fetchCounts(
  query: URLSearchParams,
  by: readonly string[],
  signal: AbortSignal,
): Promise<{ numberMatched: number; counts: Record<string, Counted[]> }> {
  const parameters = new URLSearchParams([['by', by.join()], ...query])
  return fetchJson(`/counts?${parameters}`, signal)
}

/** Places whose names begin with the text, or resemble it. Throws FeedFault. */
export async function fetchPlaces(text: string, signal: AbortSignal): Promise<PlaceFeature[]> {
  const { features } = await fetchJson<FeaturesAnswer<PlaceFeature>>(
    `/places?${new URLSearchParams({ q: text })}`,
    signal,
  )
  return features
}

/** The place of an id, or one that lies at a point; null for none. Throws FeedFault. */
export async function fetchPlaceAt(
  { place, coordinates }: Pick<NearReport, 'place' | 'coordinates'>,
  signal: AbortSignal,
): Promise<PlaceFeature | null> {
  if (place !== null) return fetchJson(`/collections/places/items/${encodeURIComponent(place)}`, signal)
  const parameters = new URLSearchParams({ near: coordinates.join(), within: AT_A_POINT, limit: '1' })
  const { features } = await fetchJson<FeaturesAnswer<PlaceFeature>>(`/collections/places/items?${parameters}`, signal)
  return features[0] ?? null
}

/** How far two points may lie apart that are taken for one. */
const AT_A_POINT = '50m'

export type PlaceNames = Pick<Place, 'name_en' | 'name_fr' | 'name_ar'>

/** The names of places, by id. Throws FeedFault. */
export async function fetchPlaceNames(ids: readonly string[], signal: AbortSignal): Promise<Map<string, PlaceNames>> {
  const parameters = new URLSearchParams({
    place_id: ids.join(),
    properties: 'name_en,name_fr,name_ar',
    skipGeometry: 'true',
    limit: String(ids.length),
  })
  const { features } = await fetchJson<FeaturesAnswer<Feature<null, PlaceNames> & { id: string }>>(
    `/collections/places/items?${parameters}`,
    signal,
  )
  return new Map(features.map(({ id, properties }) => [id, properties]))
}

/** A place as the feed serves it. */
export type PlaceFeature = Feature<Point, Omit<Place, 'id' | 'lon' | 'lat'> & { place_id: string }>

/** JSON from the feed. Throws FeedFault. */
export async function fetchJson<T>(address: string, signal?: AbortSignal): Promise<T> {
  const response = await answerTo(new Request(address, { ...(signal && { signal }), headers: { Accept: JSON_FIRST } }))
  return response.json() as Promise<T>
}

const JSON_FIRST = 'application/geo+json, application/json'

/** The answer to a request, where it is one. Throws FeedFault with the problem's own words (RFC 9457). */
export async function answerTo(request: Request): Promise<Response> {
  const response = await fetch(request).catch((error: Error) => {
    if (request.signal.aborted) throw error
    throw new FeedFault(0, error.message)
  })
  if (response.ok) return response
  const problem: { detail?: string; title?: string } = await response.json().catch(() => ({}))
  throw new FeedFault(response.status, problem.detail ?? problem.title ?? response.statusText)
}
