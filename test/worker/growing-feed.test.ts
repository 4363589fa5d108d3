// A feed that grows article by article is at each moment the feed that its articles make, in every answer.
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/api/app.ts'
import type { ArticleRecord } from '../../src/core/article.ts'
import type { EventFeature } from '../../src/core/event.ts'
import { addDays } from '../../src/core/interval.ts'
import { feedOf } from '../../src/extract/pipeline.ts'
import type { SentArticle } from '../../src/ingest/article-body.ts'
import { articleFeatures, memoryFeed } from '../../src/store/feed.ts'
import { ASSETS, OUTLINE } from '../fixtures/feed-gazetteer.ts'
import { LANGUAGES, occurrence, sentence } from '../fixtures/news.ts'
import { cleared, emptyNewsroom, GAZETTEER, type Newsroom, newsroom, readingOf, tellings } from './newsroom.ts'

beforeAll(() => applyD1Migrations(env.TEST_DB, env.MIGRATIONS))

let room: Newsroom

beforeEach(async () => {
  room = await emptyNewsroom()
})

const FULL: SentArticle = {
  publisher: 'The Wire',
  published: '2016-11-09',
  title: null,
  url: null,
  language: null,
  text: null,
  html: null,
}

/** Bytes as characters: a difference is readable. */
const latin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes)

/** Sends an article and has it read; gives its id in the feed. */
async function tell(sent: SentArticle): Promise<string> {
  const [told] = await room.send(Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== null)))
  await room.settle()
  return told?.article ?? ''
}

/** What was last said of each article, by its id. */
type Said = Map<string, SentArticle>

const recordsOf = (said: Said): ArticleRecord[] => [...said].map(([id, sent]) => readingOf(id, sent).record)

