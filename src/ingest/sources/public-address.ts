/** Which addresses are fetched: those of hosts that have a public name, and nothing that points into a network. */
import { FetchFault } from './fetch-fault.ts'

/** In UTF-16 units. */
const LONGEST = 2000

/** Names that mean a machine or a network of one's own, each with all below it (RFC 6761, 6762, 7686, 8375, 9476). */
const PRIVATE_NAMES = [
  'alt',
  'arpa',
  'corp',
  'home',
  'internal',
  'intranet',
  'invalid',
  'lan',
  'local',
  'localdomain',
  'localhost',
  'onion',
  'private',
  'test',
]

/**
 * The address, absolute and without a fragment; `text` may be relative to `base`. It is http or https, on the scheme's own
 * port, without a user, and its host is a name. No IP address is taken, in no notation (`URL` has made all of them one):
 * no publisher is called by a number, and so no list of private ranges has to be complete. A public name can still lead to
 * a private address in DNS; Cloudflare's network, where this runs, does not route those.
 * Throws FetchFault `address`.
 */
export function publicAddress(text: string, base?: string): URL {
  const url = URL.parse(text, base)
  const fault = url === null ? 'is not an address' : addressFault(url)
  if (url === null || fault !== null) throw new FetchFault('address', `${shown(text)} ${fault}.`)
  url.hash = ''
  return url
}

function addressFault(url: URL): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'is not an address of the web (http or https)'
  if (url.href.length > LONGEST) return `is longer than ${LONGEST} characters`
  if (url.username !== '' || url.password !== '') return 'holds a user name or a password'
  if (url.port !== '') return `names port ${url.port}; only the usual ports of http and https are asked`
  const labels = url.hostname.replace(/\.$/, '').split('.')
  const top = labels.at(-1) ?? ''
  // A name's last label is never a number: such a host is read as an IPv4 address (WHATWG URL, 3.5).
  if (url.hostname.startsWith('[') || /^(\d+|0x[\da-f]*)$/.test(top)) return 'is an IP address, not a name'
  if (labels.length < 2 || labels.includes('') || PRIVATE_NAMES.includes(top)) return 'has no public name'
  return null
}

function shown(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
