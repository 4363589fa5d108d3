/** From a submission to the feed: the article is read, joined to the events that are near what it tells, and all of it written at once. */
import type { Article } from '../core/article.ts'
import type { CollectionFeature } from '../core/collection.ts'
import type { EventFeature } from '../core/event.ts'
import { dayNumber } from '../core/interval.ts'
import { log, toldOf } from '../core/log.ts'
import { eventFaults } from '../core/validate.ts'
import { type Change, foundedIds, joinArticle } from '../extract/join.ts'
import { asText } from '../extract/page.ts'
import { readArticle } from '../extract/pipeline.ts'
import { reachOf } from '../extract/reach.ts'
import { type Account, accountOf, type Telling } from '../extract/telling.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { articleFeatures } from '../store/feed.ts'
import { type KnownFeed, knownEvents, type Surroundings, widestUncertainty } from '../store/known-events.ts'
import { Conflict, commit, type EventChange } from '../store/ledger.ts'
import { READER } from '../store/store.ts'
import { isOvertaken, settled, submission, type TakenSubmission, take } from '../store/submissions.ts'
import type { SentArticle } from './article-body.ts'
import { keptTellings, knownEventOf } from './event-record.ts'

/** After so many attempts a submission has failed. */
const MOST_ATTEMPTS = 3

/** How often an article is joined anew because another one was merged meanwhile. */
const MOST_JOINS = 100

export interface Desk {
  database: D1Database
  gazetteer: Gazetteer
  /** The time (`instant`). */
  now(): string
}

/**
 * Reads a submission that waits, and merges it into the feed, exactly once. What no attempt of several can read has
 * failed, with its reason. Throws where another attempt may succeed.
 */
export async function readSubmission(id: string, desk: Desk): Promise<void> {
  const { database } = desk
  const taken = await take(database, id, desk.now())
  if (taken === null) return
  try {
    // An attempt that ended the Worker itself left no reason.
    if (taken.attempts > MOST_ATTEMPTS) throw new Error('reading it ended the Worker')
    await merge(taken, desk)
  } catch (error) {
    if (taken.attempts < MOST_ATTEMPTS) throw error
    await database.batch([settled(database, id, 'failed', { reason: reasonOf(error) })])
    log({ what: 'unread', submission: id, attempt: taken.attempts, ...toldOf(error) })
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

async function merge(taken: TakenSubmission, desk: Desk): Promise<void> {
  const { database } = desk
  const told = readTaken(taken, desk.gazetteer)
  for (let joins = 1; ; joins++) {
    if (await isOvertaken(database, taken)) {
      await database.batch([settled(database, taken.id, 'superseded', {})])
      return
    }
    try {
      await joinAndWrite(taken, told, desk)
      return
    } catch (error) {
      if (!(error instanceof Conflict) || joins === MOST_JOINS) throw error
      // A message may be delivered twice: the other one has read it.
      if ((await submission(database, taken.id))?.state !== 'waiting') return
    }
  }
}

interface Told {
  account: Account
  article: CollectionFeature
  language: string
  notes: readonly string[]
}

function readTaken({ article_id: id, url, article }: TakenSubmission, gazetteer: Gazetteer): Told {
  const { text, html, language, ...sent }: SentArticle = JSON.parse(article)
  // What only tells how a reader came to it may tell who he is.
  const record = { id, ...sent, url, language: language ?? 'und' }
  const reading = readArticle(asText((html === null ? { ...record, text } : { ...record, html }) as Article), gazetteer)
  const [feature] = articleFeatures({ version: '', events: [], articles: [reading.record] })
  return {
    account: accountOf(reading, gazetteer),
    article: feature as CollectionFeature,
    language: reading.record.language,
    notes: reading.doc.notes,
  }
}

async function joinAndWrite(taken: TakenSubmission, told: Told, desk: Desk): Promise<void> {
  const { database, gazetteer } = desk
  const feed = await surroundingsOf(told.account, desk)
  // Times of changes never run backwards, whatever clocks say.
  const at = [desk.now(), feed.updated ?? ''].sort().at(-1) as string
  const known = feed.events.map((record) => knownEventOf(record, gazetteer))
  const joined = joinArticle(known, told.account, at, gazetteer)
  const { sound, notes } = soundChanges(joined)
  const records = new Map(feed.events.map((record) => [record.id, record]))
  const events = sound.flatMap((change) => {
    const record = records.get(change.event.id)
    return change.change === 'told' ? [] : eventChange(change, record ?? null, told.account)
  })
  const result = {
    language: told.language,
    notes: [...told.notes, ...notes],
    ...Object.fromEntries((['added', 'updated', 'retracted'] as const).map((kind) => [kind, idsOf(sound, kind)])),
  }
  await commit(database, {
    author: READER,
    at,
    merges: feed.merges,
    events,
    article: told.article,
    tellings: new Map(sound.map(({ event }) => [event.id, keptTellings(event)])),
    corrections: new Map(),
    also: [settled(database, taken.id, 'read', { result })],
  })
}

/** The events that may change when the article is joined, and how many articles have been merged. */
async function surroundingsOf(account: Account, { database, gazetteer }: Desk): Promise<KnownFeed> {
  const widestKm = await widestUncertainty(database)
  const near = (tellings: readonly Telling[]) =>
    reachOf(tellings, widestKm, gazetteer).flatMap(({ box: [west, south, east, north], days }): Surroundings[] => {
      const [first, last] = [dayNumber(days.start), dayNumber(days.end)]
      const boxes =
        west <= east
          ? [[west, east]]
          : [
              [west, 180],
              [-180, east],
            ]
      return boxes.map(([from = west, to = east]) => ({ box: [from, south, to, north], first, last }))
    })
  const sought = { article: account.article, ids: foundedIds(account) }
  const feed = await knownEvents(database, { ...sought, surroundings: near(account.tellings) })
  // What the article told before may come to stand with what is near that.
  const before = feed.events
    .filter(({ tellings }) => tellings.some(({ article }) => article === account.article))
    .flatMap((record) => knownEventOf(record, gazetteer).tellings)
  if (before.length === 0) return feed
  return knownEvents(database, { ...sought, surroundings: near([...account.tellings, ...before]) })
}

/** Changes that are fit to be served, and a note for each that is not. */
function soundChanges(changes: readonly Change[]): { sound: Change[]; notes: string[] } {
  const notes: string[] = []
  const sound = changes.filter(({ event, change }) => {
    const faults = change === 'told' ? [] : eventFaults(event.feature)
    if (faults.length > 0) notes.push(`an event was left out: ${faults.join('; ')}`)
    return faults.length === 0
  })
  return { sound, notes }
}

function eventChange(
  { change, event }: Change,
  record: { revision: number; event: EventFeature } | null,
  { article }: Account,
): EventChange {
  const isTold = event.tellings.some(({ source }) => source.article === article) && change !== 'retracted'
  return {
    change: change as EventChange['change'],
    event: event.feature,
    before: record,
    reason: `article ${article} ${isTold ? 'tells it' : 'no longer tells it'}`,
    replacedBy: event.retracted?.replacedBy ?? null,
  }
}

const idsOf = (changes: readonly Change[], kind: Change['change']) =>
  changes.flatMap(({ change, event }) => (change === kind ? [event.id] : []))
