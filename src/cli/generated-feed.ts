/** A feed as large as one likes: plausible events about the towns of Iraq and Syria, 2014 to 2019, the same for a seed. */
import type { ArticleRecord } from '../core/article.ts'
import { EVENT_TYPES, type EventFeature, type EventProperties, SUB_EVENT_TYPES } from '../core/event.ts'
import { pointAt, rounded } from '../core/geo.ts'
import { addDays } from '../core/interval.ts'
import { byProminence } from '../gazetteer/pack.ts'
import type { FeedOfAnySize } from '../store/d1-load.ts'
import type { Feed } from '../store/feed.ts'
import { loadGazetteer } from './load-gazetteer.ts'
import { type Random, randomOf } from './random.ts'

const FIRST_DAY = '2014-01-01'
const LAST_DAY = '2019-12-31'
const DAYS = 2191

const EVENTS_IN_ARTICLE = 6
const TOWNS = 60

const ACTORS = [
  'Islamic State',
  'Iraqi Security Forces',
  'Syrian Armed Forces',
  'Peshmerga',
  'Syrian Democratic Forces',
  'Popular Mobilization Forces',
  'Global Coalition Against Daesh',
  'Free Syrian Army',
  'Russian Armed Forces',
  'Civilians',
]
const PUBLISHERS = [
  'The Wire',
  'La Gazette',
  'Le Courrier du Levant',
  'Tigris Post',
  'وكالة الفرات',
  'Évènements & Faits',
]
const COUNTRIES: Record<string, string> = { IQ: 'Iraq', SY: 'Syria' }

interface Town {
  name: string
  admin1: string | null
  country: string
  point: readonly [lon: number, lat: number]
}

/** The towns that reports name most, best known first: where the events are. */
export function towns(): Town[] {
  const gazetteer = loadGazetteer()
  return gazetteer.places
    .filter(({ kind, country }) => (kind === 'city' || kind === 'town') && country in COUNTRIES)
    .sort(byProminence)
    .slice(0, TOWNS)
    .map((place) => ({
      name: place.name_en,
      admin1: gazetteer.governorate(place)?.name_en ?? null,
      country: COUNTRIES[place.country] as string,
      point: [place.lon, place.lat],
    }))
}

/** A feed of `count` events that the schema holds good, and of the articles that report them. */
export function generatedFeed(count: number, seed = 1): Feed {
  const { events, ...feed } = generatedStream(count, seed)
  return { ...feed, events: [...events] }
}

/** The same, each event made when it is read, and once. */
export function generatedStream(count: number, seed = 1): FeedOfAnySize {
  const random = randomOf(seed)
  const places = towns()
  const articles = Array.from({ length: Math.ceil(count / EVENTS_IN_ARTICLE) }, (_, number) => article(number, random))
  function* events() {
    for (let number = 0; number < count; number++) yield event(number, random, places, articles)
  }
  return { version: `generated-${count}-${seed}`, events: events(), articles }
}

function article(number: number, random: Random): ArticleRecord {
  return {
    id: `article-${number}`,
    publisher: random.pick(PUBLISHERS),
    title: random.chance(0.8) ? `Report number ${number}` : null,
    url: random.chance(0.5) ? `https://example.org/reports/${number}` : null,
    language: random.pick(['fr', 'en', 'ar']),
    published: addDays(FIRST_DAY, random.integer(0, DAYS - 1)),
  }
}

function event(number: number, random: Random, places: Town[], articles: readonly ArticleRecord[]): EventFeature {
  const town = random.pick(places, true)
  const sources = told(number, random, articles)
  // Most events are told at the town itself: many share one point.
  const offset = random.chance(0.6) ? 0 : random.integer(1, 25)
  const coordinates = rounded(pointAt([...town.point], offset, random.integer(0, 359)))
  const event_type = random.pick(EVENT_TYPES, true)
  const [actor1, actor2] = [random.pick(ACTORS), random.chance(0.2) ? null : random.pick(ACTORS)]
  const days = span(random)
  const id = `ev-${number.toString(36).padStart(13, '0')}`
  const properties: EventProperties = {
    event_id: id,
    ...days,
    event_type,
    sub_event_type: random.pick(SUB_EVENT_TYPES[event_type]),
    actor1,
    actor2,
    location: offset === 0 ? town.name : `near ${town.name}`,
    admin1: town.admin1,
    country: town.country,
    geo_precision: offset === 0 ? 1 : 2,
    uncertainty_km: offset === 0 ? 5 : offset + 2.5,
    ...toll(random),
    notes: `${actor1} and ${actor2 ?? 'others'} were in what is listed as ${event_type} at ${town.name} on ${days.event_date}, as reported.`,
    confidence: random.integer(50, 98) / 100,
    status: sources.length > 1 ? 'corroborated' : 'reported',
    source: [...new Set(sources.map(({ publisher }) => publisher))].join('; '),
    source_count: sources.length,
    first_reported: sources.map(({ published }) => published).sort()[0] as string,
    updated_at: `${sources
      .map(({ published }) => published)
      .sort()
      .at(-1)}T00:00:00Z`,
    actors: [
      { name: actor1, role: 'initiator' },
      ...(actor2 === null ? [] : [{ name: actor2, role: 'target' as const }]),
    ],
    sources,
  }
  return { type: 'Feature', id, geometry: { type: 'Point', coordinates }, properties }
}

/** One article's claim, or now and then two. */
function told(number: number, random: Random, articles: readonly ArticleRecord[]): EventProperties['sources'] {
  const first = Math.floor(number / EVENTS_IN_ARTICLE)
  const numbers = random.chance(0.1) && first > 0 ? [first, first - 1] : [first]
  return numbers.map((of) => {
    const { id, ...published } = articles[of] as ArticleRecord
    const start = random.integer(0, 4000)
    return { article: id, ...published, spans: [[start, start + random.integer(60, 250)]] }
  })
}

function span(random: Random): Pick<EventProperties, 'event_date' | 'event_date_end' | 'time_precision'> {
  const event_date = addDays(FIRST_DAY, random.integer(0, DAYS - 1))
  const [time_precision, days] = random.chance(0.8)
    ? [1 as const, 0]
    : random.chance(0.9)
      ? [2 as const, random.integer(1, 6)]
      : [3 as const, random.integer(10, 40)]
  const end = addDays(event_date, days)
  return { event_date, event_date_end: end < LAST_DAY ? end : LAST_DAY, time_precision }
}

/** Most events are told without a toll: the first of a page often have none. */
function toll(random: Random): Pick<EventProperties, 'fatalities' | 'fatalities_low' | 'fatalities_high' | 'injured'> {
  const fatalities = random.chance(0.3) ? random.integer(0, 60) : null
  const injured = random.chance(0.2) ? random.integer(1, 90) : null
  if (fatalities === null || random.chance(0.8)) {
    return { fatalities, fatalities_low: fatalities, fatalities_high: fatalities, injured }
  }
  return { fatalities, fatalities_low: Math.floor(fatalities / 2), fatalities_high: fatalities * 2, injured }
}
