// What means something to SQL, to JSON paths or to patterns means nothing but itself: the database answers as memory does, which knows none of them, and keeps all it has.
import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp } from '../../../src/api/app.ts'
import { BACKUP_FORMAT, BACKUP_TYPES, BACKUP_VERSION, chained } from '../../../src/core/backup.ts'
import { identityOf } from '../../../src/ingest/identity.ts'
import { readSubmission } from '../../../src/ingest/read-submission.ts'
import { memoryFeed } from '../../../src/store/feed.ts'
import { event, FEED } from '../../fixtures/feed.ts'
import { ASSETS, GAZETTEER, OUTLINE, PLACES } from '../../fixtures/feed-gazetteer.ts'
import { allRows, app, as, BASE, BINDINGS, OPERATIONS, opened, TOKENS } from './service.ts'

/** What would do harm, or more than it says, were it taken for part of a statement, a path or a pattern. */
const HARMFUL = [
  "'",
  '"',
  '`',
  "''",
  "\\'",
  ';',
  '--',
  '/*',
  '*/',
  '\\',
  '\0',
  '\n',
  ')',
  '(',
  '?',
  '?1',
  '?2',
  ':a',
  '@a',
  '$a',
  '$',
  '$.',
  '#',
  "' OR '1'='1",
  "' OR 1=1 --",
  "'; DROP TABLE events; --",
  "'); DELETE FROM feed; --",
  '1; DROP TABLE events',
  "' UNION SELECT token FROM secrets --",
  '" OR ""="',
  ') OR (1=1',
  "x' AND 1=(SELECT count(*) FROM sqlite_master) --",
  '$.x"',
  "$.x'",
  '$[0]',
  '$[#-1]',
  '$."a"',
  '->>',
  '"]',
  '[]',
  '{}',
  '[1,2',
  'null',
  'true',
  'NaN',
  'Infinity',
  '%',
  '_',
  '%%%%%%',
  '\\%',
  '*',
  '**',
  '[a-z]',
  '[^a]',
  '[!a]',
  '[',
  ']',
  '*a*b*c*d*e*f*g*',
  '%a%b%c%d%e%f%g%',
  'ʼ',
  '’',
  '＇',
  '＂',
  'ˈ',
  '；',
  '－－',
  '％',
  '＿',
  '\u2028',
  '\ufeff',
  '\u202e',
  'ß',
  'İ',
  'ı',
  'ﬁ',
  'ς',
  'a\u0301',
  'الموصل',
  '1e999',
  '-1e999',
  '9007199254740993',
  '99999999999999999999',
  '-0',
  '0x10',
  '1_000',
  '١٢',
  '1e-999',
  '0.1e1',
  '--1',
  'open',
  'events',
  'rowid',
  'e.row',
  'known_to',
  'feature',
  'sqlite_master',
  'constructor',
  '__proto__',
  'toString',
]

const harmful = fc.constantFrom(...HARMFUL)

const value = fc.oneof(
  { weight: 4, arbitrary: harmful },
  {
    weight: 4,
    arbitrary: fc
      .array(fc.oneof(harmful, fc.constantFrom('a', ' ', ',', 'Mosul', '1')), { maxLength: 5 })
      .map((all) => all.join('')),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()) },
  {
    weight: 1,
    arbitrary: fc.tuple(harmful, fc.constantFrom(100, 5_000, 20_000, 100_000)).map(([text, length]) =>
      text
        .repeat(length / text.length + 1)
        .slice(0, length)
        .toWellFormed(),
    ),
  },
)

/** Texts that the feed can hold: no way in takes characters of control. */
const SERVED = HARMFUL.filter((text) => text !== '\0')

/** A feed whose texts are what is asked for. */
const HOSTILE_FEED = {
  ...FEED,
  version: 'hostile',
  events: [
    ...FEED.events,
    ...SERVED.map((text, i) =>
      event(`ev-h${(i * 37) % 101}`, [40 + i / 50, 35], {
        location: text,
        actor1: text,
        notes: `${text} was reported.`,
        actors: [{ name: text, role: 'initiator' }],
        fatalities: i % 5 === 0 ? null : i,
      }),
    ),
  ],
}

