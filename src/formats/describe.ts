/** A feature in words, for the formats that people read. */
import type { Collection, CollectionFeature } from '../core/collection.ts'

type Properties = Readonly<Record<string, unknown>>

/** A line of what is known, or null where nothing is: `properties` may leave any property out. */
const line = (separator: string, ...parts: unknown[]) =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(separator) || null

const NAMES: Record<Collection['id'], (properties: Properties) => string | null> = {
  events: ({ event_type, sub_event_type, location, event_date, event_date_end }) =>
    line(', ', sub_event_type ?? event_type, location, days(event_date, event_date_end)),
  places: ({ name_en, name_fr, name_ar }) => line('', name_en ?? name_fr ?? name_ar),
  articles: ({ title, publisher, published }) => line('', title) ?? line(', ', publisher, published),
}

const SUMMARIES: Record<Collection['id'], (properties: Properties) => (string | null)[]> = {
  events: ({ notes, location, admin1, country, source, status }) => [
    line('', notes),
    line(', ', location, admin1, country),
    source ? `Source: ${source}` : null,
    status ? `Status: ${status}` : null,
  ],
  places: ({ kind, country, name_fr, name_ar }) => [line(', ', kind, country), line(', ', name_fr, name_ar)],
  articles: ({ publisher, published, url }) => [line(', ', publisher, published), line('', url)],
}

function days(first: unknown, last: unknown): string | null {
  return first === last ? line('', first) : line(' to ', first, last)
}

/** The feature's name in one line; its id where no property says one. */
export function nameOf({ id: collection }: Collection, { id, properties }: CollectionFeature): string {
  return NAMES[collection](properties) ?? id
}

/** What, where, and who says so, as far as the properties tell. */
export function summaryOf({ id }: Collection, { properties }: CollectionFeature): string[] {
  return SUMMARIES[id](properties).filter((known) => known !== null)
}
