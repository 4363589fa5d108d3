// Answers that Cloudflare's cache keeps are those that would be made: of this feed, at this address, in this format.
import { applyD1Migrations, createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { d1Feed } from '../../src/store/d1-feed.ts'
import { loadFeed } from '../../src/store/d1-load.ts'
import { commit } from '../../src/store/ledger.ts'
import { event, FEED } from '../fixtures/feed.ts'
import { appOver } from '../fixtures/feed-app.ts'
import { PLACES } from '../fixtures/feed-gazetteer.ts'
import { metered } from '../fixtures/metered.ts'

const { database, rows } = metered(env.TEST_DB)

interface Asked {
  host?: string
  headers?: Record<string, string>
  method?: string
  bindings?: { PUBLIC_BASE_URL?: string; VERSION?: WorkerVersionMetadata }
}

/** Asks a Worker that has just been started: it has kept nothing itself. */
async function ask(path: string, { host = 'feed.test', headers = {}, method = 'GET', bindings = {} }: Asked = {}) {
  const app = appOver(d1Feed(database, PLACES))
  const context = createExecutionContext()
  rows().read
  const response = await app.request(`https://${host}${path}`, { headers, method }, bindings, context)
  const body = await response.text()
  await waitOnExecutionContext(context)
  return { response, body, rows: rows().read }
}

const PATH = '/events.geojson?near=Mosul&within=500km'

/** Rows of the feed's state alone: all that a kept answer costs. */
const STATE_ROWS = 1

beforeAll(() => applyD1Migrations(env.TEST_DB, env.MIGRATIONS))
// Each test has a feed of its own version, of which nothing can be kept.
beforeEach(() => loadFeed(env.TEST_DB, { ...FEED, version: crypto.randomUUID() }))

describe('an answer that is kept', () => {
  it('is the same, and costs one row', async () => {
    const first = await ask(PATH)
    const second = await ask(PATH)
    expect(first.rows).toBeGreaterThan(STATE_ROWS)
    expect(second.rows).toBe(STATE_ROWS)
    expect(second.body).toBe(first.body)
    expect([...second.response.headers]).toEqual([...first.response.headers])
  })

  it('is one for all spellings of a query', async () => {
    await ask(PATH)
    expect((await ask('/events.geojson?within=500km&near=Mosu%6C&f=geojson')).rows).toBe(STATE_ROWS)
  })

  it('is given in part, to HEAD, and as nothing new', async () => {
    const { body, response } = await ask(PATH)
    const part = await ask(PATH, { headers: { Range: 'bytes=2-9' } })
    expect([part.response.status, part.body, part.rows]).toEqual([206, body.slice(2, 10), STATE_ROWS])
    const head = await ask(PATH, { method: 'HEAD' })
    expect([head.response.status, head.body, head.rows]).toEqual([200, '', STATE_ROWS])
    expect(head.response.headers.get('Content-Length')).toBe(response.headers.get('Content-Length'))
    const again = await ask(PATH, { headers: { 'If-None-Match': response.headers.get('ETag') ?? '' } })
    expect([again.response.status, again.body, again.rows]).toEqual([304, '', STATE_ROWS])
  })

  it('is not what was asked for first in part', async () => {
    const part = await ask(PATH, { headers: { Range: 'bytes=2-9' } })
    expect(part.response.status).toBe(206)
    const whole = await ask(PATH)
    expect(whole.response.status).toBe(200)
    expect(whole.body.slice(2, 10)).toBe(part.body)
  })

  it('is another in each format', async () => {
    const types = []
    for (const accept of ['application/geo+json', 'text/csv', 'text/html', 'application/geo+json', 'text/csv']) {
      const { response } = await ask('/collections/events/items', { headers: { Accept: accept } })
      expect(response.headers.get('Vary')).toBe('Accept')
      types.push(response.headers.get('Content-Type')?.split(';')[0])
    }
    expect(types).toEqual(['application/geo+json', 'text/csv', 'text/html', 'application/geo+json', 'text/csv'])
  })

  it('is never of the feed as it was before a write', async () => {
    const before = await ask('/events.geojson')
    await commit(env.TEST_DB, {
      author: 'wire',
      at: '2026-11-02T00:00:00.000Z',
      events: [
        { change: 'added', event: event('ev-new', [43.13, 36.34]), before: null, reason: null, replacedBy: null },
      ],
      writes: null,
      article: null,
      tellings: new Map(),
      corrections: new Map(),
      also: [],
    })
    const after = await ask('/events.geojson')
    expect(after.body).toContain('ev-new')
    expect(before.body).not.toContain('ev-new')
    expect((await ask('/events.geojson')).body).toBe(after.body)
  })

  it('is never of another deployment', async () => {
    await ask(PATH, { bindings: { VERSION: { id: 'a', tag: '', timestamp: '' } } })
    const other = await ask(PATH, { bindings: { VERSION: { id: 'b', tag: '', timestamp: '' } } })
    expect(other.rows).toBeGreaterThan(STATE_ROWS)
    expect(other.response.headers.get('ETag')).toContain('.b.')
  })

  it('is never a fault, nor what is true of the moment', async () => {
    for (const path of ['/events.geojson?near=Atlantis', '/collections/events/items/nope', '/health', '/version']) {
      const [first, second] = [await ask(path), await ask(path)]
      expect([path, second.response.status, second.rows]).toEqual([path, first.response.status, first.rows])
    }
  })

  it('is not given, nor is any other, while a feed is being loaded', async () => {
    await ask('/events.geojson')
    await env.TEST_DB.batch([env.TEST_DB.prepare('DELETE FROM feed')])
    for (const path of ['/events.geojson', '/collections/events/items/ev-raqqa', '/changes', '/']) {
      const { response } = await ask(path)
      expect([path, response.status, response.headers.get('Retry-After')]).toEqual([path, 503, '60'])
    }
    const { response, body } = await ask('/health')
    expect([response.status, body]).toEqual([503, expect.stringContaining('being loaded')])
  })
})

describe('a cache that fails', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it('fails no request', async () => {
    const { body } = await ask(PATH)
    const error = vi.spyOn(console, 'error').mockReturnValue()
    vi.spyOn(caches.default, 'match').mockRejectedValue(new Error('the cache is away'))
    const again = await ask(PATH)
    expect([again.response.status, again.body]).toEqual([200, body])
    expect(JSON.parse(error.mock.calls[0]?.[0])).toMatchObject({ what: 'upkeep', task: 'look for a kept answer' })
  })

  it('is not asked for a long address, of which it keeps nothing', async () => {
    const match = vi.spyOn(caches.default, 'match')
    const { response } = await ask(`/events.geojson?filter=${encodeURIComponent(`location <> '${'é'.repeat(400)}'`)}`)
    expect(response.status).toBe(200)
    expect(match).not.toHaveBeenCalled()
  })
})

