// Vector tiles: what a plain projection of each event says is in them, what they hold, and how maps find them.
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile'
import fc from 'fast-check'
import { PbfReader } from 'pbf'
import { describe, expect, it } from 'vitest'
import type { Feed } from '../../src/store/feed.ts'
import { arbitraryFeed, arbitraryPoint, event, FEED } from '../fixtures/feed.ts'
import { type Answer, appOf, ORIGIN, problem, request } from './client.ts'

type App = ReturnType<typeof appOf>

const EXTENT = 4096
const BUFFER = 256

/** An event as a tile has it: its id, and where it is in the tile's units. */
type Placed = [id: string, x: number, y: number]

async function layerAt(path: string, app: App) {
  const response = await app.request(ORIGIN + path)
  expect(response.status, path).toBe(200)
  expect(response.headers.get('Content-Type')).toBe('application/vnd.mapbox-vector-tile')
  const tile = new VectorTile(new PbfReader(await response.arrayBuffer()))
  expect(Object.keys(tile.layers)).toEqual('events' in tile.layers ? ['events'] : [])
  return tile.layers.events
}

async function featuresAt(path: string, app = appOf(FEED)): Promise<VectorTileFeature[]> {
  const layer = await layerAt(path, app)
  return layer === undefined ? [] : Array.from({ length: layer.length }, (_, i) => layer.feature(i))
}

async function placedAt(path: string, app: App): Promise<Placed[]> {
  return (await featuresAt(path, app)).map((feature) => {
    const { x, y } = feature.loadGeometry()[0]?.[0] ?? {}
    return [String(feature.properties.event_id), x ?? Number.NaN, y ?? Number.NaN]
  })
}

/** Parts of the way round the world from the antimeridian, and down the map from its northern edge. */
function mercator([lon = 0, lat = 0]: readonly number[]): [x: number, y: number] {
  const radians = (lat * Math.PI) / 180
  return [lon / 360 + 0.5, 0.5 - Math.log(Math.tan(Math.PI / 4 + radians / 2)) / (2 * Math.PI)]
}

const NORTHERN_EDGE = 85.05112877980659

/** By plain projection: where the events are in the tile, those in its buffer too, round the antimeridian once each way. */
function expectedIn({ features }: Answer, z: number, tileX: number, tileY: number): Placed[] {
  const inside = (units: number) => units >= -BUFFER && units <= EXTENT + BUFFER
  return features
    .filter(({ geometry }) => Math.abs(geometry.coordinates[1] as number) <= NORTHERN_EDGE)
    .flatMap(({ id, geometry }) => {
      const [x, y] = mercator(geometry.coordinates)
      return [-1, 0, 1].map((world): Placed => {
        const units = (part: number, tile: number) => (part * 2 ** z - tile) * EXTENT
        return [String(id), units(x + world, tileX), units(y, tileY)]
      })
    })
    .filter(([, x, y]) => inside(x) && inside(y))
}

const inOrder = (placed: Placed[]) => placed.toSorted((a, b) => (a[0] === b[0] ? a[1] - b[1] : a[0] < b[0] ? -1 : 1))

/** How to choose a tile for a feed: the one about one of its events or another point, or one beside that. */
const arbitraryChoice = fc.record({
  z: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 7 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 22 }) },
  ),
  which: fc.nat(),
  elsewhere: fc.option(arbitraryPoint, { freq: 5 }),
  right: fc.constantFrom(0, 0, 0, -1, 1),
  down: fc.constantFrom(0, 0, 0, -1, 1),
})

type Choice = typeof arbitraryChoice extends fc.Arbitrary<infer Value> ? Value : never

function chosenTile({ events }: Feed, { z, which, elsewhere, right, down }: Choice) {
  const across = 2 ** z
  const [lon = 0, lat = 0] = elsewhere ?? events[which % Math.max(1, events.length)]?.geometry.coordinates ?? []
  const [x, y] = mercator([lon, Math.max(-85, Math.min(85, lat))])
  const column = Math.min(across - 1, Math.floor(x * across)) + right
  const row = Math.min(across - 1, Math.floor(y * across)) + down
  return { z, x: (column + across) % across, y: Math.max(0, Math.min(across - 1, row)) }
}

