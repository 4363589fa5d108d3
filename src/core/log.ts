/** The log: a line of JSON for each thing that went wrong or was changed. No line holds a token, what was asked for, or an article. */

/** What is told of an error: what it is and where it came about. */
interface Told {
  error: string
  /** The calls that led to it, the last first. */
  stack: readonly string[]
}

/** One line. */
export type LogLine =
  /** A request that failed through no fault of its sender's; `route` is the path's pattern. */
  | ({ what: 'failure'; method: string; route: string } & Told)
  /** A call of an operation, by the name of a token; null where there was none. `ids` of what it was about. */
  | { what: 'operation'; operation: string; author: string | null; status: number; ms: number; ids: readonly string[] }
  /** An article that was taken from the queue: `settled` where it had been read before. */
  | { what: 'article'; submission: string; outcome: 'read' | 'superseded' | 'settled'; ms: number }
  /** One that could not be read, this time or for good. */
  | ({ what: 'unread'; submission: string; attempt: number } & Told)
  /** A news feed that was asked what is new: whether it could be read, and what became of its new articles. */
  | { what: 'poll'; source: number; outcome: 'read' | 'unread'; taken: number; failed: number; left: number }
  /** Something that was done for the feed and not for a request. */
  | ({ what: 'upkeep'; task: string } & Told)

/** Writes a line, as an error where it tells of one. */
export function log(line: LogLine): void {
  if ('error' in line) console.error(JSON.stringify(line))
  else console.log(JSON.stringify(line))
}

/** Messages of the database, which tell of its tables; others may repeat what they were given. */
const OF_DATABASE = /^D1_\w+:/

const QUOTED = /["'`].*["'`]/s

const LONGEST_MESSAGE = 300

/** What a line may tell of an error: what kind it is, what the database says without what it quotes, and its stack. */
export function toldOf(error: unknown): Told {
  if (!(error instanceof Error)) return { error: typeof error, stack: [] }
  const message = OF_DATABASE.test(error.message) ? error.message.replace(QUOTED, '…').slice(0, LONGEST_MESSAGE) : ''
  const stack = (error.stack ?? '').split('\n').flatMap((line) => /^\s+at (.*)/.exec(line)?.[1] ?? [])
  return { error: message === '' ? error.name : `${error.name}: ${message}`, stack: stack.slice(0, 10) }
}
