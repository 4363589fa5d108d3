/** Articles that were accepted, in a D1 database: each as it was sent, and what has come of it. */
import type { Backlog } from './store.ts'

/** `waiting` to be read, `read`, `superseded` by a newer revision that was read first, or `failed`. */
export type SubmissionState = 'waiting' | 'read' | 'superseded' | 'failed'

/** One revision of an article. */
export interface Submission {
  id: string
  /** The id of the article in the feed. */
  article_id: string
  received_at: string
  /** The name of the token that it was sent with. */
  author: string
  state: SubmissionState
  /** How often it was begun to be read. */
  attempts: number
  /** When it was last put into the queue or taken out of it. */
  tried_at: string
  /** Why it failed. */
  reason: string | null
  /** What came of it, as JSON. */
  result: string | null
}

/** A submission that comes in. */
export interface NewSubmission {
  id: string
  /** The id of its article, where that is not known yet. */
  newArticle: string
  contentHash: string
  textHash: string
  /** The address that it is known by; null where it has none. */
  url: string | null
  /** The address as it was sent. */
  sentUrl: string | null
  /** As it was sent, JSON. */
  article: string
  receivedAt: string
  author: string
}

/** What is told of a submission; its text is not among it. */
const TOLD = 'id, article_id, received_at, author, state, attempts, tried_at, reason, result'

/**
 * The article that a submission is a revision of: the one known by its address, or else by its text, or else a new one.
 * It is found where it is written, so that of two who send an article at once neither founds another.
 */
const ARTICLE = `coalesce(
    (SELECT article_id FROM submissions WHERE url = ?5 LIMIT 1),
    (SELECT article_id FROM articles WHERE url IN (?5, ?6) LIMIT 1),
    (SELECT article_id FROM submissions WHERE text_hash = ?4 LIMIT 1),
    ?2
  )`

const NEWEST = `FROM submissions WHERE article_id = ${ARTICLE} ORDER BY number DESC LIMIT 1`

/** Keeps submissions, but for those that say what their article's newest one says. They are in for good once this resolves. */
export async function accept(database: D1Database, submissions: readonly NewSubmission[]): Promise<Submission[]> {
  const insert = `INSERT INTO submissions
      (id, article_id, content_hash, text_hash, url, article, received_at, author, state, tried_at)
    SELECT ?1, ${ARTICLE}, ?3, ?4, ?5, ?7, ?8, ?9, 'waiting', ?8 WHERE ?3 IS NOT (SELECT content_hash ${NEWEST})`
  // Each is asked for right after it is in: of two revisions in one batch each has its own answer.
  const statements = submissions.flatMap((one) => {
    const { id, newArticle, contentHash, textHash, url, sentUrl, article, receivedAt, author } = one
    const known = [id, newArticle, contentHash, textHash, url, sentUrl]
    return [
      database.prepare(insert).bind(...known, article, receivedAt, author),
      database.prepare(`SELECT ${TOLD} ${NEWEST}`).bind(...known),
    ]
  })
  const answers = await database.batch<Submission>(statements)
  return answers.flatMap(({ results }, i) => (i % 2 === 1 ? results : []))
}

/** A submission, or null. */
export async function submission(database: D1Database, id: string): Promise<Submission | null> {
  const { results } = await database.prepare(`SELECT ${TOLD} FROM submissions WHERE id = ?1`).bind(id).all<Submission>()
  return results[0] ?? null
}

/** The newest submissions, of one state or of all. */
export async function submissions(
  database: D1Database,
  state: SubmissionState | null,
  limit: number,
): Promise<Submission[]> {
  const sql = `SELECT ${TOLD} FROM submissions WHERE ?1 IS NULL OR state = ?1 ORDER BY number DESC LIMIT ?2`
  const { results } = await database.prepare(sql).bind(state, limit).all<Submission>()
  return results
}

/** What waits, and what has failed. */
export async function backlog(database: D1Database): Promise<Backlog> {
  const sql = `SELECT state, count(*) AS count, min(coalesce(retried_at, received_at)) AS since FROM submissions
    WHERE state IN ('waiting', 'failed') GROUP BY state`
  const { results } = await database.prepare(sql).bind().all<{ state: SubmissionState; count: number; since: string }>()
  const [waiting, failed] = ['waiting', 'failed'].map((state) => results.find((row) => row.state === state))
  return { waiting: waiting?.count ?? 0, waiting_since: waiting?.since ?? null, failed: failed?.count ?? 0 }
}

/** A submission that is being read: as it was sent, and how often it was tried, this time included. */
export interface TakenSubmission {
  id: string
  article_id: string
  /** The address that it is known by. */
  url: string | null
  article: string
  author: string
  attempts: number
}

/** Counts an attempt at a submission that waits; null where it waits no longer. The attempt counts even where it kills the Worker. */
export async function take(database: D1Database, id: string, at: string): Promise<TakenSubmission | null> {
  const sql = `UPDATE submissions SET attempts = attempts + 1, tried_at = ?2 WHERE id = ?1 AND state = 'waiting'
    RETURNING id, article_id, url, article, author, attempts`
  const { results } = await database.prepare(sql).bind(id, at).all<TakenSubmission>()
  return results[0] ?? null
}

/** Whether a newer revision of the same article was read already. */
export async function isOvertaken(database: D1Database, { id, article_id }: TakenSubmission): Promise<boolean> {
  const sql = `SELECT 1 FROM submissions newer WHERE newer.article_id = ?1 AND newer.state = 'read'
    AND newer.number > (SELECT number FROM submissions WHERE id = ?2) LIMIT 1`
  const { results } = await database.prepare(sql).bind(article_id, id).all()
  return results.length > 0
}

/** The statement that ends a submission's waiting; a batch with it fails where it waits no longer. */
export function settled(
  database: D1Database,
  id: string,
  state: Exclude<SubmissionState, 'waiting'>,
  told: { reason?: string; result?: object },
): D1PreparedStatement {
  const sql = `UPDATE submissions SET state = CASE state WHEN 'waiting' THEN ?2 END, reason = ?3, result = ?4 WHERE id = ?1`
  return database.prepare(sql).bind(id, state, told.reason ?? null, told.result ? JSON.stringify(told.result) : null)
}

/** Lets submissions that failed, or that the queue may have lost, wait anew, all attempts before them; gives the ids of those that do. */
export async function waitAgain(database: D1Database, ids: readonly string[], at: string): Promise<string[]> {
  const sql = `UPDATE submissions SET state = 'waiting', attempts = 0, reason = NULL, tried_at = ?2,
      retried_at = CASE state WHEN 'failed' THEN ?2 ELSE retried_at END
    WHERE state IN ('waiting', 'failed') AND id IN (SELECT value FROM json_each(?1)) RETURNING id`
  const { results } = await database.prepare(sql).bind(JSON.stringify(ids), at).all<{ id: string }>()
  return results.map(({ id }) => id)
}

/** The oldest submissions that wait and were not tried since `before`: the queue may have lost them. They count as tried `at`. */
export async function forgotten(database: D1Database, before: string, at: string, limit: number): Promise<string[]> {
  const sql = `UPDATE submissions SET tried_at = ?2 WHERE id IN (
      SELECT id FROM submissions WHERE state = 'waiting' AND tried_at < ?1 ORDER BY tried_at LIMIT ?3
    ) RETURNING id`
  const { results } = await database.prepare(sql).bind(before, at, limit).all<{ id: string }>()
  return results.map(({ id }) => id)
}
