/** A query as SQL over a collection's table: what is bound, what is decided beforehand by geometry, the conditions. */
import type { Position } from 'geojson'
import type { Collection, CollectionFeature, Queryable } from '../core/collection.ts'
import { dayNumber } from '../core/interval.ts'
import { type Box, isInBox, type Near } from '../core/query.ts'
import { boundsOf, joined, type NormalForm, type Scalar, type SqlTarget, toSql } from '../cql2/cql2.ts'
import { foldWord } from '../text/fold.ts'
import { nearestKm } from './nearest.ts'
import { type Condition, DISTANCE, type FeatureQuery } from './query.ts'
import { reachBox } from './row-test.ts'
import { pointsOf } from './rows.ts'
import { sought } from './text-search.ts'

/** The query's SQL: `source` stands in FROM, `bounds` and `conditions` in WHERE. */
export interface SqlQuery {
  /** Binds a value: SQL that stands for it. All values go as one JSON text, as D1 binds no more than a hundred. */
  bind: SqlTarget['bind']
  bound(): string
  table: string
  /** Rows among which all matches are, found by what indexes know: the table is `e`. */
  source: string
  bounds: readonly string[]
  /** What else must hold; `d` has what is decided by geometry. */
  conditions: readonly string[]
  /** SQL of the distance from the query's `near`, km; null where nothing is asked of it. */
  distance: string | null
  /** What is decided by geometry, for a feature of nothing else: the columns of `d`, in their order. */
  decisions: readonly ((feature: CollectionFeature) => Scalar)[]
}

/** The SQL of a query. `widestKm` is the most that a place is uncertain. */
export function sqlQuery(query: FeatureQuery, collection: Collection, widestKm: number): SqlQuery {
  const values: unknown[] = []
  const bind: SqlTarget['bind'] = (value) => {
    values.push(value)
    return `(?1 ${Array.isArray(value) ? '->' : '->>'} ${values.length - 1})`
  }
  const decisions: ((feature: CollectionFeature) => Scalar)[] = []
  const decided = (decide: (feature: CollectionFeature) => Scalar) => {
    decisions.push(decide)
    return `d.c${decisions.length - 1}`
  }
  const target: SqlTarget = { queryables: collection.queryables, column, normalised, bind, decided }
  const { near } = query
  const asksDistance = near?.withinKm != null || query.sort.some(({ property }) => property === DISTANCE)
  const distance = near && asksDistance ? decided((feature) => nearestKm(near.point, pointsOf(feature))) : null
  const conditions = [
    ...daysSql(query, collection, bind),
    ...query.boxes.map((box) => boxSql(box, collection, target)),
    ...(near && distance ? withinSql(near, distance, collection, bind) : []),
    ...query.where.map((condition) => conditionSql(condition, bind)),
    ...textSql(query, bind),
    ...(query.filter ? [toSql(query.filter.expression, target)] : []),
  ]
  return {
    bind,
    bound: () => JSON.stringify(values),
    table: collection.id,
    ...boundsSql(query, collection, widestKm, bind),
    conditions,
    distance,
    decisions,
  }
}

/** The end of the time of a revision that holds now: it sorts after every time. */
export const OPEN = 'open'

/** Rows that the feed holds now, or held at a time; `bind` gives SQL for that time. */
export function knownSql(knownAt: null): string
export function knownSql(knownAt: string | null, bind: (value: string) => string): string
export function knownSql(knownAt: string | null, bind: (value: string) => string = String): string {
  if (knownAt === null) return `e.known_to = '${OPEN}'`
  const time = bind(knownAt)
  return `(e.known_from <= ${time} AND e.known_to > ${time})`
}

/** Columns are named as the properties are. */
export function column(name: string): string {
  return `e.${name}`
}

/** What is ASCII has no row in `words`: SQLite itself can fold it. */
function normalised(text: string, form: NormalForm): string {
  const ascii = form === 'accenti' ? text : `lower(${text})`
  return `coalesce((SELECT words.${form} FROM words WHERE words.value = ${text}), ${ascii})`
}

function foldedSql(text: string): string {
  return `coalesce((SELECT words.folded FROM words WHERE words.value = ${text}), lower(${text}))`
}

/** As `conditionTest`. */
function conditionSql({ queryable: { name, type }, anyOf }: Condition, bind: SqlTarget['bind']): string {
  const wanted = bind(anyOf.map((value) => (typeof value === 'string' ? foldWord(value) : value)))
  const isWanted = (value: string, isText: boolean) =>
    `${isText ? foldedSql(value) : value} IN (SELECT value FROM json_each(${wanted}))`
  if (type !== 'strings') return isWanted(column(name), !['integer', 'number', 'boolean'].includes(type))
  return `EXISTS (SELECT 1 FROM json_each(${column(name)}) m WHERE ${isWanted('m.value', true)})`
}

