/** `/`: where a client or a reader begins. JSON for clients, a page for browsers. */
import { accepts } from 'hono/accepts'
import { html } from 'hono/html'
import { baseUrl, type Link, REL } from './links.ts'
import { MEDIA } from './media.ts'
import { formatParameter } from './params/format.ts'
import { readParameters } from './params/parameters.ts'
import { respond } from './respond.ts'
import type { RequestContext, Services } from './services.ts'

const TITLE = 'Frontline Feed'
const DESCRIPTION = 'Events of a war, read out of news articles and located: who did what, where and when, as GeoJSON.'
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Answers in the format that `f`, or else the `Accept` header, asks for. */
export async function landing(c: RequestContext, { store }: Services): Promise<Response> {
  const asked = formatParameter(readParameters(new URL(c.req.url), ['f']), ['json', 'html'])
  const wanted = { header: 'Accept', supports: [MEDIA.json, 'text/html'], default: MEDIA.json } as const
  const asHtml =
    asked === null ? accepts(c, { ...wanted, supports: [...wanted.supports] }) === 'text/html' : asked === 'html'
  const base = baseUrl(c)
  const identity = [`${base}/`, await store.version()]
  const links = landingLinks(base, asHtml)
  if (asHtml) {
    const headers = { Vary: 'Accept', 'Content-Security-Policy': PAGE_POLICY }
    return respond(c, { type: MEDIA.html, identity, headers, body: async () => (await page(links)).toString() })
  }
  const body = () => JSON.stringify({ title: TITLE, description: DESCRIPTION, links })
  return respond(c, { type: MEDIA.json, identity, headers: { Vary: 'Accept' }, body })
}

function landingLinks(base: string, asHtml: boolean): Link[] {
  return [
    { href: `${base}/?f=json`, rel: asHtml ? 'alternate' : 'self', type: MEDIA.json, title: 'This page as JSON' },
    { href: `${base}/?f=html`, rel: asHtml ? 'self' : 'alternate', type: 'text/html', title: 'This page as HTML' },
    { href: `${base}/conformance?f=json`, rel: REL.conformance, type: MEDIA.json, title: 'Standards it conforms to' },
    { href: `${base}/collections?f=json`, rel: REL.data, type: MEDIA.json, title: 'Collections' },
    { href: `${base}/events.geojson?f=geojson`, rel: 'item', type: MEDIA.geojson, title: 'All events in one file' },
    {
      href: `${base}/events.geojson?near=Mosul&within=60km&f=geojson`,
      rel: 'item',
      type: MEDIA.geojson,
      title: 'Events within 60 km of Mosul',
    },
    {
      href: `${base}/places?q=mos&f=geojson`,
      rel: 'search',
      type: MEDIA.geojson,
      title: 'Places whose names begin with “mos”',
    },
  ]
}

function page(links: Link[]) {
  const items = links.filter((link) => link.rel !== 'self')
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${TITLE}</title>
<style>
:root { color-scheme: light dark }
body { max-width: 40rem; margin: 3rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif }
input { font: inherit; width: 9rem }
</style>
</head>
<body>
<main>
<h1>${TITLE}</h1>
<p>${DESCRIPTION}</p>
<form action="events.geojson">
<label>Events within <input name="within" value="60 km" size="6"></label>
<label>of <input name="near" value="Mosul"></label>
<button>Show</button>
</form>
<ul>
${items.map((link) => html`<li><a href="${link.href}">${link.title}</a></li>\n`)}</ul>
</main>
</body>
</html>
`
}
