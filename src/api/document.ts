/** JSON documents that take no parameter but `f`. */
import { baseUrl } from './links.ts'
import { MEDIA } from './media.ts'
import { formatParameter } from './params/format.ts'
import { readParameters } from './params/parameters.ts'
import { respond } from './respond.ts'
import type { RequestContext, Services } from './services.ts'

/** Answers with the document that `make` gives for a base address. */
export async function jsonDocument(
  c: RequestContext,
  { store }: Services,
  make: (base: string) => object | Promise<object>,
  type: string = MEDIA.json,
): Promise<Response> {
  formatParameter(readParameters(new URL(c.req.url), ['f']), ['json'])
  const base = baseUrl(c)
  return respond(c, {
    type,
    identity: [base, c.req.path, await store.version()],
    body: async () => JSON.stringify(await make(base)),
  })
}
