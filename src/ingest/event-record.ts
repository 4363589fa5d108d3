/** Events between the database, which keeps what they are made of as JSON, and the reader, which knows what it means. */
import { adopted } from '../extract/adopt.ts'
import { type Correction, UNCORRECTED } from '../extract/correct.ts'
import type { KnownEvent } from '../extract/known-event.ts'
import type { Telling } from '../extract/telling.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import type { EventRecord } from '../store/known-events.ts'
import type { Told } from '../store/ledger.ts'
import { READER } from '../store/store.ts'

/** What is kept of what analysts have said of an event. */
export interface KeptCorrection extends Correction {
  /** An analyst has made the event, or brought it back. */
  isVouched: boolean
}

/** An event of the database as the reader knows events. */
export function knownEventOf(record: EventRecord, gazetteer: Gazetteer): KnownEvent {
  const { id, change, author, replacedBy, event } = record
  const { isVouched, ...corrected } = (record.corrections as KeptCorrection | null) ?? {
    ...UNCORRECTED,
    isVouched: false,
  }
  return {
    id,
    tellings: hasTellings(record)
      ? record.tellings.map(({ telling }) => telling as Telling)
      : adopted(event, gazetteer),
    corrected,
    isVouched,
    feature: event,
    retracted: change === 'retracted' ? { by: author === READER ? 'reader' : 'analyst', replacedBy } : null,
  }
}

/** Whether it is known what the articles tell of it. */
export function hasTellings({ tellings }: EventRecord): boolean {
  return tellings.length > 0 && tellings.every(({ telling }) => telling !== null)
}

/** The tellings of an event as the database keeps them. */
export function toldOf({ tellings }: KnownEvent): Told[] {
  return tellings.map((telling) => ({ article: telling.source.article, telling }))
}

/** What analysts have said of it, as the database keeps it. */
export function keptCorrection({ corrected, isVouched }: KnownEvent): KeptCorrection {
  return { ...corrected, isVouched }
}
