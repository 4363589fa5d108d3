/** `/tileMatrixSets` and the definition there, for people. */
import { html } from 'hono/html'
import type { Link } from '../links.ts'
import { type Crumb, type Markup, type PageInput, page } from './layout.ts'

interface TileMatrixSetsInput extends PageInput {
  tileMatrixSets: readonly { id: string; title: string; links: readonly Link[] }[]
}

interface TileMatrixSetInput extends PageInput {
  definition: {
    id: string
    title: string
    crs: string
    tileMatrices: readonly { id: string; scaleDenominator: number; cellSize: number; matrixWidth: number }[]
  }
}

const LIST_CRUMB: Crumb = { label: 'Tile matrix sets', path: '/tileMatrixSets' }

/** The tile matrix sets, each a link to its definition. */
export function tileMatrixSetsPage(input: TileMatrixSetsInput): Markup {
  const body = html`<p class="lead">How vector tiles divide the world.</p>
<ul class="links">
${input.tileMatrixSets.map(({ id, title, links }) => html`<li><a href="${links[0]?.href}">${id}</a>: ${title}</li>\n`)}</ul>`
  return page(input, { title: LIST_CRUMB.label, trail: [], body })
}

/** The levels of one, and how fine each is. */
export function tileMatrixSetPage(input: TileMatrixSetInput): Markup {
  const { id, title, crs, tileMatrices } = input.definition
  const body = html`<p class="lead">${title}. Coordinates are those of <a href="${crs}">${crs}</a>.</p>
<div class="wide" tabindex="0" role="region" aria-label="Levels"><table>
<caption>Levels, of square tiles of 256 pixels</caption>
<thead><tr>${['Level', 'Tiles across', 'Pixel (m)', 'Scale 1 to'].map((head) => html`<th scope="col" class="number">${head}</th>`)}</tr></thead>
<tbody>
${tileMatrices.map(
  ({ id: level, matrixWidth, cellSize, scaleDenominator }) =>
    html`<tr><th scope="row" class="number">${level}</th><td class="number">${matrixWidth}</td><td class="number">${cellSize.toPrecision(6)}</td><td class="number">${Math.round(scaleDenominator)}</td></tr>\n`,
)}</tbody>
</table></div>`
  return page(input, { title: id, trail: [LIST_CRUMB], body })
}
