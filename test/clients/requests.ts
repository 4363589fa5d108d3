/** Requests of programs that can't be run here, made as those programs make them. */
import { inject } from 'vitest'

interface Link {
  href: string
  rel: string
  type?: string
}

/** A document with links, as far as tests look into one. */
export interface Linked {
  links: Link[]
}

export interface Page extends Linked {
  features: { id: string; properties: Record<string, unknown> }[]
  numberMatched: number
  numberReturned: number
}

/** The JSON document at a path or address, asked for with this `Accept`. Throws, with what the feed says, unless it is 200. */
export async function documentAt<T>(address: string, accept: string): Promise<T> {
  const response = await fetch(new URL(address, inject('origin')), { headers: { Accept: accept } })
  const text = await response.text()
  if (response.status !== 200) throw new Error(`${address}: ${response.status} ${text}`)
  return JSON.parse(text)
}

/** The address of the first link of that relation, of that type where one is given. Throws where there is none. */
export function linkIn({ links }: Linked, rel: string, type?: string): string {
  const link = links.find((one) => one.rel === rel && (type === undefined || one.type === type))
  if (link === undefined) throw new Error(`no link rel=${rel}${type === undefined ? '' : ` of type ${type}`}`)
  return link.href
}
