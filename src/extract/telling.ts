/** A telling: what one article says of one occurrence, as plain JSON, so that it can be kept and joined with others later. */
import type { ArticleRecord, SourceClaim } from '../core/article.ts'
import type { Place } from '../core/place.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { foldWord } from '../text/fold.ts'
import type { Candidate, Occurrence } from './candidate.ts'
import type { Doc } from './document.ts'
import { placeAt } from './place-at.ts'
import type { Spot } from './spot.ts'

export interface Telling extends Omit<Occurrence, 'spot' | 'spans'> {
  source: SourceClaim
  /** Which of the article's tellings it is, counted from 0. */
  order: number
  /** The place is the gazetteer's by its id; whole where the gazetteer has none such. */
  spot: Omit<Spot, 'place'> & { place: string | Place }
  /** Publishers that the article cites, of those who were known when it was joined. */
  cites: string[]
}

/** All that one article tells. Without tellings it is an article that reports no event, or is withdrawn. */
export interface Account {
  /** The article's id. */
  article: string
  /** In the order of the article. Their `cites` are empty: joining fills them. */
  tellings: Telling[]
  /** Whether the article names this publisher. */
  cites(publisher: string): boolean
}

/** Of an article's reading, what its account is made of. */
interface Told {
  record: ArticleRecord
  doc: Doc
  events: Candidate[]
}

/** A shorter name of a publisher stands in texts by chance. */
const SHORTEST_NAME = 3

/** What an article that has been read tells. */
export function accountOf({ record, doc, events }: Told, gazetteer: Gazetteer): Account {
  const { id: article, ...rest } = record
  const text = foldWord(doc.text)
  return {
    article,
    tellings: events.map((event, order) => {
      const { words, places, recalls, rules, ...occurrence } = event
      return tellingOf(occurrence, { article, ...rest, spans: event.spans }, order, gazetteer)
    }),
    cites: (publisher) => publisher.length >= SHORTEST_NAME && text.includes(foldWord(publisher)),
  }
}

/** An occurrence as one source tells it, citing nobody. */
export function tellingOf(
  { spot, spans, ...said }: Occurrence,
  source: SourceClaim,
  order: number,
  gazetteer: Gazetteer,
): Telling {
  const { place } = spot
  const isKnown = gazetteer.byId(place.id) !== undefined
  return { ...said, source, order, spot: { ...spot, place: isKnown ? place.id : place }, cites: [] }
}

/** What a telling says happened. Where the gazetteer no longer has its place, that is the point. */
export function occurrenceOf(telling: Telling, gazetteer: Gazetteer): Occurrence {
  const { source, order, cites, spot, ...said } = telling
  const place =
    typeof spot.place === 'string'
      ? (gazetteer.byId(spot.place) ?? placeAt(spot.point, spot.label, spot.uncertaintyKm))
      : spot.place
  return { ...said, spot: { ...spot, place }, spans: source.spans }
}

/** Which of two tellings comes first: the one published first, then by article, then by where the article tells it. */
export function compareTellings(a: Telling, b: Telling): number {
  const start = ({ source }: Telling) => source.spans[0]?.[0] ?? 0
  return (
    a.source.published.localeCompare(b.source.published) ||
    a.source.article.localeCompare(b.source.article) ||
    start(a) - start(b) ||
    a.order - b.order
  )
}

/** Tellings as a feed made at once would take them, whatever order they came in. */
export const inCanonicalOrder = (tellings: readonly Telling[]): Telling[] => [...tellings].sort(compareTellings)

/** Whether two tellings say the same, wherever in the text they say it. */
export function sayTheSame(a: Telling, b: Telling): boolean {
  const said = ({ source, order, cites, ...rest }: Telling) => JSON.stringify(rest)
  return said(a) === said(b)
}
