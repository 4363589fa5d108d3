/** Fetches what a person or a news feed names: from the open web only, so much and no more, and not for ever. */
import { decoded } from './charset.ts'
import { FetchFault } from './fetch-fault.ts'
import { publicAddress } from './public-address.ts'
import { retryAfter } from './retry-after.ts'

export interface Wanted {
  /** Media types that can be read, the dearest first; the wildcard of all is one. */
  accept: readonly string[]
  /** Of the body, in bytes, once it is unpacked. */
  longest: number
  /** For each request, its body included, in milliseconds. */
  timeout: number
  headers?: Readonly<Record<string, string>>
  /** Called before each request, redirected ones too; may wait, and may throw to prevent it. */
  before?: (url: URL) => Promise<void>
}

export interface Fetched {
  /** 2xx; 304 where the headers asked whether it has changed. */
  status: number
  /** Where it was found in the end. */
  url: URL
  headers: Headers
  text: string
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

const MOST_REDIRECTS = 5
const REDIRECTS = [301, 302, 303, 307, 308]

const CONDITIONS = ['If-None-Match', 'If-Modified-Since']

/** Encodings of a body that workerd unpacks; of others its bytes would come as they are. */
const UNPACKED = ['', 'identity', 'gzip', 'br']

/**
 * Fetches a text. Each address on the way is checked, see `publicAddress`; a redirect from https to http is not followed.
 * `fetch` sends one request (it is asked not to follow redirects). Throws FetchFault.
 */
export async function fetchSafely(address: string | URL, wanted: Wanted, fetch: Fetch): Promise<Fetched> {
  let url = publicAddress(String(address))
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    await wanted.before?.(url)
    const signal = AbortSignal.timeout(wanted.timeout)
    const response = await orFault(url, signal, () =>
      fetch(url.href, {
        method: 'GET',
        redirect: 'manual',
        signal,
        headers: { ...wanted.headers, Accept: wanted.accept.join(', ') },
      }),
    )
    if (!REDIRECTS.includes(response.status)) return await read(response, url, wanted, signal)
    await discard(response)
    url = redirected(url, response.headers.get('Location'))
  }
  throw new FetchFault('redirect', `${address} redirects more than ${MOST_REDIRECTS} times.`)
}

function redirected(from: URL, location: string | null): URL {
  if (location === null) throw new FetchFault('redirect', `${from} redirects without saying where.`)
  const to = publicAddress(location, from.href)
  if (from.protocol === 'https:' && to.protocol === 'http:') {
    throw new FetchFault('redirect', `${from} redirects to ${to}, which is not encrypted.`)
  }
  return to
}

async function read(response: Response, url: URL, wanted: Wanted, signal: AbortSignal): Promise<Fetched> {
  const { status, headers } = response
  const isUnchanged = status === 304 && CONDITIONS.some((name) => wanted.headers?.[name] !== undefined)
  if (isUnchanged) return { status, url, headers, text: '' }
  const fault = statusFault(response, url) ?? typeFault(headers, url, wanted.accept)
  if (fault !== null) {
    await discard(response)
    throw fault
  }
  const bytes = await bytesOf(response, url, wanted.longest, signal)
  return { status, url, headers, text: decoded(bytes, headers.get('Content-Type')) }
}

function statusFault({ ok, status, headers }: Response, url: URL): FetchFault | null {
  if (ok) return null
  const retryAt = retryAfter(headers.get('Retry-After'), new Date())
  return new FetchFault('status', `${url} answered with status ${status}.`, { status, ...(retryAt && { retryAt }) })
}

function typeFault(headers: Headers, url: URL, accept: readonly string[]): FetchFault | null {
  const encoding = headers.get('Content-Encoding')?.toLowerCase() ?? ''
  if (!UNPACKED.includes(encoding)) return new FetchFault('type', `${url} is packed as ${encoding}, which is not read.`)
  const type = headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (accept.includes('*/*') || accept.includes(type)) return null
  const found = type === '' ? 'does not say what it is' : `is ${type}`
  return new FetchFault('type', `${url} ${found}; wanted is one of ${accept.join(', ')}.`)
}

/** The body, unpacked, as far as `longest`: what comes out is counted, since little that goes in may unpack to much. */
async function bytesOf(response: Response, url: URL, longest: number, signal: AbortSignal): Promise<Uint8Array> {
  const reader = response.body?.getReader()
  if (reader === undefined) return new Uint8Array()
  const cancel = () => void reader.cancel().catch(() => {})
  // A body that stops coming is not ended by the signal everywhere.
  signal.addEventListener('abort', cancel)
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await orFault(url, signal, () => reader.read())
    if (done) break
    chunks.push(value)
    length += value.length
    if (length > longest) {
      cancel()
      throw new FetchFault('size', `${url} is larger than ${longest} bytes.`)
    }
  }
  signal.removeEventListener('abort', cancel)
  return joined(chunks, length)
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

async function orFault<T>(url: URL, signal: AbortSignal, step: () => Promise<T>): Promise<T> {
  const late = () => new FetchFault('time', `${url} took too long to answer.`)
  let done: T
  try {
    done = await step()
  } catch (error) {
    throw signal.aborted ? late() : new FetchFault('network', `${url} can't be reached (${(error as Error).message}).`)
  }
  if (signal.aborted) throw late()
  return done
}

async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => {})
}
