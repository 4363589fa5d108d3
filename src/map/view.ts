/** What is looked at, as the page's address says it: the feed's own parameters, and `event`, `lang`, `uncertainty`, `view` for the display. */
import { dayNumber } from '../core/interval.ts'
import type { DayRange } from '../core/query.ts'

export const LANGUAGES = ['en', 'fr', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]

/** Where the map is looked at. Degrees. */
export interface Camera {
  zoom: number
  lat: number
  lon: number
}

export interface View {
  /** The feed's parameters, but for the days. */
  query: ReadonlyMap<string, string>
  /** The days shown; null for all. */
  days: DayRange | null
  /** The id of the event whose card is open. */
  event: string | null
  /** Whether the circle in which each event is held to lie is drawn. */
  hasUncertainty: boolean
  /** Null: the browser's. */
  language: Language | null
  /** Null: wherever the events are. */
  camera: Camera | null
}

/** Parameters that say how an answer is delivered, which the map decides itself. */
const DELIVERY = new Set(['f', 'limit', 'offset', 'cursor', 'sortby', 'properties', 'skipGeometry'])

/** The view of an address's query. What can't be read of the display is left out; the feed judges its own parameters. */
export function readView(search: string): View {
  const parameters = new URLSearchParams(search)
  const query = new Map<string, string>()
  for (const [name, value] of parameters) if (!DELIVERY.has(name) && value !== '') query.set(name, value)
  const take = (name: string) => {
    const value = query.get(name) ?? null
    query.delete(name)
    return value
  }
  const days = readDays(query.get('datetime') ?? '')
  if (days !== null) query.delete('datetime')
  const language = take('lang')
  return {
    days,
    event: take('event'),
    hasUncertainty: take('uncertainty') === 'shown',
    language: LANGUAGES.find((known) => known === language) ?? null,
    camera: readCamera(take('view') ?? ''),
    query,
  }
}

/** The address's query, without `?`, of a view. */
export function writeView({ query, days, event, hasUncertainty, language, camera }: View): string {
  const parameters = feedQuery(query, days)
  if (event !== null) parameters.set('event', event)
  if (hasUncertainty) parameters.set('uncertainty', 'shown')
  if (language !== null) parameters.set('lang', language)
  if (camera !== null) parameters.set('view', writeCamera(camera))
  return readable(parameters)
}

/** The address of another page, in the language that was chosen; null for none. */
export function inLanguage(path: string, language: Language | null): string {
  return language === null ? path : `${path}?lang=${language}`
}

/** The parameters that ask the feed for what is shown. */
export function feedQuery(query: ReadonlyMap<string, string>, days: DayRange | null): URLSearchParams {
  const parameters = new URLSearchParams([...query])
  if (days !== null) parameters.set('datetime', writeDays(days))
  return parameters
}

/** A query string in which what need not be escaped is not: `datetime=2016-05-01/2016-06-30`. */
export function readable(parameters: URLSearchParams): string {
  return parameters.toString().replaceAll('%2F', '/').replaceAll('%2C', ',').replaceAll('%3A', ':')
}

/** Whether an event's days and the days shown share one. */
export function overlaps(days: DayRange | null, event: { event_date: string; event_date_end: string }): boolean {
  if (days === null) return true
  return (
    (days.start === null || event.event_date_end >= days.start) && (days.end === null || event.event_date <= days.end)
  )
}

/** A day or an interval of days; null for all else that `datetime` may hold. */
function readDays(text: string): DayRange | null {
  const ends = text.split('/')
  const [first = '', last = first] = ends
  if (ends.length > 2) return null
  const [start, end] = [first, last].map((day) => (day === '..' || day === '' ? null : day)) as [
    string | null,
    string | null,
  ]
  if ([start, end].some((day) => day !== null && Number.isNaN(dayNumber(day)))) return null
  if (start === null ? end === null : end !== null && end < start) return null
  return { start, end }
}

function writeDays({ start, end }: DayRange): string {
  return start === end ? (start ?? '..') : `${start ?? '..'}/${end ?? '..'}`
}

/** As OpenStreetMap writes it: zoom/latitude/longitude. */
function readCamera(text: string): Camera | null {
  const [zoom = Number.NaN, lat = Number.NaN, lon = Number.NaN] = text.split('/').map(Number)
  const isThere = zoom >= 0 && zoom <= 22 && Math.abs(lat) <= 90 && Math.abs(lon) <= 180
  return isThere ? { zoom, lat, lon } : null
}

function writeCamera({ zoom, lat, lon }: Camera): string {
  return `${zoom.toFixed(1)}/${lat.toFixed(3)}/${lon.toFixed(3)}`
}
