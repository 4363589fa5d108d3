/** `npm run bench -- --store d1`: what the feed costs in a D1 database, in rows and in time, as it grows. */
import { strict as assert } from 'node:assert'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { generatedStream } from '../../src/cli/generated-feed.ts'
import { withLocalDatabase } from '../../src/cli/local-database.ts'
import { d1Feed } from '../../src/store/d1-feed.ts'
import { loadFeed } from '../../src/store/d1-load.ts'
import { appOver } from '../fixtures/feed-app.ts'
import { PLACES } from '../fixtures/feed-gazetteer.ts'
import { metered, type Rows } from '../fixtures/metered.ts'
import { check } from './answers.ts'
import { median } from './median.ts'
import { mergeArticles } from './merging.ts'
import { type BenchEvent, kindsOf, LIMIT, questions } from './questions.ts'
import { serveDatabase } from './serve-database.ts'

/** So many answers of each kind are compared with brute force, and timed; the median is told. */
const SAMPLE = 15
const ARTICLES = 10
const ITEMS = '/collections/events/items'

const print = (...cells: (string | number)[]) =>
  console.log(cells.map((cell, i) => (i === 1 ? String(cell).padEnd(34) : String(cell).padStart(11))).join('  '))

/** Asks for a path; the answer's JSON, where it is JSON. */
type Ask = (path: string) => Promise<{ status: number; bytes: number; json: Answer | null }>

interface Answer {
  numberMatched?: number
  links?: { rel: string; href: string }[]
}

/** Loads feeds of these sizes, one after another, and prints a table. Throws when an answer is wrong. */
export async function benchDatabase(counts: readonly number[]): Promise<void> {
  print('events', 'question', 'matched', 'rows read', 'written', 'bytes', 'ms')
  for (const count of counts) {
    const folder = mkdtempSync(join(tmpdir(), 'd1-'))
    const remove = () => rmSync(folder, { recursive: true, force: true })
    process.once('exit', remove)
    try {
      await benchCount(count, folder)
    } finally {
      remove()
      process.off('exit', remove)
    }
  }
}

async function benchCount(count: number, folder: string) {
  const events: BenchEvent[] = []
  const measured = new Map<string, { matched: number; rows: Rows; paths: string[] }>()
  await withLocalDatabase(async (local) => {
    const { database, rows } = metered(local)
    await load(database, count, events)
    print(count, 'loaded, per event', '', '', (rows().written / count).toFixed(1))
    const ask = asking(database)
    await ask('/')
    for (const kind of kindsOf(events)) {
      const asked = questions(kind, SAMPLE)
      const cost = await costOf(
        asked.map(({ path }) => path),
        ask,
        rows,
      )
      for (const [i, question] of asked.entries()) {
        check(question, cost.answers[i] ?? {}, events)
        // Of a million events it takes seconds, in which connections are closed: that must be noticed before they are used.
        await setImmediate()
      }
      measured.set(kind.name, cost)
    }
    // Cursors are asked of another app: this one would keep the answers.
    for (const [name, paths] of await otherPaths(count, asking(database)))
      measured.set(name, await costOf(paths, ask, rows))
    const merged = await mergeArticles(database, rows, ARTICLES)
    print(count, 'an article comes in', '', merged.rows.read, merged.rows.written, '', merged.ms.toFixed(0))
  }, folder)
  const { origin, stop } = await serveDatabase(folder)
  const ask: Ask = async (path) => answered(await fetch(origin + path))
  for (const [name, { matched, rows, paths }] of measured) {
    const { bytes, ms } = await timed(paths, ask)
    print(count, name, Number.isNaN(matched) ? '' : matched, rows.read, '', bytes, ms.toFixed(0))
  }
  await stop()
}

/** Asks an app of its own over the database. */
function asking(database: D1Database): Ask {
  const app = appOver(d1Feed(database, PLACES))
  return async (path) => answered(await app.request(`https://feed.test${path}`))
}