const memory = createApp({
  feed: memoryFeed(HOSTILE_FEED, PLACES),
  gazetteer: GAZETTEER,
  outline: OUTLINE,
  assets: ASSETS,
  readArticle: () => Promise.reject(),
  operations: OPERATIONS,
})

const TOO_COMPLEX = 'too long or too deeply nested for the database'

/** Asks both; fails where they answer otherwise, or one of them fails. */
async function bothAnswer(path: string) {
  const [one, other] = await Promise.all([app, memory].map((each) => each.request(BASE + path)))
  const [found, wanted] = (await Promise.all([one, other].map((answer) => answer?.text()))) as [string, string]
  expect(one?.status, `${path.slice(0, 500)}: ${found.slice(0, 500)}`).toBeLessThan(500)
  if (found.includes(TOO_COMPLEX)) return
  // Its own has counted what memory counts at every page.
  const [bare, bareWanted] = [found, wanted].map((text) => text.replace(/\bcursor=[\w-]+/g, ''))
  expect([one?.status, bare]).toEqual([other?.status, bareWanted])
}

const query = (parameters: Record<string, string>) =>
  Object.entries(parameters)
    .map(([name, text]) => `${name}=${encodeURIComponent(text)}`)
    .join('&')

let before: Awaited<ReturnType<typeof allRows>>

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {})
  vi.spyOn(console, 'error').mockImplementation(() => {})
  await opened(HOSTILE_FEED)
})

beforeEach(async () => {
  before = await allRows()
})

afterEach(async () => {
  expect(await allRows()).toEqual(before)
})

interface Definition {
  paths: Record<
    string,
    Record<string, { parameters?: (Parameter | { $ref: string })[] }> & {
      parameters?: (Parameter | { $ref: string })[]
    }
  >
  components: { parameters: Record<string, Parameter> }
}

interface Parameter {
  name: string
  in: string
}

/** Every parameter in a query and in a path of what can be read, as the API's own definition has them. */
async function positions(): Promise<{ path: string; queries: string[] }[]> {
  const definition = (await (await app.request(`${BASE}/api?f=json`)).json()) as Definition
  return Object.entries(definition.paths).flatMap(([path, item]) => {
    const listed = [...(item.parameters ?? []), ...(item.get?.parameters ?? [])]
    if (item.get === undefined || OPERATIONS.some((one) => one.path === path && one.method === 'get')) return []
    const all = listed.map((one) =>
      '$ref' in one ? (definition.components.parameters[one.$ref.split('/').at(-1) ?? ''] as Parameter) : one,
    )
    return [{ path, queries: all.filter((one) => one.in === 'query').map(({ name }) => name) }]
  })
}

/** What is told of the moment, or of the database's own epoch, is no other's. */
const OWN = /^\/(changes|health|version|api)|\/revisions/

const NEEDED: Record<string, string> = { '/places': 'q=mos', '/counts': 'by=country' }

describe('a parameter', () => {
  it('of every route means what it means in memory', async () => {
    const places = (await positions()).filter(({ path, queries }) => !OWN.test(path) && queries.length > 0)
    expect(places.length).toBeGreaterThan(20)
    const position = fc
      .constantFrom(...places)
      .chain(({ path, queries }) => fc.tuple(fc.constant(path), fc.constantFrom(...queries)))
    await fc.assert(
      fc.asyncProperty(position, value, async ([path, name], text) => {
        const needed = NEEDED[path]?.startsWith(`${name}=`) ? '' : `&${NEEDED[path] ?? ''}`
        await bothAnswer(`${filled(path, 'ev-raqqa')}?${query({ [name]: text })}${needed}`)
      }),
      { numRuns: 300 },
    )
  })

  it('that asks for a property by name finds just what has this text', async () => {
    for (const text of HARMFUL) {
      for (const name of ['location', 'actor', 'q', 'event_id'])
        await bothAnswer(`/events.geojson?${query({ [name]: text })}`)
    }
  })

  it('in a path is no more than an id', async () => {
    const paths = (await positions())
      .filter(({ path }) => path.includes('{') && !OWN.test(path))
      .map(({ path }) => path)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), value, (path, text) => bothAnswer(filled(path, text))),
      { numRuns: 300 },
    )
  })
})

