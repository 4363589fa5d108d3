/** One place of the gazetteer for people. */
import { html } from 'hono/html'
import type { Place } from '../../core/place.ts'
import { mapPoints } from './feature-title.ts'
import type { ItemInput } from './item.ts'
import { itemAddress, type Markup, mapAddress, pageAddress } from './layout.ts'
import { miniMap } from './mini-map.ts'

/** How far about a place its page asks for events, km. */
const ABOUT_KM = 30

/** What the page of a place says. */
export function placeBody({ base, feature, ground }: ItemInput): Markup {
  const place = feature.properties as unknown as Omit<Place, 'id' | 'lon' | 'lat'>
  const position = feature.geometry?.type === 'Point' ? feature.geometry.coordinates : null
  const about = { near: position?.join() ?? '', within: `${ABOUT_KM}km` }
  return html`<dl class="facts">
<dt>English</dt><dd>${place.name_en}</dd>
<dt>French</dt><dd><span lang="fr">${place.name_fr}</span></dd>
<dt>Arabic</dt><dd><bdi lang="ar" dir="rtl">${place.name_ar}</bdi></dd>
${place.aliases.length > 0 && html`<dt>Other spellings</dt><dd><ul>${place.aliases.map((alias) => html`<li><bdi>${alias}</bdi></li>`)}</ul></dd>`}
<dt>Kind</dt><dd>${place.kind}, reaching about ${place.radius_km} km from its point</dd>
${place.part_of !== null && html`<dt>Part of</dt><dd><a href="${itemAddress(base, 'places', place.part_of)}">${place.part_of}</a></dd>`}
<dt>Country</dt><dd>${place.country}</dd>
${position !== null && html`<dt>Point</dt><dd>${position.join(', ')} (longitude, latitude)</dd>`}
<dt>Origin</dt><dd>${place.origin}${place.geonames_id !== null && html`, <a href="https://www.geonames.org/${place.geonames_id}">GeoNames ${place.geonames_id}</a>`}</dd>
</dl>
${
  position !== null &&
  html`<p><a class="button" href="${pageAddress(base, '/collections/events/items', about)}">Events within ${ABOUT_KM} km</a>
<a href="${mapAddress(base, Object.entries(about))}">The same on the map</a></p>
${miniMap(ground, {
  title: `Map: ${place.name_en}. The circle is how far the place reaches.`,
  points: mapPoints(base, 'places', [feature]),
  focus: { position, km: place.radius_km },
})}`
}`
}