describe('the host of a request', () => {
  const POISON = 'evil.test'

  it('stands in no answer where the public address is set', async () => {
    const bindings = { PUBLIC_BASE_URL: 'https://feed.example.org' }
    const forwarded = { 'X-Forwarded-Host': POISON, 'X-Forwarded-Proto': 'http', 'X-Original-URL': `//${POISON}/` }
    const first = await ask('/collections/events/items?limit=2', { host: POISON, headers: forwarded, bindings })
    const second = await ask('/collections/events/items?limit=2', { bindings })
    expect(second.rows).toBe(STATE_ROWS)
    for (const { body, response } of [first, second]) {
      expect(`${body} ${[...response.headers]}`).not.toContain(POISON)
      expect(body).toContain('https://feed.example.org/collections/events/items')
    }
  })

  it('stands in its own answers alone where it is not', async () => {
    await ask('/collections/events/items?limit=2', { host: POISON })
    const { body, response } = await ask('/collections/events/items?limit=2', {
      headers: { 'X-Forwarded-Host': POISON, Forwarded: `host=${POISON}`, 'X-Forwarded-Proto': 'http' },
    })
    expect(`${body} ${[...response.headers]}`).not.toContain(POISON)
    expect(body).toContain('https://feed.test/collections/events/items')
  })
})
