/** `/collections/{id}` for people: what a collection is and has, and how to get it. */
import { html } from 'hono/html'
import type { Collection } from '../../core/collection.ts'
import { type CollectionDocument, daysInWords } from './collections-page.ts'
import { COLLECTIONS_CRUMB, type Markup, type PageInput, page, pageAddress } from './layout.ts'

interface CollectionInput extends PageInput {
  collection: Collection
  document: CollectionDocument
}

/** The page of one collection. */
export function collectionPage(input: CollectionInput): Markup {
  const { base, collection, document } = input
  const path = `/collections/${encodeURIComponent(collection.id)}`
  const days = daysInWords(document.extent)
  const body = html`<p class="lead">${document.description}</p>
<p><a class="button" href="${pageAddress(base, `${path}/items`)}">Show ${document.title.toLowerCase()}</a></p>
<dl>
${days && html`<dt>When</dt><dd>${days}</dd>`}
${boxInWords(document)}
</dl>
<h2>Properties</h2>
<div class="wide" tabindex="0" role="region" aria-label="Properties"><table>
<caption>What each feature has</caption>
<thead><tr><th scope="col">Name</th><th scope="col">What it is</th><th scope="col">Type</th></tr></thead>
<tbody>
${collection.columns.map(
  ({ name, title, type, unit, nullable }) =>
    html`<tr><th scope="row"><code>${name}</code></th><td>${title}${unit && ` (${unit})`}</td><td>${type}${nullable && ', or null'}</td></tr>\n`,
)}</tbody>
</table></div>
<p>Told more closely: ${['schema', 'queryables', 'sortables'].map((part) => html`<a href="${pageAddress(base, `${path}/${part}`)}">${part}</a> `)}</p>`
  return page(input, { title: document.title, trail: [COLLECTIONS_CRUMB], body })
}

function boxInWords({ extent }: CollectionDocument): Markup | null {
  const [west, south, east, north] = extent?.spatial?.bbox[0] ?? []
  if (north === undefined) return null
  return html`<dt>Where</dt><dd>From ${west}, ${south} to ${east}, ${north} (longitude, latitude, in degrees)</dd>`
}
