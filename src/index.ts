/** The Worker: the feed, from the database that is bound or else the bundled one in memory, and the API over it. */
import { env } from 'cloudflare:workers'
import assets from '../build/assets.json' with { type: 'json' }
import bundledFeed from '../build/feed.json' with { type: 'json' }
import packedGazetteer from '../build/gazetteer.json' with { type: 'json' }
import outline from '../build/outline.json' with { type: 'json' }
import { createApp } from './api/app.ts'
import type { Outline } from './api/pages/outline.ts'
import { openGazetteer } from './gazetteer/gazetteer.ts'
import type { PackedGazetteer } from './gazetteer/pack.ts'
import { d1Feed } from './store/d1-feed.ts'
import { type Feed, memoryFeed } from './store/feed.ts'

// The build has checked both; TypeScript sees only strings where it has unions.
const gazetteer = openGazetteer(packedGazetteer as unknown as PackedGazetteer)
const feed = env.DB ? d1Feed(env.DB, gazetteer.places) : memoryFeed(bundledFeed as unknown as Feed, gazetteer.places)

export default createApp({
  feed,
  gazetteer,
  // Its word lists are looked at only when somebody sends an article: the Worker starts without them.
  readArticle: async (article) => (await import('./ingest/read-article.ts')).readOne(article, gazetteer),
  outline: outline as Outline,
  assets,
})
