// Every format is made in workerd, whose libraries and streams are not Node's, as it is made in Node.
import { describe, expect, it } from 'vitest'
import { EVENTS } from '../../src/core/collections.ts'
import { FORMATS } from '../../src/formats/formats.ts'
import { vectorTile } from '../../src/formats/mvt.ts'
import { bytesOf, EVENT_FEATURES, tableOf } from '../formats/tables.ts'

/** How the file of each binary format begins. */
const SIGNATURES: Record<string, string> = { fgb: 'fgb\u0003', parquet: 'PAR1', xlsx: 'PK\u0003\u0004' }

describe('the formats in workerd', () => {
  it.each(FORMATS)('make $name', async ({ name, encode }) => {
    const file = new TextDecoder().decode(await bytesOf(encode, tableOf(EVENT_FEATURES)))
    expect(file.startsWith(SIGNATURES[name] ?? '')).toBe(true)
    if (name !== 'xlsx' && name !== 'parquet') expect(file).toContain(EVENT_FEATURES.at(-1)?.id)
  })
})

it('vector tiles are made in workerd', () => {
  const tile = vectorTile({ z: 0, x: 0, y: 0 }, { layer: 'events', columns: EVENTS.columns, features: EVENT_FEATURES })
  expect(new TextDecoder().decode(tile)).toContain(EVENT_FEATURES.at(-1)?.id)
})
