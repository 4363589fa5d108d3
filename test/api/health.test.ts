// What monitors and operators are told: whether the feed is up, and what serves it.
import { describe, expect, it } from 'vitest'
import program from '../../package.json' with { type: 'json' }
import { createApp } from '../../src/api/app.ts'
import { memoryFeed } from '../../src/store/feed.ts'
import type { Backlog, FeedStore } from '../../src/store/store.ts'
import { FEED } from '../fixtures/feed.ts'
import { ASSETS, GAZETTEER, OUTLINE, PLACES } from '../fixtures/feed-gazetteer.ts'
import { ORIGIN, request } from './client.ts'

const DEPLOYMENT = { id: 'd-1', tag: '', timestamp: '2026-11-02T00:00:00Z' }

/** The answer to a path of an app whose feed is in a database that is so. */
async function answerOf(path: string, changed: Partial<FeedStore>, bindings: Partial<Env> = {}) {
  const feed = { ...memoryFeed(FEED, PLACES), kind: 'database' as const, ...changed }
  const app = createApp({
    feed,
    gazetteer: GAZETTEER,
    outline: OUTLINE,
    assets: ASSETS,
    readArticle: () => Promise.reject(),
  })
  return app.request(ORIGIN + path, {}, bindings)
}

const hours = (ago: number) => new Date(Date.now() - ago * 3_600_000).toISOString()

const backlogOf = (backlog: Backlog) => ({ backlog: async () => backlog })

describe('/health', () => {
  it('is well where there is nothing to go wrong', async () => {
    const response = await request('/health')
    expect(response.status).toBe(200)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(response.headers.get('ETag')).toBeNull()
    expect(await response.json()).toEqual({ status: 'ok', problems: [], articles: null })
  })

  it('counts what waits and what has failed', async () => {
    const articles = { waiting: 3, waiting_since: hours(0.1), failed: 2 }
    const response = await answerOf('/health', backlogOf(articles))
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ status: 'ok', problems: [], articles })
  })

  it('is not well where articles wait too long', async () => {
    const articles = { waiting: 3, waiting_since: hours(2), failed: 0 }
    const response = await answerOf('/health', backlogOf(articles))
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({
      status: 'failing',
      problems: [/wait to be read, 3 in all/],
      articles,
    })
  })

  it('is not well where the database does not answer, and says so each time', async () => {
    let isUp = true
    const version = async () => {
      if (isUp) return 'v'
      throw new Error('D1_ERROR: no such table: feed')
    }
    const statuses: number[] = []
    const app = (path: string) =>
      answerOf(path, { version, ...backlogOf({ waiting: 0, waiting_since: null, failed: 0 }) })
    for (const up of [true, false, true]) {
      isUp = up
      statuses.push((await app('/health')).status)
    }
    expect(statuses).toEqual([200, 503, 200])
    isUp = false
    expect(await (await app('/health')).json()).toMatchObject({ problems: ['The database does not answer.'] })
    expect(await (await app('/health?f=html')).text()).toContain('The database does not answer.')
  })

  it('has no length without a body, but all else, for HEAD', async () => {
    const response = await request('/health', { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
  })
})

describe('/version', () => {
  it('tells the program, its deployment and the feed', async () => {
    const response = await answerOf('/version', { epoch: async () => 'e-1' }, { VERSION: DEPLOYMENT })
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(await response.json()).toEqual({
      program: { name: program.name, version: program.version },
      deployment: { id: 'd-1', time: '2026-11-02T00:00:00Z' },
      feed: { store: 'database', version: FEED.version, epoch: 'e-1', updated: expect.stringMatching(/^\d{4}-.*Z$/) },
    })
  })

  it('has no deployment on a machine of one’s own', async () => {
    expect(await (await request('/version')).json()).toMatchObject({ deployment: null, feed: { store: 'memory' } })
    expect(await (await request('/version?f=html')).text()).toContain(program.version)
  })
})
