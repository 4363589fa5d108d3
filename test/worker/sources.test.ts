// News feeds are polled politely, and each of their articles is handed on once: with a real database, and a web of its own.
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { RequestFault } from '../../src/core/errors.ts'
import type { SentArticle } from '../../src/ingest/article-body.ts'
import { pollDue } from '../../src/ingest/sources/due.ts'
import type { Fetch } from '../../src/ingest/sources/fetch-safely.ts'
import { sourceOperations } from '../../src/ingest/sources/operations.ts'
import { type Poller, type PollResult, pollSource } from '../../src/ingest/sources/poll.ts'
import { type Source, SourceStore } from '../../src/store/sources.ts'

const START = Date.parse('2016-11-08T10:00:00.000Z')
const MINUTE = 60_000
const FEED = 'https://news.example/feed'

type Page = (headers: Headers) => Response

let pages: Record<string, Page>
let asked: { url: string; at: number }[]
let submitted: SentArticle[]
let time: number
let submit: Poller['submit']

const fetchPage: Fetch = async (url, init) => {
  asked.push({ url, at: time })
  return pages[url]?.(new Headers(init.headers)) ?? new Response('not found', { status: 404 })
}

const sources = new SourceStore(env.TEST_DB)

let poller: Poller

const html = (text: string) => () => new Response(text, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })

/** A feed that lists articles by their names, all of one day. */
function feed(names: readonly string[], headers: Record<string, string> = {}): Page {
  const items = names.map(
    (name) =>
      `<item><title>${name}</title><link>/${name}</link><pubDate>Tue, 08 Nov 2016 09:00:00 GMT</pubDate></item>`,
  )
  const text = `<rss version="2.0"><channel><title>News</title><language>fr</language>${items.join('')}</channel></rss>`
  return () => new Response(text, { headers: { 'Content-Type': 'application/rss+xml', ...headers } })
}

const names = (count: number) => Array.from({ length: count }, (_, i) => `a${i + 1}`)
const articles = () => asked.map(({ url }) => url).filter((url) => /\/a\d+$/.test(url))

beforeAll(() => applyD1Migrations(env.TEST_DB, env.MIGRATIONS))

beforeEach(async () => {
  await env.TEST_DB.prepare('DELETE FROM sources').bind().all()
  pages = Object.fromEntries(names(30).map((name) => [`https://news.example/${name}`, html(`<p>${name}</p>`)]))
  asked = []
  submitted = []
  time = START
  submit = async (article) => void submitted.push(article)
  poller = {
    sources,
    submit: (article) => submit(article),
    fetch: fetchPage,
    now: () => new Date(time),
    wait: async (ms) => {
      time += ms
    },
    publicUrl: 'https://feed.example.org',
    sites: new Map(),
  }
})

async function added(url = FEED, language: string | null = null): Promise<Source> {
  const at = new Date(time).toISOString()
  const source = await sources.add({ url, publisher: 'News', language, added_at: at, added_by: 'somebody' })
  if (source === null) throw new Error('there is one already')
  return source
}

/** Polls the source as it stands in the database. */
async function polled({ id }: Source): Promise<PollResult> {
  const source = await sources.get(id)
  const result = source === null ? null : await pollSource(source, new Date(time + 5 * MINUTE), poller)
  if (result === null) throw new Error('not polled')
  return result
}

const minutesTo = (text: string | null) => (Date.parse(text ?? '') - time) / MINUTE

describe('the table', () => {
  it('has each address once', async () => {
    const source = await added()
    expect(await sources.add({ ...source, publisher: 'Other' })).toBeNull()
    expect(await sources.list()).toEqual([source])
    expect(await sources.get(source.id)).toEqual(source)
  })

  it('never gives an id again', async () => {
    const { id } = await added()
    expect([await sources.remove(id), await sources.remove(id)]).toEqual([true, false])
    expect((await added()).id).toBeGreaterThan(id)
  })

  it('is polled by one at a time', async () => {
    pages[FEED] = feed(['a1'])
    const source = await added()
    const until = new Date(time + MINUTE)
    const results = await Promise.all([1, 2, 3].map(() => pollSource(source, until, poller)))
    expect(results.filter((result) => result !== null)).toHaveLength(1)
    expect(submitted).toHaveLength(1)
  })

  it('forgets the articles of a source that is removed, and notes none of it any more', async () => {
    pages[FEED] = feed(['a1'])
    const source = await added()
    submit = async () => void (await sources.remove(source.id))
    await polled(source)
    expect(await sources.tried(['https://news.example/a1'])).toEqual(new Map())
  })
})

