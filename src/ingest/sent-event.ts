/** Events as analysts send them: put into the feed's form and checked as a whole; every fault is named, and nothing is taken then. */
import { apply } from 'tiny-merge-patch'
import type { ArticleRecord } from '../core/article.ts'
import { isObject } from '../core/article-fields.ts'
import { closest } from '../core/closest.ts'
import { DISTANCE_COLUMNS, EVENTS } from '../core/collections.ts'
import { RequestFault, shown } from '../core/errors.ts'
import type { EventFeature, EventProperties } from '../core/event.ts'
import { rounded } from '../core/geo.ts'
import { eventFaults, memberFaults } from '../core/validate.ts'
import { isSame, isTooDeep, valueFaults } from './json-value.ts'

/** So many faults are told at once. */
const MOST_FAULTS = 100

const READ_ONLY = EVENTS.columns.flatMap(({ name, readOnly }) => (readOnly ? [name] : []))

/** What is not for analysts to say of an event that is there: it follows from its articles. */
const GIVEN = [...READ_ONLY, 'sources']

/** What a feature and its geometry may hold; `links` and distances come with answers, and are no part of the event. */
const MEMBERS = ['type', 'id', 'geometry', 'properties', 'links']
const GEOMETRY_MEMBERS = ['type', 'coordinates']
const PROPERTIES = EVENTS.columns.map(({ name }) => name)
const OF_ANSWERS = DISTANCE_COLUMNS.map(({ name }) => name)

type Members = Record<string, unknown>

/** The event as it is to be in place of the one that stands. Throws RequestFault (422). */
export function replacementOf(sent: unknown, stands: EventFeature): EventFeature {
  const feature = objectOf(sent)
  const given = Object.fromEntries(GIVEN.map((name) => [name, stands.properties[name as keyof EventProperties]]))
  const properties = isObject(feature.properties) ? { ...given, ...feature.properties } : feature.properties
  const wanted = inForm({ id: stands.id, ...feature, properties }, stands)
  refuse([
    ...strayMembers(feature),
    ...givenFaults({ id: stands.id, ...feature, properties }, stands),
    ...eventFaults(wanted),
  ])
  refuse(contradictions(wanted, stands))
  return wanted
}

/**
 * The event as a JSON merge patch (RFC 7396) of the one that stands makes it, and the members that the patch names:
 * `geometry` or properties. They may contradict what else stands. Throws RequestFault (422).
 */
export function patchedOf(patch: unknown, stands: EventFeature): { wanted: EventFeature; named: string[] } {
  const changes = objectOf(patch)
  const feature = apply(stands, { ...changes, links: null }) as Members
  const wanted = inForm(feature, stands)
  refuse([...strayMembers(changes), ...givenFaults(feature, stands), ...memberFaults(wanted)])
  const properties = isObject(changes.properties) ? Object.keys(changes.properties) : []
  const named = properties.filter((name) => PROPERTIES.includes(name) && !GIVEN.includes(name))
  return { wanted, named: 'geometry' in changes ? ['geometry', ...named] : named }
}

/** Faults of what has become of an event that stood. Throws RequestFault (422). */
export function requireSound(event: EventFeature, stood: EventFeature): void {
  refuse(eventFaults(event))
  refuse(contradictions(event, stood))
}

/** The articles that a new event names. */
export function articlesNamed(sent: unknown): string[] {
  return sourcesOf(objectOf(sent)).flatMap((source) =>
    isObject(source) && typeof source.article === 'string' ? [source.article] : [],
  )
}

/** A new event of that id, made at a time (RFC 3339) of articles that the feed has. Throws RequestFault (422). */
export function newEventOf(
  sent: unknown,
  { id, at, articles }: { id: string; at: string; articles: ReadonlyMap<string, ArticleRecord> },
): EventFeature {
  const feature = objectOf(sent)
  const claimed = sourcesOf(feature)
  const sources = claimed.map((source) => claimOf(source, articles))
  const told = articlesNamed(sent).flatMap((article) => articles.get(article) ?? [])
  const properties = isObject(feature.properties) && {
    ...feature.properties,
    ...(claimed.length > 0 && { sources }),
    event_id: id,
    // Where no article is known that is the fault, not what would follow from it.
    source: [...new Set(told.map(({ publisher }) => publisher))].join('; ') || '?',
    source_count: Math.max(1, claimed.length),
    first_reported: told.map(({ published }) => published).sort()[0] ?? at.slice(0, 10),
    updated_at: at,
  }
  const wanted = inForm({ ...feature, id, properties: properties || feature.properties }, null)
  const own = isObject(feature.properties) ? feature.properties : {}
  refuse([
    ...('id' in feature ? ['#/id is given by the feed: leave it out; an event that is there is changed by PUT'] : []),
    ...READ_ONLY.filter((name) => name in own).map((name) => `#/properties/${name} is said by the feed: leave it out`),
    ...strayMembers(feature),
    ...claimFaults(claimed, articles),
    ...eventFaults(wanted),
  ])
  refuse(contradictions(wanted, null))
  return wanted
}

/** Throws RequestFault (422) where there are faults. */
function refuse(faults: readonly string[]): void {
  if (faults.length === 0) return
  const more = faults.length === 1 ? '' : ` (and ${faults.length - 1} more)`
  const message = `The event can't be taken: ${faults[0]}${more}.`
  throw new RequestFault({ status: 422, message, members: { faults: faults.slice(0, MOST_FAULTS) } })
}

function objectOf(sent: unknown): Members {
  if (isTooDeep(sent)) refuse(['# is nested deeper than any event'])
  if (!isObject(sent)) refuse(['# is not a JSON object'])
  refuse(valueFaults(sent))
  return sent as Members
}

