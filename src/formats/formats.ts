/** The formats that features can be had in besides GeoJSON and HTML. */
import type { Encode } from './format.ts'

export interface Format {
  /** Its name for `f`. */
  name: string
  extension: string
  mediaType: string
  title: string
  encode: Encode
  /** Whether a browser shows it; otherwise it is offered as a download. */
  inline: boolean
}

export const FORMATS: readonly Format[] = []