async function load(database: D1Database, count: number, events: BenchEvent[]) {
  const { events: stream, ...feed } = generatedStream(count)
  function* kept() {
    for (const event of stream) {
      const { event_date, event_date_end, event_type, fatalities } = event.properties
      const { id, type, geometry } = event
      events.push({ type, id, geometry, properties: { event_date, event_date_end, event_type, fatalities } })
      yield event
    }
  }
  const start = performance.now()
  await loadFeed(database, { ...feed, events: kept() })
  const seconds = (performance.now() - start) / 1000
  print(count, `loaded, ${Math.round(count / seconds)} events a second`, '', '', '', '', (1000 * seconds).toFixed(0))
}

async function answered(response: Response) {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const text = new TextDecoder().decode(bytes)
  const isJson = response.headers.get('Content-Type')?.includes('json')
  return { status: response.status, bytes: bytes.length, json: isJson ? (JSON.parse(text) as Answer) : null }
}

/** The median of what questions match, and of the rows they cost. */
async function costOf(paths: string[], ask: Ask, rows: () => Rows) {
  const answers: Answer[] = []
  const costs: Rows[] = []
  for (const path of paths) {
    rows()
    const { status, json } = await ask(path)
    costs.push(rows())
    assert.equal(status, 200, path)
    answers.push(json ?? {})
  }
  return {
    paths,
    answers,
    matched: median(answers.flatMap(({ numberMatched }) => numberMatched ?? [])),
    rows: { read: median(costs.map(({ read }) => read)), written: median(costs.map(({ written }) => written)) },
  }
}

/** Bytes and milliseconds, medians. Nothing is asked twice: the feed would keep the answer. */
async function timed(paths: readonly string[], ask: Ask) {
  const sizes: number[] = []
  const times: number[] = []
  for (const path of paths) {
    const start = performance.now()
    const { bytes } = await ask(path)
    times.push(performance.now() - start)
    sizes.push(bytes)
  }
  return { bytes: median(sizes), ms: median(times) }
}

/** Pages in a row of which the median is told. */
const PAGES = 5

/** Addresses of some pages that follow one another by cursor, after so many events. */
async function pagesAfter(offset: number, ask: Ask): Promise<string[]> {
  const paths = [`${ITEMS}?limit=${LIMIT}&offset=${offset}`]
  while (paths.length <= PAGES) {
    const { json } = await ask(paths.at(-1) ?? '')
    const { pathname, search } = new URL(json?.links?.find(({ rel }) => rel === 'next')?.href ?? '')
    paths.push(pathname + search)
  }
  return paths.slice(1)
}

/** Paths of other questions: pages, tiles, changes, counts. */
async function otherPaths(count: number, ask: Ask): Promise<[name: string, paths: string[]][]> {
  const days = 'datetime=2016-05-01/2016-07-29'
  const last = count - (PAGES + 1) * LIMIT
  return [
    // Each of another length, as the feed keeps answers.
    ['the first page', Array.from({ length: PAGES }, (_, i) => `${ITEMS}?limit=${LIMIT - i}`)],
    ['pages in the middle, by cursor', await pagesAfter(Math.min(Math.floor(count / 2), last), ask)],
    ['the last pages, by cursor', await pagesAfter(last, ask)],
    ['a type', [`${ITEMS}?event_type=Riots&limit=${LIMIT}`]],
    ['an actor', [`${ITEMS}?actor=Civilians&limit=${LIMIT}`]],
    ['an article', [77, 78, 79].map((number) => `${ITEMS}?article=article-${number}&limit=${LIMIT}`)],
    ['the nearest', [`${ITEMS}?near=43.13,36.34&limit=${LIMIT}`]],
    ['a tile at z5, 90 days', [`/tiles/events/5/19/12.mvt?${days}`]],
    ['a tile at z8, 90 days', [`/tiles/events/8/158/100.mvt?${days}`]],
    ['a tile at z11', ['/tiles/events/11/1269/802.mvt']],
    ['counts by type, 90 days', [`/counts?by=event_type&${days}`]],
    ['the first changes', [`/changes?limit=${LIMIT}&f=json`]],
  ]
}
