/** The articles that a news feed lists: RSS, Atom or JSON Feed, whichever it is. */
import { type AnyFeed, parseFeed } from 'feedsmith'
import { LONGEST_NAME } from '../../core/article-fields.ts'
import { servable } from '../../core/controls.ts'
import { FetchFault } from './fetch-fault.ts'
import { writtenDay } from './written-day.ts'

export interface FeedItem {
  /** Absolute, without a fragment. */
  url: string
  title: string | null
  /** `YYYY-MM-DD`; null where the feed does not say. */
  published: string | null
  /** As the feed says it, such as `fr-FR`. */
  language: string | null
}

/** As the dialects have it, before it is made one. */
interface Told {
  link: string | undefined
  base?: string | undefined
  title: string | undefined
  date: string | undefined
  language: string | undefined
}

/** Of one feed; they list the newest first. */
const MOST_ITEMS = 500

/** What may stand before the root element of XML, one of each: white space, comments, processing instructions. */
const BEFORE_ROOT = /\s+|<!--[\s\S]*?-->|<\?[\s\S]*?\?>/y

/**
 * The items of the feed that `text`, found at `url`, holds, in its order; items without an address are left out, and of
 * those with the same address all but the first. Throws FetchFault `feed`.
 */
export function feedItems(text: string, url: URL): FeedItem[] {
  const items = toldBy(parsed(text, url)).flatMap(({ link, base, title, date, language }) => {
    const address = URL.parse(link ?? '', URL.parse(base ?? '', url.href)?.href ?? url.href)
    if (link === undefined || address === null) return []
    address.hash = ''
    return [
      {
        url: address.href,
        title: plainTitle(title),
        published: date === undefined ? null : writtenDay(date),
        language: language?.trim() || null,
      },
    ]
  })
  const first = new Set<string>()
  return items.filter((item) => !first.has(item.url) && first.add(item.url))
}

function parsed(text: string, url: URL): AnyFeed<string> {
  if (declaresType(text)) {
    throw new FetchFault('feed', `${url} has a document type declaration: XML that defines entities is not read.`)
  }
  try {
    // The parser would read a declaration anywhere; where one may be text, in CDATA, it is of no interest here.
    return parseFeed(text.replace(/<!(?!--|\[CDATA\[)/g, '&lt;!'), { maxItems: MOST_ITEMS })
  } catch (error) {
    throw new FetchFault('feed', `${url} is not a news feed: RSS, Atom or JSON Feed (${(error as Error).message}).`)
  }
}

/** Whether XML begins with `<!DOCTYPE`, or anything else that is no root element: there alone XML has it. */
function declaresType(text: string): boolean {
  let at = text.startsWith('\ufeff') ? 1 : 0
  for (;;) {
    BEFORE_ROOT.lastIndex = at
    const found = BEFORE_ROOT.exec(text)
    if (found === null) return text.startsWith('<!', at)
    at += found[0].length
  }
}

function toldBy({ format, feed }: AnyFeed<string>): Told[] {
  switch (format) {
    case 'atom':
      return (feed.entries ?? []).map(({ links, title, published, updated, dc, xml }) => ({
        link: links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href,
        base: xml?.base ?? feed.xml?.base,
        title: title?.value,
        date: published ?? dc?.dates?.[0] ?? updated,
        language: xml?.lang ?? dc?.languages?.[0] ?? feed.xml?.lang,
      }))
    case 'json':
      return (feed.items ?? []).map((item) => ({
        link: item.url,
        title: item.title,
        date: item.date_published,
        language: item.language ?? feed.language,
      }))
    case 'rdf':
      return (feed.items ?? []).map(({ link, title, dc, dcterms, xml }) => ({
        link,
        base: xml?.base ?? feed.xml?.base,
        title,
        date: dc?.dates?.[0] ?? dcterms?.issued?.[0] ?? dcterms?.created?.[0],
        language: xml?.lang ?? dc?.languages?.[0] ?? feed.dc?.languages?.[0],
      }))
    default:
      return (feed.items ?? []).map(({ link, guid, title, pubDate, atom, dc, xml }) => ({
        link: link ?? atom?.links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href ?? permanent(guid),
        base: xml?.base ?? feed.xml?.base,
        title,
        date: pubDate ?? dc?.dates?.[0] ?? atom?.published ?? atom?.updated,
        language: xml?.lang ?? dc?.languages?.[0] ?? feed.language ?? feed.dc?.languages?.[0],
      }))
  }
}

/** RSS 2.0: a guid is the item's address, unless it says otherwise; many that say nothing are none. */
function permanent(guid: { value?: string; isPermaLink?: boolean } | undefined): string | undefined {
  return guid?.isPermaLink !== false && /^https?:/i.test(guid?.value ?? '') ? guid?.value : undefined
}

/** Titles may hold markup. */
function plainTitle(title: string | undefined): string | null {
  const plain = servable(title ?? '')
    .replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return plain.slice(0, LONGEST_NAME) || null
}
