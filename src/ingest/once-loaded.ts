/** Holds operations back while a feed is being loaded: what they write would be lost in it, or be taken for the feed. */
import type { Operation } from '../core/operation.ts'
import { beingLoaded, isBeingLoaded } from '../store/loading.ts'

/** The operation, which throws RequestFault (503) meanwhile. */
export function onceLoaded(operation: Operation, database: D1Database): Operation {
  return {
    ...operation,
    async answer(call) {
      if (await isBeingLoaded(database)) throw beingLoaded()
      return operation.answer(call)
    },
  }
}