const QUERIES = [
  '',
  '',
  '',
  'bbox=42,34,45,37',
  'bbox=170,-20,-170,70',
  'near=43.13,36.34&within=100km',
  'near=43.13,36.34&within=60km&match=possible',
  'event_type=Battles,Riots',
  'datetime=2014-06-01/2015-01-31',
  'filter=fatalities%20>%202',
]

describe('a tile', () => {
  it("has the query's events that a plain projection puts into it, where it puts them", async () => {
    let seen = 0
    await fc.assert(
      fc.asyncProperty(arbitraryFeed, arbitraryChoice, fc.constantFrom(...QUERIES), async (feed, choice, query) => {
        const { z, x, y } = chosenTile(feed, choice)
        const app = appOf(feed)
        const all = (await (await app.request(`${ORIGIN}/events.geojson?${query}`)).json()) as Answer
        const expected = inOrder(expectedIn(all, z, x, y))
        const placed = inOrder(await placedAt(`/tiles/events/${z}/${x}/${y}.mvt?${query}`, app))
        expect(placed.map(([id]) => id)).toEqual(expected.map(([id]) => id))
        for (const [i, [, left, top]] of placed.entries()) {
          expect(Math.abs(left - (expected[i]?.[1] as number))).toBeLessThanOrEqual(1)
          expect(Math.abs(top - (expected[i]?.[2] as number))).toBeLessThanOrEqual(1)
        }
        seen += placed.length
      }),
      { numRuns: 500 },
    )
    // Or else nothing was compared.
    expect(seen).toBeGreaterThan(150)
  })

  it('at the antimeridian has what lies just beyond it', async () => {
    const app = appOf({ ...FEED, events: [event('ev-west', [-179.9, 10]), event('ev-east', [179.9, 10])] })
    const at = async (path: string) => inOrder(await placedAt(path, app)).map(([id, x]) => [id, x])
    expect(await at('/tiles/events/5/0/15.mvt')).toEqual([
      ['ev-east', -36],
      ['ev-west', 36],
    ])
    expect(await at('/tiles/events/5/31/15.mvt')).toEqual([
      ['ev-east', 4060],
      ['ev-west', 4132],
    ])
    // Within the box of the query as well, which ends at the antimeridian.
    expect(await at('/tiles/events/5/0/15.mvt?bbox=170,0,180,20')).toEqual([['ev-east', -36]])
    expect(await at('/tiles/events/0/0/0.mvt')).toHaveLength(4)
  })

  it('has no events beyond the ends of the map', async () => {
    const app = appOf({
      ...FEED,
      events: [event('ev-pole', [10, 90]), event('ev-near', [10, 85.06]), event('ev-on', [10, 85.05])],
    })
    expect((await placedAt('/tiles/events/3/4/0.mvt', app)).map(([id]) => id)).toEqual(['ev-on'])
  })

  it('with nothing in it is empty', async () => {
    for (const path of [
      '/tiles/events/6/1/1.mvt',
      '/tiles/events/6/39/25.mvt?country=Atlantis',
      '/tiles/events/6/39/25.mvt?bbox=0,0,1,1',
    ]) {
      const response = await request(path)
      expect(response.status).toBe(200)
      expect(response.headers.get('Content-Length')).toBe('0')
      expect((await response.arrayBuffer()).byteLength).toBe(0)
    }
  })

  it('has what styles need, as far as it is known, and days as numbers', async () => {
    const [palmyra] = await featuresAt('/tiles/events/8/155/101.mvt?location=Palmyra')
    expect(palmyra?.properties).toEqual({
      event_id: 'ev-palmyra',
      event_date: '2016-03-27',
      event_date_end: '2016-03-27',
      time_precision: 1,
      event_type: 'Battles',
      sub_event_type: 'Government regains territory',
      actor1: 'Iraqi Security Forces',
      actor2: 'Islamic State',
      location: 'Palmyra',
      admin1: 'Homs',
      country: 'Syria',
      geo_precision: 1,
      uncertainty_km: 5,
      fatalities: 400,
      confidence: 0.8,
      status: 'reported',
      source_count: 1,
      first_day: 16887,
      last_day: 16887,
    })
    const [makhmur] = await featuresAt('/tiles/events/0/0/0.mvt?location=Makhmur')
    expect(makhmur?.properties).toMatchObject({ first_day: 16884, last_day: 16886 })
    expect(makhmur?.properties).not.toHaveProperty('fatalities')
  })

  it('has the properties asked for, and the distance where there is one', async () => {
    const [nearest] = await featuresAt(
      '/tiles/events/6/39/25.mvt?near=Mosul&within=30km&location=Bartella&properties=location,actors',
    )
    expect(nearest?.properties).toEqual({
      location: 'Bartella',
      actors: 'Iraqi Security Forces (initiator); Islamic State (target)',
      distance_km: 22.418,
      bearing_deg: 87.1,
      first_day: 17094,
      last_day: 17094,
    })
  })

  it.each([
    ['23/0/0', 'z', '22'],
    ['-1/0/0', 'z', '22'],
    ['1.5/0/0', 'z', '22'],
    ['x/0/0', 'z', '22'],
    ['06/39/25', 'z', '22'],
    ['2/4/0', 'x', '3'],
    ['2/-1/0', 'x', '3'],
    ['2/0/4', 'y', '3'],
    ['2/0/-1', 'y', '3'],
    ['2/0/1e0', 'y', '3'],
    ['22/4194304/0', 'x', '4194303'],
    ['0/0/%00', 'y', '0'],
  ])('%s is none, and the answer says why', async (tile, parameter, last) => {
    const fault = await problem(`/tiles/events/${tile}.mvt`)
    expect(fault).toMatchObject({ status: 404, parameter })
    expect(fault.detail).toContain(`from 0 to ${last}`)
  })

  it.each(['sortby=country', 'limit=1', 'skipGeometry=true', 'near=Mosoul', 'properties=colour'])(
    'takes no %s',
    async (query) => {
      for (const path of ['/tiles/events/6/39/25.mvt', '/tiles/events.json']) {
        expect(await problem(`${path}?${query}`)).toMatchObject({ status: 400, parameter: query.split('=')[0] })
      }
    },
  )
})

