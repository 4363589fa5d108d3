/** Who may change the feed: the bearer tokens (RFC 6750) of the secret INGEST_TOKEN, each with a name. */
import { READER, SOURCES } from '../core/authors.ts'
import { RequestFault } from '../core/errors.ts'

/** The name of a token that is given without one. */
const UNNAMED = 'operator'

/** The shortest that can't be guessed: 16 bytes in hexadecimal are 32 characters. */
const SHORTEST = 20

interface Token {
  name: string
  digest: Uint8Array
}

/** What nobody may be called: changes are told apart by their authors. */
const PROGRAMS: ReadonlySet<string> = new Set([READER, SOURCES])

/** By the secret that they stand in, so that each is hashed once. */
const known = new Map<string, Promise<Token[]>>()

/**
 * The name of the token in an `Authorization` header, among those of `secret`: `name=token`, divided by commas or white
 * space. Throws RequestFault (401) where it is none of them; that takes as long whatever is wrong with it.
 */
export async function authorOf(header: string | undefined, secret: string | undefined): Promise<string> {
  const tokens = await tokensOf(secret ?? '')
  const [, given = ''] = /^Bearer +([\w.~+/-]+=*) *$/i.exec(header ?? '') ?? []
  const digest = await digestOf(given)
  let author: string | null = null
  // Every token is compared, and every byte of it, wherever they differ.
  for (const token of tokens) if (isSame(token.digest, digest)) author = token.name
  if (author !== null) return author
  const message =
    tokens.length === 0
      ? 'No token is set for this feed: npx wrangler secret put INGEST_TOKEN.'
      : given === ''
        ? 'This needs a token: send it as Authorization: Bearer TOKEN.'
        : 'The token is not one of this feed.'
  throw new RequestFault({ status: 401, message, parameter: 'Authorization' })
}

function tokensOf(secret: string): Promise<Token[]> {
  const tokens = known.get(secret) ?? readTokens(secret)
  if (!known.has(secret)) known.clear()
  known.set(secret, tokens)
  return tokens
}

/** A token may end with `=` itself (RFC 6750, 2.1). A short one is none: it could be guessed; nor is one with a name of the program's own. */
function readTokens(secret: string): Promise<Token[]> {
  const pairs = secret.split(/[\s,]+/).map((text): [string, string] => {
    const [, name = UNNAMED, token = ''] = /^(?:([\w.@-]+)=)?([\w.~+/-]+=*)$/.exec(text) ?? []
    return [name, token]
  })
  const long = pairs.filter(([name, token]) => token.length >= SHORTEST && !PROGRAMS.has(name))
  return Promise.all(long.map(async ([name, token]) => ({ name, digest: await digestOf(token) })))
}

async function digestOf(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.reduce((differing, byte, i) => differing | (byte ^ (b[i] ?? 0)), 0) === 0
}
