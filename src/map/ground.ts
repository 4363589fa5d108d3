/** What maps are drawn on, as the page's settings say. */
import type { StyleSpecification } from 'maplibre-gl'
import { type Basemap, type PackedBasemap, unpackBasemap } from './canvas/basemap.ts'
import { fetchJson } from './feed.ts'
import type { Settings } from './settings.ts'
import { placeNames } from './words/names.ts'

/** The base map, whose names of places all lists share from then on, and the style that takes its place. Throws FeedFault. */
export async function loadGround({
  basemap,
  style,
}: Settings): Promise<{ basemap: Basemap; style: StyleSpecification | null }> {
  const data = unpackBasemap(await fetchJson<PackedBasemap>(basemap))
  placeNames.value = data.translations
  return { basemap: data, style: style === '' ? null : await fetchJson<StyleSpecification>(style) }
}
