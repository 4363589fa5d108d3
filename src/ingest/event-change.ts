/** One analyst's change of one event: looked up, held against what he has seen, written as a whole, or tried again. */
import { RequestFault, shown } from '../core/errors.ts'
import { instant } from '../core/instant.ts'
import { log, toldOf } from '../core/log.ts'
import type { Call, Outcome } from '../core/operation.ts'
import type { KnownEvent } from '../extract/known-event.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { type EventRecord, type KnownFeed, knownEvents, versionOf } from '../store/known-events.ts'
import { Conflict, commit } from '../store/ledger.ts'
import { type Corrections, hasTellings, keptTellings, knownEventOf } from './event-record.ts'
import { isSame } from './json-value.ts'
import { overtaken, requireMatch } from './precondition.ts'

/** What analysts work on. */
export interface EditorsDesk {
  database: D1Database
  gazetteer: Gazetteer
}

/** How things stand. */
export interface Look {
  feed: KnownFeed
  /** The event that the request is about; null where there never was one. */
  record: EventRecord | null
  /** When a change is made: never before what has been changed already, whatever the clocks say. */
  at: string
}

/** A look at an event that stands. */
export interface Standing extends Look {
  record: EventRecord
  known: KnownEvent
}

/** Others may be as many times faster. */
const MOST_TRIES = 20

/** How an event of that id, and others, stand. */
export async function look(
  call: Call,
  { database }: EditorsDesk,
  id: string,
  others: readonly string[] = [],
): Promise<Look> {
  const feed = await knownEvents(database, { surroundings: [], article: '', ids: [id, ...others] })
  const updated = feed.updated === null ? call.at : instant(feed.updated)
  const isBehind = call.at < updated
  return {
    feed,
    record: feed.events.find((event) => event.id === id) ?? null,
    at: isBehind ? updated : call.at,
  }
}

/** The event of the request. Throws RequestFault: 404 where there never was one. */
export async function found(call: Call, desk: EditorsDesk, others: readonly string[] = []): Promise<Standing> {
  const { id = '' } = call.variables
  const { record, ...rest } = await look(call, desk, id, others)
  if (record !== null) return { ...rest, record, known: knownEventOf(record, desk.gazetteer) }
  throw new RequestFault({ status: 404, message: `There is no event ${shown(id)}.`, parameter: 'id', value: id })
}

/** The same, where it stands. Throws RequestFault: 404, and 410 where it is retracted. */
export async function standing(call: Call, desk: EditorsDesk, others: readonly string[] = []): Promise<Standing> {
  const event = await found(call, desk, others)
  const { id, retracted } = event.known
  if (retracted === null) return event
  const message = `${id} is retracted. To bring it back: POST …/items/${id}/restore.`
  throw new RequestFault({ status: 410, message, parameter: 'id', value: id })
}

/**
 * Changes the event that stands, if it is the one that `If-Match` means; 204 with its new tag, or with the old one where
 * `make` leaves it as it is. Throws RequestFault: 404, 410, 412, 428, and what `make` throws.
 */
export function change(
  call: Call,
  desk: EditorsDesk,
  make: (event: Standing) => KnownEvent,
  more: { others?: readonly string[]; also?: readonly D1PreparedStatement[] } = {},
): Promise<Outcome> {
  return tried(call, async () => {
    const event = await standing(call, desk, more.others)
    const { known, record } = event
    requireMatch(call.ifMatch, known.id, record.version)
    const made = make(event)
    const isUnchanged = isSame(made.feature, known.feature) && isSame(made.corrected, known.corrected)
    return isUnchanged ? { status: 204, version: record.version } : write(call, desk, event, made, more.also)
  })
}

/** What `attempt` gives, once nobody is faster. Throws RequestFault: 412 where others always are. */
export async function tried(call: Call, attempt: () => Promise<Outcome>): Promise<Outcome> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
    }
  }
  throw overtaken(call.variables.id ?? '', call.ifMatch)
}

/** Writes the event's next revision. Throws Conflict where somebody was faster. */
export async function write(
  call: Call,
  { database }: EditorsDesk,
  { feed, record, at }: Look,
  event: KnownEvent,
  also: readonly D1PreparedStatement[] = [],
): Promise<Outcome> {
  const { id, feature, corrected, isVouched, retracted } = event
  const isAdopted = record === null || !hasTellings(record)
  await commit(database, {
    author: call.author,
    at,
    events: [
      {
        change:
          retracted !== null ? 'retracted' : record === null || record.change === 'retracted' ? 'added' : 'updated',
        event: { ...feature, properties: { ...feature.properties, updated_at: at } },
        before: record && { revision: record.revision, event: record.event },
        reason: call.parameters.get('reason') ?? null,
        replacedBy: retracted?.replacedBy ?? null,
      },
    ],
    // Nobody may join an article to the event while what its articles tell is written for the first time.
    writes: isAdopted && record !== null ? feed.writes : null,
    article: null,
    tellings: new Map(isAdopted ? [[id, keptTellings(event)]] : []),
    corrections: new Map([[id, { corrected, isVouched } satisfies Corrections]]),
    also,
  })
  return { status: 204, ...(await tagged(database, id, (record?.revision ?? 0) + 1)) }
}

/** The version of what is written, if it can be had: who was told of a failure now would send his change again. */
async function tagged(database: D1Database, id: string, revision: number): Promise<Pick<Outcome, 'version'>> {
  try {
    return { version: await versionOf(database, id, revision) }
  } catch (error) {
    log({ what: 'upkeep', task: 'tell the version of an event', ...toldOf(error) })
    return {}
  }
}
