// @vitest-environment jsdom
// The HTML for other pages, read by a browser's parser.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { embedAddress, PARAMETERS } from '../../src/map/share/embed-address.ts'
import { type Placement, POLICIES, SNIPPETS } from '../../src/map/share/snippet.ts'

const SERVICE = 'https://feed.test'

function parsed(snippet: string): DocumentFragment {
  const template = document.createElement('template')
  template.innerHTML = snippet
  return template.content
}

const placement = (given: Partial<Placement> = {}): Placement => ({
  service: SERVICE,
  parameters: new URLSearchParams({ near: 'Mosul', within: '60km', event_type: 'Battles,Riots', lang: 'fr' }),
  width: null,
  height: 416,
  title: 'Map',
  ...given,
})

/** Any text, and such as would end an attribute. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }).map((any) => any.replaceAll('\0', '')),
  fc
    .array(fc.constantFrom('"', "'", '<', '>', '&', '&amp', ';', '\r', '\n', ' ', '=', '`', '</a>', 'ع'))
    .map((all) => all.join('')),
)
const parameters = fc
  .dictionary(fc.constantFrom(...PARAMETERS.filter((name) => name !== 'lang')), text)
  .map((values) => new URLSearchParams(values))

const sorted = (query: URLSearchParams) => [...query].sort(([a], [b]) => (a < b ? -1 : 1))

describe('a frame', () => {
  it('shows the map that was asked for, by its title, whatever they hold', () => {
    fc.assert(
      fc.property(parameters, text, (asked, title) => {
        const content = parsed(SNIPPETS.frame(placement({ parameters: asked, title })))
        expect(content.children).toHaveLength(1)
        const frame = content.querySelector('iframe')
        const address = new URL(frame?.getAttribute('src') ?? '')
        expect(address.origin + address.pathname).toBe(`${SERVICE}/embed`)
        expect([...address.searchParams]).toEqual([...asked])
        expect(frame?.getAttribute('title')).toBe(title)
      }),
    )
  })

  it('has the size that was asked for', () => {
    const size = (given: Partial<Placement>) => {
      const frame = parsed(SNIPPETS.frame(placement(given))).querySelector('iframe')
      return [frame?.getAttribute('width'), frame?.getAttribute('height')]
    }
    expect(size({ width: 640, height: 300 })).toEqual(['640', '300'])
    expect(size({})).toEqual(['100%', '416'])
  })
})

describe('an element', () => {
  it('asks for the map that was asked for, by attributes, whatever they hold', () => {
    fc.assert(
      fc.property(parameters, text, (asked, title) => {
        const content = parsed(SNIPPETS.element(placement({ parameters: asked, title })))
        expect([...content.children].map(({ localName }) => localName)).toEqual(['script', 'frontline-map'])
        const element = content.querySelector('frontline-map')
        expect(element?.getAttribute('title')).toBe(title)
        const made = embedAddress(
          element?.getAttribute('src') ?? '',
          'https://host.test',
          (name) => element?.getAttribute(name) ?? null,
        )
        expect(sorted(new URL(made ?? '').searchParams)).toEqual(sorted(asked))
      }),
    )
  })

  it('keeps a link to the map where its script is blocked', () => {
    const link = parsed(SNIPPETS.element(placement({ title: 'Map & more' }))).querySelector('frontline-map > a')
    expect(link?.getAttribute('href')).toBe(`${SERVICE}/map?near=Mosul&within=60km&event_type=Battles,Riots&lang=fr`)
    expect(link?.textContent).toBe('Map & more')
  })

  it('is written as a person would write it', () => {
    const [, element] = SNIPPETS.element(placement()).split('\n')
    expect(element).toBe(
      '<frontline-map src="https://feed.test/" near="Mosul" within="60km" event-type="Battles,Riots" lang="fr" height="416" title="Map">',
    )
  })

  it('carries a parameter that it has no attribute for in its address', () => {
    const parameters = new URLSearchParams({ near: 'Mosul', colour: 'red' })
    const element = parsed(SNIPPETS.element(placement({ parameters }))).querySelector('frontline-map')
    expect(element?.getAttribute('src')).toBe(`${SERVICE}/?colour=red`)
    expect(element?.getAttribute('colour')).toBeNull()
  })
})

describe('the attributes', () => {
  const address = (src: string, attributes: Record<string, string> = {}) =>
    embedAddress(src, 'https://host.test/story/', (name) => attributes[name] ?? null)

  it('add to and change the query of the address in src, whatever its path', () => {
    expect(
      address('https://feed.test/events.geojson?near=Mosul&within=60km', { within: '20km', 'event-type': 'Riots' }),
    ).toBe('https://feed.test/embed?near=Mosul&within=20km&event_type=Riots')
    expect(address('https://feed.test')).toBe('https://feed.test/embed')
    expect(address('')).toBeNull()
    expect(address('/map?country=Iraq')).toBe('https://host.test/embed?country=Iraq')
  })

  it('take a language with its region', () => {
    expect(address('https://feed.test', { lang: 'fr-CA' })).toBe('https://feed.test/embed?lang=fr')
  })

  it('lead nowhere from what is no address of the web', () => {
    for (const src of [
      'javascript:alert(1)',
      'data:text/html,x',
      'blob:https://feed.test/1',
      'https://',
      'file:///etc',
    ]) {
      expect(address(src)).toBeNull()
    }
  })
})

it('names in the policy only what the page loads', () => {
  expect(POLICIES.frame(SERVICE)).toBe('frame-src https://feed.test/embed')
  expect(POLICIES.element(SERVICE)).toBe(
    'script-src https://feed.test/frontline-map.js; frame-src https://feed.test/embed',
  )
})
