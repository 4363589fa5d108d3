/** What a site's robots.txt says to us (RFC 9309). */
import robotsParser from 'robots-parser'
import { FetchFault } from './fetch-fault.ts'
import { type Fetch, fetchSafely, type Wanted } from './fetch-safely.ts'

/** The name by which sites may speak to this program in robots.txt, and with which it introduces itself. */
export const PRODUCT = 'FrontlineFeed'

export interface Robots {
  /** Why `url` may not be fetched, as a sentence; null where it may be. */
  refusal(url: URL): string | null
  /** Between two requests, in seconds, where the site asks for a pause (`Crawl-delay`, beyond RFC 9309). */
  pause: number
  /** Whether the site could not say, and is to be asked again soon. */
  isUnheard: boolean
}

/** In bytes: RFC 9309, 2.5, has crawlers read at least so much. */
const LONGEST = 512_000

/** Seconds: longer pauses would keep a poll waiting for ever. */
const LONGEST_PAUSE = 60

/** The rules in the text of the robots.txt at `url`. */
export function robotsOf(url: URL, text: string): Robots {
  const rules = robotsParser(url.href, text)
  const pause = rules.getCrawlDelay(PRODUCT) ?? 0
  return {
    refusal: (asked) => (rules.isAllowed(asked.href, PRODUCT) === false ? `${url} disallows ${asked}.` : null),
    pause: Math.min(Math.max(pause, 0), LONGEST_PAUSE),
    isUnheard: false,
  }
}

/** The rules of the site that `site` is of. A site without robots.txt allows all; one that can't answer, nothing. */
export async function fetchRobots(
  site: URL,
  wanted: Pick<Wanted, 'timeout' | 'headers' | 'before'>,
  fetch: Fetch,
): Promise<Robots> {
  const url = new URL('/robots.txt', site)
  try {
    const { text } = await fetchSafely(url, { ...wanted, accept: ['text/plain', '*/*'], longest: LONGEST }, fetch)
    return robotsOf(url, text)
  } catch (error) {
    if (!(error instanceof FetchFault) || error.reason === 'pace') throw error
    return isMissing(error)
      ? robotsOf(url, '')
      : { refusal: () => `There is no asking at ${url}: ${error.message}`, pause: 0, isUnheard: true }
  }
}

/** RFC 9309, 2.3.1.3; but who answers that there were too many requests has robots.txt, and wants quiet. */
function isMissing({ status = 0 }: FetchFault): boolean {
  return status >= 400 && status < 500 && status !== 429
}
