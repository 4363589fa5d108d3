/** The frame that every page shares: head, the way back, the content, and the links that programs follow. */
import { html } from 'hono/html'
import { address, type Link } from '../links.ts'

/** HTML with everything that is not markup escaped. */
export type Markup = ReturnType<typeof html>

/** What every page is given. */
export interface PageInput {
  /** Where the API's addresses begin: absolute, without a slash at the end. */
  base: string
  /** The links of the page's JSON twin. */
  links: readonly Link[]
}

export interface Crumb {
  label: string
  path: string
}

interface PageContent {
  title: string
  /** The pages above this one, without the landing page. */
  trail: readonly Crumb[]
  body: Markup
}

const FEED = 'Frontline Feed'

export const COLLECTIONS_CRUMB: Crumb = { label: 'Collections', path: '/collections' }

/** The address of a page for people, with parameters. */
export function pageAddress(base: string, path: string, parameters: Readonly<Record<string, string>> = {}): string {
  const all = { ...parameters, f: 'html' }
  return address(base, path, new Map(Object.entries(all)), Object.keys(all))
}

/** The address of the page about one feature. */
export function itemAddress(base: string, collection: string, id: string): string {
  return pageAddress(base, `/collections/${collection}/items/${encodeURIComponent(id)}`)
}

/** What says how an answer is delivered, and not what is in it. */
const DELIVERY = new Set(['f', 'limit', 'offset', 'cursor', 'sortby', 'properties', 'skipGeometry'])

/** The address of the map of the events that the parameters ask for. */
export function mapAddress(base: string, parameters: Iterable<readonly [string, string]>): string {
  const asked = new Map([...parameters].filter(([name]) => !DELIVERY.has(name)))
  return asked.size === 0 ? `${base}/map` : address(base, '/map', asked, [...asked.keys()])
}

/** What the head of every page begins with. */
export const META = html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
`

/** A whole page. */
export function page({ base, links }: PageInput, { title, trail, body }: PageContent): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
${META}<title>${title === FEED ? FEED : `${title} · ${FEED}`}</title>
<link rel="icon" href="${base}/favicon.svg">
<link rel="stylesheet" href="${base}/style.css">
${links.map((link) => html`<link rel="${link.rel}" type="${link.type}" href="${link.href}"${titled(link)}>\n`)}</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="top">
<a class="name" href="${pageAddress(base, '/')}">${FEED}</a>
<nav aria-label="Feed">
<a href="${mapAddress(base, [])}">Map</a>
<a href="${pageAddress(base, '/collections/events/items')}">Events</a>
<a href="${pageAddress(base, '/collections')}">Collections</a>
<a href="${pageAddress(base, '/api')}">API</a>
</nav>
</header>
${trail.length > 0 && breadcrumbs(base, trail, title)}
<main id="content" tabindex="-1">
<h1>${title}</h1>
${body}
</main>
${links.length > 0 && programs(links)}
</body>
</html>
`
}

function titled({ title }: Link): Markup | null {
  return title === undefined ? null : html` title="${title}"`
}

function breadcrumbs(base: string, trail: readonly Crumb[], title: string): Markup {
  const above = [{ label: 'Home', path: '/' }, ...trail]
  return html`<nav class="crumbs" aria-label="Breadcrumbs"><ol>
${above.map(({ label, path }) => html`<li><a href="${pageAddress(base, path)}">${label}</a></li>\n`)}<li aria-current="page">${title}</li>
</ol></nav>`
}

/** The page's JSON twin and its other relations, as links to follow. */
function programs(links: readonly Link[]): Markup {
  return html`<footer aria-labelledby="programs">
<h2 id="programs">This page for programs</h2>
<ul class="links">
${links.map(
  ({ href, rel, type, title }) =>
    html`<li><a href="${href}">${title ?? href}</a> <span class="quiet">${shortRelation(rel)}, ${type}</span></li>\n`,
)}</ul>
</footer>`
}

/** A relation as its last word: `http://www.opengis.net/def/rel/ogc/1.0/schema` is `schema`. */
function shortRelation(rel: string): string {
  return rel.slice(rel.lastIndexOf('/') + 1)
}