describe('a poll', () => {
  it('hands on each new article once, with its page and what is told of it', async () => {
    pages[FEED] = feed(['a1', 'a2'])
    const source = await added()
    expect(await polled(source)).toMatchObject({ taken: 2, failed: [], left: 0, reason: null })
    const article = { publisher: 'News', language: 'fr', published: '2016-11-08', text: null }
    expect(submitted).toEqual([
      { ...article, title: 'a1', url: 'https://news.example/a1', html: '<p>a1</p>' },
      { ...article, title: 'a2', url: 'https://news.example/a2', html: '<p>a2</p>' },
    ])
    pages[FEED] = feed(['a3', 'a2', 'a1'])
    expect(await polled(source)).toMatchObject({ taken: 1, left: 0 })
    expect(articles()).toEqual(['a1', 'a2', 'a3'].map((name) => `https://news.example/${name}`))
  })

  it('takes the source’s word for the language, and the page’s for its address and day', async () => {
    pages[FEED] = () =>
      new Response('<rss version="2.0"><channel><item><link>/moved</link></item></channel></rss>', {
        headers: { 'Content-Type': 'text/xml' },
      })
    pages['https://news.example/moved'] = () => new Response(null, { status: 301, headers: { Location: '/a1' } })
    pages['https://news.example/a1'] = html('<meta property="article:published_time" content="2016-11-07T23:00:00Z">')
    await polled(await added(FEED, 'ar'))
    expect(submitted).toMatchObject([
      { url: 'https://news.example/a1', language: 'ar', published: '2016-11-07', title: null },
    ])
  })

  it('takes ten articles at most, and comes back for the others soon', async () => {
    pages[FEED] = feed(names(25), { ETag: '"1"' })
    const source = await added()
    expect(await polled(source)).toMatchObject({ taken: 10, left: 15 })
    expect(minutesTo((await sources.get(source.id))?.next_poll ?? null)).toBe(5)
    expect(await polled(source)).toMatchObject({ taken: 10, left: 5 })
    expect(await polled(source)).toMatchObject({ taken: 5, left: 0 })
    expect(new Set(submitted.map(({ title }) => title))).toEqual(new Set(names(25)))
  })

  it('asks whether the feed has changed once nothing of it is left', async () => {
    const LAST = 'Tue, 08 Nov 2016 09:00:00 GMT'
    const conditions: (string | null)[][] = []
    let robots: Headers[] = []
    pages['https://news.example/robots.txt'] = (headers) => {
      robots = [...robots, headers]
      return new Response('User-agent: *\nDisallow:')
    }
    const whole = feed(names(11), { ETag: 'W/"1"', 'Last-Modified': LAST })
    pages[FEED] = (headers) => {
      const condition = headers.get('If-None-Match')
      conditions.push([condition, headers.get('If-Modified-Since')])
      return condition === null ? whole(headers) : new Response(null, { status: 304 })
    }
    const source = await added()
    await polled(source)
    await polled(source)
    expect(await polled(source)).toMatchObject({ taken: 0, failed: [], left: 0, reason: null })
    poller.sites.clear()
    await polled(source)
    // Of robots.txt it would be no answer.
    expect(robots.map((headers) => headers.get('If-None-Match'))).toEqual([null, null])
    expect(conditions).toEqual([
      [null, null],
      [null, null],
      ['W/"1"', LAST],
      ['W/"1"', LAST],
    ])
  })

  it('says who asks', async () => {
    const agents = new Set<string | null>()
    for (const [url, page] of Object.entries({
      ...pages,
      [FEED]: feed(['a1']),
      'https://news.example/robots.txt': html(''),
    })) {
      pages[url] = (headers) => {
        agents.add(headers.get('User-Agent'))
        return page(headers)
      }
    }
    await polled(await added())
    expect([...agents]).toEqual(['FrontlineFeed/1 (+https://feed.example.org)'])
  })
})

