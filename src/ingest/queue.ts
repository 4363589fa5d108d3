/** The queue of articles: each message names one submission, which is read and merged; nothing that waits is forgotten. */
import { instant } from '../core/instant.ts'
import { log, toldOf } from '../core/log.ts'
import { forgotten } from '../store/submissions.ts'
import type { Enqueue } from './articles.ts'
import type { Outcome } from './read-submission.ts'

/** What a message of the queue holds. */
export interface ArticleMessage {
  submission: string
}

/** The queue as a way to put submissions into it. */
export function enqueueInto(queue: Queue<ArticleMessage>): Enqueue {
  return async (ids) => {
    // As many as a queue takes at once.
    for (let from = 0; from < ids.length; from += 100) {
      await queue.sendBatch(ids.slice(from, from + 100).map((submission) => ({ body: { submission } })))
    }
  }
}

/** The longest wait before a message is delivered again, s. */
const LONGEST_DELAY_S = 300

/** Reads the submissions of a batch, one after the other; what throws is delivered again, later each time. */
export async function readBatch(
  { messages }: Pick<MessageBatch<ArticleMessage>, 'messages'>,
  read: (submission: string) => Promise<Outcome>,
): Promise<void> {
  for (const message of messages) {
    const submission = message.body?.submission ?? ''
    const began = Date.now()
    try {
      const outcome = await read(submission)
      // What failed has said so.
      if (outcome !== 'failed') log({ what: 'article', submission, outcome, ms: Date.now() - began })
      message.ack()
    } catch (error) {
      log({ what: 'unread', submission, attempt: message.attempts, ...toldOf(error) })
      message.retry({ delaySeconds: Math.min(2 ** message.attempts, LONGEST_DELAY_S) })
    }
  }
}

/** A message takes seconds, unless it is lost. */
const FORGOTTEN_MS = 60_000

const MOST_AT_ONCE = 500

/** Puts into the queue what waits longer than a message takes: a process may have ended between its database and its queue. */
export async function requeueForgotten(database: D1Database, enqueue: Enqueue, now: number): Promise<number> {
  const [before, at] = [now - FORGOTTEN_MS, now].map((ms) => instant(new Date(ms).toJSON())) as [string, string]
  const ids = await forgotten(database, before, at, MOST_AT_ONCE)
  await enqueue(ids)
  return ids.length
}
