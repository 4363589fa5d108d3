// Bodies that are compressed, endless, too deep, too wide, of no letters, or that name what every object has.
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { allRows, app, BASE, BINDINGS, OPERATIONS, opened, TOKENS } from './service.ts'

interface Target {
  method: string
  path: string
  type: string
  longest: number
}

/** Everything that takes a body. */
const TARGETS: Target[] = [
  ...OPERATIONS.flatMap(({ method, path, parameters, body }): Target[] => {
    if (body === undefined) return []
    const needed = parameters.flatMap(({ name, required }) => (required ? [`${name}=checked`] : [])).join('&')
    const filled = `${path.replace('{id}', 'ev-mosul-1')}?${needed}`
    return [
      { method: method.toUpperCase(), path: filled, type: Object.keys(body.content)[0] ?? '', longest: body.longest },
    ]
  }),
  { method: 'POST', path: '/try', type: 'application/json', longest: 370_000 },
]

const named = TARGETS.map((target) => [`${target.method} ${target.path}`, target] as const)

type Body = NonNullable<RequestInit['body']>

async function send({ method, path, type }: Target, body: Body, headers: Record<string, string> = {}) {
  const own = { Authorization: `Bearer ${TOKENS.desk}`, 'If-Match': '*', 'Content-Type': type, ...headers }
  const init = { method, body, headers: own, duplex: 'half' } as RequestInit
  return app.request(BASE + path, init, BINDINGS)
}

const bytes = (text: string) => new TextEncoder().encode(text)

/** A body of pieces that are made as they are asked for, without a length. */
function streamed(piece: (i: number) => Uint8Array | null) {
  let pulled = 0
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const next = piece(pulled++)
        if (next === null) controller.close()
        else controller.enqueue(next)
      },
    },
    { highWaterMark: 0 },
  )
  return { body, pulled: () => pulled }
}

async function compressed(text: string, format: 'gzip' | 'deflate'): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream(format))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

let before: Awaited<ReturnType<typeof allRows>>

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {})
  await opened()
})

beforeEach(async () => {
  before = await allRows()
})

afterEach(async () => {
  expect(await allRows()).toEqual(before)
  for (const of of [{}, [], '', () => {}]) expect(Object.keys(Object.getPrototypeOf(of))).toEqual([])
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
})

describe.each(named)('%s', (_, target) => {
  const refused = async (body: Body, statuses: number[], headers: Record<string, string> = {}) => {
    const response = await send(target, body, headers)
    const text = await response.text()
    expect(statuses, text.slice(0, 300)).toContain(response.status)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(text.length).toBeLessThan(20_000)
  }

  it.each(['gzip', 'deflate', 'br', 'x-gzip', 'GZIP', 'identity, gzip', 'zstd'])(
    'takes no body in %s',
    async (coding) => {
      const bomb = await compressed(' '.repeat(1_000_000), 'gzip')
      await refused(bomb, [415], { 'Content-Encoding': coding })
    },
  )

  it('takes no compressed body that does not say so', async () => {
    for (const format of ['gzip', 'deflate'] as const)
      await refused(await compressed('{"text": "a"}', format), [400, 409])
  })

  it('reads no further than it takes, of a body without a length', async () => {
    const piece = bytes(`${' '.repeat(9_999)}\n`)
    const { body, pulled } = streamed(() => piece)
    await refused(body, [413])
    expect(pulled()).toBeLessThanOrEqual(Math.ceil(target.longest / piece.length) + 2)
  })

  it('reads nothing of a body that says it is longer', async () => {
    const { body, pulled } = streamed(() => bytes(' '))
    await refused(body, [413], { 'Content-Length': String(target.longest + 1) })
    expect(pulled()).toBe(0)
  })

  it.each([
    ['lists', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['objects', `${'{"a":'.repeat(70_000)}1${'}'.repeat(70_000)}`],
    ['a field', `{"text":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['properties', `{"type":"Feature","properties":{"notes":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}}`],
    ['lists that are not closed', '['.repeat(200_000)],
    ['100,000 names', `{${Array.from({ length: 20_000 }, (_, i) => `"n${i}":1`)}}`],
    ['properties of 20,000 names', `{"properties":{${Array.from({ length: 20_000 }, (_, i) => `"n${i}":1`)}}}`],
    ['one long name', `{"${'a'.repeat(300_000)}":1}`],
    ['one long number', `{"text":${'9'.repeat(300_000)}}`],
    ['a list of nothing', `[${'null,'.repeat(50_000)}null]`],
  ])('is not brought down by %s', async (_what, body) => {
    await refused(body, [400, 409, 413, 422])
  })

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'])(
    'has no field %s',
    async (name) => {
      for (const value of ['"polluted"', '{"polluted": "yes"}', '{"prototype": {"polluted": "yes"}}', 'null', '[1]']) {
        const member = `"${name}": ${value}`
        for (const body of [
          `{${member}}`,
          `{"publisher": "News", "published": "2016-11-08", "text": "A text.", ${member}}`,
          `{"url": "https://news.example/other", "publisher": "News", ${member}}`,
          `{"text": "A text.", "published": "2016-11-08", ${member}}`,
          `{"type": "Feature", "properties": {${member}}, "geometry": {${member}}}`,
          `{"properties": {"notes": "A note that is longer.", ${member}}}`,
          `{"geometry": {"type": "Point", "coordinates": [43, 36], ${member}}}`,
        ]) {
          await refused(body, [400, 409, 422])
        }
      }
    },
  )

  it('takes UTF-8 alone', async () => {
    const wrong = [
      [0x22, 0xff, 0x22],
      [0x22, 0xc0, 0xaf, 0x22],
      [0x22, 0xed, 0xa0, 0x80, 0x22],
      [0x22, 0xf4, 0x90, 0x80, 0x80, 0x22],
      [0xff, 0xfe, 0x7b, 0, 0x7d, 0],
      [0x7b, 0xe2],
    ]
    for (const one of wrong) await refused(new Uint8Array(one), [400])
    for (const text of ['\\ud800', '\\udc00x', '\\u0000', '\\u001b', '\\uffff']) {
      await refused(`{"publisher": "News ${text}", "published": "2016-11-08", "text": "A"}`, [400, 409, 422])
    }
  })
})

describe('POST /articles', () => {
  const target = TARGETS.find(({ path }) => path.startsWith('/articles')) as Target
  const ARTICLE = '{"publisher": "News", "published": "2016-11-08", "text": "Text."}'

  it('takes what it had, in pieces as slow as they like, and with a byte order mark', async () => {
    // The same article as before: nothing is written.
    for (const text of [ARTICLE, `\ufeff${ARTICLE}`]) {
      const all = bytes(text)
      const { body } = streamed((i) => (i < all.length ? all.subarray(i, i + 1) : null))
      expect((await send(target, body)).status).toBe(202)
    }
    expect((await send(target, ARTICLE, { 'Content-Encoding': 'identity' })).status).toBe(202)
  })

  it('says what is wrong with an address that is none', async () => {
    for (const url of [
      'javascript:alert(1)',
      'https://a.example/"onclick="x',
      'https://a.example/<b>',
      'https://a.example/a\nb',
      'https://a.example/\u202eb',
      'data:text/html,x',
      'https://',
      '//a.example/',
    ]) {
      const response = await send(target, JSON.stringify({ ...JSON.parse(ARTICLE), url }))
      expect([url, response.status]).toEqual([url, 400])
      expect(await response.json()).toMatchObject({ parameter: 'url' })
    }
  })
})
