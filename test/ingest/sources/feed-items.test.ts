// News feeds of all dialects give the same items; XML that is a weapon gives none.
import { describe, expect, it } from 'vitest'
import { feedItems } from '../../../src/ingest/sources/feed-items.ts'

const AT = new URL('https://news.example/feeds/main.xml')

/** The items that a feed of `items` and `channel` elements gives. */
const rss = (items: string, channel = '') =>
  feedItems(
    `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>News</title>${channel}${items}</channel></rss>`,
    AT,
  )

const TWO = [
  { url: 'https://news.example/1', title: 'Fighting & talks', published: '2016-11-08', language: 'fr' },
  { url: 'https://news.example/2', title: null, published: null, language: 'fr' },
]

describe('the same articles', () => {
  it.each([
    [
      'RSS 2.0',
      `<?xml version="1.0" encoding="utf-8"?><?xml-stylesheet href="a.xsl"?><!-- made by hand -->
      <rss version="2.0"><channel><title>News</title><link>https://news.example/</link><language>fr</language>
      <item><title>Fighting &amp; talks</title><link>https://news.example/1</link>
      <pubDate>Tue, 08 Nov 2016 10:00:00 +0100</pubDate></item>
      <item><link>https://news.example/2</link></item></channel></rss>`,
    ],
    [
      'RSS 2.0 with other namespaces',
      `<rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom" xmlns:d="http://purl.org/dc/elements/1.1/"><channel>
      <title>News</title><d:language>fr</d:language>
      <item><title><![CDATA[Fighting & talks]]></title><guid>https://news.example/1</guid><d:date>2016-11-08</d:date></item>
      <item><a:link href="https://news.example/2"/></item></channel></rss>`,
    ],
    [
      'RSS 0.91',
      `<rss version="0.91"><channel><title>News</title><language>fr</language>
      <item><title>Fighting &amp; talks</title><link>https://news.example/1</link><pubDate>8 Nov 16 10:00 GMT</pubDate></item>
      <item><link>https://news.example/2</link></item></channel></rss>`,
    ],
    [
      'RSS 1.0',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://news.example/"><title>News</title><dc:language>fr</dc:language></channel>
      <item rdf:about="https://news.example/1"><title>Fighting &amp; talks</title><link>https://news.example/1</link>
      <dc:date>2016-11-08T10:00+01:00</dc:date></item>
      <item rdf:about="https://news.example/2"><link>https://news.example/2</link></item></rdf:RDF>`,
    ],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>News</title>
      <entry><title type="html">&lt;b&gt;Fighting&lt;/b&gt; &amp;amp; talks</title><link rel="enclosure" href="/no"/>
      <link href="https://news.example/1"/><published>2016-11-08T00:30:00+03:00</published>
      <updated>2016-11-09T10:00:00Z</updated></entry>
      <entry><link rel="alternate" href="/2"/></entry></feed>`,
    ],
    [
      'Atom with prefixes',
      `<atom:feed xmlns:atom="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="https://news.example/x/">
      <atom:entry><atom:title>Fighting &amp; talks</atom:title><atom:link href="../1"/>
      <atom:updated>2016-11-08T10:00:00Z</atom:updated></atom:entry>
      <atom:entry xml:base="https://news.example/y/"><atom:link href="../2"/></atom:entry></atom:feed>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'News',
        language: 'fr',
        items: [
          { id: '1', url: '/1', title: 'Fighting & talks', date_published: '2016-11-08T10:00:00+01:00' },
          { id: '2', url: 'https://news.example/2#top' },
        ],
      }),
    ],
  ])('in %s', (_, text) => {
    // Markup and entities of entities are one decoding further away than the other titles.
    const items = feedItems(text, AT).map((item) => ({ ...item, title: item.title?.replace('&amp;', '&') ?? null }))
    expect(items).toEqual(TWO)
  })
})

