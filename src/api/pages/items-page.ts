/** `/collections/{id}/items` for people: what is asked for, the answer on a map and in a table, and its other formats. */
import { html } from 'hono/html'
import type { Collection, CollectionFeature, Column } from '../../core/collection.ts'
import type { NearReport } from '../../core/query.ts'
import type { Link } from '../links.ts'
import { featureTable } from './feature-table.ts'
import { mapPoints } from './feature-title.ts'
import { filterForm } from './filter-form.ts'
import { COLLECTIONS_CRUMB, itemAddress, type Markup, mapAddress, type PageInput, page, pageAddress } from './layout.ts'
import { type MapGround, miniMap } from './mini-map.ts'

interface ItemsInput extends PageInput {
  collection: Collection
  /** What the answer is, such as `Events within 60 km of Mosul`. */
  title: string
  /** The properties that the features have. */
  columns: readonly Column[]
  features: readonly CollectionFeature[]
  /** Left out where it is not known. */
  numberMatched?: number
  /** How many come before the first one. */
  offset: number
  /** The pages before and after this one, for people. */
  previous: string | null
  next: string | null
  near: NearReport | null
  /** The names of the parameters that the items can be asked for by. */
  known: readonly string[]
  /** The parameters of the request. */
  parameters: ReadonlyMap<string, string>
  /** The same answer in each format. */
  formats: readonly Link[]
  ground: MapGround
}

/** The page of one page of an answer. */
export function itemsPage(input: ItemsInput): Markup {
  const { base, collection, title, columns, features, near, ground } = input
  const columnNames = columns.map(({ name }) => name)
  const body = html`${filterForm(input)}
${near !== null && nearInWords(input, near)}
<p role="status">${countInWords(input)}</p>
${collection.id === 'events' && html`<p><a href="${mapAddress(base, input.parameters)}">These events on the map</a></p>`}
${
  features.length > 0 &&
  html`${miniMap(ground, {
    title: `Map: ${title}`,
    points: mapPoints(base, collection.id, features),
    focus: near === null ? null : { position: near.coordinates, km: near.within_km },
  })}
${featureTable({ base, caption: title, collection: collection.id, columns: columnNames, features })}
${paging(input)}`
}
${openIn(input.formats)}`
  const trail = [COLLECTIONS_CRUMB, { label: collection.title, path: `/collections/${collection.id}` }]
  return page(input, { title, trail, body })
}

/** The place that `near` was taken for, and the others that it could have meant, each with the way to ask for it. */
function nearInWords({ base, collection, parameters }: ItemsInput, near: NearReport): Markup {
  const { place, name, coordinates, others } = near
  const taken =
    place === null
      ? html`the point ${coordinates.join(', ')}`
      : html`<a href="${itemAddress(base, 'places', place)}">${name ?? place}</a> at ${coordinates.join(', ')}`
  const { offset: _offset, cursor: _cursor, ...kept } = Object.fromEntries(parameters)
  const there = (position: readonly number[]) =>
    pageAddress(base, `/collections/${collection.id}/items`, { ...kept, near: position.join() })
  return html`<p>Distances are from ${taken} (longitude, latitude).${
    others.length > 0 &&
    html` Other places of that name: ${others.map(
      (other, index) =>
        html`${index > 0 && ', '}<a href="${there(other.coordinates)}">${other.name}</a> (${other.kind}, ${other.country})`,
    )}.`
  }</p>`
}

function countInWords({ collection, features, numberMatched, offset }: ItemsInput): string {
  const all = numberMatched === undefined ? '' : ` of ${numberMatched.toLocaleString('en-GB')}`
  if (features.length === 0) return `No ${collection.title.toLowerCase()} here match what is asked for.`
  return `${collection.title} ${offset + 1} to ${offset + features.length}${all}.`
}

function paging({ previous, next }: ItemsInput): Markup | null {
  if (previous === null && next === null) return null
  return html`<nav class="pages" aria-label="Pages">
${previous !== null && html`<a rel="prev" href="${previous}">Previous page</a>`}
${next !== null && html`<a rel="next" href="${next}">Next page</a>`}
</nav>`
}

/** The formats with their addresses, to copy into another program. */
function openIn(formats: readonly Link[]): Markup {
  return html`<section aria-labelledby="formats">
<h2 id="formats">Open it elsewhere</h2>
<dl class="formats">
${formats.map(({ href, title, type }) => html`<dt><a href="${href}">${title ?? type}</a></dt><dd><code>${href}</code></dd>\n`)}</dl>
</section>`
}
