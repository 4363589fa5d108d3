/** The conformance declaration: what is claimed is whole, with all that it builds on, and checked by the files beside this one. */
import { expect, it } from 'vitest'
import { document } from './service.ts'

const SPEC = 'http://www.opengis.net/spec/'

const PART_1 = `${SPEC}ogcapi-features-1/1.0/conf/`
const PART_3 = `${SPEC}ogcapi-features-3/1.0/conf/`
const PART_6 = `${SPEC}ogcapi-features-6/1.0/conf/`
const PART_8 = `${SPEC}ogcapi-features-8/1.0/conf/`
const TILES = `${SPEC}ogcapi-tiles-1/1.0/conf/`
const CQL2 = `${SPEC}cql2/1.0/conf/`

const COMMON_1 = `${SPEC}ogcapi-common-1/1.0/conf/`
const COMMON_2 = `${SPEC}ogcapi-common-2/1.0/conf/`

/** Part 5 as it was approved (23-058r2), and under the name of its drafts, by which QGIS and others know it. */
const SCHEMAS = [`${SPEC}ogcapi-common-3/1.0/conf/`, `${SPEC}ogcapi-features-5/1.0/conf/`]

/** Each class, and those that it depends on, directly. */
const CLASSES: Record<string, string[]> = {
  [`${COMMON_1}core`]: [],
  [`${COMMON_1}landing-page`]: [`${COMMON_1}core`],
  [`${COMMON_1}json`]: [`${COMMON_1}core`],
  [`${COMMON_1}html`]: [`${COMMON_1}core`],
  [`${COMMON_1}oas30`]: [`${COMMON_1}landing-page`],
  [`${COMMON_2}collections`]: [`${COMMON_1}core`],
  [`${COMMON_2}json`]: [`${COMMON_2}collections`],
  [`${COMMON_2}html`]: [`${COMMON_2}collections`],
  [`${PART_1}core`]: [],
  [`${PART_1}geojson`]: [`${PART_1}core`],
  [`${PART_1}html`]: [`${PART_1}core`],
  [`${PART_1}oas30`]: [`${PART_1}core`],
  [`${PART_3}queryables`]: [],
  [`${PART_3}queryables-query-parameters`]: [`${PART_3}queryables`, `${PART_1}core`],
  [`${PART_3}filter`]: [`${PART_3}queryables`],
  [`${PART_3}features-filter`]: [`${PART_3}filter`, `${PART_1}core`],
  [`${PART_6}properties`]: [],
  [`${PART_6}properties-features`]: [`${PART_6}properties`, `${PART_1}core`],
  [`${PART_8}sortables`]: [],
  [`${PART_8}sorting`]: [`${PART_8}sortables`],
  [`${PART_8}features-sorting`]: [`${PART_8}sorting`, `${PART_1}core`],
  [`${TILES}core`]: [],
  [`${TILES}tileset`]: [`${TILES}core`],
  [`${TILES}tilesets-list`]: [`${TILES}tileset`],
  [`${TILES}geodata-tilesets`]: [`${TILES}tilesets-list`],
  [`${TILES}mvt`]: [`${TILES}core`],
  [`${TILES}oas30`]: [`${TILES}core`],
  [`${CQL2}basic-cql2`]: [],
  [`${CQL2}cql2-text`]: [`${CQL2}basic-cql2`],
  [`${CQL2}cql2-json`]: [`${CQL2}basic-cql2`],
  [`${CQL2}advanced-comparison-operators`]: [`${CQL2}basic-cql2`],
  [`${CQL2}case-insensitive-comparison`]: [`${CQL2}basic-cql2`],
  [`${CQL2}accent-insensitive-comparison`]: [`${CQL2}basic-cql2`],
  [`${CQL2}basic-spatial-functions`]: [`${CQL2}basic-cql2`],
  [`${CQL2}basic-spatial-functions-plus`]: [`${CQL2}basic-spatial-functions`],
  [`${CQL2}spatial-functions`]: [`${CQL2}basic-spatial-functions`],
  [`${CQL2}temporal-functions`]: [`${CQL2}basic-cql2`],
  [`${CQL2}array-functions`]: [`${CQL2}basic-cql2`],
  [`${CQL2}property-property`]: [`${CQL2}basic-cql2`],
  [`${CQL2}functions`]: [`${CQL2}basic-cql2`],
  [`${CQL2}arithmetic`]: [`${CQL2}basic-cql2`],
}
for (const part5 of SCHEMAS) {
  const api = [`${part5}schemas`, `${PART_1}core`]
  CLASSES[`${part5}schemas`] = []
  for (const kind of ['returnables-and-receivables', 'queryables', 'sortables']) CLASSES[part5 + kind] = api
  for (const roles of ['advanced-property-roles', 'core-roles-features']) CLASSES[part5 + roles] = [`${part5}schemas`]
}

const { conformsTo }: { conformsTo: string[] } = await document('/conformance')

it('/conf/core/conformance-success: nothing is declared that is not checked here', () => {
  expect(conformsTo.filter((uri) => !(uri in CLASSES))).toEqual([])
})

it('what a declared class depends on is declared', () => {
  for (const uri of conformsTo) {
    expect(conformsTo, `${uri} needs them`).toEqual(expect.arrayContaining(CLASSES[uri] ?? []))
  }
})

/** The class that went by another name in the drafts and in the standard goes by each in its own. */
const renamed = (uri: string) =>
  uri === `${SCHEMAS[0]}core-roles-features` || uri === `${SCHEMAS[1]}advanced-property-roles`

it.each(Object.keys(CLASSES).filter((uri) => !renamed(uri)))('/conf/…/get-conformance: %s is declared', (uri) => {
  expect(conformsTo).toContain(uri)
})

it('the landing page tells of conformance as /conformance does, where it does', async () => {
  const landing = await document('/')
  expect(landing.conformsTo ?? conformsTo).toEqual(conformsTo)
})
