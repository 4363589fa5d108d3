/** `/collections/{id}/schema`, `/queryables` and `/sortables` for people: properties as a table. */
import { html } from 'hono/html'
import type { Collection } from '../../core/collection.ts'
import { COLLECTIONS_CRUMB, type Markup, type PageInput, page } from './layout.ts'

/** What is shown of one property's JSON Schema. */
interface PropertyDocument {
  type?: string | readonly string[]
  format?: string
  title?: string
  enum?: readonly unknown[]
  'x-ogc-role'?: string
  'x-ogc-unit'?: string
}

interface SchemaInput extends PageInput {
  collection: Pick<Collection, 'id' | 'title'>
  /** The title of the page, such as `Queryables`. */
  title: string
  /** What such properties are for, in a sentence. */
  description: string
  properties: Readonly<Record<string, PropertyDocument>>
}

/** The properties: name, what they are, type, unit, role, and what values they can have. */
export function schemaPage(input: SchemaInput): Markup {
  const { title, description, properties, collection } = input
  const body = html`<p class="lead">${description}</p>
<div class="wide" tabindex="0" role="region" aria-label="${title}"><table>
<caption>${title} of ${collection.title.toLowerCase()}</caption>
<thead><tr>${['Name', 'What it is', 'Type', 'Unit', 'Role', 'Values'].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${Object.entries(properties).map(
  ([name, property]) =>
    html`<tr><th scope="row"><code>${name}</code></th><td>${property.title}</td><td>${typeInWords(property)}</td><td>${property['x-ogc-unit']}</td><td>${property['x-ogc-role']}</td><td>${property.enum?.join(', ')}</td></tr>\n`,
)}</tbody>
</table></div>`
  const trail = [COLLECTIONS_CRUMB, { label: collection.title, path: `/collections/${collection.id}` }]
  return page(input, { title, trail, body })
}

function typeInWords({ type, format }: PropertyDocument): string {
  const types = [type ?? []].flat().join(' or ')
  if (format === undefined) return types
  return types === '' ? format : `${types} (${format})`
}
