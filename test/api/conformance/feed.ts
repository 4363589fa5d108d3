/**
 * The feed that the conformance tests run on in this process: 300 events, 26 articles and 60 places, always the same,
 * with nulls, spans of days, repeated places, points on a half-degree grid (so that they lie on edges and vertices),
 * names in several cases, accents and scripts.
 */
import fc from 'fast-check'
import type { ArticleRecord } from '../../../src/core/article.ts'
import { EVENT_TYPES, type EventFeature, STATUSES, SUB_EVENT_TYPES } from '../../../src/core/event.ts'
import { PLACE_KINDS, type Place } from '../../../src/core/place.ts'
import type { Feed } from '../../../src/store/feed.ts'
import { event } from '../../fixtures/feed.ts'

const SEED = 20_160_528
const DAY_MS = 86_400_000

const day = (number: number) => new Date(number * DAY_MS).toISOString().slice(0, 10)

/** Always the same values, not those of a random run. */
function drawn<T>(arbitrary: fc.Arbitrary<T>, count: number): T[] {
  return fc.sample(fc.noBias(arbitrary), { seed: SEED, numRuns: count })
}

const degrees = (min: number, max: number) =>
  fc.integer({ min: min * 1000, max: max * 1000 }).map((thousandths) => thousandths / 1000)
const halfDegrees = (min: number, max: number) => fc.integer({ min: min * 2, max: max * 2 }).map((halves) => halves / 2)

const point = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(halfDegrees(40, 44), halfDegrees(33, 37)) },
  { weight: 4, arbitrary: fc.tuple(degrees(38, 46), degrees(32, 38)) },
  { weight: 1, arbitrary: fc.constantFrom([179.9, 10], [-179.5, 10.5], [180, 0], [-180, 0], [0, 90], [10, -90]) },
) as fc.Arbitrary<[number, number]>

const NAMES = ['Mosul', 'mosul', 'Mossoul', "Al-Qa'im", 'Tell Abyad', '100% Field_1', 'Deir ez-Zor', 'back\\slash']
const ACTORS = ['Peshmerga', 'PESHMERGA', 'Forces démocratiques', 'Forces democratiques', 'Islamic State', 'Zeravani']
const ARABIC = ['الموصل', 'الفلوجة', 'الرقة', '']
const FIRST_DAY = 16_071 // 2014-01-01, in days since 1970

const article = fc.record({
  publisher: fc.constantFrom('La Gazette', 'The Wire', 'gazette', 'الجريدة'),
  title: fc.option(fc.constantFrom('Une semaine de combats', 'Front lines', 'Été')),
  url: fc.option(fc.constantFrom('https://example.org/a', 'https://example.org/b?c=1&d=2')),
  language: fc.constantFrom('fr', 'en', 'ar'),
  published: fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 1200 }).map(day),
})

/** The first 12 report many events; the next 12 one each; the last two none, so that their geometry is null. */
const ARTICLES: ArticleRecord[] = drawn(article, 26).map((given, i) => ({ id: `article-${i}`, ...given }))

const happening = fc.record({
  point,
  first: fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 1200 }),
  days: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(0, 0, 1, 3) }, fc.integer({ min: 0, max: 60 })),
  type: fc.constantFrom(...EVENT_TYPES),
  subType: fc.nat(),
  actor1: fc.option(fc.constantFrom(...ACTORS)),
  actor2: fc.option(fc.constantFrom(...ACTORS)),
  location: fc.constantFrom(...NAMES),
  admin1: fc.option(fc.constantFrom('Nineveh', 'Anbar', 'Raqqa')),
  country: fc.option(fc.constantFrom('Iraq', 'Syria')),
  precision: fc.constantFrom(1, 2, 3) as fc.Arbitrary<1 | 2 | 3>,
  uncertainty_km: fc.constantFrom(0, 3, 5, 12.5, 25),
  fatalities: fc.option(fc.integer({ min: 0, max: 20 })),
  injured: fc.option(fc.integer({ min: 0, max: 20 })),
  confidence: fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100),
  status: fc.constantFrom(...STATUSES),
  articles: fc.uniqueArray(fc.constantFrom(...ARTICLES.slice(0, 12)), { minLength: 1, maxLength: 3 }),
  updated: fc.integer({ min: FIRST_DAY * DAY_MS, max: (FIRST_DAY + 1200) * DAY_MS }),
})

const EVENTS: EventFeature[] = drawn(happening, 300).map((drawing, i) => {
  const { point, first, days, type, subType, precision, updated, ...rest } = drawing
  const { articles: several, ...given } = rest
  const articles = i % 25 === 0 ? [ARTICLES[12 + i / 25] as ArticleRecord] : several
  const subTypes = SUB_EVENT_TYPES[type]
  const actors = [...new Set([given.actor1, given.actor2, 'Zeravani'])].filter((name) => name !== null)
  // Ids in another order than the events, so that ties show.
  return event(`ev-${(i * 7919) % 1009}`, point, {
    ...given,
    event_date: day(first),
    event_date_end: day(first + days),
    time_precision: precision,
    geo_precision: precision,
    event_type: type,
    sub_event_type: subTypes[subType % subTypes.length] as (typeof subTypes)[number],
    fatalities_low: given.fatalities,
    fatalities_high: given.fatalities === null ? null : given.fatalities + (i % 3),
    source: articles.map(({ publisher }) => publisher).join('; '),
    source_count: articles.length,
    first_reported: articles.map(({ published }) => published).sort()[0] as string,
    updated_at: `${new Date(updated).toISOString().slice(0, 19)}Z`,
    actors: (i % 5 === 0 ? [] : actors).map((name) => ({ name, role: 'mentioned' })),
    sources: articles.map(({ id, ...record }) => ({ article: id, ...record, spans: [[i, i + 10]] })),
  })
})

export const FEED: Feed = { version: 'conformance-1', articles: ARTICLES, events: EVENTS }

const place = fc.record({
  name_en: fc.constantFrom(...NAMES),
  name_fr: fc.constantFrom('Mossoul', 'Tall Abyad', 'Raqqa', 'Région', 'region'),
  name_ar: fc.constantFrom(...ARABIC),
  aliases: fc.uniqueArray(fc.constantFrom('Moussoul', 'al-Raqqa', 'Rakka', 'الرقة', 'Ninive'), { maxLength: 4 }),
  kind: fc.constantFrom(...PLACE_KINDS),
  point: fc.tuple(halfDegrees(40, 44), halfDegrees(33, 37)),
  radius_km: fc.constantFrom(0, 1.5, 3, 20),
  country: fc.constantFrom('IQ', 'SY'),
  prominence: fc.integer({ min: 0, max: 3 }),
  geonames_id: fc.option(fc.integer({ min: 1, max: 99_999 })),
})

export const PLACES: Place[] = drawn(place, 60).map(
  ({ point: [lon, lat], country, prominence, geonames_id, ...given }, i) => ({
    id: `place-${i}`,
    lon,
    lat,
    ...given,
    part_of: i === 0 ? null : 'place-0',
    country,
    prominence,
    geonames_id,
    origin: 'test',
  }),
)
