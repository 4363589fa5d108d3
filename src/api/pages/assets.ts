/** What the map's pages load, as `npm run build` names it: addresses from the service's root. */

/** What a page runs and is styled by. */
export interface PageAssets {
  script: string
  style: string
}

export interface Assets {
  /** The viewer, on `/map` and `/embed`. */
  map: PageAssets
  /** The page on which articles are tried, on `/try`. */
  try: PageAssets
  /** The page that makes the HTML for other pages, on `/share`. */
  share: PageAssets
  /** The data of the base map. */
  basemap: string
}
