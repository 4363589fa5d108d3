// Scripts and styles are taken out of pages; the text stays.
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { withoutScripts } from '../../../src/ingest/sources/without-scripts.ts'

describe('a page', () => {
  it.each([
    ['<p>a</p>', '<p>a</p>'],
    ['<p>a</p><script>b</script><p>c</p>', '<p>a</p><p>c</p>'],
    ['a<STYLE media="print">p { }</style >b', 'ab'],
    ['a<script>"<script>"</script>b<script src="c"></script>', 'ab'],
    ['a<script>"<style>"</script>b', 'ab'],
    ['<scripture>a</scripture>', '<scripture>a</scripture>'],
    ['a<script>b', 'a'],
    [`a${'<script>'.repeat(100_000)}`, 'a'],
    [`a${'<script></script>'.repeat(100_000)}b`, 'ab'],
    ['İ<script>İ</script>é', 'İé'],
  ])('%.60s', (html, rest) => {
    expect(withoutScripts(html)).toBe(rest)
  })

  it('has the same text as before', () => {
    const html = '<html><body><h1>a</h1><style>h1 { }</style><p>b <b>c</b></p><script>d < e</script></body></html>'
    const { document } = parseHTML(html)
    for (const hidden of document.querySelectorAll('script, style')) hidden.remove()
    expect(parseHTML(withoutScripts(html)).document.body?.textContent).toBe(document.body?.textContent)
  })
})
