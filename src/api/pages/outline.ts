/** The outlines that maps are drawn on, as `npm run build` packs them. */
import type { BBox } from 'geojson'

/** Units of the paths in a degree. */
export const OUTLINE_UNITS = 100

export interface Outline {
  /** What is known of the world: west, south, east, north in degrees. */
  box: BBox
  /** Data of SVG paths, x east and y south of 0°, 0° in hundredths of a degree. */
  land: string
  borders: string
}
