/** Atom (RFC 4287) with GeoRSS-Simple: for feed readers. */
import type { Collection, CollectionFeature } from '../core/collection.ts'
import { nameOf, summaryOf } from './describe.ts'
import type { Encode } from './format.ts'
import { boxOf, pointsOf } from './points.ts'
import { element, escapeXml } from './xml.ts'

/** One entry for each feature; its id is the address of its page, as the feed's is its own address. */
export const atom: Encode = async function* ({ collection, self, title, updated, features, pageOf }) {
  yield atomHead({ self, title, subtitle: collection.description, updated })
  for await (const feature of features) {
    const times = timesOf(feature)
    const told = { page: pageOf(feature.id), updated: times.updated ?? times.published ?? updated }
    yield `${atomEntry(collection, feature, told)}\n`
  }
  yield '</feed>\n'
}

/** A feed up to its entries; `self` is its own address, absolute, `updated` an RFC 3339 time. */
export function atomHead({
  self,
  title,
  subtitle,
  updated,
}: Record<'self' | 'title' | 'subtitle' | 'updated', string>): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:georss="http://www.georss.org/georss" xml:lang="en">
${element('id', self)}
${element('title', title)}
${element('subtitle', subtitle)}
${element('updated', updated)}
<author><name>Frontline Feed</name></author>
<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
`
}

interface EntryParts {
  /** The address of the feature's page, absolute. */
  page: string
  /** RFC 3339. */
  updated: string
  /** Lines before the summary's own. */
  lead?: readonly string[]
  /** Elements besides, as XML. */
  more?: string
}

/** The entry of a feature. */
export function atomEntry(
  collection: Collection,
  feature: CollectionFeature,
  { page, updated, lead = [], more = '' }: EntryParts,
): string {
  const { published } = timesOf(feature)
  const { event_type: type } = feature.properties
  return `<entry>${[
    element('id', page),
    element('title', nameOf(collection, feature)),
    `<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`,
    published === null ? '' : element('published', published),
    element('updated', updated),
    typeof type === 'string' ? `<category term="${escapeXml(type)}"/>` : '',
    more,
    element('summary', [...lead, ...summaryOf(collection, feature)].join('\n')),
    georss(feature),
  ].join('')}</entry>`
}

/** When it was first reported or published, and when it last changed, as RFC 3339 times; null where it doesn't say. */
function timesOf({ properties }: CollectionFeature): { published: string | null; updated: string | null } {
  const { first_reported, published, updated_at } = properties
  const day = first_reported ?? published
  return {
    published: typeof day === 'string' ? `${day}T00:00:00Z` : null,
    updated: typeof updated_at === 'string' ? updated_at : null,
  }
}

/** Latitude first. An entry has one location in GeoRSS-Simple: several points are the box that holds them. */
function georss(feature: CollectionFeature): string {
  const points = pointsOf(feature)
  if (points.length === 0) return ''
  const [west, south, east, north] = boxOf(points)
  if (west === east && south === north) return element('georss:point', `${south} ${west}`)
  return element('georss:box', `${south} ${west} ${north} ${east}`)
}
