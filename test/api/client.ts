// Calls the app as a client would, without a server.
import type { FeatureCollection, Point } from 'geojson'
import { createApp } from '../../src/api/app.ts'
import type { Link } from '../../src/api/links.ts'
import type { EventProperties } from '../../src/core/event.ts'
import type { NearReport } from '../../src/core/query.ts'
import { readOne } from '../../src/ingest/read-article.ts'
import { type Feed, memoryFeed } from '../../src/store/feed.ts'
import { FEED } from '../fixtures/feed.ts'
import { ASSETS, GAZETTEER, OUTLINE } from '../fixtures/feed-gazetteer.ts'

/** An id of each collection's. */
export const IDS: Record<string, string> = { events: 'ev-raqqa', places: 'mosul', articles: 'wire-2016-11-08' }

/** The tile in which Mosul is, by every name that its parts have. */
const TILE: Record<string, string> = { z: '6', x: '39', y: '25', tileMatrix: '6', tileCol: '39', tileRow: '25' }

/** A path with values for its variables. */
export function filled(path: string): string {
  const id = IDS[path.split('/')[2] ?? ''] ?? ''
  return path.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'id' ? id : (TILE[name] ?? '')))
}

/** The parameters that a path has no answer without. */
export const REQUIRED: Readonly<Record<string, string>> = { '/places': 'q=mos', '/counts': 'by=country' }

export const ORIGIN = 'https://feed.test'

/** The app over a feed, and over the small gazetteer unless it has its own. */
export function appOf(feed: Feed, gazetteer = GAZETTEER) {
  return createApp({
    feed: memoryFeed(feed, gazetteer.places),
    gazetteer,
    readArticle: async (article) => readOne(article, gazetteer),
    outline: OUTLINE,
    assets: ASSETS,
  })
}

const app = appOf(FEED)

/** The response to a path of the small feed's app. */
export async function request(path: string, init?: RequestInit, bindings?: Partial<Env>): Promise<Response> {
  return app.request(ORIGIN + path, init, bindings)
}

export type Answer = FeatureCollection<Point, EventProperties & { distance_km?: number; bearing_deg?: number }> & {
  numberMatched: number
  numberReturned: number
  links: Link[]
  near?: NearReport
}

/** The collection at a path; throws the problem when it is one. */
export async function collection(path: string): Promise<Answer> {
  const response = await request(path)
  if (response.status !== 200) throw new Error(await response.text())
  return (await response.json()) as Answer
}

export const ids = (answer: Answer) => answer.features.map((feature) => String(feature.id))

/** The ids at `/events.geojson?query`, sorted. */
export async function found(query: Record<string, string>): Promise<string[]> {
  return ids(await collection(`/events.geojson?${new URLSearchParams(query)}`)).sort()
}

/** The parameters that a path says it knows, when it is asked for one that it does not. */
export async function handlerParameters(path: string): Promise<readonly string[]> {
  return (await problem(`${path}?no-such-parameter=1`)).allowed ?? []
}

export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  parameter?: string
  value?: string
  suggestions?: string[]
  allowed?: string[]
}

/** The problem document at a path; throws when there is none. */
export async function problem(path: string, init?: RequestInit): Promise<Problem> {
  const response = await request(path, init)
  const type = response.headers.get('Content-Type')
  if (type !== 'application/problem+json') throw new Error(`${response.status} ${type}`)
  const document = (await response.json()) as Problem
  if (document.status !== response.status) throw new Error('the status is told otherwise than sent')
  return document
}
