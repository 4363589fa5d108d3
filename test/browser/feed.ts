/** What the service answers by itself, to hold pages to. */
import { inject } from 'vitest'
import type { EventFeature } from '../../src/core/event.ts'

/** The events of a query, in the feed's order. */
export async function eventsOf(query: Record<string, string>, origin = inject('service')): Promise<EventFeature[]> {
  const parameters = new URLSearchParams({ ...query, f: 'json', limit: '1000' })
  const answer = await fetch(`${origin}/collections/events/items?${parameters}`)
  if (!answer.ok) throw new Error(await answer.text())
  const { features } = (await answer.json()) as { features: EventFeature[] }
  return features
}
