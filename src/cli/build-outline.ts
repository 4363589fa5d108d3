/** The outlines of land and borders under the pages' maps: Natural Earth 1:50m (public domain), cut to the theatre. */
import { readFileSync, writeFileSync } from 'node:fs'
import type { BBox, Position } from 'geojson'
import { merge, mesh } from 'topojson-client'
import type { MultiPolygon, Polygon, Topology } from 'topojson-specification'
import { OUTLINE_UNITS, type Outline } from '../api/pages/outline.ts'
import { clipped } from '../core/geo.ts'

/** West, south, east, north, in degrees: Syria and Iraq with all their neighbours. */
const THEATRE: BBox = [26, 24, 58, 44]

type Atlas = Topology<{ countries: { type: 'GeometryCollection'; geometries: (Polygon | MultiPolygon)[] } }>

/** Writes build/outline.json: the outline as the paths that a page draws. */
export function buildOutline(root: URL) {
  const file = new URL(import.meta.resolve('world-atlas/countries-50m.json'))
  const atlas: Atlas = JSON.parse(readFileSync(file, 'utf8'))
  const { countries } = atlas.objects
  const borders = mesh(atlas, countries, (one, other) => one !== other)
  const outline: Outline = {
    box: THEATRE,
    land: path(clipped(merge(atlas, countries.geometries), THEATRE), 'z'),
    borders: path(clipped(borders, THEATRE), ''),
  }
  writeFileSync(new URL('build/outline.json', root), JSON.stringify(outline))
}

type Point = readonly [x: number, y: number]

/** Lines as the data of an SVG path in whole units: each begins at a point, and goes on by steps from it. */
function path(lines: Position[][], end: string): string {
  return lines
    .map((line) => {
      const points = line.map(inUnits)
      const steps = points.slice(1).map(([x, y], index): Point => {
        const [fromX, fromY] = points[index] ?? [x, y]
        return [x - fromX, y - fromY]
      })
      const moved = steps.filter(([x, y]) => x !== 0 || y !== 0)
      return `M${points[0]?.join(' ')}l${moved.map((step) => step.join(' ')).join(' ')}${end}`.replaceAll(' -', '-')
    })
    .join('')
}

function inUnits([lon = 0, lat = 0]: Position): Point {
  return [Math.round(lon * OUTLINE_UNITS), Math.round(-lat * OUTLINE_UNITS)]
}
