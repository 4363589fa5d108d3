/** `npm run bench`: how fast the feed answers, from memory or from D1; with `--reading`, how fast articles are read; with `--tokens`, how fast tokens are refused; with `--serve`, only serves. */
import { parseArgs } from 'node:util'
import { InputFault } from '../../src/core/errors.ts'

const USAGE = `usage: npm run bench -- [--store memory|d1] [--counts N,N…]
       npm run bench -- [--store memory|d1] --serve --events FILE.geojson --port N
       npm run bench -- --reading
       npm run bench -- --tokens`

const COUNTS = { memory: [1_000, 20_000, 100_000], d1: [1_000, 100_000, 1_000_000] }

type Store = keyof typeof COUNTS

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        reading: { type: 'boolean', default: false },
        tokens: { type: 'boolean', default: false },
        serve: { type: 'boolean', default: false },
        store: { type: 'string', default: 'memory' },
        counts: { type: 'string' },
        events: { type: 'string' },
        port: { type: 'string' },
      },
    })
    const { store, counts } = values
    if (!(store in COUNTS)) throw new InputFault(`--store ${store}: memory or d1`)
    if (counts !== undefined && !/^[1-9]\d{0,6}(,[1-9]\d{0,6})*$/.test(counts)) {
      throw new InputFault(`--counts ${counts}: whole numbers from 1 to 9999999, commas between them`)
    }
    return { ...values, store: store as Store, counts: counts?.split(',').map(Number) ?? COUNTS[store as Store] }
  } catch (error) {
    throw new InputFault(`${(error as Error).message}\n${USAGE}`)
  }
}

/** Serves the file's events until what serves them ends, or this process does. */
async function serve(path: string, port: number, store: Store) {
  const { feedOfFile } = await import('../../src/cli/feed-of-file.ts')
  const { feed, filled } = feedOfFile(path)
  if (filled > 0) console.error(`${path}: ${filled} events lack properties, which are served as null`)
  const { origin, ended } = await (store === 'd1'
    ? (await import('./serve-database.ts')).serveFeedFromDatabase(feed, port)
    : (await import('./serve.ts')).serveFeed(feed, port))
  console.log(`${feed.events.length} events at ${origin}`)
  await ended
}

async function run() {
  const { reading, tokens, serve: serving, store, counts, events, port } = readArguments()
  if (reading) return void (await import('./reading.ts'))
  if (tokens) return void (await import('./tokens.ts'))
  if (!serving && store === 'd1') return (await import('./database.ts')).benchDatabase(counts)
  if (!serving) return (await import('./answers.ts')).benchAnswers(counts)
  if (events === undefined || port === undefined || !/^\d{1,5}$/.test(port)) throw new InputFault(USAGE)
  return serve(events, Number(port), store)
}

// What ends this process ends workerd, which goes with its 'exit'. npm does not hand a signal on to what its shell runs.
const parent = process.ppid
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0))
setInterval(() => process.ppid !== parent && process.exit(0), 500).unref()

try {
  await run()
} catch (error) {
  if (!(error instanceof InputFault)) throw error
  console.error(`bench: ${error.message}`)
  process.exitCode = 1
}
