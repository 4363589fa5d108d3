// An article is sent and its events come back: found, pointing at their words, refused where it can't be read, not kept.
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadGazetteer } from '../../src/cli/load-gazetteer.ts'
import type { EventFeature } from '../../src/core/event.ts'
import { EVENT_PROPERTIES } from '../../src/core/event-schema.ts'
import { LONGEST_TEXT } from '../../src/core/reading.ts'
import { FEED } from '../fixtures/feed.ts'
import { ASSETS } from '../fixtures/feed-gazetteer.ts'
import { appOf, ORIGIN, type Problem } from './client.ts'

interface Reading {
  type: string
  language: string
  notes: string[]
  features: EventFeature[]
}

const app = appOf(FEED, loadGazetteer())
const JSON_TYPE = { 'Content-Type': 'application/json' }

type Body = NonNullable<RequestInit['body']>

const send = (body: Body, headers: Record<string, string> = JSON_TYPE, bindings?: Partial<Env>) =>
  app.request(`${ORIGIN}/try`, { method: 'POST', headers, body, duplex: 'half' } as RequestInit, bindings)

const sendArticle = (article: Record<string, unknown>) => send(JSON.stringify(article))

async function read(article: Record<string, unknown>): Promise<Reading> {
  const response = await sendArticle(article)
  if (response.status !== 200) throw new Error(await response.text())
  return (await response.json()) as Reading
}

async function problem(response: Response): Promise<Problem> {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  const document = (await response.json()) as Problem
  expect(document.status).toBe(response.status)
  return document
}

const ENGLISH = 'The weather was fine.\n\nIraqi forces retook the town of Hit on Monday, killing 12 jihadists.'
const FRENCH = 'Il faisait beau.\n\nLes forces irakiennes ont repris lundi la ville de Hit, tuant 12 jihadistes.'
const ARABIC = 'كان الطقس جميلا.\n\nاستعادت القوات العراقية يوم الاثنين مدينة هيت وقتلت 12 من عناصر تنظيم داعش.'

