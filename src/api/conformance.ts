/** What the API conforms to: what works, and nothing else. */
import type { Operation } from '../core/operation.ts'

const FEATURES = 'http://www.opengis.net/spec/ogcapi-features-'
const COMMON = 'http://www.opengis.net/spec/ogcapi-common-'
const TILES = 'http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf'
const CQL2 = 'http://www.opengis.net/spec/cql2/1.0/conf'

const READING = [
  ...['core', 'landing-page', 'json', 'html', 'oas30'].map((name) => `${COMMON}1/1.0/conf/${name}`),
  ...['collections', 'json', 'html'].map((name) => `${COMMON}2/1.0/conf/${name}`),
  ...['core', 'geojson', 'html', 'oas30'].map((name) => `${FEATURES}1/1.0/conf/${name}`),
  ...['queryables', 'queryables-query-parameters', 'filter', 'features-filter'].map(
    (name) => `${FEATURES}3/1.0/conf/${name}`,
  ),
  // Part 5 was a draft of Features before it became Part 3 of Common (OGC 23-058r2): clients look for either.
  ...['schemas', 'core-roles-features', 'returnables-and-receivables', 'queryables', 'sortables'].map(
    (name) => `${FEATURES}5/1.0/conf/${name}`,
  ),
  ...['schemas', 'advanced-property-roles', 'returnables-and-receivables', 'queryables', 'sortables'].map(
    (name) => `${COMMON}3/1.0/conf/${name}`,
  ),
  ...['properties', 'properties-features'].map((name) => `${FEATURES}6/1.0/conf/${name}`),
  ...['sortables', 'sorting', 'features-sorting'].map((name) => `${FEATURES}8/1.0/conf/${name}`),
  ...['core', 'tileset', 'tilesets-list', 'geodata-tilesets', 'mvt', 'oas30'].map((name) => `${TILES}/${name}`),
  ...[
    'cql2-text',
    'cql2-json',
    'basic-cql2',
    'advanced-comparison-operators',
    'case-insensitive-comparison',
    'accent-insensitive-comparison',
    'basic-spatial-functions',
    'basic-spatial-functions-plus',
    'spatial-functions',
    'temporal-functions',
    'array-functions',
    'property-property',
    'functions',
    'arithmetic',
  ].map((name) => `${CQL2}/${name}`),
]

/** OGC 20-002: its classes that are not of features alone were to become Part 5 of Common; clients look for either. */
const WRITING = [
  ...['create-replace-delete', 'update', 'optimistic-locking-etags', 'features'].map(
    (name) => `${FEATURES}4/1.0/conf/${name}`,
  ),
  ...['create-replace-delete', 'update', 'optimistic-locking-etags'].map((name) => `${COMMON}5/1.0/conf/${name}`),
]

/** The conformance classes of an API with the operations. */
export function conformanceOf(operations: readonly Operation[]): string[] {
  const isWritten = operations.some(({ tag }) => tag === 'Corrections')
  return isWritten ? [...READING, ...WRITING] : READING
}
