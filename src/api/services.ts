/** What every handler is given: the bindings, the store and the gazetteer. */
import type { Context } from 'hono'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import type { EventStore } from '../store/store.ts'

/** The Worker's bindings; none of them has to be there. */
export interface Environment {
  Bindings: Partial<Env>
}

export type RequestContext = Context<Environment>

export interface Services {
  store: EventStore
  gazetteer: Gazetteer
}
