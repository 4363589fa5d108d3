/** All the parameters that choose events, read into one query. */
import type { EventQuery } from '../../core/query.ts'
import type { Gazetteer } from '../../gazetteer/gazetteer.ts'
import { bboxParameter } from './bbox.ts'
import { datetimeParameter } from './datetime.ts'
import { type NearReport, nearParameter } from './near.ts'
import type { Parameters } from './parameters.ts'
import { sortbyParameter } from './sortby.ts'
import { QUERYABLE_NAMES, whereParameters } from './where.ts'

/** The names, in the order in which links carry them. */
export const EVENT_QUERY_PARAMETERS = [
  'bbox',
  'datetime',
  'near',
  'within',
  'within-units',
  'match',
  ...QUERYABLE_NAMES,
  'sortby',
] as const

/** The query, and what `near` was taken to mean. Throws RequestFault. */
export function eventQuery(
  parameters: Parameters,
  gazetteer: Gazetteer,
): { query: EventQuery; nearReport: NearReport | null } {
  const box = bboxParameter(parameters)
  const days = datetimeParameter(parameters)
  const centre = nearParameter(parameters, gazetteer)
  const where = whereParameters(parameters)
  const sort = sortbyParameter(parameters, centre !== null)
  return { query: { box, days, near: centre?.near ?? null, where, sort }, nearReport: centre?.report ?? null }
}
