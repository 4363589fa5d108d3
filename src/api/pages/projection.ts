/** From degrees to the drawing's units: equirectangular, true to shape at the middle of what is shown. */
import type { Position } from 'geojson'

export const WIDTH = 720
export const HEIGHT = 440

const PADDING = 44
const KM_PER_DEGREE = 111.195
/** However close the points lie, the height of the map shows at least as much. */
const SMALLEST_HEIGHT_KM = 40

export interface View {
  /** The point's x and y in the drawing. */
  project(position: Position): readonly [x: number, y: number]
  /** Degrees at the drawing's edges. */
  west: number
  south: number
  east: number
  north: number
  /** Units of the drawing in a degree of longitude, and of latitude. */
  perLon: number
  perLat: number
  /** Units of the drawing in a kilometre. */
  perKm: number
}

/** The view that shows all positions, of which there is at least one, with some room around them. */
export function viewOf(positions: readonly Position[]): View {
  const lons = positions.map(([lon = 0]) => lon)
  const lats = positions.map(([, lat = 0]) => lat)
  const lon = middle(lons)
  const lat = middle(lats)
  // Near a pole a degree of longitude would shrink to nothing.
  const shrink = Math.max(Math.cos((lat * Math.PI) / 180), 0.05)
  const perLat = Math.min(
    (HEIGHT * KM_PER_DEGREE) / SMALLEST_HEIGHT_KM,
    (HEIGHT - 2 * PADDING) / extent(lats),
    (WIDTH - 2 * PADDING) / (extent(lons) * shrink),
  )
  const perLon = perLat * shrink
  const west = lon - WIDTH / 2 / perLon
  const north = lat + HEIGHT / 2 / perLat
  return {
    project: ([x = 0, y = 0]) => [(x - west) * perLon, (north - y) * perLat],
    west,
    north,
    east: west + WIDTH / perLon,
    south: north - HEIGHT / perLat,
    perLon,
    perLat,
    perKm: perLat / KM_PER_DEGREE,
  }
}

const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
const middle = (values: readonly number[]) => (least(values) + most(values)) / 2
const extent = (values: readonly number[]) => most(values) - least(values)
