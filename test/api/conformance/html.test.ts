/** OGC API – Features, Part 1 (17-069r4), Annex A: HTML. */
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { collectionIds, wholeCollection } from './features.ts'
import { type Document, get, mediaType } from './service.ts'

/** As Firefox asks for a page. */
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8'

const resources = ['/', '/conformance', '/collections', '/api']
for (const id of collectionIds) {
  const [feature] = await wholeCollection(id)
  resources.push(`/collections/${id}`, `/collections/${id}/items`, `/collections/${id}/items/${feature?.id}`)
}

async function page(path: string, headers: Record<string, string>) {
  const response = await get(path, { headers })
  const text = await response.text()
  expect([response.status, mediaType(response)], `${path}: ${text.slice(0, 200)}`).toEqual([200, 'text/html'])
  return parseHTML(text).document
}

/** All that a page tells: its text, and what its attributes say (a date, for one, may be written out). */
function told({ body }: Awaited<ReturnType<typeof page>>): string {
  const attributes = [...body.querySelectorAll('*')].flatMap((element) => [...element.attributes])
  return [body.textContent ?? '', ...attributes.map(({ value }) => value)].join('\n')
}

const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** What a page may write for a value: itself, each part of a list, or of a day its number, month and year. */
function expectTold(text: string, value: unknown, what: string) {
  const words =
    text.includes(String(value)) || !/^\d{4}-\d\d-\d\d$/.test(String(value))
      ? String(value).split('; ')
      : inWords.format(new Date(String(value))).split(' ')
  for (const word of words) expect(text.toLowerCase(), `${what}: ${value}`).toContain(word.toLowerCase())
}

describe.each(resources)('%s', (path) => {
  it('/conf/html/definition: a browser gets a page, and so does f=html', async () => {
    for (const [address, headers] of [
      [path, { Accept: BROWSER }],
      [`${path}?f=html`, {}],
    ] as const) {
      const { title, documentElement, body } = await page(address, headers as Record<string, string>)
      expect(title).not.toBe('')
      expect(documentElement.getAttribute('lang')).toMatch(/^[a-z]{2}/)
      expect(body.querySelector('h1')?.textContent ?? '').not.toBe('')
    }
  })

  it('/conf/html/content: all that the JSON tells and its links lead to is there', async () => {
    const json: Document = await (
      await get(path, { headers: { Accept: 'application/geo+json, application/json;q=0.9' } })
    ).json()
    const html = await page(`${path}?f=html`, {})
    const text = told(html)
    for (const { properties } of (json.features ?? []).slice(0, 3)) {
      expectTold(text, properties.event_date ?? properties.name_en ?? properties.publisher, path)
    }
    for (const { id, title } of json.collections ?? []) expect(text, id).toContain(title)
    for (const [name, value] of Object.entries(json.type === 'Feature' ? json.properties : {})) {
      if (typeof value === 'string' && value !== '') expectTold(text, value, name)
    }
    for (const uri of json.conformsTo ?? []) expect(html.documentElement.outerHTML).toContain(uri)
    expect(html.querySelectorAll('a[href]').length).toBeGreaterThan(0)
  })
})

it('/conf/html/content: pages of items lead on by a link rel=next, without a script', async () => {
  const html = await page('/collections/events/items?f=html&limit=5', {})
  const href = html.querySelector('a[rel~=next]')?.getAttribute('href') ?? ''
  const next = await page(href.replace(/^https?:\/\/[^/]+/, ''), { Accept: BROWSER })
  expect(next.body.textContent).not.toBe(html.body.textContent)
})
