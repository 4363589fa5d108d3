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
${operationsOf(input.document).map((operation, index, all) => section(input.base, operation, all.slice(0, index)))}`
  return page(input, { title: 'API', trail: [], body })
}

const anchor = (index: number) => `op${index}`

function section(base: string, operation: Operation, before: readonly Operation[]): Markup {
  const { method, path, summary, description, responses } = operation
  const form = anchor(before.length)
  return html`<details class="operation" id="${form}">
<summary><h2><span class="method">${method.toUpperCase()}</span> <code>${path}</code></h2> <span class="quiet">${summary}</span></summary>
${description !== undefined && html`<p>${description}</p>`}
${method === 'get' ? tryForm(base, operation, before) : operation.parameters.length > 0 && html`<dl>${operation.parameters.map(described)}</dl>`}
<h3>Answers</h3>
<dl class="answers">${responses.map(([status, text]) => html`<dt>${status}</dt><dd>${text}</dd>`)}</dl>
</details>\n`
}

/** Parameters that say how an answer is given: each operation has its own. */
const OF_THE_ANSWER = ['f', 'limit']

/** So many parameters are not worth leaving out. */
const FEW = 5

/** Which of the operations before has all of an operation's parameters, those of the answer aside; -1 for none. */
function sameAs({ parameters }: Operation, before: readonly Operation[]): number {
  if (parameters.length <= FEW) return -1
  return before.findIndex((earlier) =>
    parameters.every(
      ({ name, description }) =>
        OF_THE_ANSWER.includes(name) ||
        earlier.parameters.some((other) => other.name === name && other.description === description),
    ),
  )
}

/** A form with a field for each parameter, those left out that an operation before has in its form. */
function tryForm(base: string, operation: Operation, before: readonly Operation[]): Markup {
  const { path, parameters } = operation
  const same = sameAs(operation, before)
  const shown = same < 0 ? parameters : parameters.filter(({ name }) => OF_THE_ANSWER.includes(name))
  return html`${same >= 0 && html`<p>It also takes the parameters of <a href="#${anchor(same)}"><code>${before[same]?.path}</code></a>, but those of pages.</p>`}
<form class="filter" action="${base}${TRY_PATH}" method="get" aria-label="Try ${path}">
${hidden([['path', path]])}
${shown.map((parameter) =>
  field({
    form: anchor(before.length),
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
