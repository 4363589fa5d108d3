/** The events that an article may tell of, as a D1 database holds them: with what they are made of. */
import type { ArticleRecord } from '../core/article.ts'
import type { EventFeature } from '../core/event.ts'
import type { Box } from '../core/query.ts'
import { FEATURE_VERSION } from './d1-reader.ts'
import type { Told } from './ledger.ts'
import type { ChangeKind } from './store.ts'

/** An event in its newest revision. */
export interface EventRecord {
  id: string
  revision: number
  /** See `FeedStore.featureVersion`. */
  version: string
  change: ChangeKind
  author: string
  replacedBy: string | null
  event: EventFeature
  tellings: Told[]
  /** What analysts have said of it, as the ledger was given it; null where nobody said anything. */
  corrections: object | null
}

/** Where and when an event may lie: its point in the box, its days overlapping these (numbers of days since 1970-01-01). */
export interface Surroundings {
  box: Box
  first: number
  last: number
}

/** Which events are asked for: those of any of these kinds. */
export interface Sought {
  surroundings: readonly Surroundings[]
  /** Told by this article. */
  article: string
  /** Of one of these ids, or one of them followed by a number: `ev-1`, `ev-1-2`. */
  ids: readonly string[]
}

export interface KnownFeed {
  /** How many changes have been made. */
  writes: number
  /** When an event last changed (RFC 3339); null where nothing was ever written. */
  updated: string | null
  events: EventRecord[]
}

/** Ids: an event that was retracted brings those that stand for it. `-` and `.` follow each other. */
const FOUND = `WITH RECURSIVE found (id) AS (
    SELECT e.event_id FROM json_each(?1) j CROSS JOIN events_box b
      ON b.east >= j.value ->> 0 AND b.north >= j.value ->> 1 AND b.west <= j.value ->> 2 AND b.south <= j.value ->> 3
      AND b.last_day >= j.value ->> 4 AND b.first_day <= j.value ->> 5
      CROSS JOIN events e ON e.row = b.row WHERE e.known_to = 'open' OR e.change = 'retracted'
    UNION SELECT event_id FROM tellings WHERE article_id = ?2
    UNION SELECT e.event_id FROM json_each(?3) i CROSS JOIN events e ON e.event_id = i.value
    UNION SELECT e.event_id FROM json_each(?3) i
      CROSS JOIN events e ON e.event_id > i.value || '-' AND e.event_id < i.value || '.'
    UNION SELECT e.replaced_by FROM found CROSS JOIN events e ON e.event_id = found.id
      WHERE e.replaced_by IS NOT NULL
  )`

const KNOWN = `${FOUND}
  SELECT e.event_id AS id, e.revision, ${FEATURE_VERSION} AS version, e.change, e.author, e.replaced_by AS replacedBy, e.feature,
    (SELECT json_group_array(json_object('article', article_id, 'telling', json(telling)))
      FROM (SELECT article_id, telling FROM tellings t WHERE t.event_id = e.event_id ORDER BY place)) AS told,
    (SELECT members FROM corrections c WHERE c.event_id = e.event_id) AS corrected
  FROM found CROSS JOIN events e ON e.event_id = found.id
    AND e.revision = (SELECT max(revision) FROM events WHERE event_id = found.id)
  ORDER BY e.event_id`

interface Row extends Pick<EventRecord, 'id' | 'revision' | 'version' | 'change' | 'author' | 'replacedBy'> {
  feature: string
  told: string
  corrected: string | null
}

/** The events sought, and the state of the feed in which they are so. */
export async function knownEvents(database: D1Database, { surroundings, article, ids }: Sought): Promise<KnownFeed> {
  const boxes = surroundings.map(({ box, first, last }) => [...box, first, last])
  const [state, found] = (await database
    .withSession('first-primary')
    .batch([
      database.prepare('SELECT writes, updated FROM feed'),
      database.prepare(KNOWN).bind(JSON.stringify(boxes), article, JSON.stringify(ids)),
    ])) as [D1Result<{ writes: number; updated: string }>, D1Result<Row>]
  const [feed] = state.results
  return {
    writes: feed?.writes ?? 0,
    updated: feed?.updated ?? null,
    events: found.results.map(({ feature, told, corrected, ...row }) => ({
      ...row,
      event: JSON.parse(feature),
      tellings: JSON.parse(told),
      corrections: corrected === null ? null : JSON.parse(corrected),
    })),
  }
}

/** The event of that id as it last stood before it was retracted; null where it never was. */
export async function lastStanding(database: D1Database, id: string): Promise<EventFeature | null> {
  const sql = `SELECT feature FROM events WHERE event_id = ?1 AND change <> 'retracted' ORDER BY revision DESC LIMIT 1`
  const { results } = await database.prepare(sql).bind(id).all<{ feature: string }>()
  return results[0] === undefined ? null : JSON.parse(results[0].feature)
}

/** The version (`FeedStore.featureVersion`) that a revision of an event is. */
export async function versionOf(database: D1Database, id: string, revision: number): Promise<string> {
  const sql = `SELECT ${FEATURE_VERSION} AS version FROM events e WHERE e.event_id = ?1 AND e.revision = ?2`
  const [found] = await database
    .withSession('first-primary')
    .batch<{ version: string }>([database.prepare(sql).bind(id, revision)])
  return found?.results[0]?.version ?? ''
}

/** The articles of these ids that the feed has. */
export async function knownArticles(database: D1Database, ids: readonly string[]): Promise<Map<string, ArticleRecord>> {
  const sql = `SELECT feature FROM articles WHERE known_to = 'open' AND article_id IN (SELECT value FROM json_each(?1))`
  const [found] = await database
    .withSession('first-primary')
    .batch<{ feature: string }>([database.prepare(sql).bind(JSON.stringify(ids))])
  return new Map(
    (found?.results ?? []).map(({ feature }) => {
      const { article_id: id, event_count: _, ...published } = JSON.parse(feature).properties
      return [id, { id, ...published }]
    }),
  )
}

/** The most that the place of an event that stands is uncertain, km. */
export async function widestUncertainty(database: D1Database): Promise<number> {
  const { results } = await database
    .prepare("SELECT uncertainty_km AS km FROM events WHERE known_to = 'open' ORDER BY uncertainty_km DESC LIMIT 1")
    .bind()
    .all<{ km: number }>()
  return results[0]?.km ?? 0
}
