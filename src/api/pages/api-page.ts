/** `/api` for people: every operation of the OpenAPI document, each with a form to try it. */
import { html } from 'hono/html'
import { TRY_PATH } from '../try.ts'
import { field, hidden } from './field.ts'
import { type Markup, type PageInput, page } from './layout.ts'
import { type OpenApi, type Operation, operationsOf, type Parameter } from './openapi.ts'

interface ApiInput extends PageInput {
  document: OpenApi
}

/** The page of the API. */
export function apiPage(input: ApiInput): Markup {
  const { title, description } = input.document.info
  const body = html`<p class="lead">${description ?? title}</p>
<p>Each form asks the API itself; a field left empty is left out.</p>
${operationsOf(input.document).map((operation, index) => section(input.base, operation, `op${index}`))}`
  return page(input, { title: 'API', trail: [], body })
}

function section(base: string, operation: Operation, form: string): Markup {
  const { method, path, summary, description, responses } = operation
  return html`<details class="operation">
<summary><h2><span class="method">${method.toUpperCase()}</span> <code>${path}</code></h2> <span class="quiet">${summary}</span></summary>
${description !== undefined && html`<p>${description}</p>`}
${method === 'get' ? tryForm(base, operation, form) : html`<dl>${operation.parameters.map(described)}</dl>`}
<h3>Answers</h3>
<dl class="answers">${responses.map(([status, text]) => html`<dt>${status}</dt><dd>${text}</dd>`)}</dl>
</details>\n`
}

function tryForm(base: string, { path, parameters }: Operation, form: string): Markup {
  return html`<form class="filter" action="${base}${TRY_PATH}" method="get" aria-label="Try ${path}">
${hidden([['path', path]])}
${parameters.map((parameter) =>
  field({
    form,
    name: parameter.name,
    label: parameter.name,
    value: '',
    isRequired: parameter.required === true,
    hint: hint(parameter),
    values: choices(parameter),
  }),
)}
<div class="field"><button>Try</button></div>
</form>`
}

function described(parameter: Parameter): Markup {
  return html`<dt><code>${parameter.name}</code></dt><dd>${hint(parameter)}</dd>`
}

/** The values to choose from; none where any text will do. A list of choices is asked for one at a time. */
function choices({ schema }: Parameter): string[] | undefined {
  const values = schema?.enum ?? schema?.items?.enum
  return values?.map(String)
}

/** What it is, of which type, what it is by default, and an example. */
function hint({ description, schema = {}, example }: Parameter): Markup {
  const { minimum, maximum, type, format, default: usual } = schema
  const range = [minimum !== undefined && `from ${minimum}`, maximum !== undefined && `to ${maximum}`].filter(Boolean)
  const terms = [
    [type, format && `(${format})`, ...range].filter(Boolean).join(' '),
    usual !== undefined && `default ${usual}`,
  ].filter(Boolean)
  return html`${description} <span class="terms">${terms.join('; ')}${example !== undefined && html`; example <code>${example}</code>`}</span>`
}
