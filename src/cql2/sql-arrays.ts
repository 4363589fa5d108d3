/** Arrays compared in SQL, as sets: lists that the expression spells out, item by item; properties as JSON. */
import type { Shape } from '../core/shape.ts'
import { joined, type SqlTarget, unlessUnknown } from './sql-target.ts'
import { type Term, unknowns } from './sql-term.ts'
import { OPEN_END, OPEN_START } from './time.ts'
import type { ArrayRelation } from './tree.ts'

/** A relation of two arrays. */
export function arraysSql(op: ArrayRelation, a: Term, b: Term, target: SqlTarget): string {
  return unlessUnknown(relationSql(op, a, b, target), unknowns([a, b], target))
}

function relationSql(op: ArrayRelation, a: Term, b: Term, target: SqlTarget): string {
  switch (op) {
    case 'a_equals':
      return joined('AND', [isSubset(a, b, target), isSubset(b, a, target)])
    case 'a_contains':
      return isSubset(b, a, target)
    case 'a_containedBy':
      return isSubset(a, b, target)
    case 'a_overlaps':
      if (isProperty(a)) return `EXISTS (SELECT 1 FROM json_each(${a.sql}) m WHERE m.value IN ${texts(b, target)})`
      return joined(
        'OR',
        itemsOf(a).map((item) => isMember(item, b, target)),
      )
  }
}

/** A property, which is a list of texts. */
const isProperty = ({ sql }: Term) => sql !== ''

const itemsOf = ({ parts }: Term) => parts as readonly Term[]

function isSubset(a: Term, b: Term, target: SqlTarget): string {
  if (!isProperty(a))
    return joined(
      'AND',
      itemsOf(a).map((item) => isMember(item, b, target)),
    )
  return `NOT EXISTS (SELECT 1 FROM json_each(${a.sql}) m WHERE m.value NOT IN ${texts(b, target)})`
}

function isMember(item: Term, of: Term, target: SqlTarget): string {
  if (!isProperty(of))
    return joined(
      'OR',
      itemsOf(of).map((other) => isSame(item, other, target)),
    )
  return item.type === 'string' ? `(${item.sql} IN ${texts(of, target)})` : '0'
}

/** The texts of an array; what is no text is equal to none. */
function texts(array: Term, target: SqlTarget): string {
  if (isProperty(array)) return `(SELECT value FROM json_each(${array.sql}))`
  const items = itemsOf(array).filter(({ type }) => type === 'string')
  if (!items.every(({ constant }) => constant)) return `(${items.map(({ sql }) => sql).join()})`
  const values = items.map(({ evaluate }) => evaluate(undefined as never) as string)
  return `(SELECT value FROM json_each(${target.bind(values)}))`
}

/** Items of other types are other items. */
function isSame(a: Term, b: Term, target: SqlTarget): string {
  if (a.type !== b.type) return '0'
  if (a.type === 'array') return relationSql('a_equals', a, b, target)
  if (a.type === 'geometry') return target.decided((feature) => geometryIn(a, feature) === geometryIn(b, feature))
  if (a.type !== 'interval') return `(${a.sql} = ${b.sql})`
  const ends = [OPEN_START, OPEN_END].map((open, side) => {
    const [one, other] = [a, b].map(({ parts }) => parts[side]?.sql ?? target.bind(open))
    return `(${one} = ${other})`
  })
  return joined('AND', ends)
}

function geometryIn(term: Term, feature: Parameters<Term['evaluate']>[0]): string {
  return JSON.stringify((term.evaluate(feature) as Shape | null)?.geometry ?? null)
}
