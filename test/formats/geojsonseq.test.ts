// Each feature comes back as it was, from a file of either of the GeoJSON formats for streams.
import { describe, expect, it } from 'vitest'
import { geojsonseq, ndjson } from '../../src/formats/geojsonseq.ts'
import { HOSTILE_FEATURES, TABLES, tableOf, textOf } from './tables.ts'

describe.each([...TABLES, ['hostile texts', tableOf(HOSTILE_FEATURES)] as const])(
  'GeoJSON in lines, of %s',
  (_, table) => {
    const features = [...(table.features as Iterable<unknown>)]

    it('is a sequence, each text between a record separator and a line feed', async () => {
      const text = await textOf(geojsonseq, table)
      const texts = text.split('\u001e').slice(1)
      expect(texts.map((one) => JSON.parse(one))).toEqual(features)
      expect(texts.every((one) => one.endsWith('\n'))).toBe(true)
    })

    it('is lines', async () => {
      const lines = (await textOf(ndjson, table)).split('\n')
      expect(lines.pop()).toBe('')
      expect(lines.map((line) => JSON.parse(line))).toEqual(features)
    })
  },
)
