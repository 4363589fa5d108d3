// How well the annotated texts are read: no change may make that much worse unseen.
import { describe, expect, it } from 'vitest'
import { loadGazetteer } from '../../src/cli/load-gazetteer.ts'
import { asText } from '../../src/extract/page.ts'
import { feedOf, readArticle } from '../../src/extract/pipeline.ts'
import { languageOf } from '../../src/lang/registry.ts'
import { ratiosOf, scoreFeed, sumOf } from '../../src/score/score.ts'
import { READING_LANGUAGES, readingTexts } from '../fixtures/reading.ts'

/** F1 in percent, about three points below what was measured last: raise them when the reader reads better. */
const FLOORS: Record<string, { where: number; 'where+what': number; 'where+what+when': number }> = {
  fr: { where: 85, 'where+what': 80, 'where+what+when': 76 },
  en: { where: 86, 'where+what': 82, 'where+what+when': 78 },
  ar: { where: 88, 'where+what': 86, 'where+what+when': 84 },
}

const LEVELS = ['where', 'where+what', 'where+what+when'] as const

const gazetteer = loadGazetteer()

describe.each(READING_LANGUAGES.filter((tag) => languageOf(tag) !== null))('the texts in %s', (tag) => {
  const texts = readingTexts(tag)
  const { features } = feedOf(
    texts.map(({ article }) => readArticle(asText(article), gazetteer)),
    gazetteer,
  )
  const scores = scoreFeed(
    texts.map(({ gold }) => gold),
    features,
  )

  it.each(LEVELS)('are read as well as before, by F1 of %s', (level) => {
    const f1 = 100 * (ratiosOf(sumOf(scores).levels[level]).f1 ?? 0)
    expect(FLOORS, `floors for ${tag}`).toHaveProperty(tag)
    expect(f1).toBeGreaterThanOrEqual(FLOORS[tag]?.[level] ?? 100)
  })

  it.each(texts.filter(({ gold }) => gold.events.length === 0).map(({ gold }) => gold.article))(
    'hold no event where the annotator read none: %s',
    (article) => {
      const own = features.filter(({ properties }) => properties.sources.some((source) => source.article === article))
      expect(own.map(({ properties }) => properties.notes)).toEqual([])
    },
  )
})