/** Names that mean nothing in an event. */
function strayMembers({ geometry, properties, ...others }: Members): string[] {
  return [
    ...stray(others, '#', MEMBERS),
    ...stray(geometry, '#/geometry', GEOMETRY_MEMBERS),
    ...stray(properties, '#/properties', PROPERTIES, OF_ANSWERS),
  ]
}

function stray(object: unknown, at: string, known: readonly string[], besides: readonly string[] = []): string[] {
  if (!isObject(object)) return []
  const names = Object.keys(object).filter((name) => !known.includes(name) && !besides.includes(name))
  return names.slice(0, MOST_FAULTS).map((name) => {
    const [near] = closest(name, known)
    return `${at} has no member ${shown(name)}${near === undefined ? '' : `; is ${near} meant?`}`
  })
}

/** What is said otherwise than the feed says it. */
function givenFaults({ id, properties }: Members, stands: EventFeature): string[] {
  const own = isObject(properties) ? properties : {}
  const others = GIVEN.filter((name) => !isSame(own[name], stands.properties[name as keyof EventProperties]))
  return [
    ...(id === stands.id ? [] : [`#/id is not ${stands.id}, which stands: leave it out`]),
    ...others.map((name) => `#/properties/${name} is said by the feed, from the articles: leave it as it is, or out`),
  ]
}

/**
 * A feature with members and properties in the feed's order and rounded as the feed's, but for what is as it stands;
 * what can be unknown is so where it is left out. Whether it is an event is still to be seen.
 */
function inForm({ type, id, geometry, properties }: Members, stands: EventFeature | null): EventFeature {
  const keep = <Value>(value: Value, stood: unknown, form: (value: Value) => unknown) =>
    isSame(value, stood) ? stood : form(value)
  const named = (own: Members) =>
    EVENTS.columns.flatMap(({ name, nullable }): [string, unknown][] => {
      const value = name in own ? own[name] : nullable ? null : undefined
      if (value === undefined) return []
      const form = FORMS[name] ?? ((one: unknown) => one)
      return [[name, keep(value, stands?.properties[name as keyof EventProperties], form)]]
    })
  const feature = {
    type,
    id,
    geometry: keep(geometry, stands?.geometry, geometryInForm),
    properties: isObject(properties) ? Object.fromEntries(named(properties)) : properties,
  }
  // Without what is undefined, which is no JSON.
  return JSON.parse(JSON.stringify(feature))
}

const decimals = (digits: number) => (value: unknown) =>
  typeof value === 'number' ? Math.round(value * 10 ** digits) / 10 ** digits : value

/** As the feed has them. */
const FORMS: Readonly<Record<string, (value: unknown) => unknown>> = {
  uncertainty_km: decimals(1),
  confidence: decimals(2),
  actors: (value) =>
    Array.isArray(value)
      ? value.map((actor) => (isObject(actor) ? { name: actor.name, role: actor.role, ...actor } : actor))
      : value,
}

function geometryInForm(geometry: unknown): unknown {
  if (!isObject(geometry)) return geometry
  const { type, coordinates } = geometry
  const isPosition = Array.isArray(coordinates) && coordinates.every((degrees) => typeof degrees === 'number')
  return { type, coordinates: isPosition ? rounded(coordinates) : coordinates }
}

/** What an analyst may not say, and what must agree where he changes it. */
function contradictions({ properties }: EventFeature, stood: EventFeature | null): string[] {
  const { status, actors } = properties
  const faults: string[] = []
  if (status === 'retracted') faults.push('#/properties/status is retracted by DELETE alone')
  const changed = (['actors', 'actor1', 'actor2'] as const).some(
    (name) => !isSame(properties[name], stood?.properties[name]),
  )
  for (const [name, role] of changed
    ? ([
        ['actor1', 'initiator'],
        ['actor2', 'target'],
      ] as const)
    : []) {
    const first = actors.find((actor) => actor.role === role)?.name ?? null
    if (first === properties[name]) continue
    faults.push(`#/properties/${name} is not the first ${role} among actors, ${JSON.stringify(first)}`)
  }
  return faults
}

function sourcesOf({ properties }: Members): unknown[] {
  const sources = isObject(properties) ? properties.sources : undefined
  return Array.isArray(sources) ? sources : []
}

/** A claim in full: what the feed says of its article, and where in it, as far as that was said. */
function claimOf(source: unknown, articles: ReadonlyMap<string, ArticleRecord>): unknown {
  const article = isObject(source) ? articles.get(source.article as string) : undefined
  if (!isObject(source) || article === undefined) return source
  const { id, ...published } = article
  return { article: id, ...published, spans: [], ...source }
}

function claimFaults(sources: readonly unknown[], articles: ReadonlyMap<string, ArticleRecord>): string[] {
  const ids = sources.map((source) => (isObject(source) ? source.article : undefined))
  return sources.flatMap((source, i) => {
    const at = `#/properties/sources/${i}`
    const id = ids[i]
    if (!isObject(source) || typeof id !== 'string') return []
    const article = articles.get(id)
    if (article === undefined)
      return [`${at}/article: the feed has no article ${shown(id)}; send it first (POST /articles)`]
    const { id: _, ...published } = article
    const others = Object.entries(published).filter(([name, value]) => name in source && source[name] !== value)
    return [
      ...(ids.indexOf(id) < i ? [`${at}/article is given twice`] : []),
      ...others.map(([name, value]) => `${at}/${name} is not the article's, ${JSON.stringify(value)}: leave it out`),
    ]
  })
}
