/** `npm run bench`: how fast the feed answers; with `--reading`, how fast articles are read; with `--serve`, only serves. */
import { parseArgs } from 'node:util'
import { InputFault } from '../../src/core/errors.ts'

const USAGE = 'usage: npm run bench -- [--reading | --serve --events FILE.geojson --port N]'

const COUNTS = [1_000, 20_000, 100_000]

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        reading: { type: 'boolean', default: false },
        serve: { type: 'boolean', default: false },
        events: { type: 'string' },
        port: { type: 'string' },
      },
    })
    return values
  } catch (error) {
    throw new InputFault(`${(error as Error).message}\n${USAGE}`)
  }
}

/** Serves the file's events until workerd ends, or this process does. */
async function serve(path: string, port: string) {
  const { feedOfFile } = await import('../../src/cli/feed-of-file.ts')
  const { serveFeed } = await import('./serve.ts')
  const { feed, filled } = feedOfFile(path)
  if (filled > 0) console.error(`${path}: ${filled} events lack properties, which are served as null`)
  const { origin, ended } = await serveFeed(feed, Number(port))
  console.log(`${feed.events.length} events at ${origin}`)
  await ended
}

async function run() {
  const { reading, serve: serving, events, port } = readArguments()
  if (reading) return void (await import('./reading.ts'))
  if (!serving) return (await import('./answers.ts')).benchAnswers(COUNTS)
  if (events === undefined || port === undefined || !/^\d{1,5}$/.test(port)) throw new InputFault(USAGE)
  return serve(events, port)
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
