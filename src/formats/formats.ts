/** The formats in which features are served, besides GeoJSON, which is put together from features that are serialised already. */
import { atom } from './atom.ts'
import { csv } from './csv.ts'
import { flatgeobuf } from './flatgeobuf.ts'
import type { Encode } from './format.ts'
import { geojsonseq, ndjson } from './geojsonseq.ts'
import { geoparquet } from './geoparquet.ts'
import { kml } from './kml.ts'
import { xlsx } from './xlsx.ts'

export interface Format {
  /** What a caller asks for, as in `f=csv`. */
  name: string
  /** Of file names, without the dot. */
  extension: string
  mediaType: string
  /** For people: what it is, and who reads it. */
  title: string
  encode: Encode
  /** The most features that it can be made of, where it is made from all of them at once. */
  mostFeatures?: number
  /** Whether a browser shows it; it saves the others as files. */
  inline: boolean
}

/** What an isolate of 128 MB holds of generated events: of 100,000, FlatGeobuf alone is 89 MB. */
const MOST_HELD = 50_000

export const FORMATS: readonly Format[] = [
  {
    name: 'geojsonseq',
    extension: 'geojsons',
    mediaType: 'application/geo+json-seq',
    title: 'GeoJSON Text Sequence',
    encode: geojsonseq,
    inline: false,
  },
  {
    name: 'ndjson',
    extension: 'geojsonl',
    mediaType: 'application/x-ndjson',
    title: 'GeoJSON, one feature to a line',
    encode: ndjson,
    inline: false,
  },
  {
    name: 'csv',
    extension: 'csv',
    mediaType: 'text/csv',
    title: 'CSV, for spreadsheets and scripts',
    encode: csv,
    inline: false,
  },
  {
    name: 'kml',
    extension: 'kml',
    mediaType: 'application/vnd.google-earth.kml+xml',
    title: 'KML, for Google Earth',
    encode: kml,
    inline: false,
  },
  {
    name: 'atom',
    extension: 'atom',
    mediaType: 'application/atom+xml',
    title: 'Atom with GeoRSS, for feed readers',
    encode: atom,
    inline: true,
  },
  {
    name: 'fgb',
    extension: 'fgb',
    mediaType: 'application/flatgeobuf',
    title: 'FlatGeobuf, for GIS programs',
    encode: flatgeobuf,
    mostFeatures: MOST_HELD,
    inline: false,
  },
  {
    name: 'parquet',
    extension: 'parquet',
    mediaType: 'application/vnd.apache.parquet',
    title: 'GeoParquet, for data analysis',
    encode: geoparquet,
    mostFeatures: MOST_HELD,
    inline: false,
  },
  {
    name: 'xlsx',
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    title: 'Excel workbook',
    encode: xlsx,
    mostFeatures: MOST_HELD,
    inline: false,
  },
]
