/** Features as a table: of each collection the columns that people want, of those that the features have. */
import { html } from 'hono/html'
import type { Collection, CollectionFeature } from '../../core/collection.ts'
import type { EventProperties } from '../../core/event.ts'
import { longDay, shortSpan } from './dates.ts'
import { killedInWords, placeInWords } from './event-words.ts'
import { itemAddress, type Markup, pageAddress } from './layout.ts'
import { key } from './map-marks.ts'

interface Cell {
  label: string
  /** The properties it is made of; without them there is no such cell. */
  needs: readonly string[]
  kind?: 'number' | 'days'
  content(properties: Properties, base: string): Markup | string | number | null
}

type Properties = Readonly<Record<string, unknown>>

const eventOf = (properties: Properties) => properties as unknown as EventProperties

/** A cell that shows a property as it is. */
function plain(label: string, name: string): Cell {
  return { label, needs: [name], content: (properties) => (properties[name] ?? null) as string | number | null }
}

const EVENT_CELLS: readonly Cell[] = [
  {
    label: 'Date',
    needs: ['event_date', 'event_date_end'],
    kind: 'days',
    content: (properties) => shortSpan(eventOf(properties).event_date, eventOf(properties).event_date_end),
  },
  {
    label: 'Where',
    needs: ['location'],
    content: (properties) => placeInWords(eventOf(properties)),
  },
  {
    label: 'Actors',
    needs: ['actors'],
    content: (properties) =>
      eventOf(properties)
        .actors.map(({ name }) => name)
        .join(', '),
  },
  {
    label: 'Killed',
    needs: ['fatalities', 'fatalities_low', 'fatalities_high'],
    kind: 'number',
    content: (properties) => killedInWords(eventOf(properties)),
  },
  { ...plain('Confidence', 'confidence'), kind: 'number' },
  plain('Status', 'status'),
  plain('Source', 'source'),
]

const CELLS: Readonly<Record<Collection['id'], readonly Cell[]>> = {
  events: EVENT_CELLS,
  places: [
    plain('French', 'name_fr'),
    {
      label: 'Arabic',
      needs: ['name_ar'],
      content: ({ name_ar }) => html`<bdi lang="ar" dir="rtl">${name_ar}</bdi>`,
    },
    plain('Kind', 'kind'),
    plain('Country', 'country'),
  ],
  articles: [
    plain('Publisher', 'publisher'),
    { label: 'Published', needs: ['published'], kind: 'days', content: ({ published }) => longDay(String(published)) },
    plain('Language', 'language'),
    {
      label: 'Events',
      needs: ['event_count', 'article_id'],
      kind: 'number',
      content: ({ event_count, article_id }, base) =>
        html`<a href="${pageAddress(base, '/collections/events/items', { article: String(article_id) })}">${event_count}<span class="unseen"> events of this article</span></a>`,
    },
  ],
}

const DISTANCE: Cell = {
  label: 'Distance (km)',
  needs: ['distance_km'],
  kind: 'number',
  content: ({ distance_km }) => Number(distance_km).toFixed(1),
}

/** What heads the rows of each collection. */
const HEAD: Readonly<Record<Collection['id'], string>> = { events: 'What', places: 'English', articles: 'Title' }

interface TableInput {
  base: string
  caption: string
  collection: Collection['id']
  /** Names of the properties that the features have. */
  columns: readonly string[]
  features: readonly CollectionFeature[]
}

/** The table: a row for each feature, headed by what links to its page. */
export function featureTable({ base, caption, collection, columns, features }: TableInput): Markup {
  const cells = [DISTANCE, ...CELLS[collection]].filter(({ needs }) => needs.every((name) => columns.includes(name)))
  const styled = ({ kind }: Cell) => kind && html` class="${kind}"`
  return html`<div class="wide" tabindex="0" role="region" aria-label="${caption}"><table>
<caption>${caption}</caption>
<thead><tr><th scope="col">${HEAD[collection]}</th>${cells.map((cell) => html`<th scope="col"${styled(cell)}>${cell.label}</th>`)}</tr></thead>
<tbody>
${features.map(
  (feature) =>
    html`<tr><th scope="row">${rowHead(base, collection, feature)}</th>${cells.map((cell) => html`<td${styled(cell)}>${cell.content(feature.properties, base)}</td>`)}</tr>\n`,
)}</tbody>
</table></div>`
}

function rowHead(base: string, collection: Collection['id'], feature: CollectionFeature): Markup {
  const href = itemAddress(base, collection, feature.id)
  const { properties } = feature
  if (collection === 'events') {
    const type = eventOf(properties).event_type as EventProperties['event_type'] | undefined
    return html`${type !== undefined && key(type)} <a href="${href}">${properties.sub_event_type ?? type ?? feature.id}</a>`
  }
  const name = (collection === 'places' ? properties.name_en : properties.title) || feature.id
  return html`<a href="${href}" lang="${properties.language ?? 'en'}" dir="auto">${name}</a>`
}
