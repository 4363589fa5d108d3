/** A property's value where only one plain value fits: a cell of a sheet, a field of a placemark. */
import type { PropertyType } from '../core/collection.ts'
import { withoutForbidden } from './xml.ts'

export type Cell = string | number | boolean | null

/**
 * The value as number, boolean or text. Lists are joined with `; `: an actor reads `name (role)`, a source is the id of
 * its article (publishers have a column of their own), and anything else that is no text is JSON.
 */
export function cellOf(type: PropertyType, value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (type === 'integer' || type === 'number' || type === 'boolean') return value as number | boolean
  return withoutForbidden(Array.isArray(value) ? value.map(itemText).join('; ') : itemText(value))
}

function itemText(item: unknown): string {
  if (typeof item === 'string') return item
  const { name, role, article } = Object(item) as Record<string, unknown>
  if (typeof name === 'string' && typeof role === 'string') return `${name} (${role})`
  return typeof article === 'string' ? article : JSON.stringify(item)
}
