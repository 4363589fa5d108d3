/** The feed's three collections: events, the places they are located by, and the articles that report them. */
import { ARTICLE_PROPERTIES, ARTICLE_SCHEMA } from './article-schema.ts'
import {
  type Collection,
  type CollectionFeature,
  type Column,
  columnsOf,
  type PropertySchema,
  type Queryable,
  queryablesOf,
} from './collection.ts'
import type { EventProperties } from './event.ts'
import { DAY_PROPERTIES, DISTANCE_PROPERTIES, EVENT_PROPERTIES, EVENT_SCHEMA } from './event-schema.ts'
import { instant } from './instant.ts'
import { PLACE_PROPERTIES, PLACE_SCHEMA } from './place-schema.ts'
import { readableTexts } from './readable-text.ts'

const eventOf = ({ properties }: CollectionFeature) => properties as unknown as EventProperties

export const EVENTS = collection({
  id: 'events',
  title: 'Events',
  description: 'What the articles report to have happened: one feature for each place and span of time.',
  featureSchema: EVENT_SCHEMA,
  properties: EVENT_PROPERTIES,
  queryables: [
    geometry('Where the event is held to lie'),
    strings('actor', 'Every actor by name', (event) => eventOf(event).actors.map(({ name }) => name)),
    strings('publisher', 'Every publisher that reports it', (event) =>
      eventOf(event).sources.map(({ publisher }) => publisher),
    ),
    strings('article', 'Every article that reports it', (event) =>
      eventOf(event).sources.map(({ article }) => article),
    ),
  ],
  geometryType: 'Point',
  time: { start: 'event_date', end: 'event_date_end' },
  isRecorded: true,
  knownFrom: (event) => instant(eventOf(event).updated_at),
  uncertainty: 'uncertainty_km',
})

export const PLACES = collection({
  id: 'places',
  title: 'Places',
  description: 'The gazetteer: the places by whose names, in English, French and Arabic, events are located.',
  featureSchema: PLACE_SCHEMA,
  properties: PLACE_PROPERTIES,
  queryables: [geometry('Where the place is')],
  geometryType: 'Point',
  time: null,
  isRecorded: false,
  knownFrom: () => null,
  uncertainty: 'radius_km',
})

export const ARTICLES = collection({
  id: 'articles',
  title: 'Articles',
  description: 'The sources: one feature for each article, located where its events are. Their texts are not served.',
  featureSchema: ARTICLE_SCHEMA,
  properties: ARTICLE_PROPERTIES,
  queryables: [geometry('Where its events lie')],
  geometryType: 'MultiPoint',
  time: { start: 'published', end: 'published' },
  isRecorded: true,
  knownFrom: ({ properties }) => instant(properties.published as string),
  uncertainty: null,
})

export const COLLECTIONS: readonly Collection[] = [EVENTS, PLACES, ARTICLES]

/** What each feature of a radius query has besides: distance (km) and bearing (degrees) from the centre. */
export const DISTANCE_COLUMNS: readonly Column[] = columnsOf(DISTANCE_PROPERTIES)

/** What each event in a vector tile has besides. */
export const DAY_COLUMNS: readonly Column[] = columnsOf(DAY_PROPERTIES)

function geometry(title: string): Queryable {
  return {
    name: 'geometry',
    type: 'geometry',
    title,
    nullable: true,
    role: 'primary-geometry',
    valueOf: (feature) => feature.geometry,
  }
}

function strings(name: string, title: string, values: (feature: CollectionFeature) => string[]): Queryable {
  return { name, type: 'strings', title, nullable: false, valueOf: (feature) => [...new Set(values(feature))] }
}

/** A collection of what has these properties, which can all be asked for, and so can the other queryables. */
function collection({
  properties,
  queryables: [first, ...others],
  ...rest
}: Omit<Collection, 'columns' | 'queryables' | 'textsOf'> & {
  properties: Readonly<Record<string, PropertySchema>>
  queryables: [geometry: Queryable, ...others: Queryable[]]
}): Collection {
  const columns = columnsOf(properties)
  const queryables = [first, ...queryablesOf(columns), ...others]
  const texts = readableTexts({ properties })
  return {
    ...rest,
    columns,
    queryables: new Map(queryables.map((queryable) => [queryable.name, queryable])),
    textsOf: (feature) => texts(feature.properties),
  }
}
