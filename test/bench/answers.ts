/** How fast answers come, beside a constant answer of the same size and a naive filter, all from workerd. */
import { strict as assert } from 'node:assert'
import autocannon from 'autocannon'
import { generatedFeed } from '../../src/cli/generated-feed.ts'
import { type BenchEvent, type Kind, kindsOf, LIMIT, type Question, questions, rightAnswer } from './questions.ts'
import { serveFeed, serveWorker } from './serve.ts'

const NAIVE = new URL('./workers/naive.ts', import.meta.url)
const CONSTANT = new URL('./workers/constant.ts', import.meta.url)

const CONNECTIONS = 16
const SECONDS = 2
/** The three are asked in turn, and the fastest run of each is told: what else the machine does only adds. The first warms up. */
const RUNS = 3
/** More than the feed keeps the answers of, so that each is answered anew. */
const QUESTIONS = 20_000
/** So few are asked again and again, and the feed has kept their answers. */
const AGAIN = 50
/** So many answers of each kind are compared with brute force, and their mean size taken, before any is timed. */
const SAMPLE = 50

const print = (...cells: (string | number)[]) =>
  console.log(cells.map((cell, i) => (i < 2 ? String(cell).padEnd(20) : String(cell).padStart(11))).join(''))
const times = (ratio: number) => (ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0))

/** Measures each kind of question over feeds of these sizes, and prints a table. Throws when an answer is wrong. */
export async function benchAnswers(counts: readonly number[]): Promise<void> {
  console.log(`${CONNECTIONS} connections, the fastest of ${RUNS} × ${SECONDS} s; p50 and p99 are milliseconds.`)
  print(
    'events',
    'question',
    'bytes',
    'req/s',
    'p50',
    'p99',
    'constant',
    'of it',
    'naive',
    'times it',
    'again',
    'of it',
  )
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
async function compare(kind: Kind, events: readonly BenchEvent[], feed: string, naive: string) {
  const asked = questions(kind, QUESTIONS)
  const { bytes, constant } = await sampled(asked.slice(0, SAMPLE), events, feed)
  const same = await serveWorker(CONSTANT, {
    'test/bench/workers/constant.json': JSON.stringify(constant),
  })
  const [own, ceiling, floor, again] = await fastest([
    { url: feed, asked },
    { url: same.origin, asked },
    { url: naive, asked },
    { url: feed, asked: asked.slice(0, AGAIN) },
  ])
  await same.stop()
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
    round(again.perSecond),
    `${round((100 * again.perSecond) / ceiling.perSecond)} %`,
  ]
}

/** Checks the answers, and makes of the one nearest to their mean size the constant answer. */
async function sampled(sample: readonly Question[], events: readonly BenchEvent[], origin: string) {
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

export interface Answer {
  id?: string
  numberMatched?: number
  features?: { id: string }[]
}

/** Throws where the answer is not what brute force gives. */
export function check(question: Question, { id, features, numberMatched }: Answer, events: readonly BenchEvent[]) {
  const right = rightAnswer(question, events)
  if (features === undefined) return assert.deepEqual([id], right, question.path)
  assert.deepEqual(
    features.map((feature) => feature.id),
    right.slice(0, LIMIT),
    question.path,
  )
  assert.equal(numberMatched, right.length, question.path)
}

interface Run {
  url: string
  asked: readonly Question[]
}

interface Figures {
  perSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
}

/** The figures of each Worker in its fastest run, the questions asked in turn. Throws unless every answer is a success. */
async function fastest(runs: [Run, Run, Run, Run]) {
  const best: Figures[] = runs.map(() => ({ perSecond: 0, p50: 0, p99: 0 }))
  for (let run = 0; run < RUNS; run++) {
    for (const [i, { url, asked }] of runs.entries()) {
      // One turn for all connections: no question comes again before all others have come.
      let turn = 0
      const setupRequest = (request: autocannon.Request) => ({
        ...request,
        path: asked[turn++ % asked.length]?.path ?? '/',
      })
      const requests = [{ setupRequest }]
      const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, requests })
      const { average: perSecond } = result.requests
      assert.equal(result.non2xx + result.errors, 0, `${url}: ${result.non2xx} refused, ${result.errors} failed`)
      if (perSecond > (best[i]?.perSecond ?? 0))
        best[i] = { perSecond, p50: result.latency.p50, p99: result.latency.p99 }
    }
  }
  return best as [Figures, Figures, Figures, Figures]
}
