/** Tiles of the world in Web Mercator (OGC 17-083r4, annex D.1: WebMercatorQuad): where they lie. */
import type { Box } from './query.ts'

/** Zoom level, column from the west, row from the north, each from 0. */
export interface Tile {
  z: number
  x: number
  y: number
}

/** Tiles on each side of the world at a zoom level. */
export const tilesAcross = (z: number) => 2 ** z

/**
 * The box of a tile and what is within `margin` tiles of its edges. It ends where the map does, at 85.0511° north and
 * south; round the antimeridian it goes on.
 */
export function tileBox({ z, x, y }: Tile, margin: number): Box {
  const across = tilesAcross(z)
  const south = latitude(Math.min(1, (y + 1 + margin) / across))
  const north = latitude(Math.max(0, (y - margin) / across))
  if (1 + 2 * margin >= across) return [-180, south, 180, north]
  return [longitude((x - margin) / across), south, longitude((x + 1 + margin) / across), north]
}

/** Degrees, of a part of the way round the world from the antimeridian eastwards. */
function longitude(part: number): number {
  return (part - Math.floor(part)) * 360 - 180
}

/** Degrees, of a part of the way from the map's northern edge to its southern. */
function latitude(part: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * part))) * 180) / Math.PI
}