const filled = (path: string, text: string) => path.replace(/\{\w+\}/g, () => encodeURIComponent(text))

/** As CQL2 text writes a string. */
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

/** Beyond U+FFFF the database has another order than JavaScript. */
const inOnePlane = (text: string) => text.replace(/[\u{10000}-\u{10ffff}]/gu, '')

const AS_TEXT: ((text: string) => string)[] = [
  (text) => `location = ${quoted(text)}`,
  (text) => `location <> ${quoted(text)} AND actor1 < ${quoted(inOnePlane(text))}`,
  (text) => `location LIKE ${quoted(text)}`,
  (text) => `notes LIKE ${quoted(`%${text}%`)}`,
  (text) => `CASEI(location) = CASEI(${quoted(text)})`,
  (text) => `ACCENTI(CASEI(location)) LIKE ACCENTI(CASEI(${quoted(text)}))`,
  (text) => `location IN (${quoted(text)}, 'Mosul', ${quoted(`${text}x`)})`,
  (text) => `location BETWEEN ${quoted(inOnePlane(text))} AND 'zzz'`,
  (text) => `A_CONTAINS(actor, (${quoted(text)}))`,
  (text) => `A_OVERLAPS(actor, (${quoted(text)}, 'x'))`,
  (text) => `A_EQUALS(actor, (${quoted(text)}))`,
  (text) => `event_id = ${quoted(text)} OR event_id IN (${quoted(text)})`,
  (text) => `updated_at > TIMESTAMP(${quoted(text)})`,
  (text) => `event_date = DATE(${quoted(text)})`,
  (text) => `T_DURING(event_date, INTERVAL(${quoted(text)}, '..'))`,
  (text) => `fatalities > ${text}`,
  (text) => `fatalities * ${text} > 1`,
  (text) => `S_INTERSECTS(geometry, POINT(${text} 36))`,
  (text) => `distance(geometry, POINT(43 36)) < ${text}`,
  (text) => `"${text}" = 1`,
  (text) => `${text}(location) = 1`,
  (text) => `location = ${text}`,
  (text) => text,
]

const AS_JSON: ((text: string) => unknown)[] = [
  (text) => ({ op: '=', args: [{ property: 'location' }, text] }),
  (text) => ({ op: 'like', args: [{ property: 'location' }, text] }),
  (text) => ({ op: 'in', args: [{ property: 'location' }, [text, `${text}'`]] }),
  (text) => ({ op: '=', args: [{ property: text }, 1] }),
  (text) => ({ op: text, args: [{ property: 'location' }, text] }),
  (text) => ({
    op: '=',
    args: [
      { op: 'casei', args: [{ property: 'location' }] },
      { op: 'casei', args: [text] },
    ],
  }),
  (text) => ({ op: 'a_containedBy', args: [{ property: 'actor' }, [text]] }),
  (text) => ({ op: '>', args: [{ property: 'updated_at' }, { timestamp: text }] }),
  (text) => ({ op: 't_after', args: [{ property: 'event_date' }, { interval: [text, '..'] }] }),
  (text) => ({ op: 's_intersects', args: [{ property: 'geometry' }, { type: text, coordinates: [text, 1] }] }),
  (text) => ({ [text]: 'x', op: '=', args: [text, text] }),
]

/** Numbers as JSON may write them, some beyond what a number can be. */
const NUMBERS = [
  '1e999',
  '-1e999',
  '1e308',
  '-0',
  '0.1',
  '9007199254740993',
  '123456789012345678901234567890',
  '1e-400',
]

