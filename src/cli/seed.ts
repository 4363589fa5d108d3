/** `npm run seed`: puts a feed into the local database, in place of what is there: the bundled one, a file's, a generated one. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { InputFault } from '../core/errors.ts'
import { type FeedOfAnySize, isEmpty, loadFeed } from '../store/d1-load.ts'
import type { Feed } from '../store/feed.ts'
import { isBeingLoaded } from '../store/loading.ts'
import { withLocalDatabase } from './local-database.ts'
import { draw } from './progress.ts'

const BUNDLED = new URL('../../build/feed.json', import.meta.url)

const USAGE = 'usage: npm run seed -- [--if-empty] [--events FILE.geojson | --count N]'

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        'if-empty': { type: 'boolean', default: false },
        events: { type: 'string' },
        count: { type: 'string' },
      },
    })
    const { events, count } = values
    if (events !== undefined && count !== undefined) throw new InputFault('give --events or --count, not both')
    if (count !== undefined && !/^[1-9]\d{0,6}$/.test(count)) {
      throw new InputFault(`--count ${count}: give a whole number from 1 to 9999999`)
    }
    return values
  } catch (error) {
    throw new InputFault(`${(error as Error).message}; ${USAGE}`)
  }
}

/** The feed, and how many events it has. */
async function feedOf({ events, count }: ReturnType<typeof readArguments>): Promise<[FeedOfAnySize, number]> {
  if (count !== undefined) {
    const { generatedStream } = await import('./generated-feed.ts')
    return [generatedStream(Number(count)), Number(count)]
  }
  const feed =
    events === undefined
      ? (JSON.parse(readFileSync(BUNDLED, 'utf8')) as Feed)
      : (await import('./feed-of-file.ts')).feedOfFile(events).feed
  return [feed, feed.events.length]
}

async function run() {
  const chosen = readArguments()
  await withLocalDatabase(async (database) => {
    if (chosen['if-empty'] && !(await isEmpty(database))) {
      const loading = await isBeingLoaded(database)
      if (loading)
        console.error('seed: a load was interrupted, and its feed is not served; npm run seed loads one anew')
      return
    }
    const [feed, events] = await feedOf(chosen)
    const articles = feed.articles.length
    const start = Date.now()
    await loadFeed(database, feed, (done) => draw(done, events + articles))
    const seconds = (Date.now() - start) / 1000
    console.log(`${events} events and ${articles} articles in ${seconds.toFixed(1)} s`)
  })
}

try {
  await run()
} catch (error) {
  if (!(error instanceof InputFault)) throw error
  console.error(`seed: ${error.message}`)
  process.exitCode = 1
}
