/** GDAL on the files that the feed offers: one URL each, over HTTP ranges (`/vsicurl/`) or read whole. */
import { describe, expect, inject, it } from 'vitest'
import { EVENTS, idsWhere } from './feed.ts'
import { HAS_GDAL, idsIn, layersOf, type Row, rowsOf } from './gdal.ts'

const origin = inject('origin')

const TYPED_CSV = ['AUTODETECT_TYPE=YES', 'X_POSSIBLE_NAMES=lon', 'Y_POSSIBLE_NAMES=lat'].flatMap((one) => ['-oo', one])

/** Format, file, how GDAL is to read it, and what it has dates as. */
const FILES: [format: string, file: string, args: string[], dates: string][] = [
  ['GeoJSON', 'events.geojson', [], 'Date'],
  ['GeoJSONSeq', 'events.geojsons', [], 'Date'],
  ['NDJSON', 'events.geojsonl', [], 'Date'],
  ['CSV', 'events.csv', TYPED_CSV, 'Date'],
  // FlatGeobuf has no type for a day, KML none that GDAL takes for one.
  ['FlatGeobuf', 'events.fgb', [], 'DateTime'],
  ['KML', 'events.kml', [], 'String'],
  ['an Excel workbook', 'events.xlsx', [], 'Date'],
]

const byId = new Map(EVENTS.map((event) => [event.id, event]))

/** The row's day, whether a date, a time or text. */
const dayOf = (value: unknown) => String(value).slice(0, 10).replaceAll('/', '-')

function expectAllEvents(rows: readonly Row[]) {
  expect(idsIn(rows)).toEqual(idsWhere(() => true))
  for (const { properties } of rows) {
    const event = byId.get(String(properties.event_id))?.properties
    expect(dayOf(properties.event_date)).toBe(event?.event_date)
    expect(properties.fatalities ?? null).toBe(event?.fatalities)
    expect(properties.uncertainty_km).toBe(event?.uncertainty_km)
    expect([properties.actor1, properties.notes]).toEqual([event?.actor1, event?.notes])
    expect(properties.actor2 || null).toBe(event?.actor2)
  }
}

describe.skipIf(!HAS_GDAL)('GDAL reads files of events (skipped where ogrinfo is not installed)', () => {
  it.each(FILES)('has all events and their columns from %s', async (_, file, args, dates) => {
    const url = `/vsicurl/${origin}/${file}`
    const [layer] = await layersOf(url, ...args)
    expect(layer?.count).toBe(EVENTS.length)
    expect(layer?.types).toMatchObject({
      event_id: 'String',
      event_date: dates,
      fatalities: 'Integer',
      source_count: 'Integer',
      uncertainty_km: 'Real',
    })
    const rows = await rowsOf(url, ...args)
    expectAllEvents(rows)
    if (file !== 'events.xlsx') {
      for (const { properties, geometry } of rows) {
        expect(geometry?.coordinates).toEqual(byId.get(String(properties.event_id))?.geometry.coordinates)
      }
    }
  })

  it.each(['events.geojson', 'events.fgb', 'events.kml'])('downloads %s from its plain URL', async (file) => {
    expectAllEvents(await rowsOf(`${origin}/${file}`))
  })

  it('reads the part of a FlatGeobuf that -spat asks for', async () => {
    const rows = await rowsOf(`/vsicurl/${origin}/events.fgb`, '-spat', '42', '34', '45', '37')
    expect(idsIn(rows)).toEqual(
      idsWhere(({ geometry: { coordinates } }) => {
        const [lon = 0, lat = 0] = coordinates
        return lon >= 42 && lon <= 45 && lat >= 34 && lat <= 37
      }),
    )
  })

  it('has an entry with title, time and point for each event from Atom (GeoRSS)', async () => {
    const url = `/vsicurl/${origin}/events.atom`
    const [layer] = await layersOf(url)
    expect(layer).toMatchObject({ geometry: 'Point', count: EVENTS.length })
    expect(layer?.types).toMatchObject({ title: 'String', updated: 'DateTime' })
    const points = (await rowsOf(url)).map(({ geometry }) => String(geometry?.coordinates)).sort()
    expect(points).toEqual(EVENTS.map(({ geometry }) => String(geometry.coordinates)).sort())
  })

  it('reads one vector tile, and all of a zoom level with what its TileJSON says', async () => {
    const tile = `${origin}/tiles/events/6/39/25.mvt`
    const [layer] = await layersOf(`MVT:${tile}`)
    expect(layer).toMatchObject({ name: 'events', geometry: 'Point' })
    expect(layer?.types).toMatchObject({ event_id: 'String', uncertainty_km: 'Real', first_day: 'Integer' })
    // `CLIP` leaves out what a tile has from beyond its edges.
    const level = [`MVT:${origin}/tiles/events/5`, '-oo', 'CLIP=YES', '-oo', 'TILE_EXTENSION=mvt']
    const [source = '', ...options] = [...level, '-oo', `METADATA_FILE=${origin}/tiles/events.json`]
    const rows = await rowsOf(source, '-t_srs', 'EPSG:4326', ...options)
    expect([...new Set(idsIn(rows))]).toEqual(idsWhere(() => true))
    for (const { properties, geometry } of rows) {
      const { coordinates = [] } = byId.get(String(properties.event_id))?.geometry ?? {}
      // A unit of a tile at this level is 360° / 2⁵ / 4096 wide.
      expect(Math.abs((geometry?.coordinates[0] ?? Number.NaN) - (coordinates[0] as number))).toBeLessThan(0.0028)
      expect(Math.abs((geometry?.coordinates[1] ?? Number.NaN) - (coordinates[1] as number))).toBeLessThan(0.0028)
    }
  })

  it('reads a query as it reads a file: events within 60 km of Mosul, nearest first', async () => {
    const rows = await rowsOf(`/vsicurl/${origin}/events.geojson?near=Mosul&within=60km`)
    const distances = rows.map(({ properties }) => Number(properties.distance_km))
    expect(distances.length).toBeGreaterThan(10)
    expect(distances).toEqual(distances.toSorted((a, b) => a - b))
    expect(distances.at(-1)).toBeLessThanOrEqual(60)
  })
})
