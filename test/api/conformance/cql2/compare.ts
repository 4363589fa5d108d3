/** Asks the service a filter in both languages and compares what it finds with what the oracle finds. */
import { expect } from 'vitest'
import { ids, wholeCollection } from '../features.ts'
import { isInProcess } from '../service.ts'
import { type Node, selected } from './oracle.ts'

export const property = (name: string) => ({ property: name })

export const op = (name: string, ...args: Node[]) => ({ op: name, args })

/** The same filter as text and as JSON, each written by hand or made by its own rules. */
export type Filter = readonly [text: string, json: Node]

/** Fails unless the service selects, in both languages, what the oracle does; says how much of the collection that is. */
export async function agree(collection: string, [text, json]: Filter): Promise<'none' | 'some' | 'all'> {
  const whole = await wholeCollection(collection)
  const expected = selected(json, whole)
  expect(await ids(collection, { filter: text }), text).toEqual(expected)
  const asJson = { filter: JSON.stringify(json), 'filter-lang': 'cql2-json' }
  expect(await ids(collection, asJson), `${text}, as JSON`).toEqual(expected)
  return expected.length === 0 ? 'none' : expected.length === whole.length ? 'all' : 'some'
}

/** As `agree`; in this process, where the feed is known, the filter is to select some and not all, so that it tells. */
export async function compare(collection: string, filter: Filter) {
  const share = await agree(collection, filter)
  if (isInProcess) expect(share, filter[0]).toBe('some')
}

/** (NOT p1 AND p2) OR (p3 AND NOT p4) OR NOT (p1 AND p4), as the test `logical` of each class asks. */
export function combined([p1, p2, p3, p4]: readonly Filter[]): Filter {
  const [[t1, j1], [t2, j2], [t3, j3], [t4, j4]] = [p1, p2, p3, p4] as [Filter, Filter, Filter, Filter]
  return [
    `((NOT ${t1} AND ${t2}) OR (${t3} and NOT ${t4}) or not (${t1} AND ${t4}))`,
    op('or', op('and', op('not', j1), j2), op('and', j3, op('not', j4)), op('not', op('and', j1, j4))),
  ]
}