describe('an item', () => {
  const urls = (items: string, channel = '') => rss(items, channel).map(({ url }) => url)

  it('has an absolute address without a fragment', () => {
    expect(urls('<item><link>../a?b=c#d</link></item>')).toEqual(['https://news.example/a?b=c'])
    expect(urls('<item><link>\n  //other.example/a  \n</link></item>')).toEqual(['https://other.example/a'])
  })

  it('without an address is left out, as is one whose address is none', () => {
    expect(
      urls('<item><title>a</title></item><item><link>http://</link></item><item><guid>tag:1</guid></item>'),
    ).toEqual([])
    expect(urls('<item><guid isPermaLink="false">https://news.example/1</guid></item>')).toEqual([])
  })

  it('is listed once', () => {
    const twice = '<item><link>/a</link><title>first</title></item><item><link>/a#b</link><title>second</title></item>'
    expect(rss(twice).map(({ title }) => title)).toEqual(['first'])
  })

  it('has a title without markup, cut where it is no title', () => {
    expect(rss('<item><link>/a</link><title>a &lt;i&gt;b&lt;/i&gt;\n c</title></item>')[0]?.title).toBe('a b c')
    expect(rss(`<item><link>/a</link><title>${'a'.repeat(9999)}</title></item>`)[0]?.title).toHaveLength(500)
  })

  it('may be one of many, of which the first are taken', () => {
    const many = Array.from({ length: 3000 }, (_, i) => `<item><link>/${i}</link></item>`).join('')
    expect(urls(many)).toEqual(Array.from({ length: 500 }, (_, i) => `https://news.example/${i}`))
  })

  it('may hold a page with a document type, as text', () => {
    const description = '<description><![CDATA[<!DOCTYPE html><!ENTITY a "b"><p>a</p>]]></description>'
    expect(urls(`<item><link>/a</link>${description}</item>`)).toEqual(['https://news.example/a'])
  })
})

/** What reading `text` fails with. */
function faultOf(text: string): string {
  try {
    return `no fault: ${JSON.stringify(feedItems(text, AT)).slice(0, 200)}`
  } catch (error) {
    expect(error).toMatchObject({ name: 'FetchFault', reason: 'feed' })
    return (error as Error).message
  }
}

const feedOf = (title: string) =>
  `<rss version="2.0"><channel><title>a</title><item><link>/a</link><title>${title}</title></item></channel></rss>`

const LAUGHS = Array.from({ length: 10 }, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i};`.repeat(10)}">`).join('')

describe('XML that is a weapon', () => {
  it.each([
    ['a billion laughs', `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol0 "lol">${LAUGHS}]>${feedOf('&lol10;')}`],
    ['a file', `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${feedOf('&b;')}`],
    ['an address', `<!DOCTYPE a SYSTEM "http://169.254.169.254/a.dtd">${feedOf('a')}`],
    ['a parameter entity', `<!DOCTYPE a [<!ENTITY % b SYSTEM "https://other.example/a"> %b;]>${feedOf('a')}`],
    ['quadratic blow-up', `<!DOCTYPE a [<!ENTITY b "${'b'.repeat(50_000)}">]>${feedOf('&b;'.repeat(50_000))}`],
    ['after a comment', `\ufeff <!-- a --> <?b?>\n<!doctype a [<!ENTITY b "c">]>${feedOf('&b;')}`],
    ['an entity alone', `<!ENTITY b "c">${feedOf('&b;')}`],
  ])('is refused: %s', (_, text) => {
    expect(faultOf(text)).toContain('document type declaration')
  })

  it.each([
    `<rss version="2.0" a="<!--"><!DOCTYPE a [<!ENTITY b "expanded">]>${feedOf('&b;')}</rss>`,
    feedOf('<!DOCTYPE a [<!ENTITY b "expanded">]>&b;'),
    feedOf('a')
      .replace('<channel>', '<channel><!DOCTYPE a [<!ENTITY b "expanded">]>')
      .replace('<title>a', '<title>&b;'),
  ])('defines nothing where it hides: %s', (text) => {
    expect(faultOf(text)).not.toContain('"title":"expanded')
  })

  it.each([
    ['nested without end', `<rss version="2.0"><channel>${'<a>'.repeat(100_000)}`],
    ['nested JSON', `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(100_000)}`],
    ['comments without end', `<rss version="2.0">${'<!--'.repeat(100_000)}`],
    ['a beginning without end', '<?'.repeat(100_000)],
    ['CDATA without end', `<rss version="2.0"><channel><item><title>${'<![CDATA['.repeat(100_000)}`],
    ['a page', '<!doctypo html><html><body>Not found</body></html>'.replace('<!doctypo html>', '')],
    ['JSON', '{"a": 1}'],
    ['text', 'Service unavailable'],
    ['nothing', ''],
  ])('is no feed: %s', (_, text) => {
    expect(faultOf(text)).toContain('is not a news feed')
  })

  it('leaves objects as they were', () => {
    const name = '<__proto__><polluted>1</polluted></__proto__><constructor><prototype>1</prototype></constructor>'
    faultOf(feedOf('a').replace('<item>', `${name}<item>`))
    faultOf(
      '{"version":"https://jsonfeed.org/version/1","title":"a","items":[{"__proto__":{"polluted":1},"url":"/a"}]}',
    )
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
})
