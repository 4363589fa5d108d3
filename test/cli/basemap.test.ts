// The base map that the build packs: names, water and land where they are, and small enough to be loaded at once.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { buildBasemap } from '../../src/cli/build-basemap.ts'
import { distanceKm } from '../../src/core/geo.ts'
import { parsePlaces } from '../../src/gazetteer/parse.ts'
import { unpackBasemap } from '../../src/map/canvas/basemap.ts'

const root = new URL('../../', import.meta.url)
const text = buildBasemap(root)
const { land, borders, waters, names } = unpackBasemap(JSON.parse(text))
const places = parsePlaces(readFileSync(new URL('data/gazetteer/places.csv', root), 'utf8'))
const sources = JSON.parse(readFileSync(new URL('data/gazetteer/waters.geojson', root), 'utf8'))

/** All rings or lines of a geometry. */
function linesOf({ geometry }: { geometry: unknown }): Position[][] {
  const lines = (value: unknown[]): Position[][] =>
    typeof (value[0] as unknown[])?.[0] === 'number'
      ? [value as Position[]]
      : value.flatMap((part) => lines(part as unknown[]))
  return lines((geometry as { coordinates: unknown[] }).coordinates)
}

/** Whether a point is in the rings: a line from it to the east crosses their edges an odd number of times. */
function isIn(rings: Position[][], [lon = 0, lat = 0]: Position): boolean {
  const crossings = rings.flatMap((ring) =>
    ring.slice(1).filter(([x1 = 0, y1 = 0], index) => {
      const [x2 = 0, y2 = 0] = ring[index] ?? []
      return y1 > lat !== y2 > lat && lon < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)
    }),
  )
  return crossings.length % 2 === 1
}

/** How near some corner of the lines comes to a point, in km. */
function nearest(lines: Position[][], point: Position): number {
  return Math.min(...lines.flat().map((corner) => distanceKm(corner, point)))
}

const named = (name: string) => names.features.find(({ properties }) => properties.name_en === name)
const water = (name: string) => waters.features.find(({ properties }) => properties.name_en === name)

describe('names', () => {
  it('has Mosul in three languages', () => {
    expect(named('Mosul')?.properties).toMatchObject({ kind: 'city', name_fr: 'Mossoul', name_ar: 'الموصل' })
  })

  it.each(['Mosul', 'Raqqa', 'Baghdad', 'Aleppo', 'Damascus'])('shows %s at zoom 5', (name) => {
    expect(named(name)?.properties.zoom).toBeLessThanOrEqual(5)
  })

  it('shows no village before zoom 9', () => {
    for (const { properties } of names.features)
      if (properties.kind === 'village') expect(properties.zoom).toBeGreaterThanOrEqual(9)
  })

  it('has every settlement and country of the gazetteer, with all three names', () => {
    const kinds = ['country', 'city', 'town', 'village', 'quarter']
    const due = places.filter(({ kind }) => kinds.includes(kind)).map(({ name_en }) => name_en)
    const there = names.features.filter(({ properties }) => kinds.includes(properties.kind))
    expect(there.map(({ properties }) => properties.name_en).toSorted()).toEqual(due.toSorted())
    for (const { properties } of names.features)
      for (const name of [properties.name_en, properties.name_fr, properties.name_ar]) expect(name).toMatch(/\S/)
  })
})

describe('water', () => {
  it.each<[string, Position]>([
    ['Tigris', [43.13, 36.34]],
    ['Tigris', [44.39, 33.31]],
    ['Euphrates', [39.01, 35.95]],
    ['Euphrates', [40.14, 35.34]],
  ])('has the %s at %s', (name, town) => {
    const course = water(name)
    expect(course?.geometry.type).toBe('MultiLineString')
    expect(course && nearest(linesOf(course), town)).toBeLessThan(10)
  })

  it.each<[string, Position]>([
    ['Lake Assad', [38.05, 36.1]],
    ['Lake Tharthar', [43.25, 34]],
  ])('has %s', (name, middle) => {
    const lake = water(name)
    expect(lake && isIn(linesOf(lake), middle)).toBe(true)
  })

  it('says of each course and shore where it is from, and names only places of the gazetteer', () => {
    const ids = new Set(places.map(({ id }) => id))
    for (const { properties } of sources.features) {
      expect(properties.origin).toMatch(/^naturalearth:ne_10m_\w+: /)
      if (properties.place !== null) expect(ids).toContain(properties.place)
    }
  })
})

describe('land', () => {
  const rings = linesOf(land)

  it.each<[string, Position]>([
    ['Mosul', [43.13, 36.34]],
    ['Nicosia', [33.36, 35.17]],
    ['Paris', [2.35, 48.86]],
    ['Mexico City', [-99.13, 19.43]],
    ['the Chukchi peninsula', [-178, 67]],
  ])('holds %s', (_, point) => {
    expect(isIn(rings, point)).toBe(true)
  })

  it.each<[string, Position]>([
    ['the Mediterranean', [34, 34]],
    ['the Gulf', [50.5, 27.8]],
    ['the Black Sea', [35, 43]],
    ['the Caspian Sea', [51, 41]],
    ['the Bay of Biscay', [-4, 45.5]],
    ['the Atlantic', [-40, 30]],
  ])('does not hold %s', (_, point) => {
    expect(isIn(rings, point)).toBe(false)
  })

  it('never leaps across the world', () => {
    for (const line of [...rings, ...linesOf(borders)])
      for (const [index, [lon = 0]] of line.slice(1).entries())
        if (Math.abs(line[index]?.[1] ?? 0) < 80) expect(Math.abs(lon - (line[index]?.[0] ?? 0))).toBeLessThan(180)
  })

  it('has the border by al-Qaim, and no gap where countries of the theatre meet', () => {
    expect(nearest(linesOf(borders), [41.0, 34.43])).toBeLessThan(10)
    for (const [lon = 0, lat = 0] of linesOf(borders).flat()) {
      if (lon < 30 || lon > 55 || lat < 25 || lat > 42) continue
      const around = [0.05, -0.05].flatMap((off) => [
        [lon + off, lat],
        [lon, lat + off],
      ])
      expect(
        around.some((point) => isIn(rings, point)),
        `${lon}, ${lat}`,
      ).toBe(true)
    }
  })
})

describe('the whole', () => {
  it('lies in the world', () => {
    const lines = [land, borders, ...waters.features].flatMap(linesOf)
    for (const [lon = 0, lat = 0] of [...lines.flat(), ...names.features.map(({ geometry }) => geometry.coordinates)])
      expect(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 84).toBe(true)
  })

  it('is small enough to be loaded before the map shows', () => {
    expect(gzipSync(text).length).toBeLessThan(150_000)
  })
})
