/** One article for people: who published it and when, and the events that it reports. */
import { html } from 'hono/html'
import type { ArticleRecord } from '../../core/article.ts'
import { longDay } from './dates.ts'
import { mapPoints } from './feature-title.ts'
import type { ItemInput } from './item.ts'
import { type Markup, mapAddress, pageAddress } from './layout.ts'
import { miniMap } from './mini-map.ts'
import { webLink } from './web-link.ts'

/** What the page of an article says. */
export function articleBody({ base, feature, ground }: ItemInput): Markup {
  const article = feature.properties as unknown as ArticleRecord & { event_count: number }
  const points = mapPoints(base, 'articles', [feature])
  return html`<dl class="facts">
<dt>Title</dt><dd>${webLink(article.url, article.title ?? feature.id, article.language)}</dd>
<dt>Publisher</dt><dd>${article.publisher}</dd>
<dt>Published</dt><dd><time datetime="${article.published}">${longDay(article.published)}</time></dd>
<dt>Language</dt><dd>${article.language}</dd>
<dt>Events</dt><dd><a href="${pageAddress(base, '/collections/events/items', { article: feature.id })}">${article.event_count} ${article.event_count === 1 ? 'event' : 'events'}</a>. The text is not served.</dd>
</dl>
${points.length > 0 && miniMap(ground, { title: 'Where its events are', points, focus: null })}
${points.length > 0 && html`<p><a href="${mapAddress(base, [['article', feature.id]])}">Its events on the map</a></p>`}`
}
