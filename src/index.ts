/** The Worker: the feed, from the database that is bound or else the bundled one in memory, the API over it, and what keeps it growing. */
import { env } from 'cloudflare:workers'
import assets from '../build/assets.json' with { type: 'json' }
import bundledFeed from '../build/feed.json' with { type: 'json' }
import packedGazetteer from '../build/gazetteer.json' with { type: 'json' }
import outline from '../build/outline.json' with { type: 'json' }
import { createApp } from './api/app.ts'
import type { Outline } from './api/pages/outline.ts'
import { instant } from './core/instant.ts'
import { openGazetteer } from './gazetteer/gazetteer.ts'
import type { PackedGazetteer } from './gazetteer/pack.ts'
import { articleOperations } from './ingest/articles.ts'
import { type ArticleMessage, enqueueInto, readBatch, requeueForgotten } from './ingest/queue.ts'
import { d1Feed } from './store/d1-feed.ts'
import { type Feed, memoryFeed } from './store/feed.ts'

// The build has checked both; TypeScript sees only strings where it has unions.
const gazetteer = openGazetteer(packedGazetteer as unknown as PackedGazetteer)
const { DB: database, ARTICLES: queue } = env as Partial<Env>
const feed = database
  ? d1Feed(database, gazetteer.places)
  : memoryFeed(bundledFeed as unknown as Feed, gazetteer.places)

const app = createApp({
  feed,
  gazetteer,
  // Its word lists are looked at only when an article is to be read: the Worker starts without them.
  readArticle: async (article) => (await import('./ingest/read-article.ts')).readOne(article, gazetteer),
  operations: database && queue ? articleOperations(database, enqueueInto(queue)) : [],
  outline: outline as Outline,
  assets,
})

export default {
  fetch: app.fetch,

  /** Articles that were accepted. */
  async queue(batch: MessageBatch<ArticleMessage>): Promise<void> {
    if (database === undefined) return
    const { readSubmission } = await import('./ingest/read-submission.ts')
    const desk = { database, gazetteer, now: () => instant(new Date().toJSON()) }
    await readBatch(batch, (id) => readSubmission(id, desk))
  },

  /** Every minute. */
  async scheduled(): Promise<void> {
    if (database && queue) await requeueForgotten(database, enqueueInto(queue), Date.now())
  },
}
