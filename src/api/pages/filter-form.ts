/** The form that asks a collection for its items: what is asked for now, filled in. */
import { html } from 'hono/html'
import type { Collection } from '../../core/collection.ts'
import { EVENT_TYPES, STATUSES } from '../../core/event.ts'
import { PLACE_KINDS } from '../../core/place.ts'
import { MATCHES, type Match } from '../../core/query.ts'
import { TRY_PATH } from '../try.ts'
import { type Field, field, hidden } from './field.ts'
import { type Markup, pageAddress } from './layout.ts'

type Choice = Pick<Field, 'name' | 'label' | 'type' | 'values' | 'none' | 'hint'>

const ABOUT: readonly Choice[] = [
  { name: 'near', label: 'Near', hint: 'A place, or longitude,latitude' },
  { name: 'within', label: 'Within', hint: 'Such as 60 km or 37 mi' },
]
/** What the API takes `match` for where it is not said. */
const USUAL_MATCH: Match = 'likely'
const MATCH: Choice = {
  name: 'match',
  label: 'Match',
  values: MATCHES.filter((match) => match !== USUAL_MATCH),
  none: USUAL_MATCH,
  hint: 'How sure it must be to lie within',
}
const DAYS: readonly Choice[] = [
  { name: 'datetime-from', label: 'From', type: 'date' },
  { name: 'datetime-to', label: 'To', type: 'date' },
]
const TEXT: Choice = { name: 'q', label: 'Text' }

const CHOICES: Readonly<Record<Collection['id'], readonly Choice[]>> = {
  events: [
    ...ABOUT,
    MATCH,
    ...DAYS,
    { name: 'event_type', label: 'Event type', values: EVENT_TYPES },
    { name: 'country', label: 'Country' },
    { name: 'actor', label: 'Actor' },
    { name: 'status', label: 'Status', values: STATUSES },
    TEXT,
  ],
  places: [
    { ...TEXT, label: 'Name' },
    ...ABOUT,
    { name: 'kind', label: 'Kind', values: PLACE_KINDS },
    { name: 'country', label: 'Country', hint: 'Two letters, such as IQ' },
  ],
  articles: [
    ...ABOUT,
    ...DAYS,
    { name: 'publisher', label: 'Publisher' },
    { name: 'language', label: 'Language', hint: 'Such as fr' },
    { ...TEXT, label: 'Title or publisher' },
  ],
}

/** Sent anew: another question begins at its first page. */
const OF_THE_PAGE = ['offset', 'cursor', 'f']
const DATETIME = /^(?<from>\d{4}-\d{2}-\d{2}|\.\.|)[^/]*(?:\/(?<to>\d{4}-\d{2}-\d{2}|\.\.|)[^/]*)?$/

interface FilterInput {
  base: string
  collection: Collection
  /** The names of the parameters that the collection's items can be asked for by. */
  known: readonly string[]
  /** The parameters of the request. */
  parameters: ReadonlyMap<string, string>
}

/** The form: what it has no control for is sent along as it is. */
export function filterForm({ base, collection, known, parameters }: FilterInput): Markup {
  const values = new Map([...parameters, ...daysOf(parameters.get('datetime'))])
  const choices = CHOICES[collection.id].filter(({ name }) => known.includes(parameterOf(name)))
  const controlled = new Set(choices.map(({ name }) => parameterOf(name)))
  const kept = [...parameters].filter(([name]) => !OF_THE_PAGE.includes(name) && !controlled.has(name))
  const path = `/collections/${collection.id}/items`
  return html`<form class="filter" action="${base}${TRY_PATH}" method="get" aria-label="Choose ${collection.title.toLowerCase()}">
${hidden([['path', path], ...kept, ['f', 'html']])}
${choices.map((choice) => field({ ...choice, form: 'filter', value: values.get(choice.name) ?? '' }))}
<div class="field"><button>Show</button> <a href="${pageAddress(base, path)}">All ${collection.title.toLowerCase()}</a></div>
</form>`
}

/** The parameter that a control is of. */
function parameterOf(control: string): string {
  return control.startsWith('datetime-') ? 'datetime' : control
}

/** The days of a `datetime`, for two controls that take a day each. */
function daysOf(datetime: string | undefined): [name: string, value: string][] {
  const { from = '', to = from } = DATETIME.exec(datetime ?? '')?.groups ?? {}
  const day = (end: string) => (end === '..' ? '' : end)
  return [
    ['datetime-from', day(from)],
    ['datetime-to', day(to)],
  ]
}
