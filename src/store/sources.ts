/** The table of the news feeds that articles are taken from, in the database. */

/** A news feed. Times are RFC 3339, UTC, with milliseconds. */
export interface Source {
  id: number
  url: string
  publisher: string
  /** Of its articles, BCP 47; null leaves it to what the feed says. */
  language: string | null
  added_at: string
  /** The name of the token that added it. */
  added_by: string
  /** What the feed was last served with, where nothing of it is left to fetch. */
  etag: string | null
  last_modified: string | null
  polled_at: string | null
  next_poll: string
  /** In a row. */
  failures: number
  /** Of the last failure, as a sentence. */
  reason: string | null
  /** False for a feed that is gone. */
  enabled: boolean
}

export type NewSource = Pick<Source, 'url' | 'publisher' | 'language' | 'added_at' | 'added_by'>

/** What a poll changes. */
export type PollState = Pick<Source, 'etag' | 'last_modified' | 'next_poll' | 'failures' | 'reason' | 'enabled'>

/** What became of an article that a feed lists. */
export interface SourceItem {
  url: string
  taken: boolean
  attempts: number
  /** Why it was not taken, as a sentence. */
  reason: string | null
  tried_at: string
}

type Row<T> = { [K in keyof T]: T[K] extends boolean ? 0 | 1 : T[K] }

const sourceOf = (row: Row<Source>): Source => ({ ...row, enabled: row.enabled === 1 })
const itemOf = (row: Row<SourceItem>): SourceItem => ({ ...row, taken: row.taken === 1 })

export class SourceStore {
  readonly #database: D1Database

  /** Over a database to which the migrations have been applied. */
  constructor(database: D1Database) {
    this.#database = database
  }

  /** All, in the order in which they were added. */
  async list(): Promise<Source[]> {
    const rows = await this.#rows<Row<Source>>('SELECT * FROM sources ORDER BY id')
    return rows.map(sourceOf)
  }

  async get(id: number): Promise<Source | null> {
    const [row] = await this.#rows<Row<Source>>('SELECT * FROM sources WHERE id = ?', id)
    return row === undefined ? null : sourceOf(row)
  }

  /** Null where a source has that address already. It is due at once. */
  async add({ url, publisher, language, added_at, added_by }: NewSource): Promise<Source | null> {
    const sql = `INSERT INTO sources (url, publisher, language, added_at, added_by, next_poll) VALUES (?1, ?2, ?3, ?4, ?5, ?4)
      ON CONFLICT (url) DO NOTHING RETURNING *`
    const [row] = await this.#rows<Row<Source>>(sql, url, publisher, language, added_at, added_by)
    return row === undefined ? null : sourceOf(row)
  }

  /** Whether there was one. What is known of its articles goes with it. */
  async remove(id: number): Promise<boolean> {
    const removed = await this.#rows('DELETE FROM sources WHERE id = ? RETURNING id', id)
    return removed.length > 0
  }

  /** Those that are to be polled by `now`, the longest due first. */
  async due(now: string, limit: number): Promise<Source[]> {
    const sql = 'SELECT * FROM sources WHERE enabled AND next_poll <= ? ORDER BY next_poll, id LIMIT ?'
    const rows = await this.#rows<Row<Source>>(sql, now, limit)
    return rows.map(sourceOf)
  }

  /**
   * Notes that a source is polled `now`, and next at `nextPoll` if nothing more is heard of this poll. False where
   * somebody else has begun one since `source` was read.
   */
  async claim({ id, polled_at }: Source, now: string, nextPoll: string): Promise<boolean> {
    const sql = 'UPDATE sources SET polled_at = ?, next_poll = ? WHERE id = ? AND polled_at IS ? RETURNING id'
    const claimed = await this.#rows(sql, now, nextPoll, id, polled_at)
    return claimed.length > 0
  }

  async update(id: number, state: PollState): Promise<void> {
    const { etag, last_modified, next_poll, failures, reason, enabled } = state
    const sql = `UPDATE sources SET etag = ?, last_modified = ?, next_poll = ?, failures = ?, reason = ?, enabled = ?
      WHERE id = ?`
    await this.#rows(sql, etag, last_modified, next_poll, failures, reason, enabled ? 1 : 0, id)
  }

  /** What became of those of `urls` that were tried, whichever source listed them, by their addresses. */
  async tried(urls: readonly string[]): Promise<Map<string, SourceItem>> {
    const sql = `SELECT url, taken, attempts, reason, tried_at FROM source_items
      WHERE url IN (SELECT value FROM json_each(?))`
    const rows = await this.#rows<Row<SourceItem>>(sql, JSON.stringify(urls))
    return new Map(rows.map((row) => [row.url, itemOf(row)]))
  }

  /** The articles of a source that were not taken, the latest tried first, 100 at most. */
  async failed(source: number): Promise<Omit<SourceItem, 'taken'>[]> {
    const sql = `SELECT url, attempts, reason, tried_at FROM source_items WHERE source = ? AND NOT taken
      ORDER BY tried_at DESC, url LIMIT 100`
    return await this.#rows(sql, source)
  }

  /** Notes what became of an article that `source` lists; nothing where the source has been removed. */
  async note(source: number, { url, taken, attempts, reason, tried_at }: SourceItem): Promise<void> {
    const sql = `INSERT INTO source_items (source, url, taken, attempts, reason, tried_at)
      SELECT id, ?2, ?3, ?4, ?5, ?6 FROM sources WHERE id = ?1
      ON CONFLICT (url) DO UPDATE SET taken = ?3, attempts = ?4, reason = ?5, tried_at = ?6`
    await this.#rows(sql, source, url, taken ? 1 : 0, attempts, reason, tried_at)
  }

  async #rows<R>(sql: string, ...values: (string | number | null)[]): Promise<R[]> {
    const { results } = await this.#database
      .prepare(sql)
      .bind(...values)
      .all<R>()
    return results
  }
}
