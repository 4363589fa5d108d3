/** `/` for people: what the feed is, its events on a map, a question to ask it, and the ways into it. */
import { html } from 'hono/html'
import type { CollectionFeature } from '../../core/collection.ts'
import { EVENTS } from '../../core/collections.ts'
import { type CollectionDocument, collectionList } from './collections-page.ts'
import { mapPoints } from './feature-title.ts'
import { filterForm } from './filter-form.ts'
import { type Markup, mapAddress, type PageInput, page, pageAddress } from './layout.ts'
import { type MapGround, miniMap } from './mini-map.ts'

interface LandingInput extends PageInput {
  collections: readonly CollectionDocument[]
  /** All events, or as many as a map shows. */
  events: readonly CollectionFeature[]
  ground: MapGround
}

/** The names that the form on the first page asks by: the rest is on the page of the answer. */
const ASKED = ['near', 'within', 'datetime', 'event_type']

/** The landing page. */
export function landingPage(input: LandingInput): Markup {
  const { base, collections, events, ground } = input
  const body = html`<p class="lead">The events of a war, read by a program out of news articles: who did what, where and when, each with its sources.
They are served as GeoJSON and in other formats, and can be asked for by place, distance, date, type and actor.</p>
<section aria-labelledby="where">
<h2 id="where">All events</h2>
<iframe class="live" src="${base}/embed" title="Map of all events" loading="lazy"></iframe>
<noscript>${miniMap(ground, { title: 'Where the events are', points: mapPoints(base, 'events', events), focus: null })}</noscript>
<p class="ways"><a class="button" href="${mapAddress(base, [])}">Open the map</a>
<a href="${base}/try">Try an article</a>
<a href="${pageAddress(base, '/collections/events/items')}">The events as a table</a>
<a href="${pageAddress(base, '/changes')}">What changed lately</a>
<a href="${base}/share">Put the map into a page</a></p>
</section>
<section aria-labelledby="ask">
<h2 id="ask">Events within some distance of a place</h2>
${filterForm({
  base,
  collection: EVENTS,
  known: ASKED,
  parameters: new Map([
    ['near', 'Mosul'],
    ['within', '60 km'],
  ]),
})}
</section>
<section aria-labelledby="collections">
<h2 id="collections">Collections</h2>
${collectionList(base, collections)}
</section>
${programs(base)}`
  return page(input, { title: 'Frontline Feed', trail: [], body })
}

function programs(base: string): Markup {
  const file = `${base}/events.geojson?near=Mosul&within=60km`
  return html`<section aria-labelledby="open">
<h2 id="open">Open it elsewhere</h2>
<dl>
<dt>QGIS</dt><dd>Layer ▸ Add Layer ▸ Add Vector Layer, source type <em>Protocol: HTTP(S)</em>, type <em>GeoJSON</em>, URI <code>${file}</code>. Or as <em>OGC API - Features</em>: <code>${base}</code></dd>
<dt>ogr2ogr</dt><dd><code>ogr2ogr events.gpkg "${file}"</code></dd>
<dt>A spreadsheet</dt><dd>Open <code>${base}/events.csv?near=Mosul&amp;within=60km</code></dd>
<dt>A program</dt><dd><a href="${pageAddress(base, '/api')}">The API</a>, with forms to try it, and <a href="${pageAddress(base, '/conformance')}">the standards it conforms to</a></dd>
</dl>
</section>`
}
