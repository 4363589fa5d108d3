/** The schema of a property's values, in words that JSON Schema and OpenAPI 3.0 share. */
import type { Column } from '../core/collection.ts'

const FORMATS = { date: 'date', timestamp: 'date-time' } as const

/** The schema of values that are known. */
export function valueSchema({ type, values }: Pick<Column, 'type' | 'values'>): object {
  if (type === 'strings') return { type: 'array', items: { type: 'string' } }
  if (type === 'json') return { type: 'array', items: { type: 'object' } }
  const listed = values !== undefined && { enum: values }
  if (type === 'date' || type === 'timestamp') return { type: 'string', format: FORMATS[type], ...listed }
  return { type, ...listed }
}
