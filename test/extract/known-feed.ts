// A feed that articles are joined to one by one, as a database would hold it: plain JSON, of which only what lies in reach is loaded.
import fc from 'fast-check'
import { loadGazetteer } from '../../src/cli/load-gazetteer.ts'
import type { Article } from '../../src/core/article.ts'
import type { EventFeature } from '../../src/core/event.ts'
import { isInBox } from '../../src/core/query.ts'
import { type Change, foundedIds, joinArticle } from '../../src/extract/join.ts'
import type { KnownEvent } from '../../src/extract/known-event.ts'
import type { ArticleReading } from '../../src/extract/pipeline.ts'
import { reachOf } from '../../src/extract/reach.ts'
import { type Account, accountOf } from '../../src/extract/telling.ts'
import { article, read } from './reader.ts'

export const gazetteer = loadGazetteer()

/** Events by their ids. */
export type KnownFeed = Map<string, KnownEvent>

export const NOW = '2026-01-02T03:04:05.678Z'

export const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value))

/** What `joinArticle` asks for, and no more. */
function loaded(feed: KnownFeed, account: Account): KnownEvent[] {
  const all = [...feed.values()]
  const told = all.filter(({ tellings }) => tellings.some(({ source }) => source.article === account.article))
  const widestKm = Math.max(0, ...all.map(({ feature }) => feature.properties.uncertainty_km))
  const tellings = [...account.tellings, ...told.flatMap((event) => event.tellings)]
  const reach = reachOf(tellings, widestKm, gazetteer)
  const isNear = ({ geometry, properties }: EventFeature) =>
    reach.some(
      ({ box, days }) =>
        isInBox(box, geometry.coordinates) &&
        properties.event_date <= days.end &&
        properties.event_date_end >= days.start,
    )
  const ids = foundedIds(account)
  const near = all.filter(
    ({ id, feature, retracted }) =>
      (retracted?.by !== 'reader' && isNear(feature)) || ids.includes(id.replace(/(?<=^ev-\w+)-\d+$/, '')),
  )
  const found = new Set([...told, ...near])
  for (const { retracted } of found) {
    const replacement = feed.get(retracted?.replacedBy ?? '')
    if (retracted?.by === 'analyst' && replacement) found.add(replacement)
  }
  return [...found]
}

/** Joins an account to the feed, and tells what became of it. */
function joinAccount(feed: KnownFeed, account: Account, now = NOW): Change[] {
  const changes = joinArticle(loaded(feed, account), account, now, gazetteer)
  // A database gives tellings in no order.
  for (const { event } of changes) feed.set(event.id, stored({ ...event, tellings: event.tellings.toReversed() }))
  return changes
}

/** Joins a reading to the feed. */
export const joinReading = (feed: KnownFeed, reading: ArticleReading, now = NOW) =>
  joinAccount(feed, accountOf(reading, gazetteer), now)

/** Joins articles to the feed, one after another; tells what the last one changed. */
export const join = (feed: KnownFeed, ...articles: Article[]) =>
  articles.map((one) => joinReading(feed, read(one))).at(-1) ?? []

/** The feed that articles make, one after another. */
export function feedOf(...articles: Article[]): KnownFeed {
  const feed: KnownFeed = new Map()
  join(feed, ...articles)
  return feed
}

/** The features that are served. */
export const served = (feed: KnownFeed): EventFeature[] =>
  [...feed.values()].filter(({ retracted }) => retracted === null).map(({ feature }) => feature)

/** Features by id, but for when they changed. */
export const timeless = (features: EventFeature[]) =>
  new Map(features.map((one) => [one.id, { ...one, properties: { ...one.properties, updated_at: null } }]))

const SENTENCES = [
  'Lundi, l’armée irakienne a repris la ville de Hit à l’EI.',
  'Mardi, l’EI s’est emparé de la ville de Hit, tenue par l’armée irakienne.',
  'Lundi, l’EI s’est emparé de la ville de Hit, tenue par l’armée irakienne.',
  'Des combats ont opposé lundi l’armée irakienne à l’EI à Hit, faisant douze morts.',
  'Dimanche, une voiture piégée a explosé à Bagdad, tuant dix personnes.',
  'Lundi, un attentat à Bagdad a tué quatorze personnes.',
  'Lundi, un kamikaze s’est fait exploser à Bagdad.',
  'La coalition a bombardé l’EI à Raqqa.',
  'Mardi, des avions de la coalition ont bombardé l’EI près de Raqqa.',
  'Samedi, la coalition a bombardé l’EI à 40 km à l’ouest de Raqqa.',
  'L’armée irakienne a repris lundi une partie de Mossoul à l’EI.',
  'Mardi, l’armée irakienne a repris à l’EI le quartier de Zahra, à Mossoul.',
  'Des frappes ont visé l’EI dans la province d’Anbar cette semaine.',
  'La ville de Palmyre a été reprise lundi.',
  'Dimanche, l’armée syrienne a repris la ville de Palmyre à l’EI.',
]

const PUBLISHERS = ['La Gazette', 'Le Courrier', 'Radio Sud', 'Le Matin']

const arbitraryText = (cites: boolean) =>
  fc
    .tuple(
      cites ? fc.option(fc.constantFrom(...PUBLISHERS), { freq: 3 }) : fc.constant(null),
      fc.uniqueArray(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 5 }),
    )
    .map(([cited, sentences]) => [...(cited === null ? [] : [`Comme l’écrit ${cited} :`]), ...sentences].join(' '))

/** Articles of few publishers, who may cite one another, on few occurrences told in few ways; no two have one id. */
export const arbitraryArticles = ({ cites = true } = {}) =>
  fc
    .array(fc.tuple(arbitraryText(cites), fc.constantFrom(...PUBLISHERS), fc.integer({ min: 8, max: 12 })), {
      minLength: 1,
      maxLength: 8,
    })
    .map((told) =>
      told.map(([text, publisher, day], i) =>
        article(text, { id: `a${i}`, publisher, published: `2016-11-${String(day).padStart(2, '0')}` }),
      ),
    )
