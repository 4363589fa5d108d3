// Articles in: from a request to the events that are served, through the whole service and a real database.
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import bundledFeed from '../../build/feed.json' with { type: 'json' }
import type { SentArticle } from '../../src/ingest/article-body.ts'
import { loadFeed } from '../../src/store/d1-load.ts'
import { articleFeatures, type Feed } from '../../src/store/feed.ts'
import { newsArticle } from '../fixtures/news.ts'
import { emptyNewsroom, type Newsroom, type Told } from './newsroom.ts'

beforeAll(() => applyD1Migrations(env.TEST_DB, env.MIGRATIONS))

let room: Newsroom

beforeEach(async () => {
  room = await emptyNewsroom()
})

const HIT = 'Iraqi forces retook the town of Hit on 8 November 2016.'
const TIKRIT = 'A car bomb exploded in Tikrit on 7 November 2016, killing 12 people.'

const article = (given: Partial<SentArticle> = {}) => ({
  publisher: 'The Wire',
  published: '2016-11-09',
  text: HIT,
  ...given,
})

const submission = (id: string) => room.json<Told>(`/articles/submissions/${id}`)
const locations = async (query = '') => (await room.events(query)).map(({ properties }) => properties.location).sort()

/** Sends one article and has it read; tells what came of it. */
async function read(given: Partial<SentArticle>): Promise<Told> {
  const [accepted] = (await room.send(article(given))) as [Told]
  await room.settle()
  return submission(accepted.id)
}

describe('an article', () => {
  it('is accepted, read, and served as events', async () => {
    const response = await room.post(
      article({ title: 'The town of Hit', url: 'https://news.example/hit?mc_eid=reader7#top' }),
    )
    expect(response.status).toBe(202)
    const [accepted] = ((await response.json()) as { submissions: [Told] }).submissions
    expect(accepted).toMatchObject({ state: 'waiting', attempts: 0, author: 'desk', reason: null, result: null })
    expect(accepted.status).toBe(`https://feed.test/articles/submissions/${accepted.id}`)
    expect(response.headers.get('Location')).toBe(accepted.status)
    expect(await room.events()).toEqual([])
    await room.settle()
    const events = await room.events('?near=Hit&within=10km')
    expect(events).toHaveLength(1)
    expect(events[0]?.properties).toMatchObject({
      event_date: '2016-11-08',
      sub_event_type: 'Government regains territory',
      status: 'reported',
      sources: [{ article: accepted.article, publisher: 'The Wire', url: 'https://news.example/hit', language: 'en' }],
    })
    const done = await submission(accepted.id)
    expect(JSON.stringify([done, await room.json('/articles/submissions')])).not.toContain('retook')
    expect(done).toMatchObject({ state: 'read', attempts: 1, result: { language: 'en', added: [events[0]?.id] } })
  })

  it('joins the event that another publisher has told', async () => {
    const first = await read({})
    const second = await read({ publisher: 'La Gazette', text: 'L’armée irakienne a repris la ville de Hit mardi.' })
    expect(second.result).toMatchObject({ language: 'fr', added: [], updated: first.result.added, retracted: [] })
    expect(await room.events()).toMatchObject([
      { id: first.result.added[0], properties: { status: 'corroborated', source_count: 2 } },
    ])
  })

  it('joins an event of the bundled feed, which keeps its id and all that it said', async () => {
    const feed = bundledFeed as unknown as Feed
    await loadFeed(env.TEST_DB, feed)
    const told = feed.events.find(
      ({ properties: { location, event_date } }) => location === 'Palmyra' && event_date === '2016-03-27',
    )
    if (told === undefined) throw new Error('the bundled feed no longer tells who took Palmyra')
    const { properties } = told
    const { article: id, result } = await read({
      published: '2016-03-28',
      text: 'The Syrian army retook the city of Palmyra on 27 March 2016, killing 31 jihadists.',
    })
    expect(result).toMatchObject({ added: [], updated: [told.id] })
    const after = (await room.events()).find((event) => event.id === told.id)
    expect(after?.properties.sources).toEqual([...properties.sources, expect.objectContaining({ article: id })])
    expect(after?.properties).toMatchObject({ fatalities: 31, sub_event_type: properties.sub_event_type })
    expect(await room.events()).toHaveLength(feed.events.length)
    const articles = await room.articles()
    expect(articles).toHaveLength(feed.articles.length + 1)
    for (const one of articleFeatures(feed)) expect(articles).toContainEqual(one)
  })

  it.each([
    ['its text', {}],
    ['a page', { text: null, html: `<main><h1>The town of Hit</h1><p>${HIT}</p></main>` }],
    ['French', { text: 'L’armée irakienne a repris la ville de Hit le 8 novembre 2016.', language: 'fr-BE' }],
    ['Arabic', { text: 'استعاد الجيش العراقي مدينة هيت في 8 نوفمبر 2016.', language: 'ar' }],
    ['a language that it does not say', { text: 'استعاد الجيش العراقي مدينة هيت في 8 نوفمبر 2016.' }],
  ])('is read from %s', async (_, given) => {
    const sent = Object.fromEntries(Object.entries(article(given)).filter(([, value]) => value !== null))
    await room.send(sent)
    await room.settle()
    expect(await locations()).toEqual(['Hit'])
  })

  it('that tells of nothing is kept as one, without events', async () => {
    const { state, result } = await read({ text: 'The weather was fine.' })
    expect({ state, added: result.added }).toEqual({ state: 'read', added: [] })
    expect(await room.articles()).toMatchObject([{ geometry: null, properties: { event_count: 0 } }])
  })

  it('in a language that is not read is read as another, with a note', async () => {
    const { result } = await read({ language: 'de' })
    expect(result.notes.join()).toContain('language de is not read')
  })
})

