// The command for news feeds asks a running feed with a token, and prints what it says.
import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const PROGRAM = fileURLToPath(new URL('../../src/cli/sources.ts', import.meta.url))

const SOURCE = {
  id: 7,
  url: 'https://news.example/feed',
  publisher: 'News',
  language: null,
  polled_at: '2016-11-08T10:00:00.000Z',
  next_poll: '2016-11-08T10:30:00.000Z',
  failures: 1,
  reason: 'https://news.example/feed answered with status 404.',
}
const FAILED = [{ url: 'https://news.example/a', reason: 'It took too long to answer.', attempts: 3 }]

/** What the feed answers, by method and path. */
const ANSWERS: Record<string, [status: number, body?: object]> = {
  'GET /sources': [200, { sources: [SOURCE] }],
  'POST /sources': [201, { ...SOURCE, language: 'fr', polled_at: null, reason: null, failures: 0 }],
  'GET /sources/7': [200, { ...SOURCE, failed: FAILED }],
  'DELETE /sources/7': [204],
  'POST /sources/7/poll': [200, { taken: 3, failed: FAILED, left: 2, reason: null, next_poll: null }],
  'DELETE /sources/8': [404, { title: 'Not Found', detail: 'There is no source "8".' }],
}

const asked: { what: string; token: string | undefined; body: string }[] = []
const server = createServer(async (request, response) => {
  const what = `${request.method} ${request.url}`
  asked.push({ what, token: request.headers.authorization, body: await text(request) })
  const [status, body] = ANSWERS[what] ?? [500]
  response.writeHead(status).end(body && JSON.stringify(body))
})
let feed: string

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  feed = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => server.close())

async function sources(args: string[], env: Record<string, string> = { INGEST_TOKEN: 'a-token' }) {
  asked.length = 0
  const { INGEST_TOKEN, ...others } = process.env
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: { ...others, ...env } })
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve))
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), exit])
  return { stdout, stderr, status }
}

describe('the command', () => {
  it.each([
    [['list'], 'GET /sources', /^7\thttps:\/\/news.example\/feed\tNews\tany language\t.*status 404\.\n$/],
    [['show', '7'], 'GET /sources/7', /^7\t.*\n {2}https:\/\/news.example\/a\tIt took too long to answer\.\n$/],
    [['remove', '7'], 'DELETE /sources/7', /^source 7 is removed\n$/],
    [['poll', '7'], 'POST /sources/7/poll', /^3 articles taken, 1 failed, 2 left; it is gone\n {2}https:.*\n$/],
  ])('%j', async (args, what, printed) => {
    const { stdout, stderr, status } = await sources([...args, '--feed', feed])
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    expect(stdout).toMatch(printed)
    expect(asked).toEqual([{ what, token: 'Bearer a-token', body: '' }])
  })

  it('adds a feed', async () => {
    const args = ['add', 'https://news.example/feed', '--publisher', 'News', '--language', 'fr', '--feed', `${feed}/`]
    const { stdout } = await sources(args)
    expect(stdout).toMatch(/^7\t.*\tfr\tnot polled yet\t.*\n$/)
    const [{ what, body } = { what: '', body: '' }] = asked
    expect(what).toBe('POST /sources')
    expect(JSON.parse(body)).toEqual({ url: 'https://news.example/feed', publisher: 'News', language: 'fr' })
  })

  it.each([
    [[], 'usage:'],
    [['list', 'all'], 'usage:'],
    [['constructor', '7'], 'usage:'],
    [['add', 'https://news.example/feed'], '--publisher'],
    [['poll', 'seven'], 'not the id of a source'],
    [['list', '--fed', 'x'], '--fed'],
  ])('says what is wrong before it asks: %j', async (args, complaint) => {
    const { stdout, stderr, status } = await sources(args)
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 })
    expect(stderr).toMatch(/^sources: [^\n]+\n$/)
    expect(stderr).toContain(complaint)
    expect(asked).toEqual([])
  })

  it('says what the feed says is wrong, that there is none, and that a token is missing', async () => {
    expect((await sources(['remove', '8', '--feed', feed])).stderr).toContain('There is no source "8".')
    expect((await sources(['list', '--feed', 'http://127.0.0.1:1'])).stderr).toMatch(
      /^sources: .* can't be reached \(.*\)\n$/,
    )
    expect((await sources(['list', '--feed', feed], {})).stderr).toContain('INGEST_TOKEN')
    expect((await sources(['poll', '9', '--feed', feed])).stderr).toContain('status 500')
  })
})
