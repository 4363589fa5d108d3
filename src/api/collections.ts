/** The collections: what each is, and the documents that say so. */
import type { Extent } from '../store/store.ts'
import { CRS84, type Link } from './links.ts'
import { MEDIA } from './media.ts'

export interface CollectionInfo {
  id: string
  title: string
  description: string
  /** Whether a JSON Schema of its features is served. */
  hasSchema: boolean
}

export const COLLECTIONS = {
  events: {
    id: 'events',
    title: 'Events',
    description: 'What the articles report to have happened: one feature for each place and span of time.',
    hasSchema: true,
  },
  places: {
    id: 'places',
    title: 'Places',
    description: 'The gazetteer: the places by whose names, in English, French and Arabic, events are located.',
    hasSchema: false,
  },
  articles: {
    id: 'articles',
    title: 'Articles',
    description: 'The sources: one feature for each article, located where its events are. Their texts are not served.',
    hasSchema: false,
  },
} as const satisfies Record<string, CollectionInfo>

/** A collection's document (OGC API - Features, 7.14). Days are given as the instants that they begin and end at. */
export function collectionDocument(info: CollectionInfo, extent: Extent | null, base: string) {
  const path = `${base}/collections/${info.id}`
  const links: Link[] = [
    { href: `${path}?f=json`, rel: 'self', type: MEDIA.json, title: info.title },
    { href: `${path}/items?f=geojson`, rel: 'items', type: MEDIA.geojson, title: `${info.title} as GeoJSON` },
  ]
  if (info.hasSchema) {
    links.push({
      href: `${path}/schema?f=json`,
      rel: 'describedby',
      type: MEDIA.schema,
      title: 'JSON Schema of a feature',
    })
  }
  return {
    id: info.id,
    title: info.title,
    description: info.description,
    extent: extent
      ? {
          spatial: { bbox: [extent.box], crs: CRS84 },
          temporal: { interval: [[`${extent.start}T00:00:00Z`, `${extent.end}T23:59:59Z`]] },
        }
      : undefined,
    itemType: 'feature',
    crs: [CRS84],
    links,
  }
}
