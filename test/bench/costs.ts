/** `npm run costs`: rows that are read for a request and written for an article, as D1 bills them, and what a month costs. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getPlatformProxy } from 'wrangler'
import { createApp } from '../../src/api/app.ts'
import { generatedFeed, towns } from '../../src/cli/generated-feed.ts'
import { loadGazetteer } from '../../src/cli/load-gazetteer.ts'
import { type Random, randomOf } from '../../src/cli/random.ts'
import { addDays } from '../../src/core/interval.ts'
import { acceptArticles } from '../../src/ingest/articles.ts'
import { readSubmission } from '../../src/ingest/read-submission.ts'
import { d1Feed } from '../../src/store/d1-feed.ts'
import { loadFeed } from '../../src/store/d1-load.ts'
import type { Feed } from '../../src/store/feed.ts'
import { ASSETS, OUTLINE } from '../fixtures/feed-gazetteer.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Requests of each kind, and articles. */
const SAMPLES = 20

/** What is asked for, with its share of all requests. */
const MIX: { name: string; share: number; path(random: Random): string }[] = [
  {
    name: '60 km and 30 days, nearest first',
    share: 0.3,
    path: (random) => `${items(random, 30)}&near=${centre(random)}&within=60km`,
  },
  { name: '2° × 2° and 90 days', share: 0.2, path: (random) => `${items(random, 90)}&bbox=${box(random)}` },
  { name: 'the newest 100', share: 0.15, path: () => '/collections/events/items?limit=100' },
  {
    name: 'a tile at zoom 8',
    share: 0.15,
    path: (random) => `/tiles/events/8/${random.integer(152, 165)}/${random.integer(98, 106)}.mvt`,
  },
  { name: 'one event', share: 0.1, path: (random) => `/collections/events/items/${random.pick(ids)}` },
  { name: 'what has changed', share: 0.05, path: () => '/changes?since=now' },
  {
    name: 'a text, newest first',
    share: 0.03,
    path: (random) => `/collections/events/items?q=${random.pick(['mosul', 'raqqa', 'aleppo'])}`,
  },
  {
    name: 'counts by day and type',
    share: 0.02,
    path: (random) => `/counts?by=event_date,event_type&near=${centre(random)}&within=100km`,
  },
]

/** The share of requests whose answer is kept already, which costs the one row that tells the feed's version. */
const KEPT = [0, 0.9]

/** Articles in a month. */
const ARTICLES = 10_000

/** Requests in a month. */
const MONTHS = [10_000, 1_000_000, 100_000_000]

/** In dollars, as of https://developers.cloudflare.com/workers/platform/pricing/ and /d1/platform/pricing/ (Workers Paid). */
const PRICES = {
  plan: 5,
  requests: { included: 10e6, million: 0.3 },
  cpuMs: { included: 30e6, million: 0.02 },
  rowsRead: { included: 25e9, million: 0.001 },
  rowsWritten: { included: 50e6, million: 1 },
}

/** CPU time of a request, ms: an assumption, Cloudflare's own example. */
const CPU_MS = 7

let ids: string[] = []
const points = towns().map(({ point }) => point)
const centre = (random: Random) => random.pick(points).join()

function box(random: Random): string {
  const [lon = 0, lat = 0] = random.pick(points)
  return [lon - 1, lat - 1, lon + 1, lat + 1].map((degrees) => degrees.toFixed(2)).join()
}

function items(random: Random, days: number): string {
  const from = addDays('2014-01-01', random.integer(0, 1300))
  return `/collections/events/items?limit=100&datetime=${from}/${addDays(from, days)}`
}

/** The database, and the rows read and written since it was last asked. */
function metered(database: D1Database) {
  let [read, written] = [0, 0]
  const counted = <Result extends D1Result<unknown>>(result: Result): Result => {
    read += result.meta.rows_read
    written += result.meta.rows_written
    return result
  }
  const originals = new WeakMap<D1PreparedStatement, D1PreparedStatement>()
  const statement = (original: D1PreparedStatement): D1PreparedStatement => {
    const own: D1PreparedStatement = {
      bind: (...values) => statement(original.bind(...values)),
      all: async <Row>() => counted(await original.all<Row>()),
    }
    originals.set(own, original)
    return own
  }
  const batchOf =
    (on: Pick<D1Database, 'batch'>) =>
    async <Row>(statements: D1PreparedStatement[]) =>
      (await on.batch<Row>(statements.map((one) => originals.get(one) ?? one))).map(counted)
  const own: D1Database = {
    prepare: (sql) => statement(database.prepare(sql)),
    batch: batchOf(database),
    withSession(bookmark) {
      const session = database.withSession(bookmark)
      const prepare = (sql: string) => statement(session.prepare(sql))
      return { prepare, batch: batchOf(session), getBookmark: () => session.getBookmark() }
    },
  }
  const rows = () => {
    const taken = { read, written }
    read = 0
    written = 0
    return taken
  }
  return { database: own, rows }
}

