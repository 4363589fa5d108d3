/** Fetches with manners: as robots.txt says, one request at a time to a site, with a pause between two. */
import { FetchFault } from './fetch-fault.ts'
import { type Fetch, type Fetched, fetchSafely, type Wanted } from './fetch-safely.ts'
import { fetchRobots, PRODUCT, type Robots } from './robots.ts'

export interface Visitor {
  fetch: Fetch
  now(): Date
  /** In milliseconds. */
  wait(time: number): Promise<void>
  /** The feed's own address, for publishers who wonder who asks; empty where it has none. */
  publicUrl: string
  /** What is known of sites, by their origins. */
  sites: Map<string, Site>
}

interface Site {
  /** The earliest time of the next request, in milliseconds since 1970. */
  next: number
  robots?: { rules: Robots; until: number }
}

/** Milliseconds between two requests to one site, where it does not ask for more. */
const PAUSE = 1000
/** Milliseconds: RFC 9309, 2.4, has robots.txt kept for a day at most. */
const ROBOTS_KEPT = 3_600_000
/** Milliseconds until a robots.txt that could not be had is asked for again: the next poll, 5 minutes on at the soonest, does. */
const ROBOTS_MISSED = 240_000
/** How many sites are remembered. */
const MOST_SITES = 1000
/** Milliseconds, of one request. */
const TIMEOUT = 15_000

/**
 * Fetches one address when its site's turn has come. Throws FetchFault; its reason is `pace` where that would be after
 * `until`, and `retryAt` then says when.
 */
export async function visit(
  address: string,
  wanted: Pick<Wanted, 'accept' | 'longest' | 'headers'>,
  until: Date,
  visitor: Visitor,
): Promise<Fetched> {
  const introduction = { 'User-Agent': userAgent(visitor.publicUrl) }
  const turn = (url: URL) => itsTurn(url, until, visitor)
  const before = async (url: URL) => {
    const site = siteOf(url, visitor.sites)
    if (site.robots === undefined || site.robots.until <= visitor.now().getTime()) {
      const rules = await fetchRobots(url, { timeout: TIMEOUT, headers: introduction, before: turn }, visitor.fetch)
      site.robots = { rules, until: visitor.now().getTime() + (rules.isUnheard ? ROBOTS_MISSED : ROBOTS_KEPT) }
    }
    const refusal = site.robots.rules.refusal(url)
    if (refusal !== null) throw new FetchFault('robots', refusal)
    await turn(url)
  }
  const headers = { ...wanted.headers, ...introduction }
  return await fetchSafely(address, { ...wanted, timeout: TIMEOUT, headers, before }, visitor.fetch)
}

/** Such as `FrontlineFeed/1 (+https://feed.example.org)`. */
function userAgent(publicUrl: string): string {
  return publicUrl === '' ? `${PRODUCT}/1` : `${PRODUCT}/1 (+${publicUrl})`
}

async function itsTurn(url: URL, until: Date, { now, wait, sites }: Visitor) {
  const site = siteOf(url, sites)
  const start = Math.max(site.next, now().getTime())
  if (start > until.getTime()) {
    const retryAt = new Date(start)
    throw new FetchFault('pace', `${url.host} is not asked again before ${retryAt.toISOString()}.`, { retryAt })
  }
  site.next = start + Math.max(PAUSE, (site.robots?.rules.pause ?? 0) * 1000)
  await wait(start - now().getTime())
}

function siteOf({ origin }: URL, sites: Map<string, Site>): Site {
  const site = sites.get(origin) ?? { next: 0 }
  if (!sites.has(origin)) {
    const [oldest] = sites.keys()
    if (sites.size >= MOST_SITES && oldest !== undefined) sites.delete(oldest)
    sites.set(origin, site)
  }
  return site
}