describe('a filter', () => {
  it('in text means what it means in memory, whatever its strings, numbers and names', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...AS_TEXT), value, (write, text) =>
        bothAnswer(`/events.geojson?${query({ filter: write(text) })}`),
      ),
      { numRuns: 400 },
    )
  })

  it('in JSON means what it means in memory, whatever its strings, numbers and names', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...AS_JSON), value, (write, text) =>
        bothAnswer(`/events.geojson?${query({ 'filter-lang': 'cql2-json', filter: JSON.stringify(write(text)) })}`),
      ),
      { numRuns: 200 },
    )
  })

  it.each(NUMBERS)('holds the number %s as memory does', async (number) => {
    for (const op of ['=', '<', '>', '<>', '<=', '>=']) {
      await bothAnswer(`/events.geojson?${query({ filter: `fatalities ${op} ${number}` })}`)
      const filter = `{"op":"${op}","args":[{"property":"fatalities"},${number}]}`
      await bothAnswer(`/events.geojson?${query({ 'filter-lang': 'cql2-json', filter })}`)
    }
    for (const op of ['+', '-', '*', '/', '%', '^', 'div']) {
      await bothAnswer(`/events.geojson?${query({ filter: `fatalities ${op} ${number} > 1` })}`)
    }
    await bothAnswer(`/events.geojson?${query({ fatalities: number })}`)
  })
})

