/** Properties by name: `event_type=Battles,Riots`, `country=Iraq`, `geo_precision=1`, `actor=Islamic State`. */

import type { Collection, Queryable } from '../../core/collection.ts'
import { badValue, shown } from '../../core/errors.ts'
import { dayNumber } from '../../core/interval.ts'
import type { Condition } from '../../store/query.ts'
import { valueSchema } from '../value-schema.ts'
import type { Parameter } from './parameter.ts'
import { decimal, oneOf, type Parameters } from './parameters.ts'

/** One parameter for each queryable but the geometry. */
export function whereOf({ queryables }: Collection): Parameter[] {
  const asked = [...queryables.values()].filter(({ type }) => type !== 'geometry')
  return asked.map((queryable) => ({
    name: queryable.name,
    description: `${queryable.title}: only features that have this value, or one of several joined by commas. Case and accents don't matter.`,
    schema: { type: 'array', minItems: 1, items: memberSchema(queryable) },
    explode: false,
  }))
}

/** Of a list, any member is asked for. */
function memberSchema({ type, values }: Queryable): object {
  const member = type === 'strings' || type === 'geometry' ? 'string' : type
  return valueSchema({ type: member, ...(values !== undefined && { values }) })
}

/** One condition for each property given; several values with commas are any of them. Throws RequestFault. */
export function whereParameters(parameters: Parameters, { queryables }: Collection): Condition[] {
  const conditions: Condition[] = []
  for (const [name, text] of parameters) {
    const queryable = queryables.get(name)
    if (queryable === undefined || queryable.type === 'geometry') continue
    const values = text.split(',').map((value) => readValue(queryable, value.trim(), text))
    // A name may hold a comma of its own.
    const whole = queryable.values === undefined && typeof values[0] === 'string' ? [text.trim()] : []
    conditions.push({ queryable, anyOf: [...values, ...whole] })
  }
  return conditions
}

function readValue({ name, type, values }: Queryable, value: string, text: string): string | number | boolean {
  if (value === '') throw badValue(name, text, `${name} has an empty value; leave the parameter out for all`)
  if (values !== undefined && type === 'string') return oneOf(name, value, values as string[])
  if (type === 'number' || type === 'integer') {
    const number = decimal(value)
    if (Number.isNaN(number)) throw badValue(name, text, `${name}: ${shown(value)} is no number`)
    return number
  }
  if (type === 'boolean') return oneOf(name, value, ['true', 'false']) === 'true'
  if (type === 'date' && Number.isNaN(dayNumber(value))) {
    throw badValue(name, text, `${name}: ${shown(value)} is no day; give YYYY-MM-DD`)
  }
  return value
}
