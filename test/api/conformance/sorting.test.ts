/** OGC API – Features, Part 8: Sorting (24-030, draft), Annex A, and Part 6: Property Selection (24-019, draft). */
import { describe, expect, it } from 'vitest'
import { type AnyFeature, collectionIds, features, ids, pages, wholeCollection } from './features.ts'
import { type Document, document, get, problem, query } from './service.ts'

const propertiesOf = async (collection: string, kind: string): Promise<Record<string, Document>> =>
  (await document(`/collections/${collection}/${kind}`, 'application/schema+json')).properties

/** Numbers by size, text by code point. */
function order(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [x, y] = [[...String(a)], [...String(b)]]
  const at = x.findIndex((letter, i) => letter !== y[i])
  return at < 0 ? x.length - y.length : (x[at]?.codePointAt(0) ?? -1) - (y[at]?.codePointAt(0) ?? -1)
}

/** Fails unless known values stand in order; unknown ones stand together, at one end. */
function expectOrder(values: unknown[], descending: boolean, where: string) {
  const known = values.filter((value) => value !== null)
  const first = values.findIndex((value) => value !== null)
  expect(values.slice(first, first + known.length), `${where}: nulls among values`).toEqual(first < 0 ? [] : known)
  const sorted = [...known].sort(order)
  expect(known, where).toEqual(descending ? sorted.reverse() : sorted)
}

describe.each(collectionIds)('sorting of %s', (collection) => {
  const items = `/collections/${collection}/items`

  it('/conf/sorting/sortby-param: every sortable, up and down, is a permutation of the whole', async () => {
    const whole = (await wholeCollection(collection)).map(({ id }) => id).sort()
    for (const name of Object.keys(await propertiesOf(collection, 'sortables'))) {
      for (const sign of ['', '+', '-']) {
        const sorted = await features(collection, { sortby: sign + name })
        expectOrder(
          sorted.map(({ properties }) => properties[name] ?? null),
          sign === '-',
          sign + name,
        )
        expect(sorted.map(({ id }) => id).sort(), sign + name).toEqual(whole)
      }
    }
  })

  it('/conf/sorting/sortby-param: the second key orders where the first is alike', async () => {
    const [first, second] =
      collection === 'places'
        ? ['kind', 'prominence']
        : collection === 'events'
          ? ['event_type', 'fatalities']
          : ['language', 'published']
    const sorted = await features(collection, { sortby: `-${first},${second}` })
    const groups = Map.groupBy(sorted, ({ properties }) => properties[first as string])
    expectOrder([...groups.keys()], true, first as string)
    for (const [value, group] of groups) {
      expectOrder(
        group.map(({ properties }: AnyFeature) => properties[second as string] ?? null),
        false,
        String(value),
      )
    }
  })

  it('/conf/features-sorting/filter-sorting: pages in an order are that order', async () => {
    const [sortable = ''] = Object.keys(await propertiesOf(collection, 'sortables')).slice(-1)
    const sortby = `-${sortable}`
    const whole = await ids(collection, { sortby })
    const limit = Math.ceil(whole.length / 9)
    const paged = await pages(`${items}?${query({ limit, sortby })}`)
    expect(paged.flatMap((page) => page.features.map(({ id }) => id))).toEqual(whole)
  })

  it('/conf/sorting/expression-construction, sortby-param: what is no sortable is refused', async () => {
    for (const sortby of [
      '',
      'this_is_not_a_sortable',
      'THIS IS NOT A SORTBY EXPRESSION',
      '-',
      '+',
      ',',
      '--x',
      'geometry',
      ' title',
    ]) {
      await problem(`${items}?${query({ sortby })}`)
    }
    expect(
      (await document(`/collections/${collection}/sortables`, 'application/schema+json')).additionalProperties,
    ).toBe(false)
  })

  it('/conf/sortables/get-sortables-uris: the header Link of the items leads to them', async () => {
    const response = await get(`${items}?limit=1`, { method: 'HEAD', headers: { Accept: 'application/json' } })
    expect(response.headers.get('Link')).toMatch(
      /\/sortables[^>]*>[^,]*rel="?http:\/\/www\.opengis\.net\/def\/rel\/ogc\/1\.0\/sortables"?/,
    )
  })
})

describe.each(collectionIds)('property selection in %s', (collection) => {
  const items = `/collections/${collection}/items`

  it('/req/properties/response: those and only those, in the order of the schema', async () => {
    const [whole] = await wholeCollection(collection)
    const names = Object.keys(whole?.properties ?? {})
    for (const chosen of [names.slice(0, 1), names.slice(2, 5), names.slice(2, 5).reverse(), names]) {
      const page = await document(
        `${items}?${query({ properties: chosen.join(','), limit: 5 })}`,
        'application/geo+json',
      )
      for (const feature of page.features as AnyFeature[]) {
        expect(Object.keys(feature.properties)).toEqual(names.filter((name) => chosen.includes(name)))
        expect(feature.id).toEqual(expect.any(String))
      }
    }
  })

  it('/req/properties-features/request: of one feature too', async () => {
    const [whole] = await wholeCollection(collection)
    const [, second = '', third = ''] = Object.keys(whole?.properties ?? {})
    const feature = await document(`${items}/${whole?.id}?properties=${second},${third}`, 'application/geo+json')
    expect(feature.properties).toEqual({ [second]: whole?.properties[second], [third]: whole?.properties[third] })
  })

  it('/per/properties/unknown-properties: an unknown property is refused', async () => {
    await problem(`${items}?properties=no_such_property`)
    await problem(`${items}?properties=`)
  })

  it('skipGeometry=true leaves geometries out, with any filter on them still at work', async () => {
    const box = { bbox: '40,33,44,37' }
    const without = await features(collection, { ...box, skipGeometry: 'true' })
    expect(without.map(({ id }) => id)).toEqual(await ids(collection, box))
    for (const { geometry } of without) expect(geometry).toBeNull()
    expect(await features(collection, { ...box, skipGeometry: 'false' })).toEqual(await features(collection, box))
    await problem(`${items}?skipGeometry=perhaps`)
  })
})
