// Colours: those of the site, legible on land and sea, and told apart by who does not see red or green.
import { describe, expect, it } from 'vitest'
import { STYLESHEET } from '../../../src/api/pages/stylesheet.ts'
import { EVENT_TYPES } from '../../../src/core/event.ts'
import { PALETTES, SCHEMES } from '../../../src/map/canvas/palette.ts'

type Triple = [number, number, number]

/** A colour `#rrggbb` in linear light, 0 to 1 (sRGB, IEC 61966-2-1). */
function linear(colour: string): Triple {
  const part = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [part(1), part(3), part(5)]
}

function times(matrix: readonly Triple[], [a, b, c]: Triple): Triple {
  return matrix.map(([x, y, z]) => x * a + y * b + z * c) as Triple
}

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [one, other]
    .map((colour) => linear(colour))
    .map(([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue)
    .sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

/** How a colour-blind eye sees linear RGB: Machado, Oliveira and Fernandes 2009, table 1, severity 1. */
const SIGHT: Record<string, Triple[]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
}

/** sRGB to XYZ under D65 (IEC 61966-2-1), each divided by the white point's. */
const TO_XYZ: Triple[] = [
  [0.4124 / 0.9505, 0.3576 / 0.9505, 0.1805 / 0.9505],
  [0.2126, 0.7152, 0.0722],
  [0.0193 / 1.089, 0.1192 / 1.089, 0.9505 / 1.089],
]

/** CIE 1976 L*a*b*. */
function lab(rgb: Triple): Triple {
  const [x, y, z] = times(TO_XYZ, rgb).map((t) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)) as Triple
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** The difference of two colours to such an eye (CIE76); 2.3 is just noticed. */
function difference(one: string, other: string, sight: Triple[]): number {
  const [a, b] = [one, other].map((colour) => lab(times(sight, linear(colour)))) as [Triple, Triple]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

/** The stylesheet's custom properties: the first of each name, then those for the dark over them. */
function siteColours(isDark: boolean): Map<string, string> {
  const [light = '', dark = ''] = [...STYLESHEET.matchAll(/:root \{([^}]*)\}/g)].map(([, rules]) => rules)
  const rules = isDark ? light + dark : light
  return new Map([...rules.matchAll(/--(\w+): (#\w+)/g)].map(([, name = '', colour = '']) => [name, colour]))
}

describe.each(SCHEMES)('the %s palette', (scheme) => {
  const palette = PALETTES[scheme]
  const grounds = [palette.land, palette.sea]

  it("is the site's", () => {
    const site = siteColours(scheme === 'dark')
    for (const name of ['sea', 'land', 'border', 'ink', 'quiet', 'edge'] as const)
      expect(palette[name], name).toBe(site.get(name))
    expect(palette.chosen).toBe(site.get('link'))
    const [battles, explosions, civilians, strategic, protests, riots] = EVENT_TYPES.map((type) => palette.events[type])
    for (const [name, colour] of Object.entries({ battles, explosions, civilians, strategic, protests, riots }))
      expect(colour, name).toBe(site.get(name))
  })

  it.each(['ink', 'quiet', 'waterName'] as const)('has names in %s that can be read (4.5:1)', (name) => {
    for (const ground of [...grounds, palette.halo]) expect(contrast(palette[name], ground)).toBeGreaterThanOrEqual(4.5)
  })

  it('has counts that can be read on their clusters', () => {
    expect(contrast(palette.count, palette.cluster)).toBeGreaterThanOrEqual(4.5)
    for (const ground of grounds) expect(contrast(palette.cluster, ground)).toBeGreaterThanOrEqual(3)
  })

  it.each(EVENT_TYPES)('shows %s on land and at sea (3:1), by its colour or by its edge', (type) => {
    for (const ground of grounds) {
      const best = Math.max(contrast(palette.events[type], ground), contrast(palette.edge, ground))
      expect(best).toBeGreaterThanOrEqual(3)
    }
  })

  it('shows rings on land and at sea (3:1)', () => {
    for (const ground of grounds) expect(contrast(palette.chosen, ground)).toBeGreaterThanOrEqual(3)
  })

  it.each(Object.entries(SIGHT))('is told apart in %s', (_, sight) => {
    const colours = EVENT_TYPES.map((type) => palette.events[type])
    for (const [index, one] of colours.entries())
      for (const other of colours.slice(index + 1))
        expect(difference(one, other, sight), `${one} ${other}`).toBeGreaterThan(10)
  })
})
