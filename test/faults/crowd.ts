/**
 * Sixty-four who write and sixty-four who read at once, for a minute. `node test/faults/crowd.ts [SECONDS]`: exit status
 * 1 where the service fails, a change is lost, or a reader sees what is no whole feed.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { randomOf } from '../../src/cli/random.ts'
import type { EventFeature } from '../../src/core/event.ts'
import { eventFaults } from '../../src/core/validate.ts'
import { newsArticle } from '../fixtures/news.ts'
import { json, newFolder, type Service, start } from './service.ts'

const WRITERS = 64
const READERS = 64
/** Articles that are read before: the events that are counted in are theirs. */
const FIRST_ARTICLES = 12
/** Events in which writers count. */
const COUNTERS = 8

const random = randomOf(1)
const seconds = Number(process.argv[2] ?? 60)

const wrong = new Map<string, number>()
const done = new Map<string, number>()
const add = (counts: Map<string, number>, what: string) => counts.set(what, (counts.get(what) ?? 0) + 1)

/** An answer, counted; one of another status than these is a fault. */
async function ask(service: Service, path: string, init: RequestInit = {}, statuses = [200]): Promise<Response> {
  const answer = await service.request(path, init)
  const what = `${init.method ?? 'GET'} ${path.split('?')[0]}`
  if (!statuses.includes(answer.status)) add(wrong, `${what}: ${answer.status} ${await answer.clone().text()}`)
  return answer
}

interface Collection {
  features: EventFeature[]
  numberMatched?: number
}

/** How often each of these events was counted up. */
const counted = new Map<string, number>()

/** Counts one up in an event, as one who has seen it: where somebody was faster, he looks again. */
async function countUp(service: Service, id: string): Promise<void> {
  const path = `/collections/events/items/${id}`
  const seen = await ask(service, path)
  const { properties } = (await seen.json()) as EventFeature
  const answer = await ask(
    service,
    `${path}?reason=counted`,
    {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/merge-patch+json', 'If-Match': seen.headers.get('ETag') ?? '' },
      body: JSON.stringify({ properties: { injured: (properties.injured ?? 0) + 1 } }),
    },
    [204, 412],
  )
  add(done, answer.status === 204 ? 'counted up' : 'was not the first')
  if (answer.status === 204) counted.set(id, (counted.get(id) ?? 0) + 1)
}

let articles = 0

async function sendArticle(service: Service): Promise<void> {
  const body = JSON.stringify(newsArticle(articles++), (_, value) => value ?? undefined)
  const headers = { 'Content-Type': 'application/json' }
  await ask(service, '/articles', { method: 'POST', headers, body }, [202])
  add(done, 'article sent')
}

/** What is wrong with events that one answer holds. */
function checkEvents(features: readonly EventFeature[]): void {
  if (new Set(features.map(({ id }) => id)).size !== features.length) add(wrong, 'an event is there twice')
  for (const feature of features) for (const fault of eventFaults(feature)) add(wrong, fault)
}

/** Each looks at the feed in one way. */
const LOOKS: ((service: Service) => Promise<void>)[] = [
  async (service) => {
    const { features, numberMatched } = (await (await ask(service, '/events.geojson')).json()) as Collection
    checkEvents(features)
    if (numberMatched !== undefined && numberMatched !== features.length) {
      add(wrong, `a file of ${features.length} events says that they are ${numberMatched}`)
    }
  },
  async (service) => {
    const path = '/collections/events/items?limit=20&f=geojson'
    const { features, numberMatched = 0 } = (await (await ask(service, path)).json()) as Collection
    checkEvents(features)
    if (features.length !== Math.min(20, numberMatched)) {
      add(wrong, `a page of 20 among ${numberMatched} holds ${features.length}`)
    }
  },
  async (service) => {
    const tile = await (await ask(service, '/tiles/events/0/0/0.mvt')).bytes()
    const layer = new VectorTile(new PbfReader(tile)).layers.events
    const ids = Array.from({ length: layer?.length ?? 0 }, (_, i) => layer?.feature(i).properties.event_id)
    if (new Set(ids).size !== ids.length) add(wrong, 'an event is in a tile twice')
    if (ids.length < FIRST_ARTICLES) add(wrong, `a tile of the world holds ${ids.length} events`)
  },
  async (service) => {
    const counts = (await (await ask(service, '/counts?by=event_type,event_date')).json()) as {
      numberMatched: number
      counts: Record<string, { count: number }[]>
    }
    for (const [property, values] of Object.entries(counts.counts)) {
      const sum = values.reduce((all, { count }) => all + count, 0)
      if (sum !== counts.numberMatched) add(wrong, `counts by ${property} add up to ${sum} of ${counts.numberMatched}`)
    }
  },
]

