/** A web page as text: the article's blocks, one a line, without the page around it. */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Article, TextArticle } from '../core/article.ts'
import { LONGEST_NAME } from '../core/article-fields.ts'
import { servable } from '../core/controls.ts'

export interface PageText {
  title: string | null
  text: string
}

const BLOCKS = new Set([
  'P',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'LI',
  'BLOCKQUOTE',
  'DIV',
  'SECTION',
  'ARTICLE',
  'TR',
  'DT',
  'DD',
  'PRE',
  'BR',
  'HEADER',
  'FOOTER',
  'MAIN',
  'ASIDE',
  'NAV',
  'UL',
  'OL',
  'TABLE',
  'BODY',
  'FORM',
  'BUTTON',
  'LABEL',
  'OPTION',
])
const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'FIGCAPTION',
  'NAV',
  'ASIDE',
  'FORM',
  'BUTTON',
  'IFRAME',
  'SVG',
  'HEAD',
  'FOOTER',
  'SELECT',
  'TITLE',
])

interface PageNode {
  nodeType: number
  nodeName: string
  textContent: string | null
  childNodes: Iterable<PageNode>
}

const TEXT = 3
/** Deeper than any article's markup; broken pages nest without end. */
const DEEPEST = 200

/** Text of the blocks below a node, one a line. */
function blockText(root: PageNode): string {
  const lines: string[] = ['']
  const visit = (node: PageNode, depth: number) => {
    if (node.nodeType === TEXT) {
      lines[lines.length - 1] += (node.textContent ?? '').replace(/\s+/g, ' ')
      return
    }
    const name = node.nodeName.toUpperCase()
    if (SKIPPED.has(name) || depth > DEEPEST) return
    const block = BLOCKS.has(name)
    if (block) lines.push('')
    for (const child of node.childNodes) visit(child, depth + 1)
    if (block) lines.push('')
  }
  visit(root, 0)
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** Deeper than the pages of newspapers. The article is looked for in a time that grows as the cube of the depth. */
const DEEPEST_READABLE = 100

/** Whether something lies more than so many levels below a node. */
function isDeeper(node: PageNode, levels: number): boolean {
  return levels < 0 || [...node.childNodes].some((child) => isDeeper(child, levels - 1))
}

/** Less text than this and the reader's choice is not the article. */
const SHORTEST = 140

/** The article in a page; of a broken page, whatever text it holds. Never throws. */
export function pageText(html: string): PageText {
  try {
    const { document } = parseHTML(/<(?:html|body)[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`)
    const whole = document.body ? blockText(document.body as unknown as PageNode) : ''
    const heading = document.querySelector('h1')?.textContent?.trim() || document.title?.trim() || null
    if (isDeeper(document as unknown as PageNode, DEEPEST_READABLE)) return { title: heading, text: whole }
    const article = new Readability(document as never, { charThreshold: SHORTEST }).parse()
    if (!article?.content || (article.textContent ?? '').trim().length < SHORTEST)
      return { title: heading, text: whole }
    const { document: inner } = parseHTML(`<html><body>${article.content}</body></html>`)
    const text = blockText(inner.body as unknown as PageNode)
    const title = heading ?? article.title ?? null
    return { title, text: title && !text.startsWith(title) ? `${title}\n\n${text}` : text }
  } catch {
    return { title: null, text: html.replace(/<[^<>]*>/g, '\n') }
  }
}

/** An article as plain text: of a page the text that is read out of it, and its title where the record has none. */
export function asText(article: Article): TextArticle {
  if ('text' in article) return article
  const { html, ...record } = article
  const { title, text } = pageText(html)
  return { ...record, title: record.title?.trim() || (title && servable(title).slice(0, LONGEST_NAME)), text }
}
