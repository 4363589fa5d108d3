/** Serves the feed as it is shipped, for as long as the browser's tests run. */
import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { SCREENSHOTS } from './chromium.ts'
import { serveService } from './service.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the service is, such as `http://127.0.0.1:8787`. */
    service: string
  }
}

export default async function setup({ provide }: TestProject) {
  rmSync(SCREENSHOTS, { recursive: true, force: true })
  const { origin, stop } = await serveService()
  provide('service', origin)
  return stop
}
