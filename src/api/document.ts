/** Resources that are one document: JSON for programs, a page for people. */
import { pageContent } from './html.ts'
import type { Link } from './links.ts'
import { HTML_PAGE, JSON_DOCUMENT, type Representation } from './media.ts'
import type { ApiRequest, Route } from './route.ts'

interface DocumentResource<Document> extends Omit<Route, 'parameters' | 'offered' | 'answer' | 'tag'> {
  tag?: Route['tag']
  /** How the document is typed; JSON unless said. */
  as?: Representation
  /** The document; `links` are those to itself and its page. */
  document(request: ApiRequest, links: Link[]): Document | Promise<Document>
  /** Of the answer; 200 unless said. */
  status?(document: Document): number
  page(
    document: Document,
    input: { base: string; links: Link[] },
    request: ApiRequest,
  ): { toString(): string } | Promise<{ toString(): string }>
}

/** The route of such a resource. */
export function documentRoute<Document extends object>(resource: DocumentResource<Document>): Route {
  const { document, page, status = () => 200, as = JSON_DOCUMENT, tag = 'Capabilities', ...route } = resource
  return {
    ...route,
    tag,
    parameters: [],
    offered: [as, HTML_PAGE],
    answer: (request) => async () => {
      const links = request.links()
      const content = await document(request, links)
      if (request.as !== HTML_PAGE) return { status: status(content), body: JSON.stringify(content) }
      const all = (content as { links?: Link[] }).links ?? links
      const shown = await page(content, { base: request.base, links: all }, request)
      return { status: status(content), ...pageContent(shown) }
    },
  }
}
