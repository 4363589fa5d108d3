/** What the map's pages load, as `npm run build` names it: addresses from the service's root. */

export interface Assets {
  /** The viewer, on `/map` and `/embed`. */
  map: { script: string; style: string }
  /** The data of the base map. */
  basemap: string
}
