/** `npm run sources`: lists, adds, shows, removes and polls the news feeds from which a running feed takes its articles. */
import { parseArgs } from 'node:util'
import { InputFault } from '../core/errors.ts'
import { call, LOCAL_FEED } from './service.ts'

const USAGE =
  'usage: INGEST_TOKEN=… npm run sources -- list | add URL --publisher NAME [--language fr] | show ID | remove ID | poll ID [--feed https://feed.example.org]'

/** As the API tells it, see its definition at `/api`. */
interface Source {
  id: number
  url: string
  publisher: string
  language: string | null
  polled_at: string | null
  next_poll: string | null
  failures: number
  reason: string | null
}

interface Failure {
  url: string
  reason: string
}

interface PollResult {
  taken: number
  failed: Failure[]
  left: number
  reason: string | null
  next_poll: string | null
}

interface Asked {
  command: string
  /** An address or an id; empty for `list`. */
  target: string
  publisher: string | undefined
  language: string | undefined
  feed: string
}

function readArguments(): Asked {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        publisher: { type: 'string' },
        language: { type: 'string' },
        feed: { type: 'string', default: LOCAL_FEED },
      },
    })
    const [command = '', target = '', ...others] = positionals
    const isWhole = (target === '') === (command === 'list') && others.length === 0
    if (!Object.hasOwn(COMMANDS, command) || !isWhole) throw new Error('give a command and what it is for')
    if (command === 'add' && values.publisher === undefined) throw new Error('add needs --publisher')
    return { command, target, ...values, publisher: values.publisher, language: values.language }
  } catch (error) {
    throw new InputFault(`${(error as Error).message}; ${USAGE}`)
  }
}

/** Each returns what is printed. */
const COMMANDS: Record<string, (asked: Asked) => Promise<string>> = {
  async list(asked) {
    const { sources } = (await ask(asked, 'GET', '')) as { sources: Source[] }
    return sources.length === 0 ? 'no sources' : sources.map(line).join('\n')
  },
  async add(asked) {
    const { target: url, publisher, language } = asked
    return line((await ask(asked, 'POST', '', { url, publisher, language })) as Source)
  },
  async show(asked) {
    const { failed, ...source } = (await ask(asked, 'GET', `/${idOf(asked)}`)) as Source & { failed: Failure[] }
    return [line(source), ...failed.map(failure)].join('\n')
  },
  async remove(asked) {
    await ask(asked, 'DELETE', `/${idOf(asked)}`)
    return `source ${asked.target} is removed`
  },
  async poll(asked) {
    const { taken, failed, left, reason, next_poll } = (await ask(asked, 'POST', `/${idOf(asked)}/poll`)) as PollResult
    const what = reason ?? `${taken} articles taken, ${failed.length} failed, ${left} left`
    return [`${what}; ${next_poll === null ? 'it is gone' : `next poll ${next_poll}`}`, ...failed.map(failure)].join(
      '\n',
    )
  },
}

function line({ id, url, publisher, language, polled_at, next_poll, failures, reason }: Source): string {
  const polled = polled_at === null ? 'not polled yet' : `polled ${polled_at}`
  const next = next_poll === null ? 'gone' : `next ${next_poll}`
  const fault = reason === null ? [] : [`failed ${failures} times: ${reason}`]
  return [id, url, publisher, language ?? 'any language', polled, next, ...fault].join('\t')
}

const failure = ({ url, reason }: Failure) => `  ${url}\t${reason}`

function idOf({ target }: Asked): string {
  if (/^\d+$/.test(target)) return target
  throw new InputFault(`"${target}" is not the id of a source, such as 1: npm run sources -- list`)
}

/** What the feed answers. Throws InputFault with what it says is wrong. */
async function ask({ feed }: Asked, method: string, path: string, body?: object): Promise<unknown> {
  const sent = body && { type: 'application/json', body: JSON.stringify(body) }
  const text = await (await call(feed, `/sources${path}`, { method, ...sent })).text()
  return text === '' ? null : JSON.parse(text)
}

try {
  const asked = readArguments()
  console.log(await COMMANDS[asked.command]?.(asked))
} catch (error) {
  if (!(error instanceof InputFault)) throw error
  console.error(`sources: ${error.message}`)
  process.exitCode = 1
}
