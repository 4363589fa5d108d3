/** The pages that a script makes: what they load, and what they may. */
import { ARTICLE_PATH } from './article-reading.ts'
import { baseUrl } from './links.ts'
import { MEDIA } from './media.ts'
import type { Assets } from './pages/assets.ts'
import { viewerPage } from './pages/viewer-page.ts'
import { delivered, entityTag, prepared } from './respond.ts'
import type { RequestContext } from './services.ts'

/** Such a page, by its path. */
export interface Viewer {
  path: string
  /** Which of the assets it loads. */
  loads: 'map' | 'try' | 'share'
  title: string
  description: string
  /** Whether other sites may show it in a frame. */
  embedded: boolean
}

export const VIEWERS: readonly Viewer[] = [
  {
    path: '/map',
    loads: 'map',
    title: 'Map',
    description: 'Reported events on a map, to filter by place, distance, date, type and actor.',
    embedded: false,
  },
  {
    path: '/embed',
    loads: 'map',
    title: 'Map of reported events',
    description: 'Reported events on a map, each with its sources.',
    embedded: true,
  },
  {
    path: '/share',
    loads: 'share',
    title: 'Put the map into a page',
    description: 'The HTML that puts a map of reported events into a page of your own.',
    embedded: false,
  },
]

/** The page that sends articles to its own address. */
export const TRY_VIEWER: Viewer = {
  path: ARTICLE_PATH,
  loads: 'try',
  title: 'Try an article',
  description: 'The events that an article of your own tells, on a map and marked in its text. Nothing of it is kept.',
  embedded: false,
}

/** The handler of such a page. */
export function viewerHandler(viewer: Viewer, assets: Assets): (c: RequestContext) => Promise<Response> {
  return async (c) => {
    const style = c.env?.BASEMAP_STYLE_URL ?? ''
    const base = baseUrl(c)
    const { search } = new URL(c.req.url)
    const page = assets[viewer.loads]
    const { basemap } = assets
    const opensOnMap = viewer.loads === 'map'
    const body = viewerPage({ base, search, page, basemap, style, opensOnMap, ...viewer }).toString()
    // What the page names has other names after the next deployment.
    const headers = {
      'Content-Security-Policy': viewerPolicy(viewer, base, style),
      'Cache-Control': 'no-cache',
    }
    const etag = entityTag(c, await digestOf(body), 'html')
    const answer = await prepared(c, { type: MEDIA.html, etag, answer: () => ({ body, headers }) })
    return answer instanceof Response ? answer : delivered(c, answer)
  }
}

/** Tells one text from another: hexadecimal digits. */
async function digestOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(bytes, 0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Scripts only from here, tiles from the public address too; a base map from elsewhere (BASEMAP_STYLE_URL) brings data and images, and no scripts. */
function viewerPolicy({ loads, embedded }: Viewer, base: string, style: string): string {
  const elsewhere = style === '' ? '' : ' https:'
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: blob:${elsewhere}`,
    `connect-src 'self' ${new URL(base).origin}${elsewhere}`,
    ...(loads === 'share' ? ["frame-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${embedded ? '*' : "'self'"}`,
  ].join('; ')
}
