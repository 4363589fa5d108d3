/** The base map needs nothing but the service. */
import { describe, expect, inject } from 'vitest'
import { drawn, pixelOf } from './map.ts'
import { test } from './pages.ts'
import { coloursAbout } from './pixels.ts'

describe('the base map', () => {
  test('asks for nothing from elsewhere', async ({ open }) => {
    const asked = new Set<string>()
    const page = await open('/map', {
      before: async (made) => {
        await made.route('**', (route) => {
          const { origin, protocol } = new URL(route.request().url())
          asked.add(protocol === 'blob:' || protocol === 'data:' ? protocol : origin)
          return origin === inject('service') ? route.continue() : route.abort()
        })
      },
    })
    await drawn(page)
    expect([...asked]).toEqual([inject('service')])
  })

  test.for(['light', 'dark'] as const)(
    'has land, sea, a border and a town’s name, %s',
    async (colorScheme, { open }) => {
      const page = await open('/map?near=0,0&within=1km&view=5.5/34.500/38.000', { colorScheme })
      await drawn(page)
      const about = async (point: readonly number[]) => coloursAbout(page, await pixelOf(page, point), 40, 24)
      const [sea, desert, border, raqqa] = [
        await about(SEA),
        await about(DESERT),
        await about(BORDER),
        await about(RAQQA),
      ]
      expect(sea).toHaveLength(1)
      expect(desert).toHaveLength(1)
      expect(sea[0]?.colour).not.toBe(desert[0]?.colour)
      for (const drawnOn of [border, raqqa]) {
        expect(drawnOn[0]?.colour).toBe(desert[0]?.colour)
        expect(drawnOn.length).toBeGreaterThan(3)
      }
    },
  )
})

const SEA = [34.9, 34.5]
const DESERT = [38.2, 32.2]
/** Between Syria and Iraq the border is a straight line from (38.79, 33.37) to (41.01, 34.42). */
const BORDER = [39.9, 33.9]
const RAQQA = [39.02, 35.95]
