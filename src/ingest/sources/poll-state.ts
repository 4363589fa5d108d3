/** When a news feed is polled next, and what is remembered of it, after what came of a poll. */
import type { PollState, Source } from '../../store/sources.ts'
import type { FetchFault } from './fetch-fault.ts'

/** Minutes between two polls of a feed. */
const INTERVAL = 15
/** Minutes, where articles are left. */
const SHORTEST_INTERVAL = 5
/** Minutes, after failure upon failure: a day. */
const LONGEST_INTERVAL = 1440
const MINUTE_MS = 60_000

/** What lets a feed say that it has not changed. */
export type Validators = Pick<PollState, 'etag' | 'last_modified'>

const NO_VALIDATORS: Validators = { etag: null, last_modified: null }

/** When a source is polled again, as a rule. */
export function usualNextPoll(now: Date): string {
  return minutesAfter(now, INTERVAL)
}

/** After a feed that has not changed. */
export function unchanged({ etag, last_modified }: Source, now: Date): PollState {
  return { etag, last_modified, next_poll: usualNextPoll(now), failures: 0, reason: null, enabled: true }
}

/**
 * After a feed of which `left` articles have not been tried yet. `isDone` says that none is to be tried (again): of
 * another feed the validators are not kept, or it would say that it has not changed, and be as good as empty.
 */
export function readState(validators: Validators, left: number, isDone: boolean, now: Date): PollState {
  const next_poll = minutesAfter(now, left > 0 ? SHORTEST_INTERVAL : INTERVAL)
  return { ...(isDone ? validators : NO_VALIDATORS), next_poll, failures: 0, reason: null, enabled: true }
}

/** After a fault of the feed itself: it is asked less and less often, and no more at all when it is gone (410). */
export function failed(source: Source, { reason, message, status, retryAt }: FetchFault, now: Date): PollState {
  const { etag, last_modified, failures } = source
  // Its site was asked a moment ago, for another feed perhaps: no failure of this one.
  if (reason === 'pace' && retryAt !== undefined) {
    const next_poll = retryAt.toISOString()
    return { etag, last_modified, next_poll, failures, reason: source.reason, enabled: true }
  }
  const wait = minutesAfter(now, Math.min(INTERVAL * 2 ** (failures + 1), LONGEST_INTERVAL))
  const [next_poll = wait] = [wait, retryAt?.toISOString() ?? ''].sort().reverse()
  return { etag, last_modified, next_poll, failures: failures + 1, reason: message, enabled: status !== 410 }
}

function minutesAfter(time: Date, minutes: number): string {
  return new Date(time.getTime() + minutes * MINUTE_MS).toISOString()
}
