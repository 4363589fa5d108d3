// Whatever comes in as an article, the reader ends, with events that are valid or none.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/core/article.ts'
import { eventFaults, feedFaults } from '../../src/core/validate.ts'
import { explainPage } from '../../src/extract/explain/html.ts'
import { explain } from '../../src/extract/explain/text.ts'
import { writtenIn } from '../written-in.ts'
import { arbitraryArticle, arbitraryHtml, arbitraryText } from './arbitrary.ts'
import { article, feed, feedFrom, page, read } from './reader.ts'

/** How many random articles each property is tried on: `npm run test:slow` tries more. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 200)

/** What holds of every reading, whatever was read. */
function holds(one: Article): void {
  const reading = read(one)
  const { text, blocks } = reading.doc
  if ('text' in one) expect(text).toBe(one.text)
  let last = 0
  for (const { start, end } of blocks) {
    expect(start).toBeGreaterThanOrEqual(last)
    expect(end).toBeGreaterThan(start)
    last = end
  }
  expect(last).toBeLessThanOrEqual(text.length)
  const events = feedFrom([reading])
  for (const event of events) {
    expect(eventFaults(event)).toEqual([])
    for (const [start, end] of event.properties.sources.flatMap(({ spans }) => spans)) {
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeGreaterThan(start)
      expect(end).toBeLessThanOrEqual(text.length)
    }
    expect(event.properties.event_date_end <= one.published).toBe(true)
  }
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
  expect(explain(reading)).toContain(one.id)
  expect(explainPage([reading])).toContain('</html>')
}

describe('the reader', () => {
  it('reads any text (property)', () => {
    fc.assert(
      fc.property(arbitraryText, (any) => holds(article(any))),
      { numRuns: RUNS },
    )
  })

  it('reads any page (property)', () => {
    fc.assert(
      fc.property(arbitraryHtml, (any) => holds(page(any))),
      { numRuns: RUNS },
    )
  })

  it('reads any article, whatever is said of its language, title and day (property)', () => {
    fc.assert(fc.property(arbitraryArticle, holds), { numRuns: RUNS })
  })

  it('reads several articles to one valid feed, the same again (property)', () => {
    const several = fc
      .array(arbitraryArticle, { minLength: 2, maxLength: 4 })
      .map((articles) => articles.map((one, i) => ({ ...one, id: `a-${i}` })))
    fc.assert(
      fc.property(several, (articles) => {
        const features = feed(...articles)
        const ids = articles.map(({ id }) => id)
        expect(feedFaults({ type: 'FeatureCollection', features }, ids)).toEqual([])
        expect(feed(...articles)).toEqual(features)
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    )
  })

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\r\n\u00a0'],
    ['control characters', '\u0000\u0001\u0007\u001b\u007f'],
    ['punctuation', '— … ! « »'],
  ])('has a note, and no event, for %s', (_what, any) => {
    expect(read(article(any)).doc.notes).toContain('the article has no text')
    expect(feed(article(any))).toEqual([])
  })

  it.each([
    ['a line without end', `À Mossoul, ${'mot, '.repeat(40_000)}fin.`],
    ['a word without end', `${'a'.repeat(200_000)} à Mossoul.`],
    ['only capitals and places', 'Mossoul '.repeat(5_000)],
    ['only deeds', 'Raid aérien, attentat, assaut. '.repeat(2_000)],
    ['only numbers', '12 000 '.repeat(10_000)],
    ['only labels of lists', 'Les plus lus\n'.repeat(20_000)],
    ['only brackets', '(('.repeat(50_000)],
    ['only stops', `À Mossoul${'.'.repeat(200_000)}`],
    ['only ellipses', `À Mossoul${'…'.repeat(60_000)}`],
    ['stops with quotes and notes', '.»”[1][2]'.repeat(20_000)],
    ['only quotes', '"«»“'.repeat(20_000)],
    ['only commas', 'Mossoul,'.repeat(20_000)],
    ['only letters of Arabic', 'ال'.repeat(60_000)],
  ])('reads %s', (_what, any) => {
    expect(() => holds(article(any))).not.toThrow()
  })

  it.each([
    ['blocks', '<div>'.repeat(50_000)],
    ['tables', '<table><tr><td>'.repeat(20_000)],
    ['documents', '<html>'.repeat(50_000)],
    ['heads', '<head>'.repeat(50_000)],
  ])('reads a page of %s without end in one another', (_what, before) => {
    expect(() => holds(page(`${before}Lundi, l’armée a repris Hit.`))).not.toThrow()
  })

  it('finds in a text of a megabyte the events that it finds in its first part', () => {
    const news =
      'Lundi, l’armée irakienne a repris la ville de Hit à l’EI, a annoncé un commandant qui se trouvait sur place.\n\n'
    const filler =
      'Le marché a rouvert ce jour-là, et les commerçants ont parlé longuement du prix du pain et de la pluie.\n\n'
    const long = news + filler.repeat(Math.ceil(1_000_000 / filler.length))
    expect(long.length).toBeGreaterThan(1_000_000)
    expect(feed(article(long)).map(({ id }) => id)).toEqual(feed(article(news)).map(({ id }) => id))
  })
})

describe('a language that is not read', () => {
  writtenIn('fr')

  it('is read as what its words look like, with a note', () => {
    const one = article('Lundi, l’armée irakienne a repris la ville de Hit à l’EI, selon les autorités.', {
      language: 'xx',
    })
    expect(read(one).doc.notes).toEqual(['language xx is not read; read as fr'])
    expect(feed(one).map(({ properties }) => properties.location)).toEqual(['Hit'])
  })
})
