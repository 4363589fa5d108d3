// Web pages: the article is read out of them, its title from the page, and broken markup is no hindrance.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pageText } from '../../src/extract/page.ts'
import { writtenIn } from '../written-in.ts'
import { feed, page, read } from './reader.ts'

writtenIn('fr')

const fixture = (name: string) => readFileSync(new URL(`../fixtures/articles/${name}`, import.meta.url), 'utf8')
const NEWS = page(fixture('news-page.html'), { published: '2015-04-01' })

const lines = (html: string) =>
  pageText(html)
    .text.split('\n')
    .filter((line) => line !== '')

describe('a news page', () => {
  it('gives the title of its h1', () => {
    expect(read(NEWS).record.title).toBe('Irak : l’armée annonce avoir repris Tikrit')
    expect(read({ ...NEWS, title: 'Le titre du fil' }).record.title).toBe('Le titre du fil')
  })

  it('gives the events of its article, and none of the page around it', () => {
    const found = feed(NEWS).map(
      ({ properties }) => `${properties.sub_event_type} @ ${properties.location} ${properties.event_date}`,
    )
    expect(found.sort()).toEqual([
      expect.stringContaining('Armed clash @ Tikrit 2015-03-02'),
      expect.stringContaining('Disrupted weapons use @ Tikrit'),
      expect.stringContaining('Government regains territory @ Tikrit 2015-03-31'),
      expect.stringContaining('Suicide bomb @ Samarra 2015-03-30'),
    ])
  })

  it('gives spans into the text that was read out of it', () => {
    const { doc } = read(NEWS)
    const captured = feed(NEWS).find(({ properties }) => properties.sub_event_type === 'Government regains territory')
    const words = captured?.properties.sources[0]?.spans.map(([from, to]) => doc.text.slice(from, to)).join(' ')
    expect(words).toContain('la ville de Tikrit')
    expect(words).not.toMatch(/[<>]/)
  })
})

describe('the text of a page', () => {
  it('keeps blocks apart and words of one block together', () => {
    expect(lines('<h1>A</h1><p>b <b>c</b>\n d<br>e</p><ul><li>f<li>g</ul>')).toEqual(['A', 'b c d', 'e', 'f', 'g'])
  })

  it('leaves out what no reader sees or what is no text', () => {
    const html =
      '<p>a</p><script>b</script><style>c</style><noscript>d</noscript><nav>e</nav><form>f</form><footer>g</footer>'
    expect(lines(html)).toEqual(['a'])
  })

  it('decodes what is written as entities', () => {
    expect(lines('<p>l&rsquo;arm&eacute;e &amp; l&#39;EI&nbsp;: &lt;Mossoul&gt;</p>')).toEqual([
      "l’armée & l'EI : <Mossoul>",
    ])
  })

  it('takes the title element where no h1 is', () => {
    expect(pageText('<html><head><title> Hit reprise </title></head><body><p>a</p></body></html>').title).toBe(
      'Hit reprise',
    )
    expect(pageText('<p>a</p>').title).toBeNull()
  })
})

describe('a broken page', () => {
  it('is read all the same', () => {
    const found = feed(page(fixture('broken-page.html'))).map(({ properties }) => [
      properties.sub_event_type,
      properties.location,
    ])
    expect(found).toContainEqual(['Air/drone strike', 'Raqqa'])
    expect(found).toContainEqual(['Government regains territory', 'Palmyra'])
    expect(found.map(([, location]) => location)).not.toContain('Baghdad')
  })

  it.each([
    ['nothing', ''],
    ['no element at all', 'Lundi, un texte.'],
    ['an open tag', '<p'],
    ['tags without end', '<div>'.repeat(3000)],
    ['only ends', '</p></div></html>'],
    ['a comment that does not close', '<p>a</p><!-- <p>b</p>'],
    ['control characters', '<p>a\u0000\u0007b</p>'],
    ['a body twice', '<body><p>a</p></body><body><p>b</p></body>'],
  ])('does not stop the reader: %s', (_what, html) => {
    expect(() => feed(page(html))).not.toThrow()
  })

  it('tells of a page without text', () => {
    expect(read(page('<html><body><nav>Accueil</nav></body></html>')).doc.notes).toContain('the article has no text')
  })
})
