// The pages that a script makes: what they may do, who may frame them, and what stands there without a script.
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { queryParametersOf } from '../../src/api/params/feature-query.ts'
import { EVENTS } from '../../src/core/collections.ts'
import { PARAMETERS } from '../../src/map/share/embed-address.ts'
import { ORIGIN, request } from './client.ts'

async function policyOf(path: string, bindings?: Partial<Env>) {
  const policy = (await request(path, {}, bindings)).headers.get('Content-Security-Policy') ?? ''
  return new Map(policy.split('; ').map((directive) => directive.split(/ (.*)/s) as [string, string]))
}

const documentOf = async (path: string) => parseHTML(await (await request(path)).text()).document

describe('the policy', () => {
  it('lets other sites frame /embed, and nothing else', async () => {
    expect((await policyOf('/embed?near=Mosul')).get('frame-ancestors')).toBe('*')
    for (const path of ['/map', '/share', '/try']) expect((await policyOf(path)).get('frame-ancestors')).toBe("'self'")
    for (const path of ['/?f=html', '/collections/events/items?f=html', '/nope']) {
      expect((await policyOf(path)).get('frame-ancestors')).toBe("'none'")
    }
  })

  it('lets only the service’s own scripts run, and forbids what is inline', async () => {
    for (const path of ['/map', '/embed', '/share', '/try']) {
      const policy = await policyOf(path)
      expect(policy.get('default-src')).toBe("'none'")
      expect(policy.get('script-src')).toBe("'self'")
      expect([...policy.values()].join(' ')).not.toMatch(/unsafe/)
      const document = await documentOf(path)
      expect(document.querySelectorAll('style, [style], script:not([src])')).toHaveLength(0)
    }
  })

  it('lets the first page and /share frame the map', async () => {
    for (const path of ['/?f=html', '/share']) expect((await policyOf(path)).get('frame-src')).toBe("'self'")
    expect((await policyOf('/embed')).has('frame-src')).toBe(false)
  })

  it('lets a base map from elsewhere bring data and images', async () => {
    const policy = await policyOf('/embed', { BASEMAP_STYLE_URL: 'https://tiles.test/style.json' })
    expect(policy.get('connect-src')).toBe("'self' https://feed.test https:")
    expect(policy.get('script-src')).toBe("'self'")
  })

  it('stands when the page is asked for again, and changes with it', async () => {
    const first = await request('/embed')
    expect(first.headers.get('Cache-Control')).toBe('no-cache')
    const tag = first.headers.get('ETag') ?? ''
    const again = await request('/embed', { headers: { 'If-None-Match': tag } })
    expect(again.status).toBe(304)
    expect(again.headers.has('Content-Security-Policy')).toBe(false)
    const other = await request('/embed', {}, { BASEMAP_STYLE_URL: 'https://tiles.test/style.json' })
    expect(other.headers.get('ETag')).not.toBe(tag)
  })
})

describe('/embed', () => {
  it('leads to the map of the same query where its script fails', async () => {
    const document = await documentOf('/embed?near=%22%3E%3Cb%3E&within=60km')
    const link = document.querySelector('#app a')
    expect(link?.getAttribute('href')).toBe(`${ORIGIN}/map?near=%22%3E%3Cb%3E&within=60km`)
    expect(link?.getAttribute('target')).toBe('_blank')
    expect(document.querySelector('b')).toBeNull()
  })

  it('says what it is before its script does', async () => {
    const document = await documentOf('/embed')
    expect(document.title).toBe('Map of reported events · Frontline Feed')
    expect(document.querySelector('meta[name=description]')?.getAttribute('content')).toContain('Reported events')
  })
})

describe('the element', () => {
  it('knows every parameter that the feed chooses events by, and those of the display', () => {
    const delivery = ['sortby', 'properties', 'skipGeometry']
    const feed = queryParametersOf(EVENTS).flatMap(({ name }) => (delivery.includes(name) ? [] : name))
    expect([...PARAMETERS].sort()).toEqual([...feed, 'event', 'lang', 'uncertainty', 'view'].sort())
  })
})
