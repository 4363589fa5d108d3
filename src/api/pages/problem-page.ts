/** A problem document (RFC 9457) for people: what went wrong, and what would be right. */
import { html } from 'hono/html'
import type { Link } from '../links.ts'
import { type Markup, type PageInput, page, pageAddress } from './layout.ts'

/** What is shown of a problem document. */
interface ProblemDocument {
  title: string
  status: number
  detail: string
  parameter?: string | undefined
  value?: string | undefined
  suggestions?: readonly string[] | undefined
  allowed?: readonly string[] | undefined
  /** Where else to look: of what was retracted, its history and what stands in its place. */
  links?: readonly Link[] | undefined
}

interface ProblemInput extends PageInput {
  problem: ProblemDocument
}

/** The page of a problem. */
export function problemPage(input: ProblemInput): Markup {
  const { title, status, detail, parameter, value, suggestions, allowed, links } = input.problem
  const body = html`<p class="lead">${detail}</p>
<dl>
${parameter !== undefined && html`<dt>Parameter</dt><dd><code>${parameter}</code></dd>`}
${value !== undefined && html`<dt>As it was given</dt><dd><code>${value === '' ? '(empty)' : value}</code></dd>`}
${suggestions !== undefined && html`<dt>Close to it</dt><dd>${codes(suggestions)}</dd>`}
${allowed !== undefined && html`<dt>Possible</dt><dd>${codes(allowed)}</dd>`}
${links !== undefined && html`<dt>See</dt><dd><ul>${links.map((link) => html`<li><a href="${asPage(link)}">${link.title ?? link.href}</a></li>`)}</ul></dd>`}
<dt>Status</dt><dd>${status}</dd>
</dl>
<p>Go back to mend it, or begin at <a href="${pageAddress(input.base, '/')}">the first page</a>.</p>`
  return page(input, { title, trail: [], body })
}

/** The address of a link's page for people. */
const asPage = ({ href }: Link) => href.replace(/f=\w+$/, 'f=html')

const codes = (values: readonly string[]) =>
  html`<ul class="codes">${values.map((value) => html`<li><code>${value}</code></li>`)}</ul>`
