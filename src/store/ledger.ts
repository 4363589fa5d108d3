/** What writes to the feed in a D1 database: each change as a whole or not at all, on top of what its author has seen. */
import type { CollectionFeature } from '../core/collection.ts'
import { EVENTS } from '../core/collections.ts'
import type { EventFeature } from '../core/event.ts'
import { articleRevisions } from './article-revisions.ts'
import { insertAll, insertion, type NewRevision } from './insertion.ts'
import { OPEN } from './sql-query.ts'
import type { ChangeKind } from './store.ts'

/** A new revision of an event. */
export interface EventChange {
  change: ChangeKind
  /** As it is from now on; as it last was where it is retracted. */
  event: EventFeature
  /** The newest revision that its author has seen; null where the event is new. */
  before: { revision: number; event: EventFeature } | null
  /** Why; null where nobody said so. */
  reason: string | null
  /** Of a retraction: the event that stands for this one. */
  replacedBy: string | null
}

/** What an article tells of an event, as JSON; null where that is not known. */
export interface Told {
  article: string
  telling: object | null
}

/** What becomes of the feed, all of it at once. */
export interface FeedChange {
  author: string
  /** When it is made (`instant`). */
  at: string
  events: readonly EventChange[]
  /**
   * How many articles had been merged when its author looked at the events that are near: nobody else may have merged
   * one since. Null for what does not depend on other events.
   */
  merges: number | null
  /** An article that comes in, as a feature of which place and count are still to be found out; null without one. */
  article: CollectionFeature | null
  /** What articles tell of events, in place of what they told. */
  tellings: ReadonlyMap<string, readonly Told[]>
  /** What analysts have said of events, in place of what they had said. */
  corrections: ReadonlyMap<string, object>
  /** What else belongs to it. */
  also: readonly D1PreparedStatement[]
}

/** Somebody else was first: nothing was written. Whoever looks again at how things stand may try again. */
export class Conflict extends Error {
  constructor() {
    super('the feed has changed since it was looked at')
    this.name = 'Conflict'
  }
}

/** Constraints that fail where somebody else was first. */
const OVERTAKEN = /UNIQUE constraint failed: (events|articles)\.|NOT NULL constraint failed: (feed|submissions)\./

/** Writes a change. Throws Conflict, or what the database throws; nothing is written then. */
export async function commit(database: D1Database, change: FeedChange): Promise<void> {
  const { events, at } = change
  const ids = JSON.stringify(events.map(({ event }) => event.id))
  const rows = events.map((one) => revisionOf(one, change))
  const statements = [
    guard(database, change),
    database
      .prepare(
        `UPDATE events SET known_to = ?1 WHERE known_to = '${OPEN}' AND event_id IN (SELECT value FROM json_each(?2))`,
      )
      .bind(at, ids),
    ...insertion(database, EVENTS, rows),
    ...tellingsWritten(database, change),
    ...correctionsWritten(database, change),
    ...articleRevisions(database, change),
    ...change.also,
  ]
  try {
    await database.batch(statements)
  } catch (error) {
    throw OVERTAKEN.test(String(error)) ? new Conflict() : error
  }
}

/**
 * Fails where somebody has merged an article meanwhile, or is loading a feed: then there are events and no feed. The
 * first change to an empty database makes the feed.
 */
function guard(database: D1Database, { merges, at }: FeedChange): D1PreparedStatement {
  const sql = `INSERT INTO feed (row, version, updated, epoch, merges)
    SELECT 1, lower(hex(randomblob(8))), ?1, lower(hex(randomblob(8))),
      CASE WHEN EXISTS (SELECT 1 FROM feed) OR NOT EXISTS (SELECT 1 FROM events) THEN coalesce(?2 + 1, 0) END
    WHERE true
    ON CONFLICT (row) DO UPDATE SET version = excluded.version, updated = excluded.updated,
      merges = CASE WHEN ?2 IS NULL THEN merges WHEN merges = ?2 THEN merges + 1 END`
  return database.prepare(sql).bind(at, merges)
}

/** A statement for `also`: it fails, as what is overtaken does, where the event does not stand. */
export function stillStands(database: D1Database, id: string): D1PreparedStatement {
  const sql = `UPDATE feed SET version =
    CASE WHEN EXISTS (SELECT 1 FROM events WHERE event_id = ?1 AND known_to = '${OPEN}') THEN version END`
  return database.prepare(sql).bind(id)
}

function revisionOf(
  { change, event, before, reason, replacedBy }: EventChange,
  { author, at }: FeedChange,
): NewRevision {
  return {
    feature: event as unknown as CollectionFeature,
    revision: (before?.revision ?? 0) + 1,
    change,
    author,
    reason,
    replacedBy,
    knownFrom: at,
    // What is retracted is never held.
    knownTo: change === 'retracted' ? at : OPEN,
  }
}

function tellingsWritten(database: D1Database, { tellings }: FeedChange): D1PreparedStatement[] {
  const rows = [...tellings].flatMap(([event, told]) =>
    told.map(({ article, telling }, place) => [event, article, place, telling && JSON.stringify(telling)]),
  )
  return [
    database
      .prepare('DELETE FROM tellings WHERE event_id IN (SELECT value FROM json_each(?1))')
      .bind(JSON.stringify([...tellings.keys()])),
    insertAll(database, 'INSERT', 'tellings', ['event_id', 'article_id', 'place', 'telling'], rows),
  ]
}

function correctionsWritten(database: D1Database, { corrections }: FeedChange): D1PreparedStatement[] {
  if (corrections.size === 0) return []
  const rows = [...corrections].map(([event, members]) => [event, JSON.stringify(members)])
  return [insertAll(database, 'INSERT OR REPLACE', 'corrections', ['event_id', 'members'], rows)]
}
