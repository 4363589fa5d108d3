/** The frame of the pages that a script makes, and what stands there without one. */
import { html } from 'hono/html'
import type { PageAssets } from './assets.ts'
import { type Markup, META, pageAddress } from './layout.ts'

interface ViewerInput {
  base: string
  /** The query of the page's address, with its question mark; empty for none. */
  search: string
  page: PageAssets
  /** The address of the base map's data. */
  basemap: string
  /** The address of a MapLibre style that takes the base map's place; empty for none. */
  style: string
  title: string
  description: string
  embedded: boolean
  /** Whether it begins with the map, rather than drawing one when there is something to draw. */
  opensOnMap: boolean
}

/** A page whose script makes the rest. */
export function viewerPage(input: ViewerInput): Markup {
  const { base, page, basemap, style, title, description, embedded, opensOnMap } = input
  return html`<!doctype html>
<html lang="en">
<head>
${META}<meta name="description" content="${description}">
<title>${title} · Frontline Feed</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/style.css">
<link rel="stylesheet" href="${page.style}">
${opensOnMap && html`<link rel="preload" as="fetch" crossorigin href="${basemap}">\n`}<script type="module" src="${page.script}"></script>
</head>
<body>
<div id="app" data-base="${base}" data-basemap="${basemap}" data-style="${style}"${embedded && html` data-embedded`}>
${embedded ? wayToTheMap(input) : withoutScript(base)}
</div>
</body>
</html>
`
}

/** In a page of somebody else's the script may fail for reasons of that page's, and a link is better than nothing. */
function wayToTheMap({ base, search, title }: ViewerInput): Markup {
  return html`<p class="without"><a href="${base}/map${search}" target="_blank" rel="noopener">${title} · Frontline Feed</a></p>`
}

function withoutScript(base: string): Markup {
  return html`<noscript><p>This page is made by a script. Without one, <a href="${pageAddress(base, '/collections/events/items')}">the events stand in a table</a>.</p></noscript>`
}