describe('an article that fails', () => {
  it('is tried three times, with its reason, and keeps no other from coming', async () => {
    pages[FEED] = feed(['missing', 'a1'], { ETag: '"1"' })
    const source = await added()
    const failed = [
      { url: 'https://news.example/missing', reason: 'https://news.example/missing answered with status 404.' },
    ]
    expect(await polled(source)).toMatchObject({ taken: 1, failed })
    expect(await polled(source)).toMatchObject({ taken: 0, failed })
    expect(await polled(source)).toMatchObject({ taken: 0, failed })
    expect(await polled(source)).toMatchObject({ taken: 0, failed: [] })
    expect(await sources.failed(source.id)).toMatchObject([{ ...failed[0], attempts: 3 }])
    expect((await sources.get(source.id))?.failures).toBe(0)
  })

  it('is taken when it can be had after all', async () => {
    pages[FEED] = feed(['late'], { ETag: '"1"' })
    const source = await added()
    await polled(source)
    pages['https://news.example/late'] = html('late')
    expect(await polled(source)).toMatchObject({ taken: 1, failed: [] })
    expect(await sources.failed(source.id)).toEqual([])
  })

  it.each([
    ['http://127.0.0.1/', 'IP address'],
    ['http://localhost/', 'no public name'],
    ['file:///etc/passwd', 'not an address of the web'],
  ])('is not asked for inside a network: %s', async (url, reason) => {
    pages[FEED] = () =>
      new Response(`<rss version="2.0"><channel><item><link>${url}</link></item></channel></rss>`, {
        headers: { 'Content-Type': 'text/xml' },
      })
    const { failed } = await polled(await added())
    expect(failed).toEqual([{ url, reason: expect.stringContaining(reason) }])
    expect(asked.map(({ url: one }) => one)).toEqual(['https://news.example/robots.txt', FEED])
  })

  it('fails where its page is too long, not counting scripts', async () => {
    pages[FEED] = feed(['a1', 'a2'])
    pages['https://news.example/a1'] = html(`<p>${'a'.repeat(500_000)}</p>`)
    pages['https://news.example/a2'] = html(`<p>a</p><script>${'a'.repeat(500_000)}</script>`)
    expect((await polled(await added())).failed).toMatchObject([{ url: 'https://news.example/a1' }])
    expect(submitted.map((article) => article.html)).toEqual(['<p>a</p>'])
  })

  it('fails by itself where it is not accepted, or has no day', async () => {
    pages[FEED] = feed(['a1'])
    submit = async () => {
      throw new RequestFault({ message: 'language "de" is not read.' })
    }
    expect((await polled(await added())).failed).toMatchObject([{ reason: 'language "de" is not read.' }])
    pages['https://other.example/feed'] = () =>
      new Response('<rss version="2.0"><channel><item><link>https://news.example/a2</link></item></channel></rss>', {
        headers: { 'Content-Type': 'text/xml' },
      })
    expect((await polled(await added('https://other.example/feed'))).failed).toMatchObject([
      { reason: expect.stringContaining('when it was published') },
    ])
  })
})

describe('a feed that fails', () => {
  it('is asked less and less often, at last once a day, and as ever once it answers', async () => {
    const source = await added()
    const waits: number[] = []
    for (let i = 0; i < 9; i++) {
      const { next_poll, reason } = await polled(source)
      expect(reason).toBe(`${FEED} answered with status 404.`)
      waits.push(Math.round(minutesTo(next_poll)))
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1440, 1440, 1440])
    expect(await sources.get(source.id)).toMatchObject({ failures: 9, reason: `${FEED} answered with status 404.` })
    pages[FEED] = feed(['a1'])
    expect(Math.round(minutesTo((await polled(source)).next_poll))).toBe(15)
    expect(await sources.get(source.id)).toMatchObject({ failures: 0, reason: null })
  })

  it('is not asked before it wants to be', async () => {
    const source = await added()
    pages[FEED] = () => new Response('', { status: 429, headers: { 'Retry-After': '7200' } })
    const { next_poll } = await polled(source)
    expect(Math.round((Date.parse(next_poll ?? '') - Date.now()) / MINUTE)).toBe(120)
  })

  it('is not asked again when it is gone', async () => {
    const source = await added()
    pages[FEED] = () => new Response('', { status: 410 })
    expect(await polled(source)).toMatchObject({ next_poll: null, reason: `${FEED} answered with status 410.` })
    expect(await sources.get(source.id)).toMatchObject({ enabled: false })
    expect(await sources.due('9999', 10)).toEqual([])
  })

  it.each([
    ['a bomb', '<!DOCTYPE a [<!ENTITY b "c">]><rss version="2.0"/>', 'document type declaration'],
    ['a page', '<html><body>moved</body></html>', 'is not a news feed'],
    ['too large', `<rss version="2.0">${' '.repeat(2_000_001)}</rss>`, 'larger than'],
  ])('says why: %s', async (_, text, reason) => {
    pages[FEED] = () => new Response(text, { headers: { 'Content-Type': 'text/xml' } })
    expect((await polled(await added())).reason).toContain(reason)
  })
})

