/** KML 2.2 (OGC 07-147r2): for Google Earth and the GIS programs that read it. */
import type { CollectionFeature, Column, PropertyType } from '../core/collection.ts'
import type { EventType } from '../core/event.ts'
import { cellOf } from './cell.ts'
import { nameOf, summaryOf } from './describe.ts'
import type { Encode, FeatureTable } from './format.ts'
import { pointsOf } from './points.ts'
import { element, escapeXml } from './xml.ts'

/** Okabe and Ito's colours, which colour-blind people tell apart, as `rrggbb`. */
const EVENT_COLOURS: Record<EventType, string> = {
  Battles: 'd55e00',
  'Explosions/Remote violence': 'e69f00',
  'Violence against civilians': 'cc79a7',
  'Strategic developments': '0072b2',
  Protests: '009e73',
  Riots: '56b4e9',
}

const OTHER_COLOUR = '666666'

/** A SimpleField knows no dates; those of the feature's time are in its TimeSpan besides. */
const FIELD_TYPES: Record<PropertyType, string> = {
  string: 'string',
  integer: 'int',
  number: 'double',
  boolean: 'bool',
  date: 'string',
  timestamp: 'string',
  strings: 'string',
  json: 'string',
}

/** One folder of placemarks, coloured by event type, on the time line of programs that have one. */
export const kml: Encode = async function* (table) {
  const { collection, columns } = table
  yield `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:atom="http://www.w3.org/2005/Atom">
<Document>
${element('name', table.title)}
${link('self', 'application/vnd.google-earth.kml+xml', table.self)}
${element('description', collection.description)}
${Object.entries(EVENT_COLOURS)
  .map(([type, colour]) => style(styleOf(type), colour))
  .join('\n')}
${style(styleOf(undefined), OTHER_COLOUR)}
<Schema name="${collection.id}" id="${collection.id}">
${columns.map(field).join('\n')}
</Schema>
<Folder>
${element('name', collection.title)}
`
  for await (const feature of table.features) yield `${placemark(table, feature)}\n`
  yield '</Folder>\n</Document>\n</kml>\n'
}

/** The elements stand in the order that the schema wants. */
function placemark(table: FeatureTable, feature: CollectionFeature): string {
  const { collection, columns } = table
  // Google Earth takes a description for HTML: hence the text is escaped twice, once for HTML and once for XML.
  const description = summaryOf(collection, feature).map(escapeXml).join('<br>')
  const data = columns.flatMap(({ name, type }) => {
    const cell = cellOf(type, feature.properties[name])
    return cell === null ? [] : `<SimpleData name="${escapeXml(name)}">${escapeXml(String(cell))}</SimpleData>`
  })
  return `<Placemark>${[
    element('name', nameOf(collection, feature)),
    link('alternate', 'text/html', table.pageOf(feature.id)),
    element('description', description),
    timeSpan(table, feature),
    element('styleUrl', `#${styleOf(feature.properties.event_type)}`),
    `<ExtendedData><SchemaData schemaUrl="#${collection.id}">${data.join('')}</SchemaData></ExtendedData>`,
    geometry(feature),
  ].join('')}</Placemark>`
}

/** Begin and end (15.2) are dates, not times: programs take a date for the whole of its day, so the last day is in. */
function timeSpan({ collection: { time } }: FeatureTable, { properties }: CollectionFeature): string {
  const [begin, end] = [time && properties[time.start], time && properties[time.end]]
  if (typeof begin !== 'string' && typeof end !== 'string') return ''
  const day = (tag: string, value: unknown) => (typeof value === 'string' ? element(tag, value) : '')
  return `<TimeSpan>${day('begin', begin)}${day('end', end)}</TimeSpan>`
}

function geometry(feature: CollectionFeature): string {
  const points = pointsOf(feature).map(([lon, lat]) => `<Point><coordinates>${lon},${lat}</coordinates></Point>`)
  return feature.geometry?.type === 'MultiPoint' ? `<MultiGeometry>${points.join('')}</MultiGeometry>` : points.join('')
}

function field({ name, type, title }: Column): string {
  const attributes = `type="${FIELD_TYPES[type]}" name="${escapeXml(name)}"`
  return `<SimpleField ${attributes}>${element('displayName', title)}</SimpleField>`
}

/** A style without an icon of its own: the program's default one takes the colour, and nothing is fetched. */
function style(id: string, rrggbb: string): string {
  const [red, green, blue] = [rrggbb.slice(0, 2), rrggbb.slice(2, 4), rrggbb.slice(4)]
  const icon = `<IconStyle><color>ff${blue}${green}${red}</color><scale>0.8</scale></IconStyle>`
  return `<Style id="${id}">${icon}<LabelStyle><scale>0.7</scale></LabelStyle></Style>`
}

/** The id of the style for an event type, or of that for all else. */
function styleOf(eventType: unknown): string {
  if (typeof eventType !== 'string' || !Object.hasOwn(EVENT_COLOURS, eventType)) return 'other'
  return eventType.toLowerCase().replace(/[^a-z]+/g, '-')
}

function link(rel: string, type: string, href: string): string {
  return `<atom:link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`
}
