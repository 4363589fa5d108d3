// An analyst's desk: the whole app over a real database that can be written to, asked as by curl.
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { vi } from 'vitest'
import { createApp } from '../../src/api/app.ts'
import type { EventFeature } from '../../src/core/event.ts'
import { correctionOperations } from '../../src/ingest/corrections.ts'
import { d1Feed } from '../../src/store/d1-feed.ts'
import { loadFeed } from '../../src/store/d1-load.ts'
import type { Feed } from '../../src/store/feed.ts'
import { FEED } from '../fixtures/feed.ts'
import { ASSETS, GAZETTEER, OUTLINE, PLACES } from '../fixtures/feed-gazetteer.ts'

export const BASE = 'https://feed.test'
export const ITEMS = '/collections/events/items'

const TOKEN = 'analyst-token-of-tests'
const BINDINGS = { INGEST_TOKEN: `desk=${TOKEN}` }

export const store = d1Feed(env.TEST_DB, PLACES)

/** The app, its analysts at work on the database. */
export const analystsApp = (database: D1Database) =>
  createApp({
    feed: store,
    gazetteer: GAZETTEER,
    outline: OUTLINE,
    assets: ASSETS,
    readArticle: () => Promise.reject(),
    operations: correctionOperations(database, GAZETTEER),
  })

const usual = analystsApp(env.TEST_DB)

/** The tables, with a feed in them. */
export async function opened(feed: Feed = FEED): Promise<void> {
  vi.spyOn(console, 'log').mockImplementation(() => {})
  await applyD1Migrations(env.TEST_DB, env.MIGRATIONS)
  await loadFeed(env.TEST_DB, feed)
}

/** Asks as anybody does. */
export async function asked(path: string, init: RequestInit = {}, app = usual): Promise<Response> {
  return app.request(BASE + path, init, BINDINGS)
}

export interface Sent {
  body?: unknown
  ifMatch?: string
  type?: string
  reason?: string
  app?: typeof usual
  headers?: Record<string, string>
}

const TYPES: Record<string, string> = { PATCH: 'application/merge-patch+json' }

/** Sends a change as the analyst does, with a reason. */
export async function sent(method: string, path: string, given: Sent = {}): Promise<Response> {
  const { body, ifMatch, type = TYPES[method] ?? 'application/geo+json', reason = 'checked', headers, app } = given
  const separator = path.includes('?') ? '&' : '?'
  const init = {
    method,
    headers: {
      Authorization: `Bearer ${TOKEN}`,
      ...(body !== undefined && type !== '' && { 'Content-Type': type }),
      ...(ifMatch !== undefined && { 'If-Match': ifMatch }),
      ...headers,
    },
    ...(body !== undefined && {
      body: typeof body === 'string' || body instanceof Blob ? body : JSON.stringify(body),
    }),
  }
  return asked(`${path}${separator}reason=${encodeURIComponent(reason)}`, init, app)
}

export type Served = EventFeature & { links?: unknown }

/** An event as it is served, with its tag; throws the problem where there is one. */
export async function read(id: string, query = ''): Promise<{ event: Served; etag: string }> {
  const response = await asked(`${ITEMS}/${id}?f=geojson${query}`)
  if (response.status !== 200) throw new Error(await response.text())
  return { event: (await response.json()) as Served, etag: response.headers.get('ETag') ?? '' }
}

/** Corrects some members of an event as it stands; its new tag. */
export async function corrected(id: string, properties: object, more: object = {}): Promise<string> {
  const response = await sent('PATCH', `${ITEMS}/${id}`, { body: { properties, ...more }, ifMatch: '*' })
  if (response.status !== 204) throw new Error(await response.text())
  return response.headers.get('ETag') ?? ''
}

/** The faults that a problem document names. */
export async function faults(response: Response): Promise<string[]> {
  const { faults: named } = (await response.json()) as { faults?: string[] }
  return named ?? []
}
