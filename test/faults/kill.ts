/**
 * Kills the service ten times while articles come in, as a power cut would. What was accepted is in the feed exactly once
 * in the end. `node test/faults/kill.ts [SEED]`: a line a round; exit status 1 where anything is lost, left or there twice.
 */

import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { loadGazetteer } from '../../src/cli/load-gazetteer.ts'
import { randomOf } from '../../src/cli/random.ts'
import type { Article } from '../../src/core/article.ts'
import type { CollectionFeature } from '../../src/core/collection.ts'
import type { EventFeature } from '../../src/core/event.ts'
import { asText } from '../../src/extract/page.ts'
import { feedOf, readArticle } from '../../src/extract/pipeline.ts'
import { newsArticle } from '../fixtures/news.ts'
import { json, newFolder, type Service, start } from './service.ts'

const ARTICLES = 500
const KILLS = 10
/** Between two kills, more or less. */
const SHARE = Math.floor(ARTICLES / (KILLS + 1))
/** Sent at once. */
const SENDERS = 4
/** A kill comes so long after an article was accepted, ms, at most. */
const LATEST_MS = 500
const LONGEST_WAIT_MS = 90_000

interface Submission {
  id: string
  article: string
  state: string
  reason: string | null
}

const seed = Number(process.argv[2] ?? 1)
const random = randomOf(seed)

/** The article's id in the feed, of each that was accepted. */
const accepted = new Map<number, string>()

/** Sends an article; whether it was accepted. */
async function send(number: number, service: Service): Promise<boolean> {
  const body = JSON.stringify(newsArticle(number), (_, value) => value ?? undefined)
  const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }
  const answer = await service.request('/articles', init).catch(() => null)
  if (answer?.status !== 202) return false
  // A kill may cut the answer off; its status is what counts.
  const told = (await answer.json().catch(() => null)) as { submissions: [Submission] } | null
  if (told === null) return false
  accepted.set(number, told.submissions[0].article)
  return true
}

/** Sends all these, several at once, until all are accepted or nobody answers; each that was not is sent again later. */
async function sendAll(numbers: readonly number[], service: Service): Promise<void> {
  const left = [...numbers]
  const sender = async () => {
    for (let number = left.shift(); number !== undefined; number = left.shift()) {
      if (!(await send(number, service))) return
    }
  }
  await Promise.all(Array.from({ length: SENDERS }, sender))
}

const submissions = async (service: Service, state: string) =>
  (await json<{ submissions: Submission[] }>(service.request(`/articles/submissions?state=${state}&limit=1000`)))
    .submissions

/** A round: articles come in, and everything ends at some moment. */
async function round(number: number, folder: string): Promise<void> {
  const service = await start(folder)
  const unsent = Array.from({ length: ARTICLES }, (_, i) => i).filter((i) => !accepted.has(i))
  // A client that is not sure sends again what was accepted.
  const again = [...accepted.keys()].filter(() => random.chance(0.05))
  const enough = number * SHARE - random.integer(0, SHARE)
  const moment = random.integer(0, LATEST_MS)
  const kill = async () => {
    while (accepted.size < enough) await wait(1)
    await wait(moment)
    await service.kill()
  }
  await Promise.all([sendAll([...again, ...unsent], service), kill()])
  console.log(`round ${number}: killed ${moment} ms after article ${enough}; ${accepted.size} accepted`)
}

/** All is sent, what the queue has lost is put into it again, and everything is read. */
async function finish(service: Service): Promise<void> {
  while (accepted.size < ARTICLES) {
    await sendAll(
      Array.from({ length: ARTICLES }, (_, i) => i).filter((i) => !accepted.has(i)),
      service,
    )
  }
  // What waits for more than a minute is found by itself; an operator who does not want to wait tries again.
  await json(service.request('/cdn-cgi/local/scheduled?format=json'))
  for (const { id } of await submissions(service, 'waiting')) {
    await service.request(`/articles/submissions/${id}/retry`, { method: 'POST' })
  }
  const deadline = Date.now() + LONGEST_WAIT_MS
  while ((await submissions(service, 'waiting')).length > 0 && Date.now() < deadline) await wait(500)
}

/** One line for each article of each event. */
const tellings = (events: readonly EventFeature[]) =>
  events
    .flatMap(({ properties: { event_date, event_type, location, sources } }) =>
      sources.map(({ article }) => [article, location, event_date, event_type].join(' ')),
    )
    .sort()

/** What is wrong with the feed that has come of it. */
async function faults(service: Service): Promise<string[]> {
  const gazetteer = loadGazetteer()
  const readings = [...accepted].map(([number, id]) => {
    const { text, html, ...sent } = newsArticle(number)
    return readArticle(asText({ id, ...sent, ...(text === null ? { html } : { text }) } as Article), gazetteer)
  })
  const wanted = tellings(feedOf(readings, gazetteer).features)
  const { features: events } = await json<{ features: EventFeature[] }>(service.request('/events.geojson'))
  const articles = await json<{ features: CollectionFeature[] }>(
    service.request('/collections/articles/items?limit=10000&f=geojson'),
  )
  const found = tellings(events)
  const ids = articles.features.map(({ id }) => id)
  const left = await Promise.all(['waiting', 'failed'].map((state) => submissions(service, state)))
  return [
    ...left.flat().map(({ id, state, reason }) => `submission ${id} is ${state} (${reason})`),
    ...(isDeepStrictEqual(ids.toSorted(), [...accepted.values()].sort())
      ? []
      : [`${ids.length} articles (${new Set(ids).size} different) of ${accepted.size} accepted`]),
    ...found.filter((line, i) => line === found[i - 1]).map((line) => `twice: ${line}`),
    ...wanted.filter((line) => !found.includes(line)).map((line) => `lost: ${line}`),
    ...found.filter((line) => !wanted.includes(line)).map((line) => `nobody told: ${line}`),
  ]
}

const folder = newFolder()
for (let number = 1; number <= KILLS; number++) await round(number, folder)
const service = await start(folder)
const lost = (await submissions(service, 'waiting')).length
await finish(service)
const wrong = await faults(service)
await service.kill()
for (const line of wrong) console.log(`FAULT ${line}`)
console.log(
  `seed ${seed}: ${accepted.size} articles accepted, ${lost} of them lost by the queue and found again; ${wrong.length} faults`,
)
process.exit(wrong.length === 0 ? 0 : 1)
