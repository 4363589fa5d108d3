// Whatever comes in as an article, the reader ends, with events that are valid or none.
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { eventFaults } from '../../src/core/validate.ts'
import { article, feed, page, read } from './reader.ts'

// Long texts, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const WORDS = [
  'Lundi',
  'Mossoul',
  'Raqqa',
  'l’EI',
  'l’armée',
  'irakienne',
  'a',
  'ont',
  'été',
  'repris',
  'bombardé',
  'tués',
  '12',
  '3 000',
  'de',
  'à',
  'près',
  'entre',
  'et',
  '40 km',
  'à l’ouest',
  'la ville',
  'depuis',
  'le 31 février',
  'en 2014',
  'kamikaze',
  'ne',
  'pas',
  'par',
  'Lire aussi',
  'Commentaires',
  'الموصل',
  'قصف',
  'Mosul',
  'retook',
  '.',
  '?',
  ',',
  '(',
  '»',
  '\n',
  '\u0000',
  '\u200f',
  '🚀',
  '\ud800',
]
const TAGS = [
  '<p>',
  '</p>',
  '<h1>',
  '<div class="',
  '<',
  '>',
  '&amp;',
  '&#0;',
  '<script>',
  '</script>',
  '<!--',
  '<table><tr>',
  '<a href=x>',
  '<![CDATA[',
  '<body>',
  '</html>',
]

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
)
const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '))
const html = fc.array(fc.oneof(word, fc.constantFrom(...TAGS)), { maxLength: 80 }).map((pieces) => pieces.join(' '))

/** What holds of every reading, whatever was read. */
function holds(one: ReturnType<typeof article>): void {
  const { doc } = read(one)
  const events = feed(one)
  for (const event of events) {
    expect(eventFaults(event)).toEqual([])
    for (const [start, end] of event.properties.sources.flatMap(({ spans }) => spans)) {
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeGreaterThan(start)
      expect(end).toBeLessThanOrEqual(doc.text.length)
    }
    expect(event.properties.event_date_end <= one.published).toBe(true)
  }
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
}

describe('the reader', () => {
  it('reads any text (property)', () => {
    fc.assert(
      fc.property(text, (any) => holds(article(any))),
      { numRuns: 300 },
    )
  })

  it('reads any page (property)', () => {
    fc.assert(
      fc.property(html, (any) => holds(page(any))),
      { numRuns: 150 },
    )
  })

  it('reads any language tag and title (property)', () => {
    const metadata = fc.record({
      language: fc.oneof(fc.constantFrom('fr', 'fr-BE', 'und', 'xx', ''), fc.string({ maxLength: 8 })),
      title: fc.option(text),
    })
    fc.assert(
      fc.property(text, metadata, (any, more) => holds(article(any, more))),
      { numRuns: 50 },
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
  ])('reads %s', (_what, any) => {
    expect(() => holds(article(any))).not.toThrow()
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

  it('reads what is said of a language that it does not know, and notes it', () => {
    const one = article('Lundi, l’armée irakienne a repris la ville de Hit à l’EI, selon les autorités.', {
      language: 'xx',
    })
    expect(read(one).doc.notes).toEqual(['language xx is not read; read as fr'])
    expect(feed(one).map(({ properties }) => properties.location)).toEqual(['Hit'])
  })
})
