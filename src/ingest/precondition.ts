/** `If-Match` (RFC 9110, 13.1.1): nobody changes an event that he has not seen as it is. */
import { RequestFault } from '../core/errors.ts'

/**
 * Throws RequestFault where an event of that version (`FeedStore.featureVersion`) is not the one that `If-Match` means:
 * 428 without it, 412 where the event has changed since. A tag means the version that it begins with, whatever
 * deployment gave it in whatever format: these differ in words, and what is overwritten is the event. So a tag that was
 * made weak on the way means as much: Cloudflare does that to what it compresses.
 */
export function requireMatch(ifMatch: string | null, id: string, version: string): void {
  if (ifMatch === null) {
    const message = `Send If-Match with the ETag that ${id} was read with, so that nobody's change is overwritten unseen.`
    throw new RequestFault({ status: 428, message, parameter: 'If-Match' })
  }
  if (ifMatch.trim() === '*') return
  const versions = [...ifMatch.matchAll(/"([^".]*)[^"]*"/g)].map(([, given]) => given)
  if (versions.includes(version)) return
  throw overtaken(id, ifMatch)
}

/** The fault of a change to an event that has changed meanwhile. */
export function overtaken(id: string, ifMatch: string | null): RequestFault {
  const message = `${id} is not as If-Match says: it has changed. Read it again, and send the change with its new ETag.`
  return new RequestFault({
    status: 412,
    message,
    parameter: 'If-Match',
    ...(ifMatch !== null && { value: ifMatch }),
  })
}