/** Rows read for a request of the mix, and read and written for an article. */
async function measured(database: D1Database, feed: Feed) {
  await loadFeed(database, feed)
  ids = feed.events.map(({ id }) => id)
  const meter = metered(database)
  const gazetteer = loadGazetteer()
  /** Each in an app of its own, which has kept nothing. */
  const ask = (path: string) =>
    createApp({
      feed: d1Feed(meter.database, gazetteer.places),
      gazetteer,
      outline: OUTLINE,
      assets: ASSETS,
      readArticle: () => Promise.reject(new Error('not asked')),
    }).request(`https://feed.test${path}`)
  const random = randomOf(1)
  let mean = 0
  for (const { name, share, path } of MIX) {
    let rows = 0
    for (let i = 0; i < SAMPLES; i++) {
      const asked = path(random)
      meter.rows()
      const { status } = await ask(asked)
      if (status !== 200) throw new Error(`${asked}: ${status}`)
      rows += meter.rows().read
    }
    console.log(
      `${name.padEnd(34)} ${(100 * share).toFixed(0).padStart(3)} %  ${(rows / SAMPLES).toFixed(0).padStart(8)} rows read`,
    )
    mean += (share * rows) / SAMPLES
  }
  meter.rows()
  for (let i = 0; i < SAMPLES; i++) await addArticle(meter.database, i)
  const { read, written } = meter.rows()
  const article = { read: read / SAMPLES, written: written / SAMPLES }
  console.log(`mean of the mix ${' '.repeat(24)} ${mean.toFixed(0).padStart(8)} rows read`)
  console.log(`an article of two events: ${article.read.toFixed(0)} rows read, ${article.written.toFixed(0)} written`)
  return { mean, article }

  async function addArticle(database: D1Database, number: number) {
    const towns = ['Mosul', 'Raqqa', 'Hit', 'Palmyra', 'Fallujah', 'Ramadi']
    const [one, other] = [towns[number % 6], towns[(number + 1) % 6]]
    const published = addDays('2016-01-04', 7 * number)
    const text = `Iraqi forces retook the town of ${one} on Monday. A car bomb killed ${number + 2} people in ${other} on Sunday.`
    const at = `2026-11-02T00:00:${String(number).padStart(2, '0')}.000Z`
    const article = { publisher: 'Wire', published, title: null, url: null, language: 'en', text, html: null }
    const taken: string[] = []
    await acceptArticles(database, [article], { author: 'wire', at, enqueue: async (all) => void taken.push(...all) })
    for (const id of taken) await readSubmission(id, { database, gazetteer, now: () => at })
  }
}

const over = (amount: number, { included, million }: { included: number; million: number }) =>
  (Math.max(0, amount - included) / 1e6) * million

/** What so many requests cost in a month, with so many articles, dollars. */
function month(requests: number, kept: number, articles: number, rows: Awaited<ReturnType<typeof measured>>): string {
  const rowsRead = requests * (kept + (1 - kept) * rows.mean)
  const cost =
    PRICES.plan +
    over(requests, PRICES.requests) +
    over(requests * CPU_MS, PRICES.cpuMs) +
    over(rowsRead + articles * rows.article.read, PRICES.rowsRead) +
    over(articles * rows.article.written, PRICES.rowsWritten)
  return `$${cost.toFixed(2)}`
}

const folder = mkdtempSync(join(tmpdir(), 'costs-'))
const migrate = ['wrangler', 'd1', 'migrations', 'apply', 'DB', '--local', '--env', 'live', '--persist-to', folder]
const { status, stderr } = spawnSync('npx', ['--no-install', ...migrate], { cwd: ROOT, encoding: 'utf8' })
if (status !== 0) throw new Error(stderr)
const { env, dispose } = await getPlatformProxy<Env>({
  configPath: `${ROOT}wrangler.toml`,
  environment: 'live',
  persist: { path: join(folder, 'v3') },
})
try {
  const bundled: Feed = JSON.parse(readFileSync(join(ROOT, 'build/feed.json'), 'utf8'))
  for (const feed of [bundled, generatedFeed(Number(process.argv[2] ?? 100_000))]) {
    console.log(`\n${feed.events.length} events`)
    const rows = await measured(env.DB as D1Database, feed)
    const { meta } = await (env.DB as D1Database).prepare('SELECT 1').bind().all()
    console.log(`${(meta.size_after / 1e6).toFixed(0)} MB`)
    for (const requests of MONTHS) {
      const costs = KEPT.map((kept) => `${month(requests, kept, ARTICLES, rows)} with ${100 * kept} % kept`)
      console.log(`${requests.toLocaleString('en')} requests a month: ${costs.join(', ')}`)
    }
  }
} finally {
  await dispose()
  rmSync(folder, { recursive: true })
}
