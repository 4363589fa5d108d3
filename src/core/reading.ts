/** What a reader of articles gives: the API asks for it without knowing how articles are read. */
import type { TextArticle } from './article.ts'
import type { EventFeature } from './event.ts'

/** A longer text is not read for who sends it. In UTF-16 units: some 10,000 words, ten times a long article. */
export const LONGEST_TEXT = 60_000

export interface Reading {
  /** The language that the article was read in, BCP 47. */
  language: string
  /** What was doubtful, one sentence each; often none. */
  notes: string[]
  /** Fit to be served. Their sources' spans count UTF-16 units of the article's text. */
  events: EventFeature[]
}

/**
 * Reads one article; `und` as its language leaves that to the reader. No text makes it fail: what is wrong with one
 * becomes a note. Rejects with a RequestFault that names `language` for one that is not read.
 */
export type ReadArticle = (article: TextArticle) => Promise<Reading>
