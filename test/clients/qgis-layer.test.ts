/** QGIS itself, without its window: the feed opened as a layer (provider `OAPIF`). */
import { fileURLToPath } from 'node:url'
import { describe, expect, inject, it } from 'vitest'
import { EVENTS, idsWhere } from './feed.ts'
import { isInstalled, output, PYTHON } from './programs.ts'

const SCRIPT = fileURLToPath(new URL('open-qgis.py', import.meta.url))

interface Opened {
  count: number
  types: Record<string, string>
  rows: [id: string, lon: number, lat: number][]
}

async function opened(...args: string[]): Promise<Opened> {
  return JSON.parse(await output(PYTHON, SCRIPT, inject('origin'), ...args))
}

const idsIn = ({ rows }: Opened) => rows.map(([id]) => id).sort()

describe.skipIf(!isInstalled(PYTHON, '-c', 'import qgis.core'))(
  'QGIS opens the events (skipped without python3-qgis)',
  () => {
    it('has all of them where they are, with dates as dates', async () => {
      const { count, types, rows } = await opened()
      expect(count).toBe(EVENTS.length)
      expect(types).toMatchObject({
        event_date: 'Date',
        source_count: 'Integer',
        confidence: 'Real',
        location: 'String',
      })
      const points = EVENTS.map(({ id, geometry }) => [id, ...geometry.coordinates])
      expect(new Set(rows.map(String))).toEqual(new Set(points.map(String)))
    })

    it.each([
      [`"event_type" = 'Battles'`, idsWhere(({ properties }) => properties.event_type === 'Battles')],
      [`"event_date" <= '2016-05-01'`, idsWhere(({ properties }) => properties.event_date <= '2016-05-01')],
      [`"location" LIKE 'near M%'`, idsWhere(({ properties }) => properties.location.startsWith('near M'))],
      [`"actor2" IS NULL`, idsWhere(({ properties }) => properties.actor2 === null)],
    ])('has the rows of its filter %s', async (filter, right) => {
      expect(idsIn(await opened('--filter', filter))).toEqual(right)
    })

    it('has the rows of what the map shows, with a filter', async () => {
      const filter = `"event_type" = 'Battles' AND "source_count" > 1`
      expect(idsIn(await opened('--filter', filter, '--box', '42', '34', '45', '37'))).toEqual(
        idsWhere(({ properties: { event_type, source_count }, geometry: { coordinates } }) => {
          const [lon = 0, lat = 0] = coordinates
          const inBox = lon >= 42 && lon <= 45 && lat >= 34 && lat <= 37
          return inBox && event_type === 'Battles' && source_count > 1
        }),
      )
    })
  },
)
