/** Polls a news feed: asks whether it has changed, fetches the articles that are new in it, hands them on. */
import type { PollState, Source, SourceItem, SourceStore } from '../../store/sources.ts'
import { LONGEST_PAGE, type SentArticle } from '../article-body.ts'
import type { FeedItem } from './feed-items.ts'
import { FetchFault } from './fetch-fault.ts'
import { pageDay } from './page-day.ts'
import { failed, readState, unchanged, usualNextPoll } from './poll-state.ts'
import { type Visitor, visit } from './visit.ts'
import { withoutScripts } from './without-scripts.ts'

export interface Poller extends Visitor {
  sources: SourceStore
  /** Accepts an article to be read. What it rejects with is noted as the reason, and the article tried again. */
  submit(article: SentArticle): Promise<void>
}

/** What came of a poll. */
export interface PollResult {
  /** Articles that were handed on. */
  taken: number
  /** Articles that were not, and why. */
  failed: { url: string; reason: string }[]
  /** New articles that are left for the next poll. */
  left: number
  /** Why the feed itself could not be read, as a sentence; null where it could. */
  reason: string | null
  /** When it is polled next; null where it is gone for good. */
  next_poll: string | null
}

interface Polled {
  state: PollState
  result: Omit<PollResult, 'next_poll'>
}

/** Articles fetched in one poll: Cloudflare's free plan allows 50 requests at a time, with redirects and queries. */
const MOST_ARTICLES = 10
/** How often an article is tried. */
const MOST_ATTEMPTS = 3

/** In bytes, unpacked. */
const LARGEST_FEED = 2_000_000
const LARGEST_PAGE = 2_000_000
/** In UTF-16 units: a longer validator is not sent back. */
const LONGEST_VALIDATOR = 1000

const FEED_TYPES = [
  'application/atom+xml',
  'application/rss+xml',
  'application/rdf+xml',
  'application/feed+json',
  'application/xml',
  'text/xml',
  'application/json',
  // What feeds are often said to be.
  'text/plain',
  'text/html',
]
const PAGE_TYPES = ['text/html', 'application/xhtml+xml']

const NOTHING = { taken: 0, failed: [], left: 0, reason: null }

/**
 * Polls one source, as far as that can be done by `until`. Null where somebody else has begun to. Whatever is wrong with
 * the feed or its articles is noted and told, not thrown; rejects only where the database does.
 */
export async function pollSource(source: Source, until: Date, poller: Poller): Promise<PollResult | null> {
  const now = poller.now()
  if (!(await poller.sources.claim(source, now.toISOString(), usualNextPoll(now)))) return null
  const { state, result } = await polled(source, until, poller)
  await poller.sources.update(source.id, state)
  return { ...result, next_poll: state.enabled ? state.next_poll : null }
}

async function polled(source: Source, until: Date, poller: Poller): Promise<Polled> {
  try {
    const wanted = { accept: FEED_TYPES, longest: LARGEST_FEED, headers: conditions(source) }
    const { status, headers, text, url } = await visit(source.url, wanted, until, poller)
    if (status === 304) return { state: unchanged(source, poller.now()), result: NOTHING }
    // Its parser is large: the Worker starts without it.
    const { feedItems } = await import('./feed-items.ts')
    const items = feedItems(text, url)
    const { isDone, ...result } = await takeArticles(source, items, until, poller)
    const validators = { etag: validator(headers, 'ETag'), last_modified: validator(headers, 'Last-Modified') }
    return { state: readState(validators, result.left, isDone, poller.now()), result: { ...result, reason: null } }
  } catch (error) {
    if (!(error instanceof FetchFault)) throw error
    return { state: failed(source, error, poller.now()), result: { ...NOTHING, reason: error.message } }
  }
}

function conditions({ etag, last_modified }: Source) {
  return {
    ...(etag !== null && { 'If-None-Match': etag }),
    ...(last_modified !== null && { 'If-Modified-Since': last_modified }),
  }
}

function validator(headers: Headers, name: string): string | null {
  const value = headers.get(name)
  return value !== null && value.length <= LONGEST_VALIDATOR ? value : null
}

async function takeArticles(source: Source, items: readonly FeedItem[], until: Date, poller: Poller) {
  const tried = await poller.sources.tried(items.map(({ url }) => url))
  const open = items.filter(({ url }) => isOpen(tried.get(url)))
  const noted: SourceItem[] = []
  for (const item of open.slice(0, MOST_ARTICLES)) {
    const outcome = await takeArticle(source, item, until, poller)
    // There is no time left for its site, but there may be for another's.
    if (outcome === 'later') continue
    const attempts = (tried.get(item.url)?.attempts ?? 0) + 1
    const { url } = item
    const note = { url, taken: outcome.reason === null, attempts, ...outcome, tried_at: poller.now().toISOString() }
    await poller.sources.note(source.id, note)
    noted.push(note)
  }
  const failures = noted.flatMap(({ url, reason }) => (reason === null ? [] : [{ url, reason }]))
  const left = open.length - noted.length
  return { taken: noted.length - failures.length, failed: failures, left, isDone: left === 0 && !noted.some(isOpen) }
}

function isOpen(item: SourceItem | undefined): boolean {
  return item === undefined || (!item.taken && item.attempts < MOST_ATTEMPTS)
}

/** Fetches an article and hands it on; the reason why not, or `later` where there is no time for it. */
async function takeArticle(
  source: Source,
  item: FeedItem,
  until: Date,
  poller: Poller,
): Promise<Pick<SourceItem, 'reason'> | 'later'> {
  try {
    const page = await visit(item.url, { accept: PAGE_TYPES, longest: LARGEST_PAGE }, until, poller)
    const published = item.published ?? pageDay(page.text)
    if (published === null) return { reason: 'Neither the feed nor the page says when it was published.' }
    const html = withoutScripts(page.text)
    if (html.length > LONGEST_PAGE) return { reason: `Its page is longer than ${LONGEST_PAGE} characters.` }
    const { publisher } = source
    const language = source.language ?? item.language
    await poller.submit({ publisher, published, title: item.title, url: page.url.href, language, text: null, html })
    return { reason: null }
  } catch (error) {
    if (error instanceof FetchFault && error.reason === 'pace') return 'later'
    return { reason: (error as Error).message }
  }
}
