/** `/health` for people. */
import { html } from 'hono/html'
import { type Markup, type PageInput, page } from './layout.ts'

interface HealthInput extends PageInput {
  health: {
    status: string
    problems: readonly string[]
    articles: { waiting: number; waiting_since: string | null; failed: number } | null
  }
}

/** What is wrong, and how many articles wait. */
export function healthPage(input: HealthInput): Markup {
  const { status, problems, articles } = input.health
  const body = html`<p class="lead">${status === 'ok' ? 'The feed is up.' : 'Something is wrong.'}</p>
${problems.length > 0 && html`<ul>${problems.map((problem) => html`<li>${problem}</li>`)}</ul>`}
${
  articles !== null &&
  html`<dl>
<dt>Articles that wait to be read</dt><dd>${articles.waiting}${articles.waiting_since !== null && `, since ${articles.waiting_since}`}</dd>
<dt>Articles that could not be read</dt><dd>${articles.failed}</dd>
</dl>`
}`
  return page(input, { title: 'Health', trail: [], body })
}
