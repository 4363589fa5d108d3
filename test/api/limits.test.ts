// Who asks too often for what costs much is asked to wait; reading features is never cut.
import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/api/app.ts'
import type { Operation } from '../../src/core/operation.ts'
import { memoryFeed } from '../../src/store/feed.ts'
import { FEED } from '../fixtures/feed.ts'
import { ASSETS, GAZETTEER, OUTLINE, PLACES } from '../fixtures/feed-gazetteer.ts'
import { ORIGIN } from './client.ts'

const TOKENS = { wire: 'wire-token-0123456789', desk: 'desk-token-0123456789' }

const operation: Operation = {
  method: 'post',
  path: '/things',
  operationId: 'sendThing',
  tag: 'Operation',
  summary: 'A thing',
  parameters: [],
  responses: {},
  answer: async () => ({ status: 204 }),
}

/** The statuses of requests, in order, to an app whose limits let so many through for each key. */
function sender(most: number) {
  const app = createApp({
    feed: memoryFeed(FEED, PLACES),
    gazetteer: GAZETTEER,
    outline: OUTLINE,
    assets: ASSETS,
    readArticle: async () => ({ language: 'en', notes: [], events: [] }),
    operations: [operation],
  })
  const limit = () => {
    const counts = new Map<string, number>()
    return {
      limit: async ({ key }: { key: string }) => {
        counts.set(key, (counts.get(key) ?? 0) + 1)
        return { success: (counts.get(key) ?? 0) <= most }
      },
    }
  }
  const bindings = {
    TRY_LIMIT: limit(),
    WRITE_LIMIT: limit(),
    SEARCH_LIMIT: limit(),
    INGEST_TOKEN: `wire=${TOKENS.wire} desk=${TOKENS.desk}`,
  }
  return (path: string, { from = '192.0.2.1', token = '', method = 'GET' } = {}) =>
    app.request(
      ORIGIN + path,
      { method, headers: { 'CF-Connecting-IP': from, ...(token && { Authorization: `Bearer ${token}` }) } },
      bindings,
    )
}

describe('a limit', () => {
  it('holds up who guesses tokens, even when he guesses right', async () => {
    const send = sender(3)
    const post = (token: string) => send('/things', { method: 'POST', token })
    const statuses = []
    for (const token of ['a', 'b', 'c', 'd', TOKENS.wire]) statuses.push((await post(token)).status)
    expect(statuses).toEqual([401, 401, 401, 429, 429])
    const elsewhere = await send('/things', { method: 'POST', token: TOKENS.wire, from: '192.0.2.2' })
    expect(elsewhere.status).toBe(204)
  })

  it('counts a token from wherever it is sent', async () => {
    const send = sender(3)
    const statuses = []
    for (const host of [1, 2, 3, 4]) {
      statuses.push((await send('/things', { method: 'POST', token: TOKENS.wire, from: `192.0.2.${host}` })).status)
    }
    expect(statuses).toEqual([204, 204, 204, 429])
    expect((await send('/things', { method: 'POST', token: TOKENS.desk, from: '192.0.2.9' })).status).toBe(204)
  })

  it('says when to come again, in a problem document', async () => {
    const send = sender(0)
    for (const path of ['/places?q=mos', '/events.geojson?q=mosul']) {
      const response = await send(path)
      expect(response.status).toBe(429)
      expect(response.headers.get('Retry-After')).toBe('60')
      expect(response.headers.get('Content-Type')).toBe('application/problem+json')
      expect(await response.json()).toMatchObject({ title: 'Too Many Requests', status: 429 })
    }
  })

  it('counts searches, and not what is answered again', async () => {
    const send = sender(2)
    const statuses = []
    for (const q of ['a', 'a', 'a', 'a', 'b']) statuses.push((await send(`/places?q=mos${q}`)).status)
    expect(statuses).toEqual([200, 200, 200, 200, 429])
  })

  it('is none for reading features', async () => {
    const send = sender(0)
    for (const path of [
      '/collections/events/items?limit=1',
      '/events.geojson?near=Mosul',
      '/tiles/events/6/39/25.mvt',
      '/',
    ]) {
      expect((await send(path)).status).toBe(200)
    }
  })
})
