/** The operations on news feeds: list, add, show, remove, poll. */
import { articleFields, isObject, jsonBody } from '../../core/article-fields.ts'
import { badValue, RequestFault, shown } from '../../core/errors.ts'
import type { Call, Operation, Outcome } from '../../core/operation.ts'
import type { Source } from '../../store/sources.ts'
import { FetchFault } from './fetch-fault.ts'
import { type Poller, pollSource } from './poll.ts'
import { publicAddress } from './public-address.ts'
import { NEW_SOURCE, POLL_RESULT, SOURCE, SOURCE_DETAIL, SOURCES } from './source-schema.ts'

/** In bytes: more than all fields together. */
const LONGEST_BODY = 20_000

/** Milliseconds that somebody waits for a poll; what is left is polled later. */
const POLL_TIME = 25_000

/** Milliseconds between two polls that somebody asks for. */
const POLL_PAUSE = 60_000

const JSON_TYPE = 'application/json'

/** The operations on the sources of `poller`, which polls those that somebody wants polled at once. */
export function sourceOperations(poller: Poller): Operation[] {
  const { sources } = poller
  const all = { path: '/sources', tag: 'Sources' as const, parameters: [] }
  const one = { path: '/sources/{id}', tag: 'Sources' as const, parameters: [] }
  return [
    {
      ...all,
      method: 'get',
      operationId: 'getSources',
      summary: 'The news feeds from which articles are fetched',
      responses: { 200: { description: 'All of them, in the order in which they were added.', schema: SOURCES } },
      answer: async () => ({ status: 200, body: { sources: (await sources.list()).map(told) } }),
    },
    {
      ...all,
      method: 'post',
      operationId: 'addSource',
      summary: 'Adds a news feed, from which articles are fetched from now on',
      body: {
        content: { [JSON_TYPE]: { type: 'object', additionalProperties: false, ...NEW_SOURCE } },
        longest: LONGEST_BODY,
      },
      responses: { 201: { description: 'The feed, as it was added. It is polled within minutes.', schema: SOURCE } },
      answer: (call) => add(call, poller),
    },
    {
      ...one,
      method: 'get',
      operationId: 'getSource',
      summary: 'A news feed, and which of its articles could not be taken',
      responses: { 200: { description: 'The feed.', schema: SOURCE_DETAIL } },
      answer: async (call) => {
        const source = await sourceOf(call, poller)
        const failed = await sources.failed(source.id)
        return { status: 200, body: { ...told(source), failed } }
      },
    },
    {
      ...one,
      method: 'delete',
      operationId: 'removeSource',
      summary: 'Removes a news feed; articles that were taken from it stay',
      responses: { 204: { description: 'It is removed.' } },
      answer: async (call) => {
        await sources.remove((await sourceOf(call, poller)).id)
        return { status: 204 }
      },
    },
    {
      ...one,
      path: '/sources/{id}/poll',
      method: 'post',
      operationId: 'pollSource',
      summary: 'Polls a news feed at once',
      description:
        'Takes up to half a minute. Once a minute at most; a feed that was gone is polled again from now on.',
      responses: { 200: { description: 'What came of it.', schema: POLL_RESULT } },
      answer: (call) => poll(call, poller),
    },
  ]
}

/** What is told of a source: nothing that matters to polling alone. */
function told({ etag, last_modified, enabled, ...source }: Source) {
  return { ...source, next_poll: enabled ? source.next_poll : null }
}

async function sourceOf({ variables: { id = '' } }: Call, { sources }: Poller): Promise<Source> {
  const source = /^\d{1,15}$/.test(id) ? await sources.get(Number(id)) : null
  if (source !== null) return source
  throw new RequestFault({ status: 404, message: `There is no source ${shown(id)}.`, parameter: 'id', value: id })
}

async function add({ body, author, at }: Call, { sources }: Poller): Promise<Outcome> {
  const sent = jsonBody(body)
  if (!isObject(sent)) {
    throw new RequestFault({ message: 'The body is not a JSON object: send {"url": "…", "publisher": "…"}.' })
  }
  const { url = '', publisher = '', language } = articleFields(sent, NEW_SOURCE)
  if (language !== undefined) await checkLanguage(language)
  const added = { url: checkedAddress(url), publisher, language: language ?? null, added_at: at, added_by: author }
  const source = await sources.add(added)
  if (source !== null) return { status: 201, body: told(source) }
  const message = `${shown(added.url)} is a source already.`
  throw new RequestFault({ status: 409, message, parameter: 'url', value: added.url })
}

function checkedAddress(url: string): string {
  try {
    return publicAddress(url).href
  } catch (error) {
    if (!(error instanceof FetchFault)) throw error
    throw badValue('url', url, `url: ${error.message.replace(/\.$/, '')}`)
  }
}

/** Its word lists are looked at only when somebody names a language: the Worker starts without them. */
async function checkLanguage(language: string) {
  const { LANGUAGE_CODES, languageOf } = await import('../../lang/registry.ts')
  if (languageOf(language) !== null) return
  throw badValue('language', language, `language ${shown(language)} is not read`, { allowed: LANGUAGE_CODES })
}

async function poll(call: Call, poller: Poller): Promise<Outcome> {
  const source = await sourceOf(call, poller)
  const now = poller.now().getTime()
  const again = source.polled_at === null ? now : Date.parse(source.polled_at) + POLL_PAUSE
  const result = again > now ? null : await pollSource(source, new Date(now + POLL_TIME), poller)
  if (result !== null) return { status: 200, body: result }
  const message = `Source ${source.id} was polled just now; its publisher is not asked again within a minute.`
  throw new RequestFault({ status: 409, message, parameter: 'id', value: String(source.id) })
}
