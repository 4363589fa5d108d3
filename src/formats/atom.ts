/** Atom (RFC 4287) with GeoRSS-Simple: for feed readers. */
import type { CollectionFeature } from '../core/collection.ts'
import { nameOf, summaryOf } from './describe.ts'
import type { Encode, FeatureTable } from './format.ts'
import { boxOf, pointsOf } from './points.ts'
import { element, escapeXml } from './xml.ts'

/** One entry for each feature; its id is the address of its page, as the feed's is its own address. */
export const atom: Encode = async function* (table) {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:georss="http://www.georss.org/georss" xml:lang="en">
${element('id', table.self)}
${element('title', table.title)}
${element('subtitle', table.collection.description)}
${element('updated', table.updated)}
<author><name>Frontline Feed</name></author>
<link rel="self" type="application/atom+xml" href="${escapeXml(table.self)}"/>
`
  for await (const feature of table.features) yield `${entry(table, feature)}\n`
  yield '</feed>\n'
}

function entry(table: FeatureTable, feature: CollectionFeature): string {
  const page = table.pageOf(feature.id)
  const { published, updated } = timesOf(feature)
  const { event_type: type } = feature.properties
  return `<entry>${[
    element('id', page),
    element('title', nameOf(table.collection, feature)),
    `<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`,
    published === null ? '' : element('published', published),
    element('updated', updated ?? published ?? table.updated),
    typeof type === 'string' ? `<category term="${escapeXml(type)}"/>` : '',
    element('summary', summaryOf(table.collection, feature).join('\n')),
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