describe('manners', () => {
  it('robots.txt is asked first, once, and obeyed', async () => {
    pages['https://news.example/robots.txt'] = () => new Response('User-agent: *\nDisallow: /a2')
    pages[FEED] = feed(['a1', 'a2', 'a3'])
    const { taken, failed } = await polled(await added())
    expect(taken).toBe(2)
    expect(failed).toMatchObject([{ reason: 'https://news.example/robots.txt disallows https://news.example/a2.' }])
    expect(asked[0]?.url).toBe('https://news.example/robots.txt')
    expect(asked.filter(({ url }) => url.endsWith('robots.txt'))).toHaveLength(1)
    expect(articles()).not.toContain('https://news.example/a2')
  })

  it('a robots.txt that could not be had is asked for again by the next poll', async () => {
    const away: Page = () => new Response('', { status: 503 })
    pages['https://other.example/robots.txt'] = away
    pages['https://other.example/a'] = html('<p>a</p>')
    pages['https://other.example/b'] = html('<p>b</p>')
    pages[FEED] = feed(['/other.example/a', '/other.example/b'])
    const source = await added()
    const result = await polled(source)
    expect(result).toMatchObject({ taken: 0, failed: [{ reason: expect.stringContaining('status 503') }, {}] })
    const heard = () => asked.filter(({ url }) => url === 'https://other.example/robots.txt')
    expect(heard()).toHaveLength(1)
    delete pages['https://other.example/robots.txt']
    time = Date.parse(result.next_poll ?? '')
    expect(await polled(source)).toMatchObject({ taken: 2, failed: [] })
    expect(heard()).toHaveLength(2)
  })

  it('a site that does not want its feed read is left alone', async () => {
    pages['https://news.example/robots.txt'] = () => new Response('User-agent: FrontlineFeed\nDisallow: /')
    pages[FEED] = feed(['a1'])
    expect((await polled(await added())).reason).toBe(`https://news.example/robots.txt disallows ${FEED}.`)
    expect(asked).toHaveLength(1)
  })

  it.each([
    ['', 1000],
    ['User-agent: *\nCrawl-delay: 7', 7000],
  ])('a site is asked with pauses: %j', async (robots, pause) => {
    pages['https://news.example/robots.txt'] = () => new Response(robots)
    pages[FEED] = feed(names(4))
    await polled(await added())
    const times = asked.map(({ at }) => at)
    const pauses = times.slice(2).map((at, i) => at - (times[i + 1] ?? 0))
    expect(pauses).toEqual([pause, pause, pause, pause])
  })

  it('what there is no time for waits for the next poll, and does not count as tried', async () => {
    pages['https://news.example/robots.txt'] = () => new Response('User-agent: *\nCrawl-delay: 60')
    pages[FEED] = feed(names(8))
    const source = await added()
    expect(await polled(source)).toMatchObject({ taken: 4, failed: [], left: 4 })
    time += 5 * MINUTE
    expect(await polled(source)).toMatchObject({ taken: 4, failed: [], left: 0 })
  })

  it('two feeds of one site share its pauses; the one that has to wait has not failed', async () => {
    pages['https://news.example/robots.txt'] = () => new Response('User-agent: *\nCrawl-delay: 60')
    pages[FEED] = feed([])
    pages['https://news.example/other'] = feed([])
    await polled(await added())
    const other = await added('https://news.example/other')
    const result = await pollSource(other, new Date(time + 1000), poller)
    expect(result?.next_poll).toBe(new Date(START + 61_000).toISOString())
    expect(await sources.get(other.id)).toMatchObject({ failures: 0, reason: null })
  })
})

