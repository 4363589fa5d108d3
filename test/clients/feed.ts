/** The feed that the clients read, the same in every test file: 2,500 events, the newest of them without any toll. */
import { generatedFeed } from '../../src/cli/generated-feed.ts'
import type { EventFeature } from '../../src/core/event.ts'

const COUNT = 2_500
/** More than any client looks at to guess what a column holds. */
const WITHOUT_TOLL = 30

const generated = generatedFeed(COUNT)

/** Newest first, as the feed gives them. */
const newestFirst = generated.events.toSorted(
  (a, b) => b.properties.event_date.localeCompare(a.properties.event_date) || (a.id < b.id ? -1 : 1),
)

const noToll = { fatalities: null, fatalities_low: null, fatalities_high: null, injured: null }

export const EVENTS: readonly EventFeature[] = newestFirst.map((event, index) =>
  index < WITHOUT_TOLL ? { ...event, properties: { ...event.properties, ...noToll } } : event,
)

export const FEED = { ...generated, events: [...EVENTS] }

/** By brute force: the ids of the events for which `holds` is true, sorted. */
export function idsWhere(holds: (event: EventFeature) => boolean): string[] {
  return EVENTS.filter(holds)
    .map(({ id }) => id)
    .sort()
}