describe('an article', () => {
  it.each([
    ['en', ENGLISH, 'Iraqi forces retook'],
    ['fr', FRENCH, 'ont repris lundi'],
    ['ar', ARABIC, 'استعادت القوات'],
  ])('in %s gives its events, and where in the text they are told', async (language, text, words) => {
    const reading = await read({ text, published: '2016-11-08' })
    expect(reading).toMatchObject({ type: 'FeatureCollection', language, notes: [] })
    const event = reading.features.find(({ properties }) => properties.event_type === 'Battles')
    expect(event?.properties).toMatchObject({
      sub_event_type: 'Government regains territory',
      location: 'Hit',
      event_date: '2016-11-07',
      event_date_end: '2016-11-07',
      source: 'unknown',
      first_reported: '2016-11-08',
    })
    expect(event?.geometry.coordinates.map(Math.round)).toEqual([43, 34])
    const evidence = event?.properties.sources[0]?.spans.map(([start, end]) => text.slice(start, end)) ?? []
    expect(evidence.join(' ')).toContain(words)
    expect(evidence.join(' ')).not.toContain(text.slice(0, 10))
  })

  it('is counted in UTF-16 units, whatever stands before its events', async () => {
    const before = '🚩🚩 e\u0301 \u200f'
    const [plain, shifted] = await Promise.all([
      read({ text: ENGLISH, published: '2016-11-08' }),
      read({ text: `${before}${ENGLISH}`, published: '2016-11-08' }),
    ])
    const spans = ({ features }: Reading) => features.flatMap(({ properties }) => properties.sources[0]?.spans ?? [])
    const moved = spans(plain).map(([start, end]) => [start + before.length, end + before.length])
    expect(spans(shifted)).toEqual(moved)
  })

  it('is read in the language and under the names that come with it', async () => {
    const names = { title: 'Hit retaken', publisher: 'The Gazette', language: 'fr-BE' }
    const { language, features } = await read({ text: FRENCH, published: '2016-11-08', ...names })
    expect(language).toBe('fr')
    expect(features[0]?.properties.sources).toMatchObject([
      { title: 'Hit retaken', publisher: 'The Gazette', language: 'fr', published: '2016-11-08', url: null },
    ])
  })

  it('without any event is answered with none', async () => {
    const text = 'The minister opened a library. Children sang.'
    expect(await read({ text, published: '2016-11-08' })).toMatchObject({ features: [], language: 'en' })
  })

  it('gives events with every property, as the definition says', async () => {
    const { features, ...rest } = await read({ text: ENGLISH, published: '2016-11-08' })
    for (const { properties } of features) expect(Object.keys(properties)).toEqual(Object.keys(EVENT_PROPERTIES))
    const api = (await (await app.request(`${ORIGIN}/api`)).json()) as object
    const ajv = addFormats.default(new Ajv({ strict: false })).addSchema(api, 'api')
    const defined = (name: string) => ajv.compile({ $ref: `api#/components/schemas/${name}` })
    expect(defined('articleReading')({ ...rest, features })).toBe(true)
    expect(defined('submittedArticle')({ text: ENGLISH, published: '2016-11-08', language: 'en' })).toBe(true)
  })

  it('of any letters is read, its spans within it', async () => {
    const words = fc.constantFrom(...[ENGLISH, FRENCH, ARABIC].flatMap((text) => text.split(/(?<=\s)/)))
    const texts = fc.array(fc.oneof(words, fc.string({ unit: 'binary' })), { minLength: 1 }).map((all) => all.join(''))
    await fc.assert(
      fc.asyncProperty(
        texts.filter((text) => text.trim() !== ''),
        async (text) => {
          const { features } = await read({ text, published: '2016-11-08' })
          for (const [start, end] of features.flatMap(({ properties }) => properties.sources[0]?.spans ?? [])) {
            expect(0 <= start && start < end && end <= text.length).toBe(true)
          }
        },
      ),
    )
  })

  it('is data in the answer, never markup', async () => {
    const payload = '<script>alert(1)</script><img src=x onerror=alert(1)>'
    const article = { text: `${payload} ${ENGLISH}`, published: '2016-11-08', title: payload, publisher: payload }
    const response = await send(JSON.stringify(article), { ...JSON_TYPE, Accept: 'text/html,*/*' })
    expect(response.headers.get('Content-Type')).toBe('application/geo+json')
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    const { features } = (await response.json()) as Reading
    expect(features[0]?.properties.source).toBe(payload)
  })

  it('is not kept', async () => {
    const feed = async () => {
      const response = await app.request(`${ORIGIN}/events.geojson`)
      return [response.headers.get('ETag'), await response.text()]
    }
    const before = await feed()
    const article = { text: ENGLISH, published: '2016-11-08' }
    const first = await sendArticle(article)
    expect(first.headers.get('Cache-Control')).toBe('no-store')
    expect(first.headers.get('ETag')).toBeNull()
    expect(await (await sendArticle(article)).text()).toBe(await first.text())
    expect(await feed()).toEqual(before)
  })
})

