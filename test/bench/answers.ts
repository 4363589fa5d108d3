/** How fast answers come, beside a constant answer of the same size and a naive filter, all from workerd. */
import { strict as assert } from 'node:assert'
import autocannon from 'autocannon'
import type { EventFeature } from '../../src/core/event.ts'
import { generatedFeed } from './events.ts'
import { type Kind, kindsOf, LIMIT, type Question, questions, rightAnswer } from './questions.ts'
import { serveFeed, serveWorker } from './serve.ts'

const NAIVE = new URL('./workers/naive.ts', import.meta.url)
const CONSTANT = new URL('./workers/constant.ts', import.meta.url)

const CONNECTIONS = 16
const WARM_UP_SECONDS = 1
const SECONDS = 4
const QUESTIONS = 2_000
/** So many answers of each kind are compared with brute force, and their mean size taken, before any is timed. */
const SAMPLE = 50

const print = (...cells: (string | number)[]) =>
  console.log(cells.map((cell, i) => (i < 2 ? String(cell).padEnd(20) : String(cell).padStart(11))).join(''))
const times = (ratio: number) => (ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0))

/** Measures each kind of question over feeds of these sizes, and prints a table. Throws when an answer is wrong. */
export async function benchAnswers(counts: readonly number[]): Promise<void> {
  console.log(`${CONNECTIONS} connections, ${SECONDS} s each; p50 and p99 are milliseconds.`)
  print('events', 'question', 'bytes', 'req/s', 'p50', 'p99', 'constant', 'of it', 'naive', 'times it')
  for (const count of counts) {
    process.stderr.write(`serving ${count} events …\n`)
    const feed = generatedFeed(count)
    const served = await serveFeed(feed)
    const naive = await serveWorker(NAIVE, { 'build/feed.json': JSON.stringify(feed) })
    for (const kind of kindsOf(feed.events)) {
      const row = await compare(kind, feed.events, served.origin, naive.origin)
      print(count, kind.name, ...row)
    }
    await Promise.all([served.stop(), naive.stop()])
  }
}

/** One row of the table: mean bytes, the feed's figures, and how they stand to the constant and the naive Worker's. */
async function compare(kind: Kind, events: readonly EventFeature[], feed: string, naive: string) {
  const asked = questions(kind, QUESTIONS)
  const { bytes, constant } = await sampled(asked.slice(0, SAMPLE), events, feed)
  const same = await serveWorker(CONSTANT, {
    'test/bench/workers/constant.json': JSON.stringify(constant),
  })
  const paths = asked.map(({ path }) => path)
  const own = await measured(feed, paths)
  const ceiling = await measured(same.origin, paths)
  await same.stop()
  const floor = await measured(naive, paths)
  const [ofConstant, timesNaive] = [own.perSecond / ceiling.perSecond, own.perSecond / floor.perSecond]
  const round = Math.round
  return [
    bytes,
    round(own.perSecond),
    own.p50,
    own.p99,
    round(ceiling.perSecond),
    `${round(100 * ofConstant)} %`,
    round(floor.perSecond),
    times(timesNaive),
  ]
}

/** Checks the answers, and makes of the one nearest to their mean size the constant answer. */
async function sampled(sample: readonly Question[], events: readonly EventFeature[], origin: string) {
  const answers = await Promise.all(
    sample.map(async (question) => {
      const response = await fetch(origin + question.path)
      const body = await response.text()
      assert.equal(response.status, 200, `${question.path}: ${body}`)
      check(question, JSON.parse(body), events)
      return { body, headers: Object.fromEntries(response.headers) }
    }),
  )
  const size = ({ body }: { body: string }) => Buffer.byteLength(body)
  const bytes = Math.round(answers.reduce((sum, answer) => sum + size(answer), 0) / answers.length)
  const off = (answer: { body: string }) => Math.abs(size(answer) - bytes)
  const [nearest] = answers.sort((a, b) => off(a) - off(b))
  return { bytes, constant: nearest }
}

interface Answer {
  id?: string
  numberMatched?: number
  features?: { id: string }[]
}

function check(question: Question, { id, features, numberMatched }: Answer, events: readonly EventFeature[]) {
  const right = rightAnswer(question, events)
  if (features === undefined) return assert.deepEqual([id], right, question.path)
  assert.deepEqual(
    features.map((feature) => feature.id),
    right.slice(0, LIMIT),
    question.path,
  )
  assert.equal(numberMatched, right.length, question.path)
}

/** Requests a second and latencies (ms), the paths asked in turn. Throws unless every answer is a success. */
async function measured(origin: string, paths: readonly string[]) {
  const run = (duration: number) =>
    autocannon({ url: origin, connections: CONNECTIONS, duration, requests: paths.map((path) => ({ path })) })
  await run(WARM_UP_SECONDS)
  const { requests, latency, non2xx, errors } = await run(SECONDS)
  assert.equal(non2xx + errors, 0, `${origin}: ${non2xx} answers were no success, ${errors} failed`)
  return { perSecond: requests.average, p50: latency.p50, p99: latency.p99 }
}
