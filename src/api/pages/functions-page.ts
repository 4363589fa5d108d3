/** `/functions` for people: what a filter can call (OGC API - Features, Part 3). */
import { html } from 'hono/html'
import { type Markup, type PageInput, page } from './layout.ts'

interface FunctionArgument {
  title?: string
  description?: string
  type: readonly string[]
}

/** A function as the functions document describes it. */
interface FunctionDocument {
  name: string
  description?: string
  returns: readonly string[]
  arguments?: readonly FunctionArgument[]
}

interface FunctionsInput extends PageInput {
  functions: readonly FunctionDocument[]
}

/** The functions, with what they take and give. */
export function functionsPage(input: FunctionsInput): Markup {
  const body = html`<p class="lead">What the text of a <code>filter</code> can call, besides the operators of CQL2.</p>
<div class="wide" tabindex="0" role="region" aria-label="Functions"><table>
<caption>Functions</caption>
<thead><tr>${['Function', 'What it gives', 'Arguments', 'Returns'].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${input.functions.map(
  ({ name, description, returns, arguments: taken = [] }) =>
    html`<tr><th scope="row"><code>${name}</code></th><td>${description}</td><td>${taken.map((argument) => html`<div>${argumentInWords(argument)}</div>`)}</td><td>${returns.join(' or ')}</td></tr>\n`,
)}</tbody>
</table></div>`
  return page(input, { title: 'Functions', trail: [], body })
}

function argumentInWords({ title, description, type }: FunctionArgument): string {
  const name = [title, description].filter((part) => part !== undefined).join(': ')
  return name === '' ? type.join(' or ') : `${name} (${type.join(' or ')})`
}
