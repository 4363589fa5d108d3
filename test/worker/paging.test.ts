// Walks through a database by cursor: the pages are those of memory, whatever is written meanwhile, and none costs more than the first.
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/api/app.ts'
import { d1Feed } from '../../src/store/d1-feed.ts'
import { loadFeed } from '../../src/store/d1-load.ts'
import { type Feed, memoryFeed } from '../../src/store/feed.ts'
import type { FeedStore } from '../../src/store/store.ts'
import type { Answer } from '../api/client.ts'
import { ASSETS, GAZETTEER, OUTLINE, PLACES } from '../fixtures/feed-gazetteer.ts'
import { metered } from '../fixtures/metered.ts'
import { randomFeed } from '../store/random-feed.ts'

const ORIGIN = 'https://feed.test'
const { database, rows } = metered(env.TEST_DB)
const appOver = (feed: FeedStore) =>
  createApp({ feed, gazetteer: GAZETTEER, outline: OUTLINE, assets: ASSETS, readArticle: () => Promise.reject() })
const live = appOver(d1Feed(database, PLACES))

const itemsOf = (more: string) => `/collections/events/items?${more}`

/** What a page says, but for its cursor, and its cursor. */
async function page(app: typeof live, path: string) {
  const { numberMatched, features, links } = (await (await app.request(ORIGIN + path)).json()) as Answer
  const next = links.find(({ rel }) => rel === 'next')?.href.replace(ORIGIN, '') ?? null
  const addresses = links.map(({ rel, href }) => [rel, href.replace(/cursor=[\w-]+/, 'cursor=')])
  return { said: { numberMatched, ids: features.map(({ id }) => id), addresses }, next }
}

/** The newest half of a feed's events, as another version of it. */
const halfOf = (feed: Feed): Feed => ({
  ...feed,
  version: `${feed.version}-half`,
  events: feed.events.slice(0, feed.events.length / 2),
})

const QUERIES = [
  '',
  'near=Mosul&',
  'near=Mosul&within=3000km&',
  'country=Iraq&',
  'bbox=0,0,90,90&sortby=-fatalities,country&',
  'filter=casei(location)=casei(%27MOSUL%27)&',
]

beforeAll(() => applyD1Migrations(env.TEST_DB, env.MIGRATIONS))

describe('a walk by cursor', () => {
  it.each(QUERIES)('says what memory says, also when the feed changes on the way: %s', async (query) => {
    const walks = fc.record({ feed: randomFeed(40), limit: fc.integer({ min: 1, max: 20 }), change: fc.nat(3) })
    await fc.assert(
      fc.asyncProperty(walks, async ({ feed, limit, change }) => {
        await loadFeed(env.TEST_DB, feed)
        let memory = appOver(memoryFeed(feed, PLACES))
        let paths: (string | null)[] = Array(2).fill(itemsOf(`${query}limit=${limit}`))
        for (let pages = 0; pages < 6 && paths[0] && paths[1]; pages++) {
          if (pages === change) {
            await loadFeed(env.TEST_DB, halfOf(feed))
            memory = appOver(memoryFeed(halfOf(feed), PLACES))
          }
          const [found, wanted] = await Promise.all([page(live, paths[0]), page(memory, paths[1])])
          expect(found.said).toEqual(wanted.said)
          paths = [found.next, wanted.next]
        }
      }),
      { numRuns: 12, seed: 6 },
    )
  })
})

describe('a cursor', () => {
  const [feed] = fc.sample(randomFeed(400), { numRuns: 1, seed: 1 }) as [Feed]
  beforeAll(() => loadFeed(env.TEST_DB, feed))
  const first = () => page(live, itemsOf('limit=10'))

  it('spares counting again while the feed is the same', async () => {
    await live.request(ORIGIN)
    rows()
    let { said, next } = await first()
    const ofFirst = rows().read
    // Each is counted in an index, and no more are read than are given.
    expect(ofFirst).toBeLessThan(said.numberMatched + 50)
    for (let pages = 0; pages < 10; pages++) {
      next = (await page(live, next ?? '')).next
      expect(rows().read).toBeLessThan(ofFirst / 5)
    }
  })

  it('says nothing of the number that matches another query', async () => {
    const { next } = await first()
    const iraq = await page(live, itemsOf('country=Iraq&limit=1000'))
    const followed = await page(live, `${next?.replace('?', '?country=Iraq&')}`)
    expect(followed.said.numberMatched).toBe(iraq.said.numberMatched)
    expect(iraq.said.numberMatched).toBeLessThan((await first()).said.numberMatched)
  })

  it('that somebody has made up is refused, or misleads nobody else', async () => {
    const before = (await first()).said
    const cursor = (...parts: unknown[]) => btoa(JSON.stringify(parts)).replaceAll('=', '')
    const forged = fc.tuple(
      fc.constantFrom('', '+country'),
      fc.oneof(fc.integer(), fc.constant(10)),
      fc.oneof(
        fc.constant(null),
        fc.tuple(fc.constantFrom(feed.version, "' OR 1"), fc.oneof(fc.integer(), fc.double()), fc.string()),
        fc.jsonValue(),
      ),
      fc.oneof(fc.constant('2016-01-01'), fc.jsonValue()),
      fc.oneof(fc.constant('ev-1'), fc.jsonValue()),
    )
    await fc.assert(
      fc.asyncProperty(forged, async (parts) => {
        const text = encodeURIComponent(cursor(...parts.map((part) => JSON.parse(JSON.stringify(part)))))
        const answer = await live.request(`${ORIGIN}${itemsOf(`limit=10&cursor=${text}`)}`)
        expect([200, 400]).toContain(answer.status)
        await answer.arrayBuffer()
      }),
      { numRuns: 200 },
    )
    expect((await first()).said).toEqual(before)
  })
})
