/** `/collections` for people. */
import { html } from 'hono/html'
import type { Link } from '../links.ts'
import { longSpan } from './dates.ts'
import { type Markup, type PageInput, page, pageAddress } from './layout.ts'

/** What is shown of a collection's document (OGC API - Features, 7.14). */
export interface CollectionDocument {
  id: string
  title: string
  description: string
  extent?:
    | {
        spatial?: { bbox: readonly (readonly number[])[] }
        temporal?: { interval: readonly (readonly (string | null)[])[] }
      }
    | undefined
  links: readonly Link[]
}

interface CollectionsInput extends PageInput {
  collections: readonly CollectionDocument[]
}

/** The collections, each with the ways to its page and its items. */
export function collectionsPage(input: CollectionsInput): Markup {
  const body = collectionList(input.base, input.collections)
  return page(input, { title: 'Collections', trail: [], body })
}

/** The collections as a list of terms and descriptions. */
export function collectionList(base: string, collections: readonly CollectionDocument[]): Markup {
  return html`<dl>
${collections.map(({ id, title, description, extent }) => {
  const path = `/collections/${encodeURIComponent(id)}`
  const days = daysInWords(extent)
  return html`<dt><a href="${pageAddress(base, `${path}/items`)}">${title}</a></dt>
<dd>${description}${days && html` <span class="quiet days">${days}.</span>`} <a href="${pageAddress(base, path)}">About ${title.toLowerCase()}</a></dd>\n`
})}</dl>`
}

/** The first and the last day of an extent in words; null where it has none. */
export function daysInWords(extent: CollectionDocument['extent']): string | null {
  const [start, end] = extent?.temporal?.interval[0] ?? []
  return start && end ? longSpan(start.slice(0, 10), end.slice(0, 10)) : null
}
