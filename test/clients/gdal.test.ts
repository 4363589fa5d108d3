/** GDAL's driver for OGC API - Features (`OAPIF:`), as ogrinfo and ogr2ogr use it. */
import { describe, expect, inject, it } from 'vitest'
import type { EventFeature } from '../../src/core/event.ts'
import { EVENTS, FEED, idsWhere } from './feed.ts'
import { HAS_GDAL, idsIn, layersOf, rowsOf } from './gdal.ts'

const source = `OAPIF:${inject('origin')}`

const INTEGERS = [
  ...['time_precision', 'geo_precision', 'fatalities', 'fatalities_low', 'fatalities_high', 'injured', 'source_count'],
]

type Properties = EventFeature['properties']

/** What GDAL makes of a condition on any date: the days that events are to overlap, both ends included. */
const overlaps = (first: string, last: string) => (event: Properties) =>
  event.event_date <= last && event.event_date_end >= first

/** A filter in OGR SQL, and what GDAL asks the feed for, by hand. */
const WHERE: [where: string, holds: (event: Properties) => boolean][] = [
  ["event_type = 'Battles'", (event) => event.event_type === 'Battles'],
  [
    "event_type = 'Battles' AND country = 'Syria'",
    (event) => event.event_type === 'Battles' && event.country === 'Syria',
  ],
  ["event_date >= '2016/05/01' AND event_date <= '2016/06/30'", overlaps('2016-05-01', '2016-06-30')],
  ["event_date = '2016/05/28'", (event) => event.event_date === '2016-05-28'],
  ["event_date_end < '2014/03/01'", overlaps('0000-01-01', '2014-03-01')],
  ["event_date >= '2016/05/01' AND event_date_end <= '2016/06/30'", overlaps('2016-05-01', '2016-06-30')],
  ['fatalities > 40', (event) => event.fatalities !== null && event.fatalities > 40],
  ['fatalities IS NULL AND injured IS NOT NULL', (event) => event.fatalities === null && event.injured !== null],
  ["location LIKE 'near M%'", (event) => event.location.startsWith('near M')],
  [
    "actor1 IN ('Peshmerga', 'Civilians') AND uncertainty_km <= 5",
    ({ actor1, uncertainty_km: km }) => (actor1 === 'Peshmerga' || actor1 === 'Civilians') && km <= 5,
  ],
  ["NOT (country = 'Iraq') OR confidence >= 0.9", (event) => event.country !== 'Iraq' || event.confidence >= 0.9],
]

describe.skipIf(!HAS_GDAL)('GDAL reads the API (skipped where ogrinfo is not installed)', () => {
  it('lists the three collections, with what each holds', async () => {
    const layers = await layersOf(source)
    expect(layers.map(({ name, geometry }) => [name, geometry])).toEqual([
      ['events', 'Point'],
      ['places', 'Point'],
      ['articles', 'Multi Point'],
    ])
    const [events, places, articles] = layers
    expect([events?.count, articles?.count]).toEqual([EVENTS.length, FEED.articles.length])
    expect(places?.count).toBeGreaterThan(1_000)
  })

  it('has dates as dates and counts as integers, though the first page has none', async () => {
    const [events] = await layersOf(source, 'events')
    expect(events?.types).toMatchObject({
      event_date: 'Date',
      event_date_end: 'Date',
      first_reported: 'Date',
      updated_at: 'DateTime',
      uncertainty_km: 'Real',
      confidence: 'Real',
      actor2: 'String',
      ...Object.fromEntries(INTEGERS.map((name) => [name, 'Integer'])),
    })
  })

  it.each([10, 1_000])('walks all features in pages of %i', async (size) => {
    const rows = await rowsOf(source, 'events', '-oo', `PAGE_SIZE=${size}`)
    expect(idsIn(rows)).toEqual(idsWhere(() => true))
    const byId = new Map(EVENTS.map((event) => [event.id, event]))
    for (const { properties, geometry } of rows) {
      const { actors, sources, updated_at, ...event } = byId.get(String(properties.event_id))?.properties ?? {}
      expect(properties).toMatchObject(event)
      expect(geometry?.coordinates).toEqual(byId.get(String(properties.event_id))?.geometry.coordinates)
    }
  })

  it.each(WHERE)('gives the rows of -where %s', async (where, holds) => {
    expect(idsIn(await rowsOf(source, 'events', '-where', where))).toEqual(
      idsWhere(({ properties }) => holds(properties)),
    )
  })

  it('tells which values there are when -where asks for another', async () => {
    await expect(rowsOf(source, 'events', '-where', "event_type = 'None such'")).rejects.toThrow(/none of Battles/)
  })

  it('gives the rows of -spat, alone and with -where', async () => {
    const inBox = ({ geometry }: EventFeature) => {
      const [lon = 0, lat = 0] = geometry.coordinates
      return lon >= 42 && lon <= 45 && lat >= 34 && lat <= 37
    }
    const spat = ['-spat', '42', '34', '45', '37']
    expect(idsIn(await rowsOf(source, 'events', ...spat))).toEqual(idsWhere(inBox))
    const where = ['-where', "event_type = 'Battles'"]
    expect(idsIn(await rowsOf(source, 'events', ...spat, ...where))).toEqual(
      idsWhere((event) => inBox(event) && event.properties.event_type === 'Battles'),
    )
  })
})
