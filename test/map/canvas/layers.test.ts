// What is drawn of events: true circles, and symbols that say how many were killed and how sure it is.
import { createExpression, type ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec'
import fc from 'fast-check'
import type { LayerSpecification } from 'maplibre-gl'
import { describe, expect, it } from 'vitest'
import { EVENT_TYPES } from '../../../src/core/event.ts'
import { distanceKm } from '../../../src/core/geo.ts'
import { circlePolygon, eventLayers, overlayLayers, stacked } from '../../../src/map/canvas/layers.ts'

describe('a circle', () => {
  it('has all its corners as far from the centre as asked', () => {
    const lon = fc.double({ min: -179, max: 179, noNaN: true })
    const lat = fc.double({ min: -85, max: 85, noNaN: true })
    const km = fc.double({ min: 0.1, max: 400, noNaN: true })
    fc.assert(
      fc.property(lon, lat, km, (x, y, radius) => {
        for (const corner of circlePolygon([x, y], radius).coordinates[0] ?? [])
          expect(distanceKm([x, y], corner) / radius).toBeCloseTo(1, 6)
      }),
    )
  })

  it('is a closed ring, counter-clockwise as RFC 7946 wants it', () => {
    const [ring = []] = circlePolygon([43.13, 36.34], 60).coordinates
    expect(ring.at(-1)).toEqual(ring[0])
    const area = ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
      const [fromX = 0, fromY = 0] = ring[index] ?? []
      return sum + fromX * y - x * fromY
    }, 0)
    expect(area).toBeGreaterThan(0)
  })

  it('does not turn back around the world at the antimeridian', () => {
    const [ring = []] = circlePolygon([179.9, 10], 100).coordinates
    const lons = ring.map(([lon = 0]) => lon)
    expect(Math.max(...lons) - Math.min(...lons)).toBeLessThan(3)
  })
})

describe('an event', () => {
  const layout = eventLayers({ tiled: false, scheme: 'light' }).find(({ id }) => id === 'events')?.layout
  /** What a layout property comes to for an event. */
  function drawn(property: 'icon-image' | 'icon-size', event: Record<string, unknown>) {
    const value = (layout as Record<string, unknown>)[property] as ExpressionSpecification
    const parsed = createExpression(value, property)
    if (parsed.result === 'error') throw new Error(parsed.value[0]?.message)
    const properties = { event_type: 'Battles', status: 'reported', confidence: 0.9, fatalities: null, ...event }
    return parsed.value.evaluate({ zoom: 6 }, { type: 'Point', properties } as never)
  }

  it.each(EVENT_TYPES)('of type %s has a symbol of its own', (event_type) => {
    expect(String(drawn('icon-image', { event_type }))).toBe(`light filled ${event_type}`)
  })

  it.each([{ status: 'disputed' }, { status: 'retracted' }, { confidence: 0.3 }])('is open where %o', (doubt) => {
    expect(String(drawn('icon-image', doubt))).toBe('light open Battles')
  })

  it('grows with the killed, and not without end', () => {
    const sizes = [null, 1, 10, 100, 500, 5000].map((fatalities) => Number(drawn('icon-size', { fatalities })))
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
    expect(new Set(sizes).size).toBe(5)
    expect(sizes.at(-1)).toBe(1)
    expect(drawn('icon-size', { fatalities: 0 })).toBe(sizes[0])
  })
})

describe('all layers', () => {
  const land: LayerSpecification = { id: 'land', type: 'background' }
  const name: LayerSpecification = { id: 'names', type: 'symbol', source: 'names' }
  const order = (base: LayerSpecification[], tiled: boolean) =>
    stacked(base, eventLayers({ tiled, scheme: 'light' }), overlayLayers('light')).map(({ id }) => id)

  it('have names over circles and points, and under symbols', () => {
    const ids = order([land, name], true)
    const inOrder = ['land', 'within-area', 'points', 'names', 'events', 'selected']
    expect(ids.filter((id) => inOrder.includes(id))).toEqual(inOrder)
  })

  it('are each there once, over a base with names and without', () => {
    for (const base of [[land, name], [land], []])
      for (const tiled of [true, false]) {
        const ids = order(base, tiled)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids.length).toBe(base.length + (tiled ? 2 : 3) + 5)
      }
  })
})