describe('what is due', () => {
  it('is polled in its order, and no sooner than it is due', async () => {
    pages[FEED] = feed(['a1'])
    pages['https://other.example/feed'] = feed([])
    const [first, second] = [await added(), await added('https://other.example/feed')]
    const run = async () => {
      const polled: number[] = []
      for await (const { source } of pollDue(new Date(time + MINUTE), poller)) polled.push(source)
      return polled
    }
    expect(await run()).toEqual([first.id, second.id])
    expect(await run()).toEqual([])
    time += 16 * MINUTE
    expect(await run()).toEqual([first.id, second.id])
  })
})

describe('the operations', () => {
  const call = (operationId: string, parts: { id?: string | number; body?: unknown } = {}) => {
    const operation = sourceOperations(poller).find((one) => one.operationId === operationId)
    if (operation === undefined) throw new Error(operationId)
    return operation.answer({
      author: 'somebody',
      at: new Date(time).toISOString(),
      base: 'https://feed.example.org',
      variables: { id: String(parts.id ?? '') },
      parameters: new Map(),
      bodyType: 'application/json',
      body: new TextEncoder().encode(JSON.stringify(parts.body)),
      ifMatch: null,
    })
  }
  const NEW = { url: FEED, publisher: 'News', language: 'fr' }

  it('add, list, poll, show and remove a source', async () => {
    pages[FEED] = feed(['a1', 'missing'])
    const { status, body } = await call('addSource', { body: NEW })
    expect(status).toBe(201)
    expect(body).toMatchObject({ ...NEW, added_by: 'somebody', polled_at: null, failures: 0, reason: null })
    expect(await call('getSources')).toEqual({ status: 200, body: { sources: [body] } })
    const { id } = body as Source
    expect(await call('pollSource', { id })).toMatchObject({ status: 200, body: { taken: 1, failed: [{}], left: 0 } })
    expect(await call('getSource', { id })).toMatchObject({ status: 200, body: { id, failed: [{ attempts: 1 }] } })
    expect(await call('removeSource', { id })).toEqual({ status: 204 })
    expect(await call('getSources')).toEqual({ status: 200, body: { sources: [] } })
  })

  it.each([
    [{ ...NEW, url: 'http://127.0.0.1/feed' }, 'url'],
    [{ ...NEW, url: 'http://[::1]/feed' }, 'url'],
    [{ ...NEW, url: 'https://localhost/feed' }, 'url'],
    [{ ...NEW, url: 'https://news.example:8443/feed' }, 'url'],
    [{ ...NEW, url: 'https://a:b@news.example/feed' }, 'url'],
    [{ ...NEW, url: 'file:///etc/passwd' }, 'url'],
    [{ url: FEED }, 'publisher'],
    [{ publisher: 'News' }, 'url'],
    [{ ...NEW, publisher: ' ' }, 'publisher'],
    [{ ...NEW, language: 'tlh' }, 'language'],
    [{ ...NEW, pubisher: 'News' }, 'pubisher'],
    ['no object', undefined],
  ])('refuse %j', async (body, parameter) => {
    const refused = call('addSource', { body })
    await expect(refused).rejects.toMatchObject({ name: 'RequestFault', status: 400, parameter })
    expect(await sources.list()).toEqual([])
  })

  it('refuse a source that there is, under any spelling, and one that there is not', async () => {
    await call('addSource', { body: NEW })
    const again = { ...NEW, url: 'https://NEWS.example:443/feed#top' }
    await expect(call('addSource', { body: again })).rejects.toMatchObject({ status: 409, parameter: 'url' })
    for (const id of ['', '0', '-1', '1e3', '999999', '1 OR 1=1', '9'.repeat(40)]) {
      await expect(call('getSource', { id })).rejects.toMatchObject({ status: 404, parameter: 'id' })
    }
  })

  it('poll a source once a minute, and one that was gone', async () => {
    pages[FEED] = () => new Response('', { status: 410 })
    const { id } = await added()
    await call('pollSource', { id })
    await expect(call('pollSource', { id })).rejects.toMatchObject({ status: 409 })
    pages[FEED] = feed(['a1'])
    time += MINUTE
    expect(await call('pollSource', { id })).toMatchObject({ body: { taken: 1 } })
    expect(await sources.get(id)).toMatchObject({ enabled: true })
  })
})
