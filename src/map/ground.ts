/** What maps are drawn on, as the page's settings say. */
import type { StyleSpecification } from 'maplibre-gl'
import { type PackedBasemap, unpackBasemap } from './canvas/basemap.ts'
import type { Ground } from './canvas/scene-style.ts'
import { fetchJson } from './feed.ts'
import type { Settings } from './settings.ts'
import { placeNames } from './words/names.ts'

/** The base map, whose names of places all lists share from then on, and the style that takes its place. Throws FeedFault. */
export async function loadGround({ basemap, style }: Settings): Promise<Ground> {
  const data = unpackBasemap(await fetchJson<PackedBasemap>(basemap))
  placeNames.value = data.translations
  return { basemap: data, style: style === '' ? null : await elsewhere(style) }
}

/** A style from somewhere else; where that does not answer, events are still to be seen, on the map's own. */
async function elsewhere(address: string): Promise<StyleSpecification | null> {
  return fetchJson<StyleSpecification>(address).catch(() => null)
}
