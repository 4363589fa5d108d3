/** `/counts` for people: how often each value occurs, as tables. */
import { html } from 'hono/html'
import type { Queryable } from '../../core/collection.ts'
import type { ValueCount } from '../../store/store.ts'
import { type Markup, type PageInput, page } from './layout.ts'

interface CountsInput extends PageInput {
  numberMatched: number
  lists: readonly { queryable: Queryable; counts: readonly ValueCount[] }[]
}

/** A table for each property. */
export function countsPage(input: CountsInput): Markup {
  const { numberMatched, lists } = input
  const body = html`<p class="lead">${numberMatched === 1 ? '1 event matches.' : `${numberMatched} events match.`}</p>
${lists.map(
  ({ queryable: { name, title }, counts }) => html`<h2>${title}</h2>
<div class="wide" tabindex="0" role="region" aria-label="${title}"><table>
<caption>Events for each <code>${name}</code></caption>
<thead><tr><th scope="col">Value</th><th scope="col" class="number">Events</th></tr></thead>
<tbody>
${counts.map(({ value, count }) => html`<tr><th scope="row">${String(value)}</th><td class="number">${count}</td></tr>\n`)}</tbody>
</table></div>\n`,
)}`
  return page(input, { title: 'Counts', trail: [], body })
}
