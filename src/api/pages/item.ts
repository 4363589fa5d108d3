/** What the page of one feature is made from. */
import type { Collection, CollectionFeature } from '../../core/collection.ts'
import type { PageInput } from './layout.ts'
import type { MapGround } from './mini-map.ts'

export interface ItemInput extends PageInput {
  collection: Collection
  feature: CollectionFeature
  /** Of an event: those within `NEIGHBOURS`, itself left out, with `distance_km`. Of a place or an article: none. */
  neighbours: readonly CollectionFeature[]
  ground: MapGround
}
