/** The Worker: the feed, from the database that is bound or else the bundled one in memory, the API over it, and what keeps it growing. */
import { env } from 'cloudflare:workers'
import assets from '../build/assets.json' with { type: 'json' }
import bundledFeed from '../build/feed.json' with { type: 'json' }
import packedGazetteer from '../build/gazetteer.json' with { type: 'json' }
import outline from '../build/outline.json' with { type: 'json' }
import { createApp } from './api/app.ts'
import type { Outline } from './api/pages/outline.ts'
import { SOURCES } from './core/authors.ts'
import { instant } from './core/instant.ts'
import { log, toldOf } from './core/log.ts'
import type { Operation } from './core/operation.ts'
import { openGazetteer } from './gazetteer/gazetteer.ts'
import type { PackedGazetteer } from './gazetteer/pack.ts'
import { acceptArticles, articleOperations } from './ingest/articles.ts'
import { backupOperations } from './ingest/backup.ts'
import { correctionOperations } from './ingest/corrections.ts'
import { onceLoaded } from './ingest/once-loaded.ts'
import { type ArticleMessage, enqueueInto, readBatch, requeueForgotten } from './ingest/queue.ts'
import { pollDue } from './ingest/sources/due.ts'
import { sourceOperations } from './ingest/sources/operations.ts'
import type { Poller } from './ingest/sources/poll.ts'
import { webPoller } from './ingest/sources/poller.ts'
import { d1Feed } from './store/d1-feed.ts'
import { type Feed, memoryFeed } from './store/feed.ts'
import { isBeingLoaded, LOADING_S } from './store/loading.ts'

// The build has checked both; TypeScript sees only strings where it has unions.
const gazetteer = openGazetteer(packedGazetteer as unknown as PackedGazetteer)
const { DB: database, ARTICLES: queue } = env as Partial<Env>
const feed = database
  ? d1Feed(database, gazetteer.places)
  : memoryFeed(bundledFeed as unknown as Feed, gazetteer.places)

/** So long a run goes on polling; the next comes a minute after it began. */
const POLLING_MS = 50_000

const now = () => instant(new Date().toJSON())

/** How articles come into a feed that has a database and a queue. */
function inletOf(database: D1Database, queue: Queue<ArticleMessage>) {
  const enqueue = enqueueInto(queue)
  const poller = webPoller(database, env.PUBLIC_BASE_URL, async (article) => {
    await acceptArticles(database, [article], { author: SOURCES, at: now(), enqueue })
  })
  return { enqueue, poller }
}

const inlet = database && queue ? inletOf(database, queue) : null

/** What can be done by who has a token. While a feed is being loaded, nothing but that. */
function operationsOn(database: D1Database): Operation[] {
  const writing = [
    ...correctionOperations(database, gazetteer),
    ...(inlet ? [...articleOperations(database, inlet.enqueue), ...sourceOperations(inlet.poller)] : []),
  ]
  return [...writing.map((operation) => onceLoaded(operation, database)), ...backupOperations(database)]
}

const app = createApp({
  feed,
  gazetteer,
  // Its word lists are looked at only when an article is to be read: the Worker starts without them.
  readArticle: async (article) => (await import('./ingest/read-article.ts')).readOne(article, gazetteer),
  operations: database ? operationsOn(database) : [],
  outline: outline as Outline,
  assets,
})

export default {
  fetch: app.fetch,

  /** Articles that were accepted. */
  async queue(batch: MessageBatch<ArticleMessage>): Promise<void> {
    if (database === undefined) return
    if (await isBeingLoaded(database)) return batch.retryAll({ delaySeconds: LOADING_S })
    const { readSubmission } = await import('./ingest/read-submission.ts')
    const desk = { database, gazetteer, now }
    await readBatch(batch, (id) => readSubmission(id, desk))
  },

  /** Every minute. */
  async scheduled(): Promise<void> {
    if (database === undefined || inlet === null || (await isBeingLoaded(database))) return
    await upkeep('put into the queue what waits', () => requeueForgotten(database, inlet.enqueue, Date.now()))
    await upkeep('poll news feeds', () => pollFeeds(inlet.poller))
  },
}

/** Does something for the feed. What goes wrong is told, and holds up nothing else. */
async function upkeep(task: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    log({ what: 'upkeep', task, ...toldOf(error) })
  }
}

async function pollFeeds(poller: Poller): Promise<void> {
  for await (const polled of pollDue(new Date(Date.now() + POLLING_MS), poller)) {
    const { source, reason, taken, failed, left } = polled
    log({ what: 'poll', source, outcome: reason === null ? 'read' : 'unread', taken, failed: failed.length, left })
  }
}
