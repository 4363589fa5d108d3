/** `sortby=-event_date,+location`: OGC API - Features, Part 8. Without it: newest first, or, with `near`, nearest first. */

import { closest } from '../../core/closest.ts'
import { PROPERTY_TYPES, type SortKey } from '../../core/query.ts'
import { badValue, type Parameters, shown } from './parameters.ts'

const NEAREST_FIRST: SortKey[] = [{ property: 'distance_km', descending: false }]

/** The sort keys. `hasNear` is whether there is a distance to sort by. Throws RequestFault. */
export function sortbyParameter(parameters: Parameters, hasNear: boolean): SortKey[] {
  const text = parameters.get('sortby')
  if (text === undefined) return hasNear ? NEAREST_FIRST : []
  const sortable = [...Object.keys(PROPERTY_TYPES), ...(hasNear ? ['distance_km'] : [])]
  const keys = text.split(',').map((part) => {
    // In a query string, a + that is not escaped reads as a space.
    const [, sign = '', name = ''] = /^([-+ ]?)\s*(.*?)\s*$/.exec(part) ?? []
    if (!sortable.includes(name)) {
      const why = name === 'distance_km' ? 'needs near' : 'is no property to sort by'
      throw badValue('sortby', text, `sortby: ${shown(name)} ${why}; give names such as -event_date,location`, {
        suggestions: closest(name, sortable),
        allowed: sortable,
      })
    }
    return { property: name as SortKey['property'], descending: sign === '-' }
  })
  if (new Set(keys.map((key) => key.property)).size < keys.length) {
    throw badValue('sortby', text, `sortby=${shown(text)} names a property twice`)
  }
  return keys
}
