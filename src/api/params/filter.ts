/** `filter` with `filter-lang` and `filter-crs`: an expression in CQL2 (OGC API - Features, Part 3, clause 8). */
import type { Collection } from '../../core/collection.ts'
import { badValue, RequestFault, shown } from '../../core/errors.ts'
import { Cql2Fault, compile, parseJson, parseText } from '../../cql2/cql2.ts'
import type { Filter } from '../../store/query.ts'
import { CRS84 } from '../links.ts'
import type { Parameter } from './parameter.ts'
import { oneOf, type Parameters } from './parameters.ts'

const LANGUAGES = ['cql2-text', 'cql2-json'] as const

export function filterOf(collection: Collection): Parameter {
  const example = {
    events: "event_type = 'Battles' AND fatalities > 10",
    places: "kind = 'dam'",
    articles: 'event_count > 1',
  }
  return {
    name: 'filter',
    description:
      'Only features for which this expression in CQL2 (OGC 21-065r2) is true. /queryables lists the names, /functions the functions.',
    schema: { type: 'string' },
    example: example[collection.id],
  }
}

export const FILTER_LANG: Parameter = {
  name: 'filter-lang',
  description: 'How `filter` is written.',
  schema: { type: 'string', enum: LANGUAGES, default: 'cql2-text' },
  example: 'cql2-text',
}

export const FILTER_CRS: Parameter = {
  name: 'filter-crs',
  description: 'The coordinate system of the geometries in `filter`: always CRS84, longitude first.',
  schema: { type: 'string', enum: [CRS84], default: CRS84 },
  example: CRS84,
}

/** The filter, or null where none is given. Throws RequestFault, which says where in the expression the fault is. */
export function filterParameter(parameters: Parameters, { queryables }: Collection): Filter | null {
  const text = parameters.get('filter')
  const language = parameters.get('filter-lang')
  const crs = parameters.get('filter-crs')
  const lang = language === undefined ? 'cql2-text' : oneOf('filter-lang', language, LANGUAGES)
  if (crs !== undefined) oneOf('filter-crs', crs, [CRS84])
  if (text === undefined) return null
  try {
    const expression = lang === 'cql2-text' ? parseText(text) : parseJson(jsonOf(text))
    return { expression, holds: compile(expression, queryables) }
  } catch (error) {
    if (!(error instanceof Cql2Fault)) throw error
    throw new RequestFault({
      message: `filter: ${error.message}`,
      parameter: 'filter',
      value: text,
      suggestions: error.suggestions,
    })
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw badValue(
      'filter',
      text,
      `filter=${shown(text)} is no JSON, as filter-lang=cql2-json says; give {"op": "=", "args": [...]}`,
    )
  }
}
