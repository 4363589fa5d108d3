/** The title of an article, with the way to it on the web. */
import { html } from 'hono/html'
import type { Markup } from './layout.ts'

/** The title, a link where `url` is an address of the web: an article's address comes from outside, and could be a script. */
export function webLink(url: string | null, title: string, language: string): Markup {
  const cited = html`<cite lang="${language}" dir="auto">${title}</cite>`
  return url !== null && /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="noreferrer">${cited}</a>` : cited
}
