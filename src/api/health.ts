/** `/health`: whether the feed is up, for monitors. */
import { RequestFault } from '../core/errors.ts'
import { log, toldOf } from '../core/log.ts'
import type { Backlog, FeedStore } from '../store/store.ts'
import { documentRoute } from './document.ts'
import { healthPage } from './pages/health-page.ts'
import type { Route } from './route.ts'

/** An article is read within seconds. */
const LONGEST_WAIT_MS = 3_600_000

interface Health {
  status: 'ok' | 'failing'
  /** What is wrong, in words. */
  problems: string[]
  /** Null where no articles come in, or where that can't be told. */
  articles: Backlog | null
}

export const healthRoute: Route = documentRoute<Health>({
  path: '/health',
  operationId: 'getHealth',
  tag: 'Operation',
  summary: 'Whether the feed is up, and which articles wait or have failed',
  schema: 'health',
  isOfTheMoment: true,
  otherStatuses: { 503: 'Something is wrong; `problems` says what.' },
  document: ({ services }) => healthOf(services.feed, Date.now()),
  status: ({ status }) => (status === 'ok' ? 200 : 503),
  page: (health, input) => healthPage({ ...input, health }),
})

/** How the feed is at a time, ms since 1970. */
async function healthOf(feed: FeedStore, now: number): Promise<Health> {
  try {
    await feed.version()
    const articles = await feed.backlog()
    const problems = articles === null ? [] : problemsOf(articles, now)
    return { status: problems.length === 0 ? 'ok' : 'failing', problems, articles }
  } catch (error) {
    if (error instanceof RequestFault) return { status: 'failing', problems: [error.message], articles: null }
    log({ what: 'upkeep', task: 'look after the feed', ...toldOf(error) })
    return { status: 'failing', problems: ['The database does not answer.'], articles: null }
  }
}

function problemsOf({ waiting, waiting_since: since }: Backlog, now: number): string[] {
  if (since === null || now - Date.parse(since) < LONGEST_WAIT_MS) return []
  return [`Articles wait to be read, ${waiting} in all, the first since ${since}: the queue may have no consumer.`]
}
