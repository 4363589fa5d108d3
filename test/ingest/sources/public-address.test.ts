// No address that points into a network is fetched, however it is written.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publicAddress } from '../../../src/ingest/sources/public-address.ts'

/** Why it is refused, or null. */
function refusal(address: string, base?: string): string | null {
  try {
    publicAddress(address, base)
    return null
  } catch (error) {
    expect(error).toMatchObject({ name: 'FetchFault', reason: 'address' })
    return (error as Error).message
  }
}

describe('what is fetched', () => {
  it.each([
    ['https://news.example/feed.xml', 'https://news.example/feed.xml'],
    ['http://News.Example:80/a b?c=d#e', 'http://news.example/a%20b?c=d'],
    ['https://news.example.:443/', 'https://news.example./'],
    ['https://مثال.example/', 'https://xn--mgbh0fb.example/'],
    ['https://10.example/', 'https://10.example/'],
    ['https://localhost.example/', 'https://localhost.example/'],
  ])('%s', (address, href) => {
    expect(publicAddress(address).href).toBe(href)
  })

  it('an address that a page of a public host gives as its own', () => {
    expect(publicAddress('../b', 'https://news.example/a/c').href).toBe('https://news.example/b')
  })
})

describe('what is not', () => {
  it.each([
    'file:///etc/passwd',
    'data:text/xml,<rss/>',
    'ftp://news.example/',
    'javascript:alert(1)',
    'gopher://news.example/',
    'blob:https://news.example/a',
    'ws://news.example/',
    '//news.example/',
    'news.example',
    'https://',
    '',
    'https://user@news.example/',
    'https://user:pass@news.example/',
    'https://:pass@news.example/',
    'https://news.example:8080/',
    'https://news.example:22/',
    'http://news.example:443/',
    'https://news.example:80/',
    `https://news.example/${'a'.repeat(3000)}`,
  ])('an address that is none of the open web: %s', (address) => {
    expect(refusal(address)).not.toBeNull()
  })

  it.each([
    'localhost',
    'LOCALHOST',
    'localhost.',
    'a.localhost',
    'printer',
    'printer.',
    'printer.local',
    'metadata.google.internal',
    'router.home.arpa',
    'router.lan',
    '1.0.0.127.in-addr.arpa',
    'intranet.corp',
    'hidden.onion',
    'a..example',
    '.example',
    'ⓛocalhost',
  ])('a name of a machine or a network of one’s own: %s', (host) => {
    expect(refusal(`http://${host}/`)).not.toBeNull()
  })

  it.each([
    '127.0.0.1',
    '127.1',
    '127.0.0.1.',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '017700000001',
    '0',
    '0.0.0.0',
    '0x',
    '10.0.0.1',
    '100.64.0.1',
    '169.254.169.254',
    '0xa9fea9fe',
    '172.16.0.1',
    '192.168.1.1',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '8.8.8.8',
    '127。0。0。1',
    '１２７.0.0.1',
    '①②⑦.0.0.1',
    '%31%32%37.0.0.1',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '[fc00::1]',
    '[fe80::1]',
    '[ff02::1]',
    '[2001:db8::1]',
    '[2606:4700:4700::1111]',
  ])('an IP address: %s', (host) => {
    expect(refusal(`http://${host}/`)).not.toBeNull()
    expect(refusal(`//${host}/`, 'http://news.example/')).not.toBeNull()
  })

  it('any IPv4 address, in any notation', () => {
    const part = (value: number) =>
      fc.constantFrom(String(value), `0${value.toString(8)}`, `0x${value.toString(16)}`, `0X00${value.toString(16)}`)
    const notation = fc
      .tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255))
      .chain(([a, b, c, d]) =>
        fc.oneof(
          fc.tuple(part(a), part(b), part(c), part(d)),
          fc.tuple(part(a), part(b), part(c * 256 + d)),
          fc.tuple(part(a), part(b * 65_536 + c * 256 + d)),
          fc.tuple(part(a * 16_777_216 + b * 65_536 + c * 256 + d)),
        ),
      )
    const dot = fc.constantFrom('.', '。', '．', '%2e')
    fc.assert(
      fc.property(notation, dot, fc.constantFrom('', '.'), (parts, between, end) => {
        expect(refusal(`http://${parts.join(between)}${end}/`)).not.toBeNull()
      }),
      { numRuns: 1000 },
    )
  })

  it('any IPv6 address', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        expect(refusal(`https://[${address}]/`)).not.toBeNull()
      }),
    )
  })

  it('whatever the text: what is fetched has a name of two labels and more, and no number at its end', () => {
    const text = fc.oneof(
      fc.webUrl(),
      fc.string(),
      fc.domain().map((host) => `http://${host}`),
    )
    fc.assert(
      fc.property(text, (address) => {
        if (refusal(address) !== null) return
        const { protocol, hostname, port, username } = new URL(publicAddress(address))
        expect(protocol).toMatch(/^https?:$/)
        expect(hostname).toMatch(/^[^[\]:]+\.[^.\d][^.]*\.?$/)
        expect(port + username).toBe('')
      }),
      { numRuns: 1000 },
    )
  })
})
