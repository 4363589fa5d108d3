// Tokens, and what articles say, stand in no log and in no answer, wherever they were sent.
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { allRows, app, as, BASE, BINDINGS, OPERATIONS, opened, TOKENS } from './service.ts'

const TOKEN = TOKENS.desk

/** Known to nobody but who sends it. */
const GUESS = 'guessed-token-5566778899'

const METHODS = ['log', 'info', 'debug', 'warn', 'error'] as const

let logged: string[]

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {})
  await opened()
})

beforeEach(() => {
  logged = []
  for (const method of METHODS) {
    vi.spyOn(console, method).mockImplementation((...args) => void logged.push(args.map(textOf).join(' ')))
  }
})

afterEach(() => vi.restoreAllMocks())

const textOf = (value: unknown) =>
  value instanceof Error ? `${value.stack} ${value.cause}` : typeof value === 'string' ? value : JSON.stringify(value)

/** The whole answer, and all that was logged till then. */
async function told(path: string, init: RequestInit = {}) {
  const response = await app.request(BASE + path, init, BINDINGS)
  return { answer: `${response.status} ${[...response.headers]} ${await response.text()}`, log: logged.join('\n') }
}

const PATHS = [
  ...OPERATIONS.map(({ method, path }) => [method.toUpperCase(), path.replace('{id}', 'ev-mosul-1')] as const),
  ...['/', '/events.geojson', '/collections/events/items', '/changes', '/places', '/try', '/nope', '/map'].map(
    (path) => ['GET', path] as const,
  ),
]

describe.each([TOKEN, GUESS])('a token', (token) => {
  it.each(PATHS)('that is sent in the wrong place to %s %s is in no log and no answer', async (method, path) => {
    const body = method === 'GET' ? {} : { body: '{}' }
    const type = { 'Content-Type': 'application/json' }
    const right = { ...type, Authorization: `Bearer ${TOKEN}` }
    const places: [string, RequestInit][] = [
      [`${path}?access_token=${token}`, { method, headers: type, ...body }],
      [`${path}?access_token=${token}&f=html`, { method, headers: { ...type, Accept: 'text/html' }, ...body }],
      [`${path}?token=${token}`, { method, headers: right, ...body }],
      [path, { method, headers: { ...type, Cookie: `token=${token}`, 'X-Api-Key': token, 'X-Auth': token }, ...body }],
      [path, { method, headers: { ...type, Authorization: `Basic ${token}` }, ...body }],
      [path, { method, headers: { ...type, Authorization: `${token} ${token}` }, ...body }],
      [path, { method, headers: { ...type, Authorization: `Bearer ${token} ${token}` }, ...body }],
      [path, { method, headers: { ...type, Authorization: `Bearer desk=${token}` }, ...body }],
      [path, { method, headers: { ...right, 'User-Agent': token, Referer: `https://x.test/?t=${token}` }, ...body }],
    ]
    for (const [address, init] of places) {
      const { answer, log } = await told(address, init)
      expect(answer).not.toContain(token)
      expect(log).not.toContain(token)
    }
  })

  it.each(PATHS)('that is sent as a value, a name or a body to %s %s is in no log', async (method, path) => {
    const headers = { 'Content-Type': 'application/json', 'If-Match': token, Authorization: `Bearer ${TOKEN}` }
    for (const body of [token, JSON.stringify(token), JSON.stringify({ [token]: 1, text: token, url: token })]) {
      for (const address of [
        path,
        `${path}?reason=${token}&q=${token}&f=${token}`,
        `${path}?${token}`,
        `${path}/${token}`,
      ]) {
        const init = { method, headers, ...(method !== 'GET' && { body }) }
        expect((await told(address, init)).log).not.toContain(token)
      }
    }
  })
})

describe('what operations tell', () => {
  it('is the names of tokens, and never the tokens or their digests', async () => {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(TOKEN)))
    const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    const body = [{ publisher: 'News', published: '2016-11-08', text: 'Another text.' }]
    expect(await (await as('wire', '/articles', { method: 'POST', body })).text()).toContain('"author":"wire"')
    for (const { method, path } of OPERATIONS) {
      if (method !== 'get') continue
      const text = await (
        await as('desk', path.replace('{id}', path.startsWith('/sources') ? '1' : 'ev-mosul-1'))
      ).text()
      expect(text).not.toMatch(new RegExp(`${TOKENS.desk}|${TOKENS.wire}|${hex}`))
    }
    expect(JSON.stringify(await allRows())).not.toMatch(new RegExp(`${TOKENS.desk}|${TOKENS.wire}|${hex}`))
  })
})

describe('the text of an article', () => {
  const TEXT = 'Unmistakable words that stand in no feed.'

  it('is in no log, and in no answer that needs no token', async () => {
    const sent = { publisher: 'News', published: '2016-11-08', text: TEXT }
    await as('desk', '/articles', { method: 'POST', body: sent })
    await as('desk', '/articles', { method: 'POST', body: { ...sent, published: TEXT } })
    await as('desk', '/articles', { method: 'POST', body: { ...sent, [TEXT]: 1 } })
    await as('desk', '/articles', { method: 'POST', body: `{"text": "${TEXT}"` })
    await as('desk', '/articles', { method: 'POST', body: TEXT })
    expect(logged.join('\n')).not.toContain('Unmistakable')
    for (const path of [
      '/events.geojson',
      '/articles.geojson',
      '/changes',
      '/health',
      '/version',
      '/articles/submissions',
    ]) {
      expect((await told(path)).answer).not.toContain('Unmistakable')
    }
    expect(await (await as('desk', '/articles/submissions')).text()).not.toContain('Unmistakable')
  })
})
