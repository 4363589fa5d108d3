/** Event properties by name: `event_type=Battles,Riots`, `country=Iraq`, `geo_precision=1`, `actor=Islamic State`. */
import { dayNumber } from '../../core/interval.ts'
import { type Condition, QUERYABLES, type Queryable, type QueryableType } from '../../core/query.ts'
import { badValue, decimal, oneOf, type Parameters, shown } from './parameters.ts'

export const QUERYABLE_NAMES = Object.keys(QUERYABLES) as Queryable[]

/** One condition for each property given; several values with commas are any of them. Throws RequestFault. */
export function whereParameters(parameters: Parameters): Condition[] {
  return QUERYABLE_NAMES.flatMap((property) => {
    const text = parameters.get(property)
    if (text === undefined) return []
    return [{ property, anyOf: text.split(',').map((value) => readValue(property, value.trim(), text)) }]
  })
}

function readValue(property: Queryable, value: string, text: string): string | number {
  if (value === '') throw badValue(property, text, `${property} has an empty value; leave the parameter out for all`)
  const { type, values }: QueryableType = QUERYABLES[property]
  if (values !== undefined) return oneOf(property, value, values)
  if (type === 'number') {
    const number = decimal(value)
    if (Number.isNaN(number)) throw badValue(property, text, `${property}: ${shown(value)} is no number`)
    return number
  }
  if (type === 'day' && Number.isNaN(dayNumber(value))) {
    throw badValue(property, text, `${property}: ${shown(value)} is no day; give YYYY-MM-DD`)
  }
  return value
}
