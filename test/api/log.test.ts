// The log tells what failed and what was changed, and never a token, what was asked for, or an article.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp } from '../../src/api/app.ts'
import { RequestFault } from '../../src/core/errors.ts'
import { toldOf } from '../../src/core/log.ts'
import type { Operation } from '../../src/core/operation.ts'
import { memoryFeed } from '../../src/store/feed.ts'
import { FEED } from '../fixtures/feed.ts'
import { ASSETS, GAZETTEER, OUTLINE, PLACES } from '../fixtures/feed-gazetteer.ts'
import { ORIGIN } from './client.ts'

const TOKEN = 'w0re.token-that-nobody-may-read'
const WRONG = 'another-token-that-nobody-may-read'
const ARTICLE = 'A patrol was seen near the old bridge on Monday.'
const SECRETS = [TOKEN, WRONG, 'old bridge', 'nobody-may-read']

/** An operation that does as the body says. */
const operation: Operation = {
  method: 'post',
  path: '/things/{id}',
  operationId: 'sendThing',
  tag: 'Operation',
  summary: 'A thing',
  parameters: [{ name: 'a', description: 'Something.', schema: {} }],
  body: { content: { 'application/json': {}, 'text/plain': {} }, longest: 1000 },
  responses: {},
  async answer({ body, bodyType }) {
    const text = new TextDecoder().decode(body)
    if (bodyType === 'application/json') JSON.parse(text)
    if (text.includes('refuse')) throw new RequestFault({ message: `${text} is wrong`, value: text })
    if (text.includes('break')) throw new Error(`could not read "${text}" at all`)
    return { status: 201, ids: ['thing-7'] }
  },
}

const broken = { ...memoryFeed(FEED, PLACES), version: () => Promise.reject(new Error(`D1_ERROR: near "${ARTICLE}"`)) }
const parts = {
  gazetteer: GAZETTEER,
  outline: OUTLINE,
  assets: ASSETS,
  readArticle: () => Promise.reject(new Error(ARTICLE)),
}
const [app, brokenApp] = [memoryFeed(FEED, PLACES), broken].map((feed) =>
  createApp({ ...parts, feed, operations: [operation] }),
)

const lines: string[] = []

beforeEach(() => {
  lines.length = 0
  for (const method of ['log', 'error', 'warn', 'info', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...args) => void lines.push(args.map(String).join(' ')))
  }
})
afterEach(() => vi.restoreAllMocks())

const logged = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>)

const send = (
  path: string,
  headers: Record<string, string> = {},
  body: string | null = '{}',
  method = 'POST',
  to = app,
) =>
  to?.request(
    ORIGIN + path,
    { method, headers: { 'Content-Type': 'application/json', ...headers }, ...(method === 'POST' && { body }) },
    { INGEST_TOKEN: `wire=${TOKEN}` },
  )

const RIGHT = { Authorization: `Bearer ${TOKEN}` }

describe('the log', () => {
  it('has a line for each call of an operation: who, what, with which end', async () => {
    await send('/things/thing-1', RIGHT)
    await send('/things/thing-1')
    await send('/things/thing-1', RIGHT, '{"refuse": 1}')
    expect(logged()).toEqual([
      {
        what: 'operation',
        operation: 'sendThing',
        author: 'wire',
        status: 201,
        ms: expect.any(Number),
        ids: ['thing-1', 'thing-7'],
      },
      { what: 'operation', operation: 'sendThing', author: null, status: 401, ms: expect.any(Number), ids: [] },
      { what: 'operation', operation: 'sendThing', author: 'wire', status: 400, ms: expect.any(Number), ids: [] },
    ])
  })

  it('has a line for each request that failed, with where it failed and not what was asked for', async () => {
    const response = await send('/events.geojson?near=Mosul', {}, null, 'GET', brokenApp)
    expect(response?.status).toBe(500)
    expect(logged()).toEqual([
      {
        what: 'failure',
        method: 'GET',
        route: '/events.geojson',
        error: 'Error: D1_ERROR: near …',
        stack: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
      },
    ])
  })

  it('has no line for what is read', async () => {
    for (const path of ['/', '/events.geojson?near=Mosul', '/events.geojson?near=Atlantis', '/nothing', '/health']) {
      await send(path, {}, null, 'GET')
    }
    expect(lines).toEqual([])
  })

  it('never holds a token or a text, wherever they stand', async () => {
    for (const secret of [TOKEN, WRONG, ARTICLE]) {
      const quoted = encodeURIComponent(secret)
      const bodies = [
        secret,
        JSON.stringify(secret),
        `{"refuse": "${secret}"}`,
        `{"break": "${secret}"}`,
        `{"a": '${secret}'}`,
      ]
      const headers: Record<string, string>[] = [
        {},
        RIGHT,
        { Authorization: `Bearer ${secret}` },
        { Authorization: secret },
        { ...RIGHT, 'If-Match': secret },
        { ...RIGHT, 'Content-Type': 'text/plain' },
        { ...RIGHT, 'Content-Type': secret },
        { Cookie: secret, 'User-Agent': secret, Referer: secret, 'X-Token': secret },
      ]
      for (const header of headers) {
        for (const body of bodies) await send('/things/1', header, body)
        await send(`/things/1?a=${quoted}`, header, '{"break": 1}')
        await send(`/things/1?${quoted}=1`, header)
        await send(`/things/${quoted}/more`, header)
        for (const to of [app, brokenApp]) {
          await send(`/events.geojson?q=${quoted}`, header, null, 'GET', to)
          await send(`/events.geojson?access_token=${quoted}`, header, null, 'GET', to)
          await send(`/collections/events/items/${quoted}`, header, null, 'GET', to)
          await send('/try', header, JSON.stringify({ text: secret, published: '2016-11-08' }), 'POST', to)
        }
      }
      for (const body of bodies) await send(`/things/${quoted}`, {}, body)
    }
    expect(lines.length).toBeGreaterThan(100)
    for (const secret of SECRETS) expect(lines.filter((line) => line.includes(secret))).toEqual([])
  })
})

describe('what is told of an error', () => {
  it.each([
    [new SyntaxError(`Unexpected token 'A', "${ARTICLE}" is not valid JSON`), 'SyntaxError'],
    [new TypeError('fetch failed'), 'TypeError'],
    [new Error('D1_ERROR: no such table: feed'), 'Error: D1_ERROR: no such table: feed'],
    [new Error(`D1_TYPE_ERROR: '${ARTICLE}' can't be bound`), 'Error: D1_TYPE_ERROR: …t be bound'],
    [ARTICLE, 'string'],
    [undefined, 'undefined'],
  ])('%s', (error, told) => {
    expect(toldOf(error).error).toBe(told)
    expect(JSON.stringify(toldOf(error))).not.toContain('bridge')
  })
})