interface Changes {
  cursor: string
  changes: { sequence: number; event_id: string; revision: number; change: string }[]
  links: { rel: string }[]
}

/** Follows the changes; gives the newest revision of each event that stands. */
async function follow(service: Service, isOver: () => boolean): Promise<Map<string, number>> {
  const revisions = new Map<string, number>()
  const last = new Map<string, number>()
  let sequence = 0
  for (let since = ''; ; ) {
    const over = isOver()
    const path = `/changes?limit=1000&f=json${since === '' ? '' : `&since=${since}`}`
    const page = (await (await ask(service, path)).json()) as Changes
    for (const one of page.changes) {
      if (one.sequence <= sequence) add(wrong, 'a change comes after a later one')
      if (one.revision !== (last.get(one.event_id) ?? 0) + 1) add(wrong, 'a revision of an event is left out')
      sequence = one.sequence
      last.set(one.event_id, one.revision)
      if (one.change === 'retracted') revisions.delete(one.event_id)
      else revisions.set(one.event_id, one.revision)
    }
    since = page.cursor
    if (over && page.changes.length === 0) return revisions
    if (page.changes.length === 0) await wait(200)
  }
}

const waiting = async (service: Service) =>
  (await json<{ submissions: unknown[] }>(service.request('/articles/submissions?state=waiting'))).submissions.length

async function allRead(service: Service): Promise<void> {
  while ((await waiting(service)) > 0) await wait(200)
}

const service = await start(newFolder())
while (articles < FIRST_ARTICLES) await sendArticle(service)
await allRead(service)
const { features } = await json<Collection>(service.request('/events.geojson'))
const counters = features.slice(-COUNTERS).map(({ id }) => id)

const end = Date.now() + 1000 * seconds
const isOver = () => Date.now() > end
const untilOver = async (what: () => Promise<void>) => {
  while (!isOver()) await what()
}
const followed = follow(service, isOver)
await Promise.all([
  ...Array.from({ length: WRITERS }, () =>
    untilOver(() => (random.chance(0.1) ? sendArticle(service) : countUp(service, random.pick(counters)))),
  ),
  ...Array.from({ length: READERS }, () =>
    untilOver(async () => {
      await random.pick(LOOKS)(service)
      add(done, 'looked')
    }),
  ),
])
await followed
await allRead(service)

const { features: after } = await json<Collection>(service.request('/events.geojson'))
for (const id of counters) {
  const value = after.find((event) => event.id === id)?.properties.injured ?? 0
  if (value !== counted.get(id)) add(wrong, `${id} was counted up ${counted.get(id)} times, and says ${value}`)
}
const copy = await follow(service, () => true)
const standing = after.map(({ id }) => id).sort()
if (JSON.stringify([...copy.keys()].sort()) !== JSON.stringify(standing)) add(wrong, 'the changes make another feed')
if (after.length !== articles + 1) add(wrong, `${articles} articles make ${after.length} events`)
await service.kill()

for (const [what, times] of wrong) console.log(`FAULT ${what} (${times} times)`)
const told = [...done].map(([what, times]) => `${what} ${times} times`).join(', ')
console.log(`${WRITERS} writers and ${READERS} readers, ${seconds} s: ${told}; ${wrong.size} kinds of faults`)
process.exit(wrong.size === 0 ? 0 : 1)
