/** A GeoJSON file of anyone's events as a feed: what the Worker can't do without is asked for, the rest filled in. */
import { readFileSync } from 'node:fs'
import type { ArticleRecord, SourceClaim } from '../core/article.ts'
import { InputFault } from '../core/errors.ts'
import type { EventFeature, EventProperties } from '../core/event.ts'
import { EVENT_PROPERTIES } from '../core/event-schema.ts'
import { dayNumber } from '../core/interval.ts'
import type { Feed } from '../store/feed.ts'

/** As many faults as a reader can take in at once. */
const SHOWN_FAULTS = 10

const NAMES = Object.keys(EVENT_PROPERTIES)

type Raw = {
  id?: unknown
  geometry?: { type?: unknown; coordinates?: unknown } | null
  properties?: Record<string, unknown> | null
} | null

/**
 * The feed of a file's events, and how many of them lacked a property that the schema wants, which is null now (or
 * empty, where it is a list or a length). Throws InputFault, one fault a line, for a file without what each event needs.
 */
export function feedOfFile(path: string): { feed: Feed; filled: number } {
  const { features } = readCollection(path)
  const seen = new Set<unknown>()
  const faults = features.flatMap((feature, index) => {
    const fault = seen.has(feature?.id) ? 'its id was given before' : faultOf(feature)
    seen.add(feature?.id)
    return fault === null ? [] : [`features[${index}] (${feature?.id ?? 'no id'}): ${fault}`]
  })
  if (faults.length > 0) {
    const more = faults.length > SHOWN_FAULTS ? [`… and ${faults.length - SHOWN_FAULTS} more`] : []
    throw new InputFault([`${path}:`, ...faults.slice(0, SHOWN_FAULTS), ...more].join('\n  '))
  }
  const events = features.map((feature) => filledIn(feature as unknown as EventFeature))
  const filled = features.filter((feature) => NAMES.some((name) => !(name in (feature?.properties ?? {})))).length
  return { feed: { version: path, events, articles: articlesOf(events) }, filled }
}

function readCollection(path: string): { features: Raw[] } {
  let collection: { type?: unknown; features?: unknown } | null
  try {
    collection = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new InputFault(`${path}: ${(error as Error).message}`)
  }
  if (collection?.type !== 'FeatureCollection' || !Array.isArray(collection.features)) {
    throw new InputFault(`${path}: not a GeoJSON FeatureCollection`)
  }
  return { features: collection.features }
}

/** What an event lacks that nothing can be put in the place of; null when nothing. */
function faultOf(feature: Raw): string | null {
  if (typeof feature?.id !== 'string' || feature.id === '') return 'its id is not a string'
  const { type, coordinates } = feature.geometry ?? {}
  const [lon, lat] = Array.isArray(coordinates) ? coordinates : []
  if (type !== 'Point' || !(Math.abs(lon) <= 180) || !(Math.abs(lat) <= 90)) {
    return 'its geometry is not a Point with a longitude and a latitude in degrees'
  }
  const { event_date, event_date_end = event_date } = feature.properties ?? {}
  if (Number.isNaN(dayNumber(String(event_date)))) return `its event_date is ${event_date}, not a day YYYY-MM-DD`
  if (Number.isNaN(dayNumber(String(event_date_end)))) return `its event_date_end is ${event_date_end}, not a day`
  return String(event_date_end) < String(event_date) ? 'its event_date_end is before its event_date' : null
}

function filledIn({ id, geometry, properties }: EventFeature): EventFeature {
  const given = Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null))
  const { event_date, sources = [] } = given as Partial<EventProperties>
  const filled = {
    ...Object.fromEntries(NAMES.map((name) => [name, null])),
    ...{
      event_id: id,
      event_date_end: event_date,
      uncertainty_km: 0,
      actors: [],
      sources,
      source_count: sources.length,
    },
    ...given,
  }
  return { type: 'Feature', id, geometry, properties: filled as unknown as EventProperties }
}

function articlesOf(events: readonly EventFeature[]): ArticleRecord[] {
  const record = ({ article, publisher, title, url, language, published }: SourceClaim): ArticleRecord => ({
    id: article,
    publisher,
    title,
    url,
    language,
    published,
  })
  const records = events.flatMap(({ properties }) => properties.sources.map(record))
  return [...new Map(records.map((article) => [article.id, article])).values()]
}
