// The registry, and what holds of every format.
import { describe, expect, it } from 'vitest'
import type { CollectionFeature } from '../../src/core/collection.ts'
import { FORMATS } from '../../src/formats/formats.ts'
import { event } from '../fixtures/feed.ts'
import { bytesOf, EVENT_FEATURES, tableOf } from './tables.ts'

describe('formats', () => {
  it('have names, extensions and media types of their own', () => {
    for (const key of ['name', 'extension', 'mediaType', 'title'] as const) {
      expect(new Set(FORMATS.map((format) => format[key])).size).toBe(FORMATS.length)
    }
  })

  it.each(FORMATS)('$name takes features as they arrive', async ({ encode }) => {
    async function* arriving() {
      yield* EVENT_FEATURES
    }
    const ready = await bytesOf(encode, tableOf(EVENT_FEATURES))
    // A workbook's archive has the time of its making in it; its length is the same.
    expect((await bytesOf(encode, tableOf(arriving()))).length).toBe(ready.length)
  })

  it.each(FORMATS.filter(({ name }) => name !== 'fgb'))(
    '$name begins before the last feature is there, and ends when nobody reads on',
    async ({ encode }) => {
      let ended = false
      function* endless() {
        try {
          for (let n = 0; ; n++) yield event(`ev-${n}`, [43, 36]) as unknown as CollectionFeature
        } finally {
          ended = true
        }
      }
      let pieces = 0
      for await (const _ of encode(tableOf(endless()))) if (++pieces === 3) break
      expect(pieces).toBe(3)
      expect(ended).toBe(true)
    },
  )
})
