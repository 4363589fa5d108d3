/** `by=event_date,country`: the properties whose values are counted. */

import { closest } from '../../core/closest.ts'
import type { Collection, Queryable } from '../../core/collection.ts'
import { badValue, shown } from '../../core/errors.ts'
import type { Parameter } from './parameter.ts'
import type { Parameters } from './parameters.ts'

/** What can be counted: texts, days, lists of texts, and codes; not numbers and times, nearly all of which differ. */
function countablesOf({ queryables }: Collection): Queryable[] {
  return [...queryables.values()].filter(
    ({ type, values }) => ['string', 'strings', 'date', 'boolean'].includes(type) || values !== undefined,
  )
}

/** The parameter for a collection. */
export function byOf(collection: Collection): Parameter {
  const names = countablesOf(collection).map(({ name }) => name)
  return {
    name: 'by',
    description: 'The properties to count by, joined by commas. An event counts for each member of a list.',
    schema: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', enum: names } },
    required: true,
    example: 'event_date,event_type,actor',
    explode: false,
  }
}

/** The queryables to count by. Throws RequestFault. */
export function byParameter(parameters: Parameters, collection: Collection): Queryable[] {
  const text = parameters.get('by')
  const countables = new Map(countablesOf(collection).map((queryable) => [queryable.name, queryable]))
  const allowed = [...countables.keys()]
  if (text === undefined)
    throw badValue('by', '', 'by is missing; name what to count, such as by=event_date,country', { allowed })
  const names = text.split(',').map((part) => part.trim())
  if (new Set(names).size < names.length) throw badValue('by', text, `by=${shown(text)} names a property twice`)
  return names.map((name) => {
    const queryable = countables.get(name)
    if (queryable !== undefined) return queryable
    throw badValue('by', text, `by: ${shown(name)} can't be counted; give names such as event_date,country`, {
      suggestions: closest(name, allowed),
      allowed,
    })
  })
}
