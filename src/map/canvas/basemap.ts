/** tmp */
export interface Basemap {
  names: ReadonlyMap<string, { fr: string; ar: string }>
}
export function readBasemap(_: unknown): Basemap {
  return { names: new Map() }
}
