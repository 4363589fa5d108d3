/** What polls news feeds in the Worker: over its database, through the web. */
import { SourceStore } from '../../store/sources.ts'
import type { Poller } from './poll.ts'

/** `publicUrl`: the feed's own address, which publishers are told; empty where it has none. See `Poller`. */
export function webPoller(database: D1Database, publicUrl: string, submit: Poller['submit']): Poller {
  return {
    sources: new SourceStore(database),
    submit,
    publicUrl,
    fetch: (url, init) => fetch(url, init),
    now: () => new Date(),
    wait: (time) => new Promise((resolve) => setTimeout(resolve, time)),
    sites: new Map(),
  }
}
