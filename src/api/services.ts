/** What every route is given: the bindings, the feed, the gazetteer, the reader of articles, and what maps are drawn on. */
import type { Context } from 'hono'
import type { ReadArticle } from '../core/reading.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import type { FeedStore } from '../store/store.ts'
import type { MapGround } from './pages/mini-map.ts'

/** The Worker's bindings, and its secret, of which wrangler.toml knows nothing; none of them has to be there. */
export interface Environment {
  Bindings: Partial<Env> & { INGEST_TOKEN?: string }
}

export type RequestContext = Context<Environment>

export interface Services {
  feed: FeedStore
  gazetteer: Gazetteer
  readArticle: ReadArticle
  /** What the pages' maps are drawn on. */
  ground: MapGround
}
