/** `/collections/{id}/items/{id}` for people: one feature of any collection. */
import type { Collection } from '../../core/collection.ts'
import { articleBody } from './article-page.ts'
import { eventBody } from './event-page.ts'
import { featureTitle } from './feature-title.ts'
import type { ItemInput } from './item.ts'
import { COLLECTIONS_CRUMB, type Markup, page } from './layout.ts'
import { placeBody } from './place-page.ts'

const BODIES: Readonly<Record<Collection['id'], (input: ItemInput) => Markup>> = {
  events: eventBody,
  places: placeBody,
  articles: articleBody,
}

/** The page of one feature. */
export function itemPage(input: ItemInput): Markup {
  const { collection, feature } = input
  const items = { label: collection.title, path: `/collections/${collection.id}/items` }
  return page(input, {
    title: featureTitle(collection.id, feature),
    trail: [COLLECTIONS_CRUMB, items],
    body: BODIES[collection.id](input),
  })
}
