/** The addresses of what is shown: the map's own, and the feed's in each format. */
import { feedQuery, readable, type View, writeView } from './view.ts'

/** What there is an address of, in the order in which they are told. `gpkg` is a command that makes a file of one. */
export const ADDRESS_NAMES = [
  'map',
  'items',
  'geojson',
  'csv',
  'xlsx',
  'kml',
  'atom',
  'fgb',
  'parquet',
  'gpkg',
] as const
export type AddressName = (typeof ADDRESS_NAMES)[number]

/** What formats are called in every language. */
export const FORMAT_TITLES: Readonly<Record<Exclude<AddressName, 'map' | 'items'>, string>> = {
  geojson: 'GeoJSON',
  csv: 'CSV',
  xlsx: 'Excel',
  kml: 'KML',
  atom: 'Atom',
  fgb: 'FlatGeobuf',
  parquet: 'GeoParquet',
  gpkg: 'GeoPackage',
}

/** The address of one, for the service at `base`; of `gpkg`, a line for a shell. */
export function addressOf(name: AddressName, base: string, view: View): string {
  const query = readable(feedQuery(view.query, view.days))
  if (name === 'map') return address(`${base}/map`, writeView(view))
  if (name === 'items') return address(`${base}/collections/events/items`, query)
  // No quote ends the shell's string: in a query it is written %27.
  if (name === 'gpkg') return `ogr2ogr events.gpkg '${addressOf('geojson', base, view)}'`
  return address(`${base}/events.${name}`, query)
}

function address(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`
}
