/** `/changes/stream`: changes as they come, as server-sent events (HTML standard, 9.2). */
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import { log, toldOf } from '../core/log.ts'
import type { FeedStore } from '../store/store.ts'
import { changeOf, newestNumber } from './change.ts'
import { COMMON_HEADERS } from './headers.ts'
import { readParameters } from './params/parameters.ts'
import { cursorOf, SINCE, sinceIn } from './params/since.ts'
import type { RequestContext } from './services.ts'

export const STREAM_PATH = '/changes/stream'

const PROBLEM = { $ref: '#/components/responses/problem' }

/** As the API's definition has it. */
export const STREAM_OPERATION = {
  operationId: 'followChanges',
  tags: ['Changes'],
  summary: 'What becomes of the events, as it comes',
  description:
    'Server-sent events, named `added`, `updated` and `retracted`: `data` is the change as `/changes` has it, `id` its cursor. Ends after some minutes; an EventSource then goes on from the last change that it was sent.',
  parameters: [
    { ...SINCE, in: 'query', required: false },
    {
      name: 'Last-Event-ID',
      in: 'header',
      required: false,
      description: 'The cursor to go on from, in place of `since`: what an EventSource sends that connects again.',
      schema: { type: 'string' },
    },
  ],
  responses: {
    200: { description: 'The changes.', content: { 'text/event-stream': { schema: { type: 'string' } } } },
    400: PROBLEM,
    410: PROBLEM,
    default: PROBLEM,
  },
}

/** How long the feed is left alone before it is asked again whether anything has changed. */
const PAUSE_MS = 5000

/** How long a client waits before it connects again. */
const RETRY_MS = 3000

/** On Cloudflare's free plan a request may ask a database 50 questions; it has asked two or three by then. */
const MOST_QUESTIONS = 45

/** Changes that are read together. */
const AT_ONCE = 100

/** The stream of the changes that follow `Last-Event-ID` or `since`. Throws RequestFault. */
export async function answerStream(c: RequestContext, feed: FeedStore): Promise<Response> {
  const parameters = readParameters(c.req.url, new Set([SINCE.name]))
  const epoch = await feed.epoch()
  const lastId = c.req.header('Last-Event-ID')
  const [name, text] = lastId === undefined ? [SINCE.name, parameters.get(SINCE.name)] : ['Last-Event-ID', lastId]
  const newest = () => newestNumber(feed.events)
  const since = text === undefined ? 0 : await sinceIn(name, text, { epoch, newest })
  const from = since ?? (await newest())
  for (const [header, value] of Object.entries(COMMON_HEADERS)) c.header(header, value)
  // Caught here: `streamSSE` itself would log the error as it is, or send the client its message.
  return streamSSE(c, (stream) =>
    follow(stream, feed, { epoch, from }).catch((error: unknown) =>
      log({ what: 'failure', method: c.req.method, route: STREAM_PATH, ...toldOf(error) }),
    ),
  )
}

/** Sends what follows a change until the client goes, enough was asked of the feed, or the feed is loaded anew. */
async function follow(stream: SSEStreamingApi, feed: FeedStore, { epoch, from }: { epoch: string; from: number }) {
  // An id without data is remembered, and no event: who asked from `now` misses nothing should the stream break at once.
  await stream.write(`retry: ${RETRY_MS}\nid: ${cursorOf(epoch, from)}\n\n`)
  let sequence = from
  let told = ''
  for (let questions = 0; questions < MOST_QUESTIONS && !stream.aborted; questions++) {
    const version = await feed.version()
    if (version === told) {
      // A comment: what stands between notices that the stream lives, and this end that the client has gone.
      await stream.write(':\n\n')
      await stream.sleep(PAUSE_MS)
      continue
    }
    questions += 2
    if ((await feed.epoch()) !== epoch) return
    const revisions = await feed.events.changes(sequence, AT_ONCE)
    for (const revision of revisions) {
      const change = changeOf(epoch, revision)
      await stream.writeSSE({ event: change.change, id: change.cursor, data: JSON.stringify(change) })
    }
    sequence = revisions.at(-1)?.sequence ?? sequence
    // A full page may not be the last: what it says of the version is said when no more follow.
    if (revisions.length < AT_ONCE) told = version
  }
}
