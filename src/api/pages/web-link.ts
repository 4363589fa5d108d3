/** The title of an article, with the way to it on the web. */
import { html } from 'hono/html'
import { isWebAddress } from '../../core/web-address.ts'
import type { Markup } from './layout.ts'

/** The title, a link where `url` is an address of the web. */
export function webLink(url: string | null, title: string, language: string): Markup {
  const cited = html`<cite lang="${language}" dir="auto">${title}</cite>`
  return isWebAddress(url) ? html`<a href="${url}" rel="noreferrer">${cited}</a>` : cited
}
