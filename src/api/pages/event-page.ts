/** One event for people: what is reported, how well it is known, and where each article says so. */
import { html } from 'hono/html'
import type { SourceClaim } from '../../core/article.ts'
import { EVENTS } from '../../core/collections.ts'
import type { Actor, EventProperties } from '../../core/event.ts'
import { NEIGHBOURS } from '../../core/query.ts'
import { historyAddress } from '../links.ts'
import { longDay } from './dates.ts'
import {
  confidenceInWords,
  killedInWords,
  placeInWords,
  precisionInWords,
  statusInWords,
  whenInWords,
} from './event-words.ts'
import { featureTable } from './feature-table.ts'
import { featureTitle, mapPoints } from './feature-title.ts'
import type { ItemInput } from './item.ts'
import { itemAddress, type Markup, mapAddress } from './layout.ts'
import { key } from './map-marks.ts'
import { miniMap } from './mini-map.ts'
import { webLink } from './web-link.ts'

/** What the page of an event says. */
export function eventBody({ base, feature, neighbours, ground }: ItemInput): Markup {
  const event = feature.properties as unknown as EventProperties
  const position = feature.geometry?.type === 'Point' ? feature.geometry.coordinates : null
  return html`<p class="lead">${event.notes}</p>
<dl class="facts">
<dt>What</dt><dd>${key(event.event_type)} ${event.event_type}: ${event.sub_event_type}</dd>
<dt>When</dt><dd>${whenInWords(event)}</dd>
<dt>Where</dt><dd>${placeInWords(event)}. ${precisionInWords(event)}</dd>
<dt>Who</dt><dd>${actors(event.actors)}</dd>
<dt>Killed</dt><dd>${killedInWords(event) ?? 'No number is given.'}</dd>
<dt>Wounded</dt><dd>${event.injured ?? 'No number is given.'}</dd>
<dt>Confidence</dt><dd>${confidenceInWords(event)}</dd>
<dt>Status</dt><dd>${statusInWords(event)}</dd>
<dt>Identifier</dt><dd><a href="${itemAddress(base, 'events', feature.id)}"><code>${feature.id}</code></a>, last changed <time datetime="${event.updated_at}">${longDay(event.updated_at)}</time>. <a href="${historyAddress(base, 'events', feature.id, 'html')}">All that became of it</a></dd>
</dl>
${
  position !== null &&
  miniMap(ground, {
    title: `Map: ${featureTitle('events', feature)}. The circle is where the event is held to lie.`,
    points: mapPoints(base, 'events', [feature, ...neighbours]),
    focus: { position, km: event.uncertainty_km },
  })
}
<p><a href="${mapAddress(base, [['event', feature.id]])}">This event on the map</a></p>
<section aria-labelledby="sources">
<h2 id="sources">Sources</h2>
<p>Where each article says so, in characters (UTF-16 units) of its text, which is not served.</p>
<ol>${event.sources.map((claim) => html`<li>${source(base, claim)}</li>\n`)}</ol>
</section>
${others(base, neighbours)}`
}

function actors(all: readonly Actor[]): Markup | string {
  if (all.length === 0) return 'Not said.'
  return html`<ul>${all.map(({ name, role }) => html`<li>${name} <span class="quiet">(${role})</span></li>`)}</ul>`
}

function source(base: string, { article, publisher, title, url, language, published, spans }: SourceClaim): Markup {
  return html`${webLink(url, title ?? article, language)}, ${publisher}, <time datetime="${published}">${longDay(published)}</time>:
${spans.map(([start, end]) => `characters ${start}–${end}`).join(', ')}. <a href="${itemAddress(base, 'articles', article)}">About this article</a>`
}

function others(base: string, neighbours: ItemInput['neighbours']): Markup {
  const { km, days } = NEIGHBOURS
  const caption = `Other reports within ${km} km and ${days} days`
  const columns = [...EVENTS.columns.map(({ name }) => name), 'distance_km']
  return html`<section aria-labelledby="neighbours">
<h2 id="neighbours">About the same place and time</h2>
${
  neighbours.length > 0
    ? featureTable({ base, caption, collection: 'events', columns, features: neighbours })
    : html`<p>There are no other reports within ${km} km and ${days} days.</p>`
}
</section>`
}
