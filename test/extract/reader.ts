// What tests of the reader share: a text in, its events out, against the project's own gazetteer.
import { loadGazetteer } from '../../src/cli/load-gazetteer.ts'
import type { Article, ArticleRecord } from '../../src/core/article.ts'
import type { EventFeature, EventProperties } from '../../src/core/event.ts'
import { lexiconOf } from '../../src/extract/lexicon.ts'
import { asText } from '../../src/extract/page.ts'
import { type ArticleReading, feedOf, readArticle } from '../../src/extract/pipeline.ts'
import { detectLanguage, languageOf } from '../../src/lang/registry.ts'

const gazetteer = loadGazetteer()

/** The words of French, in which most of the tests are written; where it isn't read, those of any language. */
export const LEXICON = lexiconOf(languageOf('fr') ?? detectLanguage(''))

/** A Tuesday. */
export const TUESDAY = '2016-11-08'

const RECORD: ArticleRecord = {
  id: 'a',
  publisher: 'La Gazette',
  title: null,
  url: null,
  language: 'fr',
  published: TUESDAY,
}

export const article = (text: string, more: Partial<ArticleRecord> = {}): Article => ({ ...RECORD, ...more, text })
export const page = (html: string, more: Partial<ArticleRecord> = {}): Article => ({ ...RECORD, ...more, html })

export const read = (one: Article): ArticleReading => readArticle(asText(one), gazetteer)

/** The events of readings, as the feed has them. */
export const feedFrom = (readings: ArticleReading[]): EventFeature[] => feedOf(readings, gazetteer).features

/** The events of articles. */
export const feed = (...articles: Article[]): EventFeature[] => feedFrom(articles.map(read))

/** The properties of the events that a text reports. */
export const events = (text: string, more: Partial<ArticleRecord> = {}): EventProperties[] =>
  feed(article(text, more)).map(({ properties }) => properties)

/** The place of that id; a test that names one the gazetteer lacks is wrong. */
export function place(id: string) {
  const found = gazetteer.byId(id)
  if (!found) throw new Error(`no place ${id}`)
  return found
}
