/** An article as it comes in, and as an event names it for its source. */
import { dayNumber } from './interval.ts'

/** Who published an article, where and when: all that is made public of it besides its events. */
export interface ArticleRecord {
  /** Stable and unique among the feed's articles, such as `lci-2016-11-08`. */
  id: string
  publisher: string
  title: string | null
  url: string | null
  /** BCP 47, such as `fr`. */
  language: string
  /** Day of publication, `YYYY-MM-DD`. */
  published: string
}

/** An article to read, as plain text. */
export type TextArticle = ArticleRecord & { text: string }

/** An article as it comes in: plain text, or a whole page. */
export type Article = TextArticle | (ArticleRecord & { html: string })

/** No news is older: dates are counted back from it. */
const EARLIEST = '1900-01-01'

/** Whether `day` can be a day of publication: a calendar day since 1900, written `YYYY-MM-DD`. */
export function isPublicationDay(day: string): boolean {
  return !Number.isNaN(dayNumber(day)) && day >= EARLIEST
}

/** A half-open range of UTF-16 units in the article's text. */
export type Span = [start: number, end: number]

/** One article's claim to an event, with where in its text the claim stands. */
export interface SourceClaim {
  article: string
  publisher: string
  title: string | null
  url: string | null
  language: string
  published: string
  spans: Span[]
}
