// Pages are fetched from the open web, so much and no more, and not for ever.
import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { FetchFault } from '../../../src/ingest/sources/fetch-fault.ts'
import { type Fetched, fetchSafely, type Wanted } from '../../../src/ingest/sources/fetch-safely.ts'
import { serveWeb, type Web } from './web.ts'

const HTML = { 'Content-Type': 'text/html; charset=utf-8' }
const LONGEST = 100_000
const WANTED: Wanted = { accept: ['text/html'], longest: LONGEST, timeout: 30_000 }

const redirectsTo =
  (location: string, status = 302) =>
  (response: ServerResponse) =>
    response.writeHead(status, { Location: location }).end('moved')

function* zeros() {
  for (;;) yield Buffer.alloc(10_000)
}

/** Of nothing but zeros: packs to a thousandth. */
const BOMB = gzipSync(Buffer.alloc(50_000_000))

let web: Web

beforeAll(async () => {
  web = await serveWeb({
    'https://news.example/': (response) => response.writeHead(200, HTML).end('<p>Été</p>'),
    'https://news.example/packed': (response) =>
      response.writeHead(200, { ...HTML, 'Content-Encoding': 'gzip' }).end(gzipSync('<p>packed</p>')),
    'https://news.example/headers': (response, { headers }) =>
      response.writeHead(200, HTML).end(JSON.stringify(headers)),
    'https://news.example/moved': redirectsTo('/', 301),
    'http://news.example/secured': redirectsTo('https://news.example/'),
    'https://news.example/unsecured': redirectsTo('http://news.example/'),
    'https://news.example/elsewhere': redirectsTo('//other.example/'),
    'https://other.example/': (response) => response.writeHead(200, HTML).end('other'),
    'https://news.example/loop': redirectsTo('/loop'),
    'https://news.example/nowhere': (response) => response.writeHead(302).end(),
    'https://news.example/1': redirectsTo('/2'),
    'https://news.example/2': redirectsTo('/3'),
    'https://news.example/3': redirectsTo('/4'),
    'https://news.example/4': redirectsTo('/5'),
    'https://news.example/5': redirectsTo('/'),
    'https://news.example/into/loopback': redirectsTo('http://127.0.0.1/'),
    'http://news.example/into/metadata': redirectsTo('http://169.254.169.254/latest/meta-data/'),
    'http://news.example/into/decimal': redirectsTo('http://2130706433/'),
    'https://news.example/into/file': redirectsTo('file:///etc/passwd'),
    'https://news.example/into/data': redirectsTo('data:text/html,a'),
    'https://news.example/into/port': redirectsTo('https://news.example:8443/'),
    'https://news.example/into/user': redirectsTo('https://a:b@news.example/'),
    'https://news.example/into/name': redirectsTo('https://localhost/'),
    'https://news.example/huge': (response) => response.writeHead(200, HTML).end('a'.repeat(LONGEST + 1)),
    'https://news.example/large': (response) => response.writeHead(200, HTML).end('a'.repeat(LONGEST)),
    'https://news.example/endless': (response) => {
      response.writeHead(200, HTML)
      Readable.from(zeros()).pipe(response)
    },
    'https://news.example/bomb': (response) =>
      response.writeHead(200, { ...HTML, 'Content-Encoding': 'gzip' }).end(BOMB),
    'https://news.example/bomb-in-bomb': (response) =>
      response.writeHead(200, { ...HTML, 'Content-Encoding': 'gzip, gzip' }).end(gzipSync(BOMB)),
    'https://news.example/deflated': (response) =>
      response.writeHead(200, { ...HTML, 'Content-Encoding': 'deflate' }).end(deflateSync('packed')),
    'https://news.example/not-packed': (response) =>
      response.writeHead(200, { ...HTML, 'Content-Encoding': 'gzip' }).end('plain'),
    'https://news.example/silent': () => {},
    'https://news.example/stalled': (response) => response.writeHead(200, HTML).write('so far'),
    'https://news.example/cut': (response) => {
      response.writeHead(200, { ...HTML, 'Content-Length': 100 }).write('so far')
      setTimeout(() => response.destroy(), 20)
    },
    'https://news.example/image': (response) => response.writeHead(200, { 'Content-Type': 'image/png' }).end('png'),
    'https://news.example/untyped': (response) => response.writeHead(200).end('what?'),
    'https://news.example/busy': (response) => response.writeHead(503, { 'Retry-After': '120' }).end(),
    'https://news.example/gone': (response) => response.writeHead(410).end(),
    'https://news.example/unchanged': (response) => response.writeHead(304, { ETag: '"a"' }).end(),
  })
})

afterAll(() => web.close())

function get(path: string, wanted: Partial<Wanted> = {}): Promise<Fetched> {
  const address = path.startsWith('/') ? `https://news.example${path}` : path
  return fetchSafely(address, { ...WANTED, ...wanted }, web.fetch)
}

