/** Scripts that read the feed piece by piece: lines of JSON as they come, a FlatGeobuf by HTTP ranges. */
import { createInterface } from 'node:readline/promises'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js'
import { describe, expect, inject, it, vi } from 'vitest'
import { EVENTS, idsWhere } from './feed.ts'

describe('a script', () => {
  it('reads an event from each line', async () => {
    const { body } = await fetch(`${inject('origin')}/events.geojsonl`)
    const lines = createInterface({ input: Readable.fromWeb(body as ReadableStream) })
    const features: { id: string }[] = []
    for await (const line of lines) features.push(JSON.parse(line))
    expect(features).toEqual(EVENTS)
  })

  it('reads a part of a FlatGeobuf without loading the whole', async () => {
    const url = `${inject('origin')}/events.fgb`
    const whole = Number((await fetch(url, { method: 'HEAD' })).headers.get('Content-Length'))
    const fetched = vi.spyOn(globalThis, 'fetch')
    const ids: string[] = []
    const rect = { minX: 42, minY: 36, maxX: 43, maxY: 37 }
    for await (const { properties } of deserialize(url, { rect })) ids.push(String(properties?.event_id))
    let loaded = 0
    for (const { value } of fetched.mock.results) loaded += Number((await value).headers.get('Content-Length'))
    fetched.mockRestore()
    expect(ids.sort()).toEqual(
      idsWhere(({ geometry: { coordinates } }) => {
        const [lon = 0, lat = 0] = coordinates
        return lon >= 42 && lon <= 43 && lat >= 36 && lat <= 37
      }),
    )
    expect(loaded).toBeGreaterThan(0)
    expect(loaded).toBeLessThan(whole / 2)
  })
})
