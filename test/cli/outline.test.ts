// The outline that the build packs: land where land is, and borders where they run.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { OUTLINE_UNITS, type Outline } from '../../src/api/pages/outline.ts'

const outline: Outline = JSON.parse(readFileSync(new URL('../../build/outline.json', import.meta.url), 'utf8'))

type Point = [lon: number, lat: number]

/** The lines of a path's data, in degrees. */
function linesOf(path: string): Point[][] {
  return path
    .split('M')
    .slice(1)
    .map((line) => {
      const numbers = (line.match(/-?\d+/g) ?? []).map(Number)
      let [x, y] = [0, 0]
      return Array.from({ length: numbers.length / 2 }, (_, index): Point => {
        x += numbers[2 * index] ?? 0
        y += numbers[2 * index + 1] ?? 0
        return [x / OUTLINE_UNITS, -y / OUTLINE_UNITS]
      })
    })
}

/** Whether a point is in the rings: a line from it to the east crosses their edges an odd number of times. */
function isIn(rings: Point[][], [lon, lat]: Point): boolean {
  const crossings = rings.flatMap((ring) =>
    ring.filter(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1]
      return y1 > lat !== y2 > lat && lon < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)
    }),
  )
  return crossings.length % 2 === 1
}

describe('the outline', () => {
  const land = linesOf(outline.land)

  it.each<[string, Point]>([
    ['Mosul', [43.13, 36.34]],
    ['Palmyra', [38.27, 34.55]],
    ['Basra', [47.78, 30.51]],
    ['Nicosia', [33.36, 35.17]],
  ])('has %s on land', (_, point) => {
    expect(isIn(land, point)).toBe(true)
  })

  it.each<[string, Point]>([
    ['the Mediterranean', [34, 34]],
    ['the Gulf', [50.5, 27.8]],
    ['the Black Sea', [35, 43]],
  ])('has %s at sea', (_, point) => {
    expect(isIn(land, point)).toBe(false)
  })

  it('has the border of Iraq and Syria by al-Qaim', () => {
    const [near] = linesOf(outline.borders)
      .flat()
      .filter(([lon, lat]) => Math.hypot(lon - 41.0, lat - 34.43) < 0.1)
    expect(near).toBeDefined()
  })

  it('lies in its box', () => {
    const [west, south, east, north] = outline.box
    for (const [lon, lat] of [...land, ...linesOf(outline.borders)].flat())
      expect(lon >= west && lon <= east && lat >= south && lat <= north).toBe(true)
  })

  it('is small enough to be part of every page', () => {
    expect(JSON.stringify(outline).length).toBeLessThan(15_000)
  })
})
