/** What becomes of articles when events change: each lies where its events do, and says how many they are. */
import { ARTICLES } from '../core/collections.ts'
import { featureJson, insertWords } from './insertion.ts'
import type { FeedChange } from './ledger.ts'
import { OPEN } from './sql-query.ts'
import { searchable } from './text-search.ts'

/** Until the revision before it is closed, a new one does not hold: of one article only one does. */
const PENDING = 'pending'

/**
 * Events that each article tells. Of an article: its id, its feature as it was or as it comes in, how many revisions it has.
 * Points stand in the order of the events, the newest first, each once.
 */
const REVISED = `WITH
  base (id, feature, searchable, revision) AS (
    SELECT value ->> 0, value ->> 1, value ->> 2,
      coalesce((SELECT max(revision) FROM articles WHERE article_id = value ->> 0), 0)
    FROM json_each(?1)
    UNION ALL
    SELECT article_id, feature, searchable, revision FROM articles
    WHERE known_to = '${OPEN}' AND article_id IN (SELECT value FROM json_each(?2))
  ),
  told AS (
    SELECT DISTINCT base.id, e.event_id, e.event_date, e.geometry, e.west, e.south, e.east, e.north
    FROM base CROSS JOIN tellings t ON t.article_id = base.id
    CROSS JOIN events e ON e.event_id = t.event_id AND e.known_to = '${OPEN}'
  ),
  numbered AS (SELECT *, row_number() OVER (PARTITION BY id ORDER BY event_date DESC, event_id) AS place FROM told),
  points AS (
    SELECT id, geometry, min(place) AS place FROM numbered WHERE geometry <> 'null' GROUP BY id, geometry ORDER BY id, 3
  ),
  located AS (SELECT id, json_group_array(json(geometry)) AS coordinates FROM points GROUP BY id),
  counted AS (
    SELECT id, count(*) AS count, min(west) AS west, min(south) AS south, max(east) AS east, max(north) AS north
    FROM told GROUP BY id
  ),
  revised AS (
    SELECT base.id, base.searchable, base.revision, west, south, east, north,
      json_set(
        base.feature,
        '$.geometry', json(CASE WHEN coordinates IS NULL THEN 'null'
          ELSE json_object('type', 'MultiPoint', 'coordinates', json(coordinates)) END),
        '$.properties.event_count', coalesce(count, 0)
      ) AS feature
    FROM base LEFT JOIN located USING (id) LEFT JOIN counted USING (id)
  )`

/** The statements that write revisions of the articles that tell, or told, the events of a change; the tellings are in. */
export function articleRevisions(database: D1Database, { article, events, author, at }: FeedChange) {
  const sources = events.flatMap(({ event, before }) =>
    [event, before?.event].flatMap((known) => known?.properties.sources ?? []),
  )
  const others = new Set(sources.map((claim) => claim.article))
  if (article !== null) others.delete(article.id)
  const given = article === null ? [] : [[article.id, featureJson(article), searchable(ARTICLES.textsOf(article))]]
  const ids = JSON.stringify([...others, ...given.map(([id]) => id)])
  const insert = `INSERT INTO articles
      (feature, searchable, revision, change, west, south, east, north, author, known_from, known_to)
    ${REVISED}
    SELECT feature, searchable, revision + 1, CASE revision WHEN 0 THEN 'added' ELSE 'updated' END,
      west, south, east, north, ?3, ?4, '${PENDING}'
    FROM revised
    WHERE NOT EXISTS (SELECT 1 FROM articles a
      WHERE a.article_id = revised.id AND a.known_to = '${OPEN}' AND a.feature = revised.feature)`
  return [
    database.prepare(insert).bind(JSON.stringify(given), JSON.stringify([...others]), author, at),
    database
      .prepare(
        `UPDATE articles SET known_to = ?1 WHERE known_to = '${OPEN}' AND article_id IN (SELECT value FROM json_each(?2))
         AND EXISTS (SELECT 1 FROM articles newer
           WHERE newer.article_id = articles.article_id AND newer.revision = articles.revision + 1)`,
      )
      .bind(at, ids),
    database
      .prepare(
        `UPDATE articles SET known_to = '${OPEN}'
         WHERE known_to = '${PENDING}' AND article_id IN (SELECT value FROM json_each(?1))`,
      )
      .bind(ids),
    ...(article === null ? [] : [insertWords(database, ARTICLES, [article])]),
  ]
}
