/** `npm run seed`: puts a feed into the local database, in place of what is there: the bundled one, a file's, a generated one. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { InputFault } from '../core/errors.ts'
import { loadFeed } from '../store/d1-load.ts'
import type { Feed } from '../store/feed.ts'
import { withLocalDatabase } from './local-database.ts'

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

async function feedOf({ events, count }: ReturnType<typeof readArguments>): Promise<Feed> {
  if (count !== undefined) return (await import('./generated-feed.ts')).generatedFeed(Number(count))
  if (events !== undefined) return (await import('./feed-of-file.ts')).feedOfFile(events).feed
  return JSON.parse(readFileSync(new URL('../../build/feed.json', import.meta.url), 'utf8'))
}

const BAR = 40

/** Draws a bar where people look on, and nothing elsewhere. */
function draw(done: number, of: number) {
  if (!process.stderr.isTTY) return
  const full = Math.round((BAR * done) / of)
  process.stderr.write(`\r${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${done} of ${of}${done === of ? '\n' : ''}`)
}

async function run() {
  const chosen = readArguments()
  await withLocalDatabase(async (database) => {
    const { results } = await database.prepare('SELECT version FROM feed').bind().all()
    if (chosen['if-empty'] && results.length > 0) return
    const feed = await feedOf(chosen)
    const start = Date.now()
    await loadFeed(database, feed, draw)
    const seconds = (Date.now() - start) / 1000
    console.log(`${feed.events.length} events and ${feed.articles.length} articles in ${seconds.toFixed(1)} s`)
  })
}

try {
  await run()
} catch (error) {
  if (!(error instanceof InputFault)) throw error
  console.error(`seed: ${error.message}`)
  process.exitCode = 1
}
