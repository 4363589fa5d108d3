/** Polls the news feeds that are due: what runs on a schedule. */
import { type Poller, type PollResult, pollSource } from './poll.ts'

/** Of one run: Cloudflare's free plan allows 50 requests in one, and a feed with new articles takes half of them. */
const MOST_SOURCES = 20

/**
 * Polls what is due, one after another, as long as `until`. What came of each is yielded as it comes; of those that
 * somebody else polls, nothing.
 */
export async function* pollDue(until: Date, poller: Poller): AsyncGenerator<PollResult & { source: number }> {
  for (const source of await poller.sources.due(poller.now().toISOString(), MOST_SOURCES)) {
    if (poller.now() >= until) return
    const result = await pollSource(source, until, poller)
    if (result !== null) yield { source: source.id, ...result }
  }
}
