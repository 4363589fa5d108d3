/** Features one after another, each to be read by itself: GeoJSON Text Sequences (RFC 8142) and one to a line. */
import type { Encode } from './format.ts'

/** Begins each text of a sequence (RFC 7464, 2.2); JSON never holds it unescaped. */
const RECORD_SEPARATOR = '\u001e'

/** GeoJSON Text Sequences. */
export const geojsonseq: Encode = async function* ({ features }) {
  for await (const feature of features) yield `${RECORD_SEPARATOR}${JSON.stringify(feature)}\n`
}

/** Newline-delimited GeoJSON. */
export const ndjson: Encode = async function* ({ features }) {
  for await (const feature of features) yield `${JSON.stringify(feature)}\n`
}
