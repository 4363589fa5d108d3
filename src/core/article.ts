/** An article as it comes in, and as an event names it for its source. */

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

/** An article to read. `text` is plain text; `html` a whole page. One of the two is set. */
export type Article = ArticleRecord & ({ text: string } | { html: string })

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
