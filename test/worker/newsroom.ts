// The whole service over a database, with a queue that the test holds in its hands: it delivers what, when and as often as it likes.
import { env } from 'cloudflare:workers'
import { vi } from 'vitest'
import packedGazetteer from '../../build/gazetteer.json' with { type: 'json' }
import { createApp } from '../../src/api/app.ts'
import type { Article, ArticleRecord } from '../../src/core/article.ts'
import type { CollectionFeature } from '../../src/core/collection.ts'
import type { EventFeature } from '../../src/core/event.ts'
import { asText } from '../../src/extract/page.ts'
import { type ArticleReading, readArticle } from '../../src/extract/pipeline.ts'
import { openGazetteer } from '../../src/gazetteer/gazetteer.ts'
import type { PackedGazetteer } from '../../src/gazetteer/pack.ts'
import type { SentArticle } from '../../src/ingest/article-body.ts'
import { articleOperations } from '../../src/ingest/articles.ts'
import { readBatch } from '../../src/ingest/queue.ts'
import { type Desk, readSubmission } from '../../src/ingest/read-submission.ts'
import { d1Feed } from '../../src/store/d1-feed.ts'
import { ASSETS, OUTLINE } from '../fixtures/feed-gazetteer.ts'

export const GAZETTEER = openGazetteer(packedGazetteer as unknown as PackedGazetteer)

const TOKEN = 'desk-token-of-the-tests-0001'

/** What is told of a submission. */
export interface Told {
  id: string
  article: string
  state: string
  attempts: number
  reason: string | null
  author: string
  status: string
  result: Record<'added' | 'updated' | 'retracted' | 'notes', string[]> & { language: string }
}

export interface Newsroom {
  /** Submissions in the queue. */
  queue: string[]
  desk: Desk
  request(path: string, init?: RequestInit): Promise<Response>
  json<Answer>(path: string): Promise<Answer>
  /** Sends what may be articles, as `desk`. */
  post(body: unknown, headers?: Record<string, string>): Promise<Response>
  /** Sends articles, which must be accepted. */
  send(...articles: Partial<SentArticle>[]): Promise<Told[]>
  /** Delivers a batch of these submissions; those that are to be delivered again are in the queue then. */
  deliver(...ids: string[]): Promise<void>
  /** Delivers until the queue is empty. */
  settle(): Promise<void>
  events(query?: string): Promise<EventFeature[]>
  articles(): Promise<CollectionFeature[]>
}

/** A newsroom over a database to which the migrations have been applied. */
export function newsroom(database: D1Database = env.TEST_DB, desk: Partial<Desk> = {}): Newsroom {
  const queue: string[] = []
  const app = createApp({
    feed: d1Feed(database, GAZETTEER.places),
    gazetteer: GAZETTEER,
    outline: OUTLINE,
    assets: ASSETS,
    readArticle: () => Promise.reject(),
    operations: articleOperations(database, async (ids) => void queue.push(...ids)),
  })
  const room: Newsroom = {
    queue,
    desk: { database, gazetteer: GAZETTEER, now: () => new Date().toISOString(), ...desk },
    request: async (path, init = {}) => {
      const headers = { Authorization: `Bearer ${TOKEN}`, ...(init.headers as Record<string, string>) }
      return app.request(`https://feed.test${path}`, { ...init, headers }, { INGEST_TOKEN: `desk=${TOKEN}` })
    },
    json: async <Answer>(path: string) => (await (await room.request(path)).json()) as Answer,
    post: (body, headers = {}) =>
      room.request('/articles', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    send: async (...articles) => {
      const answer = await room.post(articles)
      if (answer.status !== 202) throw new Error(await answer.text())
      return ((await answer.json()) as { submissions: Told[] }).submissions
    },
    deliver: async (...ids) => {
      const messages = ids.map((submission) => ({
        body: { submission },
        attempts: 1,
        ack() {},
        retry: () => void queue.push(submission),
      }))
      await readBatch({ messages }, (id) => readSubmission(id, room.desk))
    },
    settle: async () => {
      while (queue.length > 0) await room.deliver(...queue.splice(0))
    },
    events: async (query = '') =>
      ((await room.json(`/events.geojson${query}`)) as { features: EventFeature[] }).features,
    articles: async () => ((await room.json('/articles.geojson')) as { features: CollectionFeature[] }).features,
  }
  return room
}

/** A newsroom over an emptied database, whose log is not told: all that is read stands in it. */
export async function emptyNewsroom(): Promise<Newsroom> {
  await cleared()
  vi.spyOn(console, 'log').mockReturnValue()
  return newsroom()
}

const TABLES = ['feed', 'events', 'articles', 'words', 'tellings', 'corrections', 'submissions']

/** Empties the database. */
export async function cleared(): Promise<void> {
  await env.TEST_DB.batch(TABLES.map((table) => env.TEST_DB.prepare(`DELETE FROM ${table}`)))
}

/** An article as the reader reads it, under the id that it has in the feed. */
export function readingOf(id: string, { text, html, ...sent }: SentArticle): ArticleReading {
  const record: ArticleRecord = { id, ...sent, language: sent.language ?? 'und' }
  return readArticle(asText((text === null ? { ...record, html } : { ...record, text }) as Article), GAZETTEER)
}

/** What events tell, whatever their ids: one line for each article of each, sorted. */
export function tellings(events: readonly EventFeature[]): string[] {
  return events
    .flatMap(({ properties: { event_date, event_type, location, sources } }) =>
      sources.map(({ article }) => [article, event_date, event_type, location].join(' ')),
    )
    .sort()
}
