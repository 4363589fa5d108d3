/** `/version` for people. */
import { html } from 'hono/html'
import { type Markup, type PageInput, page } from './layout.ts'

interface VersionInput extends PageInput {
  version: {
    program: { name: string; version: string }
    deployment: { id: string; time: string } | null
    feed: { store: string; version: string; epoch: string; updated: string }
  }
}

/** The program, its deployment and the feed. */
export function versionPage(input: VersionInput): Markup {
  const { program, deployment, feed } = input.version
  const rows = [
    ['Program', `${program.name} ${program.version}`],
    ['Deployment', deployment === null ? 'on a machine of one’s own' : `${deployment.id}, ${deployment.time}`],
    ['Feed kept in', feed.store],
    ['Feed’s version', feed.version],
    ['Feed’s epoch', feed.epoch],
    ['An event last changed', feed.updated],
  ]
  const body = html`<dl>
${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>\n`)}</dl>`
  return page(input, { title: 'Version', trail: [], body })
}
