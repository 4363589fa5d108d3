/** `/collections/events/tiles` and the tileset there, for people. */
import { html } from 'hono/html'
import type { Column } from '../../core/collection.ts'
import type { Link } from '../links.ts'
import { COLLECTIONS_CRUMB, type Crumb, type Markup, type PageInput, page } from './layout.ts'

interface TilesetsInput extends PageInput {
  tilesets: readonly { title: string; links: readonly Link[] }[]
}

interface TilesetInput extends PageInput {
  title: string
  /** Where maps find out about the tiles, and the tiles' own address with `{z}`, `{x}` and `{y}` in it. */
  tileJson: string
  template: string
  fields: readonly Column[]
}

const COLLECTION_CRUMB: Crumb = { label: 'Events', path: '/collections/events' }
const LIST_CRUMB: Crumb = { label: 'Tiles', path: '/collections/events/tiles' }

/** The tilesets, each a link to its page. */
export function tilesetsPage(input: TilesetsInput): Markup {
  const body = html`<ul class="links">
${input.tilesets.map(({ title, links }) => html`<li><a href="${links[0]?.href}">${title}</a></li>\n`)}</ul>`
  return page(input, { title: LIST_CRUMB.label, trail: [COLLECTIONS_CRUMB, COLLECTION_CRUMB], body })
}

/** Where the tiles are, how a map takes them, and what they hold. */
export function tilesetPage(input: TilesetInput): Markup {
  const { title, tileJson, template, fields, links } = input
  const body = html`<p class="lead">For maps of more events than are well drawn from one file.</p>
<dl>
<dt>TileJSON, for MapLibre and others</dt><dd><code>${tileJson}</code></dd>
<dt>Addresses, for QGIS and others</dt><dd><code>${template}</code></dd>
</dl>
<p>Both take the parameters by which events are asked for, such as <code>near=Mosul&amp;within=60km</code>.</p>
<h2>Properties</h2>
<div class="wide" tabindex="0" role="region" aria-label="Properties"><table>
<caption>What each event in a tile has, as far as it is known</caption>
<thead><tr>${['Name', 'What it is', 'Type'].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${fields.map(
  ({ name, title, type, unit }) =>
    html`<tr><th scope="row"><code>${name}</code></th><td>${title}${unit && ` (${unit})`}</td><td>${type}</td></tr>\n`,
)}</tbody>
</table></div>`
  const trail = [COLLECTIONS_CRUMB, COLLECTION_CRUMB, LIST_CRUMB]
  // An address with variables leads nowhere.
  return page({ ...input, links: links.filter(({ templated }) => !templated) }, { title, trail, body })
}
