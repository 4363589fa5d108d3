/** The day on which a web page says that it was published. */
import { writtenDay } from './written-day.ts'

/** Names of `meta` elements, and members of JSON-LD, that give it. */
const NAMES = ['article:published_time', 'datepublished', 'dc.date.issued', 'dc.date', 'date', 'pubdate', 'publishdate']

/** A name from its first letter on: to try each of them would take the square of its length. */
const ATTRIBUTE = /(?<![\w:-])([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g

/** The day, `YYYY-MM-DD`, from the page's `meta` elements, its JSON-LD or its first `time` element; null without one. */
export function pageDay(html: string): string | null {
  const tags = [...html.matchAll(/<(?:meta|time)\s[^<>]{0,1000}>/gi)].map(([tag]) => ({
    isTime: /^<time/i.test(tag),
    attributes: new Map(
      [...tag.matchAll(ATTRIBUTE)].map(([, name = '', ...values]) => [name.toLowerCase(), values.find(Boolean)]),
    ),
  }))
  const metas = tags.map(({ attributes }) => {
    const name = attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop') ?? ''
    return { rank: NAMES.indexOf(name.toLowerCase()), content: attributes.get('content') ?? attributes.get('datetime') }
  })
  const found = [
    ...metas
      .filter(({ rank }) => rank >= 0)
      .sort((a, b) => a.rank - b.rank)
      .map(({ content }) => content),
    /"datePublished"\s*:\s*"([^"]{1,100})"/.exec(html)?.[1],
    tags.find(({ isTime }) => isTime)?.attributes.get('datetime'),
  ]
  return found.map((date) => (date === undefined ? null : writtenDay(date))).find((day) => day !== null) ?? null
}
