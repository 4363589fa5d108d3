/** What the page tells its script: where the feed is and what the map is drawn on. */

export interface Settings {
  /** Where the feed's public addresses begin, without a slash at the end. */
  base: string
  /** The address of the base map's data. */
  basemap: string
  /** The address of a MapLibre style that takes the place of the base map; empty for none. */
  style: string
  /** Whether the map stands in another page: without panels. */
  embedded: boolean
}

/** The settings on the page's root element. Throws when the page has none. */
export function settingsOf(root: HTMLElement): Settings {
  const { base, basemap, style = '', embedded } = root.dataset
  if (base === undefined || basemap === undefined) throw new Error('The page lacks data-base and data-basemap.')
  return { base, basemap, style, embedded: embedded !== undefined }
}
