/** Features as a client gathers them: page after page, following `next`. */
import type { Feature, Geometry } from 'geojson'
import { expect } from 'vitest'
import { type Document, document, type Link, linksTo, pathOf, query } from './service.ts'

export type AnyFeature = Feature<Geometry | null, Record<string, unknown>> & { id: string }

export interface Page {
  type: string
  features: AnyFeature[]
  links: Link[]
  numberMatched?: number
  numberReturned?: number
  timeStamp?: string
}

const GEOJSON = 'application/geo+json'

/** Enough for any collection in one page or a few. */
const LARGE_PAGE = 10_000

export const collections: Document[] = (await document('/collections')).collections

export const collectionIds: string[] = collections.map(({ id }) => id)

/** The pages from a path on; fails when a page is empty though another follows, or when there is no end. */
export async function pages(path: string): Promise<Page[]> {
  const gathered: Page[] = []
  const seen = new Set<string>()
  for (let next: string | undefined = path; next !== undefined; ) {
    expect(seen, 'the addresses of the pages so far').not.toContain(next)
    seen.add(next)
    const page: Page = await document(next, GEOJSON)
    gathered.push(page)
    const [link, ...more] = linksTo(page, 'next')
    expect(more, `${next}: further next links`).toEqual([])
    if (link) {
      expect(link.type, 'GDAL pages on only when the type is exactly this').toBe(GEOJSON)
      expect(page.features.length, `${next}: features before a next link`).toBeGreaterThan(0)
    }
    next = link && pathOf(link.href)
  }
  return gathered
}

/** The features of a collection that a query selects, in the order in which they are served. */
export async function features(collection: string, parameters: Record<string, string | number> = {}) {
  const all = await pages(`/collections/${collection}/items?${query({ limit: LARGE_PAGE, ...parameters })}`)
  return all.flatMap((page) => page.features)
}

/** Their ids. */
export async function ids(collection: string, parameters: Record<string, string | number> = {}): Promise<string[]> {
  return (await features(collection, parameters)).map(({ id }) => id)
}

const whole = new Map<string, Promise<AnyFeature[]>>()

/** All features of a collection, fetched once. */
export function wholeCollection(collection: string): Promise<AnyFeature[]> {
  const known = whole.get(collection) ?? features(collection)
  whole.set(collection, known)
  return known
}
