/** A web page less what no reader sees of it: scripts and styles are often the most of it. */

const HIDDEN = /<(script|style)(?=[\s/>])/gi

/** The page without its `script` and `style` elements; one that is not closed goes on to the end, as in browsers. */
export function withoutScripts(html: string): string {
  const kept: string[] = []
  let at = 0
  for (const { 1: name = '', index } of html.matchAll(HIDDEN)) {
    if (index < at) continue
    kept.push(html.slice(at, index))
    const close = new RegExp(`</${name}\\s*>`, 'gi')
    close.lastIndex = index
    if (close.exec(html) === null) return kept.join('')
    at = close.lastIndex
  }
  return kept.join('') + html.slice(at)
}