describe('what is no article', () => {
  const whole = { text: ENGLISH, published: '2016-11-08' }

  it.each<[string, Record<string, unknown>, string]>([
    ['no text', { published: '2016-11-08' }, 'text'],
    ['an empty text', { ...whole, text: ' \n ' }, 'text'],
    ['a text that is none', { ...whole, text: 7 }, 'text'],
    ['no day', { text: ENGLISH }, 'published'],
    ['a day that is none', { ...whole, published: '2016-02-30' }, 'published'],
    ['a day before all news', { ...whole, published: '1816-02-03' }, 'published'],
    ['a day written otherwise', { ...whole, published: '8.11.2016' }, 'published'],
    ['a language that is not read', { ...whole, language: 'de' }, 'language'],
    ['an empty language', { ...whole, language: '' }, 'language'],
    ['a title without end', { ...whole, title: 'a'.repeat(501) }, 'title'],
    ['a publisher that is null', { ...whole, publisher: null }, 'publisher'],
    ['a field that nobody knows', { ...whole, publishd: '2016-11-08' }, 'publishd'],
  ])('%s is a 400 that names the field', async (_, article, field) => {
    const response = await sendArticle(article)
    expect(await problem(response)).toMatchObject({ status: 400, parameter: field })
  })

  it('says what would be right', async () => {
    expect(await problem(await sendArticle({ ...whole, language: 'de' }))).toMatchObject({
      value: 'de',
      allowed: expect.arrayContaining(['en', 'fr', 'ar']),
    })
    expect((await problem(await sendArticle({ ...whole, publishd: '' }))).suggestions?.[0]).toBe('published')
  })

  it.each<[string, Body]>([
    ['nothing', ''],
    ['half of it', '{"text": "'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a text', '"text"'],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d])],
  ])('%s for JSON is a 400', async (_, body) => {
    expect((await problem(await send(body))).status).toBe(400)
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonx', ''])(
    'JSON called %j is a 415',
    async (type) => {
      const response = await send(JSON.stringify(whole), { 'Content-Type': type })
      expect(await problem(response)).toMatchObject({ status: 415, allowed: ['application/json'] })
    },
  )

  it('is none for the charset that JSON has anyway', async () => {
    expect((await send(JSON.stringify(whole), { 'Content-Type': 'Application/JSON; charset=utf-8' })).status).toBe(200)
  })

  it('is a text that is too long, by a unit', async () => {
    const text = `${ENGLISH} `.padEnd(LONGEST_TEXT, 'ا')
    const escaped = JSON.stringify(text).replaceAll('ا', '\\u0627')
    expect((await send(`{"published":"2016-11-08","text":${escaped}}`)).status).toBe(200)
    const fault = await problem(await sendArticle({ ...whole, text: `${text}ا` }))
    expect(fault).toMatchObject({ status: 413, parameter: 'text' })
    expect(fault.detail).toContain(String(LONGEST_TEXT))
  })

  it('is a body that is too large, whether or not its length is told', async () => {
    const body = new TextEncoder().encode(JSON.stringify({ ...whole, title: 'a'.repeat(1_000_000) }))
    expect((await problem(await send(body, { ...JSON_TYPE, 'Content-Length': String(body.length) }))).status).toBe(413)
    expect((await problem(await send(new Blob([body]).stream()))).status).toBe(413)
  })

  it('is an address with parameters', async () => {
    const init = { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(whole) }
    const response = await app.request(`${ORIGIN}/try?publishd=2016-11-08`, init)
    expect(await problem(response)).toMatchObject({ status: 400, parameter: 'publishd' })
  })
})

describe('the page to paste an article into', () => {
  const get = (method: string) => app.request(`${ORIGIN}/try`, { method })

  it("stands at the same address, under a policy that lets only the service's own scripts run", async () => {
    const [page, head] = await Promise.all([get('GET'), get('HEAD')])
    expect([page.status, head.status]).toEqual([200, 200])
    expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
    const policy = page.headers.get('Content-Security-Policy') ?? ''
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toMatch(/unsafe|\*/)
    expect(await page.text()).toContain(`src="${ASSETS.try.script}"`)
  })
})

describe('who sends articles', () => {
  const article = JSON.stringify({ text: ENGLISH, published: '2016-11-08' })

  it('may send so many, counted by address', async () => {
    const keys: string[] = []
    const limit = ({ key }: { key: string }) => Promise.resolve({ success: keys.push(key) <= 2 })
    const statuses: number[] = []
    const bindings = { TRY_LIMIT: { limit } }
    const from = { ...JSON_TYPE, 'CF-Connecting-IP': '192.0.2.7' }
    for (let i = 0; i < 2; i++) statuses.push((await send(article, from, bindings)).status)
    expect(statuses).toEqual([200, 200])
    const refused = await send(article, from, bindings)
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(refused.headers.get('Access-Control-Expose-Headers')).toContain('Retry-After')
    expect((await problem(refused)).status).toBe(429)
    expect(new Set(keys)).toEqual(new Set(['192.0.2.7']))
  })

  it('may do so from a page of any origin, without credentials', async () => {
    const asked = { 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type' }
    const headers = { Origin: 'https://newsroom.test', ...asked }
    const preflight = await app.request(`${ORIGIN}/try`, { method: 'OPTIONS', headers })
    expect(preflight.status).toBe(200)
    expect(preflight.headers.get('Access-Control-Allow-Methods')?.split(',')).toContain('POST')
    expect(preflight.headers.get('Access-Control-Allow-Headers')).toBe('content-type')
    const response = await send(article)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(response.headers.get('Access-Control-Allow-Credentials')).toBeNull()
  })

  it.each(['PUT', 'PATCH', 'DELETE'])('may not %s one', async (method) => {
    const response = await app.request(`${ORIGIN}/try`, { method })
    expect((await problem(response)).status).toBe(405)
    expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS, POST')
  })
})
