// Walks through pages, as GDAL, ArcGIS and others do.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryFeed, event, FEED } from '../fixtures/feed.ts'
import { type Answer, appOf, collection, ids, ORIGIN, problem } from './client.ts'

const ITEMS = '/collections/events/items'
const next = (answer: Answer) => answer.links.find((link) => link.rel === 'next')

/** All pages from a path on, by `next` links changed as `edit` says. */
async function walk(
  app: ReturnType<typeof appOf>,
  path: string,
  edit: (url: URL) => void = () => {},
): Promise<Answer[]> {
  const pages: Answer[] = []
  for (let url: URL | null = new URL(ORIGIN + path); url !== null; ) {
    const page: Answer = (await (await app.request(url)).json()) as Answer
    pages.push(page)
    const link = next(page)
    url = link ? new URL(link.href) : null
    if (url) edit(url)
  }
  return pages
}

describe('a walk by next links', () => {
  it.each([
    ['as they are', () => {}],
    ['by cursor alone', (url: URL) => url.searchParams.delete('offset')],
    ['by offset alone', (url: URL) => url.searchParams.delete('cursor')],
  ])('gives each event once, %s', async (_, edit) => {
    const query = fc.constantFrom(
      '',
      '&near=Mosul',
      '&sortby=-fatalities,country',
      '&near=Mosul&within=9000km&match=possible',
      '&country=Iraq',
    )
    await fc.assert(
      fc.asyncProperty(arbitraryFeed, query, fc.integer({ min: 1, max: 60 }), async (feed, more, limit) => {
        const app = appOf(feed)
        const [whole] = await walk(app, `${ITEMS}?limit=10000${more}`)
        const pages = await walk(app, `${ITEMS}?limit=${limit}${more}`, edit)
        expect(pages.flatMap(ids)).toEqual(whole && ids(whole))
        for (const page of pages) {
          expect(page.numberMatched).toBe(whole?.features.length)
          expect(page.numberReturned).toBe(page.features.length)
        }
        if (whole && whole.features.length > 0) expect(pages.every((page) => page.features.length > 0)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('gives each event once when events come in on the way', async () => {
    const first = (await (await appOf(FEED).request(`${ORIGIN}${ITEMS}?limit=5`)).json()) as Answer
    const grown = {
      ...FEED,
      version: 'test-2',
      events: [...FEED.events, event('ev-new', [44, 36], { event_date: '2017-01-01' })],
    }
    const rest = await walk(appOf(grown), (next(first)?.href ?? '').replace(ORIGIN, ''))
    expect([...ids(first), ...rest.flatMap(ids)].sort()).toEqual(FEED.events.map((feature) => feature.id).sort())
  })

  it('goes by the offset of a client that counts for itself', async () => {
    const url = new URL(next(await collection(`${ITEMS}?limit=3`))?.href ?? '')
    url.searchParams.set('offset', '6')
    const jumped = await collection(url.pathname + url.search)
    expect(ids(jumped)).toEqual(ids(await collection(`${ITEMS}?limit=3&offset=6`)))
  })
})

describe('the next link', () => {
  it('carries every parameter in canonical order, then limit, offset, cursor and f', async () => {
    const answer = await collection(
      `${ITEMS}?limit=2&near=Mosul&f=json&country=Iraq&datetime=2016-01-01/..&bbox=40,30,50,40`,
    )
    const { href, type } = next(answer) ?? { href: '', type: '' }
    expect(href).toMatch(
      /^https:\/\/feed\.test\/collections\/events\/items\?bbox=40,30,50,40&datetime=2016-01-01\/\.\.&near=Mosul&country=Iraq&limit=2&offset=2&cursor=[\w-]+&f=geojson$/,
    )
    expect(type).toBe('application/geo+json')
  })

  it('is not there on a page that is the last', async () => {
    expect(next(await collection(`${ITEMS}?limit=${FEED.events.length}`))).toBeUndefined()
    expect(next(await collection(`${ITEMS}?offset=99999`))).toBeUndefined()
    expect(next(await collection(`${ITEMS}?near=Mosul&within=60km&limit=4`))).toBeUndefined()
  })

  it('tells the limit that was lowered to the highest', async () => {
    const events = Array.from({ length: 10_001 }, (_, i) => event(`ev-${i}`, [43, 36]))
    const app = appOf({ ...FEED, events })
    const answer = (await (await app.request(`${ORIGIN}${ITEMS}?limit=99999999999999999999`)).json()) as Answer
    expect(answer.numberReturned).toBe(10_000)
    expect(next(answer)?.href).toContain('limit=10000&offset=10000')
    const file = (await (await app.request(`${ORIGIN}/events.geojson`)).json()) as Answer
    expect(file.numberReturned).toBe(10_001)
  })
})

describe('a cursor', () => {
  it('of another order or centre is refused', async () => {
    const cursor = new URL(next(await collection(`${ITEMS}?limit=2&near=Mosul`))?.href ?? '').searchParams.get('cursor')
    for (const query of ['limit=2', 'near=Fallujah', 'near=Mosul&sortby=country']) {
      expect(await problem(`${ITEMS}?${query}&cursor=${cursor}`)).toMatchObject({
        status: 400,
        parameter: 'cursor',
        value: cursor,
      })
    }
    expect((await collection(`${ITEMS}?near=43.13,36.34&cursor=${cursor}`)).numberReturned).toBe(10)
  })
})

describe('the file', () => {
  it('has no pages, and takes a limit from those who want no more', async () => {
    const file = await collection('/events.geojson?limit=3')
    expect(file).toMatchObject({ numberReturned: 3, numberMatched: FEED.events.length })
    expect(next(file)).toBeUndefined()
    expect(await problem('/events.geojson?offset=3')).toMatchObject({ status: 400, parameter: 'offset' })
  })
})
