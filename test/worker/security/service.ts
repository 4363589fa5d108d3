// The whole service over a database, with all that can be done to it, as the Worker has it; and all that is in its tables.
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { createApp } from '../../../src/api/app.ts'
import { articleOperations } from '../../../src/ingest/articles.ts'
import { backupOperations } from '../../../src/ingest/backup.ts'
import { correctionOperations } from '../../../src/ingest/corrections.ts'
import { readOne } from '../../../src/ingest/read-article.ts'
import { sourceOperations } from '../../../src/ingest/sources/operations.ts'
import { webPoller } from '../../../src/ingest/sources/poller.ts'
import { d1Feed } from '../../../src/store/d1-feed.ts'
import { loadFeed } from '../../../src/store/d1-load.ts'
import type { Feed } from '../../../src/store/feed.ts'
import { SourceStore } from '../../../src/store/sources.ts'
import { FEED } from '../../fixtures/feed.ts'
import { ASSETS, GAZETTEER, OUTLINE, PLACES } from '../../fixtures/feed-gazetteer.ts'

export const BASE = 'https://feed.test'

/** By the names that they have in the secret. */
export const TOKENS = { desk: 'desk-token-0123456789-abc', wire: 'wire-token-9876543210-xyz' }

export const BINDINGS = { INGEST_TOKEN: `desk=${TOKENS.desk}, wire=${TOKENS.wire}` }

const database = env.TEST_DB

const nowhere = () => Promise.reject(new Error('nothing is fetched here'))

/** All operations, as the Worker has them. */
export const OPERATIONS = [
  ...articleOperations(database, async () => {}),
  ...sourceOperations({ ...webPoller(database, '', nowhere), fetch: nowhere }),
  ...correctionOperations(database, GAZETTEER),
  ...backupOperations(database),
]

export const app = createApp({
  feed: d1Feed(database, PLACES),
  gazetteer: GAZETTEER,
  outline: OUTLINE,
  assets: ASSETS,
  readArticle: async (article) => readOne(article, GAZETTEER),
  operations: OPERATIONS,
})

/** The tables, with a feed, a news feed and a submission in them. */
export async function opened(feed: Feed = FEED): Promise<void> {
  await applyD1Migrations(database, env.MIGRATIONS)
  await loadFeed(database, feed)
  const at = '2026-11-02T00:00:00.000Z'
  const source = { url: 'https://news.example/feed', publisher: 'News', language: null, added_at: at, added_by: 'desk' }
  await new SourceStore(database).add(source)
  await as('desk', '/articles', { method: 'POST', body: { publisher: 'News', published: '2016-11-08', text: 'Text.' } })
}

/** Asks with a token. */
export async function as(
  name: keyof typeof TOKENS,
  path: string,
  { body, type = 'application/json', ...init }: { method?: string; body?: unknown; type?: string } = {},
): Promise<Response> {
  const headers = { Authorization: `Bearer ${TOKENS[name]}`, ...(body !== undefined && { 'Content-Type': type }) }
  const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }
  return app.request(BASE + path, { ...init, headers, ...sent }, BINDINGS)
}

/** Every row of every table. */
export async function allRows(): Promise<Record<string, unknown[]>> {
  const { results } = await database
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_cf%' ESCAPE '\\' ORDER BY name",
    )
    .bind()
    .all<{ name: string }>()
  const rows = await database.batch(results.map(({ name }) => database.prepare(`SELECT * FROM ${name} ORDER BY 1, 2`)))
  return Object.fromEntries(results.map(({ name }, i) => [name, rows[i]?.results ?? []]))
}
