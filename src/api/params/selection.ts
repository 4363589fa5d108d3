/** `properties` and `skipGeometry`: how much of each feature is wanted (OGC API - Features, Part 6). */

import { closest } from '../../core/closest.ts'
import type { Collection, Column } from '../../core/collection.ts'
import { badValue, shown } from '../../core/errors.ts'
import type { Parameter } from './parameter.ts'
import { oneOf, type Parameters } from './parameters.ts'

export function propertiesOf({ columns }: Collection): Parameter {
  const names = columns.map(({ name }) => name)
  return {
    name: 'properties',
    description: 'Only these properties of each feature.',
    schema: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', enum: names } },
    example: names.slice(0, 2).join(','),
    explode: false,
  }
}

export const SKIP_GEOMETRY: Parameter = {
  name: 'skipGeometry',
  description: 'Features without their geometry, which is null then.',
  schema: { type: 'boolean', default: false },
  example: false,
}

/** What of each feature is wanted; `columns` is null where all of them are. */
export interface Selection {
  columns: readonly Column[] | null
  hasGeometry: boolean
}

/** The selection. Throws RequestFault. */
export function selectionParameters(parameters: Parameters, { columns }: Collection): Selection {
  const skip = parameters.get('skipGeometry')
  const hasGeometry = skip === undefined || oneOf('skipGeometry', skip, ['true', 'false']) === 'false'
  const text = parameters.get('properties')
  if (text === undefined) return { columns: null, hasGeometry }
  const wanted = text.split(',').map((part) => part.trim())
  const names = columns.map(({ name }) => name)
  for (const name of wanted) {
    if (names.includes(name)) continue
    throw badValue('properties', text, `properties: ${shown(name)} is no property; give names joined by commas`, {
      suggestions: closest(name, names),
      allowed: names,
    })
  }
  return { columns: columns.filter(({ name }) => wanted.includes(name)), hasGeometry }
}
