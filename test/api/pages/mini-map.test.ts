// The map: what is drawn where, to scale.
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { type MapFocus, type MapPoint, miniMap } from '../../../src/api/pages/mini-map.ts'
import { HEIGHT, WIDTH } from '../../../src/api/pages/projection.ts'
import { EVENT_TYPES } from '../../../src/core/event.ts'
import { pointAt } from '../../../src/core/geo.ts'
import { GROUND } from './sample-pages.ts'

const at = (lon: number, lat: number, type: MapPoint['type'] = 'Battles'): MapPoint => ({
  position: [lon, lat],
  title: `${lon} ${lat}`,
  href: `https://feed.test/${lon}/${lat}`,
  type,
})

const draw = (points: MapPoint[], focus: MapFocus | null = null, ground = GROUND) =>
  parseHTML(String(miniMap(ground, { title: 'Where', points, focus }))).document

type Drawing = ReturnType<typeof draw>

const numbers = (text: string | null | undefined) => (text?.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
const spots = (drawing: Drawing) =>
  [...drawing.querySelectorAll('svg a')].map((link) => numbers(link.getAttribute('transform')) as [number, number])

/** Units of the drawing in a kilometre, as its scale says. */
function unitsPerKm(drawing: Drawing): number {
  const [, , , length = 0] = numbers(drawing.querySelector('.scale path')?.getAttribute('d'))
  return length / (numbers(drawing.querySelector('.scale text')?.textContent)[0] ?? 0)
}

const lon = fc.double({ min: 34, max: 50, noNaN: true })
const lat = fc.double({ min: 28, max: 40, noNaN: true })

describe('the map', () => {
  it('shows every point, well inside its edges, and the whole circle', () => {
    const points = fc.array(fc.tuple(lon, lat), { minLength: 1, maxLength: 20 })
    const reach = fc.option(fc.double({ min: 1, max: 500, noNaN: true }))
    fc.assert(
      fc.property(points, lon, lat, reach, (places, x, y, km) => {
        const drawing = draw(
          places.map((place) => at(...place)),
          { position: [x, y], km },
        )
        const ring = numbers(drawing.querySelector('.ring')?.getAttribute('d'))
        const corners = Array.from({ length: ring.length / 2 }, (_, index) => ring.slice(2 * index, 2 * index + 2))
        for (const [left = 0, top = 0] of [...spots(drawing), ...corners]) {
          expect(left).toBeGreaterThan(5)
          expect(left).toBeLessThan(WIDTH - 5)
          expect(top).toBeGreaterThan(5)
          expect(top).toBeLessThan(HEIGHT - 5)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('draws distances as its scale says, about the middle of the theatre', () => {
    const [here, there] = [[43.1, 36.3], pointAt([43.1, 36.3], 80, 60)] as [[number, number], [number, number]]
    const drawing = draw([at(...here), at(...there)])
    const [[x1, y1], [x2, y2]] = spots(drawing) as [[number, number], [number, number]]
    const km = Math.hypot(x2 - x1, y2 - y1) / unitsPerKm(drawing)
    expect(km).toBeGreaterThan(79)
    expect(km).toBeLessThan(81)
  })

  it('draws the circle through the points at its distance', () => {
    const drawing = draw([], { position: [43.1, 36.3], km: 60 })
    const [x, y] = numbers(drawing.querySelector('.reticle')?.getAttribute('transform')) as [number, number]
    const ring = numbers(drawing.querySelector('.ring')?.getAttribute('d'))
    for (let index = 0; index < ring.length; index += 2) {
      const km = Math.hypot((ring[index] ?? 0) - x, (ring[index + 1] ?? 0) - y) / unitsPerKm(drawing)
      expect(km).toBeGreaterThan(59)
      expect(km).toBeLessThan(61)
    }
  })

  it('puts east right of west and north above south', () => {
    const [west, east, north] = spots(draw([at(40, 34), at(42, 34), at(40, 36)])) as [number, number][]
    expect(east?.[0]).toBeGreaterThan(west?.[0] ?? 0)
    expect(north?.[1]).toBeLessThan(west?.[1] ?? 0)
  })

  it('draws points at one place side by side', () => {
    const all = spots(draw(Array.from({ length: 12 }, () => at(43, 36))))
    for (const [index, [x, y]] of all.entries())
      for (const [x2, y2] of all.slice(index + 1)) expect(Math.hypot(x - x2, y - y2)).toBeGreaterThan(7)
  })

  it('links each point to its page, by name', () => {
    const link = draw([at(43, 36)]).querySelector('svg a')
    expect(link?.getAttribute('href')).toBe('https://feed.test/43/36')
    expect(link?.querySelector('title')?.textContent).toBe('43 36')
  })

  it('tells the types apart by shape as well as colour, and says which is which', () => {
    const drawing = draw(EVENT_TYPES.map((type, index) => at(40 + index, 34, type)))
    const marks = [...drawing.querySelectorAll('svg a .mark')]
    expect(new Set(marks.map((mark) => mark.getAttribute('d'))).size).toBe(EVENT_TYPES.length)
    expect(new Set(marks.map((mark) => mark.getAttribute('class'))).size).toBe(EVENT_TYPES.length)
    expect([...drawing.querySelectorAll('.legend li')].map((item) => item.textContent?.trim())).toEqual(EVENT_TYPES)
  })

  it('draws the first 500 of very many, and says so', () => {
    const drawing = draw(Array.from({ length: 501 }, (_, index) => at(40 + index / 100, 34)))
    expect(spots(drawing)).toHaveLength(500)
    expect(drawing.querySelector('figcaption')?.textContent).toContain('The first 500 of 501 are drawn.')
  })

  it('shows what is known of the world where there is nothing to show', () => {
    const drawing = draw([])
    expect(numbers(drawing.querySelector('.sea')?.getAttribute('width'))[0]).toBeLessThanOrEqual(WIDTH)
    expect(drawing.querySelector('.land')?.getAttribute('d')).toBe(GROUND.outline.land)
  })

  it.each([[[179.9, 0]], [[-180, 89.9]], [[0, -90]]])('has no coordinate that is no number at %j', (position) => {
    expect(draw([], { position, km: 500 }).toString()).not.toMatch(/NaN|Infinity/)
  })
})

describe('the names of towns', () => {
  it('leave the reticle free', () => {
    const towns = [{ name: 'Mosul', position: [43.13, 36.34] }]
    const drawing = draw([], { position: [43.13, 36.34], km: 20 }, { ...GROUND, towns })
    const [x = 0] = numbers(drawing.querySelector('.reticle')?.getAttribute('transform'))
    const [left = 0] = numbers(drawing.querySelector('.town text')?.getAttribute('x'))
    expect(left).toBeGreaterThan(x + 18)
  })

  it('cover neither each other nor marks nor the edges', () => {
    const town = fc.record({
      name: fc.string({ unit: 'grapheme-ascii', minLength: 3, maxLength: 14 }),
      position: fc.tuple(lon, lat),
    })
    fc.assert(
      fc.property(
        fc.array(town, { maxLength: 40 }),
        fc.array(fc.tuple(lon, lat), { maxLength: 10 }),
        (towns, places) => {
          const drawing = draw(
            places.map((place) => at(...place)),
            null,
            { ...GROUND, towns },
          )
          const boxes = [...drawing.querySelectorAll('.town text')].map((text) => {
            const [x = 0] = numbers(text.getAttribute('x'))
            const [y = 0] = numbers(text.getAttribute('y'))
            const width = (text.textContent?.length ?? 0) * 6
            const anchor = text.getAttribute('text-anchor')
            const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
            return { left, right: left + width, top: y - 9, bottom: y + 2 }
          })
          for (const [index, box] of boxes.entries()) {
            expect(box.left >= 0 && box.right <= WIDTH && box.top >= 0 && box.bottom <= HEIGHT).toBe(true)
            for (const other of boxes.slice(index + 1)) {
              const apart =
                box.right < other.left || other.right < box.left || box.bottom < other.top || other.bottom < box.top
              expect(apart).toBe(true)
            }
            for (const [x, y] of spots(drawing))
              expect(x < box.left || x > box.right || y < box.top || y > box.bottom).toBe(true)
          }
        },
      ),
      { numRuns: 50 },
    )
  })

  it('go to the towns that come first', () => {
    const towns = ['First', 'Second'].map((name) => ({ name, position: [43.1, 36.3] }))
    const names = [...draw([], { position: [43, 36.3], km: 50 }, { ...GROUND, towns }).querySelectorAll('.town')]
    expect(names.map((name) => name.textContent)).toEqual(['First'])
  })
})

it('has a scale that is a round number of kilometres', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 5000, noNaN: true }), (km) => {
      const [shown = 0] = numbers(draw([], { position: [43, 36], km }).querySelector('.scale text')?.textContent)
      expect(String(shown)).toMatch(/^[125]0*$/)
    }),
  )
})
