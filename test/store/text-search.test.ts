// Text search finds what looking through each feature's words would, whatever else is asked.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventFeature } from '../../src/core/event.ts'
import { memoryFeed } from '../../src/store/feed.ts'
import { EVERYTHING, type FeatureQuery } from '../../src/store/query.ts'
import { ARTICLES, event } from '../fixtures/feed.ts'
import { GAZETTEER } from '../fixtures/feed-gazetteer.ts'

const ALL = { limit: Number.MAX_SAFE_INTEGER, offset: 0, after: null }

/** As a reader would set accents and letter forms aside, by another way than the program's. */
function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[أإآ]/g, 'ا')
    .replaceAll('ة', 'ه')
    .replaceAll('ى', 'ي')
    .replaceAll('œ', 'oe')
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Whether the term's words stand in the text one after another, the last perhaps only begun. */
function stands(term: string, text: string): boolean {
  const [sought, words] = [wordsOf(term), wordsOf(text)]
  return words.some((_, at) =>
    sought.every((word, i) => {
      const own = words[at + i] ?? ''
      return i === sought.length - 1 ? own.startsWith(word) : own === word
    }),
  )
}

function readable({ properties }: EventFeature): string[] {
  const { event_type, sub_event_type, actor1, actor2, location, admin1, country, notes, status, source } = properties
  const { actors, sources } = properties
  return [
    ...[event_type, sub_event_type, actor1, actor2, location, admin1, country, notes, status, source],
    ...actors.flatMap(({ name, role }) => [name, role]),
    ...sources.flatMap(({ publisher, title, language }) => [publisher, title, language]),
  ].flatMap((text) => text ?? [])
}

const WORDS = [
  'oil',
  'oil field',
  'Palmyre',
  'près',
  'Près-de',
  'État',
  'l’État',
  'sœurs',
  'الأنبار',
  'مدرسة',
  'على',
  'field',
]
const arbitraryText = fc
  .array(fc.constantFrom(...WORDS, ', ', '-', ' '), { minLength: 1, maxLength: 5 })
  .map((words) => words.join(' '))

const arbitraryEvents = fc
  .array(fc.record({ location: arbitraryText, notes: arbitraryText, title: fc.option(arbitraryText) }), {
    maxLength: 30,
  })
  .map((texts) =>
    texts.map(({ title, ...given }, i) =>
      event(`ev-${i}`, [43, 36], given, { ...(ARTICLES[0] as (typeof ARTICLES)[0]), title }),
    ),
  )

/** A term as somebody types it: in capitals, without accents, or not to its end. */
const arbitraryTerm = fc
  .tuple(
    fc.array(fc.constantFrom(...WORDS, 'Iraqi', 'ISLAMIC', 'explosion', 'raq'), { minLength: 1, maxLength: 3 }),
    fc.nat(3),
  )
  .map(([words, cut]) =>
    words
      .join(' ')
      .toUpperCase()
      .slice(0, cut === 0 ? undefined : -cut),
  )
  .filter((term) => wordsOf(term).length > 0)

const idsOf = async (events: EventFeature[], query: FeatureQuery) => {
  const store = memoryFeed({ version: 'test', articles: ARTICLES, events }, []).events
  return (await store.select(query, ALL)).hits.map(({ stored }) => stored.feature.id).sort()
}

describe('text search', () => {
  it('finds what a search through all words would', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryEvents,
        fc.array(arbitraryTerm, { minLength: 1, maxLength: 3 }),
        async (events, text) => {
          const expected = events.filter((each) => readable(each).some((own) => text.some((term) => stands(term, own))))
          expect(await idsOf(events, { ...EVERYTHING, text })).toEqual(expected.map(({ id }) => id).sort())
        },
      ),
    )
  })

  it('looks neither at identifiers nor at addresses and days', async () => {
    const events = [event('ev-unheard', [43, 36])]
    for (const term of ['ev unheard', 'gazette 2016', 'example', 'https', '2016']) {
      expect(await idsOf(events, { ...EVERYTHING, text: [term] }), term).toEqual([])
    }
  })

  it('takes no term for one that begins in one text and ends in the next', async () => {
    const events = [event('ev-1', [43, 36], { location: 'Kirkuk', admin1: 'Basra' })]
    expect(await idsOf(events, { ...EVERYTHING, text: ['kirkuk basra'] })).toEqual([])
    expect(await idsOf(events, { ...EVERYTHING, text: ['kirkuk basra', 'basra'] })).toEqual(['ev-1'])
  })

  it('narrows together with all else that is asked', async () => {
    const events = [
      event('ev-near', [43, 36], { location: 'Kirkuk' }),
      event('ev-far', [39, 36], { location: 'Kirkuk' }),
      event('ev-other', [43, 36], { location: 'Basra' }),
    ]
    const near = { point: [43, 36], withinKm: 10, match: 'likely' as const }
    expect(await idsOf(events, { ...EVERYTHING, near, text: ['kirkuk'] })).toEqual(['ev-near'])
  })

  it('finds places by any of their names, and not by the place that holds them', async () => {
    const { places } = memoryFeed({ version: 'test', articles: [], events: [] }, GAZETTEER.places)
    const found = async (term: string) =>
      (await places.select({ ...EVERYTHING, text: [term] }, ALL)).hits.map(({ stored }) => stored.feature.id)
    const held = GAZETTEER.places.find(({ part_of }) => part_of !== null)
    expect(await found('mossoul')).toContain('mosul')
    expect(await found('الموصل')).toContain('mosul')
    expect(await found((held?.part_of ?? '').replaceAll('-', ' '))).not.toContain(held?.id)
  })
})
