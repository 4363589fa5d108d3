/** What every format is given, and what it makes of it. */
import type { Collection, CollectionFeature, Column } from '../core/collection.ts'

/** The features of an answer, and what is known of them as a whole. */
export interface FeatureTable {
  collection: Collection
  /** The properties that the features have, in order: the collection's, or those selected, then distance and bearing in a radius query. */
  columns: readonly Column[]
  /** False where geometries were not asked for: each is null then. */
  hasGeometry: boolean
  features: Iterable<CollectionFeature> | AsyncIterable<CollectionFeature>
  /** What the answer is, such as `Events within 60 km of Mosul`. */
  title: string
  /** The answer's own address, absolute. */
  self: string
  /** When the data last changed, RFC 3339. */
  updated: string
  /** Absolute address of the page about a feature, for people. */
  pageOf(id: string): string
}

/**
 * A format: from features to the bytes or text (to be sent as UTF-8) of a file, piece by piece. Pieces may be short:
 * join them before sending. Reads `features` once.
 */
export type Encode = (table: FeatureTable) => AsyncIterable<string | Uint8Array>
