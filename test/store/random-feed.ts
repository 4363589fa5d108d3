// Random feeds of what databases and JavaScript may see differently: scripts, accents, capitals, nulls, fractions, points in one another's places.
import fc from 'fast-check'
import type { ArticleRecord } from '../../src/core/article.ts'
import { ACTOR_ROLES, EVENT_TYPES, STATUSES, SUB_EVENT_TYPES } from '../../src/core/event.ts'
import { addDays } from '../../src/core/interval.ts'
import type { Feed } from '../../src/store/feed.ts'
import { arbitraryDay, arbitraryPoint, event } from '../fixtures/feed.ts'

/** Names that are equal, or nearly so, once case or accents are set aside; and signs that patterns and SQL know. */
export const NAMES = [
  'Mosul',
  'mosul',
  'MOSUL',
  'Mossoul',
  'Évènement',
  'evenement',
  'ÉVÈNEMENT',
  'Straße',
  'STRASSE',
  'الموصل',
  'الموصِل',
  'أربيل',
  'اربيل',
  "Al-Qa'im",
  'Al-Qa`im',
  'Al-Qa’im',
  '100%',
  'a_b',
  'back\\slash',
  '[x]*?',
  "'; DROP TABLE events; --",
  'ΣΊΣΥΦΟΣ',
  'σίσυφος',
  'İstanbul',
]

export const name = fc.constantFrom(...NAMES)

const article = fc.record({
  publisher: name,
  title: fc.option(name),
  url: fc.option(fc.constantFrom('https://example.org/1', 'https://example.org/É')),
  language: fc.constantFrom('fr', 'en', 'ar'),
  published: arbitraryDay,
})

const happening = fc.record({
  point: arbitraryPoint,
  event_date: arbitraryDay,
  days: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 3 }) }, fc.integer({ min: 0, max: 200 })),
  event_type: fc.constantFrom(...EVENT_TYPES),
  actor1: fc.option(name),
  actor2: fc.option(name),
  location: name,
  admin1: fc.option(name),
  country: fc.constantFrom('Iraq', 'Syria', null),
  uncertainty_km: fc.oneof(fc.constantFrom(0, 5, 25), fc.double({ min: 0, max: 150, noNaN: true })),
  fatalities: fc.option(fc.integer({ min: 0, max: 9 })),
  injured: fc.option(fc.integer({ min: 0, max: 9 })),
  confidence: fc.constantFrom(0, 0.1, 0.3, 0.5, 1),
  status: fc.constantFrom(...STATUSES),
  updated: fc.tuple(arbitraryDay, fc.constantFrom('00:00:00Z', '00:00:00.5Z', '00:00:00.50Z', '23:59:59Z')),
  actors: fc.array(fc.record({ name, role: fc.constantFrom(...ACTOR_ROLES) }), { maxLength: 4 }),
  told: fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 3 }),
})

/** A feed of `most` events or somewhat fewer, told by ten articles; some of these may tell none. */
export function randomFeed(most: number): fc.Arbitrary<Feed> {
  const articles = fc
    .array(article, { minLength: 10, maxLength: 10 })
    .map((drawn) => drawn.map((given, i): ArticleRecord => ({ id: `article-${(i * 7) % 10}`, ...given })))
  return fc
    .tuple(articles, fc.array(happening, { minLength: most / 2, maxLength: most, size: 'max' }), fc.nat())
    .map(([articles, drawn, version]) => ({
      version: `random-${version}`,
      articles,
      events: drawn.map(({ point, days, updated: [day, time], told, ...given }, i) => {
        const sources = told.map((of) => articles[of] as ArticleRecord)
        // Ids in another order than the events, so that ties show.
        return event(`ev-${(i * 7919) % 1009}`, point, {
          ...given,
          event_date_end: addDays(given.event_date, days),
          sub_event_type: SUB_EVENT_TYPES[given.event_type][0],
          notes: `${given.location}: ${given.actor1 ?? '…'} and ${given.actor2 ?? '…'}, as is reported, in so many words.`,
          updated_at: `${day}T${time}`,
          source_count: sources.length,
          sources: sources.map(({ id, ...published }) => ({ article: id, ...published, spans: [[0, 10]] })),
        })
      }),
    }))
}
