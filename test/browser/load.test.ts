/** The map as it opens: the events of the feed, in a list and where they happened. */
import { describe, expect } from 'vitest'
import { eventsOf } from './feed.ts'
import { drawn, listed, pixelOf } from './map.ts'
import { test } from './pages.ts'

describe('the map opens', () => {
  test('with all events, in the order of the feed', async ({ open }) => {
    const events = await eventsOf({})
    const page = await open('/map')
    await drawn(page)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(`${events.length} events`)
    const list = await listed(page)
    expect(list).toHaveLength(events.length)
    for (const [index, { properties }] of events.entries()) expect(list[index]).toContain(properties.location)
  })

  test('and a click where an event happened opens its card', async ({ open }) => {
    const event = await lonelyEvent()
    const { coordinates } = event.geometry
    const page = await open(`/map?view=12.0/${coordinates[1]}/${coordinates[0]}`)
    await drawn(page)
    const { x, y } = await pixelOf(page, coordinates)
    await page.mouse.click(x, y)
    await drawn(page)
    expect(new URL(page.url()).searchParams.get('event')).toBe(event.id)
    expect(await page.getByRole('article').textContent()).toContain(event.properties.notes)
  })
})

/** An event with no other on its spot. */
async function lonelyEvent() {
  const events = await eventsOf({})
  const lonely = events.find((event) =>
    events.every((other) => other === event || other.geometry.coordinates.join() !== event.geometry.coordinates.join()),
  )
  if (lonely === undefined) throw new Error('Every event shares its spot with another')
  return lonely
}
