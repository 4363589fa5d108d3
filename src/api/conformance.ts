/** What the API conforms to: what works, and nothing else. */

const FEATURES = 'http://www.opengis.net/spec/ogcapi-features-'
const COMMON = 'http://www.opengis.net/spec/ogcapi-common-'
const TILES = 'http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf'
const CQL2 = 'http://www.opengis.net/spec/cql2/1.0/conf'

export const CONFORMANCE = [
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
