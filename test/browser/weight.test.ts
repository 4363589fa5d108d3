/** How much the first view of the map weighs. */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Request } from 'playwright-core'
import { describe, expect } from 'vitest'
import { drawn } from './map.ts'
import { test } from './pages.ts'

/** Bytes, compressed, besides MapLibre. */
const MOST = 400_000

describe('the first view', () => {
  test('weighs less than 400 KB besides MapLibre', async ({ open }) => {
    const answered: Request[] = []
    const page = await open('/map', {
      before: async (made) => made.on('requestfinished', (request) => answered.push(request)),
    })
    await drawn(page)
    const own = answered.filter((request) => !request.url().endsWith('/maplibre-gl-worker.mjs'))
    const sizes = await Promise.all(own.map((request) => request.sizes()))
    const received = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0)
    const rest = received - compressed('maplibre-gl.mjs') - compressed('maplibre-gl.css')
    console.log(`first view of the map: ${Math.round(rest / 1000)} KB besides MapLibre`)
    expect(rest).toBeGreaterThan(0)
    expect(rest).toBeLessThan(MOST)
  })
})

/** Bytes of one of MapLibre's own files. */
function compressed(file: string): number {
  return gzipSync(readFileSync(new URL(import.meta.resolve(`maplibre-gl/dist/${file}`)))).length
}