describe('a cursor', () => {
  const PATHS = [
    '/collections/events/items?limit=3',
    '/collections/events/items?limit=3&sortby=-fatalities,location',
    '/collections/events/items?limit=3&near=Mosul',
  ]

  async function cursorIn(path: string): Promise<unknown[]> {
    const { links } = (await (await app.request(BASE + path)).json()) as { links: { rel: string; href: string }[] }
    const next = new URL(links.find(({ rel }) => rel === 'next')?.href ?? '').searchParams.get('cursor') ?? ''
    return JSON.parse(
      new TextDecoder().decode(
        Uint8Array.from(atob(next.replaceAll('-', '+').replaceAll('_', '/')), (unit) => unit.charCodeAt(0)),
      ),
    )
  }

  const encoded = (json: string) =>
    btoa(String.fromCharCode(...new TextEncoder().encode(json)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '')

  it('with anything else in it is refused, or is a position in memory too', async () => {
    const cursors = new Map(await Promise.all(PATHS.map(async (path) => [path, await cursorIn(path)] as const)))
    const other = fc.oneof(
      value.filter((text) => text.length < 1000),
      fc.constantFrom(null, true, 0, -1, 1e300, [], {}, ['x'], '$INFINITE'),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PATHS), fc.nat(9), other, async (path, at, put) => {
        const cursor = cursors.get(path) ?? []
        const changed = cursor.map((one, i) => (i === at % cursor.length ? put : one))
        // What was counted for it, which memory does at every page.
        changed[2] = null
        const json = JSON.stringify(changed).replace('"$INFINITE"', '1e999')
        await bothAnswer(`${path}&cursor=${encoded(json)}`)
      }),
      { numRuns: 200 },
    )
  })

  it('of changes, of an export or of anything is no statement', async () => {
    const { cursor } = (await (await app.request(`${BASE}/changes?limit=1`)).json()) as { cursor: string }
    await fc.assert(
      fc.asyncProperty(value, async (text) => {
        for (const path of [
          `/changes?since=${encodeURIComponent(text)}`,
          `/changes?since=${encodeURIComponent(cursor + text)}`,
          `/changes?since=${encodeURIComponent(cursor.replace(/\d+$/, text))}`,
          `/changes?before=${encodeURIComponent(text)}`,
          `/changes?known_at=${encodeURIComponent(text)}`,
        ]) {
          expect((await app.request(BASE + path)).status).toBeLessThan(500)
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('an operation', () => {
  const withId = OPERATIONS.filter(({ path }) => path.includes('{id}'))

  it('on what there is not finds nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...withId), value, async ({ path, method, parameters }, text) => {
        // There is one.
        fc.pre(!(path.startsWith('/sources') && /^0*1$/.test(text)))
        const needed = parameters.flatMap(({ name, required }) => (required ? [[name, text.slice(0, 900)]] : []))
        const address = `${filled(path, text)}?${query(Object.fromEntries(needed))}`
        const headers = { Authorization: `Bearer ${TOKENS.desk}`, 'If-Match': '*', 'Content-Type': 'application/json' }
        const body = method === 'get' ? {} : { body: '{}' }
        const { status } = await app.request(
          BASE + address,
          { method: method.toUpperCase(), headers, ...body },
          BINDINGS,
        )
        expect(status).toBeGreaterThanOrEqual(400)
        expect(status).toBeLessThan(500)
      }),
      { numRuns: 300 },
    )
  })

  it('with any parameter is no fault of ours', async () => {
    const positions = OPERATIONS.filter(({ method }) => method === 'get').flatMap(({ path, parameters }) =>
      parameters.map(({ name }) => ({ path, name })),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...positions), value, async ({ path, name }, text) => {
        const response = await as('desk', `${path}?${query({ [name]: text })}`)
        await response.text()
        expect(response.status).toBeLessThan(500)
      }),
      { numRuns: 100 },
    )
  })

  it('is nobody’s whose name would be a statement', async () => {
    for (const text of HARMFUL) {
      const headers = { Authorization: `Bearer ${'t'.repeat(30)}` }
      const bindings = { INGEST_TOKEN: `${text}=${'t'.repeat(30)}` }
      const { status } = await app.request(`${BASE}/sources`, { headers }, bindings)
      expect([200, 401]).toContain(status)
    }
  })
})

describe('a backup', () => {
  it('names no table and no column that there is not', async () => {
    const tables = [
      "feed (version) VALUES ('x') --",
      'sqlite_master',
      'imports',
      '__proto__',
      'events; DROP TABLE feed',
    ]
    const named = [
      ...tables.map((table) => ({ [table]: { columns: [], rows: 0 } })),
      ...HARMFUL.map((text) => ({ feed: { columns: [text], rows: 0 } })),
    ]
    for (const one of named) {
      const header = `${JSON.stringify({ format: BACKUP_FORMAT, version: BACKUP_VERSION, begun: '', tables: one })}\n`
      const body = `${header}${JSON.stringify({ sha256: await chained('', header) })}\n`
      const response = await as('desk', '/import', { method: 'POST', body, type: BACKUP_TYPES[0] })
      expect(response.status).toBe(409)
      expect(await response.json()).toMatchObject({ detail: expect.stringContaining('This database has no') })
    }
  })
})

describe('an article', () => {
  it('of any texts is kept as it was sent, is read, and is found by them', async () => {
    for (const [i, text] of HARMFUL.entries()) {
      const article = {
        publisher: `${text} ${i}`,
        title: `About ${text}.`,
        url: `https://example.org/${encodeURIComponent(text.toWellFormed())}/${i}?a=${encodeURIComponent(text)}`,
        published: '2016-11-08',
        text: `${text}\n\nIraqi forces retook the town of Fallujah on Monday, said ${text}.`,
      }
      const sent = await as('wire', '/articles', { method: 'POST', body: article })
      expect([i, text, sent.status]).toEqual([i, text, SERVED.includes(text) ? 202 : 400])
      if (sent.status !== 202) continue
      const { submissions } = (await sent.json()) as { submissions: { id: string; article: string }[] }
      const { id = '', article: articleId = '' } = submissions[0] ?? {}
      const desk = { database: env.TEST_DB, gazetteer: GAZETTEER, now: () => new Date().toISOString() }
      await readSubmission(id, desk)
      expect(await (await as('desk', `/articles/submissions/${id}`)).json()).toMatchObject({
        state: 'read',
        author: 'wire',
      })
      // An address is served as the article is known by it.
      const { url } = await identityOf({ ...article, language: null, html: null })
      const found = await app.request(`${BASE}/articles.geojson?${query({ filter: `article_id = '${articleId}'` })}`)
      expect(await found.json()).toMatchObject({
        features: [{ properties: { publisher: article.publisher, title: article.title, url } }],
      })
    }
    before = await allRows()
  })
})
