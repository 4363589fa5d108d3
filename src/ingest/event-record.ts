/** An event as the database keeps it, and as the reader joins articles to it. */
import { adopted } from '../extract/adopt.ts'
import { type Correction, UNCORRECTED } from '../extract/correct.ts'
import type { KnownEvent } from '../extract/known-event.ts'
import type { Telling } from '../extract/telling.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import type { EventRecord } from '../store/known-events.ts'
import type { Told } from '../store/ledger.ts'
import { READER } from '../store/store.ts'

/** What the ledger keeps of what analysts have said of an event. */
export interface Corrections {
  corrected: Correction
  /** An analyst has made it: it stands though no article tells it. */
  isVouched: boolean
}

/** The event of a record. What its articles tell is adopted from its feature where it is not known. */
export function knownEventOf(record: EventRecord, gazetteer: Gazetteer): KnownEvent {
  const { id, event, change, author, replacedBy } = record
  const { corrected, isVouched } = correctionsOf(record)
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

/** What analysts have said of an event. */
function correctionsOf({ corrections }: EventRecord): Corrections {
  return (corrections as Corrections | null) ?? { corrected: UNCORRECTED, isVouched: false }
}

/** An event's tellings as the ledger keeps them. */
export function keptTellings({ tellings }: KnownEvent): Told[] {
  return tellings.map((telling) => ({ article: telling.source.article, telling }))
}
