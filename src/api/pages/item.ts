/** What the page of one feature is made from. */
import type { Collection, CollectionFeature } from '../../core/collection.ts'
import type { PageInput } from './layout.ts'
import type { MapGround } from './mini-map.ts'

/** What goes for another report of about the same place and time. */
export const NEIGHBOURS = { km: 30, days: 30 } as const

export interface ItemInput extends PageInput {
  collection: Collection
  feature: CollectionFeature
  /** Of an event: those within `NEIGHBOURS`, itself left out, with `distance_km`. Of a place or an article: none. */
  neighbours: readonly CollectionFeature[]
  ground: MapGround
}