describe('TileJSON', () => {
  const tileJson = async (path: string, app = appOf(FEED)) => (await app.request(ORIGIN + path)).json()

  it('says where the tiles are and what is in them', async () => {
    const document = (await tileJson('/tiles/events.json')) as { tiles: string[]; vector_layers: { fields: object }[] }
    expect(document).toMatchObject({
      tilejson: '3.0.0',
      scheme: 'xyz',
      name: expect.any(String),
      description: expect.any(String),
      attribution: expect.any(String),
      minzoom: 0,
      maxzoom: 14,
      vector_layers: [{ id: 'events', minzoom: 0, maxzoom: 14 }],
    })
    const [template = ''] = document.tiles
    const path = template.replace(ORIGIN, '').replace('{z}', '0').replace('{x}', '0').replace('{y}', '0')
    const known = new Map<string, string>()
    for (const { properties } of await featuresAt(path)) {
      for (const [name, value] of Object.entries(properties))
        known.set(name, typeof value === 'number' ? 'Number' : 'String')
    }
    expect(document.vector_layers[0]?.fields).toEqual(Object.fromEntries(known))
  })

  it('hands the query on to the tiles', async () => {
    const query = 'near=Mossoul&within=60km&event_type=Battles&properties=location'
    const document = await tileJson(
      `/tiles/events.json?properties=location&${query.replace('&properties=location', '')}`,
    )
    expect(document).toMatchObject({
      tiles: [`${ORIGIN}/tiles/events/{z}/{x}/{y}.mvt?${query}&f=mvt`],
      near: { place: 'mosul' },
      vector_layers: [
        {
          fields: {
            location: 'String',
            first_day: 'Number',
            last_day: 'Number',
            distance_km: 'Number',
            bearing_deg: 'Number',
          },
        },
      ],
    })
  })

  it('bounds every event, and the map', async () => {
    const bounds = async (...points: [number, number][]) => {
      const events = points.map((point, i) => event(`ev-${i}`, point))
      return ((await tileJson('/tiles/events.json', appOf({ ...FEED, events }))) as { bounds?: number[] }).bounds
    }
    expect(await bounds([40, 30], [45, 36])).toEqual([39.99, 29.99, 45.01, 36.01])
    expect(await bounds([-180, -90], [180, 90])).toEqual([-180, -85.051129, 180, 85.051129])
    expect(await bounds()).toBeUndefined()
  })
})
