/** All the parameters that choose features, read into one query. */
import type { Collection } from '../../core/collection.ts'
import type { NearReport } from '../../core/query.ts'
import type { Gazetteer } from '../../gazetteer/gazetteer.ts'
import type { FeatureQuery } from '../../store/query.ts'
import { BBOX, bboxParameter } from './bbox.ts'
import { DATETIME, datetimeParameter } from './datetime.ts'
import { FILTER_CRS, FILTER_LANG, filterOf, filterParameter } from './filter.ts'
import { KNOWN_AT, knownAtParameter } from './known-at.ts'
import { MATCH, NEAR, nearParameter } from './near.ts'
import type { Parameter } from './parameter.ts'
import type { Parameters } from './parameters.ts'
import { propertiesOf, SKIP_GEOMETRY } from './selection.ts'
import { sortbyOf, sortbyParameter } from './sortby.ts'
import { TEXT, textParameter } from './text.ts'
import { whereOf, whereParameters } from './where.ts'
import { WITHIN, WITHIN_UNITS } from './within.ts'

/** What a collection's features can be chosen by, in the order in which links carry it. */
export function queryParametersOf(collection: Collection): Parameter[] {
  return [
    BBOX,
    DATETIME,
    NEAR,
    WITHIN,
    WITHIN_UNITS,
    MATCH,
    TEXT,
    ...(collection.isRecorded ? [KNOWN_AT] : []),
    ...whereOf(collection),
    filterOf(collection),
    FILTER_LANG,
    FILTER_CRS,
    sortbyOf(collection),
    propertiesOf(collection),
    SKIP_GEOMETRY,
  ]
}

/** The query, and what `near` was taken to mean. Throws RequestFault. */
export function featureQuery(
  parameters: Parameters,
  collection: Collection,
  gazetteer: Gazetteer,
): { query: FeatureQuery; nearReport: NearReport | null } {
  const box = bboxParameter(parameters)
  const days = datetimeParameter(parameters)
  const centre = nearParameter(parameters, gazetteer)
  const text = textParameter(parameters)
  const knownAt = knownAtParameter(parameters)
  const where = whereParameters(parameters, collection)
  const filter = filterParameter(parameters, collection)
  const sort = sortbyParameter(parameters, collection, centre !== null)
  return {
    query: { boxes: box === null ? [] : [box], days, near: centre?.near ?? null, text, knownAt, where, filter, sort },
    nearReport: centre?.report ?? null,
  }
}
