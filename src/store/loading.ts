/** A feed that is being loaded, or was until something interrupted that: part of it is in, and nobody may take that for the feed. */
import { RequestFault } from '../core/errors.ts'

/**
 * SQL that is true while a feed is being loaded: there is none, and there are events, or a backup of which not all is in.
 * The feed itself is written last.
 */
export const IS_BEING_LOADED = `(NOT EXISTS (SELECT 1 FROM feed)
  AND (EXISTS (SELECT 1 FROM events) OR EXISTS (SELECT 1 FROM imports WHERE finished_at IS NULL)))`

/** Seconds after which to ask again. */
export const LOADING_S = 60

/** The answer to whoever asks meanwhile. */
export function beingLoaded(): RequestFault {
  return new RequestFault({
    status: 503,
    message: 'The feed is being loaded; it can be asked and written to once all of it is in.',
    headers: { 'Retry-After': String(LOADING_S) },
  })
}

/** Whether a feed is being loaded. */
export async function isBeingLoaded(database: D1Database): Promise<boolean> {
  const { results } = await database.prepare(`SELECT 1 WHERE ${IS_BEING_LOADED}`).bind().all()
  return results.length > 0
}
