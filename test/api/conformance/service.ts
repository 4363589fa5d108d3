/**
 * The service under test, a black box: in this process over a feed made for it, or, where FEED_URL is set, the one that
 * runs at that address (`FEED_URL=http://127.0.0.1:8787 npx vitest run --project=node test/api/conformance`).
 */
import { expect } from 'vitest'
import { openGazetteer } from '../../../src/gazetteer/gazetteer.ts'
import { packGazetteer } from '../../../src/gazetteer/pack.ts'
import { appOf, ORIGIN } from '../client.ts'
import { FEED, PLACES } from './feed.ts'

const running = process.env.FEED_URL?.replace(/\/$/, '')

/** True where the feed is the one of `feed.ts`, whose content tests may count on. */
export const isInProcess = running === undefined

/** Where the service's addresses begin, without a slash at the end. */
export const BASE = running ?? ORIGIN

const app = appOf(FEED, openGazetteer(packGazetteer(PLACES)))

/** The response to a path (with its query) of the service. */
export async function get(path: string, init?: RequestInit): Promise<Response> {
  return isInProcess ? app.request(BASE + path, init) : fetch(BASE + path, init)
}

export interface Link {
  href: string
  rel: string
  type?: string
  title?: string
}

// biome-ignore lint/suspicious/noExplicitAny: a document is what is checked; its parts are asserted, not assumed.
export type Document = any

/** The path and query of an address of the service; throws for an address elsewhere. */
export function pathOf(href: string): string {
  if (!href.startsWith(BASE)) throw new Error(`${href} leads away from ${BASE}`)
  return href.slice(BASE.length)
}

/** A media type without its parameters. */
export const withoutParameters = (type: string | null | undefined): string => (type ?? '').split(';', 1)[0] as string

/** The media type of a response, without parameters. */
export const mediaType = (response: Response): string => withoutParameters(response.headers.get('Content-Type'))

/** The JSON document at a path; fails unless it is answered with 200 and of the type asked for. */
export async function document(path: string, accept = 'application/json'): Promise<Document> {
  const response = await get(path, { headers: { Accept: accept } })
  const text = await response.text()
  expect(response.status, `${path}: ${text.slice(0, 300)}`).toBe(200)
  expect(mediaType(response), path).toBe(accept)
  return JSON.parse(text)
}

/** The problem document (RFC 9457) at a path; fails unless it is answered with that status. */
export async function problem(path: string, status = 400, init?: RequestInit): Promise<Document> {
  const response = await get(path, init)
  const text = await response.text()
  expect(response.status, `${path}: ${text.slice(0, 300)}`).toBe(status)
  expect(mediaType(response), path).toBe('application/problem+json')
  const told = JSON.parse(text)
  expect(told).toMatchObject({ title: expect.any(String), status, detail: expect.any(String) })
  return told
}

/** Each value as a parameter, percent-encoded. */
export function query(parameters: Record<string, string | number>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
}

/** The links of a document with a relation. */
export function linksTo({ links }: { links: Link[] }, rel: string): Link[] {
  return links.filter((link) => link.rel === rel)
}

/** Fails unless every link has a relation, a type and an absolute address. */
export function expectWholeLinks(links: Link[], where: string) {
  expect(links, where).toBeInstanceOf(Array)
  for (const link of links) {
    expect(link, where).toMatchObject({ rel: expect.any(String), type: expect.any(String), href: expect.any(String) })
    expect(link.href, where).toMatch(/^https?:\/\//)
  }
}
