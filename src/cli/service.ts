/** A running feed, as commands call it: over HTTP, with the token in the environment variable INGEST_TOKEN. */
import { InputFault } from '../core/errors.ts'

/** Where `npm run start:live` serves one. */
export const LOCAL_FEED = 'http://127.0.0.1:8787'

/** What a feed answers. Throws InputFault with what it says is wrong. */
export async function call(
  feed: string,
  path: string,
  { method = 'GET', type, body }: { method?: string; type?: string; body?: string } = {},
): Promise<Response> {
  const token = process.env.INGEST_TOKEN
  if (token === undefined) throw new InputFault('set INGEST_TOKEN to the token of the feed')
  const address = feed.replace(/\/$/, '') + path
  const headers = { Authorization: `Bearer ${token}`, ...(type !== undefined && { 'Content-Type': type }) }
  let response: Response
  try {
    response = await fetch(address, { method, headers, ...(body !== undefined && { body }) })
  } catch (error) {
    const { cause, message } = error as Error
    throw new InputFault(`${address} can't be reached (${(cause as Error | undefined)?.message ?? message})`)
  }
  if (response.ok) return response
  throw new InputFault(`${address}: ${detailOf(await response.text()) ?? `status ${response.status}`}`)
}

/** What a problem document says. */
function detailOf(text: string): string | undefined {
  try {
    return JSON.parse(text).detail
  } catch {
    return undefined
  }
}
