/** The feed's three collections: events, the places they are located by, and the articles that report them. */
import { ARTICLE_PROPERTIES, ARTICLE_SCHEMA } from './article-schema.ts'
import {
  type Collection,
  type CollectionFeature,
  type Column,
  columnsOf,
  type Queryable,
  queryablesOf,
} from './collection.ts'
import type { EventProperties } from './event.ts'
import { DISTANCE_PROPERTIES, EVENT_PROPERTIES, EVENT_SCHEMA } from './event-schema.ts'
import { PLACE_PROPERTIES, PLACE_SCHEMA } from './place-schema.ts'

const eventOf = ({ properties }: CollectionFeature) => properties as unknown as EventProperties

const EVENT_COLUMNS = columnsOf(EVENT_PROPERTIES)

export const EVENTS: Collection = {
  id: 'events',
  title: 'Events',
  description: 'What the articles report to have happened: one feature for each place and span of time.',
  featureSchema: EVENT_SCHEMA,
  columns: EVENT_COLUMNS,
  queryables: named([
    geometry('Where the event is held to lie'),
    ...queryablesOf(EVENT_COLUMNS),
    strings('actor', 'Every actor by name', (event) => eventOf(event).actors.map(({ name }) => name)),
    strings('publisher', 'Every publisher that reports it', (event) =>
      eventOf(event).sources.map(({ publisher }) => publisher),
    ),
    strings('article', 'Every article that reports it', (event) =>
      eventOf(event).sources.map(({ article }) => article),
    ),
  ]),
  geometryType: 'Point',
  time: { start: 'event_date', end: 'event_date_end' },
  uncertainty: 'uncertainty_km',
}

const PLACE_COLUMNS = columnsOf(PLACE_PROPERTIES)

export const PLACES: Collection = {
  id: 'places',
  title: 'Places',
  description: 'The gazetteer: the places by whose names, in English, French and Arabic, events are located.',
  featureSchema: PLACE_SCHEMA,
  columns: PLACE_COLUMNS,
  queryables: named([geometry('Where the place is'), ...queryablesOf(PLACE_COLUMNS)]),
  geometryType: 'Point',
  time: null,
  uncertainty: 'radius_km',
}

const ARTICLE_COLUMNS = columnsOf(ARTICLE_PROPERTIES)

export const ARTICLES: Collection = {
  id: 'articles',
  title: 'Articles',
  description: 'The sources: one feature for each article, located where its events are. Their texts are not served.',
  featureSchema: ARTICLE_SCHEMA,
  columns: ARTICLE_COLUMNS,
  queryables: named([geometry('Where its events lie'), ...queryablesOf(ARTICLE_COLUMNS)]),
  geometryType: 'MultiPoint',
  time: { start: 'published', end: 'published' },
  uncertainty: null,
}

export const COLLECTIONS: readonly Collection[] = [EVENTS, PLACES, ARTICLES]

/** What each feature of a radius query has besides: distance (km) and bearing (degrees) from the centre. */
export const DISTANCE_COLUMNS: readonly Column[] = columnsOf(DISTANCE_PROPERTIES)

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

function named(queryables: Queryable[]): ReadonlyMap<string, Queryable> {
  return new Map(queryables.map((queryable) => [queryable.name, queryable]))
}
