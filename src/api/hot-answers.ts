/** Answers that were given lately, kept as they are: a map in a page asks the same again and again, and Cloudflare's cache stands behind a Worker, not before it. */
import type { HeldAnswer } from './respond.ts'

/** Of the 128 MB that a Worker has. */
const MOST_BYTES = 8_000_000

/** A longer one would drive out too many others. */
const LONGEST_BYTES = 250_000

/** In characters: whoever asks longer questions may ask many of them, to fill what memory there is. */
const LONGEST_KEY = 2_000

/** As many questions are remembered to have been asked once. */
const MOST_ASKED_ONCE = 1_000

export interface HotAnswers {
  get(key: string): HeldAnswer | undefined
  /**
   * Keeps an answer when it is given the second time, unless it is long; those that were asked for longest ago make room
   * for it. Most questions are asked once: to keep their answers would cost more than it spares.
   */
  put(key: string, answer: HeldAnswer): void
}

/** No answers yet. */
export function hotAnswers(mostBytes = MOST_BYTES): HotAnswers {
  // A map lists its keys in the order in which they were set.
  const answers = new Map<string, HeldAnswer>()
  const askedOnce = new Set<string>()
  let bytes = 0
  const drop = (key: string) => {
    const answer = answers.get(key)
    if (answer !== undefined) bytes -= key.length + answer.body.length
    answers.delete(key)
  }
  return {
    get(key) {
      const answer = answers.get(key)
      if (answer !== undefined) {
        answers.delete(key)
        answers.set(key, answer)
      }
      return answer
    },
    put(key, answer) {
      drop(key)
      if (answer.body.length > LONGEST_BYTES || key.length > LONGEST_KEY) return
      if (!askedOnce.delete(key)) {
        if (askedOnce.size === MOST_ASKED_ONCE) askedOnce.clear()
        askedOnce.add(key)
        return
      }
      answers.set(key, answer)
      bytes += key.length + answer.body.length
      for (const oldest of answers.keys()) {
        if (bytes <= mostBytes) break
        drop(oldest)
      }
    },
  }
}
