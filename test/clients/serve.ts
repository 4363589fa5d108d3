/** Serves the clients' feed from bare workerd for as long as the tests run. */
import type { TestProject } from 'vitest/node'
import { serveFeed } from '../bench/serve.ts'
import { FEED } from './feed.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the feed is served, such as `http://127.0.0.1:8787`. */
    origin: string
  }
}

export default async function setup({ provide }: TestProject) {
  const { origin, stop } = await serveFeed(FEED)
  provide('origin', origin)
  return stop
}
