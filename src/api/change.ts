/** A change as it is told: what became of which event, when, by whom and why, and what the event is from then on. */
import type { CollectionFeature } from '../core/collection.ts'
import type { ChangeKind, FeatureStore, Revision } from '../store/store.ts'
import { cursorOf } from './params/since.ts'

export interface Change {
  /** Where to go on once it is known. */
  cursor: string
  /** Its number: changes are made in this order, with gaps or without. */
  sequence: number
  change: ChangeKind
  event_id: string
  /** 1, 2, … of the event. */
  revision: number
  /** RFC 3339. */
  at: string
  author: string
  reason: string | null
  /** Of a retraction: the event that stands for this one. */
  replaced_by: string | null
  /** Null where it was retracted: what was said of it is the history's. */
  feature: CollectionFeature | null
}

/** A revision, as it is told in a numbering of changes. */
export function changeOf(epoch: string, revision: Revision): Change {
  const { sequence, change, stored } = revision
  return {
    cursor: cursorOf(epoch, sequence),
    sequence,
    change,
    event_id: revision.id,
    revision: revision.revision,
    at: revision.knownFrom,
    author: revision.author,
    reason: revision.reason,
    replaced_by: revision.replacedBy,
    feature: change === 'retracted' ? null : stored.feature,
  }
}

/** The number of the newest change; 0 where there is none. */
export async function newestNumber(events: FeatureStore): Promise<number> {
  const [newest] = await events.changesBefore(Number.MAX_SAFE_INTEGER, 1)
  return newest?.sequence ?? 0
}