const byId = <One extends { id: string }>(list: readonly One[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** Articles are where their events are, and say how many they are. */
async function expectArticles(said: Said): Promise<void> {
  const events = await room.events()
  const wanted = articleFeatures({ version: '', events, articles: recordsOf(said) })
  const found = (await room.articles()).map(({ type, id, geometry, properties }) => ({
    type,
    id,
    geometry,
    properties,
  }))
  expect(byId(found)).toEqual(byId(wanted))
}

/** Few stories of few publishers, each told anew now and then; no two occurrences are alike. */
const revisions = fc.array(
  fc.record({
    story: fc.nat(4),
    numbers: fc.uniqueArray(fc.nat(6), { maxLength: 3 }),
    language: fc.constantFrom(...LANGUAGES),
    isPage: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
)

describe('any sequence of articles and their revisions', () => {
  it('ends in what they say last, each article and each event once', async () => {
    await fc.assert(
      fc.asyncProperty(revisions, async (list) => {
        await cleared()
        const said: Said = new Map()
        for (const { story, numbers, language, isPage } of list) {
          const text = ['News.', ...numbers.map((number) => sentence(occurrence(number), language))].join('\n\n')
          const sent: SentArticle = {
            ...FULL,
            publisher: `Publisher ${story}`,
            published: addDays(occurrence(6).day, 1),
            url: `https://news.example/${story}`,
            ...(isPage ? { html: `<p>${text.replaceAll('\n\n', '</p><p>')}</p>` } : { text }),
          }
          said.set(await tell(sent), sent)
        }
        const events = await room.events()
        const wanted = feedOf(
          [...said].map(([id, sent]) => readingOf(id, sent)),
          GAZETTEER,
        ).features
        expect(tellings(events)).toEqual(tellings(wanted))
        expect(events).toHaveLength(wanted.length)
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
        await expectArticles(said)
      }),
      { numRuns: 30 },
    )
  })
})

/** Articles on few towns in few days, which tell of the same in other words, agree or contradict each other. */
const overlapping = fc.uniqueArray(
  fc.record({
    publisher: fc.constantFrom('The Wire', 'La Gazette', 'Tigris Post'),
    published: fc.nat(6).map((days) => addDays('2016-11-08', days)),
    language: fc.constantFrom(...LANGUAGES),
    occurrences: fc.array(
      fc.record({
        town: fc.nat(2),
        deed: fc.nat(2),
        day: fc.nat(4).map((days) => addDays('2016-11-04', days)),
        dead: fc.integer({ min: 11, max: 14 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    cites: fc.constantFrom('', 'As The Wire reported. ', 'Selon La Gazette. '),
  }),
  { minLength: 1, maxLength: 9, selector: (one) => JSON.stringify(one) },
)

const timeless = (events: readonly EventFeature[]) =>
  events.map(({ properties: { updated_at, ...properties }, ...rest }) => ({ ...rest, properties }))

describe('articles in the order of their publication', () => {
  it('make the very feed that they make when they are read at once', async () => {
    await fc.assert(
      fc.asyncProperty(overlapping, async (list) => {
        await cleared()
        const sent = list.map(({ publisher, published, language, occurrences, cites }): SentArticle => {
          const text = cites + occurrences.map((one) => sentence(one, language)).join('\n\n')
          return { ...FULL, publisher, published, language, text }
        })
        // Accepted in any order: their ids say in which they are to be read.
        const accepted: { id: string; article: string; published: string; sent: SentArticle }[] = []
        for (const one of sent) {
          const [told] = await room.send(Object.fromEntries(Object.entries(one).filter(([, value]) => value !== null)))
          if (told) accepted.push({ id: told.id, article: told.article, published: one.published, sent: one })
        }
        accepted.sort((a, b) => a.published.localeCompare(b.published) || a.article.localeCompare(b.article))
        await room.deliver(...accepted.map(({ id }) => id))
        const last = new Map(accepted.map((one) => [one.article, one.sent]))
        const wanted = feedOf(
          [...last].map(([id, one]) => readingOf(id, one)),
          GAZETTEER,
        ).features
        expect(timeless(byId(await room.events()))).toEqual(timeless(byId(wanted)))
        await expectArticles(last)
      }),
      { numRuns: 30 },
    )
  })
})

describe('while the feed grows', () => {
  const STORY: [story: number, ...numbers: number[]][] = [
    [1, 1, 2],
    [2, 2, 3],
    [1, 1],
    [3, 4],
    [2, 3, 5],
    [1, 2, 6],
  ]

  const toldAt = async ([story, ...numbers]: (typeof STORY)[number]): Promise<[string, SentArticle]> => {
    const sent: SentArticle = {
      ...FULL,
      publisher: `Publisher ${story}`,
      published: addDays(occurrence(6).day, 1),
      url: `https://news.example/${story}`,
      text: numbers.map((number) => sentence(occurrence(number), 'en')).join('\n\n'),
    }
    return [await tell(sent), sent]
  }

  it('each moment of it can be asked for later', async () => {
    let time = Date.parse('2026-01-01T00:00:00.000Z')
    room = newsroom(env.TEST_DB, { now: () => new Date(time).toISOString() })
    const moments: { at: string; events: EventFeature[]; articles: unknown[] }[] = []
    for (const one of STORY) {
      await toldAt(one)
      const at = new Date(time).toISOString()
      moments.push({ at, events: await room.events(), articles: await room.articles() })
      time += 1000
    }
    for (const { at, events, articles } of moments) {
      expect(await room.events(`?known_at=${at}`)).toEqual(events)
      const found = await room.json<{ features: unknown[] }>(`/articles.geojson?known_at=${at}`)
      expect(found.features).toEqual(articles)
    }
    expect(await room.events('?known_at=2025-12-31T23:59:59.999Z')).toEqual([])
  })

  it('pages, files, counts and tiles all answer from the same feed', async () => {
    const said: Said = new Map()
    for (const one of STORY) {
      said.set(...(await toldAt(one)))
      const feed = { version: 'as served', events: await room.events(), articles: recordsOf(said) }
      const app = createApp({
        feed: memoryFeed(feed, GAZETTEER.places),
        gazetteer: GAZETTEER,
        outline: OUTLINE,
        assets: ASSETS,
        readArticle: () => Promise.reject(),
      })
      for (const path of [
        '/counts?by=event_type,actor,event_date,publisher,country,status',
        '/tiles/events/0/0/0.mvt',
        '/tiles/events/6/39/25.mvt',
        '/events.csv',
        '/events.geojson?q=publisher 1',
        '/collections/events/items?near=Raqqa&within=400km',
        '/collections/articles/items?bbox=38,33,44,37',
        '/articles.csv',
      ]) {
        const [found, wanted] = await Promise.all([room.request(path), app.request(`https://feed.test${path}`)])
        expect([path, found.status, latin(await found.bytes())]).toEqual([path, 200, latin(await wanted.bytes())])
      }
    }
  })
})
