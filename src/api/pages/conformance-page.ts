/** `/conformance` for people. */
import { html } from 'hono/html'
import { type Markup, type PageInput, page } from './layout.ts'

interface ConformanceInput extends PageInput {
  conformsTo: readonly string[]
}

/** The conformance classes, each the address of its definition. */
export function conformancePage(input: ConformanceInput): Markup {
  const body = html`<p>What this API does of the standards, each class by the identifier that its standard gives it.</p>
<ul class="links">
${input.conformsTo.map((uri) => html`<li><a href="${uri}">${uri}</a></li>\n`)}</ul>`
  return page(input, { title: 'Conformance', trail: [], body })
}
