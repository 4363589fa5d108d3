/** geopandas: `read_file(URL)` and nothing else. */
import { fileURLToPath } from 'node:url'
import { describe, expect, inject, it } from 'vitest'
import { EVENTS } from './feed.ts'
import { isInstalled, output, PYTHON } from './programs.ts'

const SCRIPT = fileURLToPath(new URL('read-geopandas.py', import.meta.url))

type Row = [id: string, day: string, sources: number, lon: number, lat: number]

const right = EVENTS.map(({ id, properties: { event_date, source_count }, geometry }) =>
  String([id, event_date, source_count, ...geometry.coordinates]),
)

describe.skipIf(!isInstalled(PYTHON, '-c', 'import geopandas'))('geopandas (skipped without python3-geopandas)', () => {
  it.each([
    ['events.geojson', EVENTS.length],
    ['events.fgb', EVENTS.length],
    ['collections/events/items?limit=1000', 1_000],
  ])('reads %s', async (path, count) => {
    const { types, rows } = JSON.parse(await output(PYTHON, SCRIPT, `${inject('origin')}/${path}`)) as {
      types: Record<string, string>
      rows: Row[]
    }
    expect(types).toMatchObject({ source_count: 'int64', fatalities: 'float64', uncertainty_km: 'float64' })
    const chosen = right.slice(0, count)
    expect(new Set(rows.map(String))).toEqual(new Set(chosen))
  })
})