async function faultOf(path: string, wanted: Partial<Wanted> = {}): Promise<FetchFault> {
  const fault = await get(path, wanted).then(
    () => null,
    (error) => error,
  )
  expect(fault).toMatchObject({ name: 'FetchFault' })
  // A sentence that names the address.
  expect(fault.message).toMatch(/^\S.*\.$/)
  return fault
}

describe('a page', () => {
  it('comes as text, with where it was found', async () => {
    const { status, url, text } = await get('/')
    expect([status, url.href, text]).toEqual([200, 'https://news.example/', '<p>Été</p>'])
  })

  it('is unpacked', async () => {
    expect((await get('/packed')).text).toBe('<p>packed</p>')
  })

  it('is asked for with the headers that were given, and no others that tell of anybody', async () => {
    const { text } = await get('/headers', { headers: { 'User-Agent': 'Somebody/1' } })
    const headers = JSON.parse(text)
    expect(headers).toMatchObject({ 'user-agent': 'Somebody/1', accept: 'text/html' })
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['cookie', 'authorization', 'referer']))
  })

  it('may be as large as was said', async () => {
    expect((await get('/large')).text).toHaveLength(LONGEST)
  })

  it('that has not changed has no text, where that was asked', async () => {
    expect(await get('/unchanged', { headers: { 'If-None-Match': '"a"' } })).toMatchObject({ status: 304, text: '' })
    expect((await faultOf('/unchanged')).status).toBe(304)
  })
})

describe('redirects', () => {
  it.each([
    ['/moved', 'https://news.example/'],
    ['http://news.example/secured', 'https://news.example/'],
    ['/elsewhere', 'https://other.example/'],
    ['/1', 'https://news.example/'],
  ])('are followed: %s', async (path, found) => {
    expect((await get(path)).url.href).toBe(found)
  })

  it.each(['/loop', '/nowhere', '/unsecured'])('that lead nowhere are a fault: %s', async (path) => {
    expect((await faultOf(path)).reason).toBe('redirect')
  })

  it('are five at most', async () => {
    const pages = Object.fromEntries(
      Array.from({ length: 6 }, (_, i) => [`https://a.example/${i}`, redirectsTo(`/${i + 1}`)]),
    )
    const far = await serveWeb({ ...pages, 'https://a.example/6': (r) => r.writeHead(200, HTML).end('far') })
    await expect(fetchSafely('https://a.example/1', WANTED, far.fetch)).resolves.toMatchObject({ text: 'far' })
    await expect(fetchSafely('https://a.example/0', WANTED, far.fetch)).rejects.toMatchObject({ reason: 'redirect' })
    far.close()
  })

  it.each([
    '/into/loopback',
    'http://news.example/into/metadata',
    'http://news.example/into/decimal',
    '/into/file',
    '/into/data',
    '/into/port',
    '/into/user',
    '/into/name',
  ])('into a network are never asked for: %s', async (path) => {
    web.asked.length = 0
    expect((await faultOf(path)).reason).toBe('address')
    expect(web.asked).toHaveLength(1)
  })

  it('are each announced, and may be prevented', async () => {
    const before = vi.fn(async (url: URL) => {
      if (url.host === 'other.example') throw new Error('not there')
    })
    await expect(get('/elsewhere', { before })).rejects.toThrow('not there')
    expect(before.mock.calls.map(([url]) => url.href)).toEqual([
      'https://news.example/elsewhere',
      'https://other.example/',
    ])
  })
})

describe('what is no page', () => {
  it.each([
    ['/huge', 'size'],
    ['/endless', 'size'],
    ['/bomb', 'size'],
    ['/bomb-in-bomb', 'type'],
    ['/deflated', 'type'],
    ['/not-packed', 'network'],
    ['/cut', 'network'],
    ['/image', 'type'],
    ['/untyped', 'type'],
    ['/not-there', 'status'],
  ])('%s', async (path, reason) => {
    expect((await faultOf(path)).reason).toBe(reason)
  })

  it.each(['/silent', '/stalled'])('does not keep anybody waiting: %s', async (path) => {
    expect((await faultOf(path, { timeout: 100 })).reason).toBe('time')
  })

  it('a body that stops coming ends even where the signal does not end it', async () => {
    const stalled = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(10)) })
    const fetch = async () => new Response(stalled, { headers: HTML })
    const fetched = fetchSafely('https://news.example/', { ...WANTED, timeout: 100 }, fetch)
    await expect(fetched).rejects.toMatchObject({ reason: 'time' })
  })

  it('says when to ask again', async () => {
    const { status, retryAt } = await faultOf('/busy')
    expect(status).toBe(503)
    expect((retryAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(100_000)
    expect(await faultOf('/gone')).toMatchObject({ status: 410, retryAt: undefined })
  })

  it('a host that is not there', async () => {
    const fetch = async () => {
      throw new TypeError('no such host')
    }
    await expect(fetchSafely('https://news.example/', WANTED, fetch)).rejects.toMatchObject({ reason: 'network' })
  })
})
