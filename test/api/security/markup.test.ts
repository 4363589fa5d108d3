// Nothing that an article, an analyst or an address says becomes markup, a script, a link to one, or a header.
import { DOMParser } from '@xmldom/xmldom'
import { JSDOM, VirtualConsole } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { routesWith } from '../../../src/api/routes.ts'
import type { ArticleRecord } from '../../../src/core/article.ts'
import type { Feed } from '../../../src/store/feed.ts'
import { event } from '../../fixtures/feed.ts'
import { appOf, ORIGIN, REQUIRED } from '../client.ts'

/** Each sets `pwned`, or changes the page, where it is taken for what it looks like. */
const HOSTILE = [
  '<script>window.pwned=1</script>',
  '</script><script>window.pwned=1</script>',
  '</title></style></textarea></noscript></template><script>window.pwned=1</script>',
  '"><img src=x onerror=window.pwned=1>',
  "'><svg/onload=window.pwned=1>",
  '" autofocus onfocus=window.pwned=1 x="',
  "' onmouseover='window.pwned=1' x='",
  '` onclick=window.pwned=1 `',
  'javascript:window.pwned=1',
  'JaVaScRiPt:window.pwned=1//https://example.org',
  ' \tjavascript:window.pwned=1',
  'java\nscript:window.pwned=1',
  'data:text/html,<script>window.pwned=1</script>',
  'vbscript:msgbox(1)',
  '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
  '<base href="https://evil.test/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.test/">',
  '<link rel=stylesheet href=https://evil.test/x.css>',
  '<form action=https://evil.test/><input name=q>',
  '<style>*{display:none}</style>',
  '<!-- --!> <b>',
  ']]><b xmlns="http://www.w3.org/1999/xhtml">',
  '<![CDATA[<b>]]>',
  '&lt;script&gt;window.pwned=1&lt;/script&gt;',
  '&#60;script&#62;window.pwned=1&#60;/script&#62;',
  '<a href="&#106;avascript:window.pwned=1">x</a>',
  '{{constructor.constructor("window.pwned=1")()}}',
  '$' + '{window.pwned=1}',
  '<%= window.pwned %>',
  '\u202eevil\u202c \u2066x',
  '\u2028\u2029',
  'x\r\nSet-Cookie: pwned=1\r\n\r\n<script>window.pwned=1</script>',
  '\ud800<b>',
  '＜script＞window.pwned=1＜/script＞',
  '+ADw-script+AD4-window.pwned=1+ADw-/script+AD4-',
]

/** A feed with `text` in everything that somebody may have written. */
function feedOf(text: string, url = text): Feed {
  const article: ArticleRecord = {
    id: `ar-${text.toWellFormed()}`,
    publisher: text,
    title: text,
    url,
    language: 'en',
    published: '2016-06-01',
  }
  const given = {
    location: text,
    admin1: text,
    country: text,
    notes: text,
    actor1: text,
    actor2: text,
    source: text,
    actors: [{ name: text, role: 'initiator' as const }],
  }
  const id = `ev-${text.toWellFormed()}`
  return {
    version: 'hostile',
    articles: [article],
    events: [event('ev-1', [43.13, 36.34], given, article), event(id, [43.2, 36.4], given, article)],
  }
}

/** Every page that has something of the feed, and those of one feature. */
function pagesOf(text: string): string[] {
  const id = encodeURIComponent(text.toWellFormed())
  const routes = routesWith([]).flatMap(({ path, offered }) => {
    if (!offered.some(({ name }) => name === 'html')) return []
    const ids = path.includes('{id}') ? ['ev-1', `ev-${id}`, `ar-${id}`] : ['']
    const needed = path in REQUIRED ? `${REQUIRED[path]}&` : ''
    return ids.map((one) => `${path.replace('{id}', one).replace(/\{\w+\}/g, '0')}?${needed}f=html`)
  })
  return [...routes, '/counts?by=location,actor,publisher&f=html', '/collections/events/items?near=Mosul&f=html']
}

/** Addresses that say it themselves. */
function echoesOf(text: string): string[] {
  const value = encodeURIComponent(text.toWellFormed())
  const parameters = [
    'q',
    'near',
    'filter',
    'location',
    'actor',
    'datetime',
    'bbox',
    'cursor',
    'sortby',
    'limit',
    'properties',
  ]
  return [
    `/collections/events/items?${value}=1`,
    `/${value}`,
    ...parameters.map((name) => `/collections/events/items?${name}=${value}`),
    `/collections/events/items/${value}`,
    `/places?q=${value}`,
    `/counts?by=${value}`,
    `/changes?since=${value}`,
    `/api/try?path=${value}`,
    `/map?near=${value}`,
    `/embed?${value}=${value}`,
    `/share?q=${value}`,
    `/try?${value}`,
  ]
}

/** Names of elements and attributes, in order. */
const structureOf = (all: Iterable<{ localName: string; attributes: Iterable<{ name: string }> }>) =>
  [...all].map(({ localName, attributes }) => [localName, ...[...attributes].map(({ name }) => name)].join(' '))

async function page(app: ReturnType<typeof appOf>, path: string) {
  const response = await app.request(ORIGIN + path, { headers: { Accept: 'text/html' }, redirect: 'manual' })
  return { response, body: await response.text() }
}

