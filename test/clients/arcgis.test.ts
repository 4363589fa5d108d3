/** The requests that ArcGIS makes of an OGC API - Features layer: it counts pages by itself. */
import { describe, expect, it } from 'vitest'
import { EVENTS, idsWhere } from './feed.ts'
import { documentAt, type Linked, linkIn, type Page } from './requests.ts'

const JSON_TYPES = 'application/json, text/plain, */*'

describe('ArcGIS', () => {
  it('finds the collections and, from the definition, the largest page', async () => {
    const landing = await documentAt<Linked>('/?f=json', JSON_TYPES)
    const { collections } = await documentAt<{ collections: ({ id: string } & Linked)[] }>(
      linkIn(landing, 'data'),
      JSON_TYPES,
    )
    const events = collections.find(({ id }) => id === 'events')
    expect(events && linkIn(events, 'items', 'application/geo+json')).toMatch(/\/collections\/events\/items/)
    const api = await documentAt<{
      paths: Record<string, { get: { parameters: { $ref?: string }[] } }>
      components: { parameters: { limit: { schema: { maximum: number } } } }
    }>(linkIn(landing, 'service-desc'), JSON_TYPES)
    const refs = api.paths['/collections/events/items']?.get.parameters.map(({ $ref }) => $ref)
    expect(refs).toContain('#/components/parameters/limit')
    expect(api.components.parameters.limit.schema.maximum).toBeGreaterThanOrEqual(1_000)
  })

  it('sees from the offset in the first next link that it may count, and counts to the end', async () => {
    const limit = 500
    const items = `/collections/events/items?limit=${limit}`
    const first = await documentAt<Page>(items, JSON_TYPES)
    expect(new URL(linkIn(first, 'next')).searchParams.get('offset')).toBe(String(limit))
    const ids = first.features.map(({ id }) => id)
    for (let offset = limit; offset < EVENTS.length; offset += limit) {
      const page = await documentAt<Page>(`${items}&offset=${offset}`, JSON_TYPES)
      ids.push(...page.features.map(({ id }) => id))
    }
    expect(ids.sort()).toEqual(idsWhere(() => true))
  })

  it('asks for a box and a span of time', async () => {
    const query = 'bbox=42,34,45,37&datetime=2016-01-01T00:00:00.000Z/2016-12-31T23:59:59.000Z&limit=1000'
    const page = await documentAt<Page>(`/collections/events/items?${query}`, JSON_TYPES)
    expect(page.features.map(({ id }) => id).sort()).toEqual(
      idsWhere(({ properties: { event_date, event_date_end }, geometry: { coordinates } }) => {
        const [lon = 0, lat = 0] = coordinates
        const inBox = lon >= 42 && lon <= 45 && lat >= 34 && lat <= 37
        return inBox && event_date <= '2016-12-31' && event_date_end >= '2016-01-01'
      }),
    )
  })
})
