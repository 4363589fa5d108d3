/** What every route is given: the bindings, the feed, the gazetteer, and what maps are drawn on. */
import type { Context } from 'hono'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import type { FeedStore } from '../store/store.ts'

/** The Worker's bindings; none of them has to be there. */
export interface Environment {
  Bindings: Partial<Env>
}

export type RequestContext = Context<Environment>

export interface Services {
  feed: FeedStore
  gazetteer: Gazetteer
}
