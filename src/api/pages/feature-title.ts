/** A feature in a few words: the title of its page and of its mark on a map. */
import type { Collection, CollectionFeature } from '../../core/collection.ts'
import type { EventProperties } from '../../core/event.ts'
import { longSpan } from './dates.ts'
import { itemAddress } from './layout.ts'
import type { MapPoint } from './mini-map.ts'

/** Such as `Armed clash, Saadah, 3 November 2017`; the id where the properties that say more were not asked for. */
export function featureTitle(collection: Collection['id'], { id, properties }: CollectionFeature): string {
  if (collection === 'places') return String(properties.name_en || properties.name_fr || properties.name_ar || id)
  if (collection === 'articles') return String(properties.title ?? id)
  const { sub_event_type, location, event_date, event_date_end } = properties as Partial<EventProperties>
  const days = event_date && event_date_end && longSpan(event_date, event_date_end)
  return [sub_event_type, location, days].filter(Boolean).join(', ') || id
}

/** The features' points on a map, of which an article has several. */
export function mapPoints(
  base: string,
  collection: Collection['id'],
  features: readonly CollectionFeature[],
): MapPoint[] {
  return features.flatMap((feature) => {
    const { geometry, properties } = feature
    const positions = geometry === null ? [] : geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates
    const title = featureTitle(collection, feature)
    const type = (properties.event_type ?? null) as MapPoint['type']
    return positions.map((position) => ({ position, title, href: itemAddress(base, collection, feature.id), type }))
  })
}