/** What a page is made of, as a browser sees it that lets every script run. Fails where it holds what no page of the feed ever does. */
function harmless(body: string, where: string): string[] {
  const options = { runScripts: 'dangerously', url: `${ORIGIN}/`, virtualConsole: new VirtualConsole() } as const
  const { window } = new JSDOM(body, options)
  expect('pwned' in window, where).toBe(false)
  const { document } = window
  const all = [...document.querySelectorAll('*')]
  for (const element of all) {
    for (const { name, value } of element.attributes) {
      expect(name, where).not.toMatch(/^on|^style$|^srcdoc$|^formaction$/)
      if (!['href', 'src', 'action', 'data', 'xlink:href'].includes(name)) continue
      const { protocol, host } = new URL(value, `${ORIGIN}/`)
      expect(protocol, where).toMatch(/^https?:$/)
      // Only what an article says leads elsewhere, and there as a link alone.
      if (host !== 'feed.test') expect(element.localName, where).toBe('a')
    }
  }
  const foreign = 'script:not([src^="/assets/"]), base, meta[http-equiv], object, embed, style'
  expect(document.querySelectorAll(foreign).length, where).toBe(0)
  const structure = structureOf(all)
  window.close()
  return structure
}

const known = new Map<string, Promise<{ status: number; structure: string[] }>>()

/** The page of a feed that says nothing but a word. */
function usual(path: string) {
  const made =
    known.get(path) ??
    page(USUAL, path).then(({ response: { status }, body }) => ({ status, structure: harmless(body, path) }))
  known.set(path, made)
  return made
}

const USUAL = appOf(feedOf('word'))

/** Together for every page, since parsing them takes its time; each for itself where all that was written is shown. */
const TEXTS = [HOSTILE.join(' '), ...HOSTILE]

const SHORT = [
  '/collections/events/items?f=html',
  '/collections/events/items/ev-1?f=html',
  '/collections/articles/items?f=html',
]

describe.each(TEXTS)('%j', (text) => {
  const app = appOf(feedOf(text))

  it('makes no page another than a word does', async () => {
    const [hostile, plain] = text === TEXTS[0] ? [pagesOf(text), pagesOf('word')] : [SHORT, SHORT]
    for (const [i, path] of hostile.entries()) {
      const { response, body } = await page(app, path)
      const { status, structure } = await usual(plain[i] as string)
      expect([path, response.status]).toEqual([path, status])
      expect(response.headers.get('Content-Type'), path).toBe('text/html; charset=utf-8')
      expect(response.headers.get('Content-Security-Policy'), path).toMatch(/^default-src 'none'/)
      expect(response.headers.get('Content-Security-Policy'), path).not.toMatch(/unsafe|\*/)
      expect(response.headers.get('X-Content-Type-Options'), path).toBe('nosniff')
      expect(harmless(body, path), path).toEqual(structure)
    }
  })

  it('in an address is no part of the page that answers it', async () => {
    const echoes = echoesOf(text)
    for (const path of text === TEXTS[0] ? echoes : echoes.slice(0, 3)) {
      const { response, body } = await page(app, path)
      expect(response.status, path).toBeLessThan(500)
      if (response.status === 303) expect(new URL(response.headers.get('Location') ?? '').origin).toBe(ORIGIN)
      expect(response.headers.get('Content-Security-Policy'), path).toMatch(/^default-src 'none'/)
      harmless(body, path)
    }
  })

  it('is text in Atom and KML, and in the HTML that KML holds', async () => {
    for (const path of ['/events.atom', '/events.kml', '/articles.kml', '/articles.atom', '/changes?f=atom']) {
      const [one, other] = await Promise.all([page(app, path), page(USUAL, path)])
      const [found, wanted] = [one.body, other.body].map((body) => [
        ...new DOMParser().parseFromString(body, 'text/xml').getElementsByTagName('*'),
      ])
      expect(structureOf(found as never), path).toEqual(structureOf(wanted as never))
      for (const element of found ?? []) {
        if (element.localName === 'description') {
          const { document } = new JSDOM(element.textContent ?? '').window
          expect(
            [...document.body.children].every(({ localName }) => localName === 'br'),
            path,
          ).toBe(true)
        }
        const href = element.getAttribute('href')
        if (href) expect(new URL(href).origin, path).toBe(ORIGIN)
      }
    }
  })

  it('is in no header, and no type of answer is left to be guessed', async () => {
    const id = encodeURIComponent(`ev-${text.toWellFormed()}`)
    const formats = ['geojson', 'csv', 'kml', 'atom', 'ndjson', 'geojsonseq', 'xlsx', 'fgb', 'parquet', 'html']
    const query = `location=${encodeURIComponent(text.toWellFormed())}`
    for (const path of formats.flatMap((f) => [
      `/collections/events/items/${id}?f=${f}`,
      `/collections/events/items?limit=1&${query}&f=${f}`,
    ])) {
      const { headers } = await app.request(ORIGIN + path)
      for (const [name, value] of headers) {
        expect(value, `${path} ${name}`).toMatch(/^[\x20-\x7e]*$/)
        expect(value, `${path} ${name}`).not.toMatch(/<script|Set-Cookie/)
      }
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(headers.get('Set-Cookie')).toBeNull()
      expect(headers.get('Content-Disposition') ?? 'inline', path).toMatch(
        /^(inline|attachment)(; filename="events\.\w+")?$/,
      )
    }
  })
})

describe('an address of an article', () => {
  it.each([
    'https://example.org/"onmouseover="window.pwned=1',
    "https://example.org/'onmouseover='window.pwned=1",
    'https://example.org/"><script>window.pwned=1</script>',
    'https://example.org/#javascript:window.pwned=1',
    'HTTPS://example.org/&quot;x',
  ])('%s is a link and nothing more', async (url) => {
    const app = appOf(feedOf('word', url))
    const plain = appOf(feedOf('word', 'https://example.org/word'))
    for (const path of SHORT) {
      const [one, other] = await Promise.all([page(app, path), page(plain, path)])
      expect(harmless(one.body, path), path).toEqual(harmless(other.body, path))
    }
  })
})
