/** `/changes` for people: what became of which event, when, by whom and why. */
import { html } from 'hono/html'
import type { Change } from '../change.ts'
import { historyAddress } from '../links.ts'
import { CHANGE_WORDS, timeElement } from './change-words.ts'
import { featureTitle } from './feature-title.ts'
import { itemAddress, type Markup, type PageInput, page } from './layout.ts'

interface ChangesInput extends PageInput {
  changes: readonly Change[]
}

/** The page. */
export function changesPage(input: ChangesInput): Markup {
  const { base, links, changes } = input
  const next = links.find(({ rel }) => rel === 'next')
  const body = html`<p class="lead">What was added to the events, put right and taken back.</p>
${changes.length === 0 ? html`<p>Nothing changed.</p>` : table(base, changes)}
${next !== undefined && html`<nav class="pages" aria-label="Pages"><a href="${next.href}" rel="next">${next.title}</a></nav>`}
<p>Programs follow the changes by <code>since</code>, or as they come at <code>${base}/changes/stream</code>; feed readers as Atom.</p>`
  return page(input, { title: 'Changes', trail: [], body })
}

function table(base: string, changes: readonly Change[]): Markup {
  return html`<div class="wide" tabindex="0" role="region" aria-label="Changes"><table>
<caption>Changes</caption>
<thead><tr><th scope="col">Event</th><th scope="col">Change</th><th scope="col">When</th><th scope="col">By</th><th scope="col">Why</th></tr></thead>
<tbody>
${changes.map((change) => row(base, change))}</tbody>
</table></div>`
}

function row(
  base: string,
  { event_id: id, feature, change, revision, at, author, reason, replaced_by }: Change,
): Markup {
  const name = feature === null ? id : featureTitle('events', feature)
  const history = historyAddress(base, 'events', id, 'html')
  return html`<tr><th scope="row"><a href="${itemAddress(base, 'events', id)}">${name}</a></th><td><a href="${history}">${CHANGE_WORDS[change]}<span class="unseen"> as revision ${revision}</span></a></td><td>${timeElement(at)}</td><td>${author}</td><td>${reason} ${replaced_by !== null && html`In its place: <a href="${itemAddress(base, 'events', replaced_by)}">${replaced_by}</a>`}</td></tr>\n`
}
