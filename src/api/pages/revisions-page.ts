/** Every revision of a feature for people: when, what changed, by whom and why. */
import { html } from 'hono/html'
import type { Collection } from '../../core/collection.ts'
import type { ToldRevision } from '../revisions.ts'
import { CHANGE_WORDS, timeElement } from './change-words.ts'
import { COLLECTIONS_CRUMB, itemAddress, type Markup, type PageInput, page, pageAddress } from './layout.ts'

interface RevisionsInput extends PageInput {
  collection: Collection
  id: string
  /** The newest first. */
  revisions: readonly ToldRevision[]
}

/** The page. */
export function revisionsPage(input: RevisionsInput): Markup {
  const { base, collection, id, revisions } = input
  const body = html`<p class="lead">All that became of <code>${id}</code>, the newest first.</p>
<div class="wide" tabindex="0" role="region" aria-label="Revisions"><table>
<caption>Revisions</caption>
<thead><tr><th scope="col">Revision</th><th scope="col">When</th><th scope="col">By</th><th scope="col">What changed</th><th scope="col">Why</th></tr></thead>
<tbody>
${revisions.map((revision) => row(base, collection, id, revision))}</tbody>
</table></div>`
  const items = { label: collection.title, path: `/collections/${collection.id}/items` }
  return page(input, { title: `Revisions of ${id}`, trail: [COLLECTIONS_CRUMB, items], body })
}

function row(base: string, collection: Collection, id: string, told: ToldRevision): Markup {
  const { revision, change, at, author, reason, replaced_by, changed, links } = told
  const path = `/collections/${collection.id}/items/${encodeURIComponent(id)}`
  const name = `${revision}: ${CHANGE_WORDS[change]}`
  return html`<tr><th scope="row">${links.length > 0 ? html`<a href="${pageAddress(base, path, { known_at: at })}">${name}</a>` : name}</th><td>${timeElement(at)}</td><td>${author}</td><td>${changed.map((property) => html`<code>${property}</code> `)}</td><td>${reason} ${replaced_by !== null && html`In its place: <a href="${itemAddress(base, collection.id, replaced_by)}">${replaced_by}</a>`}</td></tr>\n`
}
