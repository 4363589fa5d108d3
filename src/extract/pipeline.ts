/** From articles to events: the stages, in order. */
import type { ArticleRecord, TextArticle } from '../core/article.ts'
import type { EventCollection, EventFeature } from '../core/event.ts'
import { daysBetween } from '../core/interval.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { detectLanguage, languageOf } from '../lang/registry.ts'
import { castOf } from './actors.ts'
import { alliesOf, withAllies } from './allies.ts'
import { assemble } from './assemble.ts'
import type { Candidate } from './candidate.ts'
import { clean } from './clean.ts'
import { resolveDate } from './dates.ts'
import type { Doc, Found } from './document.ts'
import { collectionOf } from './events.ts'
import { find } from './find.ts'
import { joinArticle } from './join.ts'
import type { KnownEvent } from './known-event.ts'
import { type Lexicon, lexiconOf } from './lexicon.ts'
import { mergeWithin } from './merge.ts'
import { prune } from './prune.ts'
import { resolvePlaces } from './resolve-places.ts'
import { split } from './split.ts'
import { onlySpotOf } from './talk.ts'
import { accountOf } from './telling.ts'

/** All that reading one article gave, for the feed and for whoever asks why. */
export interface ArticleReading {
  record: ArticleRecord
  doc: Doc
  found: Found[]
  candidates: Candidate[]
  events: Candidate[]
}

/** An event with less strength than this was only alluded to. */
const WEAKEST = 0.5
/** Older than this, in days, a date tells of the past. */
const OLD_DAYS = 30

/** News tells of these last days. */
const NEWS_DAYS = 3
/** So many dates, and none told from the day of publication, make a chronicle of recent days. */
const DIARY_DATES = 4

/** A chronicle dates most of what it tells well before its publication. */
function isChronicle(found: Found[], published: string): boolean {
  const context = { published, talk: null, chronicle: false }
  const ages = found.flatMap(({ dates }) =>
    dates
      .filter(({ value }) => value.type === 'day' || value.type === 'month' || value.type === 'weekday')
      .map(({ value }) => resolveDate(value, context))
      .flatMap((span) => (span ? [daysBetween(span.end, published)] : [])),
  )
  // "on Tuesday" is of the week of the news: a chronicle hardly writes so.
  const weekdays = found.flatMap(({ dates }) => dates).filter(({ value }) => value.type === 'weekday').length
  if (weekdays * 4 > ages.length) return false
  const near = found
    .flatMap(({ dates }) => dates)
    .some(({ value }) => value.type === 'weekday' || value.type === 'offset')
  // "On 27 February … on 1 March", with no "yesterday": a battle told day by day, though it ended last week.
  const diary = !near && ages.length >= DIARY_DATES && ages.filter((age) => age > NEWS_DAYS).length * 2 > ages.length
  return diary || (ages.length >= 2 && ages.filter((age) => age > OLD_DAYS).length * 2 > ages.length)
}

/** Kinds of deed whose words sport, politics and business use too. */
const FIGURATIVE = new Set([
  'clash',
  'capture',
  'air-strike',
  'shelling',
  'attack',
  'siege',
  'handover',
  'withdrawal',
  'base',
  'toll',
  'protest',
  'agreement',
])

/** Whether an article tells of arms: names who bears them, or deeds that nothing else is called, or dead. */
function isWar(found: Found[], candidates: Candidate[]): boolean {
  const armed = found
    .flatMap(({ actors }) => actors)
    .filter(({ value }) => 'name' in value || 'jihadists' in value || ('state' in value && value.state === 'army'))
  return armed.length > 0 || candidates.some(({ kind, tolls }) => !FIGURATIVE.has(kind) || tolls.length > 0)
}

/** So many different words of novels or films, and no deed with a date of its own, make a story told. */
const ART_WORDS = 4

function isStory(found: Found[], candidates: Candidate[], { worksOfArt }: Lexicon): boolean {
  if (candidates.some(({ dateSource }) => dateSource === 'own')) return false
  const words = new Set<string>()
  for (const { sentence } of found) for (const { word } of sentence.tokens) if (worksOfArt.has(word)) words.add(word)
  return words.size >= ART_WORDS
}

/** Reads one article. Its faults become notes; no text makes this throw. */
export function readArticle(article: TextArticle, gazetteer: Gazetteer): ArticleReading {
  const notes: string[] = []
  const language = languageOf(article.language) ?? detectLanguage(article.text)
  if (article.language !== 'und' && language.code !== article.language.split('-')[0]) {
    notes.push(`language ${article.language} is not read; read as ${language.code}`)
  }
  const lexicon = lexiconOf(language)
  // An empty title is none.
  const title = article.title?.trim() || null
  const doc = clean(article.text, title, lexicon)
  const sentences = split(doc, lexicon)
  const found = sentences.map((sentence) => prune(find(sentence, lexicon, gazetteer), lexicon))
  const resolved = resolvePlaces(found, gazetteer)
  const chronicle = isChronicle(found, article.published)
  const candidates = assemble(found, {
    published: article.published,
    lexicon,
    gazetteer,
    cast: castOf(found),
    resolved,
    onlySpot: onlySpotOf(found, resolved),
    chronicle,
  })
  const allies = alliesOf(found)
  const events =
    isWar(found, candidates) && !isStory(found, candidates, lexicon)
      ? mergeWithin(candidates, gazetteer)
          .filter(({ strength }) => strength >= WEAKEST)
          .map((event) => withAllies(event, allies))
      : []
  const { id, publisher, url, published } = article
  return {
    record: { id, publisher, title, url, language: language.code, published },
    doc: { ...doc, notes: [...notes, ...doc.notes] },
    found,
    candidates,
    events,
  }
}

/** The events of many articles as one collection: the earliest article founds an event, later ones add to it. */
export function feedOf(readings: ArticleReading[], gazetteer: Gazetteer): EventCollection {
  const inOrder = [...readings].sort(
    (a, b) => a.record.published.localeCompare(b.record.published) || a.record.id.localeCompare(b.record.id),
  )
  const known = new Map<string, KnownEvent>()
  for (const reading of inOrder) {
    const day = midnight(reading.record.published)
    const changes = joinArticle([...known.values()], accountOf(reading, gazetteer), day, gazetteer)
    for (const { event } of changes) known.set(event.id, event)
  }
  return collectionOf([...known.values()].map(({ feature }) => lastChangedBySource(feature)))
}

const midnight = (day: string) => `${day}T00:00:00Z`

/** A feed made at once has no history: an event last changed with its last source. */
function lastChangedBySource(feature: EventFeature): EventFeature {
  const last = feature.properties.sources
    .map(({ published }) => published)
    .sort()
    .at(-1) as string
  return { ...feature, properties: { ...feature.properties, updated_at: midnight(last) } }
}
