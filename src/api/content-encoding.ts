/** Bodies are taken as they are: one that is compressed may become any number of bytes. */
import { RequestFault } from '../core/errors.ts'
import type { RequestContext } from './services.ts'

/** Throws RequestFault (415) where a request's body has a content coding (RFC 9110, 15.5.16). */
export function refuseEncoding(c: RequestContext): void {
  const value = c.req.header('Content-Encoding')?.trim().toLowerCase() ?? ''
  if (value === '' || value === 'identity') return
  const message = 'The body is compressed; it is only read as it is, without Content-Encoding.'
  throw new RequestFault({ status: 415, message, parameter: 'Content-Encoding', value, allowed: ['identity'] })
}