/** As `termTest`. */
function textSql({ text }: FeatureQuery, bind: SqlTarget['bind']): string[] {
  if (text.length === 0) return []
  const found = sought(text).map((term) => `instr(e.searchable, ${bind(term)}) > 0`)
  return [joined('OR', found)]
}

/** Days that the feature's time overlaps. */
function daysSql({ days }: FeatureQuery, { time }: Collection, bind: SqlTarget['bind']): string[] {
  if (days === null || time === null) return []
  return [
    ...(days.start === null ? [] : [`${column(time.end)} >= ${bind(days.start)}`]),
    ...(days.end === null ? [] : [`${column(time.start)} <= ${bind(days.end)}`]),
  ]
}

/** A feature of several points has one of them in the box. */
function boxSql(box: Box, { geometryType }: Collection, { bind, decided }: SqlTarget): string {
  if (geometryType !== 'Point') {
    return decided((feature) => pointsOf(feature).some((point: Position) => isInBox(box, point)))
  }
  const [west, south, east, north] = box.map(bind)
  const across = box[0] <= box[2] ? 'AND' : 'OR'
  return `(e.south BETWEEN ${south} AND ${north} AND (e.west >= ${west} ${across} e.west <= ${east}))`
}

/** As `isWithin`. */
function withinSql({ withinKm, match }: Near, km: string, { uncertainty }: Collection, bind: SqlTarget['bind']) {
  if (withinKm === null) return []
  const sure = uncertainty === null ? '0' : column(uncertainty)
  const reached = { likely: km, possible: `${km} - ${sure}`, certain: `${km} + ${sure}` }[match]
  return [`(${reached} <= ${bind(withinKm)})`]
}

/** What the indexes know: ids, the box of the points, days. */
function boundsSql(query: FeatureQuery, collection: Collection, widestKm: number, bind: SqlTarget['bind']) {
  const { id: table, time } = collection
  // Revisions stay as they are: what is chosen by this in one read still stands in the next.
  const known = knownSql(query.knownAt, bind)
  const filter = query.filter && boundsOf(query.filter.expression, collection)
  if (filter?.ids != null) {
    const id = [...collection.queryables.values()].find(({ role }) => role === 'id') as Queryable
    const ids = bind([...filter.ids])
    return { source: `${table} e`, bounds: [known, `${column(id.name)} IN (SELECT value FROM json_each(${ids}))`] }
  }
  const boxes = [...query.boxes, reachBox(query.near, widestKm), filter?.box].filter((box) => box != null)
  const ranges = time === null ? [] : [query.days, filter?.days].filter((range) => range != null)
  // Days without a first or a last are most days: to look them up one by one costs more than to read them all.
  const isOpen = ranges.every(({ start, end }) => start === null || end === null)
  const days = boxes.length === 0 && isOpen ? [] : ranges
  const bounds = [
    ...boxes.flatMap((box) => boxBounds(box, bind)),
    ...days.flatMap(({ start, end }) => [
      ...(start === null ? [] : [`b.last_day >= ${bind(dayNumber(start))}`]),
      ...(end === null ? [] : [`b.first_day <= ${bind(dayNumber(end))}`]),
    ]),
  ]
  // CROSS JOIN keeps SQLite from beginning with the other table.
  const source = bounds.length === 0 ? `${table} e` : `${table}_box b CROSS JOIN ${table} e ON e.row = b.row`
  const lookups = bounds.length === 0 ? query.where.flatMap((condition) => lookupSql(condition, table, bind)) : []
  return { source, bounds: [...bounds, ...lookups, known] }
}

/** Events are looked up by these, and by the names in lists. */
const LOOKED_UP: ReadonlySet<string> = new Set(['event_type', 'country', 'location'])

/** Rows among which all are that meet a condition: their values are in an index, as `lower` has them. */
function lookupSql({ queryable: { name, type }, anyOf }: Condition, table: string, bind: SqlTarget['bind']): string[] {
  if (table !== 'events' || (type !== 'strings' && !LOOKED_UP.has(name))) return []
  const folded = `SELECT value FROM json_each(${bind(anyOf.map((value) => foldWord(String(value))))})`
  const values = `${folded} UNION SELECT lower(value) FROM words WHERE folded IN (${folded})`
  if (type !== 'strings') return [`lower(${column(name)}) IN (${values})`]
  return [`e.row IN (SELECT row FROM events_names WHERE list = '${name}' AND name IN (${values}))`]
}

/** What 32 bits may make of the tiniest degrees: these are rounded towards zero, not outwards. */
const SLACK = 1e-9

function boxBounds([west, south, east, north]: Box, bind: SqlTarget['bind']): string[] {
  const across = west <= east ? 'AND' : 'OR'
  return [
    `(b.east >= ${bind(west - SLACK)} ${across} b.west <= ${bind(east + SLACK)})`,
    `b.north >= ${bind(south - SLACK)}`,
    `b.south <= ${bind(north + SLACK)}`,
  ]
}
