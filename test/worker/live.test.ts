// The API over the database gives the very answers that it gives over memory.
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { d1Feed } from '../../src/store/d1-feed.ts'
import { loadFeed } from '../../src/store/d1-load.ts'
import { memoryFeed } from '../../src/store/feed.ts'
import { FEED } from '../fixtures/feed.ts'
import { appOver } from '../fixtures/feed-app.ts'
import { PLACES } from '../fixtures/feed-gazetteer.ts'

const [memory, database] = [appOver(memoryFeed(FEED, PLACES)), appOver(d1Feed(env.TEST_DB, PLACES))]

/** A cursor of the database says besides what has been counted. */
const withoutCursors = (bytes: Uint8Array) =>
  new TextDecoder('latin1').decode(bytes).replaceAll(/cursor=[\w-]+/g, 'cursor=')

const empty = { version: 'empty', events: [], articles: [] }

beforeAll(() => applyD1Migrations(env.TEST_DB, env.MIGRATIONS))

describe.each([FEED, empty])('the API over feed $version', (feed) => {
  beforeAll(() => loadFeed(env.TEST_DB, feed))
  const expected = feed === FEED ? memory : appOver(memoryFeed(empty, PLACES))

  it.each([
    '/',
    '/collections',
    '/collections/events/items?limit=5&offset=5',
    '/collections/events/items?f=html&limit=5',
    '/collections/events/items/ev-raqqa',
    '/collections/articles/items?bbox=38,33,44,37',
    '/events.geojson?near=Mossoul&within=60km&match=possible',
    '/events.csv?near=Mosul&within=300km&datetime=2016-05-01/2016-05-31',
    "/events.geojson?filter=casei(location)%20LIKE%20casei('%25M%25')&sortby=-fatalities",
    '/events.geojson?filter=S_INTERSECTS(geometry,POLYGON((38 34,41 34,41 37,38 34)))&properties=location',
    '/events.atom',
    '/events.geojson?q=explosion,mos',
    '/counts?by=event_type&q=RAQ',
    '/counts?by=event_type,actor,event_date',
    '/tiles/events/6/39/25.mvt',
    '/events.geojson?filter=fatalities>',
  ])('answers %s', async (path) => {
    const [one, other] = await Promise.all([database, expected].map((app) => app.request(`https://feed.test${path}`)))
    expect(one?.status).toBe(other?.status)
    const [found, wanted] = await Promise.all(
      [one, other].map(async (answer) => withoutCursors(new Uint8Array((await answer?.arrayBuffer()) ?? []))),
    )
    expect(found).toEqual(wanted)
    // An event of the database has a tag of its own.
    if (!path.endsWith('ev-raqqa')) expect(one?.headers.get('ETag')).toBe(other?.headers.get('ETag'))
  })
})
