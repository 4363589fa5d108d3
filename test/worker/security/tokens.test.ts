// Nobody changes the feed, or is told what is not for everybody, without a token.
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import indexSource from '../../../src/index.ts?raw'
import { allRows, app, BASE, BINDINGS, OPERATIONS, opened, TOKENS } from './service.ts'
import serviceSource from './service.ts?raw'

const { desk, wire } = TOKENS

/** What an operation may be sent, filled in so that it would do something. */
const pathOf = (path: string) => path.replace('{id}', path.startsWith('/sources') ? '1' : 'ev-mosul-1')

/** Headers by which somebody may try to come in, and where in the address a token may stand. */
const ATTEMPTS: [what: string, headers: [string, string][], query?: string][] = [
  ['nothing', []],
  ['an empty header', [['Authorization', '']]],
  ['no token', [['Authorization', 'Bearer']]],
  ['an empty token', [['Authorization', 'Bearer  ']]],
  ['the token alone', [['Authorization', desk]]],
  ['another scheme', [['Authorization', `Basic ${btoa(`desk:${desk}`)}`]]],
  ['another scheme with the token', [['Authorization', `Token ${desk}`]]],
  ['a wrong token', [['Authorization', `Bearer ${'x'.repeat(desk.length)}`]]],
  ['the beginning of a token', [['Authorization', `Bearer ${desk.slice(0, -1)}`]]],
  ['a token that goes on', [['Authorization', `Bearer ${desk}x`]]],
  ['a token in capitals', [['Authorization', `Bearer ${desk.toUpperCase()}`]]],
  ['a right name with a wrong token', [['Authorization', `Bearer desk=${'x'.repeat(desk.length)}`]]],
  ['a right name with its token', [['Authorization', `Bearer desk=${desk}`]]],
  ['the whole secret', [['Authorization', `Bearer ${BINDINGS.INGEST_TOKEN}`]]],
  ['the token in the query', [], `access_token=${desk}`],
  [
    'the token in another header',
    [
      ['X-Api-Key', desk],
      ['Proxy-Authorization', `Bearer ${desk}`],
      ['X-Authorization', `Bearer ${desk}`],
    ],
  ],
  ['the token in a cookie', [['Cookie', `token=${desk}; Authorization=Bearer ${desk}`]]],
  [
    'two headers',
    [
      ['Authorization', `Bearer ${desk}`],
      ['Authorization', `Bearer ${wire}`],
    ],
  ],
  [
    'the same header twice',
    [
      ['Authorization', `Bearer ${desk}`],
      ['Authorization', `Bearer ${desk}`],
    ],
  ],
  ['two tokens', [['Authorization', `Bearer ${desk} ${wire}`]]],
  ['a megabyte', [['Authorization', `Bearer ${'x'.repeat(1_000_000)}`]]],
  ['a megabyte of blanks', [['Authorization', `Bearer${' '.repeat(1_000_000)}x`]]],
]

/** A body that says whether anybody has begun to read it. */
function untouched() {
  let isRead = false
  const body = new ReadableStream(
    {
      pull(controller) {
        isRead = true
        controller.enqueue(new TextEncoder().encode('{}'))
        controller.close()
      },
    },
    { highWaterMark: 0 },
  )
  return { body, isRead: () => isRead }
}

let before: Awaited<ReturnType<typeof allRows>>

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {})
  await opened()
  before = await allRows()
})

it('the operations are all that the Worker has', () => {
  const lists = (source: string) => new Set(source.match(/\b\w+Operations(?=\()/g))
  expect(lists(serviceSource)).toEqual(lists(indexSource))
  expect(OPERATIONS.length).toBeGreaterThan(15)
})

describe.each(OPERATIONS.map((one) => [`${one.method.toUpperCase()} ${one.path}`, one] as const))(
  '%s',
  (_, operation) => {
    const { path, parameters } = operation
    const method = operation.method.toUpperCase()
    const needed = parameters.flatMap(({ name, required }) => (required ? [`${name}=checked`] : []))
    const type = Object.keys(operation.body?.content ?? {})[0]

    it.each(ATTEMPTS)('lets nobody in by %s', async (_what, headers, query) => {
      const { body, isRead } = untouched()
      const given = new Headers(headers)
      given.set('If-Match', '*')
      if (type !== undefined) given.set('Content-Type', type)
      const address = `${BASE}${pathOf(path)}?${[...needed, ...(query === undefined ? [] : [query])].join('&')}`
      const init = { method, headers: given, ...(method !== 'GET' && { body, duplex: 'half' }) } as RequestInit
      const response = await app.request(address, init, BINDINGS)
      expect(response.status).toBe(401)
      expect(response.headers.get('WWW-Authenticate')).toMatch(/^Bearer /)
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      expect(isRead()).toBe(false)
      expect(await response.text()).not.toMatch(new RegExp(`${desk}|${wire}`))
    })

    it('lets nobody in where the secret is empty, or too short to be one', async () => {
      for (const secret of [undefined, '', ' ', 'desk=', '=', ',', 'desk=short']) {
        for (const token of ['', 'undefined', 'short', 'null']) {
          const bindings = secret === undefined ? {} : { INGEST_TOKEN: secret }
          const headers = { Authorization: `Bearer ${token}` }
          expect((await app.request(BASE + pathOf(path), { method, headers }, bindings)).status).toBe(401)
        }
      }
    })

    it('has written nothing', async () => {
      expect(await allRows()).toEqual(before)
    })
  },
)

describe('a method', () => {
  const PATHS = [...new Set(OPERATIONS.map(({ path }) => path))]
  const OVERRIDES = ['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override']
  const authorised = { Authorization: `Bearer ${desk}`, 'If-Match': '*' }

  beforeEach(async () => {
    before = await allRows()
  })

  it.each(PATHS)('that %s does not offer is 405, with a token or without', async (path) => {
    const offered: string[] = OPERATIONS.filter((one) => one.path === path).map((one) => one.method.toUpperCase())
    const isRead = (await app.request(BASE + pathOf(path), {}, BINDINGS)).status === 200
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND']) {
      if (offered.includes(method) || (method === 'GET' && isRead)) continue
      for (const headers of [{}, authorised]) {
        const response = await app.request(`${BASE}${pathOf(path)}?reason=x`, { method, headers }, BINDINGS)
        expect([method, response.status]).toEqual([method, 405])
        expect(response.headers.get('Allow')?.split(', ')).toEqual(expect.arrayContaining([...offered, 'OPTIONS']))
      }
    }
    expect(await allRows()).toEqual(before)
  })

  it.each(PATHS)('HEAD or OPTIONS changes nothing at %s, nor does any that a header names', async (path) => {
    for (const method of ['HEAD', 'OPTIONS', 'GET']) {
      for (const override of ['DELETE', 'POST', 'PUT', 'PATCH']) {
        const headers = { ...authorised, ...Object.fromEntries(OVERRIDES.map((name) => [name, override])) }
        const address = `${BASE}${pathOf(path)}?reason=x&_method=${override}`
        const response = await app.request(address, { method, headers }, BINDINGS)
        expect(response.status).toBeLessThan(500)
        await app.request(BASE + pathOf(path), { method, headers }, BINDINGS)
      }
    }
    expect(await allRows()).toEqual(before)
  })

  it.each(['MKCOL', 'COPY', 'MOVE', 'LOCK', 'PROPPATCH', 'PURGE'])('%s is none', async (method) => {
    const address = `${BASE}/collections/events/items/ev-mosul-1?reason=x`
    const { status } = await app.request(address, { method, headers: authorised }, BINDINGS)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(await allRows()).toEqual(before)
  })
})
