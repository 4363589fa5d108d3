/** `sortby=-event_date,+location`: OGC API - Features, Part 8. Without it: newest first, or, with `near`, nearest first. */

import { closest } from '../../core/closest.ts'
import type { Collection, Queryable } from '../../core/collection.ts'
import { badValue, shown } from '../../core/errors.ts'
import { DISTANCE, type SortKey } from '../../store/query.ts'
import type { Parameter } from './parameter.ts'
import type { Parameters } from './parameters.ts'

const NEAREST_FIRST: SortKey[] = [{ property: DISTANCE, descending: false }]

/** What a collection can be sorted by: every queryable that has one value. */
export function sortablesOf({ columns, queryables }: Collection): Queryable[] {
  return columns.flatMap(({ name, type }) => (type === 'strings' ? [] : (queryables.get(name) ?? [])))
}

export function sortbyOf(collection: Collection): Parameter {
  const names = sortablesOf(collection).map(({ name }) => name)
  return {
    name: 'sortby',
    description: `The order: names, each after - to descend; the first counts most. Unknown values come last. Of ${names.join(', ')}, and ${DISTANCE} where there is \`near\`.`,
    schema: {
      type: 'array',
      minItems: 1,
      items: { type: 'string', pattern: `^[-+]?(${[...names, DISTANCE].join('|')})$` },
    },
    example: `-${collection.time?.start ?? names[0]}`,
    explode: false,
  }
}

/** The sort keys. `hasNear` is whether there is a distance to sort by. Throws RequestFault. */
export function sortbyParameter(parameters: Parameters, collection: Collection, hasNear: boolean): SortKey[] {
  const text = parameters.get('sortby')
  if (text === undefined) return hasNear ? NEAREST_FIRST : []
  const sortable = [...sortablesOf(collection).map(({ name }) => name), ...(hasNear ? [DISTANCE] : [])]
  const keys = text.split(',').map((part) => {
    const [, sign = '', name = ''] = /^([-+]?)(.*)$/.exec(part) ?? []
    if (!sortable.includes(name)) {
      const why = name === DISTANCE ? 'needs near' : 'is no property to sort by'
      throw badValue(
        'sortby',
        text,
        `sortby: ${shown(name)} ${why}; give names such as -${sortable[1]},${sortable[0]}`,
        {
          suggestions: closest(name, sortable),
          allowed: sortable,
        },
      )
    }
    return { property: name, descending: sign === '-' }
  })
  if (new Set(keys.map((key) => key.property)).size < keys.length) {
    throw badValue('sortby', text, `sortby=${shown(text)} names a property twice`)
  }
  return keys
}
