/** The HTML that puts the map into a page, and what the page's Content-Security-Policy must allow for it. */
import { readable } from '../view.ts'
import { attributeOf, PARAMETERS } from './embed-address.ts'
import { SANDBOX } from './sandbox.ts'

export interface Placement {
  /** Where the service's addresses begin, without a slash at the end. */
  service: string
  /** What is shown: the parameters of `/map`. */
  parameters: URLSearchParams
  /** Pixels; null for the full width. */
  width: number | null
  /** Pixels. */
  height: number
  /** What a screen reader calls the map. */
  title: string
}

/** The two ways to put the map into a page. */
export const WAYS = ['element', 'frame'] as const
export type Way = (typeof WAYS)[number]

/** The HTML for a page. */
export const SNIPPETS: Readonly<Record<Way, (placement: Placement) => string>> = {
  element({ service, parameters, width, height, title }) {
    const own = [...parameters].filter(([name]) => PARAMETERS.includes(name))
    const others = [...parameters].filter(([name]) => !PARAMETERS.includes(name))
    const attributes = [
      ['src', addressOf(service, '/', new URLSearchParams(others))],
      ...own.map(([name, value]) => [attributeOf(name), value]),
      ...(width === null ? [] : [['width', String(width)]]),
      ['height', String(height)],
      ['title', title],
    ] as [string, string][]
    const link = tag('a', [['href', addressOf(service, '/map', parameters)]])
    return `${tag('script', [['src', `${service}/frontline-map.js`]], 'async')}</script>
${tag('frontline-map', attributes)}
  ${link}${escaped(title)}</a>
</frontline-map>`
  },
  frame({ service, parameters, width, height, title }) {
    // frameborder is old, but what a style attribute would do needs 'unsafe-inline' in a strict page.
    return `${tag('iframe', [
      ['src', addressOf(service, '/embed', parameters)],
      ['title', title],
      ['width', width === null ? '100%' : String(width)],
      ['height', String(height)],
      ['frameborder', '0'],
      ['loading', 'lazy'],
      ['referrerpolicy', 'no-referrer'],
      ['sandbox', SANDBOX],
    ])}</iframe>`
  },
}

/** The directives that a page with a Content-Security-Policy needs. */
export const POLICIES: Readonly<Record<Way, (service: string) => string>> = {
  element: (service) => `script-src ${service}/frontline-map.js; frame-src ${service}/embed`,
  frame: (service) => `frame-src ${service}/embed`,
}

function addressOf(service: string, path: string, parameters: URLSearchParams): string {
  const query = readable(parameters)
  return `${service}${path}${query && `?${query}`}`
}

function tag(name: string, attributes: readonly [string, string][], flag = ''): string {
  const written = attributes.map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`)
  return `<${name}${flag && ` ${flag}`}${written.join('')}>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

/** Text as an attribute's value or an element's content holds it; a parser would turn a bare carriage return into a line feed. */
function escaped(text: string): string {
  return text.replace(/[&<>"\r]/g, (character) => ENTITIES[character] ?? character)
}
