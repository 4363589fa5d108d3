/** ogc-client, the library by which catalogues such as GeoNetwork's read OGC services. */
import { OgcApiEndpoint } from '@camptocamp/ogc-client'
import { describe, expect, inject, it } from 'vitest'
import { EVENTS } from './feed.ts'

const endpoint = new OgcApiEndpoint(`${inject('origin')}/`)

const newestIds = EVENTS.map(({ id }) => id)
const idsOf = (items: { id?: unknown }[]) => items.map(({ id }) => id)

describe('ogc-client', () => {
  it('knows what the service is and what it conforms to', async () => {
    expect((await endpoint.info).title).toBe('Frontline Feed')
    expect(await endpoint.conformanceClasses).toContain('http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core')
    expect(await endpoint.hasFeatures).toBe(true)
    expect(await endpoint.hasRecords).toBe(false)
  })

  it('lists the collections of features', async () => {
    expect(await endpoint.featureCollections).toEqual(['events', 'places', 'articles'])
  })

  it('knows a collection: item type, formats, what can be asked and sorted by', async () => {
    const events = await endpoint.getCollectionInfo('events')
    expect(events).toMatchObject({ id: 'events', title: 'Events', itemType: 'feature' })
    expect(events.itemFormats).toContain('application/geo+json')
    expect(events.jsonDownloadLink).toMatch(/\/events\.geojson/)
    const names = events.queryables.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['event_date', 'event_type', 'fatalities', 'actor1']))
    expect(events.sortables.map(({ name }) => name)).toEqual(expect.arrayContaining(['event_date', 'fatalities']))
  })

  it('gets items in pages, and one by its id', async () => {
    expect(idsOf(await endpoint.getCollectionItems('events', 25, 50))).toEqual(newestIds.slice(50, 75))
    const [id = ''] = newestIds
    expect((await endpoint.getCollectionItem('events', id)).id).toBe(id)
  })

  it('makes an address for a box, a span of days, an order and some of the columns', async () => {
    const address = await endpoint.getCollectionItemsUrl('events', {
      limit: 1_000,
      extent: [42, 34, 45, 37],
      dateTime: { start: new Date('2016-01-01'), end: new Date('2016-12-31') },
      sortBy: ['-event_date', 'event_id'],
      properties: ['event_id', 'event_date'],
      asJson: true,
    })
    const { features } = (await (await fetch(address)).json()) as { features: { id: string; properties: object }[] }
    const right = EVENTS.filter(({ properties: { event_date, event_date_end }, geometry: { coordinates } }) => {
      const [lon = 0, lat = 0] = coordinates
      const inBox = lon >= 42 && lon <= 45 && lat >= 34 && lat <= 37
      return inBox && event_date <= '2016-12-31' && event_date_end >= '2016-01-01'
    })
    expect(idsOf(features)).toEqual(idsOf(right))
    expect(Object.keys(features[0]?.properties ?? {})).toEqual(['event_id', 'event_date'])
  })
})
