// Each address that the map gives leads to what it shows.
import { describe, expect, test } from 'vitest'
import { ADDRESS_NAMES, addressOf } from '../../src/map/addresses.ts'
import { feedQuery, readView } from '../../src/map/view.ts'
import { type Answer, collection, ids, ORIGIN, request } from '../api/client.ts'

const VIEWS = [
  '',
  'near=Mosul&within=60km&match=possible',
  'near=الموصل&within=60km&datetime=2016-01-01/2016-12-31&lang=ar&view=7.0/36.300/43.100',
  'near=43.13,36.34&within=12.5km&event_type=Battles,Protests',
  `filter=${encodeURIComponent("location <> 'it''s' AND fatalities >= 0")}&event=ev-raqqa`,
]

const path = (address: string) => address.slice(ORIGIN.length)

describe.each(VIEWS)('of a view at /map?%s', (search) => {
  const view = readView(search)
  const shown = async () => ids(await collection(`/events.geojson?${feedQuery(view.query, view.days)}`))

  test.each(ADDRESS_NAMES.filter((name) => name !== 'gpkg'))('%s is answered', async (name) => {
    const address = addressOf(name, ORIGIN, view)
    expect(address).toMatch(new RegExp(`^${ORIGIN}/`))
    const response = await request(path(address))
    await response.arrayBuffer()
    expect(response.status).toBe(200)
  })

  test('the map opens the same view', () => {
    expect(readView(new URL(addressOf('map', ORIGIN, view)).search)).toEqual(view)
  })

  test('files and pages hold the events that are shown', async () => {
    const expected = await shown()
    expect(expected.length).toBeGreaterThan(0)
    const page: Answer = await collection(path(addressOf('items', ORIGIN, view)))
    expect(ids(page)).toEqual(expected)
    expect(ids(await collection(path(addressOf('geojson', ORIGIN, view))))).toEqual(expected)
    const csv = await (await request(path(addressOf('csv', ORIGIN, view)))).text()
    const found = expected.filter((id) => csv.includes(`\n${id},`))
    expect(found).toEqual(expected)
  })

  test('a shell takes the address in the command whole', () => {
    const [, address, rest] = /^ogr2ogr events\.gpkg '([^']*)'(.*)$/.exec(addressOf('gpkg', ORIGIN, view)) ?? []
    expect(address).toBe(addressOf('geojson', ORIGIN, view))
    expect(rest).toBe('')
  })
})