describe('an article that was sent before', () => {
  const URL = 'https://news.example/story?id=7'

  it.each([
    ['the same address', URL],
    ['parameters of a campaign', `${URL}&utm_source=mail&utm_medium=x&fbclid=1`],
    ['a fragment', `${URL}#comments`],
    ['another case of the host', 'https://NEWS.example/story?id=7'],
    ['another way to write it', `https://news.example:443/story?%69d=7&utm_id=1`],
  ])('is known by %s, and not read again', async (_, url) => {
    const first = await read({ url: URL })
    const [second] = (await room.send(article({ url }))) as [Told]
    expect(second).toMatchObject({ id: first.id, state: 'read' })
    expect(room.queue).toEqual([])
    expect(await room.articles()).toHaveLength(1)
  })

  it('is known by publisher and text where it has no address, however its lines are broken', async () => {
    const first = await read({})
    const [again] = (await room.send(article())) as [Told]
    expect(again.id).toBe(first.id)
    const broken = await read({ text: ` ${HIT.replaceAll(' ', '\n')} ` })
    const addressed = await read({ url: URL })
    const other = await read({ publisher: 'La Gazette' })
    expect([broken.article, addressed.article]).toEqual([first.article, first.article])
    expect(other.article).not.toBe(first.article)
    expect(await room.articles()).toHaveLength(2)
  })

  it('is one, and waits once, where one request holds it twice or two are sent at once', async () => {
    const told = await Promise.all(
      [1, 2, 3].map(() => room.send(article({ url: URL }), article({ url: URL }), article())),
    )
    expect(new Set(told.flat().map((one) => one.article)).size).toBe(1)
    await room.settle()
    expect(await room.articles()).toHaveLength(1)
    expect((await room.events())[0]?.properties.source_count).toBe(1)
  })

  it('is another where other parameters of its address differ', async () => {
    await read({ url: URL })
    await read({ url: 'https://news.example/story?id=8', text: TIKRIT })
    expect(await room.articles()).toHaveLength(2)
  })

  it('sent with changes is a new revision, whose events are in place of the old ones', async () => {
    const first = await read({ url: URL, text: `${HIT}\n\n${TIKRIT}` })
    const [tikrit, hit] = (await room.events()).toSorted((a, b) =>
      a.properties.event_date.localeCompare(b.properties.event_date),
    )
    expect(first.result.added.toSorted()).toEqual([hit?.id, tikrit?.id].toSorted())
    const second = await read({
      url: URL,
      text: 'A car bomb exploded in Tikrit on 7 November 2016, killing 15 people.\n\nWarplanes bombed Raqqa on 6 November 2016.',
    })
    expect(second.article).toBe(first.article)
    expect(second.result).toMatchObject({ updated: [tikrit?.id], retracted: [hit?.id] })
    const events = await room.events()
    expect(events.map(({ id }) => id).sort()).toEqual([tikrit?.id, ...second.result.added].sort())
    expect(events.find(({ id }) => id === tikrit?.id)?.properties).toMatchObject({ fatalities: 15, source_count: 1 })
    expect(await room.articles()).toMatchObject([{ id: first.article, properties: { event_count: 2 } }])
    const { results } = await env.TEST_DB.prepare(
      'SELECT change, known_to, feature FROM events WHERE event_id = ? ORDER BY revision',
    )
      .bind(hit?.id ?? '')
      .all<{ change: string; feature: string }>()
    expect(results.map(({ change }) => change)).toEqual(['added', 'retracted'])
    expect(JSON.parse(results[1]?.feature ?? '{}').properties).toMatchObject({ status: 'retracted', location: 'Hit' })
  })

  it('A, then B, then A again: three revisions, and the events of A under their ids', async () => {
    const [a, b] = [article({ url: URL }), article({ url: URL, text: TIKRIT })]
    const told = [await read(a), await read(b), await read(a)]
    expect(new Set(told.map(({ id }) => id)).size).toBe(3)
    expect(await locations()).toEqual(['Hit'])
    expect((await room.events())[0]?.id).toBe(told[0]?.result.added[0])
    expect(await room.articles()).toMatchObject([{ properties: { event_count: 1 } }])
  })

  it('and tells again what another has told meanwhile, joins that', async () => {
    await read({ url: URL })
    await read({ url: URL, text: TIKRIT })
    const other = await read({ publisher: 'La Gazette' })
    const again = await read({ url: URL })
    expect(again.result).toMatchObject({ added: [], updated: other.result.added })
    expect((await room.events()).map(({ id, properties }) => [id, properties.source_count])).toEqual([
      [other.result.added[0], 2],
    ])
  })

  it('leaves an event that another tells as well', async () => {
    await read({ url: URL })
    await read({ publisher: 'La Gazette' })
    await read({ url: URL, text: TIKRIT })
    const hit = (await room.events()).find(({ properties }) => properties.location === 'Hit')
    expect(hit?.properties).toMatchObject({ source: 'La Gazette', source_count: 1, status: 'reported' })
  })
})

