/** When two articles are one: by their address, or by what they say. */
import type { SentArticle } from './article-body.ts'

export interface Identity {
  /** The address without what only tells how a reader came to it; null where there is none. */
  url: string | null
  /** SHA-256 of all that was sent, the address being the one it is known by. */
  contentHash: string
  /** SHA-256 of publisher and text: the same text of the same publisher is the same article, whatever its address. */
  textHash: string
}

/** Parameters that tell how a reader came to an article, not which one it is. */
const TRACKING = /^(utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|igshid|ref|xtor)$/i

/** What an article is known by. */
export async function identityOf(article: SentArticle): Promise<Identity> {
  const { publisher, text, html } = article
  const said = (text ?? html ?? '').replace(/\s+/g, ' ').trim()
  const url = article.url === null ? null : bareAddress(article.url)
  const [contentHash, textHash] = await Promise.all([
    sha256(JSON.stringify({ ...article, url }, Object.keys(article).sort())),
    sha256(JSON.stringify([publisher, said])),
  ])
  return { url, contentHash, textHash }
}

/** The id of an article that comes in for the first time: of its address, or else of its text. */
export async function newArticleId({ url, textHash }: Identity): Promise<string> {
  return `ar-${(url === null ? textHash : await sha256(url)).slice(0, 16)}`
}

function bareAddress(text: string): string {
  const url = new URL(text)
  url.hash = ''
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  // Written anew whether or not one was among them, so that what is left reads the same.
  url.search = url.searchParams.toString()
  return url.href
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