describe('a request', () => {
  const sent = (body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body))

  it('of several articles has an answer for each, in its order', async () => {
    const articles = Array.from({ length: 100 }, (_, i) => newsArticle(i))
    const bare = articles.map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== null)))
    const told = await room.send(...bare)
    expect(told).toHaveLength(100)
    expect(new Set(told.map((one) => one.article)).size).toBe(100)
    expect(room.queue).toEqual(told.map(({ id }) => id))
    const listed = await room.json<{ submissions: Told[] }>('/articles/submissions?limit=3')
    expect(listed.submissions.map(({ id }) => id)).toEqual(
      told
        .slice(-3)
        .reverse()
        .map(({ id }) => id),
    )
  })

  it.each([
    ['a day that is none', article({ published: '2016-02-30' }), '[3].published', 400],
    ['no publisher', { published: '2016-11-09', text: HIT }, '[3].publisher', 400],
    ['neither text nor html', { publisher: 'P', published: '2016-11-09' }, '[3].text', 400],
    ['both of them', article({ html: '<p>' }), '[3].text', 400],
    ['an address that is none', article({ url: 'javascript:alert(1)' }), '[3].url', 400],
    ['a field that there is not', { ...article(), tittle: 'x' }, '[3].tittle', 400],
    ['a number', 7, '[3]', 400],
    ['a text that is too long', article({ text: 'x'.repeat(60_001) }), '[3].text', 413],
  ])('with %s in one article takes none of them', async (_, wrong, parameter, status) => {
    const response = await room.post([article(), article({ text: TIKRIT }), article({ publisher: 'P' }), wrong])
    expect(response.status).toBe(status)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ parameter })
    expect((await room.json<{ submissions: [] }>('/articles/submissions')).submissions).toEqual([])
  })

  it.each<[string, unknown, Record<string, string>, number]>([
    ['no content type', article(), { 'Content-Type': '' }, 400],
    ['another content type', article(), { 'Content-Type': 'text/plain' }, 415],
    ['no token', article(), { Authorization: '' }, 401],
    ['a wrong token', article(), { Authorization: 'Bearer desk-token-of-the-tests-0002' }, 401],
    ['half a JSON', '{"publisher": "P",', {}, 400],
    ['no body', '', {}, 400],
    ['bytes that are not UTF-8', '\ud800', {}, 400],
    ['an empty list', [], {}, 400],
    ['101 articles', Array(101).fill(article()), {}, 400],
    ['eleven megabytes', 'x'.repeat(11_000_000), {}, 413],
  ])('with %s is refused', async (_, body, headers, status) => {
    const response = await room.post(sent(body), headers)
    expect(response.status).toBe(status)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(room.queue).toEqual([])
  })

  it('that says no length is refused once it is too long', async () => {
    const piece = new Uint8Array(1_000_000).fill(32)
    let pieces = 0
    const body = new ReadableStream({
      pull: (controller) => (pieces++ < 30 ? controller.enqueue(piece) : controller.close()),
    })
    const response = await room.request('/articles', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    })
    expect(response.status).toBe(413)
  })

  it.each([
    ['quotation marks', '"', 202],
    ['Chinese', '中', 202],
    ['control characters, which are more bytes than a row holds', '\u0001', 413],
    ['halves of characters, likewise', '\ud800', 413],
  ])('with the longest page, of %s, is answered', async (_, character, status) => {
    const html = `<p>${HIT}</p><p>${character.repeat(499_000 - HIT.length)}</p>`
    const response = await room.post({ publisher: 'P', published: '2016-11-09', html })
    expect(response.status).toBe(status)
    await room.settle()
    expect(await locations()).toEqual(status === 202 ? ['Hit'] : [])
  })

  it('of any kind never makes the service fail', async () => {
    const value = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.constant(null))
    const fields = ['publisher', 'published', 'title', 'url', 'language', 'text', 'html', '__proto__', 'id'] as const
    const mutated = fc
      .tuple(fc.array(fc.tuple(fc.constantFrom(...fields), value), { maxLength: 3 }), fc.boolean())
      .map(([changes, inList]) => {
        const one = { ...article(), title: 'T', url: 'https://news.example/1', ...Object.fromEntries(changes) }
        return JSON.stringify(inList ? [article(), one] : one)
      })
    const cut = fc.tuple(mutated, fc.nat(), fc.string()).map(([text, at, piece]) => {
      const from = at % (text.length + 1)
      return text.slice(0, from) + piece + text.slice(from + piece.length)
    })
    const body = fc.oneof(mutated, cut, fc.json(), fc.string({ unit: 'binary' }))
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        const response = await room.post(text)
        expect([202, 400, 413]).toContain(response.status)
        await room.settle()
      }),
      { numRuns: 500 },
    )
    expect((await room.json<{ submissions: Told[] }>('/articles/submissions?state=failed')).submissions).toEqual([])
    expect((await room.request('/collections/articles/items?f=html')).status).toBe(200)
    expect((await room.request('/events.kml')).status).toBe(200)
  })
})
